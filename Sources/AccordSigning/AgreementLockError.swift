/// Why an agreement lock cannot be read or written, in plain words, with the remedy.
package struct AgreementLockError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One sentence that names the file and, where there is one, the line.
  package let description: String

  init(_ description: String) {
    self.description = description
  }
}
