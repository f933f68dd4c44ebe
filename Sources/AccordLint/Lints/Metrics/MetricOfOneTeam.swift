import AccordSemantics
import AccordSource
import AccordValues

extension Lint {
  static let metricOfOneTeam = Lint(
    .metricOfOneTeam, "metric-of-one-team", .metrics,
    summary: "a number that not all teams have agreed on",
    meaning:
      "A metric that is no draft says nothing in `means`, or its `agreed by` does not name all teams of the agreement.",
    rationale: """
      A number of one team is an argument; a number of both is a fact. Whoever has not agreed on how something is counted will count it \
      otherwise in the meeting, and half an hour is gone. `means` is the sentence that is read aloud there.
      """,
    avoid: [
      LintExample(
        """
        metric ↓customers "Customers" {
          means   "Leads that are customers."
          agreed  by marketing
          of      customer
        }
        """),
      LintExample("metric ↓customers {\n  agreed  by marketing, sales\n  of      customer\n}"),
      LintExample("metric ↓customers {\n  means  \"Leads that are customers.\"\n  of     customer\n}"),
    ],
    prefer: [
      LintExample(
        """
        metric customers "Customers" {
          means   "Leads that are customers."
          agreed  by marketing, sales
          of      customer
        }
        """),
      LintExample("draft metric customers { of customer }"),
    ],
    checks: [
      .program { facts, context, findings in
        let teams = facts.program.agreement.teams
        for metric in facts.program.record?.metrics(from: context.today) ?? [] where !metric.isDraft {
          let absent = teams.filter { !metric.agreedBy.contains($0) }
          if !absent.isEmpty {
            findings.add(
              "'\(metric.name)' is not agreed by \(absent.listed())", at: metric.range,
              help: [
                "write 'agreed by \(teams.joined(separator: ", "))', or 'draft' in front of it until they agree"
              ])
          } else if metric.means == nil {
            findings.add(
              "'\(metric.name)' does not say what it means", at: metric.range,
              help: ["add a line 'means' with the sentence that people say in the meeting"])
          }
        }
      }
    ])
}

extension RecordRules {
  /// The metrics that are numbers of periods behind a day, or will be.
  func metrics(from day: CalendarDate) -> [Metric] { metrics.filter { $0.until.map { $0 >= day } ?? true } }
}
