import AccordSource
import AccordSyntax
import AccordTestSupport

/// Changes what stands between the tokens of a file.
enum Shaker {
  /// Other blanks, indents and numbers of empty lines; which tokens begin a line, and where empty lines are, stays.
  static func shake(_ file: SourceFile, using random: inout SplitMix64) -> [UInt8] {
    rewrite(file) { trivia, isTopLevel, isFirst in
      var result = ""
      var lineBreaks = 0
      let lines = trivia.split(separator: "\n", omittingEmptySubsequences: false)
      for (number, line) in lines.enumerated() {
        if number > 0 { lineBreaks += 1 }
        guard let start = line.firstIndex(of: "#") else { continue }
        result += breaks(lineBreaks, using: &random) + blanks(0, using: &random) + line[start...]
        result += random.chance(30) ? "  " : ""
        lineBreaks = 0
      }
      result += breaks(lineBreaks, using: &random)
      // A blank at the end of the file would belong to a comment there.
      if lines.last?.contains("#") ?? false { return result }
      let startsLine = isFirst || trivia.contains("\n")
      if isTopLevel && startsLine { return result }
      return result + (trivia.isEmpty ? "" : blanks(1, using: &random))
    }
  }

  /// Line breaks, empty lines and comments where there were none.
  static func scatter(_ file: SourceFile, using random: inout SplitMix64) -> [UInt8] {
    rewrite(file) { trivia, isTopLevel, isFirst in
      guard !isFirst, !isTopLevel, random.chance(4) else { return trivia }
      let additions = ["\n", "\n\n\n", " # a word\n", "\n# a word\n", "\n\n  # one\n\n  # two\n\n", "\t\n"]
      return trivia + (additions.randomElement(using: &random) ?? "") + "   "
    }
  }

  private static func breaks(_ count: Int, using random: inout SplitMix64) -> String {
    guard count > 1 else { return String(repeating: "\n", count: count) }
    return (0..<Int.random(in: 2...4, using: &random)).map { _ in "\n" + (random.chance(20) ? "  " : "") }
      .joined()
  }

  private static func blanks(_ least: Int, using random: inout SplitMix64) -> String {
    let kinds = [" ", " ", " ", "\t", "\u{A0}"]
    return (0..<Int.random(in: least...6, using: &random)).map { _ in
      kinds.randomElement(using: &random) ?? " "
    }
    .joined()
  }

  /// The file with other trivia; `change` gets the trivia before a token, whether the token begins a declaration,
  /// and whether it is the first one.
  private static func rewrite(
    _ file: SourceFile, _ change: (String, Bool, Bool) -> String
  ) -> [UInt8] {
    let tree = Parser.parse(file, index: 0).0
    let starts = Set(tree.parts.map(\.tokens.lowerBound))
    var text: [UInt8] = []
    for (index, token) in tree.tokens.enumerated() {
      let trivia = file.text(token.triviaStart..<token.bytes.lowerBound)
      text += change(trivia, starts.contains(index), index == 0).utf8
      text += file.bytes[token.bytes]
    }
    return text
  }
}
