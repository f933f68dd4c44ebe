import AccordSemantics
package import AccordValues

/// What is kept of a decision until all of its lead are there: what metrics say of it while nothing is answered, what its case
/// is grouped by, what metrics ask again once there are answers, and where decisions are told, the decision itself.
struct DecisionRow {
  var lead: Text
  /// By which the decisions of leads are brought together.
  var hash: UInt64
  var asOf: Instant
  /// The place of the version of the rules that were in force then.
  var version: Int
  /// The first digits of the fingerprint of the rules that made it.
  var rules: Text
  /// One for each metric of the plan.
  var answers: [MetricAnswer]
  /// One for each group of the plan.
  var groups: [GroupValue]
  /// One for each field that is asked again.
  var kept: [KeptValue]
  /// As it was read; empty where it is not needed again.
  var json: [UInt8]

  init(
    _ decision: RecordedDecision, version: Int, rules: Text, answers: [MetricAnswer], _ setup: RecordSetup,
    json: [UInt8]
  ) {
    lead = decision.lead
    hash = DecisionRow.hash(of: decision.lead)
    asOf = decision.asOf
    self.version = version
    self.rules = rules
    self.answers = answers
    groups = setup.groups(of: decision, version: version)
    kept = setup.kept(of: decision, version: version)
    self.json = json
  }

  /// By which the decisions of a lead are brought together; the same on every machine.
  static func hash(of lead: Text) -> UInt64 { TicketHash.mix(TicketHash.fnv(lead.utf8)) }
}

/// What a case is grouped by.
package enum GroupValue: Hashable, Sendable {
  case value(Text)
  case notKnown
  case notRecorded

  /// How tables call it.
  package var name: String {
    switch self {
    case .value(let text): text.string
    case .notKnown: "not known"
    case .notRecorded: "not recorded"
    }
  }
}

/// What is kept of a field of a decision.
enum KeptValue {
  case value(Value)
  case notKnown
  case notRecorded
}

// MARK: - As bytes

// Rows are bytes until their buckets are counted, so that they can wait in files. Each begins with its length.

extension DecisionRow {
  func append(to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes.add(UInt32(0))
    bytes.add(hash)
    bytes.add(UInt64(bitPattern: asOf.microseconds))
    bytes.add(UInt32(version))
    bytes.add(lead)
    bytes.add(rules)
    for answer in answers {
      let isAmount = answer.amount != nil
      let isTime = answer.time != nil
      bytes.append(
        answer.of.rawValue | answer.counts.rawValue << 2 | answer.outOf.rawValue << 4 | (isAmount ? 64 : 0)
          | (isTime ? 128 : 0))
      if let amount = answer.amount { bytes.add(amount) }
      if let time = answer.time { bytes.add(UInt64(bitPattern: time.microseconds)) }
    }
    for group in groups {
      switch group {
      case .value(let text):
        bytes.append(0)
        bytes.add(text)
      case .notKnown: bytes.append(1)
      case .notRecorded: bytes.append(2)
      }
    }
    bytes.add(UInt32(kept.count))
    for value in kept { value.append(to: &bytes) }
    bytes.append(contentsOf: json)
    let length = UInt32(bytes.count - start)
    for place in 0..<4 { bytes[start + place] = UInt8(truncatingIfNeeded: length >> (8 * place)) }
  }

  /// The row at the front of some bytes, and how long it is; nil when they are not what `append` has written.
  init?(_ bytes: UnsafeRawBufferPointer, metrics: Int, groups count: Int) {
    var cursor = RowCursor(bytes)
    let length = Int(cursor.number32())
    guard length >= DecisionRow.headLength, length <= bytes.count else { return nil }
    hash = cursor.number64()
    guard let asOf = Instant(microseconds: Int64(bitPattern: cursor.number64())) else { return nil }
    self.asOf = asOf
    version = Int(cursor.number32())
    lead = cursor.text()
    rules = cursor.text()
    answers = (0..<metrics).map { _ in
      let bits = cursor.byte()
      func judgement(_ shift: UInt8) -> Judgement { Judgement(rawValue: bits >> shift & 3) ?? .unknown }
      var answer = MetricAnswer(of: judgement(0), counts: judgement(2), outOf: judgement(4))
      if bits & 64 != 0 { answer.amount = cursor.decimal() }
      if bits & 128 != 0 { answer.time = Instant(microseconds: Int64(bitPattern: cursor.number64())) }
      return answer
    }
    groups = (0..<count).map { _ in
      switch cursor.byte() {
      case 0: .value(cursor.text())
      case 1: .notKnown
      default: .notRecorded
      }
    }
    kept = (0..<Int(cursor.number32())).map { _ in KeptValue(&cursor) }
    json = Array(bytes[min(cursor.place, length)..<length])
  }

