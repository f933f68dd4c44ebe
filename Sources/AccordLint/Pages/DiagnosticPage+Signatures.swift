import AccordSource

extension DiagnosticPage {
  static let signatures: [DiagnosticPage] = [
    DiagnosticPage(
      .notSigned, summary: "a definition is not signed",
      meaning: """
        A definition says that a team agrees on it, and the team has not signed it. Only `accord lint --agreed` \
        looks at signatures.
        """,
      rationale: """
        'Agreed by' is a claim of whoever wrote the line. The signature is the team's own word, with a name and a \
        day, for exactly what the definition means.
        """,
      avoid: signed, prefer: signed,
      shown: """
        error[L120]: 'MQL' is not signed by sales
          ┌─ rules/definitions.accord:3:8
        3 │ define MQL "Marketing-qualified lead" {
          │        ^^^
          = help: when sales agrees, sign it: accord sign rules --team sales --by "NAME" --definition MQL
        """),
    DiagnosticPage(
      .signatureStale, summary: "a definition has changed since it was signed",
      meaning: """
        What a definition means is no longer what the team has signed: the definition, or something that it reads \
        (a score, a list, a field), has changed since. Comments, layout, titles and the order of declarations do not count.
        """,
      rationale: """
        A threshold that moves three files away moves the definition. Without this finding, one team would still \
        believe in what it agreed on, and the other would work by something else.
        """,
      avoid: signed, prefer: signed,
      shown: """
        error[L121]: 'MQL' has changed since sales signed it on 2026-11-01 (Ben Roth): score 'fit' is different
          ┌─ rules/definitions.accord:3:8
        3 │ define MQL "Marketing-qualified lead" {
          │        ^^^
          ┌─ rules/scores.accord:3:7
        3 │ score fit { +20 "large" when employees >= 12 }
          │       --- this score is different
          = help: when sales agrees with the change, sign it: accord sign rules --team sales --by "NAME" --definition MQL
        """),
    DiagnosticPage(
      .signatureOrphaned, summary: "a signature that nobody asks for",
      meaning: """
        The file agreement.lock holds a signature for a definition that does not exist any more, is a draft, or is \
        not agreed by that team.
        """,
      rationale: """
        Somebody has renamed or removed what a team had agreed on. The signature says so as long as it is there.
        """,
      avoid: signed, prefer: signed,
      shown: """
        error[L122]: line 12 of rules/agreement.lock has a signature of sales for 'SAL', which is no definition of the rules
          = help: delete the line, or put the definition right if the signature is still meant
        """),
    DiagnosticPage(
      .proofStale, summary: "what was recorded of a promise is of other rules",
      meaning: """
        Beside the rules lies the file verified.lock, in which `accord verify --record` has written what came of each promise. \
        Since then the promise has changed, or something that it rests on (a score, a list, the route), or the file \
        does not know it. Where there is no such file, nothing is said.
        """,
      rationale: """
        Whoever reads that a promise is proven takes it for these rules. The glossary no longer says so; this finding says \
        why, and that proving it again is one command.
        """,
      avoid: promised, prefer: promised,
      shown: """
        warning[L123]: the promise "letters go only to those who agreed" was proven for other rules than these
          ┌─ rules/promises.accord:3:8
        3 │ ensure "letters go only to those who agreed" routed to nurture implies consent is yes
          │        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          = help: record again: accord verify rules --record
        """),
  ]

  private static let promised = LintExample(
    """
    route { to nurture when consent is yes, to nobody otherwise }
    ensure "letters go only to those who agreed" routed to nurture implies consent is yes
    """)

  private static let signed = LintExample(
    """
    define MQL "Marketing-qualified lead" {
      means   "A company we can serve that may be written to."
      agreed  by marketing, sales
      when    employees >= 10 and consent
    }
    """)
}
