import AccordTestSupport
import Foundation

/// The documents of the project, and what else of it the tests need.
enum Documents {
  /// The folder of the package.
  static let root = Project.root

  /// Documents whose commands and rules are tried: paths below the root.
  static let tried =
    ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"] + markdown(in: "docs") + markdown(in: "docs/decisions")

  /// All documents with links.
  static let all =
    tried + markdown(in: "docs/diagnostics") + [
      "examples/README.md", "Tests/Conformance/README.md", "Tests/Cases/README.md",
    ]

  /// The text of a file; empty when it cannot be read.
  static func text(_ path: String) -> String {
    (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }

  private static func markdown(in folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
    return (names ?? []).filter { $0.hasSuffix(".md") }.sorted().map { "\(folder)/\($0)" }
  }
}
