import AccordSource
import AccordSyntax

/// Decides whether a file can be derived from the grammar (Earley, "An efficient context-free parsing
/// algorithm", 1970), with lookaheads checked where they stand.
struct Recogniser {
  private enum Symbol {
    case nonterminal(Int)
    case terminal(Grammar.Expression)
    /// Reads nothing: a lookahead or one of `Grammar.placeTerminals`.
    case check(Grammar.Expression)
    case end
  }

  private let grammar: Grammar
  private let rules: TokenRules
  private var numbers: [String: Int] = [:]
  /// For each nonterminal the states at the beginning of its productions.
  private var beginnings: [[Int]] = []
  /// For each state, a production with a dot in it, the symbol after the dot and the nonterminal it belongs to.
  private var symbols: [Symbol] = []
  private var owners: [Int] = []

  init(_ grammar: Grammar, rules: TokenRules) throws {
    self.grammar = grammar
    self.rules = rules
    for name in grammar.names where !Grammar.isTokenName(name) { numbers[name] = newNonterminal() }
    for name in grammar.names where !Grammar.isTokenName(name) {
      if let number = numbers[name] { try addProductions(of: number, try grammar.rule(name)) }
    }
  }

  private mutating func newNonterminal() -> Int {
    beginnings.append([])
    return beginnings.count - 1
  }

  private mutating func addProductions(of owner: Int, _ expression: Grammar.Expression) throws {
    guard case .choice(let alternatives) = expression else {
      return try addProduction(of: owner, try lower(expression))
    }
    for alternative in alternatives { try addProduction(of: owner, try lower(alternative)) }
  }

  private mutating func addProduction(of owner: Int, _ right: [Symbol]) throws {
    beginnings[owner].append(symbols.count)
    symbols += right + [.end]
    owners += Array(repeating: owner, count: right.count + 1)
  }

  private mutating func lower(_ expression: Grammar.Expression) throws -> [Symbol] {
    switch expression {
    case .literal, .scalars, .difference: return [.terminal(expression)]
    case .lookahead: return [.check(expression)]
    case .reference(let name):
      if Grammar.placeTerminals.contains(name) { return [.check(expression)] }
      if Grammar.isTokenName(name) { return [.terminal(expression)] }
      guard let number = numbers[name] else { throw GrammarError("there is no rule '\(name)'") }
      return [.nonterminal(number)]
    case .sequence(let parts): return try parts.flatMap { try lower($0) }
    case .choice:
      let fresh = newNonterminal()
      try addProductions(of: fresh, expression)
      return [.nonterminal(fresh)]
    case .optional(let inner):
      let fresh = newNonterminal()
      try addProduction(of: fresh, [])
      try addProductions(of: fresh, inner)
      return [.nonterminal(fresh)]
    case .repetition(let inner, let atLeastOnce):
      let fresh = newNonterminal()
      let body = try lower(inner)
      try addProduction(of: fresh, atLeastOnce ? body : [])
      try addProduction(of: fresh, [.nonterminal(fresh)] + body)
      return [.nonterminal(fresh)]
    }
  }

  // MARK: Recognising

  private struct Item: Hashable {
    let state: Int
    let origin: Int
  }

  /// What is known at one place of the input.
  private struct Place {
    var items: [Item] = []
    var known: Set<Item> = []
    /// Items by the nonterminal that stands after their dot.
    var waiting: [Int: [Item]] = [:]
    /// Nonterminals that have been read here without a token.
    var empty: Set<Int> = []

    mutating func add(_ item: Item) {
      if known.insert(item).inserted { items.append(item) }
    }
  }

  /// Nil when the file is a sentence of the grammar, else the number of its tokens that can be read.
  func firstMistake(in file: SourceFile) -> Int? {
    let tokens = Parser.parse(file, index: 0).0.tokens
    let foreign = tokens.firstIndex { token in
      !rules.standsBetweenTokens(file.text(token.triviaStart..<token.bytes.lowerBound))
    }
    if let foreign { return foreign }
    let input = TokenInput(file, rules: rules)
    let matcher = PrefixMatcher(grammar: grammar, input: input)
    var checks: [Grammar.Expression: Bool] = [:]
    var places = [Place()]
    guard let goal = numbers["file"] else { return 0 }
    for state in beginnings[goal] { places[0].add(Item(state: state, origin: 0)) }
    for index in 0...input.tokens.count {
      if index == places.count { return index - 1 }
      var next = Place()
      checks.removeAll(keepingCapacity: true)
      var done = 0
      while done < places[index].items.count {
        let item = places[index].items[done]
        done += 1
        let advanced = Item(state: item.state + 1, origin: item.origin)
        switch symbols[item.state] {
        case .end: complete(item, at: index, &places)
        case .nonterminal(let number):
          if places[index].waiting[number, default: []].isEmpty {
            for state in beginnings[number] { places[index].add(Item(state: state, origin: index)) }
          }
          places[index].waiting[number, default: []].append(item)
          if places[index].empty.contains(number) { places[index].add(advanced) }
        case .check(let expression):
          let holds = checks[expression] ?? !matcher.ends(expression, at: index).isEmpty
          checks[expression] = holds
          if holds { places[index].add(advanced) }
        case .terminal(let expression):
          if index < input.tokens.count, !matcher.ends(expression, at: index).isEmpty { next.add(advanced) }
        }
      }
      if !next.items.isEmpty { places.append(next) }
    }
    let isSentence = places[input.tokens.count].items.contains { item in
      guard case .end = symbols[item.state] else { return false }
      return item.origin == 0 && owners[item.state] == goal
    }
    return isSentence ? nil : input.tokens.count
  }

  private func complete(_ item: Item, at index: Int, _ places: inout [Place]) {
    let number = owners[item.state]
    if item.origin == index { places[index].empty.insert(number) }
    for waiting in places[item.origin].waiting[number] ?? [] {
      places[index].add(Item(state: waiting.state + 1, origin: waiting.origin))
    }
  }
}
