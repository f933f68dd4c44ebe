import AccordSemantics
import AccordSource

extension Lint {
  static let countsEverybody = Lint(
    .countsEverybody, "counts-everybody", .metrics,
    summary: "a share that is always the whole",
    meaning: "What a metric counts is part of what it speaks of, so that every case is counted.",
    rationale: """
      The number is 100% in every month and every group, and nobody wonders, since it looks good. What was meant was mostly the other way round: the share of \
      *all* leads for which it is so.
      """,
    avoid: [
      LintExample("metric customers {\n  of      customer and employees > 10\n  counts  ↓customer\n}"),
      LintExample("metric customers {\n  of      customer\n  counts  ↓customer\n}"),
    ],
    prefer: [
      LintExample("metric customers {\n  of      employees > 10\n  counts  customer\n}"),
      // It may have become one later.
      LintExample("metric customers {\n  of      not customer\n  counts  customer\n}"),
    ],
    checks: [
      .program { facts, _, findings in
        guard let record = facts.program.record else { return }
        let writer = CanonicalWriter(record.program, .questions)
        for metric in record.metrics {
          guard let of = metric.of, case .counts(let counted) = metric.measure else { continue }
          // At its start a lead meets all of the first, and once is enough for the second.
          let met = Set(of.conjuncts.map { writer.form($0) })
          guard counted.conjuncts.allSatisfy({ met.contains(writer.form($0)) }) else { continue }
          findings.add(
            "'\(metric.name)' counts every lead that it speaks of", at: counted.range,
            help: ["leave the condition out of 'of', so that there are leads that are not counted"])
        }
      }
    ])
}
