import AccordSource
import AccordTestSupport

/// Derives random files from the grammar, with random blanks, line breaks and comments between the tokens.
struct SentenceGenerator {
  /// A file, and the lookaheads that must hold at its tokens for it to be a sentence.
  struct Sentence {
    let file: SourceFile
    let checks: [(token: Int, expression: Grammar.Expression)]
    let tokenCount: Int
  }

  private struct Gap {
    var needsLineBreak = false
    var forbidsLineBreak = false
  }

  private let grammar: Grammar
  private let rules: TokenRules
  /// How many levels of rules a derivation of an expression needs at least.
  private var heights: [String: Int] = [:]
  private var random: SplitMix64
  private(set) var usedRules: Set<String> = []

  private var tokens: [String] = []
  private var gaps: [Int: Gap] = [:]
  private var checks: [(token: Int, expression: Grammar.Expression)] = []

  init(_ grammar: Grammar, rules: TokenRules, seed: UInt64) {
    self.grammar = grammar
    self.rules = rules
    self.random = SplitMix64(seed: seed)
    for name in grammar.names { heights[name] = 1000 }
    for _ in grammar.names {
      for (name, expression) in grammar.rules { heights[name] = 1 + height(expression) }
    }
  }

  private func height(_ expression: Grammar.Expression) -> Int {
    switch expression {
    case .literal, .scalars, .lookahead, .optional: 0
    case .reference(let name): heights[name] ?? 0
    case .sequence(let parts): parts.map(height).max() ?? 0
    case .choice(let alternatives): alternatives.map(height).min() ?? 0
    case .repetition(let inner, let atLeastOnce): atLeastOnce ? height(inner) : 0
    case .difference(let first, _): height(first)
    }
  }

  /// `accord 1` and some declarations; `budget` is how many levels of rules each may have.
  mutating func next(declarations: ClosedRange<Int>, budget: ClosedRange<Int>) throws -> Sentence {
    (tokens, gaps, checks) = (["accord", "1"], [1: Gap(forbidsLineBreak: true)], [])
    for _ in 0..<Int.random(in: declarations, using: &random) {
      gaps[tokens.count, default: Gap()].needsLineBreak = true
      try derive(.reference("declaration"), budget: Int.random(in: budget, using: &random))
    }
    let text = layOut()
    return Sentence(
      file: SourceFile(path: "random.accord", bytes: Array(text.utf8)), checks: checks,
      tokenCount: tokens.count)
  }

  // MARK: Deriving

  /// `budget` is how many levels of rules may follow; when it is used up, the lowest alternative is taken.
  private mutating func derive(_ expression: Grammar.Expression, budget: Int) throws {
    switch expression {
    case .literal(let text): tokens.append(text)
    case .reference("NEWLINE"): gaps[tokens.count, default: Gap()].needsLineBreak = true
    case .reference("SAMELINE"): gaps[tokens.count, default: Gap()].forbidsLineBreak = true
    case .reference(let name):
      usedRules.insert(name)
      if Grammar.isTokenName(name) {
        tokens.append(try randomToken(name))
      } else {
        try derive(try grammar.rule(name), budget: budget - 1)
      }
    case .sequence(let parts):
      for part in parts { try derive(part, budget: budget) }
    case .choice(let alternatives):
      let affordable = alternatives.filter { height($0) < budget }
      let lowest = alternatives.min { height($0) < height($1) }
      let fresh = affordable.filter(leadsToUnusedRule).randomElement(using: &random)
      if let chosen = fresh ?? affordable.randomElement(using: &random) ?? lowest {
        try derive(chosen, budget: budget)
      }
    case .optional(let inner):
      if height(inner) < budget, leadsToUnusedRule(inner) || random.chance(40) {
        try derive(inner, budget: budget)
      }
    case .repetition(let inner, let atLeastOnce):
      if atLeastOnce { try derive(inner, budget: budget) }
      var count = 0
      while height(inner) < budget, count < 3, leadsToUnusedRule(inner) || random.chance(35) {
        count += 1
        try derive(inner, budget: budget - 2 * count)
      }
    case .lookahead: checks.append((tokens.count, expression))
    case .difference, .scalars: throw GrammarError("only tokens can hold \(expression)")
    }
  }

