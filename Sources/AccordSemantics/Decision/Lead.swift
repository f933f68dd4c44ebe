package import AccordValues

/// One lead, read: typed values in the order of the fields, nil where missing or invalid.
package struct Lead: Sendable {
  /// The value of the field `id`, or the line the lead came from.
  package let name: Text
  package let values: [Value?]
  /// What could not be read.
  package let problems: [Problem]

  package init(name: Text, values: [Value?], problems: [Problem] = []) {
    self.name = name
    self.values = values
    self.problems = problems
  }
}
