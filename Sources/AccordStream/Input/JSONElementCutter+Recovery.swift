extension JSONElementCutter {
  func failHere(_ found: JSONFault) {
    fault = found
    lastLine = at.line
  }

  /// Uses bytes of an element or value with a fault, to its end, to the end of the piece or to where reading
  /// can resume, and in this case ends it.
  ///
  /// - Returns: whether the end was reached by its brackets after all.
  func recover(_ extent: JSONExtent) -> Bool {
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
  func recut() -> Bool {
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
  func pass(
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
