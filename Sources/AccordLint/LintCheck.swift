package import AccordSemantics
package import AccordSyntax

/// How a lint looks at rules: a closure for the kind of thing it is interested in. One walk goes through the rules
/// and calls all of them.
///
/// The first group looks at the text as written, once for each file. The second looks at the typed program, once
/// for each version of rules with dates; the same finding in several versions is reported once.
package enum LintCheck: Sendable {
  case file(@Sendable (SyntaxFile, LintContext, inout Findings) -> Void)
  case declaration(@Sendable (DeclarationSyntax, LintContext, inout Findings) -> Void)
  /// Each expression as written, outer ones first.
  case written(@Sendable (ExpressionSyntax, LintContext, inout Findings) -> Void)
  /// All versions of the rules at once, for what has to hold in all of them.
  case ruleSet(@Sendable (RuleSet, LintContext, inout Findings) -> Void)

  case program(@Sendable (ProgramFacts, LintContext, inout Findings) -> Void)
  case segments(@Sendable (Segments, ProgramFacts, inout Findings) -> Void)
  case score(@Sendable (ID<Score>, ProgramFacts, inout Findings) -> Void)
  /// The entries of a score, or of a group, that stand beside one another.
  case entries(@Sendable ([ScoreEntry], ProgramFacts, inout Findings) -> Void)
  case entry(@Sendable (ScoreEntry, ProgramFacts, inout Findings) -> Void)
  case grade(@Sendable (Grade, ProgramFacts, inout Findings) -> Void)
  case definition(@Sendable (ID<Definition>, ProgramFacts, inout Findings) -> Void)
  case proposition(@Sendable (Proposition, ProgramFacts, inout Findings) -> Void)
  case route(@Sendable (Route, ProgramFacts, inout Findings) -> Void)
  /// Each typed expression of the rules (not of tests and promises), outer ones first.
  case expression(@Sendable (Expression, ProgramFacts, inout Findings) -> Void)

  /// A part of the walk; the parts know nothing of one another.
  enum Part: Int, CaseIterable {
    /// The text, and all versions of the rules at once.
    case text
    case declarations
    case expressions
  }

  /// The part of the walk in which the check is called.
  var part: Part {
    switch self {
    case .file, .declaration, .written, .ruleSet: .text
    case .program, .segments, .score, .entries, .entry, .grade, .definition, .proposition, .route:
      .declarations
    case .expression: .expressions
    }
  }
}
