import AccordSource
import AccordSyntax
import Testing

/// What stands where an entry should have ended.
struct EntryEndTests {
  @Test(
    "the help for what stands where an entry should end names the remedy",
    arguments: [
      ("agreement { between a ↓timezone \"x\" }", nil), ("lead { a text ↓b number }", nil),
      ("lead { a text trim ↓keys number }", nil), ("table t from \"f\" { a text ↓b text }", nil),
      ("input i { a from \"x\" ↓b from \"y\" }", nil), ("segments s { A when a ↓B when b }", nil),
      ("score s { +1 \"a\" ↓+2 \"b\" }", nil), ("score s { from 0 to 9 ↓bands a \"t\" { } }", nil),
      ("score s { +1 \"a\" each b ↓+2 \"b\" }", nil), ("score s { fades 5% every 2 days ↓at most 5 }", nil),
      ("score s { bands a \"t\" { below 10 +0 ↓10 and up +5 } }", nil),
      ("grade g of s { A from 5 ↓B otherwise }", nil), ("define d { means \"x\" ↓when a }", nil),
      ("proposition p { pitch \"x\" ↓for a }", nil), ("pool p { members a ↓members b }", nil),
      ("route { to a when b ↓to c otherwise }", nil), ("test \"t\" { lead { a = 1 ↓b = 2 } }", nil),
      ("let x = choose { 1 when a ↓2 otherwise }", nil),
      ("score s { +1 \"a\" ↓if b }", "write 'when'"),
      ("score s { +1 \"a\" ↓unless b }", "write 'when not'"),
    ])
  func entryEnd(source: String, help: String?) throws {
    let text = Array("accord 1\n\(source.replacing("↓", with: ""))".utf8)
    let (_, diagnostics) = Parser.parse(SourceFile(path: "a.accord", bytes: text), index: 0)
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(diagnostic.help == [help ?? "separate two entries with a comma or a new line"])
    let place = source.utf8.count - (source.split(separator: "↓", maxSplits: 1).last?.utf8.count ?? 0) - 3
    #expect(diagnostic.range?.bytes.lowerBound == 9 + place)
  }

  /// The words of the language that can be names.
  private static func words() throws -> [String] {
    let grammar = try RepositoryFiles.grammar()
    let literals = grammar.rules.values.reduce(into: Set<String>()) { $0.formUnion(Grammar.literals(in: $1)) }
    let reserved = Grammar.literals(in: try grammar.rule("RESERVED"))
    return literals.subtracting(reserved).filter { $0.allSatisfy(\.isLetter) && $0.count > 1 }.sorted()
  }

  @Test("a word of the language as a name at the end of an entry leaves the next entry alone")
  func wordsAsNames() throws {
    let words = try Self.words()
    #expect(words.contains("routed") && words.contains("after") && words.count > 90)
    for last in words {
      let route = "route {\n" + words.map { "  to \($0) when \(last)\n" }.joined() + "}"
      let segments = "segments s {\n" + words.map { "  \($0) when a or \(last)\n" }.joined() + "}"
      let choose = "let x = choose {\n" + words.map { "  \($0) when a and \(last)\n" }.joined() + "}"
      let record =
        "test \"t\" { lead {\n" + words.map { "  \($0) = \(last)\n" }.joined() + "} }"
      let grade = "grade g of s {\n" + words.map { "  \($0) from \(last)\n" }.joined() + "}"
      for rules in [route, segments, choose, record, grade] {
        let file = SourceFile(path: "a.accord", bytes: Array("accord 1\n\(rules)\n".utf8))
        let (tree, diagnostics) = Parser.parse(file, index: 0)
        #expect(diagnostics.isEmpty, "\(last): \(diagnostics.first?.message ?? "")")
        #expect(tree.declarations.map(\.entryCount) == [words.count], "\(last), \(rules.prefix(20))")
      }
    }
  }
}

extension DeclarationSyntax {
  /// How many steps, segments, lines, values or labels there are.
  fileprivate var entryCount: Int {
    switch kind {
    case .route(let route): route.steps.count
    case .segments(let segments): segments.entries.count
    case .binding(let binding):
      if case .choose(let arms, _) = binding.value.kind { arms.count } else { 0 }
    case .test(let test):
      if case .record(let entries)? = test.lead?.kind { entries.count } else { 0 }
    case .grade(let grade): grade.entries.count
    default: 0
    }
  }
}
