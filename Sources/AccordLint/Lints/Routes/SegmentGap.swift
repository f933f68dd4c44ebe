import AccordFacts
import AccordSemantics
import AccordSource

extension Lint {
  static let segmentGap = Lint(
    .segmentGap, "segment-gap", .segments,
    summary: "a gap between two segments",
    meaning: "Between the numbers of two segments lies one that is in none. The finding names it.",
    rationale: """
      Nobody has decided what those leads are. They get no segment, and with it no desk and no proposition, and look \
      like leads that nobody wanted.
      """,
    avoid: [
      LintExample(
        """
        segments size "Company size" {
          Micro       when employees < 10
          ↓SME         when employees > 10 and employees < 1000
          Enterprise  when employees >= 1000
        }
        """),
      LintExample(
        """
        segments budget_class {
          ↓Large  when budget >= 50k
          Small  when budget between 0 and 10k
        }
        """),
    ],
    prefer: [
      LintExample(
        """
        segments size "Company size" {
          Micro       when employees < 10
          SME         when employees >= 10 and employees < 1000
          Enterprise  when employees >= 1000
        }
        """),
      LintExample(
        """
        segments size "Company size" {
          Micro  when employees <= 9
          SME    when employees >= 10 and employees <= 999
        }
        """),
      LintExample(
        """
        segments size "Company size" {
          Micro       when employees < 10
          Enterprise  when employees >= 1000
          SME         otherwise
        }
        """),
      LintExample(
        """
        segments size "Company size" {
          Micro       when employees < 10
          Enterprise  when employees >= 1000 or budget > 1M
        }
        """),
    ],
    checks: [.segments { segments, facts, findings in check(segments, facts, &findings) }])
}

private func check(_ segments: Segments, _ facts: ProgramFacts, _ findings: inout Findings) {
  var parts: [(entry: Segments.Entry, numbers: IntervalSet, condition: Expression)] = []
  var subject: Int?
  for entry in segments.entries {
    guard let condition = entry.condition, let question = facts.conditions.numbers(for: condition),
      subject == nil || subject == question.subject
    else { return }
    subject = question.subject
    parts.append((entry, question.numbers, condition))
  }
  guard parts.count > 1 else { return }
  let covered = IntervalSet(unionOf: parts.map(\.numbers))
  // The first part that begins or ends at a place.
  let starts = Dictionary(
    parts.enumerated().flatMap { part in part.element.numbers.intervals.map { ($0.lower, part.offset) } },
    uniquingKeysWith: min)
  let ends = Dictionary(
    parts.enumerated().flatMap { part in part.element.numbers.intervals.map { ($0.upper, part.offset) } },
    uniquingKeysWith: min)
  for gap in covered.complement.intervals {
    guard let lower = gap.lower, let upper = gap.upper,
      let value = gap.roundValue,
      let next = starts[upper].map({ parts[$0] }), let last = ends[lower].map({ parts[$0] }),
      let name = facts.subjectText(of: next.condition)
    else { continue }
    findings.add(
      "\(name) = \(value) lies between '\(last.entry.name)' and '\(next.entry.name)' and is in neither",
      at: next.entry.range, related: [RelatedPlace(last.entry.range, "this segment ends before it")],
      help: ["move one of the edges, or add a segment 'otherwise'"])
  }
}

extension ProgramFacts {
  /// The text of the first value that a condition asks about.
  fileprivate func subjectText(of condition: Expression) -> String? {
    switch condition.kind {
    case .comparison(_, let left, let right, _): text((left.constantValue == nil ? left : right).range)
    case .between(let value, _, _), .membership(let value, _, _, _): text(value.range)
    case .definition, .binding: text(condition.range)
    default: condition.children.lazy.compactMap { subjectText(of: $0) }.first
    }
  }
}
