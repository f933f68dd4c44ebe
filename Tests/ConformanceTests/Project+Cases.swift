import AccordTestSupport

extension Project {
  /// All cases of `Tests/Conformance`.
  static let cases: Result<[ConformanceCase], any Error> = Result {
    try names(in: "Tests/Conformance", suffix: ".cases").flatMap { name in
      try CaseReader.read(text("Tests/Conformance/\(name)"), file: name)
    }
  }

  /// The clause numbers of `docs/language.md`, in order.
  static func clauses() throws -> [String] {
    try text("docs/language.md").split(separator: "\n").compactMap { line in
      guard line.hasPrefix("**"), let end = line.dropFirst(2).firstIndex(of: "*") else { return nil }
      let number = line[line.index(line.startIndex, offsetBy: 2)..<end]
      return number.contains(".") && number.allSatisfy { $0.isNumber || $0 == "." } ? String(number) : nil
    }
  }
}
