import AccordRecord
import AccordSemantics
import AccordSource
import AccordStream
import AccordValues
import ArgumentParser
import Glibc

/// The option `--feedback`: files with answers, for commands that bring them to leads.
struct FeedbackOption: ParsableArguments {
  @Option(
    name: .customLong("feedback"),
    help: ArgumentHelp(
      """
      Answers to leads: a file, or a folder of files; an input block of the rules in front says how they are spelled. \
      May stand several times.
      """, valueName: "[source:]path"),
    completion: .file())
  var paths: [String] = []

  /// The files that are read, before it is known how they are spelled.
  var inputs: [String] {
    paths.flatMap { [$0] + ($0.split(separator: ":", maxSplits: 1).dropFirst().map(String.init)) }
  }

  /// The answers of all files; nil when none are named.
  ///
  /// - Parameters:
  ///   - rejects: where what is no answer goes.
  ///   - isLive: whether answers count that are later than `asOf`.
  func answers(
    _ program: Program, asOf: Instant, isLive: Bool = false, rejects: ByteSink
  ) throws -> GivenAnswers? {
    guard !paths.isEmpty else { return nil }
    guard program.answers != nil else {
      throw Failures.wrongUsage("'--feedback' brings answers to leads, and the rules have no 'feedback'")
    }
    var given = GivenAnswers()
    for file in try AnswerFile.all(paths.map { try AnswerFile.Path($0, program) }) {
      try given.read(file, program, asOf: asOf, rejects: rejects)
    }
    if !isLive { given.forget(after: asOf, program) }
    return given
  }
}

/// A file with answers.
struct AnswerFile {
  let path: String
  /// The input that says how they are spelled; nil for `feedback` itself.
  let source: String?

  /// A file or folder, as it is written on the command line: `crm:answers.csv`.
  struct Path {
    let path: String
    let source: String?

    /// A path that is all of what is written, whose answers are spelled as an input of this name says.
    init(named source: String?, _ path: String, _ program: Program) throws {
      if let source { try AnswerFile.check(source, program) }
      (self.path, self.source) = (path, source)
    }

    init(_ written: String, _ program: Program) throws {
      let parts = written.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(
        String.init)
      guard parts.count == 2, !parts[0].contains("/"), FileIdentity(written) == nil else {
        (path, source) = (written, nil)
        return
      }
      try AnswerFile.check(parts[0], program)
      (source, path) = (parts[0], parts[1])
    }
  }

  private static func check(_ source: String, _ program: Program) throws {
    _ = try LeadsOptions.input(source, program)
  }

  /// The files of paths, those of folders included, in the order of their names by code points. (Clause 10.5)
  static func all(_ paths: [Path]) throws -> [AnswerFile] {
    var files: [AnswerFile] = []
    for path in paths {
      guard FileIdentity(path.path)?.kind == .folder else {
        files.append(AnswerFile(path: path.path, source: path.source))
        continue
      }
      let found: [String]
      do throws(RuleSetLoader.Failure) {
        found = try FolderListing.files(below: path.path)
      } catch {
        Terminal.say("accord: \(error.message)")
        throw ExitCode.failed
      }
      if found.isEmpty {
        throw Failures.wrongUsage("the folder '\(path.path)' has no files, and answers are expected there")
      }
      files += found.map { AnswerFile(path: $0, source: path.source) }
    }
    func name(_ file: AnswerFile) -> Text {
      Text(file.path.split(separator: "/").last.map(String.init) ?? "")
    }
    return files.sorted { (name($0), Text($0.path)) < (name($1), Text($1.path)) }
  }
}

/// Answers that were read, and what became of the others.
struct GivenAnswers {
  private(set) var answers: [LeadAnswer] = []
  /// How many records were no answers.
  private(set) var rejects = 0

  /// Reads a file to its end.
  mutating func read(
    _ file: AnswerFile, _ program: Program, asOf: Instant, rejects sink: ByteSink,
    form: InputOptions = InputOptions()
  ) throws {
    guard let reader = AnswerReader(program, source: file.source, asOf: asOf) else { return }
    let input = AnswerInput(
      try file.path == "-" ? ByteSource.standardInput() : ByteSource(path: file.path), reader,
      file: file.path == "-" ? nil : file.path, form: form, say: { Terminal.say("accord: \($0)") })
    try input.read { result, record in
      switch result {
      case .answer(let answer): answers.append(answer)
      case .rejected(let message, _):
        rejects += 1
        try sink.write(reject: message, record, file: input.file)
      case .skipped: break
      }
    }
  }

  /// Leaves out answers that were given later; a decision for a moment sees what had been said by then.
  mutating func forget(after asOf: Instant, _ program: Program) {
    guard let field = program.answers, case .records(let type) = program.fields[field].type,
      let time = type.timeColumn
    else { return }
    answers.removeAll { answer in
      if case .time(let at)? = answer.item[time] { at > asOf } else { false }
    }
  }

  /// For each lead its list.
  func byLead(_ program: Program) -> AnswersByLead? {
    AnswersByLead(answers.lazy.map { (lead: $0.lead, item: $0.item) }, program)
  }
}

extension ByteSink {
  /// Writes the line of a record that is rejected.
  func write(reject message: String, _ record: InputRecord, file: String?) throws {
    var line: [UInt8] = []
    Reject(file: file, line: record.line, error: message).append(input: record.raw, to: &line)
    try write(lines: line)
  }
}
