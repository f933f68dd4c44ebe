import AccordSource
import AccordSyntax
import Testing

@Suite struct RuleBlockTests {
  @Test(
    "rules in the documents are rules",
    arguments: Documents.tried.flatMap { CodeBlock.all(in: $0) }.filter { $0.language == "accord" })
  func rules(_ block: CodeBlock) {
    if block.text.hasPrefix("accord 1") {
      let findings = Rules.check(Array("\(block.text)\n".utf8), isAlone: false)
      #expect(findings.codes.isEmpty, "\(findings.text)")
    } else {
      let file = SourceFile(path: block.testDescription, bytes: Array("accord 1\n\n\(block.text)\n".utf8))
      let findings = Parser.parse(file, index: 0).1
      #expect(findings.isEmpty, "\(findings.map(\.message))")
    }
  }

  @Test(
    "what is said to stand in a file of the project does",
    arguments: Documents.tried.flatMap { CodeBlock.all(in: $0) })
  func quotes(_ block: CodeBlock) {
    if let mark = block.mark, mark.hasPrefix("from ") {
      #expect(Documents.text(String(mark.dropFirst(5))).contains(block.text))
    }
  }
}
