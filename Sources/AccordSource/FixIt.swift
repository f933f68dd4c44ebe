/// A change of the text that removes a finding.
package struct FixIt: Hashable, Sendable {
  /// What the change does, as an imperative: `write 'employees'`.
  package let title: String
  package let range: SourceRange
  package let replacement: String

  package init(_ title: String, range: SourceRange, replacement: String) {
    self.title = title
    self.range = range
    self.replacement = replacement
  }
}
