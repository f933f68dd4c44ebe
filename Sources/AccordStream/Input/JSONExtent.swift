/// How far a part of a JSON text goes.
enum JSONExtent {
  /// To the comma or square bracket behind an element of a list.
  case element
  /// To the comma or brace behind a member of an object.
  case member
  /// To the blank or opening bracket behind a value without brackets.
  case bare
  /// To the bracket that closes all, which belongs to the part.
  case balanced

  /// Goes on to the end of the part, or of the bytes.
  ///
  /// - Parameters:
  ///   - bytes: a piece of the text.
  ///   - start: where to begin in it.
  ///   - nesting: the nesting there; afterwards, where it stopped.
  ///   - lines: is increased by the number of line feeds.
  /// - Returns: the index of the first byte that was not used, and whether the part ends there.
  func end(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, nesting: inout JSONNesting, lines: inout Int
  ) -> (index: Int, isEnd: Bool) {
    var index = start
    while true {
      index = nesting.pass(bytes, index..<bytes.count)
      guard index < bytes.count else { break }
      let byte = bytes[index]
      if nesting.isOutside && isBehind(byte) { return (index, true) }
      nesting.step(byte)
      if byte == UInt8(ascii: "\n") { lines += 1 }
      index += 1
      if self == .balanced && nesting.isOutside { return (index, true) }
    }
    return (index, false)
  }

  /// Goes on as `end` does, and stops where the brackets no longer tell where the part ends.
  ///
  /// - Parameters:
  ///   - bytes: a piece of the text.
  ///   - range: where to begin in it, and where to stop.
  ///   - nesting: the nesting there; afterwards, where it stopped.
  ///   - before: the last byte before the range that is no blank.
  ///   - lines: is increased by the number of line feeds.
  /// - Returns: the index of the first byte that was not used, whether the part ends there, and what is wrong
  ///   with the byte there.
  func endOrFault(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, nesting: inout JSONNesting, before: UInt8,
    lines: inout Int
  ) -> (index: Int, isEnd: Bool, fault: JSONFault?) {
    var index = range.lowerBound
    while true {
      index = nesting.pass(bytes, index..<range.upperBound)
      guard index < range.upperBound else { break }
      let byte = bytes[index]
      if nesting.isOutside && isBehind(byte) { return (index, true, nil) }
      if byte == UInt8(ascii: "\n") {
        if nesting.isInString { return (index, false, .openText) }
        lines += 1
      } else if byte == UInt8(ascii: "{"), nesting.isInObject {
        let last = bytes[range.lowerBound..<index].last { !LineCutter.isBlank($0) } ?? before
        if last != UInt8(ascii: ":") { return (index, false, .objectForKey) }
      }
      nesting.step(byte)
      index += 1
      if self == .balanced && nesting.isOutside { return (index, true, nil) }
    }
    return (index, false, nil)
  }

  /// Whether a byte outside strings and brackets stands behind the part.
  func isBehind(_ byte: UInt8) -> Bool {
    switch self {
    case .element: byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]")
    case .member: byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}")
    case .bare: byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") || LineCutter.isBlank(byte)
    case .balanced: false
    }
  }
}
