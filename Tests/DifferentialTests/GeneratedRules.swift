import AccordSemantics
import AccordSource

/// The text of a random rule set with the lists and tables beside it.
struct GeneratedRules {
  let seed: UInt64
  var declarations: [Declaration]
  /// Lists and tables, by name.
  var files: [String: [UInt8]]

  static let ruleFiles = ["rules.accord", "more/rules.accord"]

  /// The rule files, by path.
  var ruleTexts: [(path: String, text: String)] {
    GeneratedRules.ruleFiles.enumerated().compactMap { index, path in
      let own = declarations.filter { $0.file == index }
      if own.isEmpty, index > 0 { return nil }
      return (path, "accord 1\n\n" + own.map(\.text).joined(separator: "\n"))
    }
  }

  func check() -> CheckResult {
    let sources = SourceSet(ruleTexts.map { SourceFile(path: $0.path, bytes: Array($0.text.utf8)) })
    return Checker.check(
      sources,
      files: RuleFiles { [files] name, _ throws(RuleFileError) in
        guard let bytes = files[name] else { throw RuleFileError(message: "there is no such file") }
        return bytes
      })
  }

  /// All files as one text for a report.
  var description: String {
    let rules = ruleTexts.map { "--- file \($0.path)\n\($0.text)" }
    let named = files.sorted { $0.key < $1.key }
      .filter { file in declarations.contains { $0.head.contains("\"\(file.key)\"") } }
      .map { "--- file \($0.key)\n\(String(decoding: $0.value, as: UTF8.self))" }
    return (rules + named).joined(separator: "\n")
  }
}
