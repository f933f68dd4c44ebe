/// A grammar in the notation of `grammar/accord.ebnf`.
struct Grammar {
  /// The right side of a rule.
  indirect enum Expression: Hashable {
    /// A word or a sign, as it is spelt.
    case literal(String)
    /// A rule, or a terminal explained in prose.
    case reference(String)
    case scalars(ScalarSet)
    case sequence([Expression])
    case choice([Expression])
    case optional(Expression)
    case repetition(Expression, atLeastOnce: Bool)
    case difference(Expression, Expression)
    /// Reads nothing; holds where `expression` can, or with `isNegated` cannot, be read.
    case lookahead(Expression, isNegated: Bool)
  }

  struct ScalarSet: Hashable {
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    var isNegated = false

    func contains(_ scalar: Unicode.Scalar) -> Bool {
      ranges.contains { $0.contains(scalar) } != isNegated
    }
  }

  /// Terminals that the grammar explains in prose and that read nothing.
  static let placeTerminals: Set<String> = ["NEWLINE", "SAMELINE", "COLUMN1"]
  /// Terminals that the grammar explains in prose and that read a scalar.
  static let scalarTerminals: Set<String> = ["LETTER", "MARK"]

  private(set) var rules: [String: Expression] = [:]
  /// The names of the rules in the order of the text.
  private(set) var names: [String] = []

  mutating func add(_ name: String, _ expression: Expression) throws {
    guard rules.updateValue(expression, forKey: name) == nil else {
      throw GrammarError("rule '\(name)' stands there twice")
    }
    names.append(name)
  }

  func rule(_ name: String) throws -> Expression {
    guard let rule = rules[name] else { throw GrammarError("there is no rule '\(name)'") }
    return rule
  }

  /// Rules over scalars are written in upper case, rules over tokens in lower case.
  static func isTokenName(_ name: String) -> Bool { name.first?.isUppercase == true }

  /// The literals on the right side of a rule.
  static func literals(in expression: Expression) -> Set<String> {
    switch expression {
    case .literal(let text): [text]
    case .scalars, .reference: []
    case .sequence(let parts), .choice(let parts):
      parts.reduce(into: []) { $0.formUnion(literals(in: $1)) }
    case .optional(let inner), .repetition(let inner, _), .lookahead(let inner, _): literals(in: inner)
    case .difference(let first, let second): literals(in: first).union(literals(in: second))
    }
  }

  /// The names that the right side of a rule refers to.
  static func references(in expression: Expression) -> Set<String> {
    switch expression {
    case .literal, .scalars: []
    case .reference(let name): [name]
    case .sequence(let parts), .choice(let parts):
      parts.reduce(into: []) { $0.formUnion(references(in: $1)) }
    case .optional(let inner), .repetition(let inner, _), .lookahead(let inner, _): references(in: inner)
    case .difference(let first, let second): references(in: first).union(references(in: second))
    }
  }
}

/// What is wrong with a grammar, for whoever edits it.
struct GrammarError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
