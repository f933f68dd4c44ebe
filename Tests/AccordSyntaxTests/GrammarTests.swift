import AccordSource
import AccordSyntax
import Testing

/// The grammar and the parser describe the same language.
struct GrammarTests {
  private let grammar: Grammar
  private let rules: TokenRules
  private let recogniser: Recogniser

  init() throws {
    grammar = try RepositoryFiles.grammar()
    rules = TokenRules(grammar)
    recogniser = try Recogniser(grammar, rules: rules)
  }

  /// What the parser finds, but for entries that stand twice: the grammar cannot say that.
  private static func messages(_ file: SourceFile) -> [String] {
    Parser.parse(file, index: 0).1.filter { $0.code != .duplicateEntry }.map { diagnostic in
      let line = diagnostic.range.map { file.position(at: $0.bytes.lowerBound).line } ?? 0
      return "\(line): \(diagnostic.message)"
    }
  }

  /// The declarations of the repository's rules, each as a file of its own; the long ones are left out.
  private static func shortDeclarations() throws -> [String] {
    try RepositoryFiles.rules().flatMap { file in
      let syntax = Parser.parse(file, index: 0).0
      return syntax.parts.compactMap { part -> String? in
        guard case .declaration = part.content, part.tokens.count <= 120 else { return nil }
        let start = syntax.tokens[part.tokens.lowerBound].triviaStart
        let end = syntax.tokens[part.tokens.upperBound - 1].bytes.upperBound
        return "accord 1\n" + file.text(start..<end)
      }
    }
  }

  @Test("every rule is defined and used")
  func everyRuleIsDefinedAndUsed() throws {
    let defined = Set(grammar.names)
    var used: Set<String> = ["file", "BLANK", "LINE_BREAK", "COMMENT"]
    for rule in grammar.rules.values { used.formUnion(Grammar.references(in: rule)) }
    let prose = Grammar.placeTerminals.union(Grammar.scalarTerminals)
    #expect(used.subtracting(prose).symmetricDifference(defined) == [])
  }

