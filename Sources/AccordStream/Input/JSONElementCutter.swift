internal import AccordCSV

/// Cuts JSON that is not one object a line.
///
/// Without a path, a record is an element of a top-level array or any other top-level value; values may
/// follow one another. With a path, a record is an element of the array that the path's keys lead to inside
/// each top-level object, and all else in these objects is passed over.
///
/// An element is everything between two commas of its array, so that nothing that stands there is lost: if it
/// is no JSON, it is one unreadable record. Memory is bounded by the longest element.
package final class JSONElementCutter: RecordCutter {
  private enum Place {
    /// Between top-level values.
    case top
    /// Inside a top-level value with brackets.
    case value
    /// Inside a top-level value without brackets.
    case bareValue
    /// Inside the array of records, between elements.
    case list
    /// Inside an element.
    case element
    /// Inside the objects around the array of records.
    case envelope
    /// Inside an object of which no more can be made sense.
    case lost
  }

  /// What was last in the array of records.
  private enum Predecessor {
    case bracket
    case element
    case comma
  }

  private let recordsPath: String
  private let maxLength: Int

  private var block: [UInt8] = []
  private var position = 0
  private var line: Int
  private var isFinished = false
  private var ready: [CutRecord] = []

  private var place = Place.top
  private var predecessor = Predecessor.bracket
  private var nesting = JSONNesting()
  private var envelope: JSONEnvelope
  private var record: JSONCapture
  private var head = JSONCapture(limit: InputRecord.maxRawLength, kept: InputRecord.maxRawLength)

  /// A cutter.
  ///
  /// - Parameters:
  ///   - recordsPath: the keys to the array of records, joined by dots; nil for none.
  ///   - maxLength: the longest element that is read, in bytes.
  ///   - firstLine: the number of the first line that is fed.
  package init(recordsPath: String? = nil, maxLength: Int, firstLine: Int = 1) {
    self.recordsPath = recordsPath ?? ""
    self.maxLength = max(1, maxLength)
    line = firstLine
    envelope = JSONEnvelope(path: recordsPath)
    record = JSONCapture(limit: self.maxLength, kept: CutRecord.keptOfLongRecords)
  }

  package func feed(_ bytes: UnsafeRawBufferPointer) {
    block.removeFirst(min(position, block.count))
    position = 0
    block.append(contentsOf: bytes)
  }

  package func finish() {
    isFinished = true
  }

  package func next() -> CutRecord? {
    while ready.isEmpty && position < block.count { advance() }
    if ready.isEmpty && isFinished { end() }
    return ready.isEmpty ? nil : ready.removeFirst()
  }

  /// Goes on by one step, which uses bytes or changes the place.
  private func advance() {
    switch place {
    case .top: advanceAtTop()
    case .value:
      guard pass(.balanced, into: \.record) else { return }
      emit(envelope.hasPath ? "is no object with a list at '\(recordsPath)'" : nil)
      place = .top
    case .bareValue:
      guard pass(.bare, into: \.record) else { return }
      emit(nil)
      place = .top
    case .list: advanceInList()
    case .element:
      guard pass(.element, into: \.record) else { return }
      emit(nil)
      predecessor = .element
      place = .list
    case .envelope: advanceInEnvelope()
    case .lost:
      if pass(.balanced, into: \.head) { place = .top }
    }
  }

  private func advanceAtTop() {
    guard let byte = nextAfterBlanks() else { return }
    switch byte {
    case UInt8(ascii: "{") where envelope.hasPath:
      head.begin(line: line)
      take(into: \.head)
      envelope.begin()
      place = .envelope
    case UInt8(ascii: "[") where !envelope.hasPath:
      position += 1
      predecessor = .bracket
      place = .list
    case UInt8(ascii: "{"), UInt8(ascii: "["): begin(.value)
    default: begin(.bareValue)
    }
  }

  private func advanceInList() {
    guard let byte = nextAfterBlanks() else { return }
    switch byte {
    case UInt8(ascii: ","):
      if predecessor != .element { emitEmptyElement() }
      predecessor = .comma
      position += 1
    case UInt8(ascii: "]"):
      if predecessor == .comma { emitEmptyElement() }
      position += 1
      place = envelope.hasPath ? .envelope : .top
      envelope.endValue()
    default: begin(.element)
    }
  }

  private func advanceInEnvelope() {
    guard !envelope.isPassingOver else {
      if pass(.member, into: \.head) { envelope.endValue() }
      return
    }
    switch envelope.step(block[position]) {
    case .used: take(into: \.head)
    case .passOver: nesting = JSONNesting()
    case .wrongValue(let reason):
      emitHead(reason)
      nesting = JSONNesting()
    case .list:
      take(into: \.head)
      predecessor = .bracket
      place = .list
    case .ended(let hadRecords):
      take(into: \.head)
      if !hadRecords { emitHead("has no list at '\(recordsPath)'") }
      place = .top
    case .lost:
      emitHead("is not JSON from line \(line) on, and the rest of this object is not read")
      nesting = JSONNesting(openBraces: envelope.level)
      place = .lost
    }
  }

  /// The input is over.
  private func end() {
    switch place {
    case .top, .lost: break
    case .bareValue: emit(nil)
    case .value: emit("is not closed: the input ends in the middle of it")
    case .list: emitMissingBracket()
    case .element where nesting.isOutside:
      emit(nil)
      emitMissingBracket()
    case .element: emit("is not closed: the input ends in the middle of it")
    case .envelope: emitHead("is not closed: the input ends in the middle of it")
    }
    place = .top
  }

  private func begin(_ place: Place) {
    self.place = place
    nesting = JSONNesting()
    record.begin(line: line)
  }

  private func emit(_ problem: String?) {
    let bytes = [UInt8](LineCutter.trimmed(record.bytes[...]))
    let tooLong = "is longer than the limit of \(ByteCount.description(maxLength))"
    let reason = problem ?? (record.isCut ? tooLong : nil)
    ready.append(CutRecord(line: record.line, bytes: bytes, content: reason.map { .unreadable($0) } ?? .json))
  }

  private func emitHead(_ problem: String) {
    ready.append(CutRecord(line: head.line, bytes: head.bytes, content: .unreadable(problem)))
  }

  private func emitEmptyElement() {
    ready.append(CutRecord(line: line, bytes: [], content: .unreadable("is an empty element of the list")))
  }

  private func emitMissingBracket() {
    let reason = "is missing: the input ends before the list is closed"
    ready.append(CutRecord(line: line, bytes: [], content: .unreadable(reason)))
  }

  /// Uses blanks; the byte behind them, or nil when another piece is needed.
  private func nextAfterBlanks() -> UInt8? {
    while position < block.count {
      let byte = block[position]
      guard LineCutter.isBlank(byte) else { return byte }
      if byte == UInt8(ascii: "\n") { line += 1 }
      position += 1
    }
    return nil
  }

  /// Uses the byte at the position.
  private func take(into capture: ReferenceWritableKeyPath<JSONElementCutter, JSONCapture>) {
    let byte = block[position]
    if byte == UInt8(ascii: "\n") { line += 1 }
    self[keyPath: capture].append([byte])
    position += 1
  }

  /// Uses bytes to the end of something, or to the end of the piece.
  ///
  /// - Returns: whether the end was reached.
  private func pass(
    _ extent: JSONExtent, into capture: ReferenceWritableKeyPath<JSONElementCutter, JSONCapture>
  ) -> Bool {
    let start = position
    // Locals, because each access to a property of a class is checked.
    var nesting = nesting
    var lines = 0
    let (end, isEnd) = block.withUnsafeBufferPointer {
      extent.end(in: $0, from: start, nesting: &nesting, lines: &lines)
    }
    self.nesting = nesting
    line += lines
    position = end
    self[keyPath: capture].append(block[start..<end])
    return isEnd
  }
}
