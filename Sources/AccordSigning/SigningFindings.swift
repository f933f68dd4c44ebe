package import AccordSemantics
package import AccordSource
package import AccordValues

/// What `accord lint --agreed` says about signatures.
package enum SigningFindings {
  /// Reads the lock of the rules and finds what does not fit.
  ///
  /// - Parameters:
  ///   - file: the lock.
  ///   - path: the rules as the user gave them: a folder or a single file.
  ///   - day: the day whose declarations findings point at.
  package static func find(
    in rules: RuleSet, _ file: LockFile, path: String, on day: CalendarDate
  ) throws(LockError) -> [Diagnostic] {
    let status = AgreementStatus(rules: rules, lock: try file.read(), on: day)
    return find(status, in: rules, lockPath: file.path, rulesPath: path)
  }

  /// The findings: what is not signed, what has changed since it was signed, and signatures that nobody asks for.
  ///
  /// - Parameters:
  ///   - lockPath: what messages call the lock.
  ///   - rulesPath: the rules as the user gave them, for the commands in remedies.
  package static func find(
    _ status: AgreementStatus, in rules: RuleSet, lockPath: String, rulesPath: String
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for definition in status.definitions {
      for team in definition.teams {
        let remedy =
          "accord sign \(ShellWord.quoted(rulesPath)) --team \(team.team) --by \"NAME\" --definition \(definition.name)"
        switch team.state {
        case .signed: break
        case .notSigned:
          findings.append(
            Diagnostic(
              .notSigned, "'\(definition.name)' is not signed by \(team.team)", at: definition.range,
              help: ["when \(team.team) agrees, sign it: \(remedy)"]))
        case .changed(let signature, let changes):
          findings.append(
            Diagnostic(
              .signatureStale, ChangeSentence.text(definition.name, signature, changes), at: definition.range,
              related: related(changes ?? [], in: rules, besides: definition.range),
              help: ["when \(team.team) agrees with the change, sign it: \(remedy)"]))
        }
      }
    }
    return findings + status.orphaned.map { orphaned($0, lockPath) }
  }

  private static func orphaned(_ orphaned: OrphanedSignature, _ lockPath: String) -> Diagnostic {
    let signature = orphaned.signature
    return Diagnostic(
      .signatureOrphaned,
      "line \(orphaned.line) of \(lockPath) has a signature of \(signature.team) for "
        + "'\(signature.definition)', \(orphaned.explanation)",
      at: nil,
      help: ["delete the line, or put the definition right if the signature is still meant"])
  }

  private static let shownPlaces = 6

  /// Where the declarations stand that have changed.
  private static func related(
    _ changes: [MeaningChange], in rules: RuleSet, besides range: SourceRange
  ) -> [RelatedPlace] {
    let places = changes.filter { $0.change != .gone }.compactMap { change -> RelatedPlace? in
      let ranges = rules.versions.reversed().lazy.compactMap { $0.program.range(of: change) }
      guard let place = ranges.first, place != range else { return nil }
      return RelatedPlace(place, "this \(change.kind.noun) is \(change.change.rawValue)")
    }
    return Array(places.prefix(shownPlaces))
  }
}

extension Program {
  /// The place of a declaration; nil for one that keeps none.
  fileprivate func range(of change: MeaningChange) -> SourceRange? {
    let name = change.name
    return switch change.kind {
    case .metric: record?.metrics.first { $0.name == name }?.range
    case .definition: definitions.first { $0.name == name }?.range
    case .score: scores.first { $0.name == name }?.range
    case .grade: grades.first { $0.name == name }?.range
    case .segments: segments.first { $0.name == name }?.range
    case .binding, .experiment: bindings.first { $0.name == name }?.range
    case .field: fields.first { $0.name == name }?.range
    case .timezone: agreement.range
    case .list, .table, .pattern: nil
    }
  }
}
