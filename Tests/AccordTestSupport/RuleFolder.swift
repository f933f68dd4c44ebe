package import AccordSemantics
package import AccordSource

/// Rule files in memory, and the files that they name, by path.
package struct RuleFolder: Sendable {
  /// The path is that below the folder of the rules; above it lies nothing.
  package var files: [String: [UInt8]]

  /// Files by path; those that end in `.accord` are the rules.
  package init(_ files: [String: [UInt8]]) {
    self.files = files
  }

  /// One rule file, `rules.accord`, and texts beside it.
  package init(_ rules: String, beside files: [String: String] = [:]) {
    self.files = files.mapValues { Array($0.utf8) }
    self.files["rules.accord"] = Array(rules.utf8)
  }

  /// A folder of the project, with its lists and tables.
  package init(project folder: String) throws {
    files = try Project.files(under: folder, suffixes: ".accord", ".txt", ".csv")
  }

  /// The rule files.
  package var sources: SourceSet {
    SourceSet(
      files.filter { $0.key.hasSuffix(".accord") }.map { SourceFile(path: $0.key, bytes: $0.value) })
  }

  /// The other files, for the checker.
  package var ruleFiles: RuleFiles {
    RuleFiles { [files] name, rulePath throws(RuleFileError) in
      let outside = RuleFileError(message: "it lies outside", isOutside: true)
      var parts: [Substring] = []
      for part in Path.join(Path.folder(of: rulePath), name).split(separator: "/") {
        if part == ".." {
          if parts.popLast() == nil { throw outside }
        } else if part != "." {
          parts.append(part)
        }
      }
      guard let bytes = files[parts.joined(separator: "/")] else {
        throw RuleFileError(message: "there is no such file")
      }
      return bytes
    }
  }

  /// What the checker says.
  package func check() -> CheckResult { Checker.check(sources, files: ruleFiles) }

  /// The checked rules.
  ///
  /// - Throws: `Refused`.
  package func rules() throws -> RuleSet {
    let result = check()
    guard let rules = result.rules else { throw Refused(description: findings(result)) }
    return rules
  }

  /// The rules as they are at first.
  ///
  /// - Throws: `Refused`.
  package func program() throws -> Program { try rules().earliest }

  /// The findings of a check, as they are shown in plain text.
  package func findings(_ result: CheckResult) -> String {
    PlainRenderer(sources: sources).render(result.diagnostics)
  }

  /// Rules that do not load.
  package struct Refused: Error, CustomStringConvertible {
    /// The findings.
    package let description: String
  }
}
