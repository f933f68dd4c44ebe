import AccordFacts
import AccordSemantics
import AccordSource

extension Lint {
  static let segmentOverlap = Lint(
    .segmentOverlap, "segment-overlap", .segments,
    summary: "two segments that a lead can be in at once",
    meaning: """
      Segments are exclusive. A lead that meets the conditions of two of them gets no segment and a problem in its \
      decision. The finding names such a lead.
      """,
    rationale: """
      The leads at the border are the ones that both teams look at, and exactly those have no segment: no desk, no \
      proposition.
      """,
    avoid: [
      LintExample(
        """
        segments size "Company size" {
          SME         when employees >= 10 and employees <= 1000
          ↓Enterprise  when employees >= 1000
        }
        """),
      LintExample(
        """
        segments kind {
          Partner   when source = referral
          ↓Customer  when customer
        }
        """),
      LintExample(
        """
        segments origin {
          Agile   when campaign starts with "agile-"
          ↓Spring  when campaign ends with "-spring"
        }
        """),
    ],
    prefer: [
      LintExample(
        """
        segments size "Company size" {
          SME         when employees >= 10 and employees < 1000
          Enterprise  when employees >= 1000
        }
        """),
      LintExample(
        """
        segments kind first match {
          Partner   when source = referral
          Customer  when customer
        }
        """),
      LintExample(
        """
        score fit { +10 "sized" when employees >= 50 }
        segments heat {
          Warm  when fit >= 10 and customer
          Cold  when fit < 10
        }
        """),
    ],
    checks: [.segments { segments, facts, findings in check(segments, facts, &findings) }])
}

private func check(_ segments: Segments, _ facts: ProgramFacts, _ findings: inout Findings) {
  guard !segments.isFirstMatch else { return }
  let entries = segments.entries.filter { $0.condition != nil }
  let conditions = entries.compactMap { $0.condition.map { facts.conditions.prepared($0) } }
  for (index, condition) in conditions.enumerated() {
    // Of words in both another lint speaks.
    let other = facts.conditions.firstTogether(with: condition, of: conditions[..<index]) {
      facts.shareCodes(conditions[$0].condition, condition.condition)
    }
    guard let (other, witness) = other else { continue }
    findings.add(
      "'\(entries[other].name)' and '\(entries[index].name)' can hold at once, for example with "
        + "\(witness.words(in: facts.program)); such a lead has no segment",
      at: entries[index].range, related: [RelatedPlace(entries[other].range, "the other segment")],
      help: ["move one of the edges, or write 'first match' if the order decides"])
  }
}
