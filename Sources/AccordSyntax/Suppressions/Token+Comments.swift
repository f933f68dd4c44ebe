package import AccordSource

extension Token {
  /// The comments before the token, each from its `#` to the end of its line.
  package func comments(in source: SourceFile) -> [Range<Int>] {
    var comments: [Range<Int>] = []
    var offset = triviaStart
    while offset < bytes.lowerBound {
      guard source.bytes[offset] == UInt8(ascii: "#") else {
        offset += 1
        continue
      }
      let end = source.lineRange(source.line(at: offset)).upperBound
      comments.append(offset..<max(offset + 1, end))
      offset = max(offset + 1, end)
    }
    return comments
  }
}
