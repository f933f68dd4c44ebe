import AccordSemantics
package import AccordValues

/// What is kept of a decision until all of its lead are there: what metrics say of it while nothing is answered, what its case
/// is grouped by, what metrics ask again once there are answers, and where decisions are told, the decision itself.
struct DecisionRow {
  let lead: Text
  let asOf: Instant
  /// The place of the version of the rules that were in force then.
  let version: Int
  let said: Said
  /// What of it is rarely needed, as bytes.
  private let rest: ArraySlice<UInt8>

  /// What many decisions have in common.
  final class Said: Sendable {
    /// The first digits of the fingerprint of the rules that made it.
    let rules: Text
    /// One for each metric of the plan.
    let answers: [MetricAnswer]
    /// One for each group of the plan.
    let groups: [GroupValue]

    init(rules: Text, answers: [MetricAnswer], groups: [GroupValue]) {
      self.rules = rules
      self.answers = answers
      self.groups = groups
    }
  }

  fileprivate init(lead: Text, asOf: Instant, version: Int, said: Said, rest: ArraySlice<UInt8>) {
    self.lead = lead
    self.asOf = asOf
    self.version = version
    self.said = said
    self.rest = rest
  }

  /// One for each field that is asked again.
  var kept: [KeptValue] {
    rest.withUnsafeBytes { bytes in
      var cursor = RowCursor(bytes)
      _ = cursor.number32()
      return (0..<Int(cursor.number32())).map { _ in KeptValue(&cursor) }
    }
  }

  /// The decision as it was read; empty where it is not needed again.
  var json: ArraySlice<UInt8> {
    let length = rest.withUnsafeBytes { bytes in
      var cursor = RowCursor(bytes)
      return Int(cursor.number32())
    }
    return rest.dropFirst(length)
  }
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

// Rows are bytes until their buckets are counted, so that they can wait in files: the length of the row, the hash by which the
// decisions of a lead are brought together, the time, the version, the lead; the length of what many have in common, and that;
// the length of what is asked again, and that; the decision.

extension DecisionRow {
  /// How long rows are at least.
  static let headLength = 24

  /// How long the row is at the front of some bytes, and by which its decisions are brought together.
  static func head(_ bytes: UnsafeRawBufferPointer) -> (length: Int, hash: UInt64) {
    var cursor = RowCursor(bytes)
    return (Int(cursor.number32()), cursor.number64())
  }

  /// Adds the row of a decision.
  static func append(
    _ asked: AskedOnce, kept: [KeptValue], json: UnsafeRawBufferPointer, to bytes: inout [UInt8]
  ) {
    let (decision, said) = (asked.decision, asked.said)
    let start = bytes.count
    bytes.add(UInt32(0))
    // The same on every machine.
    var lead = decision.lead.string
    bytes.add(TicketHash.mix(lead.withUTF8 { TicketHash.fnv($0) }))
    bytes.add(UInt64(bitPattern: decision.asOf.microseconds))
    bytes.add(UInt32(asked.version))
    bytes.add(decision.lead)
    bytes.addCounted { bytes in
      bytes.add(said.rules)
      for answer in said.answers { answer.append(to: &bytes) }
      for group in said.groups { group.append(to: &bytes) }
    }
    bytes.addCounted { bytes in
      bytes.add(UInt32(kept.count))
      for value in kept { value.append(to: &bytes) }
    }
    bytes.append(contentsOf: json)
    bytes.set(UInt32(bytes.count - start), at: start)
  }
}

/// Reads the rows of a bucket; what they have in common is made once.
struct RowReader {
  private let bytes: [UInt8]
  private let metrics: Int
  private let groups: Int
  /// What was said last, by a hash of its bytes, and where these stand.
  private var known = [(place: Range<Int>, said: DecisionRow.Said)?](repeating: nil, count: 256)

  /// - Parameters:
  ///   - metrics: how many the plan has.
  ///   - groups: the same.
  init(_ bytes: [UInt8], metrics: Int, groups: Int) {
    self.bytes = bytes
    self.metrics = metrics
    self.groups = groups
  }

  /// Where the rows begin, those of one hash together and in the order in which they were added.
  var places: [(hash: UInt64, place: Int)] {
    var places: [(hash: UInt64, place: Int)] = []
    bytes.withUnsafeBytes { bytes in
      var place = 0
      while place < bytes.count {
        let head = DecisionRow.head(UnsafeRawBufferPointer(rebasing: bytes[place...]))
        places.append((head.hash, place))
        place += max(head.length, DecisionRow.headLength)
      }
    }
    places.sort { $0.hash == $1.hash ? $0.place < $1.place : $0.hash < $1.hash }
    return places
  }

  /// The row at a place; nil when there is none as it is written by `DecisionRow`.
  ///
  /// - Parameter lead: whose row it probably is.
  mutating func row(at place: Int, lead: Text?) -> DecisionRow? {
    let bytes = bytes
    return bytes.withUnsafeBytes { all in
      let length = Int(DecisionRow.head(UnsafeRawBufferPointer(rebasing: all[place...])).length)
      guard length >= DecisionRow.headLength, place + length <= all.count else { return nil }
      let row = UnsafeRawBufferPointer(rebasing: all[place..<place + length])
      var cursor = RowCursor(row, place: 12)
      guard let asOf = Instant(microseconds: Int64(bitPattern: cursor.number64())) else { return nil }
      let version = Int(cursor.number32())
      let name = UnsafeRawBufferPointer(rebasing: row[cursor.textPlace()])
      let common = cursor.counted()
      let said = said(place + common.lowerBound..<place + common.upperBound, all)
      return DecisionRow(
        lead: lead.flatMap { $0.isSame(name) ? $0 : nil } ?? Text(String(decoding: name, as: UTF8.self)),
        asOf: asOf, version: version, said: said, rest: bytes[place + cursor.place..<place + length])
    }
  }

  private mutating func said(_ place: Range<Int>, _ all: UnsafeRawBufferPointer) -> DecisionRow.Said {
    let bytes = UnsafeRawBufferPointer(rebasing: all[place])
    let entry = Int(truncatingIfNeeded: TicketHash.fnv(bytes) >> 56)
    if let found = known[entry], UnsafeRawBufferPointer(rebasing: all[found.place]).isSame(bytes) {
      return found.said
    }
    var cursor = RowCursor(bytes)
    let rules = cursor.text()
    let said = DecisionRow.Said(
      rules: rules, answers: (0..<metrics).map { _ in MetricAnswer(&cursor) },
      groups: (0..<groups).map { _ in GroupValue(&cursor) })
    known[entry] = (place, said)
    return said
  }
}
