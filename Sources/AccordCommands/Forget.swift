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

  @Option(
    help: ArgumentHelp(
      "Decisions, as 'accord eval' wrote them: a file, or a folder of files. May stand several times.",
      valueName: "path"),
    completion: .file())
  var decisions: [String] = []

  @OptionGroup var feedback: FeedbackOption

  @Flag(help: "Say what would be removed, and change nothing.")
  var dryRun = false

  func validate() throws {
    if lead.isEmpty { throw ValidationError("name the lead that is to be forgotten: '--lead L-0179'") }
    if lead.contains(where: { TextNormaliser.trim.apply(Text($0)).utf8.isEmpty }) {
      throw ValidationError("'--lead' takes the id of a lead")
    }
    if decisions.isEmpty, feedback.paths.isEmpty {
      throw ValidationError("name the record: '--decisions record/decisions --feedback record/feedback'")
    }
    if (decisions + feedback.paths).contains(where: { $0 == "-" || $0.hasSuffix(":-") }) {
      throw ValidationError("the record is written anew, which the standard input cannot be; name files")
    }
  }

  func run() throws {
    let asOf = try AsOf.now()
    let loaded = try rules.load(reading: decisions + feedback.inputs())
    let program = loaded.program(at: asOf)
    let leads = ForgottenLeads(lead.map { Text($0) }, program)
    try Interruption.watched {
      try Failures.reported {
        // All is looked at before anything is changed.
        let found = try files(program, asOf).map { (file: $0, found: try $0.find(leads)) }
        for (file, found) in found where !dryRun { try file.forget(found, leads) }
        try show(found, leads)
      }
    }
  }

  private func files(_ program: Program, _ asOf: Instant) throws -> [RecordFile] {
    let decided = try AnswerFile.all(decisions.map { AnswerFile(path: $0, source: nil) })
      .map { RecordFile(path: $0.path, kind: .decisions) { $0.heedInterruption() } }
    guard !feedback.paths.isEmpty else { return decided }
    let answered = try AnswerFile.all(feedback.paths.map { try AnswerFile($0, program) }).map { file in
      guard let setup = AnswerSetup(program, source: file.source, asOf: asOf) else {
        throw Failures.wrongUsage("'--feedback' names answers, and the rules have no 'feedback'")
      }
      return RecordFile(path: file.path, kind: .answers(setup)) { $0.heedInterruption() }
    }
    return decided + answered
  }

  /// Says what was removed, file by file and lead by lead, and what to look at.
  private func show(_ files: [(file: RecordFile, found: RecordFile.Found)], _ leads: ForgottenLeads) throws {
    let verb = dryRun ? "would be removed" : "removed"
    var text = ""
    for (file, found) in files where !found.leads.isEmpty {
      text +=
        "\(DisplayText.visible(file.path)): \(found.leads.count) of \(Count.of(found.records, file.kind.noun)) \(verb)\n"
    }
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
