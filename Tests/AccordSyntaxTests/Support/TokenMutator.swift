import AccordSource
import AccordSyntax
import AccordTestSupport

/// Spoils files: a token more, less or in another place, a line break more or less.
struct TokenMutator {
  private var random: SplitMix64
  private let vocabulary: [String]

  init(seed: UInt64, vocabulary: [String]) {
    self.random = SplitMix64(seed: seed)
    self.vocabulary = vocabulary
  }

  /// `text` with one to three changes; every token keeps the blanks and line breaks before it.
  mutating func mutate(_ text: String) -> String {
    let file = SourceFile(path: "sample.accord", bytes: Array(text.utf8))
    var pieces = Parser.parse(file, index: 0).0.tokens.map { token in
      (trivia: file.text(token.triviaStart..<token.bytes.lowerBound), text: file.text(token.bytes))
    }
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      let index = Int.random(in: 0..<pieces.count, using: &random)
      let other = Int.random(in: 0..<pieces.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: if pieces.count > 1 { pieces.remove(at: index) }
      case 1: pieces.insert((" ", vocabulary.randomElement(using: &random) ?? ""), at: index)
      case 2: pieces[index].text = vocabulary.randomElement(using: &random) ?? ""
      case 3: (pieces[index].text, pieces[other].text) = (pieces[other].text, pieces[index].text)
      case 4: pieces.insert(pieces[other], at: index)
      default: pieces[index].trivia = pieces[index].trivia.contains("\n") ? " " : ["\n", "\n  "][index % 2]
      }
    }
    return pieces.reduce(into: "") { $0 += $1.trivia + $1.text }
  }
}
