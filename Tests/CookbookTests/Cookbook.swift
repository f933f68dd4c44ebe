import AccordSemantics
import AccordSource
import AccordTestSupport

/// The cookbook: a document, and a rule file for each recipe.
enum Cookbook {
  /// Paths below the root.
  static let document = "docs/cookbook.md"
  static let folder = "examples/cookbook"

  /// The names of the rule files.
  static let files: [String] = names(in: folder).filter { $0.hasSuffix(".accord") }

  /// The names of the lists and tables.
  static let lists: [String] = names(in: "\(folder)/lists")

  /// The text of a file; empty when it cannot be read.
  static func text(_ path: String) -> String {
    (try? Project.text(path)) ?? ""
  }

  /// Checks one rule file by itself.
  static func check(_ name: String) throws -> (result: CheckResult, sources: SourceSet) {
    var rules = try RuleFolder(project: folder)
    rules.files = rules.files.filter { $0.key == name || !$0.key.hasSuffix(".accord") }
    return (rules.check(), rules.sources)
  }

  private static func names(in folder: String) -> [String] { (try? Project.names(in: folder)) ?? [] }
}
