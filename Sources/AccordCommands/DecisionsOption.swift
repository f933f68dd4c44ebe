import AccordStream
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
  func files() throws -> [AnswerFile] { try AnswerFile.decisions(paths) }
}

extension AnswerFile {
  /// The files with decisions, those of folders included.
  static func decisions(_ paths: [String]) throws -> [AnswerFile] {
    try all(paths.map { AnswerFile(path: $0, source: nil) })
  }

  /// Reads files with decisions.
  ///
  /// - Parameters:
  ///   - keep: takes what the workers make of them.
  ///   - makeWorker: makes the worker of a thread.
  static func readDecisions(
    _ files: [AnswerFile], keep: @escaping (UnsafeRawBufferPointer) throws -> Void, rejects: ByteSink,
    makeWorker: @escaping @Sendable () -> any BlockWorker
  ) throws -> DecisionPipeline {
    let pipeline = DecisionPipeline(
      decisions: ByteSink(name: "the decisions", keep), rejects: rejects, header: [],
      options: PipelineOptions(jobs: AvailableCores.count), makeWorker: makeWorker)
    try pipeline.run {
      for (file, open) in files.map({ LeadsOptions.opener($0.path) }) {
        let source = try open()
        source.heedInterruption()
        _ = try pipeline.decide(source, InputOptions(), file: file)
      }
    }
    return pipeline
  }
}
