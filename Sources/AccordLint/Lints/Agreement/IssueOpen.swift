import AccordSemantics
import AccordSource
import AccordValues

extension Lint {
  static let issueOpen = Lint(
    .issueOpen, "issue-open", .agreement,
    summary: "an issue that nobody has, or that waits",
    meaning: "An issue has no `owner`, or it was raised more than 60 days ago and is not `closed`.",
    rationale: """
      What one team tells the other and hears nothing of, it does not tell again. An issue with an owner and a day is done, or somebody says in the meeting why not.
      """,
    avoid: [
      LintExample(
        """
        issue ↓"Leads from fairs reach sales after two weeks"  raised by sales  on 2026-08-12  owner marketing
        issue ↓"Nobody calls the customers of partners"  raised by marketing  on 2026-10-12
        """)
    ],
    prefer: [
      LintExample(
        """
        issue "Leads from fairs reach sales after two weeks"  raised by sales      on 2026-10-12  owner marketing
        issue "Nobody calls the customers of partners"        raised by marketing  on 2026-06-02  owner sales  closed 2026-10-10
        """)
    ],
    checks: [
      .program { facts, context, findings in
        for issue in facts.program.issues where issue.isOpen(on: context.today) {
          if issue.owner == nil {
            findings.add(
              "nobody has the issue \"\(issue.title)\"", at: issue.range,
              help: ["write 'owner' and the team that is to mend it"])
          }
          guard let raised = issue.raisedOn else { continue }
          let days = context.today.daysSinceEpoch - raised.daysSinceEpoch
          if days > 60 {
            let owner = issue.owner.map { "; \($0) has it" } ?? ""
            findings.add(
              "the issue \"\(issue.title)\" has been open for \(days) days\(owner)", at: issue.range,
              help: ["mend it, and write 'closed' and the day; or close it, and say in the meeting why"])
          }
        }
      }
    ])
}
