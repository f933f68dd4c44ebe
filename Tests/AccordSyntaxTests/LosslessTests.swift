import AccordSource
import AccordSyntax
import Testing

/// Every byte of a file is in a token or in the trivia before one, and every token in an item.
struct LosslessTests {
  @Test("the rule files come through whole", arguments: try RepositoryFiles.rules())
  func files(file: SourceFile) {
    let (syntax, _) = Parser.parse(file, index: 0)
    #expect(lossDescription(of: syntax, file) == nil)
    let bytes = syntax.tokens.flatMap { file.bytes[$0.triviaStart..<$0.bytes.upperBound] }
    #expect(bytes == file.bytes)
  }

  @Test(
    "small files",
    arguments: ["", "\n", "#", "accord", "accord 1", "accord 1\n", "}", "\"", "/", "\u{FEFF}accord 1"])
  func smallFiles(text: String) {
    let file = SourceFile(path: "small.accord", bytes: Array(text.utf8))
    #expect(lossDescription(of: Parser.parse(file, index: 0).0, file) == nil)
  }
}