  /// How long rows are at least.
  static let headLength = 36

  /// How long the row is at the front of some bytes, and by which its decisions are brought together.
  static func head(_ bytes: UnsafeRawBufferPointer) -> (length: Int, hash: UInt64) {
    var cursor = RowCursor(bytes)
    return (Int(cursor.number32()), cursor.number64())
  }
}

extension KeptValue {
  private enum Tag: UInt8 {
    case notKnown, notRecorded, no, yes, text, choice, number, time, date, duration
  }

  fileprivate func append(to bytes: inout [UInt8]) {
    func add(_ tag: Tag) { bytes.append(tag.rawValue) }
    switch self {
    case .notKnown: add(.notKnown)
    case .notRecorded: add(.notRecorded)
    case .value(let value):
      switch value {
      case .flag(let flag): add(flag ? .yes : .no)
      case .text(let text):
        add(.text)
        bytes.add(text)
      case .choice(let option):
        add(.choice)
        bytes.add(option)
      case .number(let number):
        add(.number)
        bytes.add(number)
      case .time(let time):
        add(.time)
        bytes.add(UInt64(bitPattern: time.microseconds))
      case .date(let date):
        add(.date)
        bytes.add(UInt64(bitPattern: Int64(date.daysSinceEpoch)))
      case .duration(let duration):
        add(.duration)
        bytes.add(UInt64(bitPattern: duration.seconds))
      // No list of a lead but that of the answers is recorded, and it is brought.
      case .texts, .record, .records: add(.notRecorded)
      }
    }
  }

  fileprivate init(_ cursor: inout RowCursor) {
    func signed() -> Int64 { Int64(bitPattern: cursor.number64()) }
    let tag = Tag(rawValue: cursor.byte()) ?? .notRecorded
    let value: Value? =
      switch tag {
      case .notKnown, .notRecorded: nil
      case .no: .flag(false)
      case .yes: .flag(true)
      case .text: .text(cursor.text())
      case .choice: .choice(cursor.text())
      case .number: .number(cursor.decimal())
      case .time: Instant(microseconds: signed()).map { .time($0) }
      case .date: CalendarDate(daysSinceEpoch: Int(signed())).map { .date($0) }
      case .duration: .duration(Duration(seconds: signed()))
      }
    self = value.map { .value($0) } ?? (tag == .notRecorded ? .notRecorded : .notKnown)
  }
}

extension [UInt8] {
  fileprivate mutating func add(_ number: UInt32) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }

  fileprivate mutating func add(_ number: UInt64) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }

  fileprivate mutating func add(_ number: Decimal) {
    add(UInt64(bitPattern: number.coefficient))
    add(UInt32(bitPattern: Int32(number.exponent)))
  }

  fileprivate mutating func add(_ text: Text) {
    add(UInt32(text.utf8.count))
    append(contentsOf: text.utf8)
  }
}

/// Reads what `append` has written; behind the end there are zeros.
private struct RowCursor {
  let bytes: UnsafeRawBufferPointer
  private(set) var place = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  mutating func byte() -> UInt8 {
    defer { place += 1 }
    return place < bytes.count ? bytes[place] : 0
  }

  mutating func number32() -> UInt32 {
    defer { place += 4 }
    guard place + 4 <= bytes.count else { return 0 }
    return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
  }

  mutating func number64() -> UInt64 {
    defer { place += 8 }
    guard place + 8 <= bytes.count else { return 0 }
    return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  mutating func decimal() -> Decimal {
    let coefficient = Int64(bitPattern: number64())
    return Decimal(canonicalCoefficient: coefficient, exponent: Int(Int32(bitPattern: number32())))
  }

  mutating func text() -> Text {
    let length = Int(number32())
    guard length >= 0, place + length <= bytes.count else { return "" }
    defer { place += length }
    return Text(String(decoding: bytes[place..<place + length], as: UTF8.self))
  }
}
