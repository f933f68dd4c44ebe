// The zones of the time zone database. It is part of the program, so that one build gives the same times on every machine.

extension TimeZoneTable {
  /// The zone with an IANA name such as `Europe/Berlin`; nil when the name is unknown.
  package init?(identifier: String) {
    let wanted = Array(identifier.utf8)
    let place = TimeZoneTable.names { names -> Int? in
      while let name = names.word(until: " ") {
        guard let place = names.number(until: "\n") else { return nil }
        if name.elementsEqual(wanted) { return place }
      }
      return nil
    }
    guard let place else { return nil }
    self = ZoneReader.read(ZoneData.zones[place]) { reader in
      TimeZoneTable(identifier: identifier, initialOffset: reader.initialOffset, changes: reader.changes)
    }
  }

  /// The release of the database, such as `2025b`.
  package static var release: String { ZoneData.release }

  /// The IANA names, in ascending order.
  package static var knownIdentifiers: [String] {
    names { names in
      var found: [String] = []
      while let name = names.word(until: " "), names.number(until: "\n") != nil {
        found.append(String(decoding: name, as: UTF8.self))
      }
      return found
    }
  }

  private static func names<Result>(_ body: (inout WordReader) -> Result) -> Result {
    ZoneData.names.withUTF8Buffer { bytes in
      var words = WordReader(bytes: bytes[...])
      return body(&words)
    }
  }
}

/// Reads words and numbers from bytes, each up to a sign.
private struct WordReader {
  var bytes: Slice<UnsafeBufferPointer<UInt8>>

  /// Nil at the end.
  mutating func word(until sign: Unicode.Scalar) -> Slice<UnsafeBufferPointer<UInt8>>? {
    guard !bytes.isEmpty else { return nil }
    let end = bytes.firstIndex(of: UInt8(ascii: sign)) ?? bytes.endIndex
    defer { bytes = bytes[min(end + 1, bytes.endIndex)...] }
    return bytes[..<end]
  }

  /// A whole number in digits; nil where there is none.
  mutating func number(until sign: Unicode.Scalar) -> Int? {
    guard let word = word(until: sign), !word.isEmpty else { return nil }
    let isNegative = word.first == UInt8(ascii: "-")
    let value = word.dropFirst(isNegative ? 1 : 0).reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return isNegative ? -value : value
  }

  mutating func numbers() -> [Int] {
    var found: [Int] = []
    while let number = number(until: ",") { found.append(number) }
    return found
  }
}

/// Reads a zone of `ZoneData`, with the changes that its rule leaves unsaid.
private struct ZoneReader {
  let initialOffset: Int
  private(set) var changes: [(second: Int64, offset: Int)] = []

  /// 1800-01-01, before any zone left its local mean time.
  private static let first: Int64 = -5_364_662_400
  /// 2200-01-01.
  private static let end: Int64 = 7_258_118_400
  private static let secondsPerDay: Int64 = 86_400

  static func read<Result>(_ zone: StaticString, _ body: (ZoneReader) -> Result) -> Result {
    zone.withUTF8Buffer { bytes in
      var words = WordReader(bytes: bytes[...])
      func numbers() -> [Int] {
        words.word(until: " ").map { word in
          var list = WordReader(bytes: word)
          return list.numbers()
        } ?? []
      }
      let offsets = numbers()
      var reader = ZoneReader(initialOffset: offsets[0])
      if let changes = words.word(until: " ") { reader.readChanges(changes, offsets) }
      reader.follow(numbers())
      return body(reader)
    }
  }

  private init(initialOffset: Int) {
    self.initialOffset = initialOffset
  }

  /// Numbers in base 36, each before a capital letter that says which offset begins.
  private mutating func readChanges(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ offsets: [Int]) {
    var second = ZoneReader.first
    var distance: Int64 = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        second += distance
        distance = 0
        changes.append((second, offsets[Int(byte - UInt8(ascii: "A"))]))
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        distance = distance * 36 + Int64(byte - UInt8(ascii: "a")) + 10
      default: distance = distance * 36 + Int64(byte - UInt8(ascii: "0"))
      }
    }
  }

  /// Adds the changes to and from summer time of all years after the last one that is said.
  private mutating func follow(_ rule: [Int]) {
    guard rule.count == 10, let last = changes.last?.second,
      let start = CalendarDate(daysSinceEpoch: Int(last.floorDivided(by: ZoneReader.secondsPerDay).quotient))
    else { return }
    let (summer, winter) = (rule[0], rule[5])
    for year in start.year..<2_200 {
      let begin = (second: ZoneReader.second(of: rule[1...4], in: year) - Int64(winter), offset: summer)
      let end = (second: ZoneReader.second(of: rule[6...9], in: year) - Int64(summer), offset: winter)
      for change in begin.second < end.second ? [begin, end] : [end, begin]
      where change.second > last && change.second < ZoneReader.end {
        changes.append(change)
      }
    }
  }

  /// The local second since 1970 of a day in a year, such as the last Sunday of March at 2:00: month, week (5 for the
  /// last), day of the week (0 for Sunday), second.
  private static func second(of day: ArraySlice<Int>, in year: Int) -> Int64 {
    let parts = Array(day)
    guard let first = CalendarDate(year: year, month: parts[0], day: 1) else { return 0 }
    var date = (parts[2] - first.weekday + 7) % 7 + 7 * (parts[1] - 1)
    while date >= CalendarDate.dayCount(year: year, month: parts[0]) { date -= 7 }
    return Int64(first.daysSinceEpoch + date) * secondsPerDay + Int64(parts[3])
  }
}
