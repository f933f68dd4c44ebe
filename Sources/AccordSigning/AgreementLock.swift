package import AccordSemantics
package import AccordValues

/// What the teams have signed: the contents of the file `agreement.lock`.
package struct AgreementLock: Sendable {
  /// More than one of a team for one definition only after branches were merged.
  var signed: [Subject: Set<Signature>] = [:]
  /// By the first digits of a signed fingerprint, of which parts the meaning consisted. Several when lists were
  /// renamed between two signatures of the same meaning.
  var meanings: [String: Set<[String]>] = [:]
  /// The parts by their fingerprints, which cover kind and name.
  var parts: [String: MeaningPart] = [:]
  /// On which line of the file a signature stands, counted from 1.
  var lines: [Signature: Int] = [:]

  /// What there is one signature for.
  struct Subject: Hashable {
    let definition: String
    let team: String
  }

  /// A lock in which nobody has signed anything.
  package init() {}

  /// How many digits of a signed fingerprint name its meaning within the file.
  static let meaningDigits = 16

  /// All signatures, in no particular order.
  package var signatures: [Signature] { Array(signed.values.joined()) }

  /// The signature of a team for a definition: the latest one; of several of one day, one for this meaning if
  /// there is one. Nil when the team has not signed.
  package func signature(of team: String, for meaning: DefinitionMeaning) -> Signature? {
    let all = signed[Subject(definition: meaning.name, team: team)] ?? []
    guard let day = all.map(\.day).max() else { return nil }
    let latest = all.filter { $0.day == day }
      .sorted { $0.line.utf8.lexicographicallyPrecedes($1.line.utf8) }
    return latest.first { $0.fingerprint == meaning.fingerprint } ?? latest.first
  }

  /// On which line of the file a signature stands, counted from 1; nil for one that was not read from it.
  package func line(of signature: Signature) -> Int? { lines[signature] }

  /// Puts a team's signatures in the place of its older ones for the same definitions, except where it has
  /// signed this very meaning.
  ///
  /// - Returns: the signatures that hold because they were there already.
  package mutating func sign(
    _ meanings: [DefinitionMeaning], team: String, person: String, day: CalendarDate
  ) -> [Signature] {
    var held: [Signature] = []
    for meaning in meanings {
      if let old = signature(of: team, for: meaning), old.fingerprint == meaning.fingerprint {
        held.append(old)
        continue
      }
      let signature = Signature(
        definition: meaning.name, team: team, person: person, day: day, fingerprint: meaning.fingerprint)
      signed[Subject(definition: meaning.name, team: team)] = [signature]
      self.meanings[String(meaning.fingerprint.prefix(Self.meaningDigits))] = [
        meaning.parts.map(\.fingerprint).sorted()
      ]
      for part in meaning.parts { parts[part.fingerprint] = part }
    }
    if held.count < meanings.count { removeUnused() }
    return held
  }

  /// What has changed since a signature was given, or nil when the lock no longer knows what was signed.
  package func changes(since signature: Signature, to meaning: DefinitionMeaning) -> [MeaningChange]? {
    let key = String(signature.fingerprint.prefix(Self.meaningDigits))
    let found = (meanings[key] ?? []).compactMap { fingerprints -> [MeaningChange]? in
      var signed: Set<MeaningPart> = []
      for fingerprint in fingerprints {
        guard let part = parts[fingerprint] else { return nil }
        signed.insert(part)
      }
      return MeaningChange.between(signed, meaning.parts)
    }
    return found.filter { !$0.isEmpty }.min { $0.count < $1.count }
  }

  private mutating func removeUnused() {
    let signed = Set(signatures.map { String($0.fingerprint.prefix(Self.meaningDigits)) })
    meanings = meanings.filter { signed.contains($0.key) }
    let used = meanings.values.reduce(into: Set<String>()) { used, lists in used.formUnion(lists.joined()) }
    parts = parts.filter { used.contains($0.key) }
  }
}

extension AgreementLock: Equatable {
  /// Whether both say the same; on which lines does not matter.
  package static func == (left: AgreementLock, right: AgreementLock) -> Bool {
    left.signed == right.signed && left.meanings == right.meanings && left.parts == right.parts
  }
}
