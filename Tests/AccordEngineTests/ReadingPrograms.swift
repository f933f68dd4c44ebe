import AccordSemantics
import AccordSource
import AccordTestSupport

/// Leads of all types with all ways of reading them.
enum ReadingPrograms {
  static let leads: [String] = [
    """
    lead {
      id  text required
      plain text
      trimmed text trim missing "?"
      lower text lowercase default "none at all"
      upper text uppercase missing "N/A"
      spaces text collapse spaces
      both text trim, lowercase, collapse spaces missing "n/a", " - "
      composed text nfc
      all text nfc, uppercase, collapse spaces default "ÄÖ"
      missing "", "-", "null"
    }
    """,
    """
    lead {
      a number
      b number decimal comma
      c number missing "x", "0" default 12.50
      d number decimal comma missing ",", "1,200" default -7
      e number required default 0
      missing "", "n.a."
    }
    """,
    """
    lead {
      a flag
      b flag yes "Kunde", "customer", "ÄRZTE" no "nö", "Kunde"
      c flag default yes missing "?"
      d flag no "never", "2.0", "1.0"
    }
    """,
    """
    lead {
      a time
      b time epoch seconds missing "0"
      c time epoch milliseconds default 2026-01-01T00:00Z
      d time format "DD.MM.YYYY HH:mm"
      e time format "YYYYMMDDTHHmmss.SSS"
      f time missing "never"
      g time format "YYYY-MM-DD HH:mm Z"
      h time format "DD.MM.YYYY 'um' HH:mm UTC"
      missing ""
    }
    """,
    """
    lead {
      a date
      b date epoch seconds
      c date epoch milliseconds missing "0"
      d date format "DD.MM.YYYY" default 2026-11-01
      e date format "MM/DD/YYYY HH:mm:ss"
      f date default 2020-02-29
    }
    """,
    """
    lead {
      a choice one, two, DE, zwei_Wörter
      b choice one, two, or other
      c choice AT, CH, ÄÖ, or other uppercase
      d choice one, two lowercase, trim default one
      e choice one_two, a collapse spaces, lowercase missing "two"
      f choice one, two, or other default other
      missing "-", ""
    }
    """,
    """
    lead {
      a list of text
      b list of text split ";"
      c list of text split "||" lowercase, trim missing "x"
      d list of text split ", " uppercase, nfc
      e list of text split "ü" missing "-", "", "one"
    }
    """,
    """
    lead {
      id text required from "Id" or "key.id" or "id"
      a text trim from "a" or "A.a" or "Ä" missing "-"
      b number from "n" or "m.n" default 7
      c choice one, two from "c" or "d.e" or "d.f" missing "one"
      d list of text split ";" from "d" or "texts"
      e flag from "n" or "e"
      f time from "t" or "u.t"
      acts list of act {
        kind text from "kind" or "type.name" missing ""
        at time from "at" or "when" or "day.at"
        n number from "n" or "m.n" default 1
      } from "acts" or "more.acts"
      missing "", "N/A"
    }
    """,
    """
    lead {
      id text
      acts list of act {
        kind choice one, two, or other lowercase
        strict choice one, two missing "-"
        at time from "when.at"
        page text trim, lowercase default "/"
        amount number decimal comma
        n number from "n.value" default 1
        ok flag
        day date missing "never"
      }
      more list of thing {
        x text
      }
      missing "", "N/A"
    }
    """,
    """
    lead {
      id text from "properties.id"
      a text from "properties.a" trim
      b number from "properties.deep.b"
      c flag from "properties.deep"
      d text from "properties"
      e list of text from "properties.deep.list" split ";"
      f list of g { y number from "v.y", z text from "v" } from "properties.items"
      h choice one, two from ".x."
      i text from "a.b"
      j text from "properties.a" uppercase
    }
    """,
    """
    lead {
      id text
      a text
      n number
      t time
      acts list of act { kind text, at time, n number }
    }

    input other {
      decimal comma
      missing "-", "?"
      a from "x.a" lowercase
      n from "Zahl" default 3
      t from "T" epoch milliseconds
      acts.kind from "type" uppercase missing "one"
      acts.at from "meta.at" format "DD.MM.YYYY"
      acts from "x.acts" missing "none"
    }
    """,
  ]

  static func program(_ lead: String) -> Program? {
    let text =
      """
      accord 1
      agreement "Reading" { between marketing, sales
          timezone "Europe/Berlin" }
      \(lead)
      """
    return RuleFolder(text).check().program
  }
}
