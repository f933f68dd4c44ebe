package import AccordValues

/// A known value. Missing is not a value; see `Lead`.
package enum Value: Hashable, Sendable {
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
  package var json: String { raw.json }

  /// The same before it is written.
  package var raw: RawValue {
    switch self {
    case .text(let text), .choice(let text): .text(text)
    case .number(let number): .number(Text(number.description))
    case .flag(let flag): .flag(flag)
    case .time(let time): .text(Text(time.description))
    case .date(let date): .text(Text(date.description))
    case .duration(let duration): .text(Text(duration.description))
    case .texts(let texts): .list(texts.map { .text($0) })
    case .record(let columns): .list(columns.map { $0?.raw ?? .null })
    case .records(let rows): .list(rows.map { Value.record($0).raw })
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

  /// The value as rules write it; nil for one that they cannot write, and for a list of nothing. Items of a list
  /// need the names of their columns.
  package func literal(_ type: ValueType) -> String? {
    switch self {
    case .text(let text): text.literal
    case .number, .flag, .time, .date, .choice: words
    case .texts(let texts): texts.isEmpty ? nil : texts.map(\.literal).joined(separator: ", ")
    case .records(let items): Value.literal(items, type)
    case .duration, .record: nil
    }
  }

  private static func literal(_ items: [[Value?]], _ type: ValueType) -> String? {
    guard case .records(let record) = type, !items.isEmpty else { return nil }
    return items.map { item in
      let parts = zip(record.columns, item).compactMap { column, value in
        value.flatMap { $0.literal(column.type) }.map { "\(column.name) = \($0)" }
      }
      return "{ \(parts.joined(separator: ", ")) }"
    }.joined(separator: ", ")
  }

  /// Whether it comes before another value of its type: texts by their bytes. No for values of two types, and for
  /// those that have no order.
  package func isLess(than other: Value) -> Bool {
    switch (self, other) {
    case (.number(let one), .number(let other)): one < other
    case (.time(let one), .time(let other)): one < other
    case (.date(let one), .date(let other)): one < other
    case (.duration(let one), .duration(let other)): one < other
    case (.text(let one), .text(let other)): one.string.utf8.lexicographicallyPrecedes(other.string.utf8)
    case (.number, _), (.time, _), (.date, _), (.duration, _), (.text, _): false
    case (.flag, _), (.choice, _), (.texts, _), (.record, _), (.records, _): false
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
