package import AccordValues

/// A known value. Missing is not a value; see `Lead`.
package indirect enum Value: Hashable, Sendable {
  case text(Text)
  case number(Decimal)
  case flag(Bool)
  case time(Instant)
  case date(CalendarDate)
  case duration(Duration)
  /// The name of an option, a segment or a grade.
  case choice(Text)
  case texts([Text])
  /// A row of a table or an item of a list; columns in the order of their declaration, nil where missing.
  case record([Value?])
  case records([[Value?]])
}

extension Value {
  /// The value as JSON: numbers exact, times and durations as texts.
  package var json: String {
    switch self {
    case .text(let text), .choice(let text): JSONText.quote(text)
    case .number(let number): number.description
    case .flag(let flag): flag ? "true" : "false"
    case .time(let time): JSONText.quote(time.description)
    case .date(let date): JSONText.quote(date.description)
    case .duration(let duration): JSONText.quote(duration.description)
    case .texts(let texts): "[" + texts.map { JSONText.quote($0) }.joined(separator: ",") + "]"
    case .record(let columns):
      "[" + columns.map { $0?.json ?? "null" }.joined(separator: ",") + "]"
    case .records(let rows):
      "[" + rows.map { Value.record($0).json }.joined(separator: ",") + "]"
    }
  }

  /// The value as a person reads it: texts in quotes, flags as yes and no.
  package var words: String {
    switch self {
    case .text(let text): "\"\(text)\""
    case .choice(let text): text.string
    case .number(let number): number.description
    case .flag(let flag): flag ? "yes" : "no"
    case .time(let time): time.description
    case .date(let date): date.description
    case .duration(let duration): duration.description
    case .texts(let texts): texts.isEmpty ? "nothing" : texts.map { "\"\($0)\"" }.joined(separator: ", ")
    case .record: "a record"
    case .records(let rows): Count.of(rows.count, "item")
    }
  }

  /// The calendar day of a date, or of a time in a zone.
  package func day(in zone: TimeZoneTable) -> CalendarDate? {
    switch self {
    case .date(let date): date
    case .time(let time): zone.date(of: time)
    default: nil
    }
  }

  /// The same with the beginnings of texts only, for values that come from files of the rules.
  package var excerpt: String {
    switch self {
    case .text(let text): Value.text(Text(text.string.excerpt)).words
    case .choice(let text): text.string.excerpt
    case .texts(let texts) where !texts.isEmpty:
      Value.texts(texts.prefix(10).map { Text($0.string.excerpt) }).words
        + (texts.count > 10 ? " and \(texts.count - 10) more" : "")
    default: words
    }
  }
}

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

  /// Whether the values are texts or options, which both read as words.
  package var isTextual: Bool {
    switch self {
    case .text, .choice: true
    default: false
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

/// The three values of a condition.
package enum Truth: String, Sendable, CaseIterable {
  case yes
  case no
  case unknown

  /// Yes or no.
  package init(_ flag: Bool) {
    self = flag ? .yes : .no
  }
}
