import AccordSource

extension DiagnosticPage {
  static let declarations: [DiagnosticPage] = [
    DiagnosticPage(
      .missingDeclaration, summary: "the rules do not say what a lead is",
      meaning: """
        A rule set has one `lead` block with the fields of a lead, and this one has none.
        """,
      rationale: """
        Without the fields, no name in a rule can be checked. Perhaps a single file was given instead of \
        the folder.
        """,
      avoid: LintExample(
        whole: """
          accord 1

          list home = "DE", "AT"
          """),
      prefer: LintExample(
        whole: """
          accord 1

          lead {
            country  text
          }

          list home = "DE", "AT"
          """), isAlone: true),
    DiagnosticPage(
      .duplicateEntry, summary: "stated twice",
      meaning: """
        Something of which there is one is written twice: the agreement, the lead, the route, the line \
        `when` of a definition, the limit or the grade of a score, a line such as `means`, `for`, `pitch`, \
        `at` or `timezone`, or `from`, `default`, `split` or `format` of a field.
        """,
      rationale: """
        Which of the two counts could only be guessed.
        """,
      avoid: LintExample(
        whole: """
          accord 1

          define wanted {
            when consent
            when employees >= 10
          }
          """),
      prefer: LintExample(
        whole: """
          accord 1

          define wanted {
            when consent and employees >= 10
          }
          """)),
    DiagnosticPage(
      .missingEntry, summary: "a line that must be there is missing",
      meaning: """
        A `route`, a `choose` or a `grade` has no `otherwise`, a pool no members, a definition no line that \
        says when it holds.
        """,
      rationale: """
        A lead that fits none of the lines would fall through. `otherwise` says what becomes of it.
        """,
      avoid: LintExample(
        whole: """
          accord 1

          route {
            to review "look at it" when consent
          }
          """),
      prefer: LintExample(
        whole: """
          accord 1

          route {
            to review "look at it" when consent
            to nobody              otherwise
          }
          """)),
    DiagnosticPage(
      .badRange, summary: "a range without a number in it, or a number out of range",
      meaning: """
        The lower end of a limit or a band lies above the upper one, two grades begin at the same points, \
        or a weight is not a whole number from 1 to 100.
        """,
      rationale: """
        Nothing lies in such a range, so the line would never apply.
        """,
      avoid: LintExample(
        whole: """
          accord 1

          score fit "Do we serve them?" {
            from 60 to 0
            +20 "large" when employees >= 1000
          }
          """),
      prefer: LintExample(
        whole: """
          accord 1

          score fit "Do we serve them?" {
            from 0 to 60
            +20 "large" when employees >= 1000
          }
          """)),
    DiagnosticPage(
      .unreachableEntry, summary: "a line that is never reached",
      meaning: """
        A line stands after `otherwise`, which takes everything that is left.
        """,
      rationale: """
        The line looks as if it mattered, and no lead ever comes to it.
        """,
      avoid: LintExample(
        whole: """
          accord 1

          route {
            to nobody              otherwise
            to review "look at it" when consent
          }
          """),
      prefer: LintExample(
        whole: """
          accord 1

          route {
            to review "look at it" when consent
            to nobody              otherwise
          }
          """)),
    DiagnosticPage(
      .draftInUse, summary: "a draft is relied on",
      meaning: """
        A declaration marked `draft` is computed and shown, and something that is agreed reads it: a \
        definition, a score, a set of segments, a proposition or a step of the route, also through a `let` \
        or a grade.
        """,
      rationale: """
        A draft is what the teams are still talking about. It must not decide who gets a lead before they \
        are done. Remove `draft` once it is agreed, or make a draft of what uses it.
        """,
      avoid: LintExample(
        whole: """
          accord 1

          draft define eager when any activity where kind = demo_request within 14 days

          define wanted when consent and eager
          """),
      prefer: LintExample(
        whole: """
          accord 1

          draft define eager when any activity where kind = demo_request within 14 days

          draft define wanted when consent and eager
          """)),
    DiagnosticPage(
      .notInForce, summary: "not in force when it is needed",
      meaning: """
        A declaration with dates is used at a time at which no version of it is in force.
        """,
      rationale: """
        On such a day the rule that uses it would have no meaning. Versions follow each other without a \
        gap, or what uses them is dated in the same way.
        """,
      avoid: LintExample(
        whole: """
          accord 1

          define large from 2027-01-01 when employees >= 1000

          define wanted when consent and large
          """),
      prefer: LintExample(
        whole: """
          accord 1

          define large until 2026-12-31 when employees >= 500
          define large from 2027-01-01  when employees >= 1000

          define wanted when consent and large
          """)),
  ]
}
