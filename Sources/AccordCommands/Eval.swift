import AccordEngine
import AccordSemantics
import AccordSource
import AccordStream
import AccordValues
import ArgumentParser
import Glibc

/// `accord eval`: leads in, explained decisions out.
struct Eval: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval", abstract: "Decide leads: one decision per lead, in the order of the input.",
    discussion: """
      Leads come from the standard input or from FILES, as NDJSON, a JSON array or CSV. A lead that cannot be \
      read becomes one line on the rejects stream; decisions + rejects = leads. A lead that breaks a promise \
      of the rules is decided all the same, and named beside it.

      Examples:
        accord eval rules < leads.ndjson > decisions.ndjson
        accord eval rules --source excel --to table contacts.csv
      """)

  @OptionGroup var rules: RulesArgument
  @OptionGroup var leads: LeadsOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var feedback: FeedbackOption
  @OptionGroup var previous: PreviousOption
  @OptionGroup var send: SendOption

  @Option(help: ArgumentHelp("The form of the decisions.", valueName: "form"))
  var to: DecisionForm = .ndjson

  @Option(help: ArgumentHelp("How much of its reasons a decision shows.", valueName: "detail"))
  var explain: Detail = .reasons

  @Option(help: ArgumentHelp("Pass these input fields through.", valueName: "field,…"))
  var only: String?

  @Flag(name: .customLong("pass-through"), help: "Pass all input fields through.")
  var passThrough = false

  @Flag(
    name: .customLong("raw-cells"),
    help: "Leave cells as they are that a spreadsheet would take for formulas; with '--to csv'.")
  var rawCells = false

  @Option(
    help: ArgumentHelp(
      """
      The language of the Excel that opens '--to excel', such as 'de' or 'en-GB'; without it, that of the environment.
      """, valueName: "tag"))
  var language: String?

  @Option(
    help: ArgumentHelp(
      "Where rejects go; '-' among the decisions; without it, to the standard error.", valueName: "file"),
    completion: .file())
  var rejects: String?

  @Option(
    help: ArgumentHelp(
      "Where leads that break a promise ('ensure') are named; without it, on the standard error.",
      valueName: "file"),
    completion: .file())
  var broken: String?

  @Option(
    help: ArgumentHelp(
      """
      What is done with leads that have the id of another one: 'report' and 'keep' decide all of them, 'first' and \
      'last' only that one.
      """, valueName: "which"))
  var duplicates: Duplicates = .report

  @Flag(name: .customLong("stop-on-reject"), help: "End the run at the first reject.")
  var stopOnReject = false

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp(
      """
      What ends the run with an error, which here is the exit code 3: more of something, such as \
      problems=2%,rejects=0.1%,repeats=0,skipped=10.
      """, valueName: "limit"))
  var failOn: Thresholds?

  @Option(
    help: ArgumentHelp("How many leads come in; with more or fewer, the run ends with 3.", valueName: "n"))
  var expect: Int?

  @Flag(help: "Print counts to the standard error at the end.")
  var summary = false

  @Option(
    help: ArgumentHelp("Write the counts as JSON to this file.", valueName: "file"), completion: .file())
  var summaryFile: String?

  @Option(
    help: ArgumentHelp(
      "How many threads decide; without it, as many as there are cores for this process.", valueName: "n"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "What decides: the compiled rules, or the reference that they are compared with.", valueName: "name"))
  var engine: Engine = .compiled

  @Flag(help: "Show on the standard error how many leads are decided, every second.")
  var progress = false

  @Option(name: .customLong("block-size"), help: .hidden)
  var blockSize = ByteSize(bytes: BlockCutter.defaultBlockSize)

  enum Engine: String, CaseIterable, ExpressibleByArgument {
    case compiled
    case reference
  }

  func validate() throws {
    if let jobs, !(1...AvailableCores.mostThreads).contains(jobs) {
      throw ValidationError("'--jobs \(jobs)' must be a number from 1 to \(AvailableCores.mostThreads)")
    }
    if rejects == "-" && to.hasColumns {
      throw ValidationError("'--rejects -' needs '--to ndjson'; name a file for the rejects")
    }
    if let expect, expect < 0 {
      throw ValidationError("'--expect \(expect)' must be a number of leads")
    }
    if only != nil && passThrough {
      throw ValidationError("'--only' and '--pass-through' exclude each other")
    }
    if passThrough && to.hasColumns {
      throw ValidationError(
        "'--pass-through' needs '--to ndjson', because the fields may differ from lead to lead; "
          + "name the fields with '--only'")
    }
    if selection.sort != nil {
      if rejects == "-" { throw ValidationError("'--sort' needs a file for the rejects, instead of '-'") }
      if leads.isLive {
        throw ValidationError("'--sort' waits for the end of the input, which '--as-of live' does not")
      }
    }
    if let language {
      if to != .excel { throw ValidationError("'--language' needs '--to excel'") }
      if ExcelLanguage(tag: language) == nil {
        throw ValidationError("'\(language)' is no language; write it as 'de', 'de-CH' or 'en'")
      }
    }
    if duplicates == .last && leads.isLive {
      throw ValidationError(
        "'--duplicates last' waits for the end of the input, and '--as-of live' answers at once; say '--duplicates first'"
      )
    }
    if previous.changed, selection.sort != nil {
      throw ValidationError(
        "'--changed' writes as it decides, and '--sort' at the end; leave one of them out")
    }
    if !previous.previous.isEmpty, !previous.changed, send.send.isEmpty {
      throw ValidationError("'--previous' is what '--changed' and '--send' compare with; add one of them")
    }
    if send.replacesDecisions, rejects == "-" {
      throw ValidationError(
        "'--send' writes to the standard output instead of the decisions, among which '--rejects -' stands; name a file for one of them"
      )
    }
    if send.replacesDecisions, to != .ndjson {
      throw ValidationError(
        "'--send' writes to the standard output instead of the decisions; leave '--to' out, or name a file")
    }
    if rawCells && to != .csv { throw ValidationError("'--raw-cells' needs '--to csv'") }
  }

  func run() throws {
    let rules = try rules.load(
      writing: [rejectFile, broken, summaryFile].compactMap { $0 } + send.files,
      reading: leads.inputs + feedback.inputs() + previous.files().map(\.path),
      filter: selection.filter)
    let asOf = try leads.instant(rules)
    let program = rules.program(at: asOf)
    try selection.check(leads.isLive ? rules.versions.map(\.program) : [program])
    let input = try leads.input(program)
    if leads.isLive, wantsOneProgram, let next = rules.nextChange(after: asOf) {
      throw Failures.wrongUsage(
        "the rules change on \(next), and '--as-of live' goes on then with other columns and counts; leave out "
          + "'--to csv', '--to table', '--send' and the summary, or say a time")
    }
    Interruption.watch()
    do {
      try Failures.reported { try run(rules, program, input, asOf) }
    } catch let unknown as FieldWatch.UnknownName {
      throw Failures.wrongUsage(unknown.description)
    } catch is Interruption.Interrupted {
      Interruption.finish()
      throw ExitCode.failed
    }
  }

  /// Where rejects go that do not stand among the decisions.
  private var rejectFile: String? { rejects == "-" ? nil : rejects }

  /// Whether something comes out whose form follows from the rules.
  private var wantsOneProgram: Bool {
    to.hasColumns || summary || summaryFile != nil || !send.send.isEmpty
  }

  private func run(_ rules: RuleSet, _ program: Program, _ input: Input, _ asOf: Instant) throws {
    let passed = passedFields(program, input)
    let order = try selection.order(program)
    // Before the outputs: what cannot begin shall not touch them.
    try leads.checkFirst()
    let rejectSink = try ByteSink.rejects(rejectFile, of: program)
    let given = try feedback.answers(program, asOf: asOf, leads: leads.inputs, rejects: rejectSink)
    var deciding = Deciding(
      rules: rules, source: leads.source, detail: explain, passThrough: passed, form: to, rawCells: rawCells,
      order: order, language: excelLanguage,
      isCompiled: engine == .compiled)
    deciding.answers = given?.byLead(program, until: leads.isLive ? nil : asOf)
    let outputs = try send.outputs(rules, program, hasPrevious: !previous.previous.isEmpty)
    deciding.outputs = outputs.map(\.name)
    let (lastRun, isLastRunWhole) = try previous.read(program, watching: outputs.watched)
    deciding.isCompared = lastRun != nil
    let setup = deciding.setup(at: asOf)
    let output = send.replacesDecisions ? ByteSink(name: "nowhere") { _ in } : ByteSink.standardOutput()
    let senders = try send.senders(setup)
    let breachSink = try breachSink()
    // Tried now: a path that does not work shall not come to light after a long run.
    if let summaryFile { try AtomicFile.check(summaryFile) }
    let meter = progress ? Progress() : nil
    let options = PipelineOptions(
      jobs: jobs ?? AvailableCores.count, blockSize: blockSize.bytes, onProgress: meter?.note)
    let filter = try duplicateFilter(program)
    let pipeline = DecisionPipeline(
      decisions: output, rejects: rejectSink, breaches: breachSink, header: setup.writer.header,
      summary: summary || summaryFile != nil ? program : nil, duplicates: filter,
      stopsOnReject: stopOnReject, rejectsInLine: rejects == "-", isSorted: order != nil, previous: lastRun,
      showsOnlyNews: previous.changed, outputs: senders, options: options,
      clock: leads.isLive ? { Instant.clock ?? asOf } : nil,
      makeWorker: leads.isLive ? deciding.liveWorkers() : deciding.workers(setup))
    let leadFormat = try leads.format(input)
    let fields = leads.fieldWatch(program, input, passThrough: passed, hasAnswers: given != nil)
    let sources = duplicates == .last ? leads.sourcesToReadTwice : leads.sources
    if let filter, duplicates == .last {
      try showNames(of: sources, leadFormat, to: filter, options, deciding.quiet.workers(at: asOf))
    }
    var isComplete = true
    do {
      defer { meter?.finish() }
      try pipeline.run {
        for (file, open) in sources {
          let source = try open()
          try rejectSink.empty()
          try breachSink?.empty()
          // A file never lets a read wait, and a pipe that waits may stay silent.
          source.heedInterruption()
          isComplete = try pipeline.decide(
            source, leadFormat, file: file, fields: fields,
            checkFirst: { try leads.check(first: $0, of: file, input) })
          if !isComplete { break }
        }
      }
    }
    try filter?.finish()
    try rejectSink.close()
    try breachSink?.close()
    for sender in senders { try sender.close() }
    let notes = RunNotes.lines(
      pipeline.run, program, decisions: pipeline.decisions, duplicates: duplicates,
      previous: lastRun?.count)
    for note in notes { Terminal.say("accord: \(note)") }
    if isComplete, pipeline.decisions > 0 { given?.report(foundIn: deciding.answers) }
    // What comes behind a reject that ended the run might have filled more.
    if isComplete { fields.finish(pipeline.seen) }
    if var counts = pipeline.summary {
      counts.absent = fields.absent
      if summary { Terminal.say(lines: counts.text(pipeline.run)) }
      if let summaryFile {
        try AtomicFile.replace(summaryFile, with: Array("\(counts.json(pipeline.run))\n".utf8))
      }
    }
    try judge(pipeline, absent: fields.absent.count, program)
    if pipeline.rejects > 0 || (given?.rejects ?? 0) > 0 || pipeline.run.breaches > 0
      || fields.hasFindings || !isLastRunWhole
    {
      throw ExitCode.findings
    }
  }

  /// The language that was named, or that of the environment, as other programs find it.
  private var excelLanguage: ExcelLanguage {
    let names: [String] = ["LC_ALL", "LC_NUMERIC", "LANG"]
    let set = names.lazy.compactMap { name in Console.current.variable(name) }.first { !$0.isEmpty }
    return (language ?? set).flatMap { ExcelLanguage(tag: $0) } ?? .english
  }

  /// Chooses among leads with the same name; nil when all are decided.
  private func duplicateFilter(_ program: Program) throws -> DuplicateFilter? {
    guard duplicates == .first || duplicates == .last else { return nil }
    guard program.nameField != nil else {
      throw Failures.wrongUsage(
        "'--duplicates \(duplicates.rawValue)' tells leads apart by their field 'id', and the rules have no field 'id' of type text; say which one does in the 'lead' block, such as 'identity email'"
      )
    }
    return DuplicateFilter(program, keepsLast: duplicates == .last)
  }

  /// Reads all leads, so that the last one of each name is known when they are read again. What is to be said about them is
  /// said then.
  private func showNames(
    of sources: [LeadsOptions.Opener], _ format: InputOptions, to filter: DuplicateFilter,
    _ options: PipelineOptions, _ makeWorker: @escaping @Sendable () -> any BlockWorker
  ) throws {
    let nowhere = try ByteSink(path: "/dev/null")
    let pipeline = DecisionPipeline(
      decisions: nowhere, rejects: nowhere, header: [], duplicates: filter, stopsOnReject: stopOnReject,
      options: PipelineOptions(jobs: options.jobs, blockSize: options.blockSize), makeWorker: makeWorker)
    try pipeline.run {
      for (file, open) in sources {
        let source = try open()
        source.heedInterruption()
        if try !pipeline.decide(source, format, file: file) { break }
      }
    }
    filter.startChoosing()
  }

  /// Where leads that break promises are named; nil for the standard error when the rejects go there as well.
  private func breachSink() throws -> ByteSink? {
    if let broken { return try ByteSink(path: broken) }
    return rejects == nil ? nil : .standardError()
  }

  /// Ends the command with 3 when the leads are not as many, or not as good, as was asked for.
  private func judge(_ pipeline: DecisionPipeline, absent: Int, _ program: Program) throws {
    let measures = Thresholds.Measures(
      run: pipeline.run, decisions: pipeline.decisions, rejects: pipeline.rejects, absent: absent,
      fields: program.fields.count, nameWords: program.nameWords)
    var breaches = failOn?.breaches(measures) ?? []
    let count = pipeline.decisions + pipeline.rejects + pipeline.run.leftOut.count
    if let expect, count != expect {
      breaches.append("\(Count.of(count, "lead")) came in, and '--expect' says \(expect)")
    }
    for breach in breaches { Terminal.say("accord: \(breach)") }
    if !breaches.isEmpty { throw ExitCode.limitPassed }
  }

  /// The fields to pass through; the name of a field of the lead stands for the keys it is read from.
  private func passedFields(_ program: Program, _ input: Input) -> PassThrough {
    if passThrough { return .everything }
    guard only != nil else { return .nothing }
    return .fields(
      passedNames.map { name in
        let index = program.fields.firstIndex { $0.name == name }
        return (name, index.map { input.readings[$0].keys } ?? [Reading.Key(name)])
      })
  }

  /// The names after `--only`, each once.
  private var passedNames: [String] {
    var seen: Set<Text> = []
    return (only ?? "").split(separator: ",").map { String($0).trimmingBlanks }.filter {
      seen.insert(Text($0)).inserted
    }
  }
}

extension Duplicates: ExpressibleByArgument {}

extension Detail: ExpressibleByArgument {}

extension DecisionForm: ExpressibleByArgument {}

extension String {
  /// The text without blanks at its ends.
  var trimmingBlanks: String { TextNormaliser.trim.apply(Text(self)).string }
}
