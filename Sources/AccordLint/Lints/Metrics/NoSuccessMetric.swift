import AccordSemantics
import AccordSource

extension Lint {
  static let noSuccessMetric = Lint(
    .noSuccessMetric, "no-success-metric", .metrics,
    summary: "numbers about work, and none about what came of it",
    meaning:
      "There are metrics, and none asks for answers; or answers have a number, such as an amount, and no metric adds it up.",
    rationale: """
      How many leads were handed over is a number of marketing's work. What the teams are there for is what leads become: a number that both of \
      them own, against which the bar of an MQL is judged.
      """,
    avoid: [
      LintExample("\(feedback)\n\nmetric ↓customers { of customer }"),
      LintExample(
        "\(feedback)\n\nmetric ↓won {\n  of      customer\n  counts  any answer where result = won\n  within  90 days\n}"
      ),
    ],
    prefer: [
      LintExample(
        """
        \(feedback)

        metric revenue {
          of      customer
          adds    sum of amount of answer where result = won
          within  180 days
        }
        """),
      LintExample("metric customers { of customer }"),
    ],
    checks: [
      .program { facts, context, findings in
        let program = facts.program
        guard let record = program.record, let type = program.answerType else { return }
        let metrics = record.metrics(from: context.today)
        guard let first = metrics.first else { return }
        let asking = metrics.filter { record.asksForAnswers($0) }
        let numbers = type.columns.filter { $0.type == .number }.map(\.name)
        if asking.isEmpty {
          findings.add(
            "no metric asks what came of leads", at: first.range,
            help: ["add one about answers, such as 'counts any answer where …'"])
        } else if let number = numbers.first, !asking.contains(where: { $0.adds }) {
          findings.add(
            "no metric says what came of leads in all, though answers have '\(number)'", at: first.range,
            help: ["add one with 'adds sum of \(number) of answer where …'"])
        }
      }
    ])
}

extension Metric {
  fileprivate var adds: Bool { if case .adds = measure { true } else { false } }
}
