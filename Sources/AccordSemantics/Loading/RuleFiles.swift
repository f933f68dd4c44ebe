/// Gives the checker the files that rules name: lists and tables.
package struct RuleFiles: Sendable {
  /// Reads a file named in a rule file. The first argument is the name as written, the second the path of the
  /// rule file that names it; the error's description says why the file cannot be read.
  package let read: @Sendable (_ name: String, _ rulePath: String) throws(RuleFileError) -> [UInt8]

  package init(
    read: @escaping @Sendable (_ name: String, _ rulePath: String) throws(RuleFileError) -> [UInt8]
  ) {
    self.read = read
  }

  /// For rules that name no files.
  package static let none = RuleFiles { name, _ throws(RuleFileError) in
    throw RuleFileError(message: "there are no files beside these rules")
  }
}

/// Why a list or a table cannot be read, in plain words.
package struct RuleFileError: Error, Sendable {
  package let message: String
  /// Whether it lies where rules may not reach.
  package let isOutside: Bool

  package init(message: String, isOutside: Bool = false) {
    self.message = message
    self.isOutside = isOutside
  }
}
