/// A table with a header; every row has a cell for each column.
package struct PageTable: Hashable, Sendable {
  package let columns: [Column]
  package let rows: [[Cell]]

  package init(columns: [Column], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }

  package struct Column: Hashable, Sendable {
    package let title: Phrase
    package let isNumber: Bool

    package init(_ title: Phrase, isNumber: Bool = false) {
      self.title = title
      self.isNumber = isNumber
    }
  }

  package struct Cell: Hashable, Sendable {
    package let text: Phrase
    /// A place that links lead to.
    package let anchor: Anchor?
    /// How long a bar stands behind the number, in hundredths; below zero for what is taken away.
    package let bar: Int?

    package init(_ text: Phrase, anchor: Anchor? = nil, bar: Int? = nil) {
      self.text = text
      self.anchor = anchor
      self.bar = bar
    }
  }
}
