import ArgumentParser

/// The option `--decisions`: recorded decisions, for commands that read a record.
struct DecisionsOption: ParsableArguments {
  @Option(
    name: .customLong("decisions"),
    help: ArgumentHelp(
      "Decisions, as 'accord eval' wrote them: a file, or a folder of files. May stand several times.",
      valueName: "path"),
    completion: .file())
  var paths: [String] = []

  /// The files that are read.
  func files() throws -> [AnswerFile] {
    try AnswerFile.all(paths.map { AnswerFile(path: $0, source: nil) })
  }
}
