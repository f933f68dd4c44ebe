import AccordSemantics
import AccordSource
import Foundation

/// The cookbook: a document, and a rule file for each recipe.
enum Cookbook {
  /// Paths below the root.
  static let document = "docs/cookbook.md"
  static let folder = "examples/cookbook"

  /// The folder of the package.
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The names of the rule files.
  static let files: [String] = names(in: folder).filter { $0.hasSuffix(".accord") }

  /// The names of the lists and tables.
  static let lists: [String] = names(in: "\(folder)/lists")

  /// The text of a file; empty when it cannot be read.
  static func text(_ path: String) -> String {
    (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
  }

  /// Checks one rule file by itself.
  static func check(_ name: String) -> (result: CheckResult, sources: SourceSet) {
    let path = "\(folder)/\(name)"
    let sources = SourceSet([SourceFile(path: path, bytes: Array(text(path).utf8))])
    return (Checker.check(sources, files: ruleFiles), sources)
  }

  private static let ruleFiles = RuleFiles { name, _ throws(RuleFileError) in
    guard let data = try? Data(contentsOf: root.appending(path: "\(folder)/\(name)")) else {
      throw RuleFileError(message: "there is no such file")
    }
    return Array(data)
  }

  private static func names(in folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
    return (names ?? []).sorted()
  }
}
