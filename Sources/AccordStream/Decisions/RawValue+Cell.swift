import AccordValues

extension RawValue {
  /// The value as a cell of CSV or of a table: texts as they are, lists and records as JSON, null as nothing.
  var cell: String {
    switch self {
    case .null: ""
    case .text(let text), .number(let text): text.string
    case .flag, .list, .record: json
    }
  }
}
