import AccordFacts
import AccordSemantics
import AccordSource
import AccordValues

extension Lint {
  static let segmentWithoutProposition = Lint(
    .segmentWithoutProposition, "segment-without-proposition", .propositions,
    summary: "a segment that no proposition is for",
    meaning: """
      The propositions say for which segments they are, and for one segment there is none. Leads in it fit nothing.
      """,
    rationale: """
      Marketing wins these leads with some promise all the same, and sales has nothing agreed to offer them. Either \
      the segment needs a proposition, or the teams agree that it gets none.
      """,
    avoid: [
      LintExample(
        """
        segments size "Company size" {
          Enterprise  when employees >= 1000
          SME         when employees >= 10 and employees < 1000
          ↓Micro       when employees < 10
        }
        proposition agile  "Fast and agile"          { for size = SME }
        proposition stable "Stability and security"  { for size = Enterprise }
        """),
      LintExample(
        """
        segments size {
          Enterprise  when employees >= 1000
          ↓SME         when employees < 1000
        }
        proposition agile  { for size = SME and size = Enterprise }
        proposition stable { for size = Enterprise and country = "DE" }
        """),
    ],
    prefer: [
      LintExample(
        """
        segments size "Company size" {
          Enterprise  when employees >= 1000
          SME         when employees >= 10 and employees < 1000
          Micro       when employees < 10
        }
        proposition agile  "Fast and agile"          { for size in SME, Micro }
        proposition stable "Stability and security"  { for size = Enterprise }
        """),
      LintExample(
        """
        segments size {
          Enterprise  when employees >= 1000
          SME         when employees < 1000
          Rest        otherwise
        }
        proposition agile  { for size = SME and country = "DE" }
        proposition stable { for size != SME and customer }
        """),
      LintExample(
        """
        segments size {
          Enterprise  when employees >= 1000
          SME         when employees < 1000
        }
        proposition stable { for country = "DE" }
        """),
    ],
    checks: [.program { facts, _, findings in check(facts, &findings) }])
}

private func check(_ facts: ProgramFacts, _ findings: inout Findings) {
  let conditions = facts.program.propositions.compactMap(\.fits)
  let prepared = conditions.map { facts.conditions.prepared($0) }
  let read = conditions.reduce(into: Set<ID<Segments>>()) { $0.formUnion(facts.segmentsRead($1)) }
  for id in read.sorted(by: { $0.index < $1.index }) {
    let segments = facts.program.segments[id]
    let free = segments.entries.filter { entry in
      guard let condition = entry.condition, !facts.conditions.neverYes(condition) else { return false }
      return facts.conditions.areImpossible(.anyYes(prepared), .segment(Text(entry.name), of: id))
    }
    // When no segment has one, the propositions are about something else.
    guard free.count < segments.entries.count else { continue }
    for entry in free {
      findings.add(
        "no proposition is for '\(segments.name) = \(entry.name)'", at: entry.range,
        help: [
          "add a proposition for '\(entry.name)', or name it in one there is: "
            + "'for \(segments.name) in …, \(entry.name)'"
        ]
      )
    }
  }
}
