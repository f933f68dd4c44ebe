package import AccordValues

/// What is kept of a decision until all of its lead are there: what metrics say of it while nothing is answered, what its case
/// is grouped by, and where something is answered to its lead, the decision itself.
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
  /// As it was read; empty where it is not needed again.
  var json: [UInt8]

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
      if let amount = answer.amount {
        bytes.add(UInt64(bitPattern: amount.coefficient))
        bytes.add(UInt32(bitPattern: Int32(amount.exponent)))
      }
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
      if bits & 64 != 0 {
        let coefficient = Int64(bitPattern: cursor.number64())
        answer.amount = Decimal(
          canonicalCoefficient: coefficient, exponent: Int(Int32(bitPattern: cursor.number32())))
      }
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
    json = Array(bytes[min(cursor.place, length)..<length])
  }

  /// How long rows are at least.
  static let headLength = 32

  /// How long the row is at the front of some bytes, and by which its decisions are brought together.
  static func head(_ bytes: UnsafeRawBufferPointer) -> (length: Int, hash: UInt64) {
    var cursor = RowCursor(bytes)
    return (Int(cursor.number32()), cursor.number64())
  }
}

extension [UInt8] {
  fileprivate mutating func add(_ number: UInt32) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }

  fileprivate mutating func add(_ number: UInt64) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
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

  mutating func text() -> Text {
    let length = Int(number32())
    guard length >= 0, place + length <= bytes.count else { return "" }
    defer { place += length }
    return Text(String(decoding: bytes[place..<place + length], as: UTF8.self))
  }
}
