import AccordTestSupport
import Testing

/// The inputs that the fuzzer works with, tried without it.
struct CorpusTests {
  @Test("no kept input breaks an invariant")
  func noInputBreaksAnInvariant() throws {
    let files = try Project.files(under: "fuzz/corpus/syntax", suffixes: "")
    try #require(files.count > 10)
    for (name, bytes) in files {
      let violation = SyntaxInvariants.violation(by: bytes)
      #expect(violation == nil, "\(name)")
    }
  }

  @Test("the fuzzer knows the words and signs of the grammar")
  func dictionary() throws {
    let dictionary = try Project.text("fuzz/accord.dict")
    let grammar = try RepositoryFiles.grammar()
    let literals = grammar.rules.values.reduce(into: Set<String>()) { $0.formUnion(Grammar.literals(in: $1)) }
    let entries = literals.subtracting([" "]).map { literal in
      "\"" + literal.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
    #expect(Set(dictionary.split(separator: "\n").dropFirst().map(String.init)) == Set(entries))
  }
}
