package import AccordSemantics
package import AccordSource

/// A typed program and what can be said about it for certain, worked out once for all lints.
package struct ProgramFacts: Sendable {
  package let program: Program
  package let context: LintContext

  init(_ program: Program, _ context: LintContext) {
    self.program = program
    self.context = context
  }

  /// The text of a range in one line, for messages.
  package func text(_ range: SourceRange) -> String { program.sources.line(range) }
}
