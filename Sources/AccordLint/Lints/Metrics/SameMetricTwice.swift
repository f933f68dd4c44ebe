import AccordSemantics
import AccordSource
import AccordValues

extension Lint {
  static let sameMetricTwice = Lint(
    .sameMetricTwice, "same-metric-twice", .metrics,
    summary: "one number under two names",
    meaning: "Two metrics speak of the same leads, ask the same of them, and look for the same time.",
    rationale: """
      They are always equal, so one of them says nothing. More often one of the two was meant to be something else: a copy in which a line was not \
      changed.
      """,
    avoid: [
      LintExample("metric customers { of customer }\n\nmetric ↓buyers { of customer }"),
      LintExample(
        """
        metric big { of every lead, counts employees > 100 and customer }

        metric ↓large { of every lead, counts customer and employees > 100 }
        """),
    ],
    prefer: [
      LintExample("metric customers { of customer }\n\nmetric others { of not customer }"),
      LintExample("metric a until 2026-12-31 { of customer }\n\nmetric a from 2027-01-01 { of customer }"),
      LintExample(
        """
        \(feedback)

        hours office { monday to friday 9:00 to 17:00 }
        pool desk {
          members  anna
          hours    office
        }
        route {
          to desk    when customer  respond within 4 working hours
          to nobody  otherwise
        }

        metric speed {
          of      customer
          takes   (earliest answer).at
          within  30 days
          target  median at most 4 working hours
        }

        metric waited {
          of      customer
          takes   (earliest answer).at
          within  30 days
          target  median at most 1 day
        }
        """),
    ],
    checks: [
      .program { facts, context, findings in
        guard let record = facts.program.record else { return }
        let writer = CanonicalWriter(record.program, .questions)
        var seen: [String: Metric] = [:]
        for metric in record.metrics(from: context.today) {
          let form = metric.question(writer)
          guard let first = seen[form] else {
            seen[form] = metric
            continue
          }
          guard first.name != metric.name else { continue }
          findings.add(
            "'\(metric.name)' is the same number as '\(first.name)'", at: metric.range,
            related: [RelatedPlace(first.range, "'\(first.name)' is declared here")],
            help: ["keep one of them, or say what the other one asks"])
        }
      }
    ])
}

extension Metric {
  /// What it asks; the same for metrics that are always equal.
  fileprivate func question(_ writer: CanonicalWriter) -> String {
    let asked =
      switch measure {
      case .leads: "leads"
      case .counts(let expression): "counts " + writer.form(expression)
      case .adds(let expression): "adds " + writer.form(expression)
      case .takes(let expression, let hours):
        "takes " + writer.form(expression) + (hours.map { " in " + writer.form($0) } ?? "")
      }
    return [
      of.map { writer.form($0) } ?? "every lead", asked, outOf.map { writer.form($0) } ?? "",
      within?.description ?? "",
    ].joined(separator: "\n")
  }
}
