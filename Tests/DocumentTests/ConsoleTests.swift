import AccordTestSupport
import Testing

@Suite struct ConsoleTests {
  /// The languages of blocks; any other may hold a command that nobody tries.
  static let languages: Set<String> = ["console", "accord", "json", "text", "sh", "csv", "ebnf", "swift"]

  static let blocks = Documents.tried.flatMap { CodeBlock.all(in: $0) }

  @Test(
    "every command of the documents writes what they say",
    arguments: blocks.filter { $0.language == "console" && $0.document != OperatingTests.document })
  func command(_ block: CodeBlock) throws {
    let console = ConsoleBlock(block.text)
    try #require(!console.steps.isEmpty, "a console block has lines that begin with '$ '")
    for difference in console.differences(try Shell.run(console.steps.map(\.command))) {
      Issue.record("\(difference)")
    }
  }

  @Test("a command that is not tried says why", arguments: blocks)
  func untried(_ block: CodeBlock) {
    #expect(Self.languages.contains(block.language))
    if block.language == "sh" { #expect(block.mark?.hasPrefix("not run: ") == true) }
  }

  @Test func outputWithAnyLines() {
    #expect(ConsoleBlock.matches(["a", "b", "c"], ["a", "…", "c"]))
    #expect(ConsoleBlock.matches(["a", "c"], ["a", "…", "c"]))
    #expect(!ConsoleBlock.matches(["a", "b"], ["a", "…", "c"]))
    #expect(!ConsoleBlock.matches(["a", "b"], ["a"]))
  }
}
