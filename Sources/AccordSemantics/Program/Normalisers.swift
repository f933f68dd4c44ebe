package import AccordValues

/// What is done to a text before it is compared, in the order written; for a list of records, per column.
package struct Normalisers: Hashable, Sendable {
  package let steps: [TextNormaliser]
  package let columns: [[TextNormaliser]]

  package init(steps: [TextNormaliser] = [], columns: [[TextNormaliser]] = []) {
    self.steps = steps
    self.columns = columns
  }

  package func apply(_ text: Text) -> Text {
    steps.reduce(text) { text, step in step.apply(text) }
  }
}
