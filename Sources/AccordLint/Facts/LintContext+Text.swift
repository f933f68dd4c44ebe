import AccordSemantics
package import AccordSource
package import AccordSyntax

// The text of a range as words and signs, for checks and fixes of what is written.

extension LintContext {
  /// The tokens that lie in a range.
  package func tokens(in range: SourceRange) -> ArraySlice<Token> {
    guard trees.indices.contains(range.file) else { return [] }
    let tokens = trees[range.file].tokens
    let start = index(of: range.bytes.lowerBound, in: tokens)
    var end = start
    while end < tokens.count, tokens[end].bytes.upperBound <= range.bytes.upperBound, tokens[end].kind != .end
    {
      end += 1
    }
    return tokens[start..<end]
  }

  /// The first token that begins at the end of a range or after it.
  package func token(after range: SourceRange) -> Token? {
    guard trees.indices.contains(range.file) else { return nil }
    let tokens = trees[range.file].tokens
    let index = index(of: range.bytes.upperBound, in: tokens)
    return index < tokens.count ? tokens[index] : nil
  }

  /// The first token that begins at an offset or after it.
  private func index(of offset: Int, in tokens: [Token]) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].bytes.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a range lies on one line; then no comment is in it, and its parts can be put together anew.
  package func isOnOneLine(_ range: SourceRange) -> Bool {
    !sources[range].bytes[range.bytes].contains(UInt8(ascii: "\n"))
  }

  /// The text of a token.
  package func text(_ token: Token, in file: Int) -> String {
    sources.text(SourceRange(file: file, bytes: token.bytes))
  }
}
