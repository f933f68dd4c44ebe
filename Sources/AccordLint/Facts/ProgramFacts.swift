package import AccordFacts
package import AccordSemantics
package import AccordSource
import AccordSyntax
import AccordValues

/// A typed program and what can be said about it for certain, worked out once for all lints.
package struct ProgramFacts: Sendable {
  package let program: Program
  package let context: LintContext
  /// What is said in this version for the first time.
  let freshness: Freshness
  package let scoreBounds: ScoreBounds
  /// The grades as they are written, by the place of their name.
  let gradesAsWritten: [SourceRange: GradeSyntax]
  /// What conditions can be.
  package let conditions: ConditionFacts

  /// - Parameter asOf: a moment at which these rules are in force.
  init(
    _ program: Program, _ context: LintContext, _ freshness: Freshness, asOf: Instant, effort: Effort
  ) {
    self.program = program
    self.freshness = freshness
    self.context = context
    scoreBounds = ScoreBounds(program)
    gradesAsWritten = context.gradesAsWritten
    conditions = ConditionFacts(program, scoreBounds, asOf: asOf, effort: effort)
  }

  /// The text of a range in one line, for messages.
  package func text(_ range: SourceRange) -> String { program.sources.line(range) }

  /// The least and the greatest value that a score can reach.
  package func bounds(of score: ID<Score>) -> Bounds { scoreBounds.limited[score.index] }

  /// The least and the greatest value of a number, when it is known.
  package func bounds(of expression: Expression) -> Bounds { scoreBounds.bounds(of: expression) }
}
