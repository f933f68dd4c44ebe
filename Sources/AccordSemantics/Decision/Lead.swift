package import AccordValues

/// One lead, read: typed values in the order of the fields, nil where missing or invalid.
package struct Lead: Sendable {
  /// The value of the field `id`, or the line the lead came from.
  package let name: Text
  package let values: [Value?]
  /// What could not be read.
  package let problems: [Problem]
  /// The places of the fields of which there was no value.
  package let missing: [Int]

  package init(name: Text, values: [Value?], problems: [Problem] = [], missing: [Int] = []) {
    self.name = name
    self.values = values
    self.problems = problems
    self.missing = missing
  }
}
