import AccordSource
import AccordTestSupport

/// The files of the repository that this test stands in.
enum RepositoryFiles {
  static func grammar() throws -> Grammar {
    try GrammarReader.read(Project.text("grammar/accord.ebnf"))
  }

  /// Every rule file below `rules/` and `examples/`, in the order of the paths, and `ActivityRules.file`.
  static func rules() throws -> [SourceFile] {
    var files = [ActivityRules.file]
    for folder in ["rules", "examples"] {
      files += try Project.files(under: folder, suffixes: ".accord").map {
        SourceFile(path: "\(folder)/\($0.key)", bytes: $0.value)
      }
    }
    return files.sorted { $0.path < $1.path }
  }
}
