import AccordSemantics
import AccordSource
import AccordSyntax
import AccordValues

extension Lint {
  static let reportTooWide = Lint(
    .reportTooWide, "report-too-wide", .metrics,
    summary: "more numbers than a meeting can look at",
    meaning:
      "There are more than twelve metrics, or the `report` line of the agreement divides them by more than five groups.",
    rationale: """
      A report that shows everything is read by nobody; each team picks the number that suits it, which is what a report that both have agreed on \
      is to prevent. And of a hundred numbers five look remarkable by chance.
      """,
    avoid: [
      LintExample(metrics(13)),
      LintExample(
        agreement("↓report monthly by source, campaign, country, consent, customer, owner") + metrics(1)),
    ],
    prefer: [
      LintExample(metrics(12).replacing("↓", with: "")),
      LintExample(
        agreement("report monthly by source, campaign, country, consent, customer")
          + metrics(1).replacing("↓", with: "")),
    ],
    checks: [
      .program { facts, context, findings in
        let metrics = facts.program.record?.metrics(from: context.today) ?? []
        let names = metrics.map(\.name).uniqued()
        if names.count > mostMetrics, let first = metrics.first(where: { $0.name == names[mostMetrics] }) {
          findings.add(
            "this is metric \(mostMetrics + 1) of \(names.count), more than anybody looks at",
            at: first.range,
            help: [
              "keep those about which the teams would do something, and leave the others to '--cases' and other tools"
            ])
        }
      },
      .declaration { declaration, _, findings in
        guard case .agreement(let agreement) = declaration.kind, let report = agreement.report,
          report.groups.count > mostGroups
        else { return }
        findings.add(
          "reports are divided by \(report.groups.count) things, more than \(mostGroups)", at: report.range,
          help: [
            "keep those by which the teams decide something, and leave the others to '--cases' and other tools"
          ])
      },
    ])

  private static let mostMetrics = 12
  private static let mostGroups = 5

  private static func metrics(_ count: Int) -> String {
    (1...count).map { "metric \($0 == 13 ? "↓" : "")number_\($0) { of employees > \($0) }" }.joined(
      separator: "\n\n")
  }

  private static func agreement(_ line: String) -> String {
    "agreement {\n  between  marketing, sales\n  \(line)\n}\n\n"
  }
}
