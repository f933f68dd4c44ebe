import AccordSource

/// What stands before a token: comments, and whether blank lines set them off.
struct Trivia {
  struct Comment {
    /// From the `#` to the last byte that is no blank.
    let bytes: Range<Int>
    /// Whether the comment has a line for itself.
    let ownLine: Bool
    /// Whether an empty line stands before it.
    var isSetOff: Bool
  }

  private(set) var comments: [Comment]
  /// Whether an empty line stands before the token.
  private(set) var isSetOff: Bool

  init(before token: Token, in file: SourceFile) {
    let bytes = file.bytes
    var comments: [Comment] = []
    var lineBreaks = 0
    var offset = token.triviaStart
    let end = token.bytes.lowerBound
    while offset < end {
      if bytes[offset] == UInt8(ascii: "#") {
        let start = offset
        while offset < end, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
        let comment = start..<Trivia.withoutBlanks(bytes, start..<offset)
        let ownLine = lineBreaks > 0 || token.triviaStart == 0
        comments.append(Comment(bytes: comment, ownLine: ownLine, isSetOff: lineBreaks > 1))
        lineBreaks = 0
      } else {
        if bytes[offset] == UInt8(ascii: "\n") { lineBreaks += 1 }
        offset += 1
      }
    }
    self.comments = comments
    self.isSetOff = lineBreaks > 1
  }

  /// The same with an empty line somewhere; a new one stands before the first comment that has its own line.
  var setOff: Trivia {
    guard !isSetOff, !comments.contains(where: \.isSetOff) else { return self }
    var trivia = self
    if let first = comments.firstIndex(where: \.ownLine) {
      trivia.comments[first].isSetOff = true
    } else {
      trivia.isSetOff = true
    }
    return trivia
  }

  /// The end of a range without the blanks there.
  private static func withoutBlanks(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound + 1, [0x20, 0x09, 0x0D].contains(bytes[end - 1]) { end -= 1 }
    return end
  }
}
