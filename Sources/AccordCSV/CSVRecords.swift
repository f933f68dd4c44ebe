internal import Glibc

/// Records of a CSV document, one after the other in one piece of memory that is kept when they are dropped.
package struct CSVRecords: Sendable {
  /// A record, or a part of the document that could not be read as one.
  package struct Record: Sendable {
    /// The line on which it starts; the first line is 1.
    package let line: Int
    /// Where in `bytes` it lies as it stood in the document, without the last line end; of a record over the
    /// length limit only the first `CSVRecordReader.keptOfLongRecords` bytes.
    package let raw: Range<Int>
    /// Why it is no record: a sentence without its subject, for example "is not valid UTF-8"; nil when it is
    /// one.
    package fileprivate(set) var reason: String?
    /// Why it is passed over; nil when it is a record or malformed.
    package fileprivate(set) var skipped: SkippedRow?
    /// Which of `bounds` are its cells.
    fileprivate var cells: Range<Int>

    /// How many cells it has; none when it is malformed.
    package var cellCount: Int { cells.count }
  }

  /// What is amended in a row.
  package struct Amendment: Sendable, Equatable {
    package let kind: RowAmendment
    /// The line on which the row starts.
    package let line: Int
    /// Whether the row is read so, and not a reject.
    package let isRead: Bool
  }

  /// How many bytes behind the cells may be read, whatever they are, once the records are sealed.
  package static let padding = 64
  /// Memory above this is given back when the records are dropped.
  private static let keptCapacity = 4 << 20

  /// The records in their order.
  package private(set) var records: [Record] = []
  /// Rows that are amended, or would be if that were wanted.
  package private(set) var amendments: [Amendment] = []
  private var bytes: [UInt8] = []
  /// Where in `bytes` each cell lies without its quotes; nothing else of it is changed or stripped.
  private var bounds: [Range<Int>] = []

  /// No records.
  package init() {}

  /// Calls `body` with the cells of a record: bytes, and where in these each cell lies as valid UTF-8.
  @inline(__always)
  package func withCells<Result>(
    of record: Record, _ body: (UnsafeRawBufferPointer, UnsafeBufferPointer<Range<Int>>) throws -> Result
  ) rethrows -> Result {
    try bytes.withUnsafeBytes { bytes in
      try bounds.withUnsafeBufferPointer { try body(bytes, UnsafeBufferPointer(rebasing: $0[record.cells])) }
    }
  }

  /// The cells of a record, as UTF-8.
  package func cells(of record: Record) -> [[UInt8]] { bounds[record.cells].map { [UInt8](bytes[$0]) } }

  /// A record as it stood in the document.
  package func raw(_ record: Record) -> ArraySlice<UInt8> { bytes[record.raw] }

  // MARK: Filling

  /// Says why the last record cannot be used.
  package mutating func rejectLast(_ reason: String) {
    guard !records.isEmpty else { return }
    records[records.count - 1].reason = reason
  }

  /// Says that the last record is passed over.
  package mutating func skipLast(_ row: SkippedRow) {
    guard !records.isEmpty else { return }
    records[records.count - 1].skipped = row
  }

  /// Gives the last record as many cells as wanted, by empty ones at its end or by leaving out the last.
  package mutating func setLastCellCount(_ count: Int) {
    guard let last = records.last else { return }
    let start = last.cells.lowerBound
    if count < last.cells.count {
      bounds.removeLast(last.cells.count - count)
    } else {
      let end = last.raw.upperBound
      bounds.append(contentsOf: repeatElement(end..<end, count: count - last.cells.count))
    }
    records[records.count - 1].cells = start..<start + count
  }

  /// Notes what is amended in the last record, or could be.
  package mutating func amendLast(_ kind: RowAmendment, isRead: Bool) {
    guard let last = records.last else { return }
    amendments.append(Amendment(kind: kind, line: last.line, isRead: isRead))
  }

  /// What is amended in the last record; nil for nothing.
  package var lastAmendment: Amendment? {
    amendments.last.flatMap { $0.line == records.last?.line ? $0 : nil }
  }

  /// Takes back what was noted of the last record.
  package mutating func dropLastAmendment() {
    if lastAmendment != nil { amendments.removeLast() }
  }

  /// Drops the last record.
  package mutating func removeLast() {
    dropLastAmendment()
    guard let last = records.popLast() else { return }
    bounds.removeLast(bounds.count - last.cells.lowerBound)
    bytes.removeLast(bytes.count - last.raw.lowerBound)
  }

  /// Makes the bytes behind the last cell readable.
  package mutating func seal() {
    bytes.append(contentsOf: repeatElement(0x20, count: CSVRecords.padding))
  }

  /// Drops all records.
  package mutating func removeAll() {
    records.removeAll(keepingCapacity: true)
    amendments.removeAll(keepingCapacity: true)
    let boundsSize = bounds.capacity * MemoryLayout<Range<Int>>.stride
    bounds.removeAll(keepingCapacity: boundsSize <= CSVRecords.keptCapacity)
    bytes.removeAll(keepingCapacity: bytes.capacity <= CSVRecords.keptCapacity)
  }

  /// Adds a line without quotes and without its line end: whatever stands between delimiters is a cell.
  mutating func append(plain raw: ArraySlice<UInt8>, delimiter: UInt8, line: Int) {
    let first = bounds.count
    var start = bytes.count
    let rawStart = start
    raw.withUnsafeBytes { raw in
      bytes.append(contentsOf: raw)
      CSVDialect.forEachPlace(of: delimiter, in: raw) { place in
        bounds.append(start..<rawStart + place)
        start = rawStart + place + 1
      }
    }
    bounds.append(start..<bytes.count)
    records.append(
      Record(line: line, raw: rawStart..<bytes.count, reason: nil, cells: first..<bounds.count))
  }

  /// Adds a line without its line end in which quotes only stand around whole cells, and none inside of them; false for
  /// every other line, of which nothing is added.
  mutating func append(quoted raw: ArraySlice<UInt8>, delimiter: UInt8, line: Int) -> Bool {
    let (first, rawStart) = (bounds.count, bytes.count)
    let isRead = raw.withUnsafeBytes { raw in
      guard let base = raw.baseAddress else { return false }
      // Where the next byte like this stands, or the end.
      func place(of byte: UInt8, from start: Int) -> Int {
        memchr(base + start, Int32(byte), raw.count - start).map { UnsafeRawPointer($0) - base } ?? raw.count
      }
      var start = 0
      var quote = place(of: Self.quote, from: 0)
      while true {
        var end: Int
        if quote == start, start < raw.count {
          let close = place(of: Self.quote, from: start + 1)
          guard close < raw.count else { return false }
          bounds.append(rawStart + start + 1..<rawStart + close)
          end = close + 1
          guard end == raw.count || raw[end] == delimiter else { return false }
          quote = place(of: Self.quote, from: end)
        } else {
          end = place(of: delimiter, from: start)
          guard quote >= end else { return false }
          bounds.append(rawStart + start..<rawStart + end)
        }
        if end == raw.count { return true }
        start = end + 1
      }
    }
    guard isRead else {
      bounds.removeLast(bounds.count - first)
      return false
    }
    bytes.append(contentsOf: raw)
    records.append(
      Record(line: line, raw: rawStart..<bytes.count, reason: nil, cells: first..<bounds.count))
    return true
  }

  private static let quote = UInt8(ascii: "\"")

  /// Adds a record whose cells have been read.
  ///
  /// - Parameters:
  ///   - text: the cells one after the other.
  ///   - ends: where in `text` each cell ends.
  mutating func append(_ raw: ArraySlice<UInt8>, text: [UInt8], ends: [Int], line: Int) {
    let first = bounds.count
    let rawStart = bytes.count
    bytes.append(contentsOf: raw)
    let textStart = bytes.count
    bytes.append(contentsOf: text)
    var start = textStart
    for end in ends {
      bounds.append(start..<textStart + end)
      start = textStart + end
    }
    records.append(Record(line: line, raw: rawStart..<textStart, reason: nil, cells: first..<bounds.count))
  }

  /// Adds what is malformed.
  mutating func append(malformed raw: ArraySlice<UInt8>, reason: String, line: Int) {
    let start = bytes.count
    bytes.append(contentsOf: raw)
    records.append(
      Record(line: line, raw: start..<bytes.count, reason: reason, cells: bounds.count..<bounds.count))
  }
}
