import AccordFacts
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
  let conditions = propositions.map { facts.conditions.prepared($0.condition) }
  let asked = propositions.map { facts.segmentsAsked($0.condition) }
  for (index, later) in propositions.enumerated() {
    guard let (other, example) = overlap(index, asked, conditions, facts) else { continue }
    let earlier = propositions[other]
    findings.add(
      "'\(earlier.name)' and '\(later.name)' \(example)", at: later.condition.range,
      related: [RelatedPlace(earlier.condition.range, "'\(earlier.name)' is for it as well")],
      help: ["decide which one these leads are promised, and narrow the other"])
  }
}

/// The first proposition before another one that has a lead in common with it, and what in words that follow their
/// names; nil when nothing is certain.
private func overlap(
  _ index: Int, _ asked: [(id: ID<Segments>, names: Set<Text>)?], _ conditions: [ConditionFacts.Prepared],
  _ facts: ProgramFacts
) -> (index: Int, example: String)? {
  /// The segment that two propositions are for, both about segments; nil inside when there is none.
  func segment(_ other: Int) -> String?? {
    guard let left = asked[other], let right = asked[index], left.id == right.id else { return nil }
    let segments = facts.program.segments[left.id]
    let shared = segments.entries.first { entry in
      let name = Text(entry.name)
      guard left.names.contains(name), right.names.contains(name) else { return false }
      return entry.condition.map { !facts.conditions.neverYes($0) } ?? true
    }
    return .some(shared.map { "are both for '\(segments.name) = \($0.name)'" })
  }
  let named = asked[index] == nil ? nil : (0..<index).first { (segment($0) ?? nil) != nil }
  let found = facts.conditions.firstTogether(with: conditions[index], of: conditions[..<(named ?? index)]) {
    segment($0) != nil
  }
  if let found {
    return (found.index, "can both fit one lead, for example with \(found.witness.words(in: facts.program))")
  }
  return named.flatMap { other in (segment(other) ?? nil).map { (other, $0) } }
}
