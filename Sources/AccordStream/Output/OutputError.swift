/// Why an output cannot be opened or written on.
package struct OutputError: Error, Sendable, Equatable, CustomStringConvertible {
  /// A sentence that names the output: "cannot write 'decisions.ndjson': no space is left".
  package let description: String

  /// An error with its sentence.
  package init(description: String) {
    self.description = description
  }
}
