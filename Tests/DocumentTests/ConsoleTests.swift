import Testing

@Suite struct ConsoleTests {
  /// The languages of blocks; any other may hold a command that nobody tries.
  static let languages: Set<String> = ["console", "accord", "json", "text", "sh", "csv", "ebnf", "swift"]

  static let blocks = Documents.tried.flatMap { CodeBlock.all(in: $0) }

  @Test(
    "every command of the documents writes what they say",
    arguments: blocks.filter { $0.language == "console" })
  func command(_ block: CodeBlock) throws {
    let steps = ConsoleBlock(block.text).steps
    try #require(!steps.isEmpty, "a console block has lines that begin with '$ '")
    let results = try Shell.run(steps.map(\.command))
    try #require(results.count == steps.count, "the shell ended early")
    for (index, (step, result)) in zip(steps, results).enumerated() {
      var lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
      while lines.last?.isEmpty == true { lines.removeLast() }
      #expect(
        ConsoleBlock.matches(lines, step.expected), "\(step.command)\n\(lines.joined(separator: "\n"))")
      // How a command ends is shown where it is not with 0.
      let isShown = steps.dropFirst(index + 1).first?.command.contains("$?") ?? false
      #expect(result.status == 0 || isShown, "\(step.command) ended with \(result.status)")
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
