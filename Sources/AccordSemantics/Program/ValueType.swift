/// The type of an expression.
package indirect enum ValueType: Hashable, Sendable {
  case text
  case number
  /// Yes or no; also every condition.
  case flag
  case time
  case date
  case duration
  case choice(Vocabulary)
  case texts
  case record(RecordType)
  case records(RecordType)

  /// The type as a person calls it, with its article.
  package var name: String {
    switch self {
    case .text: "a text"
    case .number: "a number"
    case .flag: "a condition"
    case .time: "a time"
    case .date: "a date"
    case .duration: "a duration"
    case .choice: "a choice"
    case .texts: "a list of texts"
    case .record(let type): "a record of '\(type.name)'"
    case .records(let type): "a list of '\(type.name)'"
    }
  }

  package var isTextual: Bool {
    switch self {
    case .text, .choice: true
    default: false
    }
  }
}
