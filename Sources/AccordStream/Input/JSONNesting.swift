/// How deep a place in a JSON text is nested, and whether it is inside a string.
///
/// It follows texts that are no JSON too: a closing bracket closes the nearest opening one of its kind with
/// all that is open inside it, and is passed over when there is none.
struct JSONNesting {
  // Deeper than any record that is read; below that, brackets are only counted.
  private static let maxDistinguished = 128

  private var brackets: [UInt8] = []
  private var openBraces = 0
  private var openSquares = 0
  private var undistinguished = 0
  private(set) var isInString = false
  private var isEscaped = false

  /// Inside this many braces.
  init(openBraces: Int = 0) {
    for _ in 0..<openBraces { open(UInt8(ascii: "{")) }
  }

  /// Whether the place is outside all strings and brackets.
  var isOutside: Bool { brackets.isEmpty && !isInString }

  /// Whether the place is directly inside an object, where only a colon can stand before a brace.
  var isInObject: Bool { brackets.last == UInt8(ascii: "{") && undistinguished == 0 && !isInString }

  /// Goes behind the end of a string that was not closed.
  mutating func endString() {
    isInString = false
    isEscaped = false
  }

  /// Goes over bytes inside of brackets that open or close none: texts, and what is between them. It stops at line feeds and at
  /// escapes too.
  ///
  /// - Returns: the first place of the range that was not gone over.
  mutating func pass(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    guard let start = UnsafeRawPointer(bytes.baseAddress), !brackets.isEmpty, !isEscaped else {
      return range.lowerBound
    }
    var index = range.lowerBound
    while index &+ 8 <= range.upperBound {
      let word = start.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let marks = isInString ? Self.marksInString(word) : Self.marksOutside(word)
      guard marks != 0 else {
        index &+= 8
        continue
      }
      index &+= marks.trailingZeroBitCount / 8
      guard bytes[index] == UInt8(ascii: "\"") else { return index }
      isInString.toggle()
      index &+= 1
    }
    return index
  }

  /// The high bit of the first byte that is a quote, a backslash or a line feed, and perhaps of some behind it.
  @inline(__always)
  private static func marksInString(_ word: UInt64) -> UInt64 {
    zeroMarks(word ^ ones &* 0x22) | zeroMarks(word ^ ones &* 0x5C) | zeroMarks(word ^ ones &* 0x0A)
  }

  /// The same for a quote, a bracket or a line feed, and for `Y`, `_`, `y` and DEL: they have what brackets have in common.
  @inline(__always)
  private static func marksOutside(_ word: UInt64) -> UInt64 {
    zeroMarks(word ^ ones &* 0x22) | zeroMarks((word | ones &* 0x26) ^ ones &* 0x7F)
      | zeroMarks(word ^ ones &* 0x0A)
  }

  /// The high bit of the first byte that is zero, and perhaps of some behind it.
  @inline(__always)
  private static func zeroMarks(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & (ones &* 0x80) }

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Goes one byte further.
  mutating func step(_ byte: UInt8) {
    if isInString {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInString = false
      }
      return
    }
    switch byte {
    case UInt8(ascii: "\""): isInString = true
    case UInt8(ascii: "{"), UInt8(ascii: "["): open(byte)
    case UInt8(ascii: "}"): close(UInt8(ascii: "{"))
    case UInt8(ascii: "]"): close(UInt8(ascii: "["))
    default: break
    }
  }

  private mutating func open(_ bracket: UInt8) {
    guard brackets.count < Self.maxDistinguished else {
      undistinguished += 1
      return
    }
    brackets.append(bracket)
    count(bracket, 1)
  }

  private mutating func close(_ bracket: UInt8) {
    guard undistinguished == 0 else {
      undistinguished -= 1
      return
    }
    guard (bracket == UInt8(ascii: "{") ? openBraces : openSquares) > 0 else { return }
    while let last = brackets.popLast() {
      count(last, -1)
      if last == bracket { return }
    }
  }

  private mutating func count(_ bracket: UInt8, _ change: Int) {
    if bracket == UInt8(ascii: "{") { openBraces += change } else { openSquares += change }
  }
}
