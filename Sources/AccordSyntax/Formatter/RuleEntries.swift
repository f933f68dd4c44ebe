package import AccordSource

/// The entries and declarations of a rule file, as ranges of its tokens: what the layout gives lines of their own.
/// Which tokens belong to which of them does not depend on the layout.
package struct RuleEntries {
  private let tokens: [Token]
  /// In the order of their first tokens; what holds others stands before them.
  private let ranges: [Range<Int>]

  /// The entries of a file, from its tree.
  package init(_ tree: SyntaxFile, of file: SourceFile) {
    tokens = tree.tokens
    let rows = OutlineBuilder.outline(of: file, tree).rows
    var ranges: [Range<Int>] = []
    // The entries that have begun, each with the number of brackets that were open then.
    var open: [(range: Int, depth: Int)] = []
    var depth = 0
    for (index, token) in tree.tokens.enumerated() {
      if token.kind.closes {
        while let last = open.last, last.depth >= depth {
          ranges[last.range] = ranges[last.range].lowerBound..<index
          open.removeLast()
        }
        depth -= 1
      }
      if rows[index] != nil || index == tree.tokens.count - 1 {
        while let last = open.last, last.depth >= depth {
          ranges[last.range] = ranges[last.range].lowerBound..<index
          open.removeLast()
        }
        // The last token is the end of the file.
        if index < tree.tokens.count - 1 {
          open.append((ranges.count, depth))
          ranges.append(index..<index + 1)
        }
      }
      if token.kind.opens { depth += 1 }
    }
    for last in open { ranges[last.range] = ranges[last.range].lowerBound..<max(0, tree.tokens.count - 1) }
    self.ranges = ranges
  }

  /// The bytes of the innermost entry or declaration that holds a token, given by its index; for the first token of
  /// an entry or declaration that is this one. Nil for the end of the file.
  package func innermost(holding token: Int) -> Range<Int>? {
    ranges.last { $0.contains(token) }.flatMap(bytes)
  }

  private func bytes(_ range: Range<Int>) -> Range<Int>? {
    guard tokens.indices.contains(range.lowerBound), tokens.indices.contains(range.upperBound - 1) else {
      return nil
    }
    return tokens[range.lowerBound].bytes.lowerBound..<tokens[range.upperBound - 1].bytes.upperBound
  }
}

extension Token.Kind {
  fileprivate var opens: Bool {
    switch self {
    case .symbol(.openBrace), .symbol(.openParenthesis), .symbol(.openBracket): true
    default: false
    }
  }

  fileprivate var closes: Bool {
    switch self {
    case .symbol(.closeBrace), .symbol(.closeParenthesis), .symbol(.closeBracket): true
    default: false
    }
  }
}
