package import AccordSemantics
import AccordSource
package import AccordValues

/// Who has agreed to what: the definitions of a rule set beside the signatures for them.
package struct AgreementStatus: Sendable {
  /// The definitions that name teams, in the order of the rules.
  package let definitions: [AgreedDefinition]
  /// The definitions that name no team, and are no drafts.
  package let agreedByNobody: [String]
  /// The definitions that are drafts on all days.
  package let drafts: [String]
  /// What no team can sign, since signatures are for definitions and metrics, in the words of the remarks: the route, propositions.
  package let beyondSignatures: [String]
  /// In the order of the lock.
  package let orphaned: [OrphanedSignature]
  /// The teams of the agreement.
  package let teams: [String]
  package let day: CalendarDate

  /// - Parameter day: the day for which titles and reviews are looked at.
  package init(rules: RuleSet, lock: AgreementLock, on day: CalendarDate) {
    let declared = DeclaredDefinition.all(in: rules, on: day)
    definitions = declared.compactMap { definition in
      guard let meaning = definition.meaning, !definition.teams.isEmpty else { return nil }
      return AgreedDefinition(
        meaning: meaning, title: definition.current.title, reviewBy: definition.current.reviewBy?.day,
        range: definition.current.range,
        teams: definition.teams.map {
          AgreedDefinition.TeamState(team: $0, state: Self.state(of: $0, meaning, lock))
        })
    }
    agreedByNobody = declared.filter { $0.meaning != nil && $0.teams.isEmpty }.map(\.name)
    drafts = declared.filter { $0.meaning == nil }.map(\.name)
    // On any day, as definitions are.
    let programs = rules.versions.map(\.program)
    let propositions = programs.flatMap(\.propositions).map(\.name).uniqued()
    beyondSignatures =
      (programs.contains { $0.route != nil } ? ["the route"] : [])
      + propositions.map { "the proposition '\($0)'" }
    orphaned = Self.orphaned(lock, declared)
    teams = rules.earliest.agreement.teams
    self.day = day
  }

  /// Whether every team has signed what the rules say, wherever it is asked to.
  package var isCurrent: Bool { definitions.allSatisfy(\.isCurrent) }

  /// Definitions that one person has signed for several teams, with these teams.
  package var signedByOne: [(definition: String, person: String, teams: [String])] {
    definitions.flatMap { definition -> [(definition: String, person: String, teams: [String])] in
      var people: [String: (person: String, teams: [String])] = [:]
      for team in definition.teams {
        guard case .signed(let signature) = team.state else { continue }
        let key = signature.person.lowercased()
        people[key] = (people[key]?.person ?? signature.person, (people[key]?.teams ?? []) + [team.team])
      }
      return people.sorted { $0.key < $1.key }.filter { $0.value.teams.count > 1 }
        .map { (definition.name, $0.value.person, $0.value.teams) }
    }
  }

  /// Sentences about definitions that one person has signed for several teams: an agreement has two sides.
  ///
  /// - Parameter names: the definitions that are looked at; nil for all.
  package func oneSidedRemarks(_ names: Set<String>? = nil) -> [String] {
    signedByOne.filter { names?.contains($0.definition) ?? true }.map { found in
      "'\(found.definition)' is signed for \(found.teams.joined(separator: " and ")) by one person, "
        + "\(DisplayText.visible(found.person)); somebody else should sign for one of them"
    }
  }

  /// Whether the day for looking at a definition again has passed.
  package func isOverdue(_ definition: AgreedDefinition) -> Bool {
    definition.reviewBy.map { $0 < day } ?? false
  }

  private static func state(
    of team: String, _ meaning: DefinitionMeaning, _ lock: AgreementLock
  ) -> SignatureState {
    guard let signature = lock.signature(of: team, for: meaning) else { return .notSigned }
    guard signature.fingerprint != meaning.fingerprint else { return .signed(signature) }
    return .changed(signature, lock.changes(since: signature, to: meaning))
  }

  private static func orphaned(
    _ lock: AgreementLock, _ declared: [DeclaredDefinition]
  ) -> [OrphanedSignature] {
    let definitions = Dictionary(declared.map { ($0.name, $0) }) { first, _ in first }
    return lock.signatures.compactMap { signature in
      let reason: OrphanedSignature.Reason
      if let definition = definitions[signature.definition] {
        if definition.meaning != nil && definition.teams.contains(signature.team) { return nil }
        reason = definition.meaning == nil ? .draft : .notAsked
      } else {
        reason = .notDefined
      }
      return OrphanedSignature(signature: signature, reason: reason, line: lock.line(of: signature) ?? 0)
    }
    .sorted { $0.line < $1.line }
  }
}
