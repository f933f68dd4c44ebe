import Foundation
import Testing

/// The inputs that the fuzzer works with, tried without it.
struct CorpusTests {
  private static let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "fuzz")

  @Test("no kept input breaks an invariant")
  func noInputBreaksAnInvariant() throws {
    let files = try FileManager.default.contentsOfDirectory(
      at: Self.folder.appending(path: "corpus/syntax"), includingPropertiesForKeys: nil)
    try #require(files.count > 10)
    for file in files {
      let violation = SyntaxInvariants.violation(by: Array(try Data(contentsOf: file)))
      #expect(violation == nil, "\(file.lastPathComponent)")
    }
  }

  @Test("the fuzzer knows the words and signs of the grammar")
  func dictionary() throws {
    let dictionary = try String(contentsOf: Self.folder.appending(path: "accord.dict"), encoding: .utf8)
    let grammar = try RepositoryFiles.grammar()
    let literals = grammar.rules.values.reduce(into: Set<String>()) { $0.formUnion(Grammar.literals(in: $1)) }
    let entries = literals.subtracting([" "]).map { literal in
      "\"" + literal.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
    #expect(Set(dictionary.split(separator: "\n").dropFirst().map(String.init)) == Set(entries))
  }
}
