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

  /// What stands before each value of a JSON text sequence (RFC 7464).
  static let recordSeparator: UInt8 = 0x1E

  // How often the rest of the input is cut again without a change of the way.
  private static let maxRecuts = 8

  private let recordsPath: String
  private let maxLength: Int

  private var block: [UInt8] = []
  private var position = 0
  private var at: JSONLinePosition
  /// How many bytes behind the next one have to be known before it is used.
  private var lookahead = 0
  private var isFinished = false
  private var ready: [CutRecord] = []

  private var place = Place.top
  private var predecessor = Predecessor.bracket
  private var nesting = JSONNesting()
  /// What is wrong with the element or value.
  private var fault: JSONFault?
  /// Where it starts.
  private var start: JSONLinePosition
  private var length = 0
  private var lastByte: UInt8 = 0
  /// The last of its lines that is not blank.
  private var lastLine = 1
  /// Whether it is an object that stands for itself, so that another one may follow it.
  private var isRecoverable = false
  private var recutCount = 0
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

  private func begin(_ place: Place) {
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
  private func emit(_ problem: String?, isSeparated: Bool = false) {
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
  private var unreadLines: String {
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

  private func failHere(_ found: JSONFault) {
    fault = found
    lastLine = at.line
  }

  /// Uses bytes of an element or value with a fault, to its end, to the end of the piece or to where reading
  /// can resume, and in this case ends it.
  ///
  /// - Returns: whether the end was reached by its brackets after all.
  private func recover(_ extent: JSONExtent) -> Bool {
    let first = position
    // Locals, because each access to a property of a class is checked.
    var index = first
    var (at, nesting, lastLine) = (at, nesting, lastLine)
    var isEnd = false
    var resumption: Place?
    while index < block.count {
      let byte = block[index]
      isEnd = nesting.isOutside && extent.isBehind(byte)
      if isEnd { break }
      if at.isAtStart, at.line > start.line {
        if byte == UInt8(ascii: "{") {
          guard let isEnvelope = startsEnvelope(index) else { break }
          if isEnvelope { resumption = .top } else if isLikeStart(at) { resumption = resumedPlace }
        } else if byte == UInt8(ascii: "]"), place == .element, at.column <= start.column {
          resumption = .list
        }
        if resumption != nil { break }
      }
      if byte == UInt8(ascii: "\n"), nesting.isInString {
        nesting.endString()
        if fault == .unclosed { fault = .openText }
      }
      nesting.step(byte)
      at.step(byte)
      if !LineCutter.isBlank(byte) { lastLine = at.line }
      index += 1
      isEnd = extent == .balanced && nesting.isOutside
      if isEnd { break }
    }
    self.at = at
    self.nesting = nesting
    self.lastLine = lastLine
    record.append(block[first..<index])
    position = index
    if let resumption {
      var reason = fault?.reason ?? ""
      // These lines may hold other elements.
      if case .overLimit = fault { reason += unreadLines }
      emit(reason, isSeparated: true)
      fault = nil
      place = resumption
      predecessor = .element
      if block[index] == UInt8(ascii: "{") && resumption == .list { begin(.element) }
    }
    return isEnd
  }

  /// Where reading resumes at an object like the one with the fault.
  private var resumedPlace: Place { place == .element ? .list : .top }

  /// Whether an object that begins its line here is as likely as not another element.
  private func isLikeStart(_ at: JSONLinePosition) -> Bool {
    // Behind `[{` may come lines of `}, {`, which is two columns wider.
    start.isAtStart ? at.column == start.column : at.column <= start.column + 2
  }

  /// Whether the brace at an index opens a new object around a list, as the one that stands on the line of
  /// the element did; nil when more bytes are needed.
  private func startsEnvelope(_ index: Int) -> Bool? {
    guard envelope.hasPath, place == .element, start.line == head.line,
      let colon = head.bytes.firstIndex(of: UInt8(ascii: ":"))
    else { return false }
    let wanted = head.bytes[...colon]
    let given = block[index...].prefix(wanted.count)
    guard given.count < wanted.count, !isFinished, wanted.starts(with: given) else {
      return given.elementsEqual(wanted)
    }
    lookahead = wanted.count - 1
    return nil
  }

  /// Goes back to the start of an element or value in which the input ends, if it has several lines.
  ///
  /// - Returns: whether there are bytes again.
  private func recut() -> Bool {
    guard place == .element || place == .value && isRecoverable, fault == nil, !nesting.isOutside else {
      return false
    }
    let bytes = LineCutter.trimmed(record.bytes[...])
    guard !record.isCut, bytes.contains(UInt8(ascii: "\n")) else { return false }
    block = record.bytes
    position = 0
    at = start
    recutCount += 1
    begin(place)
    fault = .unclosed
    return true
  }

  /// Uses bytes to the end of something, or to the end of the piece.
  ///
  /// - Returns: whether the end was reached.
  private func pass(
    _ extent: JSONExtent, into capture: ReferenceWritableKeyPath<JSONElementCutter, JSONCapture>
  ) -> Bool {
    let first = position
    // Locals, because each access to a property of a class is checked.
    var nesting = nesting
    var lines = 0
    let (end, isEnd) = block.withUnsafeBufferPointer {
      extent.end(in: $0, from: first, nesting: &nesting, lines: &lines)
    }
    self.nesting = nesting
    at.pass(block[first..<end], lines: lines)
    position = end
    self[keyPath: capture].append(block[first..<end])
    return isEnd
  }
}
