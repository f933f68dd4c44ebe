package import AccordSource

/// The tree of one file: its declarations over the table of its tokens.
///
/// The tree loses nothing: every byte of the file is in a token or in the trivia before one, and every token
/// lies in the header, in a declaration, or among the tokens that were skipped because they made no sense.
package struct SyntaxFile: Sendable {
  /// The index of the file in its `SourceSet`.
  package let file: Int
  package let tokens: [Token]
  package let parts: [Part]
  /// Where what was read ends, in front of each place at which reading broke off: what ends there is not the whole of
  /// what was meant.
  package let stops: Set<Int>

  /// A stretch of the file: tokens and what they were read as.
  package struct Part: Sendable {
    package let tokens: Range<Int>
    package let content: Content
  }

  /// What a part was read as.
  package enum Content: Sendable {
    /// `accord 1`
    case header
    case declaration(DeclarationSyntax)
    /// Tokens that could not be read as anything; a diagnostic says why.
    case skipped
    case end
  }

  /// The declarations that could be read, in the order of the file.
  package var declarations: [DeclarationSyntax] {
    parts.compactMap { part in
      if case .declaration(let declaration) = part.content { declaration } else { nil }
    }
  }

  /// What declarations that could not be read seem to be, and their names: a mistake that has been reported, not
  /// something that is missing.
  package func brokenDeclarations(in source: SourceFile) -> [(word: String, name: String?)] {
    parts.compactMap { part in
      guard case .skipped = part.content else { return nil }
      let words = tokens[part.tokens].prefix(4).map { $0.kind == .word ? source.text($0.bytes) : "" }
      let start = words.prefix { ["draft", "hidden"].contains($0) }.count
      guard words.count > start, !words[start].isEmpty else { return nil }
      let written = words[start]
      let isKnown = Parser.declarationWords.contains(written)
      guard
        let word = isKnown ? written : Suggestion.nearest(to: written, among: Parser.declarationWords)
      else { return nil }
      return (word, words.count > start + 1 && !words[start + 1].isEmpty ? words[start + 1] : nil)
    }
  }
}
