import AccordSemantics
import AccordStream
import AccordValues
import ArgumentParser

/// The options `--previous` and `--changed`: only what is not as in the last run.
struct PreviousOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Decisions of the last run, as 'accord eval' wrote them: a file, or a folder of files. May stand several times. \
      With '--send', only leads leave that are decided otherwise now.
      """,
      valueName: "path"),
    completion: .file())
  var previous: [String] = []

  @Flag(help: "Show only leads whose decision is not as in the last run, which '--previous' names.")
  var changed = false

  func validate() throws {
    if changed, previous.isEmpty {
      throw ValidationError("'--changed' needs the decisions of the last run: '--previous decisions.ndjson'")
    }
    if previous.contains("-") { throw ValidationError("'--previous' takes a file or a folder") }
  }

  /// The files that are read.
  func files() throws -> [AnswerFile] {
    try AnswerFile.decisions(previous)
  }

  /// Reads the decisions of the last run, and says whether all of them could be read; nil without them.
  ///
  /// - Parameter watched: what is compared by itself too.
  func read(
    _ program: Program, watching watched: [DeclaredOutput.Outcome]
  ) throws -> (run: PreviousDecisions?, isWhole: Bool) {
    guard !previous.isEmpty else { return (nil, true) }
    guard program.idField != nil else {
      throw Failures.wrongUsage(
        "'--previous' finds leads again by their field 'id', and the rules have no field 'id' of type text")
    }
    var found = PreviousDecisions(watching: watched)
    let pipeline = try AnswerFile.readDecisions(
      files(), keep: { found.add($0) }, rejects: ByteSink(name: "nowhere") { _ in }
    ) { PreviousWorker(watching: watched) }
    guard pipeline.rejects > 0 else { return (found, true) }
    guard found.count > 0 else {
      Terminal.say("accord: '--previous' names no decision, as 'accord eval' writes them in NDJSON")
      throw ExitCode.failed
    }
    Terminal.say(
      "accord: \(Count.of(pipeline.rejects, "record")) of '--previous' \(pipeline.rejects == 1 ? "is" : "are") no decision, so that not all of the last run is known"
    )
    return (found, false)
  }
}
