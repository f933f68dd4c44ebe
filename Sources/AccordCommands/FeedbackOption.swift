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
    let files = try AnswerFile.all(paths.map { try AnswerFile($0, program) })
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

/// A file with answers, or a folder of such files.
struct AnswerFile {
  let path: String
  /// The input that says how they are spelled; nil for `feedback` itself.
  let source: String?

  /// `crm:answers.csv` in its two parts; nil where there is no colon.
  private static func behindSource(_ written: String) -> (source: String, path: String)? {
    let parts = written.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    return parts.count == 2 ? (parts[0], parts[1]) : nil
  }

  init(path: String, source: String?) {
    self.path = path
    self.source = source
  }

  /// As it is written on the command line: `crm:answers.csv`; ends the command when the rules have no such input.
  init(_ written: String, _ program: Program) throws {
    guard let parts = AnswerFile.behindSource(written), !parts.source.contains("/"),
      FileIdentity(written) == nil
    else {
      self.init(path: written, source: nil)
      return
    }
    _ = try LeadsOptions.input(parts.source, program)
    self.init(path: parts.path, source: parts.source)
  }

  /// All files that may be meant, before it is known what inputs the rules have; those of folders included.
  static func inputs(_ written: [String]) throws -> [String] {
    let paths = written + written.compactMap { behindSource($0)?.path }.filter { !$0.isEmpty }
    return try paths.flatMap { try AnswerFile(path: $0, source: nil).files.map(\.path) }
  }

  /// The files of several, those of folders included, in the order of their names by code points. (Clause 10.5)
  static func all(_ named: [AnswerFile]) throws -> [AnswerFile] {
    func name(_ file: AnswerFile) -> Text {
      Text(file.path.split(separator: "/").last.map(String.init) ?? "")
    }
    return try named.flatMap { try $0.files }
      .sorted { (name($0), Text($0.path)) < (name($1), Text($1.path)) }
  }
}

extension AnswerFile {
  /// How files with answers are called; others lie beside them, such as a README.
  private static let endings = ["csv", "json", "jsonl", "ndjson"]

  /// The names of the plain files of a folder that were not read, hidden ones included; none of what is no folder.
  static func notRead(in folder: String, besides read: [String]) -> [String] {
    let isFolder = FileIdentity(folder)?.kind == .folder
    let path = isFolder ? folder : AnswerFile.behindSource(folder)?.path ?? folder
    let known = Set(read.compactMap { FileIdentity($0) })
    return FolderListing.allNames(in: path).filter { name in
      FileIdentity(Path.join(path, name)).map { $0.kind == .plain && !known.contains($0) } ?? false
    }.sorted()
  }

  /// The file, or those of the folder.
  private var files: [AnswerFile] {
    get throws {
      guard FileIdentity(path)?.kind == .folder else { return [self] }
      let found: [String]
      do throws(RuleSetLoader.Failure) {
        found = try FolderListing.files(below: path)
      } catch {
        Terminal.say("accord: \(error.message)")
        throw ExitCode.failed
      }
      let files = found.filter { path in
        let parts = path.split(separator: "/").last?.lowercased().split(separator: ".") ?? []
        let isPacked = parts.last.map { ["gz", "zst"].contains($0) } ?? false
        return (isPacked ? parts.dropLast() : parts[...]).last.map { AnswerFile.endings.contains(String($0)) }
          ?? false
      }
      if files.isEmpty {
        throw Failures.wrongUsage(
          "the folder '\(path)' has no file that ends in .csv, .json or .ndjson"
        )
      }
      return files.map { AnswerFile(path: $0, source: source) }
    }
  }
}

/// Answers that were read, and what became of the others.
struct GivenAnswers {
  private(set) var answers = AnswerRows()
  /// How many records were no answers.
  private(set) var rejects = 0

  /// Reads a file to its end.
  mutating func read(
    _ file: AnswerFile, _ program: Program, asOf: Instant, rejects sink: ByteSink,
    form: InputOptions = InputOptions()
  ) throws {
    guard let setup = AnswerSetup(program, source: file.source, asOf: asOf) else { return }
    let (name, open) = LeadsOptions.opener(file.path)
    let input = AnswerInput(
      try open(), AnswerReader(setup), file: name, form: form, say: { Terminal.say("accord: \($0)") })
    try input.read { result, record in
      switch result {
      case .answer(let answer): answers.append(answer.lead, answer.item)
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
    AnswersByLead(answers, program, until: end)
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
    try write(lines: Reject.line(message, record, file: file))
  }
}
