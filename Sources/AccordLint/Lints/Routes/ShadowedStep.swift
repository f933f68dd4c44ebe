import AccordFacts
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
      LintExample(
        """
        pool desk     { members anna, ben }
        pool partners { members carla }
        route {
          to desk      when consent is yes
          to nurture   when consent is not yes
          ↓to partners  when source = referral
          to review    when country = "CH"
          to nobody    otherwise
        }
        """),
      LintExample(
        """
        lead { id text required, topics list of text }
        pool desk  { members anna, ben }
        pool cloud { members carla }
        route {
          to desk   when topics contains any of "cloud", "data"
          ↓to cloud  when topics contains "cloud"
          to nobody otherwise
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

/// A step before the one that is looked at.
private struct Earlier {
  let index: Int
  let condition: ConditionFacts.Prepared
}

private func check(_ route: Route, _ facts: ProgramFacts, _ findings: inout Findings) {
  var earlier: [Earlier] = []
  /// The leads that no step so far takes.
  var left = ConditionFacts.Ground()
  for (index, step) in route.steps.enumerated() {
    guard let condition = step.condition else { return }
    let prepared = facts.conditions.prepared(condition)
    // A step that takes no lead by itself is another finding.
    guard facts.conditions.canBe([.yes(prepared)]) == true else { continue }
    if left.isImpossible || facts.conditions.areImpossible([.yes(prepared)], on: left) {
      if left.isImpossible || facts.conditions.areImpossible([], on: left) {
        let rest = index..<index + route.steps[index...].count { $0.condition != nil }
        report(rest, takenBy: shadows(of: nil, earlier, facts), of: "all leads", route, &findings)
        return
      }
      report(
        index..<index + 1, takenBy: shadows(of: prepared, earlier, facts), of: "all of its leads", route,
        &findings)
      continue
    }
    // Steps to an owner or to a value may not know for whom and let the lead pass.
    if step.target.takesAll {
      earlier.append(Earlier(index: index, condition: prepared))
      facts.conditions.narrow(&left, by: [.notYes(prepared)])
    }
  }
}

private func report(
  _ steps: Range<Int>, takenBy shadows: [Earlier], of leads: String, _ route: Route,
  _ findings: inout Findings
) {
  let names = shadows.map { "step \($0.index + 1)" }.listed()
  let takers = shadows.isEmpty ? "the steps before" : names
  let who =
    steps.count == 1
    ? "step \(steps.lowerBound + 1) never has a turn"
    : "steps \(steps.lowerBound + 1) to \(steps.upperBound) never have a turn"
  findings.add(
    "\(who): \(takers) take\(shadows.count == 1 ? "s" : "") \(leads) first",
    at: route.steps[steps.lowerBound].range,
    related: shadows.map { RelatedPlace(route.steps[$0.index].range, "step \($0.index + 1) takes them") },
    help: ["put the narrower step first, or remove it"])
}

/// How many steps are named that take a step's leads together.
private let mostNamed = 6

/// The earlier steps that take every lead of a step, or every lead; as few as can be, none when it takes too many or
/// that cannot be told.
private func shadows(
  of condition: ConditionFacts.Prepared?, _ earlier: [Earlier], _ facts: ProgramFacts
) -> [Earlier] {
  var leads = ConditionFacts.Ground()
  if let condition { facts.conditions.narrow(&leads, by: [.yes(condition)]) }
  func isTaken(by steps: some Sequence<Earlier>) -> Bool {
    facts.conditions.areImpossible(steps.map { .notYes($0.condition) }, on: leads)
  }
  var needed: [Earlier] = []
  var before = earlier[...]
  while needed.count < mostNamed {
    // The shortest beginning that will do, with those that are needed; its last step is needed too.
    var (low, high) = (0, before.count)
    while low < high {
      let middle = (low + high) / 2
      if isTaken(by: needed + before.prefix(middle)) { high = middle } else { low = middle + 1 }
    }
    guard low > 0 else { break }
    needed.append(before[before.startIndex + low - 1])
    before = before.prefix(low - 1)
    if isTaken(by: needed) { return needed.sorted { $0.index < $1.index } }
  }
  return []
}
