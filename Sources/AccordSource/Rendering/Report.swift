/// The findings about one rule set.
package struct Report: Sendable {
  package let sources: SourceSet
  package var findings: [Diagnostic]

  package init(sources: SourceSet, findings: [Diagnostic]) {
    self.sources = sources
    self.findings = findings
  }
}
