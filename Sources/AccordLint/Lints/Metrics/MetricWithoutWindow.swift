import AccordSemantics
import AccordSource

extension Lint {
  static let metricWithoutWindow = Lint(
    .metricWithoutWindow, "metric-without-window", .metrics,
    summary: "a number that grows for ever",
    meaning: "A metric asks for answers, with `counts`, `adds`, `takes` or `out of`, and has no `within`.",
    rationale: """
      Leads of this spring have had time to sign, leads of last month have not. Without `within` the last months look worse than all \
      before them, every time, and the number of a month that was told once is another one a quarter later. With it a month is told once all of its \
      leads have had the same time.
      """,
    avoid: [
      LintExample(
        "\(feedback)\n\nmetric ↓won {\n  of      customer\n  counts  any answer where result = won\n}"),
      LintExample("\(feedback)\n\nmetric ↓first {\n  of     customer\n  takes  (earliest answer).at\n}"),
    ],
    prefer: [
      LintExample(
        "\(feedback)\n\nmetric won {\n  of      customer\n  counts  any answer where result = won\n  within  90 days\n}"
      ),
      LintExample("metric customers { of every lead, counts customer }"),
    ],
    checks: [
      .program { facts, context, findings in
        guard let record = facts.program.record else { return }
        for metric in record.metrics(from: context.today)
        where metric.within == nil && record.asksForAnswers(metric) {
          findings.add(
            "'\(metric.name)' asks for answers, however late they come", at: metric.range,
            help: ["say how long after the start it looks: 'within 30 days'"])
        }
      }
    ])

  static let feedback = """
    feedback {
      lead    text    required
      at      time    required
      result  choice  won, rejected
      amount  number
    }
    """
}