  @Test("the parser accepts whatever the grammar derives")
  func parserAcceptsSentences() throws {
    var generator = SentenceGenerator(grammar, rules: rules, seed: 1)
    var accepted = 0
    var drawn = 0
    while accepted < 4000, drawn < 20_000 {
      drawn += 1
      let sentence = try generator.next(declarations: 1...2, budget: 16...40)
      let input = TokenInput(sentence.file, rules: rules)
      let text = sentence.file.text(0..<sentence.file.bytes.count)
      try #require(input.tokens.count == sentence.tokenCount, "read as other tokens:\n\(text)")
      let matcher = PrefixMatcher(grammar: grammar, input: input)
      let isSentence = sentence.checks.allSatisfy { !matcher.ends($0.expression, at: $0.token).isEmpty }
      guard isSentence else { continue }
      accepted += 1
      try #require(
        Self.messages(sentence.file) == [] || Self.mayEndAnEntry(sentence.file), "not accepted:\n\(text)")
    }
    #expect(accepted == 4000)
    let expected = Set(grammar.names).subtracting([
      "file", "BLANK", "LINE_BREAK", "COMMENT", "declaration_start", "type_word", "more", "record_more",
      "relation_start", "entry_name", "pause_start", "further", "more_limits", "limit_start", "no_unit",
      "RESERVED", "WORD",
      "DIGITS",
      "HEX",
      "ESCAPE", "ITEM",
    ])
    #expect(expected.subtracting(generator.usedRules) == [])
  }

  @Test("the parser accepts nothing else")
  func parserAcceptsOnlySentences() throws {
    let literals = grammar.rules.filter { !Grammar.isTokenName($0.key) }.values.reduce(into: Set<String>()) {
      $0.formUnion(Grammar.literals(in: $1))
    }
    let vocabulary =
      literals.sorted() + [
        "a", "activity", "5", "60%", "20k", "\"t\"", "2026-11-01", "2026-11-01T09:00Z", "/x/",
      ]
    var generator = SentenceGenerator(grammar, rules: rules, seed: 2)
    var mutator = TokenMutator(seed: 3, vocabulary: vocabulary)
    let samples = try Self.shortDeclarations()
    var counts = [true: 0, false: 0]
    for round in 0..<4000 {
      let sentence = try generator.next(declarations: 1...1, budget: 10...26).file
      let sample =
        round.isMultiple(of: 2) ? sentence.text(0..<sentence.bytes.count) : samples[round / 2 % samples.count]
      let text = mutator.mutate(sample)
      let file = SourceFile(path: "spoilt.accord", bytes: Array(text.utf8))
      let messages = Self.messages(file)
      counts[messages.isEmpty, default: 0] += 1
      let isSentence = recogniser.firstMistake(in: file) == nil
      #expect(messages.isEmpty == isSentence || Self.mayEndAnEntry(file), "\(messages)\n\(text)\n----")
    }
    #expect(counts.values.allSatisfy { $0 > 300 })
  }

  /// Whether it has a 'within' that is an entry of a metric because it begins a line, which the grammar cannot say.
  private static func mayEndAnEntry(_ file: SourceFile) -> Bool {
    let tokens = Parser.parse(file, index: 0).0.tokens
    return tokens.contains { file.text($0.bytes) == "metric" }
      && tokens.contains { $0.startsLine && file.text($0.bytes) == "within" }
  }

  @Test("every rule file of the repository can be derived", arguments: try RepositoryFiles.rules())
  func filesAreSentences(file: SourceFile) {
    #expect(Self.messages(file) == [])
    let mistake = recogniser.firstMistake(in: file)
    let tokens = Parser.parse(file, index: 0).0.tokens
    #expect(
      mistake == nil, "line \(mistake.map { file.position(at: tokens[$0].bytes.lowerBound).line } ?? 0)")
  }

  @Test(
    "what is no sentence cannot be derived",
    arguments: [
      "", "list a = \"x\"", "accord 2", "accord\n1", "accord 1 list a = \"x\"",
      "accord 1\nlist a = \"x\" list b = \"y\"",
      "accord 1\nlist a =", "accord 1\nlist a = \"x\",", "accord 1\nlist and = \"x\"", "accord 1\nlist a = b",
      "accord 1\nlist a = \"\\q\"", "accord 1\nlet x = a &", "accord 1\nlet x = (a", "accord 1\nlet x = a)",
      "accord 1\nlet x = a\n+ b", "accord 1\nlet x = a = b = c", "accord 1\nlet x = a not b",
      "accord 1\nlet x = 2\ndays ago",
      "accord 1\nlet x = a between 1", "accord 1\nlet x = choose { a otherwise\n b when c }",
      "accord 1\nlet x = 5K",
      "accord 1\nlead { a text b text }", "accord 1\nlead { a text", "accord 1\nlead { a }",
      "accord 1\nlead {\nroute text }",
      "accord 1\nlead { a text \"b\" \"c\" }", "accord 1\nscore s { 10 \"a\" }",
      "accord 1\nscore s { +10 when a }",
      "accord 1\nscore s { +10 \"a\" +20 \"b\" }", "accord 1\nbands a \"b\" { }",
      "accord 1\npool p { members a, }",
      "accord 1\nroute { to a }", "accord 1\nroute { to a when b when c }",
      "accord 1\ngrade g of s { A from 5 B otherwise }",
      "accord 1\ndefine x { when a unless b }", "accord 1\ntest \"t\" { lead { a = } }",
      "accord 1\nensure a implies b",
      "accord 1\ndraft let x = 5", "accord 1\ndraft\nscore s { }", "accord 1\ndraft draft score s { }",
      "accord 1\nlet x until = 5", "accord 1\nlet x from 5 = 5", "accord 1\ninput x from 2027-01-01 { }",
      "accord 1\nlet x from 2027-01-01 from 2027-01-02 = 5",
      "accord 1\nscore s \"t\" from 2027-01-01 { }", "accord 1\nroute \"t\" from 2027-01-01 { }",
      "accord 1\nscore s { each order }", "accord 1\nscore s { +5 each order }",
      "accord 1\nscore s { +5 \"a\" each order when b }", "accord 1\nscore s { +5 \"a\" each order once }",
      "accord 1\nscore s { +5 \"a\" each order\nonce per b }",
      "accord 1\nscore s { +5 \"a\" each order at most 3 per weeks }",
      "accord 1\nscore s { +5 \"a\" each order fades 5% every 1 day, never fades }",
      "accord 1\nscore s { +5 \"a\" when b, at most 3 points }", "accord 1\nscore s { +5 \"a\" at most 3 }",
      "accord 1\nscore s { -5 \"a\" for 3 days without order }",
      "accord 1\nscore s { -5 \"a\" for every 3 days without order, at most 3 }",
      "accord 1\nscore s { -5 \"a\" for every 3 days without order, at most 3 points, at most 4 points }",
      "accord 1\nscore s { fades 5 every 3 days }", "accord 1\nscore s { fades b points every 3 days }",
      "accord 1\nscore s { fades to nothing }", "accord 1\nscore s { keeps b for 3 days }",
      "accord 1\nscore s { keeps 5% for 3 days, 4% }", "accord 1\nscore s { never }",
      "accord 1\nscore s { counts since order }", "accord 1\nscore s { at most 5 if b }",
    ])
  func brokenTextIsNotDerived(text: String) {
    let file = SourceFile(path: "broken.accord", bytes: Array(text.utf8))
    #expect(recogniser.firstMistake(in: file) != nil)
    #expect(Self.messages(file) != [])
  }
}
