package import AccordSemantics
package import AccordSource
package import AccordValues

/// A definition or a metric as all versions of the rules declare it.
struct DeclaredDefinition {
  let name: String
  /// The declaration in force on a day; without one, the latest before it, or else the first.
  let current: Declared
  /// All teams that any version names, drafts left out.
  let teams: [String]
  /// Nil for a definition that is never more than a draft.
  let meaning: DefinitionMeaning?

  /// What is said of it beside what it means.
  struct Declared {
    let name: String
    let title: String?
    let isDraft: Bool
    let agreedBy: [String]
    let reviewBy: Definition.Review?
    let range: SourceRange
  }

  /// The definitions of a rule set and then its metrics, in the order in which they come up.
  static func all(in rules: RuleSet, on day: CalendarDate) -> [DeclaredDefinition] {
    all(in: rules, on: day, rules.definitionMeanings) { program in program.definitions.map { Declared($0) } }
      + all(in: rules, on: day, rules.metricMeanings) { program in
        // Of several of one name the one in force on the day is the last.
        let metrics = program.record?.metrics ?? []
        return (metrics.filter { !$0.isInForce(on: day) } + metrics.filter { $0.isInForce(on: day) }).map {
          Declared($0)
        }
      }
  }

  private static func all(
    in rules: RuleSet, on day: CalendarDate, _ meanings: [DefinitionMeaning],
    _ declared: (Program) -> [Declared]
  ) -> [DeclaredDefinition] {
    var names: [String] = []
    var current: [String: Declared] = [:]
    var teams: [String: [String]] = [:]
    for version in rules.versions {
      let isPastOrPresent = version.from.map { $0 <= day } ?? true
      for definition in declared(version.program) {
        let name = definition.name
        if current[name] == nil { names.append(name) }
        // Versions come in the order of their days: the last one up to the day holds, and before the first day
        // on which there is the definition, that one.
        if current[name] == nil || isPastOrPresent { current[name] = definition }
        guard !definition.isDraft else { continue }
        for team in definition.agreedBy where !teams[name, default: []].contains(team) {
          teams[name, default: []].append(team)
        }
      }
    }
    let meanings = Dictionary(meanings.map { ($0.name, $0) }) { first, _ in first }
    return names.compactMap { name in
      current[name].map {
        DeclaredDefinition(name: name, current: $0, teams: teams[name] ?? [], meaning: meanings[name])
      }
    }
  }
}

extension DeclaredDefinition.Declared {
  init(_ definition: Definition) {
    self.init(
      name: definition.name, title: definition.title, isDraft: definition.isDraft,
      agreedBy: definition.agreedBy,
      reviewBy: definition.reviewBy, range: definition.range)
  }

  init(_ metric: Metric) {
    self.init(
      name: metric.name, title: metric.title, isDraft: metric.isDraft, agreedBy: metric.agreedBy,
      reviewBy: metric.reviewBy, range: metric.range)
  }
}

/// A definition or a metric that teams agree on, with what each of them has signed.
package struct AgreedDefinition: Sendable {
  package let meaning: DefinitionMeaning
  package let title: String?
  /// The day by which the teams look at it again.
  package let reviewBy: CalendarDate?
  /// The name in the rules.
  package let range: SourceRange
  /// The teams that the definition names, in its order.
  package let teams: [TeamState]

  /// The name of the definition.
  package var name: String { meaning.name }

  /// Where a team stands with the definition.
  package struct TeamState: Sendable {
    package let team: String
    package let state: SignatureState
  }

  /// Whether every team has signed what the rules say.
  package var isCurrent: Bool {
    teams.allSatisfy { if case .signed = $0.state { true } else { false } }
  }

  /// Where a team stands; nil for one that is not asked to sign.
  package func state(of team: String) -> SignatureState? { teams.first { $0.team == team }?.state }
}
