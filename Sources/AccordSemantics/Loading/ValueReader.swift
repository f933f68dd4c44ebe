package import AccordValues

/// Reads a raw value as a type. (Clauses 4.1 to 4.17)
package struct ValueReader: Sendable {
  private let zone: TimeZoneTable
  /// Whether a point in a text may part thousands, unless the field says otherwise.
  package let doubtsPoints: Bool

  /// - Parameters:
  ///   - zone: holds for times that do not say theirs.
  ///   - delimiter: what parts the cells of CSV, if the values are cells: where it is the semicolon, the comma is
  ///     often the decimal mark.
  package init(zone: TimeZoneTable, delimiter: UInt8? = nil) {
    self.zone = zone
    doubtsPoints = ValueReader.doubtsPoints(between: delimiter)
  }

  /// Whether a point in cells that are parted like this may part thousands. (Clause 4.5)
  package static func doubtsPoints(between delimiter: UInt8?) -> Bool { delimiter == UInt8(ascii: ";") }

  /// What became of a value.
  package enum Result: Sendable, Equatable {
    case known(Value)
    case missing
    /// Says what was expected, with its article.
    case invalid(expected: String)
  }

  /// Reads anything but a list of records; null, and a text that means "not known", are missing.
  package func read(_ raw: RawValue, as type: ValueType, _ reading: Reading) -> Result {
    switch raw {
    case .null: return .missing
    case .text(let text):
      if isMissing(text, reading) { return .missing }
    case .flag(false) where reading.missesFalse: return .missing
    case .flag, .number, .list, .record: break
    }
    switch type {
    case .text: return readText(raw, reading)
    case .number: return readNumber(raw, reading)
    case .flag: return readFlag(raw, reading)
    case .time: return readTime(raw, reading)
    case .date: return readDate(raw, reading)
    case .choice(let vocabulary): return readChoice(raw, vocabulary, reading)
    case .texts: return readTexts(raw, reading)
    case .duration, .record, .records: return .invalid(expected: type.expected(reading))
    }
  }

  /// Whether a text is one of those that mean "we do not know"; blanks around it do not count.
  package func isMissing(_ text: Text, _ reading: Reading) -> Bool {
    guard !reading.missing.isEmpty else { return false }
    return reading.missing.contains(text) || reading.missing.contains(TextNormaliser.trim.apply(text))
  }

  private func normalise(_ text: Text, _ reading: Reading) -> Text {
    reading.normalisers.reduce(text) { text, step in step.apply(text) }
  }

  private func readText(_ raw: RawValue, _ reading: Reading) -> Result {
    switch raw {
    case .text(let text), .number(let text):
      let normalised = normalise(text, reading)
      // A text that only becomes a word for "not known" when normalised means it all the same.
      return reading.missing.contains(normalised) ? .missing : .known(.text(normalised))
    default: return .invalid(expected: ValueType.text.expected(reading))
    }
  }

  private func readNumber(_ raw: RawValue, _ reading: Reading) -> Result {
    let number: Decimal?
    switch raw {
    case .number(let text): number = Decimal(text.utf8)
    case .text(let text) where !reading.numberForm.isPlain:
      switch reading.numberForm.read(
        text.utf8, decimalComma: reading.usesDecimalComma, doubtsPoints: doubtsPoints)
      {
      case .number(let found): number = found
      case .doubtful: return .invalid(expected: reading.clearNumber)
      case .none: number = nil
      }
    case .text(let text):
      if let doubt = doubt(about: text, reading) { return .invalid(expected: doubt) }
      number = reading.usesDecimalComma ? Decimal(decimalComma: text.utf8) : Decimal(text.utf8)
    default: number = nil
    }
    if let number { return .known(.number(number)) }
    return .invalid(expected: ValueType.number.expected(reading))
  }

  /// What is expected instead of a text that may be thousands as well as decimals; nil for any other.
  private func doubt(about text: Text, _ reading: Reading) -> String? {
    let mark = UInt8(ascii: reading.usesDecimalComma ? "," : ".")
    guard reading.usesDecimalComma || doubtsPoints, Decimal.mayMeanThousands(text.utf8, mark: mark) else {
      return nil
    }
    return reading.clearNumber
  }

  private func readFlag(_ raw: RawValue, _ reading: Reading) -> Result {
    let (yes, no) = reading.flagWords
    switch raw {
    case .flag(let flag): return .known(.flag(flag))
    case .text(let text), .number(let text):
      let word = TextNormaliser.lowercase.apply(TextNormaliser.trim.apply(text))
      if yes.contains(word) { return .known(.flag(true)) }
      if no.contains(word) { return .known(.flag(false)) }
    default: break
    }
    // A number of JSON is a word that is the same number, however it is written: 1.0 and 1e0 are 1.
    if case .number(let text) = raw, let number = Decimal(text.utf8) {
      if yes.contains(where: { Decimal($0.utf8) == number }) { return .known(.flag(true)) }
      if no.contains(where: { Decimal($0.utf8) == number }) { return .known(.flag(false)) }
    }
    return .invalid(expected: ValueType.flag.expected(reading))
  }

  private func readTime(_ raw: RawValue, _ reading: Reading) -> Result {
    let instant: Instant? =
      switch reading.time {
      case .epochSeconds: epoch(raw, unit: 1_000_000) ?? isoTime(raw)
      case .epochMilliseconds: epoch(raw, unit: 1_000) ?? isoTime(raw)
      case .iso: isoTime(raw)
      case .format:
        text(raw).flatMap { text in
          reading.formats.lazy.compactMap { $0.instant(text.utf8, zone: zone) }.first
        }
      }
    return instant.map { .known(.time($0)) } ?? .invalid(expected: ValueType.time.expected(reading))
  }

  private func readDate(_ raw: RawValue, _ reading: Reading) -> Result {
    let date: CalendarDate? =
      switch reading.time {
      // Systems that send days as instants send midnight in UTC.
      case .epochSeconds: epoch(raw, unit: 1_000_000).map { TimeZoneTable.utc.date(of: $0) } ?? isoDate(raw)
      case .epochMilliseconds: epoch(raw, unit: 1_000).map { TimeZoneTable.utc.date(of: $0) } ?? isoDate(raw)
      case .iso: isoDate(raw)
      case .format: text(raw).flatMap { text in reading.formats.lazy.compactMap { $0.date(text.utf8) }.first }
      }
    return date.map { .known(.date($0)) } ?? .invalid(expected: ValueType.date.expected(reading))
  }

  private func isoTime(_ raw: RawValue) -> Instant? {
    text(raw).flatMap { TimeReader.instant($0.utf8, zone: zone) }
  }

  private func isoDate(_ raw: RawValue) -> CalendarDate? {
    text(raw).flatMap { TimeReader.writtenDate($0.utf8) }
  }

  /// A text without the blanks at its ends.
  private func text(_ raw: RawValue) -> Text? {
    if case .text(let text) = raw { TextNormaliser.trim.apply(text) } else { nil }
  }

  /// An instant from a count of units since 1970; `unit` in microseconds, parts of a microsecond dropped.
  private func epoch(_ raw: RawValue, unit: Int64) -> Instant? {
    let written: Text
    switch raw {
    case .number(let text), .text(let text): written = text
    default: return nil
    }
    guard let count = Decimal(written.utf8), let scale = Decimal(exactly: Int(unit)),
      let microseconds = count.multiplied(by: scale)?.floor().asInt
    else { return nil }
    return Instant(microseconds: Int64(microseconds))
  }

  private func readChoice(_ raw: RawValue, _ vocabulary: Vocabulary, _ reading: Reading) -> Result {
    switch raw {
    case .text(let text), .number(let text):
      let option = normalise(text, reading)
      if vocabulary.contains(option) { return .known(.choice(option)) }
      let trimmed = TextNormaliser.trim.apply(option)
      if vocabulary.contains(trimmed) { return .known(.choice(trimmed)) }
      if !vocabulary.labels.isEmpty,
        let named = vocabulary.readable(after: reading.normalisers).first(where: { $0.text == trimmed })
      {
        return .known(.choice(named.option))
      }
      if vocabulary.hasOther { return .known(.choice(Vocabulary.other)) }
    default: break
    }
    return .invalid(expected: ValueType.choice(vocabulary).expected(reading))
  }

  private func readTexts(_ raw: RawValue, _ reading: Reading) -> Result {
    let expected = ValueType.texts.expected(reading)
    switch raw {
    case .list(let items):
      var texts: [Text] = []
      for item in items {
        switch item {
        case .text(let text), .number(let text):
          if !isMissing(text, reading) { texts.append(normalise(text, reading)) }
        case .null: continue
        default: return .invalid(expected: expected)
        }
      }
      return .known(.texts(texts))
    case .text(let text):
      guard let separator = reading.separator else { return .invalid(expected: expected) }
      return .known(
        .texts(split(text, at: separator).filter { !isMissing($0, reading) }.map { normalise($0, reading) }))
    default:
      return .invalid(expected: expected)
    }
  }

  /// The entries between separators, blanks around them removed, empty ones left out.
  private func split(_ text: Text, at separator: Text) -> [Text] {
    let bytes = Array(text.utf8)
    let mark = Array(separator.utf8)
    var entries: [Text] = []
    var start = 0
    var offset = 0
    func add(_ end: Int) {
      let entry = TextNormaliser.trim.apply(Text(String(decoding: bytes[start..<end], as: UTF8.self)))
      if !entry.string.isEmpty { entries.append(entry) }
    }
    while offset + mark.count <= bytes.count {
      if bytes[offset..<offset + mark.count].elementsEqual(mark) {
        add(offset)
        offset += mark.count
        start = offset
      } else {
        offset += 1
      }
    }
    add(bytes.count)
    return entries
  }
}

