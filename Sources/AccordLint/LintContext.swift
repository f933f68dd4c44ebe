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
}
