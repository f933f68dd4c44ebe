import AccordSource

extension DiagnosticPage {
  static let names: [DiagnosticPage] = [
    DiagnosticPage(
      .duplicateName, summary: "a name is declared twice",
      meaning: """
        Fields of the lead, lists, patterns, tables, `let`s, segments, scores, grades, definitions, \
        propositions and pools share their names, in all files of the rule set. What has a meaning of its \
        own cannot be declared at all: a segment or a proposition called `none` or `unknown`, a pool called \
        `owner`, `review`, `nurture` or `nobody`.
        """,
      rationale: """
        With two meanings for one word, two teams can read the same rule differently. That is what the \
        rules are there to prevent.
        """,
      avoid: LintExample(
        whole: """
          accord 1

          define budget when employees >= 1000
          """),
      prefer: LintExample(
        whole: """
          accord 1

          define has_budget when budget is known
          """)),
    DiagnosticPage(
      .unknownName, summary: "a name that nothing has",
      meaning: """
        A pool, a team, a score, a pattern, the item of a list or the title of a line is named and does not \
        exist. A near name is suggested.
        """,
      rationale: """
        Usually it is a slip of the pen. Were it let through, the step or the rule would never apply.
        """,
      avoid: LintExample(
        whole: """
          accord 1

          pool desk { members anna, ben }

          route {
            to desks   when consent
            to nobody  otherwise
          }
          """),
      prefer: LintExample(
        whole: """
          accord 1

          pool desk { members anna, ben }

          route {
            to desk    when consent
            to nobody  otherwise
          }
          """)),
    DiagnosticPage(
      .unknownField, summary: "not a field of the lead",
      meaning: """
        A name is used as a value, and neither the lead nor another declaration has it. A near name is \
        suggested.
        """,
      rationale: """
        A misspelled field would always be missing: the rule would be undecided for every lead, and look \
        like a gap in the data.
        """,
      avoid: LintExample(
        whole: """
          accord 1

          define large when emplyees >= 1000
          """),
      prefer: LintExample(
        whole: """
          accord 1

          define large when employees >= 1000
          """)),
    DiagnosticPage(
      .unknownOption, summary: "an option that the choice does not have",
      meaning: """
        A choice is compared with something that is not one of its options. Segments and grades are choices \
        too.
        """,
      rationale: """
        The comparison could never be yes.
        """,
      avoid: LintExample(
        whole: """
          accord 1

          define invited when source = webniar
          """),
      prefer: LintExample(
        whole: """
          accord 1

          define invited when source = webinar
          """)),
    DiagnosticPage(
      .unknownFunction, summary: "not a function",
      meaning: """
        A name stands before round brackets and is none of the functions of the language. The finding lists \
        them.
        """,
      rationale: """
        There are no functions to declare: `let` gives an expression a name.
        """,
      avoid: LintExample(
        whole: """
          accord 1

          let mail_host = host(email)
          """),
      prefer: LintExample(
        whole: """
          accord 1

          let mail_host = domain(email)
          """)),
    DiagnosticPage(
      .cycle, summary: "explained by itself",
      meaning: """
        A declaration depends on itself, directly or through others. The finding names the whole circle.
        """,
      rationale: """
        There is no beginning from which a value could be found.
        """,
      avoid: LintExample(
        whole: """
          accord 1

          define wanted   when reachable and employees >= 10
          define reachable when wanted or consent
          """),
      prefer: LintExample(
        whole: """
          accord 1

          define wanted    when reachable and employees >= 10
          define reachable when consent
          """)),
    DiagnosticPage(
      .wrongKind, summary: "this kind of thing cannot stand here",
      meaning: """
        The name exists, but it is of a kind that cannot be used in this place: a list as a value, an item \
        outside a question about its list, `routed to` or `implies` outside `ensure` and `expect`.
        """,
      rationale: """
        A rule about a lead cannot depend on the route, because the route depends on the rules.
        """,
      avoid: LintExample(
        whole: """
          accord 1

          list home = "DE", "AT"

          define near when country = home
          """),
      prefer: LintExample(
        whole: """
          accord 1

          list home = "DE", "AT"

          define near when country in home
          """)),
  ]
}
