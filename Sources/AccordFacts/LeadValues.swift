package import AccordSemantics
package import AccordValues

/// Values to try for the fields of a lead, made from what the rules compare with.
package struct LeadValues {
  private let constants: WrittenConstants
  private let asOf: Instant

  /// Lists with so many items are tried.
  private static let counts = [1, 3]
  /// So many lengths of time are tried for items.
  private static let itemAges = 4

  /// Values for leads that are decided at a moment.
  package init(_ program: Program, asOf: Instant) {
    constants = WrittenConstants(program)
    self.asOf = asOf
  }

  /// The values of a type, a gap first.
  package func values(_ type: ValueType) -> [Value?] { [nil] + known(type) }

  private func known(_ type: ValueType) -> [Value] {
    switch type {
    case .text:
      ([Text("something else"), Text("somebody@company.example")] + constants.texts).flatMap {
        text -> [Text] in
        // What names a domain is looked for in addresses.
        let isDomain =
          text.utf8.contains(UInt8(ascii: "."))
          && !text.utf8.contains { $0 == 0x20 || $0 == UInt8(ascii: "@") }
        return isDomain ? [text, Text("somebody@\(text.string)")] : [text]
      }.map { .text($0) }
    case .number: numbers.map { .number($0) }
    case .flag: [.flag(true), .flag(false)]
    case .time: times(constants.durations).map { .time($0) }
    case .date:
      Set(times(constants.durations).map { TimeZoneTable.utc.date(of: $0) }).sorted().map { .date($0) }
    case .choice(let vocabulary): vocabulary.names.map { .choice(Text($0)) }
    case .texts: constants.texts.map { .texts([$0]) }
    case .records(let record): lists(record)
    case .duration, .record: []
    }
  }

  /// Each number, and the ones beside it.
  private var numbers: [Decimal] {
    Set(
      constants.numbers.flatMap { number -> [Decimal] in
        [number.subtracting(1), number, number.adding(1)].compactMap { $0 }
      }
    ).filter { $0 >= 0 }.sorted()
  }

  /// Times just within and just beyond each length of time, and one to come.
  private func times(_ durations: Set<Duration>) -> [Instant] {
    let hour: Int64 = 3_600
    let ages =
      [hour, -hour]
      + durations.sorted { $0.seconds < $1.seconds }.flatMap { [$0.seconds - hour, $0.seconds + hour] }
    return ages.compactMap { asOf.adding(Duration(seconds: -$0)) }
  }

  /// Lists of items that differ in nothing but when they happened.
  private func lists(_ record: RecordType) -> [Value] {
    let time =
      record.columns.firstIndex { $0.name == "at" }
      ?? record.columns.firstIndex { column in
        if case .time = column.type { true } else { false }
      }
    var lists: [Value] = []
    let longest = constants.durations.sorted { $0.seconds > $1.seconds }.prefix(LeadValues.itemAges)
    for variant in variants(record, without: time) {
      for age in [Duration(seconds: 3_600)] + longest.map({ Duration(seconds: $0.seconds - 3_600) }) {
        for count in LeadValues.counts {
          lists.append(
            .records(
              (0..<count).map { index in
                var item = variant
                // Items a day apart, with texts that tell them apart.
                if let time, let at = asOf.adding(Duration(seconds: -age.seconds - Int64(index) * 86_400)) {
                  item[time] = .time(at)
                }
                for (column, type) in record.columns.map(\.type).enumerated()
                where column != time && item[column] == nil {
                  if case .text = type { item[column] = .text(Text("item \(index + 1)")) }
                }
                return item
              }))
        }
      }
    }
    return lists
  }

  /// An item for each value of each column that has but a few, and one for the largest number.
  private func variants(_ record: RecordType, without time: Int?) -> [[Value?]] {
    let empty = [Value?](repeating: nil, count: record.columns.count)
    var variants: [[Value?]] = []
    for (index, column) in record.columns.enumerated() where index != time {
      let largest = column.type == .number ? numbers.suffix(1).map { Value.number($0) } : []
      variants += (column.type.allValues ?? largest).map { value in
        var item = empty
        item[index] = value
        return item
      }
    }
    return variants.isEmpty ? [empty] : variants
  }
}
