import AccordFacts
import AccordSemantics
import AccordSource

extension Lint {
  static let segmentNever = Lint(
    .segmentNever, "segment-never", .segments,
    summary: "a segment that no lead is in",
    meaning: "No lead meets the condition of the segment, or every lead that does is in an earlier one.",
    rationale: """
      The segment stands in reports with no leads, and what was made for it - points, a step, a proposition - reaches \
      nobody.
      """,
    avoid: [
      LintExample(
        """
        segments size "Company size" first match {
          SME         when employees >= 10
          ↓Enterprise  when employees >= 1000
          Micro       when employees < 10
        }
        """),
      LintExample(
        """
        list dach = "DE", "AT", "CH"
        segments market first match {
          Home     when country in dach
          ↓Alpine   when country = "CH"
          Abroad   when country is known
        }
        """),
      LintExample(
        """
        segments named {
          Known     when company is known
          ↓Nameless  when id is missing
        }
        """),
      LintExample(
        """
        segments market first match {
          Home    when country = "DE"
          Abroad  when country is known
          ↓Rest    otherwise
        }
        """),
      LintExample(
        """
        segments size first match {
          Big      when employees >= 100
          ↓NoSize   when employees is missing
          Small    otherwise
        }
        """),
      LintExample(
        """
        segments size first match {
          Big    when employees >= 100
          Mid    when employees >= 50
          ↓Odd    when employees is missing or employees between 60 and 200
          Small  otherwise
        }
        """),
    ],
    prefer: [
      LintExample(
        """
        segments size "Company size" first match {
          Enterprise  when employees >= 1000
          SME         when employees >= 10
          Micro       when employees < 10
        }
        """),
      LintExample(
        """
        segments size "Company size" {
          Enterprise  when employees >= 1000
          SME         when employees < 1000
        }
        """),
      LintExample(
        """
        segments market first match {
          Home    when country = "DE"
          Alpine  when country in "AT", "CH"
          Rest    otherwise
        }
        """),
    ],
    checks: [.segments { segments, facts, findings in check(segments, facts, &findings) }])
}

/// A segment that stands before another one.
private typealias Earlier = (entry: Segments.Entry, condition: Expression)

private func check(_ segments: Segments, _ facts: ProgramFacts, _ findings: inout Findings) {
  var earlier: [Earlier] = []
  /// The leads for which all conditions so far are no.
  var left = ConditionFacts.Ground()
  for entry in segments.entries {
    guard let condition = entry.condition else { continue }
    if facts.conditions.neverYes(condition) {
      guard !facts.isDecidedInside(condition) else { continue }
      findings.add(
        "no lead is ever in '\(entry.name)': its condition is never yes", at: entry.range,
        related: [RelatedPlace(condition.range, "this is never yes")],
        help: ["correct the condition, or remove the segment"])
      continue
    }
    let prepared = facts.conditions.prepared(condition)
    if segments.isFirstMatch, !earlier.isEmpty, facts.conditions.areImpossible([.yes(prepared)], on: left) {
      reportTaken(entry, condition, earlier, facts, &findings)
      continue
    }
    earlier.append((entry, condition))
    facts.conditions.narrow(&left, by: [.no(prepared)])
  }
  guard let rest = segments.entries.first(where: { $0.condition == nil }), !earlier.isEmpty,
    facts.conditions.areImpossible([], on: left)
  else { return }
  findings.add(
    "no lead is ever in '\(rest.name)': for no lead are all other conditions no", at: rest.range,
    help: [
      "where something is missing the segment stays unknown; remove 'otherwise', or say which leads it is for"
    ])
}

/// Says of a segment that no lead is left for it, and why the segments before it leave none: they take its leads, or
/// they cannot be judged.
private func reportTaken(
  _ entry: Segments.Entry, _ condition: Expression, _ earlier: [Earlier], _ facts: ProgramFacts,
  _ findings: inout Findings
) {
  let claim = ConditionFacts.Claim.yes(condition)
  if let one = earlier.first(where: { facts.conditions.areImpossible(claim, .notYes($0.condition)) }) {
    findings.add(
      "no lead is ever in '\(entry.name)': all of them are in '\(one.entry.name)' before", at: entry.range,
      related: [RelatedPlace(one.entry.range, "this one comes first")],
      help: ["put the narrower segment first, or remove it"])
  } else if let one = earlier.first(where: { facts.conditions.areImpossible(claim, .known($0.condition)) }) {
    findings.add(
      "no lead is ever in '\(entry.name)': where \(facts.situation(condition)), '\(one.entry.name)' cannot be "
        + "judged and the set stays unknown",
      at: entry.range, related: [RelatedPlace(one.entry.range, "this one comes first")],
      help: ["put '\(entry.name)' first"])
  } else if let one = earlier.first(where: { facts.conditions.areImpossible(claim, .no($0.condition)) }) {
    findings.add(
      "no lead is ever in '\(entry.name)': all of them are in '\(one.entry.name)' before, or that cannot be judged "
        + "and the set stays unknown",
      at: entry.range, related: [RelatedPlace(one.entry.range, "this one comes first")],
      help: ["put '\(entry.name)' first, or remove it"])
  } else if facts.conditions.areImpossible([claim] + earlier.map { .notYes($0.condition) }) {
    findings.add(
      "no lead is ever in '\(entry.name)': the segments before it take all of them", at: entry.range,
      help: ["put the narrower segment first, or remove it"])
  } else {
    findings.add(
      "no lead is ever in '\(entry.name)': the segments before it take all of them, or one of those cannot be judged "
        + "and the set stays unknown",
      at: entry.range, help: ["put '\(entry.name)' first, or remove it"])
  }
}

extension ProgramFacts {
  /// When a condition holds, in words after 'where'.
  fileprivate func situation(_ condition: Expression) -> String {
    if case .not(let core) = condition.kind, case .isKnown(let value) = core.kind {
      return "'\(text(value.range))' is missing"
    }
    return "'\(text(condition.range))' holds"
  }
}
