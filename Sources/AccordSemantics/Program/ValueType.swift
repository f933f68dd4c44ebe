import AccordSyntax
package import AccordValues

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

  /// The type of a field that is declared with one word.
  init(_ type: PlainType) {
    self =
      switch type {
      case .text: .text
      case .number: .number
      case .flag: .flag
      case .time: .time
      case .date: .date
      }
  }
}

// What is said about a type, so that a new one is described here.
extension ValueType {
  /// The type in one word, as fingerprints know it; what makes choices and records differ is not in it.
  var word: String {
    switch self {
    case .text: "text"
    case .number: "number"
    case .flag: "flag"
    case .time: "time"
    case .date: "date"
    case .duration: "duration"
    case .choice: "choice"
    case .texts: "texts"
    case .record: "record"
    case .records: "records"
    }
  }

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

  /// Whether the values are texts or options, which both read as words.
  package var isTextual: Bool {
    switch self {
    case .text, .choice: true
    case .number, .flag, .time, .date, .duration, .texts, .record, .records: false
    }
  }

  /// The type as it is called when a field has it.
  var fieldName: String { self == .flag ? "a flag" : name }

  /// Whether values of one field of a lead or of a row; the others are several values, or never read.
  package var isPlain: Bool {
    switch self {
    case .text, .number, .flag, .time, .date, .choice: true
    case .duration, .texts, .record, .records: false
    }
  }

  /// Whether a field of this type holds several values.
  var isList: Bool {
    switch self {
    case .texts, .records: true
    case .text, .number, .flag, .time, .date, .duration, .choice, .record: false
    }
  }

  /// Whether a value can be less than another.
  var isOrdered: Bool {
    switch self {
    case .number, .time, .date, .duration: true
    case .text, .flag, .choice, .texts, .record, .records: false
    }
  }

  /// Whether a value says when: a time, or a date.
  var isPointInTime: Bool { self == .time || self == .date }

  /// All values of a type that has no others; nil for one with values without end.
  package var allValues: [Value]? {
    switch self {
    case .flag: [.flag(true), .flag(false)]
    case .choice(let vocabulary): vocabulary.names.map { .choice(Text($0)) }
    case .text, .number, .time, .date, .duration, .texts, .record, .records: nil
    }
  }

  /// A value such as somebody would write, for a lead of which only this is known; nil for lists.
  ///
  /// - Parameter moment: when a time is, and on which day, in UTC, a date.
  package func example(at moment: Instant) -> Value? {
    switch self {
    case .text: .text("example")
    case .number: .number(1)
    case .flag: .flag(false)
    case .time: .time(moment)
    case .date: .date(TimeZoneTable.utc.date(of: moment))
    case .choice: allValues?.first
    case .duration, .texts, .record, .records: nil
    }
  }
}

/// The shape of a row of a table or of an item of a list.
package struct RecordType: Hashable, Sendable {
  /// The name of the table or of the item.
  package let name: String
  package let columns: [Column]
  /// The column that says when an item happened; nil for tables and for items without a time.
  package let timeColumn: Int?

  /// A column of a table, or a field of an item.
  package struct Column: Hashable, Sendable {
    package let name: String
    package let type: ValueType
    /// Whether comparisons with it ignore case.
    package let ignoresCase: Bool
  }

  /// The place of a column; nil when there is none of this name.
  package func index(of column: String) -> Int? { columns.firstIndex { $0.name == column } }
}
