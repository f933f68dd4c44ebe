import AccordSource
import AccordSyntax
import Testing

/// One mistake costs one diagnostic, and what follows it is read.
struct RecoveryTests {
  @Test("ten mistakes give ten diagnostics, each where it stands")
  func tenMistakes() {
    expectDiagnostics(
      in: """
        accord 1

        ↓scoring fit {
          +20 "decision maker" when seniority = "executive"
          bands employees "size" {
            below 10 +0
          }
        }

        segments size ↓{
          Enterprise when employees >= 1000
          Micro otherwise

        score engagement {
          from 0 to 100
          +30 ↓when any activity where kind = demo_request
          +↓5K "pricing page"
            when any activity where kind = page_view
          +10 "webinar" when any activity where kind = webinar within ↓2 months
        }

        define MQL "Marketing-qualified lead" {
          means ↓"Fits our market
          agreed by marketing, sales
          when fit >= 25 ↓& engagement >= 20
        }

        lead {
          id   ↓string required
          name text
        }

        let ↓and = 5

        route {
          ↓to sdr respond within 1 day
          to nobody otherwise
        }

        list dach = "DE", "AT"
        """,
      hasHeader: true,
      [
        "'scoring' does not begin a declaration",
        "segments 'size' is not closed",
        "these points have no title",
        "'5K' is not a number",
        "'2 months' is not a duration, because a month has no fixed length",
        "this text is not closed",
        "'&' is not a sign of the language",
        "'string' is not a type",
        "'and' is a word of the language and cannot be a name after 'let'",
        "this step has no condition",
      ])
  }

  @Test("what stands around a mistake is read")
  func neighboursAreRead() throws {
    let text = """
      accord 1
      list a = "x"
      nonsense { "a" { ( }
      }
      list b = "y"
      score s {
        +1 "one"
        +oops
        +2 "two"
      }
      """
    let (syntax, diagnostics) = Parser.parse(SourceFile(path: "a.accord", bytes: Array(text.utf8)), index: 0)
    #expect(diagnostics.count == 2)
    let names = syntax.declarations.map { declaration in
      switch declaration.kind {
      case .list(let list): list.name.text
      case .score(let score):
        if case .entries(let entries) = score.body { "\(score.name.text) \(entries.count)" } else { "" }
      default: ""
      }
    }
    #expect(names == ["a", "b", "s 2"])
  }

  @Test("a value that cannot be read after a comma is reported once")
  func unreadableAfterComma() {
    expectDiagnostics(in: "list home = \"DE\", ↓\"AT\nlet x = 1", ["this text is not closed"])
    expectDiagnostics(in: "let x = a in b, ↓5K", ["'5K' is not a number"])
  }

  @Test("an entry that stands twice is reported, and both are read")
  func secondEntry() {
    expectDiagnostics(
      in: "proposition p {\n  pitch \"a\"\n  ↓pitch \"b\"\n  ↓what\n}",
      [
        "'pitch' stands twice in proposition 'p'",
        "expected 'for', 'promised when', 'pitch' or 'resource', found 'what'",
      ])
  }

  @Test("long texts full of broken escapes are read in one go", .timeLimit(.minutes(1)))
  func manyBrokenEscapes() {
    let escapes = String(repeating: "\\u{41", count: 20_000)
    let source = SourceFile(path: "a.accord", bytes: Array("accord 1\nlet x = \"\(escapes)\"".utf8))
    #expect(Parser.parse(source, index: 0).1.count == 20_000)
  }
}
