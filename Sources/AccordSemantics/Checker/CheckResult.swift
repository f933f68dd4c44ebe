package import AccordSource
package import AccordSyntax

/// What checking a rule set gives: the rules, unless something keeps them from loading, and the findings.
package struct CheckResult: Sendable {
  package let rules: RuleSet?
  package let diagnostics: [Diagnostic]
  /// The files as written, in the order of the sources.
  package let trees: [SyntaxFile]

  /// The program, for rules without dates; with dates, the one in force first.
  package var program: Program? { rules?.earliest }
}

/// Lists, tables and patterns by the place of their declaration: read and compiled once, and shared by all stretches of
/// days in which they are in force.
struct SharedVocabulary {
  var lists: [SourceRange: TextList] = [:]
  var tables: [SourceRange: Table] = [:]
  var patterns: [SourceRange: Pattern] = [:]
  var hours: [SourceRange: Hours] = [:]
}

/// What a name stands for.
struct Symbol {
  let kind: Kind
  let range: SourceRange

  enum Kind: Hashable {
    case field(Int)
    case list(Int)
    case pattern(Int)
    case table(Int)
    case binding(Int)
    case segments(Int)
    case score(Int)
    case grade(Int)
    case definition(Int)
    case proposition(Int)
    case pool(Int)
    case hours(Int)
    case metric(Int)
    case experiment(Int)
    case output(Int)
  }

  /// Whether the name can stand somewhere in an expression.
  var canStandInExpressions: Bool {
    switch kind {
    case .proposition, .pool, .metric, .output: false
    default: true
    }
  }

  /// The kind as a person calls it, with its article.
  var kindName: String {
    switch kind {
    case .field: "a field"
    case .list: "a list"
    case .pattern: "a pattern"
    case .table: "a table"
    case .binding: "a 'let'"
    case .segments: "a set of segments"
    case .score: "a score"
    case .grade: "a grade"
    case .definition: "a definition"
    case .proposition: "a proposition"
    case .pool: "a pool"
    case .hours: "a set of hours"
    case .metric: "a metric"
    case .experiment: "an experiment"
    case .output: "an output"
    }
  }
}
