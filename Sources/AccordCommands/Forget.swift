import AccordRecord
import AccordSemantics
import AccordSource
import AccordStream
import AccordValues
import ArgumentParser

/// `accord forget`: leads out of the record, when a person asks for it.
struct Forget: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take leads out of the record.",
    discussion: """
      Writes the files of the record anew without the decisions and answers of these leads, and says what it removed. All \
      other lines stay byte by byte; a file without these leads is not touched. Numbers of past periods are counted \
      without them from then on.

      Examples:
        accord forget rules --lead L-0179 --decisions record/decisions --feedback record/feedback --dry-run
        accord forget rules --lead L-0179 --lead L-0042 --decisions record/decisions --feedback crm:record/feedback
      """)

  @OptionGroup var rules: RulesArgument

  @Option(
    help: ArgumentHelp(
      "The id of the lead, as decisions and answers call it. May stand several times.", valueName: "id"))
  var lead: [String] = []

  @OptionGroup var decisions: DecisionsOption

  @OptionGroup var feedback: FeedbackOption

  @Flag(help: "Say what would be removed, and change nothing.")
  var dryRun = false

  func validate() throws {
    if lead.isEmpty { throw ValidationError("name the lead that is to be forgotten: '--lead L-0179'") }
    if lead.contains(where: { TextNormaliser.trim.apply(Text($0)).utf8.isEmpty }) {
      throw ValidationError("'--lead' takes the id of a lead")
    }
    if decisions.paths.isEmpty, feedback.paths.isEmpty {
      throw ValidationError("name the record: '--decisions record/decisions --feedback record/feedback'")
    }
    if (decisions.paths + feedback.paths).contains(where: { $0 == "-" || $0.hasSuffix(":-") }) {
      throw ValidationError("the record is written anew, which the standard input cannot be; name files")
    }
  }

  func run() throws {
    let asOf = try AsOf.now()
    let loaded = try rules.load(reading: decisions.paths + feedback.inputs())
    let program = loaded.program(at: asOf)
    let leads = ForgottenLeads(lead.map { Text($0) }, program)
    try Interruption.watched {
      try Failures.reported {
        let files = try files(program, asOf)
        let corrected = try RecordFile.corrected(files, leads)
        // All is looked at before anything is changed.
        let found = try files.map { (file: $0, found: try $0.find(leads, corrected: corrected)) }
        try forget(found, leads, corrected)
        try show(found, leads)
      }
    }
  }

  /// Writes the files anew; where one cannot be, says what was done before.
  private func forget(
    _ files: [(file: RecordFile, found: RecordFile.Found)], _ leads: ForgottenLeads, _ corrected: [Text: Text]
  ) throws {
    guard !dryRun else { return }
    var done: [String] = []
    do {
      for (file, found) in files {
        try file.forget(found, leads, corrected: corrected)
        done += lines(file, found)
      }
    } catch {
      try Terminal.show(done.joined())
      throw error
    }
  }

  private func files(_ program: Program, _ asOf: Instant) throws -> [RecordFile] {
    let decided = try decisions.files().map {
      RecordFile(path: $0.path, kind: .decisions) { $0.heedInterruption() }
    }
    guard !feedback.paths.isEmpty else { return try different(decided) }
    let answered = try AnswerFile.all(feedback.paths.map { try AnswerFile($0, program) }).map { file in
      guard let setup = AnswerSetup(program, source: file.source, asOf: asOf) else {
        throw Failures.wrongUsage("'--feedback' names answers, and the rules have no 'feedback'")
      }
      return RecordFile(path: file.path, kind: .answers(setup)) { $0.heedInterruption() }
    }
    return try different(decided) + different(answered, from: decided)
  }

  /// Each file once, by whatever names it is given.
  private func different(_ files: [RecordFile], from others: [RecordFile] = []) throws -> [RecordFile] {
    let known = Set(others.compactMap { FileIdentity($0.path) })
    var seen: Set<FileIdentity> = []
    return try files.filter { file in
      guard let identity = FileIdentity(file.path) else { return true }
      guard !known.contains(identity) else {
        throw Failures.wrongUsage(
          "'\(file.path)' is named with '--decisions' and with '--feedback'; it holds one or the other")
      }
      return seen.insert(identity).inserted
    }
  }

  /// What was removed from a file, or would be.
  private func lines(_ file: RecordFile, _ found: RecordFile.Found) -> [String] {
    guard !found.leads.isEmpty else { return [] }
    let all = Count.of(found.records, file.kind.noun)
    return ["\(DisplayText.visible(file.path)): \(found.leads.count) of \(all) \(verb)\n"]
  }

  private var verb: String { dryRun ? "would be removed" : "removed" }

  /// Says what was removed, file by file and lead by lead, and what to look at.
  private func show(_ files: [(file: RecordFile, found: RecordFile.Found)], _ leads: ForgottenLeads) throws {
    var text = files.flatMap { lines($0.file, $0.found) }.joined()
    var isComplete = true
    for name in leads.names {
      func count(_ noun: String) -> Int {
        files.filter { $0.file.kind.noun == noun }.reduce(0) {
          $0 + $1.found.leads.count { leads.areSame($0, name) }
        }
      }
      let (decided, answered) = (count("decision"), count("answer"))
      text +=
        "\(DisplayText.visible(name.string)): \(Count.of(decided, "decision")) and \(Count.of(answered, "answer")) \(verb)\n"
      if decided + answered == 0 {
        isComplete = false
        Terminal.say(
          "accord: the record has nothing about '\(name.string)'; compare it with 'lead' of the decisions")
      }
    }
    try Terminal.show(text)
    for (file, found) in files {
      guard let line = found.strangers.first else { continue }
      isComplete = false
      Terminal.say(
        "accord: '\(file.path)' has \(Count.of(found.strangers.count, "record")) of which nobody can say whose they are, "
          + "the first in line \(line); look at them yourself")
    }
    for (file, found) in files where !found.leads.isEmpty && found.names > 1 {
      isComplete = false
      Terminal.say(
        "accord: '\(file.path)' stands under \(found.names) names; what the others show is as it was, look at them yourself"
      )
    }
    for folder in Set(decisions.paths + feedback.paths).sorted() {
      let left = AnswerFile.notRead(in: folder, besides: files.map(\.file.path))
      guard !left.isEmpty else { continue }
      Terminal.say(
        "accord: in '\(folder)' \(left.count == 1 ? "this file was" : "these files were") not looked at: \(left.excerpt)"
      )
    }
    if !isComplete { throw ExitCode.findings }
  }
}

extension RecordFile.Kind {
  /// What one record is called.
  fileprivate var noun: String {
    switch self {
    case .decisions: "decision"
    case .answers: "answer"
    }
  }
}
