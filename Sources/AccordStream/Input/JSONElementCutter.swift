/// Cuts JSON that is not one object a line.
///
/// Without a path, a record is an element of a top-level array or any other top-level value; values may
/// follow one another. With a path, a record is an element of the array that the path's keys lead to inside
/// each top-level object, and all else in these objects is passed over.
///
/// An element is everything between two commas of its array, so that nothing that stands there is lost: if it
/// is no JSON, it is one unreadable record. Memory is bounded by the longest element.
///
/// When the brackets do not tell where an element ends, because a quote or bracket is missing or it is too
/// long, it goes to the next line that begins as an element would: with a brace in the same column.
package final class JSONElementCutter: RecordCutter {
  enum Place {
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
  enum Predecessor {
    case bracket
    case element
    case comma
  }

  /// What stands before each value of a JSON text sequence (RFC 7464).
  static let recordSeparator: UInt8 = 0x1E

  // How often the rest of the input is cut again without a change of the way.
  private static let maxRecuts = 8

  private let recordsPath: String
  private let maxLength: Int

  var block: [UInt8] = []
  var position = 0
  var at: JSONLinePosition
  /// How many bytes behind the next one have to be known before it is used.
  var lookahead = 0
  var isFinished = false
  private var ready: [CutRecord] = []

  var place = Place.top
  var predecessor = Predecessor.bracket
  var nesting = JSONNesting()
  /// What is wrong with the element or value.
  var fault: JSONFault?
  /// Where it starts.
  var start: JSONLinePosition
  private var length = 0
  private var lastByte: UInt8 = 0
  /// The last of its lines that is not blank.
  var lastLine = 1
  /// Whether it is an object that stands for itself, so that another one may follow it.
  var isRecoverable = false
  var recutCount = 0
  var envelope: JSONEnvelope
  var record: JSONCapture
  var head = JSONCapture(limit: InputRecord.maxRawLength, kept: InputRecord.maxRawLength)

  /// A cutter.
  ///
  /// - Parameters:
  ///   - recordsPath: the keys to the array of records, joined by dots; nil for none.
  ///   - maxLength: the longest element that is read, in bytes.
  ///   - firstLine: the number of the first line that is fed.
  package init(recordsPath: String? = nil, maxLength: Int, firstLine: Int = 1) {
    self.recordsPath = recordsPath ?? ""
    self.maxLength = max(1, maxLength)
    at = JSONLinePosition(line: firstLine)
    start = at
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
    repeat {
      while ready.isEmpty && position < block.count && (isFinished || position + lookahead < block.count) {
        lookahead = 0
        advance()
      }
      // An element that was not closed is cut again at its lines.
    } while ready.isEmpty && isFinished && recut()
    if ready.isEmpty && isFinished { end() }
    return ready.isEmpty ? nil : ready.removeFirst()
  }

  /// Goes on by one step, which uses bytes or changes the place.
  private func advance() {
    switch place {
    case .top: advanceAtTop()
    case .value where isRecoverable:
      guard fault == nil ? passValue(.balanced) : recover(.balanced) else { return }
      emitFound()
      place = .top
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
      guard fault == nil ? passValue(.element) : recover(.element) else { return }
      emitFound()
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
      head.begin(line: at.line)
      take(into: \.head)
      envelope.begin()
      place = .envelope
    case UInt8(ascii: "[") where !envelope.hasPath:
      step(byte)
      predecessor = .bracket
      place = .list
    case UInt8(ascii: "{"), UInt8(ascii: "["): begin(.value)
    case Self.recordSeparator: step(byte)
    default:
      if !passByteOrderMark() { begin(.bareValue) }
    }
  }

  /// Uses a byte order mark, which files that are put together have inside; whether something was done.
  private func passByteOrderMark() -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let given = block[position...].prefix(mark.count)
    guard mark.starts(with: given) else { return false }
    if given.count < mark.count {
      guard !isFinished else { return false }
      lookahead = mark.count - 1
    } else {
      for byte in mark { step(byte) }
    }
    return true
  }

  private func advanceInList() {
    guard let byte = nextAfterBlanks() else { return }
    switch byte {
    case UInt8(ascii: ","):
      if predecessor != .element { emitEmptyElement() }
      predecessor = .comma
      step(byte)
    case UInt8(ascii: "]"):
      if predecessor == .comma { emitEmptyElement() }
      step(byte)
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
      emitHead("is not JSON from line \(at.line) on, and the rest of this object is not read")
      nesting = JSONNesting(openBraces: envelope.level)
      place = .lost
    }
  }

  /// The input is over.
  private func end() {
    switch place {
    case .top, .lost: break
    case .bareValue: emit(nil)
    case .value where isRecoverable: emitUnfinished()
    case .value: emit("is not closed: the input ends in the middle of it")
    case .list: emitMissingBracket()
    case .element where nesting.isOutside:
      emitFound()
      emitMissingBracket()
    case .element: emitUnfinished()
    case .envelope: emitHead("is not closed: the input ends in the middle of it")
    }
    place = .top
  }

  func begin(_ place: Place) {
    self.place = place
    nesting = JSONNesting()
    record.begin(line: at.line)
    start = at
    isRecoverable = place == .value && !envelope.hasPath && block[position] == UInt8(ascii: "{")
    length = 0
    lastByte = 0
    lastLine = at.line
    // Cutting again and again whatever is not closed would take for ever.
    fault = recutCount > Self.maxRecuts ? .unclosed : nil
  }

  /// Ends the record.
  ///
  /// - Parameters:
  ///   - problem: why it is unreadable; nil when that is still to be seen.
  ///   - isSeparated: whether the comma behind it is in it.
  func emit(_ problem: String?, isSeparated: Bool = false) {
    var bytes = LineCutter.trimmed(record.bytes[...])
    while isSeparated, !record.isCut, bytes.last == UInt8(ascii: ",") {
      bytes = LineCutter.trimmed(bytes.dropLast())
    }
    let reason = problem ?? (record.isCut ? JSONFault.overLimit(maxLength).reason : nil)
    ready.append(
      CutRecord(
        line: record.line, bytes: [UInt8](bytes), content: reason.map { .unreadable($0) } ?? .json))
  }

  /// Ends a record whose end was found.
  private func emitFound() {
    emit(fault == .unclosed ? nil : fault?.reason)
    fault = nil
  }

  /// Ends a record whose end was not found.
  private func emitUnfinished() {
    var reason = "is not closed: the input ends in the middle of it"
    if let fault, fault != .unclosed { reason = fault.reason }
    reason += unreadLines
    emit(reason)
    fault = nil
  }

  /// How many lines behind the first are in the record: the end of a sentence.
  var unreadLines: String {
    switch lastLine - start.line {
    case ...0: ""
    case 1: "; 1 further line was not read"
    case let count: "; \(count) further lines were not read"
    }
  }

  private func emitHead(_ problem: String) {
    ready.append(CutRecord(line: head.line, bytes: head.bytes, content: .unreadable(problem)))
  }

  private func emitEmptyElement() {
    ready.append(CutRecord(line: at.line, bytes: [], content: .unreadable("is an empty element of the list")))
  }

  private func emitMissingBracket() {
    let reason = "is missing: the input ends before the list is closed"
    ready.append(CutRecord(line: at.line, bytes: [], content: .unreadable(reason)))
  }

  /// Uses blanks; the byte behind them, or nil when another piece is needed.
  private func nextAfterBlanks() -> UInt8? {
    while position < block.count {
      let byte = block[position]
      guard LineCutter.isBlank(byte) else { return byte }
      step(byte)
    }
    return nil
  }

  /// Uses the byte at the position.
  private func take(into capture: ReferenceWritableKeyPath<JSONElementCutter, JSONCapture>) {
    let byte = block[position]
    self[keyPath: capture].append([byte])
    step(byte)
  }

  private func step(_ byte: UInt8) {
    at.step(byte)
    position += 1
  }

  /// Uses bytes of an element or value, to its end, to the end of the piece or to where it goes wrong.
  ///
  /// - Returns: whether the end was reached.
  private func passValue(_ extent: JSONExtent) -> Bool {
    let first = position
    let last = first + min(block.count - first, maxLength - length)
    guard last > first else {
      guard nesting.isOutside && extent.isBehind(block[first]) else {
        failHere(.overLimit(maxLength))
        return false
      }
      return true
    }
    var nesting = nesting
    var lines = 0
    let (end, isEnd, found) = block.withUnsafeBufferPointer {
      extent.endOrFault(in: $0, first..<last, nesting: &nesting, before: lastByte, lines: &lines)
    }
    self.nesting = nesting
    let bytes = block[first..<end]
    at.pass(bytes, lines: lines)
    lastByte = bytes.last { !LineCutter.isBlank($0) } ?? lastByte
    length += bytes.count
    position = end
    record.append(bytes)
    if let found { failHere(found) }
    return isEnd
  }
}
