/// A second place that explains a finding, such as where a name was declared first.
package struct RelatedPlace: Hashable, Sendable {
  package let range: SourceRange
  package let label: String

  package init(_ range: SourceRange, _ label: String) {
    self.range = range
    self.label = label
  }
}
