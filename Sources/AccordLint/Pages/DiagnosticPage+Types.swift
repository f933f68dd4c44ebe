import AccordSource

extension DiagnosticPage {
  static let types: [DiagnosticPage] = [
    DiagnosticPage(
      .typeMismatch, summary: "the types do not fit",
      meaning: """
        Two sides of a comparison, or a value and the place where it stands, have different types. Values \
        are never converted silently; `number(text)` converts on purpose.
        """,
      rationale: """
        A comparison of a number with a text has no good answer, and each guess would be wrong for \
        somebody.
        """,
      avoid: LintExample(
        whole: """
          accord 1

          define large when employees >= "1000"
          """),
      prefer: LintExample(
        whole: """
          accord 1

          define large when employees >= 1000
          """)),
    DiagnosticPage(
      .notACondition, summary: "not a condition",
      meaning: """
        A condition is expected, and the expression is a number, a text or another value. A flag, a \
        comparison, a question about a list and a definition are conditions.
        """,
      rationale: """
        Whether 0 or an empty text means no is a matter of taste; the rule has to say what it asks.
        """,
      avoid: LintExample(
        whole: """
          accord 1

          define staffed when employees
          """),
      prefer: LintExample(
        whole: """
          accord 1

          define staffed when employees > 0
          """)),
    DiagnosticPage(
      .wrongArguments, summary: "wrong arguments, or a word that does not belong here",
      meaning: """
        A function gets too many or too few arguments or arguments of another type, or an attribute stands \
        where it has no meaning: `required` in an item or a column, `key` outside a table.
        """,
      rationale: """
        What would be ignored would still look as if it were agreed.
        """,
      avoid: LintExample(
        whole: """
          accord 1

          let host = domain(email, company)
          """),
      prefer: LintExample(
        whole: """
          accord 1

          let host = domain(email)
          """)),
    DiagnosticPage(
      .choiceAsText, summary: "an option in quotes",
      meaning: """
        The options of a choice are written without quotes.
        """,
      rationale: """
        Bare words are checked against the list of options, and quotes are for texts that nothing can \
        check. One way to write it keeps the two apart. The finding comes with the fix.
        """,
      avoid: LintExample(
        whole: """
          accord 1

          define invited when source = "webinar"
          """),
      prefer: LintExample(
        whole: """
          accord 1

          define invited when source = webinar
          """)),
    DiagnosticPage(
      .badFormat, summary: "a format or a time zone that cannot be read",
      meaning: """
        The form of a time after `format`, the separator after `split` or the name of a time zone means \
        nothing. Forms are made of `YYYY`, `MM`, `DD`, `HH`, `mm`, `ss`, `SSS` and perhaps a zone: `Z` for an \
        offset or `Z`, `UTC` or `GMT`. Other letters stand in single quotes: `HH:mm 'Uhr'`. What looks like a \
        zone and would not be heeded, such as `+0000`, is not read. Time zones have IANA names such as \
        `Europe/Berlin`.
        """,
      rationale: """
        Each time in the leads would be invalid, or off by hours.
        """,
      avoid: LintExample(
        whole: """
          accord 1

          input sheet {
            created_at from "Angelegt" format "TT.MM.JJJJ"
          }
          """),
      prefer: LintExample(
        whole: """
          accord 1

          input sheet {
            created_at from "Angelegt" format "DD.MM.YYYY"
          }
          """)),
  ]
}
