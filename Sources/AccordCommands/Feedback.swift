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
    if onto == "-", files.isEmpty || files.contains("-") {
      throw ValidationError("leads and answers cannot both come from the standard input; name a file")
    }
  }

  func run() throws {
    let loaded = try rules.load(
      writing: [rejects].compactMap { $0 }, reading: inputs, filter: nil)
    let asOf = try instant(loaded)
    let program = loaded.program(at: asOf)
    guard let form = AnswerForm(program) else {
      throw Failures.wrongUsage("the rules have no 'feedback', which says what can be answered to a lead")
    }
    try Failures.reported {
      if let picklist { return try show(picklist, program, asOf) }
      let sink = try rejects.map { try ByteSink(path: $0) } ?? ByteSink.standardError()
      let output = ByteSink.standardOutput()
      let rejected =
        try onto.map { try write(onto: $0, program, asOf, output, sink) }
        ?? write(form, program, asOf, output, sink)
      try output.close()
      try sink.close()
      if rejected { throw ExitCode.findings }
    }
  }

  private var inputs: [String] {
    picklist == nil ? (files.isEmpty ? ["-"] : files) + [onto].compactMap { $0 } : []
  }

  private func instant(_ rules: RuleSet) throws -> Instant {
    if let asOf { return try AsOf.instant(asOf, rules) }
    guard let now = Instant.clock else {
      throw Failures.wrongUsage("the clock of this machine is not set; say '--as-of'")
    }
    return now
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
  private func write(
    _ form: AnswerForm, _ program: Program, _ asOf: Instant, _ output: ByteSink, _ sink: ByteSink
  ) throws -> Bool {
    var rejected = false
    if to == .csv { try output.write(lines: Array(CSVLine.text(form.header).utf8)) }
    for file in files.isEmpty ? ["-"] : files {
      try read(file, program, asOf) { input, result, record in
        switch result {
        case .answer(let answer):
          let line = to == .csv ? CSVLine.text(form.cells(answer)) : form.json(answer) + "\n"
          try output.write(lines: Array(line.utf8))
        case .rejected(let message, _):
          rejected = true
          try sink.write(reject: message, record, file: input.file)
        case .skipped: break
        }
      }
    }
    return rejected
  }

  private func read(
    _ file: String, _ program: Program, _ asOf: Instant,
    _ body: (AnswerInput, AnswerReader.Result, InputRecord) throws -> Void
  ) throws {
    let path = try AnswerFile.Path(named: source, file, program)
    guard let reader = AnswerReader(program, source: path.source, asOf: asOf) else { return }
    let input = AnswerInput(
      try file == "-" ? ByteSource.standardInput() : ByteSource(path: file), reader,
      file: file == "-" ? nil : file, form: try form.options(), say: { Terminal.say("accord: \($0)") })
    try input.read { try body(input, $0, $1) }
  }

  // MARK: Onto leads

  /// Writes leads with their answers; says whether something could not be read.
  private func write(
    onto written: String, _ program: Program, _ asOf: Instant, _ output: ByteSink, _ sink: ByteSink
  ) throws -> Bool {
    var given = GivenAnswers()
    for file in try AnswerFile.all(
      (files.isEmpty ? ["-"] : files).map { try AnswerFile.Path(named: source, $0, program) })
    {
      try given.read(file, program, asOf: asOf, rejects: sink, form: try form.options())
    }
    guard let answers = given.byLead(program) else { return false }
    let path = try AnswerFile.Path(written, program)
    let spelling = program.inputs.first { $0.name == path.source } ?? program.ownInput
    var options = InputOptions()
    (options.recordsPath, options.fields) = (spelling.recordsPath, spelling)
    let reader = LeadReader(program, input: spelling)
    let leads = LeadInput(
      source: try path.path == "-" ? ByteSource.standardInput() : ByteSource(path: path.path),
      options: options)
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
      try sink.write(reject: reason, record, file: path.path == "-" ? nil : path.path)
    }
    let strangers = answers.lists.keys.count { !seen.contains($0) }
    if strangers > 0 {
      Terminal.say(
        "accord: answers of \(Count.of(strangers, "lead")) are left out, which are not in '\(path.path)'")
    }
    return isRejected
  }
}

extension RawValue {
  /// A lead as it came, with its answers in the place of those that it brought.
  fileprivate func answered(_ lead: Lead, _ answers: AnswersByLead) -> RawValue {
    guard case .record(let fields) = self,
      case .records(let list)? = lead.answered(by: answers).values[answers.field.index]
    else { return self }
    return .record(fields.showing(answers: answers.raw(list), all: true))
  }
}

extension Picklist: ExpressibleByArgument {}
