import AccordSource

/// Where something stands in the inputs of a run.
package struct InputPlace: Sendable, Equatable {
  /// The name of the input; nil where there is only one without a name.
  package let file: String?
  /// The line; the first line is 1.
  package let line: Int

  /// A place.
  package init(file: String?, line: Int) {
    self.file = file
    self.line = line
  }

  /// "leads.csv, line 7", "line 7".
  package var words: String { (file.map { "\(DisplayText.visible($0)), " } ?? "") + "line \(line)" }
}
