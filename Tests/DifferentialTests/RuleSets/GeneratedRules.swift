import AccordSemantics
import AccordSource
import AccordTestSupport

/// The text of a random rule set with the lists and tables beside it.
struct GeneratedRules {
  let seed: UInt64
  var declarations: [Declaration]
  /// Lists and tables, by name.
  var files: [String: [UInt8]]

  static let ruleFiles = ["rules.accord", "more/rules.accord"]

  /// The times for which leads are decided; most near the dates in the rules.
  static let times = [
    "2026-11-01T00:00Z", "2026-11-01T00:00Z", "2026-10-25T01:30Z", "2026-10-25T00:59:59.999999Z",
    "2026-12-31T23:30Z", "2027-01-01T00:00:00.000001Z", "2026-10-31T22:59:59Z", "2026-11-01T12:34:56.789Z",
    "0001-01-02T00:00Z", "9999-12-31T23:59:59.999999Z", "2038-01-19T03:14:08Z", "1969-12-31T23:59:59Z",
  ]

  /// The rule files, by path.
  var ruleTexts: [(path: String, text: String)] {
    GeneratedRules.ruleFiles.enumerated().compactMap { index, path in
      let own = declarations.filter { $0.file == index }
      if own.isEmpty, index > 0 { return nil }
      return (path, "accord 1\n\n" + own.map(\.text).joined(separator: "\n"))
    }
  }

  /// The rules and the files they name.
  var folder: RuleFolder {
    var folder = RuleFolder(files)
    // Each file of rules finds them beside it.
    for (name, bytes) in files { folder.files["more/\(name)"] = bytes }
    for (path, text) in ruleTexts { folder.files[path] = Array(text.utf8) }
    return folder
  }

  func check() -> CheckResult { folder.check() }

  /// All files as one text for a report.
  var description: String {
    let rules = ruleTexts.map { "--- file \($0.path)\n\($0.text)" }
    let named = files.sorted { $0.key < $1.key }
      .filter { file in declarations.contains { $0.head.contains("\"\(file.key)\"") } }
      .map { "--- file \($0.key)\n\(String(decoding: $0.value, as: UTF8.self))" }
    return (rules + named).joined(separator: "\n")
  }
}
