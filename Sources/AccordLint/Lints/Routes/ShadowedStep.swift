import AccordSemantics
import AccordSource
import AccordValues

extension Lint {
  static let shadowedStep = Lint(
    .shadowedStep, "shadowed-step", .routes,
    summary: "a step whose leads all go to earlier steps",
    meaning: "Every lead that meets the condition of the step is taken by a step before it.",
    rationale: """
      The first step whose condition is yes takes the lead. When the wider condition stands first, the narrower one \
      never has a turn: leads that were promised to specialists go to everybody.
      """,
    avoid: [
      LintExample(
        """
        pool desk      { members anna, ben }
        pool key_desk  { members carla }
        route {
          to desk       when employees >= 50
          ↓to key_desk   when employees >= 1000
          to nobody     otherwise
        }
        """),
      LintExample(
        """
        define MQL { never when no consent, when employees >= 50 }
        define SQL { requires MQL, when budget >= 20k }
        pool desk      { members anna, ben }
        pool key_desk  { members carla }
        route {
          to desk       when MQL
          ↓to key_desk   when SQL and country = "DE"
          to nobody     otherwise
        }
        """),
      LintExample(
        """
        pool north { members anna }
        pool south { members ben }
        pool rest  { members carla }
        route {
          to north   when employees < 100
          to south   when employees >= 50
          ↓to rest    when employees = 70 or employees > 200
          to nobody  otherwise
        }
        """),
    ],
    prefer: [
      LintExample(
        """
        pool desk      { members anna, ben }
        pool key_desk  { members carla }
        route {
          to key_desk   when employees >= 1000
          to desk       when employees >= 50
          to nobody     otherwise
        }
        """),
      LintExample(
        """
        pool desk { members anna, ben }
        route {
          to owner   when employees >= 50
          to desk    when employees >= 100
          to nobody  otherwise
        }
        """),
      LintExample(
        """
        define MQL { never when no consent, when employees >= 50 }
        pool desk { members anna, ben }
        route {
          to desk     when MQL
          to review   when MQL is unknown
          to nurture  when consent
          to nobody   otherwise
        }
        """),
    ],
    checks: [.route { route, facts, findings in check(route, facts, &findings) }])
}

/// The longest ladder that is looked at as a whole.
private let longestLadder = 60

private func check(_ route: Route, _ facts: ProgramFacts, _ findings: inout Findings) {
  guard route.steps.count <= longestLadder else { return }
  // Steps to an owner or to a value may not know for whom and let the lead pass.
  var earlier: [(index: Int, condition: Expression)] = []
  for (index, step) in route.steps.enumerated() {
    guard let condition = step.condition else { return }
    if !facts.conditions.neverYes(condition) {
      if let shadows = shadows(of: condition, earlier, facts) {
        let names = shadows.map { "step \($0.index + 1)" }.listed()
        findings.add(
          "step \(index + 1) never has a turn: \(names) take\(shadows.count == 1 ? "s" : "") all of its leads first",
          at: step.range,
          related: shadows.map {
            RelatedPlace(route.steps[$0.index].range, "step \($0.index + 1) takes them")
          },
          help: ["put the narrower step first, or remove it"])
      } else {
        switch step.target {
        case .pool, .review, .nurture, .nobody: earlier.append((index, condition))
        case .owner, .expression: break
        }
      }
    }
  }
}

/// The earlier steps that together take every lead of a step; as few as can be.
private func shadows(
  of condition: Expression, _ earlier: [(index: Int, condition: Expression)], _ facts: ProgramFacts
) -> [(index: Int, condition: Expression)]? {
  func isTaken(by steps: [(index: Int, condition: Expression)]) -> Bool {
    facts.conditions.areImpossible([.yes(condition)] + steps.map { .notYes($0.condition) })
  }
  let touching = earlier.filter { facts.canTouch([$0.condition, condition]) }
  guard !touching.isEmpty else { return nil }
  if let one = touching.first(where: { isTaken(by: [$0]) }) { return [one] }
  guard touching.count > 1, isTaken(by: touching) else { return nil }
  var needed = touching
  for step in touching {
    let others = needed.filter { $0.index != step.index }
    if isTaken(by: others) { needed = others }
  }
  return needed
}
