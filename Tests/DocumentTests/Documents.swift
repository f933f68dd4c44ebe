import AccordTestSupport

/// The documents of the project, and what else of it the tests need.
enum Documents {
  /// Documents whose commands and rules are tried: paths below the root.
  static let tried =
    ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"] + markdown(in: "docs")
    + markdown(in: "docs/decisions")

  /// All documents with links.
  static let all =
    tried + markdown(in: "docs/diagnostics") + [
      "examples/README.md", "examples/spark/README.md", "Tests/Conformance/README.md",
      "Tests/Cases/README.md",
    ]

  /// The text of a file; empty when it cannot be read.
  static func text(_ path: String) -> String {
    (try? Project.text(path)) ?? ""
  }

  private static func markdown(in folder: String) -> [String] {
    ((try? Project.names(in: folder, suffix: ".md")) ?? []).map { "\(folder)/\($0)" }
  }
}
