import AccordReference
package import AccordSemantics
package import AccordValues

/// Which fields of the input come along with a decision.
package enum PassThrough: Sendable {
  case nothing
  case everything
  /// These, each with the name under which it is shown and the keys under which it is looked for.
  case fields([(name: String, keys: [Reading.Key])])

  /// The names under which fields are shown, where they are known before the first lead.
  var names: [String] {
    if case .fields(let wanted) = self { wanted.map(\.name) } else { [] }
  }

  /// The keys under which these fields are looked for, for `Plan`.
  package var keys: [[Reading.Key]] {
    if case .fields(let wanted) = self { wanted.map(\.keys) } else { [] }
  }

  /// Whether all fields come along, whatever they are.
  var isEverything: Bool {
    if case .everything = self { true } else { false }
  }

  /// Whether any field comes along.
  var isWanted: Bool {
    if case .nothing = self { false } else { true }
  }

  /// The fields of one lead; nil when none were asked for. A field that is not there is null.
  ///
  /// - Parameter columns: what the keys of the lead are called in the input; nil when they are called so.
  package func fields(of raw: RawValue, columns: [Text]? = nil) -> [RawField]? {
    switch self {
    case .nothing: return nil
    case .everything:
      guard case .record(let fields) = raw else { return [] }
      return columns.map { zip($0, fields).map { RawField(key: $0, value: $1.value) } } ?? fields
    case .fields(let wanted):
      return wanted.map { RawField(key: Text($0.name), value: LeadReader.value(at: $0.keys, of: raw)) }
    }
  }
}
