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

  /// The files that are read.
  func inputs() throws -> [String] { try AnswerFile.inputs(paths) }

  /// The answers of all files; nil when none are named.
  ///
  /// - Parameters:
  ///   - leads: what leads are read from.
  ///   - rejects: where what is no answer goes.
  func answers(
    _ program: Program, asOf: Instant, leads: [String], rejects: ByteSink
  ) throws -> GivenAnswers? {
    guard !paths.isEmpty else { return nil }
    guard program.answers != nil else {
      throw Failures.wrongUsage("'--feedback' brings answers to leads, and the rules have no 'feedback'")
    }
    let files = try AnswerFile.all(paths.map { try AnswerFile.Path($0, program) })
    if (files.map(\.path) + leads).count(where: { $0 == "-" }) > 1 {
      throw Failures.wrongUsage(
        "leads and answers cannot both come from the standard input; name a file for one of them")
    }
    var given = GivenAnswers()
    for file in files { try given.read(file, program, asOf: asOf, rejects: rejects) }
    given.report()
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

  /// All files that may be meant, before it is known what inputs the rules have; those of folders included.
  static func inputs(_ written: [String]) throws -> [String] {
    try written.flatMap { text in
      let behind = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).dropFirst()
      return try ([text] + behind.map(String.init)).filter { !$0.isEmpty }.flatMap { path in
        FileIdentity(path)?.kind == .folder ? try files(in: path) : [path]
      }
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
      files += try self.files(in: path.path).map { AnswerFile(path: $0, source: path.source) }
    }
    func name(_ file: AnswerFile) -> Text {
      Text(file.path.split(separator: "/").last.map(String.init) ?? "")
    }
    return files.sorted { (name($0), Text($0.path)) < (name($1), Text($1.path)) }
  }
}

extension AnswerFile {
  /// How files with answers are called; others lie beside them, such as a README.
  private static let endings = ["csv", "json", "jsonl", "ndjson"]

  private static func files(in folder: String) throws -> [String] {
    let found: [String]
    do throws(RuleSetLoader.Failure) {
      found = try FolderListing.files(below: folder)
    } catch {
      Terminal.say("accord: \(error.message)")
      throw ExitCode.failed
    }
    let files = found.filter { path in
      let parts = path.split(separator: "/").last?.lowercased().split(separator: ".") ?? []
      let ending = parts.last.map { ["gz", "zst"].contains($0) } == true ? parts.dropLast().last : parts.last
      return ending.map { endings.contains(String($0)) } ?? false
    }
    if files.isEmpty {
      throw Failures.wrongUsage(
        "the folder '\(folder)' has no file that ends in .csv, .json or .ndjson, and answers are expected there"
      )
    }
    return files
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
    guard let setup = AnswerSetup(program, source: file.source, asOf: asOf) else { return }
    let input = AnswerInput(
      try file.path == "-" ? ByteSource.standardInput() : ByteSource(path: file.path), AnswerReader(setup),
      file: file.path == "-" ? nil : file.path, form: form, say: { Terminal.say("accord: \($0)") })
    try input.read { result, record in
      switch result {
      case .answer(let answer): answers.append(answer)
      case .rejected(let message):
        rejects += 1
        try sink.write(reject: message, record, file: input.file)
      case .skipped: break
      }
    }
  }

  /// Says how many were rejected.
  func report() {
    guard rejects > 0 else { return }
    let count = answers.count + rejects
    Terminal.say(
      "accord: \(rejects) of \(Count.of(count, "answer")) \(rejects == 1 ? "was" : "were") rejected")
  }

  /// For each lead its list.
  ///
  /// - Parameter end: answers that are later are left out: a decision for a moment sees what had been said by then.
  func byLead(_ program: Program, until end: Instant?) -> AnswersByLead? {
    AnswersByLead(answers.lazy.map { (lead: $0.lead, item: $0.item) }, program, until: end)
  }

  /// Says that no answer was about a lead that came in, which is hardly ever meant.
  func report(foundIn answers: AnswersByLead?) {
    guard let answers, !self.answers.isEmpty, !answers.hasFoundLead else { return }
    Terminal.say(
      "accord: none of \(Count.of(self.answers.count, "answer")) is about a lead that came in; compare 'lead' of the answers with "
        + "'id' of the leads")
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