  /// Whether a rule stands in it that no sentence has used yet: otherwise some would wait long for their turn.
  private func leadsToUnusedRule(_ expression: Grammar.Expression) -> Bool {
    switch expression {
    case .literal, .scalars, .lookahead, .difference: false
    case .reference(let name): name != "NEWLINE" && name != "SAMELINE" && !usedRules.contains(name)
    case .sequence(let parts), .choice(let parts): parts.contains(where: leadsToUnusedRule)
    case .optional(let inner), .repetition(let inner, _): leadsToUnusedRule(inner)
    }
  }

  // MARK: Tokens

  /// Words that are names as well as words of a rule somewhere.
  private static let contextualNames = [
    "source", "route", "score", "lead", "grade", "pool", "members", "title", "MQL", "größe", "straße_2", "名前",
  ]

  private mutating func randomToken(_ rule: String) throws -> String {
    while true {
      let text: String
      if ["NAME", "ITEM", "WORD"].contains(rule), random.chance(60) {
        text = Self.contextualNames.randomElement(using: &random) ?? "x"
      } else {
        text = try randomText(.reference(rule))
      }
      if rules.derives(rule, text) { return text }
    }
  }

  /// A text of a rule over scalars; a difference is left to the caller to check.
  private mutating func randomText(_ expression: Grammar.Expression) throws -> String {
    switch expression {
    case .literal(let text): return text
    case .reference("LETTER"):
      return ["a", "b", "z", "Q", "é", "ß", "Ж", "水"].randomElement(using: &random) ?? "a"
    case .reference("MARK"): return "\u{0663}"
    case .reference("ESCAPE"):
      return ["\\\"", "\\\\", "\\n", "\\t", "\\u{41}", "\\u{1F600}"].randomElement(using: &random) ?? ""
    case .reference(let name):
      usedRules.insert(name)
      return try randomText(try grammar.rule(name))
    case .sequence(let parts):
      var text = ""
      for part in parts { text += try randomText(part) }
      return text
    case .choice(let alternatives):
      return try alternatives.randomElement(using: &random).map { try randomText($0) } ?? ""
    case .optional(let inner): return random.chance(50) ? try randomText(inner) : ""
    case .repetition(let inner, let atLeastOnce):
      var text = atLeastOnce ? try randomText(inner) : ""
      while random.chance(60) { text += try randomText(inner) }
      return text
    case .difference(let first, _): return try randomText(first)
    case .lookahead: return ""
    case .scalars(let set):
      let candidates = "0123456789abcdefXYZ +-:#()ä€😀".unicodeScalars.filter { set.contains($0) }
      return candidates.randomElement(using: &random).map { String(Character($0)) } ?? ""
    }
  }

  // MARK: Layout

  private mutating func layOut() -> String {
    var text = ""
    var depth = 0
    for (index, token) in tokens.enumerated() {
      if token == "}" { depth -= 1 }
      let gap = gaps[index, default: Gap()]
      let breaksLine = gap.needsLineBreak || (!gap.forbidsLineBreak && random.chance(15))
      if index > 0 {
        text +=
          breaksLine
          ? lineBreak(indents: depth > 0 || !gap.needsLineBreak) : blank(before: token, after: text)
      }
      text += token
      if token == "{" { depth += 1 }
    }
    return text + (random.chance(50) ? "\n" : "")
  }

  private mutating func lineBreak(indents: Bool) -> String {
    let end =
      ["\n", "\r\n", " # a comment, with \"signs\" { ( /\n", "\n\n"].randomElement(using: &random) ?? "\n"
    return end + (indents ? String(repeating: " ", count: Int.random(in: 1...4, using: &random)) : "")
  }

  private mutating func blank(before token: String, after text: String) -> String {
    let touches =
      [",", "(", ")", "}", "["].contains(token) || ["(", "[", "{"].contains(text.last.map(String.init) ?? "")
    if touches, random.chance(50) { return "" }
    return [" ", "  ", "\t", "\u{A0}"].randomElement(using: &random) ?? " "
  }
}
