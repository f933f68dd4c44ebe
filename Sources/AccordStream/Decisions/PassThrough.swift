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

  /// Whether any field comes along.
  var isWanted: Bool {
    if case .nothing = self { false } else { true }
  }

  /// The fields of one lead; nil when none were asked for. A field that is not there is null.
  package func fields(of raw: RawValue) -> [RawField]? {
    switch self {
    case .nothing: nil
    case .everything:
      if case .record(let fields) = raw { fields } else { [] }
    case .fields(let wanted):
      wanted.map { RawField(key: Text($0.name), value: LeadReader.value(at: $0.keys, of: raw)) }
    }
  }
}
