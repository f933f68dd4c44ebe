import AccordFacts
import AccordSemantics
import AccordSource

extension Lint {
  static let campaignPromisedTwice = Lint(
    .campaignPromisedTwice, "campaign-promised-twice", .propositions,
    summary: "a campaign that two propositions claim",
    meaning: """
      One campaign meets 'promised when' of two propositions. What was promised is then unknown, and the decision has \
      a problem. The finding names such a campaign.
      """,
    rationale: """
      Whether the promise and the offer match is the question that this block answers. For a campaign that promised \
      two things it cannot be answered.
      """,
    avoid: [
      LintExample(
        """
        proposition agile  "Fast and agile"          { promised when campaign starts with "agile-" }
        proposition expert "One expert for you"      { promised when ↓campaign starts with "agile-x" }
        """),
      LintExample(
        """
        list spring = "spring-a", "spring-b"
        proposition agile  { promised when campaign in spring }
        proposition stable { promised when ↓campaign = "spring-b" or campaign starts with "stable-" }
        """),
      LintExample(
        """
        proposition agile  { promised when campaign starts with "agile-" }
        proposition stable { promised when ↓campaign ends with "-spring" }
        """),
    ],
    prefer: [
      LintExample(
        """
        proposition agile  "Fast and agile"          { promised when campaign starts with "agile-" }
        proposition stable "Stability and security"  { promised when campaign starts with "stable-" }
        """),
      LintExample(
        """
        proposition agile  { promised when campaign starts with "agile-" and not (campaign starts with "agile-x") }
        proposition expert { promised when campaign starts with "agile-x" }
        """),
      LintExample(
        """
        proposition agile  { promised when campaign starts with "agile-" }
        proposition stable { promised when campaign matches /^stable/ }
        """),
    ],
    checks: [.program { facts, _, findings in check(facts, &findings) }])
}

private func check(_ facts: ProgramFacts, _ findings: inout Findings) {
  let propositions = facts.program.propositions.compactMap { proposition in
    proposition.promised.map { (name: proposition.name, condition: $0) }
  }
  let conditions = propositions.map { facts.conditions.prepared($0.condition) }
  for (index, later) in propositions.enumerated() {
    guard
      let (other, witness) = facts.conditions.firstTogether(with: conditions[index], of: conditions[..<index])
    else { continue }
    let earlier = propositions[other]
    findings.add(
      "'\(earlier.name)' and '\(later.name)' are both promised for \(witness.words(in: facts.program))",
      at: later.condition.range,
      related: [RelatedPlace(earlier.condition.range, "'\(earlier.name)' is promised for it as well")],
      help: ["decide what this campaign promises, and leave it out of the other"])
  }
}
