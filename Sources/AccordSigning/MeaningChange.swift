package import AccordSemantics
import AccordValues

/// A difference between what was signed and what the rules say.
package struct MeaningChange: Hashable, Sendable {
  package let kind: MeaningPart.Kind
  package let name: String
  package let change: Change

  /// What has become of a part since the signature.
  package enum Change: String, CaseIterable, Sendable {
    /// The declaration reads otherwise than it did.
    case different
    /// The definition did not depend on the declaration.
    case new
    /// The definition no longer depends on the declaration.
    case gone
  }

  package init(kind: MeaningPart.Kind, name: String, change: Change) {
    self.kind = kind
    self.name = name
    self.change = change
  }

  /// The differences of two meanings, in the order of kinds and names.
  static func between(_ old: Set<MeaningPart>, _ new: Set<MeaningPart>) -> [MeaningChange] {
    var changes: [Key: Change] = [:]
    for part in old.subtracting(new) { changes[Key(kind: part.kind, name: part.name)] = .gone }
    for part in new.subtracting(old) {
      let key = Key(kind: part.kind, name: part.name)
      changes[key] = changes[key] == nil ? .new : .different
    }
    return changes.map { MeaningChange(kind: $0.kind, name: $0.name, change: $1) }
      .sorted { $0.rank == $1.rank ? $0.name < $1.name : $0.rank < $1.rank }
  }

  private struct Key: Hashable {
    let kind: MeaningPart.Kind
    let name: String
  }

  private var rank: Int { MeaningPart.Kind.allCases.firstIndex(of: kind) ?? 0 }
}

extension MeaningChange {
  /// The changes in words: `score 'fit' and list 'dach' are different, definition 'hand_raised' is new`.
  ///
  /// - Parameters:
  ///   - definition: what the changes are changes of; it is not named again.
  ///   - limit: how many of each sort are named before the rest is counted.
  package static func describe(
    _ changes: [MeaningChange], of definition: String, limit: Int = 6
  ) -> String {
    let sentences = Change.allCases.compactMap { change -> String? in
      let affected = changes.filter { $0.change == change }
      guard !affected.isEmpty else { return nil }
      var words = affected.prefix(limit).map { $0.words(in: definition) }
      if affected.count > limit { words.append("\(affected.count - limit) more") }
      return "\(words.listed()) \(affected.count == 1 ? "is" : "are") \(change.rawValue)"
    }
    return sentences.joined(separator: ", ")
  }

  private func words(in definition: String) -> String {
    [.definition, .metric].contains(kind) && name == definition
      ? "the \(kind.noun) itself" : "\(kind.noun) '\(name)'"
  }
}

extension MeaningPart.Kind {
  /// What people call it.
  package var noun: String {
    switch self {
    case .metric: "metric"
    case .definition: "definition"
    case .timezone: "time zone"
    case .score, .grade, .segments, .experiment, .binding, .list, .table, .pattern, .field: rawValue
    }
  }
}

/// What is said about a signature that no longer fits.
enum ChangeSentence {
  /// `'MQL' has changed since marketing signed it on 2026-11-01 (Anna Berg): score 'fit' is different`.
  static func text(_ definition: String, _ signature: Signature, _ changes: [MeaningChange]?) -> String {
    let person = PersonName.shown(signature.person)
    let what =
      changes.map { MeaningChange.describe($0, of: definition) }
      ?? "what was signed is no longer kept in the lock, so what has changed cannot be said"
    return
      "'\(definition)' has changed since \(signature.team) signed it on \(signature.day) (\(person)): \(what)"
  }
}