extension ValueType {
  /// What is expected of a value of this type, with its article, as problems say it.
  package func expected(_ reading: Reading) -> String {
    switch self {
    case .text: "a text"
    case .number:
      if !reading.numberForm.isPlain {
        "a number such as \(reading.numberForm.example(decimalComma: reading.usesDecimalComma))"
      } else {
        reading.usesDecimalComma ? "a number with a decimal comma" : "a number of at most 18 digits"
      }
    case .flag: "yes or no"
    case .time: reading.expectedTime("time", epoch: "time", example: "2026-11-01T09:00Z")
    case .date: reading.expectedTime("date", epoch: "day", example: "2026-11-01")
    case .choice(let vocabulary): "one of " + vocabulary.names.joined(separator: ", ")
    case .texts: "a list of texts"
    case .records(let record): "a list of '\(record.name)'"
    case .duration, .record: name
    }
  }

  /// What is expected of an item of a list of records.
  package static var expectedItem: String { "a record" }
}

extension Reading {
  fileprivate func expectedTime(_ name: String, epoch: String, example: String) -> String {
    switch time {
    case .iso: "a \(name) such as \(example)"
    case .epochSeconds: "a \(epoch) in seconds since 1970"
    case .epochMilliseconds: "a \(epoch) in milliseconds since 1970"
    case .format: "a \(name) such as \(formats.map(\.pattern).joined(separator: " or "))"
    }
  }
}
