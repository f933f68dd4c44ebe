import AccordSemantics
import AccordValues
internal import Glibc

// What rows of decisions are made of, as bytes.

extension MetricAnswer {
  private static let hasAmount: UInt8 = 64
  private static let hasTime: UInt8 = 128

  func append(to bytes: inout [UInt8]) {
    bytes.append(
      of.rawValue | counts.rawValue << 2 | outOf.rawValue << 4 | (amount != nil ? Self.hasAmount : 0)
        | (time != nil ? Self.hasTime : 0))
    if let amount { bytes.add(amount) }
    if let time { bytes.add(time) }
    // No hours are called by an empty name.
    bytes.add(hours ?? "")
  }

  init(_ cursor: inout RowCursor) {
    let bits = cursor.byte()
    func judgement(_ shift: UInt8) -> Judgement { Judgement(rawValue: bits >> shift & 3) ?? .unknown }
    self.init(of: judgement(0), counts: judgement(2), outOf: judgement(4))
    if bits & Self.hasAmount != 0 { amount = cursor.decimal() }
    if bits & Self.hasTime != 0 { time = cursor.instant() }
    let name = cursor.text()
    hours = name.utf8.isEmpty ? nil : name
  }
}

extension GroupValue {
  func append(to bytes: inout [UInt8]) {
    switch self {
    case .value(let text):
      bytes.append(0)
      bytes.add(text)
    case .notKnown: bytes.append(1)
    case .notRecorded: bytes.append(2)
    }
  }

  init(_ cursor: inout RowCursor) {
    switch cursor.byte() {
    case 0: self = .value(cursor.text())
    case 1: self = .notKnown
    default: self = .notRecorded
    }
  }
}

/// What is kept of a field of a decision.
enum KeptValue {
  case value(Value)
  case notKnown
  case notRecorded
}

extension KeptValue {
  private enum Tag: UInt8 {
    case notKnown, notRecorded, no, yes, text, choice, number, time, date, duration
  }

  func append(to bytes: inout [UInt8]) {
    func add(_ tag: Tag) { bytes.append(tag.rawValue) }
    switch self {
    case .notKnown: add(.notKnown)
    case .notRecorded: add(.notRecorded)
    case .value(.flag(let flag)): add(flag ? .yes : .no)
    case .value(.text(let text)):
      add(.text)
      bytes.add(text)
    case .value(.choice(let option)):
      add(.choice)
      bytes.add(option)
    case .value(.number(let number)):
      add(.number)
      bytes.add(number)
    case .value(.time(let time)):
      add(.time)
      bytes.add(time)
    case .value(.date(let date)):
      add(.date)
      bytes.add(UInt64(bitPattern: Int64(date.daysSinceEpoch)))
    case .value(.duration(let duration)):
      add(.duration)
      bytes.add(UInt64(bitPattern: duration.seconds))
    // No list of a lead but that of the answers is recorded, and it is brought.
    case .value(.texts), .value(.record), .value(.records): add(.notRecorded)
    }
  }

  init(_ cursor: inout RowCursor) {
    let tag = Tag(rawValue: cursor.byte()) ?? .notRecorded
    let value: Value? =
      switch tag {
      case .notKnown, .notRecorded: nil
      case .no: .flag(false)
      case .yes: .flag(true)
      case .text: .text(cursor.text())
      case .choice: .choice(cursor.text())
      case .number: .number(cursor.decimal())
      case .time: cursor.instant().map { .time($0) }
      case .date: CalendarDate(daysSinceEpoch: Int(cursor.signed())).map { .date($0) }
      case .duration: .duration(Duration(seconds: cursor.signed()))
      }
    self = value.map { .value($0) } ?? (tag == .notRecorded ? .notRecorded : .notKnown)
  }
}

// MARK: - Writing

extension [UInt8] {
  mutating func add(_ number: UInt32) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }

  mutating func add(_ number: UInt64) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }

  mutating func add(_ number: Decimal) {
    add(UInt64(bitPattern: number.coefficient))
    add(UInt32(bitPattern: Int32(number.exponent)))
  }

  mutating func add(_ time: Instant) { add(UInt64(bitPattern: time.microseconds)) }

  mutating func add(_ text: Text) {
    var string = text.string
    string.withUTF8 { bytes in
      add(UInt32(bytes.count))
      append(contentsOf: bytes)
    }
  }

  /// Adds some bytes with their number in front of them, which counts itself.
  mutating func addCounted(_ body: (inout [UInt8]) -> Void) {
    let start = count
    add(UInt32(0))
    body(&self)
    set(UInt32(count - start), at: start)
  }

  mutating func set(_ number: UInt32, at place: Int) {
    for byte in 0..<4 { self[place + byte] = UInt8(truncatingIfNeeded: number >> (8 * byte)) }
  }
}

// MARK: - Reading

extension UnsafeRawBufferPointer {
  /// Whether the bytes are the same.
  func isSame(_ other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count else { return false }
    guard let start = baseAddress, let otherStart = other.baseAddress else { return true }
    return memcmp(start, otherStart, count) == 0
  }
}

extension Text {
  /// Whether it has these bytes.
  func isSame(_ bytes: UnsafeRawBufferPointer) -> Bool {
    utf8.withContiguousStorageIfAvailable { UnsafeRawBufferPointer($0).isSame(bytes) } ?? false
  }
}

/// Reads what was written; behind the end there are zeros.
struct RowCursor {
  let bytes: UnsafeRawBufferPointer
  private(set) var place: Int

  init(_ bytes: UnsafeRawBufferPointer, place: Int = 0) {
    self.bytes = bytes
    self.place = place
  }

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

  mutating func signed() -> Int64 { Int64(bitPattern: number64()) }

  mutating func instant() -> Instant? { Instant(microseconds: signed()) }

  mutating func decimal() -> Decimal {
    let coefficient = signed()
    return Decimal(canonicalCoefficient: coefficient, exponent: Int(Int32(bitPattern: number32())))
  }

  /// Passes some bytes, and says where they are.
  private mutating func pass(_ length: Int) -> Range<Int> {
    let end = min(max(place, 0) + max(length, 0), bytes.count)
    let passed = min(place, end)..<end
    place = end
    return passed
  }

  /// Passes a text, and says where its bytes are.
  mutating func textPlace() -> Range<Int> {
    let length = Int(number32())
    return pass(length)
  }

  /// Passes what `addCounted` has added, and says where it is, without the number.
  mutating func counted() -> Range<Int> {
    let length = Int(number32())
    return pass(length - 4)
  }

  mutating func text() -> Text { Text(String(decoding: bytes[textPlace()], as: UTF8.self)) }
}
