/// Why an input cannot be opened or read on.
package struct InputError: Error, Sendable, Equatable, CustomStringConvertible {
  /// A sentence that names the input: "cannot read 'leads.csv': there is no such file".
  package let description: String

  /// An error with its sentence.
  package init(description: String) {
    self.description = description
  }
}
