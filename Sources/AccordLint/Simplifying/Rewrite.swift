import AccordSource
import AccordSyntax

/// One way to say a condition in plainer words that mean the same, declared as a value: what it is about, rules that
/// show it and rules that do not, and what becomes of a condition.
///
/// All of them are one lint (L082), and `accord fmt --simplify` makes the changes.
struct Rewrite: Sendable {
  /// What is roundabout, as a sentence with an example.
  let meaning: String
  let avoid: [LintExample]
  let prefer: [LintExample]
  /// What becomes of an expression whose parts are plain already; nothing when it is not about this. Its parts are
  /// looked at with `now`.
  let propose: @Sendable (ExpressionSyntax, Simplifier) -> [Proposal]

  static let all = [
    negatedNegation, negatedCondition, valueInFront, loneValue, chainOfComparisons, plainPattern, formInVain,
  ]

  /// What may take the place of an expression.
  struct Proposal: Sendable {
    /// The place that is written anew.
    let range: SourceRange
    let node: ExpressionSyntax
    let message: String
    var help: [String] = []
    /// Whether it means the same for every lead; else it is said and not done.
    var isExact = true

    /// With other words in the end.
    func becoming(_ node: ExpressionSyntax) -> Proposal {
      Proposal(range: range, node: node, message: message, help: help, isExact: isExact)
    }
  }
}

extension ExpressionSyntax {
  /// In place of this expression, made of its parts.
  func made(_ kind: Kind, _ message: String, help: [String] = [], isExact: Bool = true) -> [Rewrite.Proposal]
  {
    [replaced(by: ExpressionSyntax(kind: kind, range: range), message, help: help, isExact: isExact)]
  }

  /// Another expression in place of this one.
  func replaced(
    by node: ExpressionSyntax, _ message: String, help: [String] = [], isExact: Bool = true
  ) -> Rewrite.Proposal {
    Rewrite.Proposal(range: range, node: node, message: message, help: help, isExact: isExact)
  }
}
