import AccordSource
import Foundation

/// The files of the repository that this test stands in.
enum RepositoryFiles {
  private static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func grammar() throws -> Grammar {
    let bytes = try Data(contentsOf: root.appendingPathComponent("grammar/accord.ebnf"))
    return try GrammarReader.read(String(decoding: bytes, as: UTF8.self))
  }

  /// Every rule file below `rules/` and `examples/`, in the order of the paths, and `ActivityRules.file`.
  static func rules() throws -> [SourceFile] {
    var files = [ActivityRules.file]
    for folder in ["rules", "examples"] {
      let base = root.appendingPathComponent(folder)
      for path in try FileManager.default.subpathsOfDirectory(atPath: base.path)
      where path.hasSuffix(".accord") {
        let bytes = try Data(contentsOf: base.appendingPathComponent(path))
        files.append(SourceFile(path: "\(folder)/\(path)", bytes: Array(bytes)))
      }
    }
    return files.sorted { $0.path < $1.path }
  }
}
