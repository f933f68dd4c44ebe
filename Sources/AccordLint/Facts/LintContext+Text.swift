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

  /// An operand with the round brackets around it, which the range of a name leaves out.
  package func bracketed(_ operand: SourceRange, in whole: SourceRange) -> SourceRange {
    guard trees.indices.contains(operand.file) else { return operand }
    let tokens = trees[operand.file].tokens
    var before = index(of: operand.bytes.lowerBound, in: tokens) - 1
    var after = index(of: operand.bytes.upperBound, in: tokens)
    var result = operand.bytes
    while before >= 0, after < tokens.count, tokens[before].kind == .symbol(.openParenthesis),
      tokens[after].kind == .symbol(.closeParenthesis),
      tokens[before].bytes.lowerBound >= whole.bytes.lowerBound,
      tokens[after].bytes.upperBound <= whole.bytes.upperBound
    {
      result = tokens[before].bytes.lowerBound..<tokens[after].bytes.upperBound
      before -= 1
      after += 1
    }
    return SourceRange(file: operand.file, bytes: result)
  }

  /// Whether a range lies on one line; then no comment is in it, and its parts can be put together anew.
  package func isOnOneLine(_ range: SourceRange) -> Bool {
    !sources[range].bytes[range.bytes].contains(UInt8(ascii: "\n"))
  }

  /// The text of a token.
  package func text(_ token: Token, in file: Int) -> String {
    sources.text(SourceRange(file: file, bytes: token.bytes))
  }

  /// Whether an expression is written as `not …` or `no …`, and where that word stands; round brackets around the
  /// whole do not count.
  package func negation(_ range: SourceRange) -> (word: String, range: SourceRange)? {
    guard let first = tokens(in: range).first(where: { $0.kind != .symbol(.openParenthesis) }) else {
      return nil
    }
    let word = text(first, in: range.file)
    guard first.kind == .word, word == "not" || word == "no" else { return nil }
    return (word, SourceRange(file: range.file, bytes: first.bytes))
  }

  /// Values after `in`; in round brackets where a comma follows, which would go on with them, or where a bracket at
  /// the first value would seem to be that of all.
  package func values(_ texts: [String], before range: SourceRange) -> String {
    let joined = texts.joined(separator: ", ")
    let goesOn = texts.count > 1 && token(after: range)?.kind == .symbol(.comma)
    return goesOn || joined.hasPrefix("(") ? "(\(joined))" : joined
  }
}
