package import AccordSemantics
package import AccordSource
package import AccordSyntax
package import AccordValues

/// The rules that are looked at, and the day on which.
package struct LintContext: Sendable {
  package let sources: SourceSet
  /// The files as written, in the order of the sources.
  package let trees: [SyntaxFile]
  package let files: RuleFiles
  /// The day by which reviews are overdue.
  package let today: CalendarDate

  package init(sources: SourceSet, trees: [SyntaxFile], files: RuleFiles, today: CalendarDate) {
    self.sources = sources
    self.trees = trees
    self.files = files
    self.today = today
  }

  /// What is answered to leads from today on: what went before keeps its options, or its answers could not be read.
  var feedbackInForce: [LeadSyntax] {
    trees.flatMap(\.declarations).compactMap { declaration in
      if case .feedback(let feedback) = declaration.kind, isInForce(declaration) { feedback } else { nil }
    }
  }

  /// Whether a declaration has not ended before today.
  func isInForce(_ declaration: DeclarationSyntax) -> Bool {
    declaration.validity.lastDay.map { $0 >= today } ?? true
  }
}
