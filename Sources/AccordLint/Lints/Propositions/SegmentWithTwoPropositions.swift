import AccordSemantics
import AccordSource
import AccordValues

extension Lint {
  static let segmentWithTwoPropositions = Lint(
    .segmentWithTwoPropositions, "segment-with-two-propositions", .propositions,
    summary: "two propositions for one lead",
    meaning: """
      Two propositions are for the same segment, or fit the same lead otherwise. Such a lead fits 'unknown', and its \
      decision has a problem. The finding names the segment or a lead.
      """,
    rationale: """
      Marketing promises the one and sales shows the other. One lead, one promise is what the two teams agree on here.
      """,
    avoid: [
      LintExample(
        """
        segments size "Company size" {
          Enterprise  when employees >= 1000
          SME         when employees < 1000
        }
        proposition agile  "Fast and agile"          { for size = SME }
        proposition stable "Stability and security"  { for ↓size in SME, Enterprise }
        """),
      LintExample(
        """
        proposition agile  { for employees < 1000 }
        proposition stable { for ↓country = "DE" }
        """),
    ],
    prefer: [
      LintExample(
        """
        segments size "Company size" {
          Enterprise  when employees >= 1000
          SME         when employees < 1000
        }
        proposition agile  "Fast and agile"          { for size = SME }
        proposition stable "Stability and security"  { for size = Enterprise }
        """),
      LintExample(
        """
        proposition agile  { for employees < 1000 }
        proposition stable { for employees >= 1000 and country = "DE" }
        """),
      LintExample(
        """
        score fit { +10 "sized" when employees >= 50 }
        proposition agile  { for fit >= 10 and customer }
        proposition stable { for fit < 10 }
        """),
    ],
    checks: [.program { facts, _, findings in check(facts, &findings) }])
}

private func check(_ facts: ProgramFacts, _ findings: inout Findings) {
  let propositions = facts.program.propositions.compactMap { proposition in
    proposition.fits.map { (name: proposition.name, condition: $0) }
  }
  guard propositions.count <= 25 else { return }
  for (index, later) in propositions.enumerated() {
    for earlier in propositions[..<index] {
      guard let example = example(earlier.condition, later.condition, facts) else { continue }
      findings.add(
        "'\(earlier.name)' and '\(later.name)' \(example)", at: later.condition.range,
        related: [RelatedPlace(earlier.condition.range, "'\(earlier.name)' is for it as well")],
        help: ["decide which one these leads are promised, and narrow the other"])
      break
    }
  }
}

/// What two propositions have in common, in words that follow their names; nil when nothing is certain.
private func example(_ first: Expression, _ second: Expression, _ facts: ProgramFacts) -> String? {
  if let left = facts.segmentsAsked(first), let right = facts.segmentsAsked(second), left.id == right.id {
    let segments = facts.program.segments[left.id]
    let shared = segments.entries.first { entry in
      let name = Text(entry.name)
      guard left.names.contains(name), right.names.contains(name) else { return false }
      return entry.condition.map { !facts.conditions.neverYes($0) } ?? true
    }
    return shared.map { "are both for '\(segments.name) = \($0.name)'" }
  }
  return facts.conditions.witness([.yes(first), .yes(second)])
    .map { "can both fit one lead, for example with \($0.words(in: facts.program))" }
}
