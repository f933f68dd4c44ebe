import AccordReference
import AccordSemantics
import AccordSource
import AccordStream
import AccordValues
import ArgumentParser

/// `accord eval`: leads in, explained decisions out.
struct Eval: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Decide leads: one decision per lead, in the order of the input.",
    discussion: """
      Leads come from the standard input or from FILES, as NDJSON, a JSON array or CSV. A lead that cannot be \
      read becomes one line on the rejects stream; decisions + rejects = leads.

      Examples:
        accord eval rules < leads.ndjson > decisions.ndjson
        accord eval rules --source excel --to table contacts.csv
      """)

  @OptionGroup var rules: RulesArgument
  @OptionGroup var leads: LeadsOptions

  @Option(help: "The form of the decisions.")
  var to: OutputForm = .ndjson

  @Option(help: "How much of its reasons a decision shows.")
  var explain: Detail = .reasons

  @Option(help: "Pass these input fields through, separated by commas.")
  var only: String?

  @Flag(name: .customLong("pass-through"), help: "Pass all input fields through.")
  var passThrough = false

  @Option(help: "Where rejects go; without it, to the standard error.", completion: .file())
  var rejects: String?

  @Flag(name: .customLong("stop-on-reject"), help: "End the run at the first reject.")
  var stopOnReject = false

  @Flag(help: "Print counts to the standard error at the end.")
  var summary = false

  @Option(
    name: .customLong("summary-file"), help: "Write the counts as JSON to this file.", completion: .file())
  var summaryFile: String?

  enum OutputForm: String, CaseIterable, ExpressibleByArgument {
    case ndjson
    case csv
    case table
  }

  func validate() throws {
    if only != nil && passThrough {
      throw ValidationError("'--only' and '--pass-through' exclude each other")
    }
    if passThrough && to != .ndjson {
      throw ValidationError(
        "'--pass-through' needs '--to ndjson', because the fields may differ from lead to lead; "
          + "name the fields with '--only'")
    }
  }

  func run() throws {
    try OutputFiles.check(
      outputs: [rejects, summaryFile].compactMap { $0 }, inputs: leads.files, rules: rules.rules)
    let rules = try rules.load()
    let asOf = try leads.instant(rules)
    let program = rules.program(at: asOf)
    let input = try leads.input(program)
    Interruption.watch()
    do {
      try Failures.reported { try run(program, input, asOf) }
    } catch is Interruption.Interrupted {
      Interruption.finish()
      throw ExitCode.failed
    }
  }

  private func run(_ program: Program, _ input: Input, _ asOf: Instant) throws {
    let output = ByteSink.standardOutput()
    let passed = passedFields(program, input)
    let writer = writer(to: output, program, passed)
    let rejectSink = try rejects.map { try ByteSink(path: $0) } ?? ByteSink.standardError()
    // Opened now: a path that does not work shall not come to light after a long run.
    let summarySink = try summaryFile.map { try ByteSink(path: $0) }
    let stream = DecisionStream(
      evaluator: ReferenceEvaluator(program), input: input, asOf: asOf, detail: explain,
      passThrough: passed, writer: writer, rejects: RejectWriter(sink: rejectSink),
      stopsOnReject: stopOnReject)
    do {
      for (file, open) in try leads.inputs(input) {
        let source = try open()
        // A file never lets a read wait, and a pipe that waits may stay silent.
        source.source.beforeReading = { try Interruption.check() }
        source.source.beforeWaiting = {
          try writer.flush()
          try rejectSink.flush()
          try Interruption.check()
        }
        let goesOn = try stream.run(
          source, file: file, checkHeader: { try check(header: $0, program, input) })
        if !goesOn { break }
      }
    } catch {
      // What was decided before the end is not lost.
      try? writer.flush()
      try? rejectSink.flush()
      throw error
    }
    try writer.finish()
    try rejectSink.close()
    if summary { Terminal.say(stream.summary.text) }
    try summarySink?.write(line: stream.summary.json)
    try summarySink?.close()
    if stream.summary.rejects > 0 { throw ExitCode.findings }
  }

  private func writer(
    to sink: ByteSink, _ program: Program, _ passed: PassThrough
  ) -> any DecisionWriter {
    switch to {
    case .ndjson: NDJSONDecisionWriter(sink, detail: explain)
    case .csv: CSVDecisionWriter(sink, program: program, detail: explain, passing: passed)
    case .table: TableDecisionWriter(sink, program: program, passing: passed)
    }
  }

  /// The fields to pass through; the name of a field of the lead stands for the key it is read from.
  private func passedFields(_ program: Program, _ input: Input) -> PassThrough {
    if passThrough { return .everything }
    guard let only else { return .nothing }
    var seen: Set<String> = []
    let names = only.split(separator: ",").map { String($0).trimmingBlanks }.filter {
      seen.insert($0).inserted
    }
    return .fields(
      names.map { name in
        let index = program.fields.firstIndex { $0.name == name }
        return (name, index.map { input.readings[$0].key.string } ?? name)
      })
  }

  /// Columns that stand twice, and a required field without a column, would fail every lead: say it once.
  private func check(header: [String], _ program: Program, _ input: Input) throws {
    for (field, reading) in zip(program.fields, input.readings) {
      let count = header.count { $0 == reading.key.string }
      if count > 1 {
        throw InputError(description: "the column '\(reading.key)' stands twice in the header; rename one")
      }
      guard count == 0, reading.isRequired, reading.defaultValue == nil else { continue }
      let nearest = Suggestion.nearest(to: reading.key.string, among: header)
      // What does not begin like JSON is taken for CSV; perhaps only its first line is broken.
      let guess = leads.from == nil ? ", or, if this is not CSV, say '--from ndjson' or '--from json'" : ""
      let hint =
        nearest.map { "did you mean '\($0)'?" } ?? "choose how the leads are spelled with '--source'\(guess)"
      throw InputError(
        description: "the header has no column '\(reading.key)', and '\(field.name)' is required; \(hint)")
    }
  }
}

extension Detail: ExpressibleByArgument {}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmingBlanks: String {
    TextNormaliser.trim.apply(Text(self)).string
  }
}
