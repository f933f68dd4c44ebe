import AccordRecord
import AccordReference
import AccordSemantics
import AccordStream
import AccordValues
import ArgumentParser

/// `accord feedback`: answers checked at the door.
struct FeedbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedback", abstract: "Check what was answered to leads, and write it as the rules say it.",
    discussion: """
      Reads answers from the standard input or from FILES, as NDJSON, a JSON array or CSV, and writes each as the \
      'feedback' of the rules declares it. What is not in the vocabulary, or lacks what it must have, becomes one line on \
      the rejects stream, with the nearest option; answers + rejects = records. Then the exit code is 1.

      Examples:
        accord feedback rules --source crm answers.csv > answers.ndjson
        accord feedback rules --picklist csv
        accord feedback rules --onto leads.ndjson answers.csv | accord eval rules
      """)

  @OptionGroup var rules: RulesArgument

  @Argument(
    help: "Files with answers; without any, answers are read from the standard input.",
    completion: .file(extensions: ["ndjson", "json", "csv"]))
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      "The input block of the rules that says how these answers are spelled.", valueName: "name"))
  var source: String?

  @OptionGroup var form: FormOptions

  @Option(help: ArgumentHelp("The form of the answers that are written.", valueName: "form"))
  var to: Form = .ndjson

  @Option(
    help: ArgumentHelp("Where rejects go; without it, to the standard error.", valueName: "file"),
    completion: .file())
  var rejects: String?

  @Option(
    help: ArgumentHelp(
      "Write the drop-downs for the system in which people answer, instead of reading answers.",
      valueName: "form"))
  var picklist: Picklist?

  @Option(
    help: ArgumentHelp(
      """
      Write these leads with their answers in them, instead of the answers; an input block in front says how they are \
      spelled.
      """, valueName: "[source:]leads"),
    completion: .file())
  var onto: String?

  @Option(help: AsOf.help("answers are checked"))
  var asOf: String?

  enum Form: String, CaseIterable, ExpressibleByArgument {
    case ndjson
    case csv
  }

  func validate() throws {
    if picklist != nil, onto != nil || !files.isEmpty {
      throw ValidationError("'--picklist' reads no answers; leave out the files and '--onto'")
    }
    if onto != nil, to != .ndjson {
      throw ValidationError("'--onto' writes leads as NDJSON; leave out '--to'")
    }
    if rejects == "-" {
      throw ValidationError("'--rejects' takes a file; without it, rejects go to the standard error")
    }
    if onto == "-" || onto?.hasSuffix(":-") == true, files.isEmpty || files.contains("-") {
      throw ValidationError("leads and answers cannot both come from the standard input; name a file")
    }
  }

  func run() throws {
    let loaded = try rules.load(writing: [rejects].compactMap { $0 }, reading: inputs())
    let asOf = try asOf.map { try AsOf.instant($0, loaded) } ?? AsOf.now()
    let program = loaded.program(at: asOf)
    guard
      let setup = AnswerSetup(
        program, source: try source.flatMap { try LeadsOptions.input($0, program).name }, asOf: asOf)
    else {
      throw Failures.wrongUsage("the rules have no 'feedback', which says what can be answered to a lead")
    }
    if let picklist { return try show(picklist, program, asOf) }
    try Interruption.watched { try Failures.reported { try run(setup) } }
  }

  private func run(_ setup: AnswerSetup) throws {
    let sink = try ByteSink.rejects(rejects, of: setup.program)
    let output = ByteSink.standardOutput()
    let rejected =
      try onto.map { try write(onto: $0, setup, output, sink) } ?? write(setup, output, sink)
    try output.close()
    try sink.close()
    if rejected { throw ExitCode.findings }
  }

  /// What answers are read from.
  private var named: [AnswerFile] {
    (files.isEmpty ? ["-"] : files).map { AnswerFile(path: $0, source: source) }
  }

  private func inputs() throws -> [String] {
    picklist == nil ? try AnswerFile.inputs(named.map(\.path) + [onto].compactMap { $0 }) : []
  }

  private func show(_ picklist: Picklist, _ program: Program, _ asOf: Instant) throws {
    let day = program.agreement.zone.date(of: asOf)
    guard let feedback = program.feedback(on: day) else {
      throw Failures.wrongUsage("no 'feedback' is in force on \(day); say another day with '--as-of'")
    }
    try Terminal.show(picklist.text(feedback))
  }

  // MARK: Answers

  /// Writes all answers; says whether something was none.
  private func write(_ setup: AnswerSetup, _ output: ByteSink, _ sink: ByteSink) throws -> Bool {
    let asCSV = to == .csv
    let reader = AnswerReader(setup)
    let pipeline = DecisionPipeline(
      decisions: output, rejects: sink, header: asCSV ? Array(CSVLine.text(setup.form.header).utf8) : [],
      options: PipelineOptions(jobs: AvailableCores.count),
      makeWorker: { AnswerWorker(setup, asCSV: asCSV) })
    var options = try self.form.options()
    (options.recordsPath, options.fields) = (reader.input.recordsPath, reader.input)
    try pipeline.run {
      // In the order in which they are named; of folders their files.
      for (file, open) in try named.flatMap({ try AnswerFile.all([$0]) }).map({ LeadsOptions.opener($0.path) }
      ) {
        let source = try open()
        source.heedInterruption()
        let watch = reader.watch { Terminal.say("accord: \($0)") }
        _ = try pipeline.decide(source, options, file: file, fields: watch)
      }
    }
    let notes = RunNotes.lines(
      pipeline.run, setup.program, decisions: pipeline.decisions, duplicates: .keep)
    for note in notes { Terminal.say("accord: \(note)") }
    return pipeline.rejects > 0
  }

  // MARK: Onto leads

  /// Writes leads with their answers; says whether something could not be read.
  private func write(
    onto written: String, _ setup: AnswerSetup, _ output: ByteSink, _ sink: ByteSink
  ) throws -> Bool {
    let program = setup.program
    var given = GivenAnswers()
    for file in try AnswerFile.all(named) {
      try given.read(file, program, asOf: setup.asOf, rejects: sink, form: try form.options())
    }
    guard let answers = given.byLead(program, until: setup.asOf) else { return false }
    let target = try AnswerFile(written, program)
    let (file, open) = LeadsOptions.opener(target.path)
    let spelling = program.input(named: target.source)
    var options = InputOptions()
    (options.recordsPath, options.fields) = (spelling.recordsPath, spelling)
    let reader = LeadReader(program, input: spelling)
    let leads = LeadInput(source: try open(), options: options)
    var isRejected = given.rejects > 0
    var seen: Set<Text> = []
    while let record = try leads.next() {
      let reason: String
      switch record.content {
      case .skipped: continue
      case .unreadable(let why): reason = "the record \(why)"
      case .lead(let raw):
        switch reader.read(raw, line: record.line, delimiter: record.delimiter) {
        case .rejected(let rejection): reason = rejection.message
        case .lead(let lead):
          seen.insert(lead.name)
          try output.write(lines: Array((raw.answered(lead, answers).json + "\n").utf8))
          continue
        }
      }
      isRejected = true
      try sink.write(reject: reason, record, file: file)
    }
    let strangers = answers.lists.leads.count { !seen.contains($0) }
    if strangers > 0 {
      Terminal.say(
        "accord: answers of \(Count.of(strangers, "lead")) are left out, which are not in '\(target.path)'")
    }
    return isRejected
  }
}

extension RawValue {
  /// A lead as it came, with its answers in the place of those that it brought.
  fileprivate func answered(_ lead: Lead, _ answers: AnswersByLead) -> RawValue {
    guard case .record(let fields) = self else { return self }
    return .record(fields.showing(answers: answers.raw(of: lead.answered(by: answers)), all: true))
  }
}

extension Picklist: ExpressibleByArgument {}
