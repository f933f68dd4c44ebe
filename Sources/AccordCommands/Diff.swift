import AccordComparison
import AccordSemantics
import AccordSource
import AccordStream
import AccordValues
import AccordVerify
import ArgumentParser

/// `accord diff`: what a change of the rules means, and which leads it moves.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Tell what a change of the rules means, and which leads it moves.",
    usage: "accord diff [<options>] <old> <new>",
    discussion: """
      OLD and NEW are folders, files, or revisions as git writes them, such as main:rules. With --leads, both decide \
      the same leads as of the same time, and what moves is counted and traced to the change that moves it. \
      Whether any lead there can be is decided differently is proven with an SMT solver, z3 or cvc5, where one \
      is installed.

      Examples:
        accord diff main:rules rules
        accord diff main:rules rules --leads leads.ndjson --format markdown
      """)

  @Argument(
    help: "The rules as they were: a folder, a file, or REV:PATH of a git repository.",
    completion: .file(extensions: ["accord"]))
  var old: String

  @Argument(help: "The rules as they shall be.", completion: .file(extensions: ["accord"]))
  var new: String

  @Option(
    help: ArgumentHelp(
      "A file with leads that both rule sets decide; '-' for the standard input; may be given several times.",
      valueName: "file"),
    completion: .file(extensions: ["ndjson", "json", "csv"]))
  var leads: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      As of when leads are decided, by both rule sets: a time such as 2026-11-01T09:00, in the time zone of the new \
      rules; without it, when the run begins. Leads that a proof shows are as of it, too, or of the beginning of today.
      """, valueName: "time"))
  var asOf: String?

  @Option(
    help: ArgumentHelp(
      "The input block of the rules that says how these leads are spelled.", valueName: "name"))
  var source: String?

  @OptionGroup var form: FormOptions

  @Option(
    name: .customLong("max-line"),
    help: ArgumentHelp(
      "The longest line that is read, such as 64KiB, 16MiB or a number of bytes.", valueName: "size"))
  var maxLine: ByteSize = ByteSize(bytes: InputOptions.defaultMaxLine)

  @Flag(name: .customLong("allow-absent"), help: "Say nothing of fields that no column and no key fills.")
  var allowsAbsent = false

  @Option(
    help: ArgumentHelp(
      "Tell only of these: definitions, segments, scores, grades, pools, experiments, fits, promised, route.",
      valueName: "name,…"))
  var about: String?

  @Option(help: ArgumentHelp("The form of the report.", valueName: "form"))
  var format: Format = .human

  @Option(
    help: ArgumentHelp("Write each lead that moves to this file, as NDJSON.", valueName: "file"),
    completion: .file())
  var moved: String?

  @Option(help: ArgumentHelp("How many leads are named for each output that moves.", valueName: "n"))
  var limit: Int = 10

  @Option(
    help: ArgumentHelp(
      "What ends the run with an error, which here is the exit code 1: any difference, one of definitions, or none.",
      valueName: "limit"))
  var failOn: FailOn = .any

  @Option(
    help: ArgumentHelp(
      "How many threads decide; without it, as many as there are cores for this process.", valueName: "n"))
  var jobs: Int?

  @OptionGroup var allowed: AllowedFolders

  @OptionGroup var solver: SolverOption

  @Option(help: ColorOption.help)
  var color: ColorOption = .auto

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case human
    case json
    case markdown
  }

  enum FailOn: String, CaseIterable, ExpressibleByArgument {
    case any
    case definitions
    case none
  }

  /// More than anybody reads, and few enough to be held.
  private static let mostNamed = 10_000

  func validate() throws {
    if leads.isEmpty {
      let given = [("--source", source), ("--moved", moved)].first { $0.1 != nil }
      if let given { throw ValidationError("'\(given.0)' is about leads, and needs '--leads'") }
    }
    if asOf == "live" {
      throw ValidationError("'--as-of live' is for 'accord eval'; both rule sets decide as of one time")
    }
    if leads.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("the standard input, '-', can be read once")
    }
    if !(0...Diff.mostNamed).contains(limit) {
      throw ValidationError("'--limit \(limit)' must be a number from 0 to \(Diff.mostNamed)")
    }
    if let jobs, !(1...AvailableCores.mostThreads).contains(jobs) {
      throw ValidationError("'--jobs \(jobs)' must be a number from 1 to \(AvailableCores.mostThreads)")
    }
  }

  func run() throws {
    let (before, after) = (try ComparedFolder(old, allowed, color), try ComparedFolder(new, allowed, color))
    try OutputFiles.check(
      outputs: [moved].compactMap { $0 }, inputs: leads, rules: before.loader, after.loader)
    let pair = RulePair(old: before.rules, new: after.rules)
    let matched = MatchedOutputs(pair)
    let wanted = try wantedOutputs(matched)
    let changes = DeclarationChange.between(pair)
    let now = try asOf.map { try AsOf.instant($0, pair.new.rules) } ?? AsOf.startOfToday(pair.new.rules)
    let report = try solver.reported { solver in
      let comparison = try Failures.reported {
        try leads.isEmpty ? nil : decide(pair, changes, matched, wanted)
      }
      let proofs = try ChangeProofs(
        pair, matched, about: wanted, now: now, having: comparison, solver: solver)
      return ComparisonReport(pair, changes, matched, proofs, about: wanted, comparison, inputs: leads)
    }
    try Terminal.show(text(report))
    if isFailure(report) { throw ExitCode.findings }
  }

  private func text(_ report: ComparisonReport) -> String {
    switch format {
    case .human: ComparisonText(report, limit: limit).text
    case .json: ComparisonJSON.text(report)
    case .markdown: ComparisonMarkdown(report, limit: limit).text
    }
  }

  private func isFailure(_ report: ComparisonReport) -> Bool {
    switch failOn {
    case .any: !report.isSame
    case .definitions: report.definitionsDiffer
    case .none: false
    }
  }

  /// The outputs that `--about` names; nil for all.
  private func wantedOutputs(_ matched: MatchedOutputs) throws -> Set<Output>? {
    guard let about else { return nil }
    let all = matched.results.map(\.output)
    var wanted: Set<Output> = []
    for part in about.split(separator: ",") {
      let name = String(part).trimmingBlanks
      let found = all.filter { $0.name == name }
      guard !found.isEmpty else {
        let nearest = Suggestion.nearest(to: name, among: all.map(\.name))
        throw Failures.wrongUsage(
          "'--about \(name)' is nothing that decisions tell of"
            + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
      }
      wanted.formUnion(found)
    }
    return wanted
  }

  // MARK: Leads

  private func decide(
    _ pair: RulePair, _ changes: [DeclarationChange], _ matched: MatchedOutputs, _ wanted: Set<Output>?
  ) throws -> LeadComparison {
    let options = LeadsOptions.reading(
      leads, asOf: asOf, source: source, form: form, maxLine: maxLine, allowsAbsent: allowsAbsent)
    let asOf = try options.instant(pair.new.rules)
    sayZone(asOf, options, pair)
    let program = pair.new.rules.program(at: asOf)
    let input = try options.input(program)
    let oldInput = try options.input(pair.old.rules.program(at: asOf))
    guard oldInput.recordsPath == input.recordsPath else {
      throw InputError(
        description:
          "the two rule sets look for the leads in different places ('records at'), so they cannot read the same input; give them leads as NDJSON or CSV"
      )
    }
    let units = ChangeUnits(pair, changes)
    let comparison = LeadComparison(
      pair, asOf: asOf, source: source,
      outputs: matched.results.map(\.output).filter { wanted?.contains($0) ?? true },
      units: units, inputs: leads.map { $0 == "-" ? nil : $0 }, limit: limit,
      writesMoved: moved != nil)
    try options.checkFirst()
    let sink = try moved.map { try ByteSink(path: $0) }
    let nowhere = try ByteSink(path: "/dev/null")
    let pipeline = DecisionPipeline(
      decisions: sink ?? nowhere, rejects: nowhere, header: [],
      options: PipelineOptions(jobs: jobs ?? AvailableCores.count), makeWorker: { comparison.makeWorker() })
    let format = try options.format(input)
    let fields = options.fieldWatch(program, input)
    Interruption.watch()
    do {
      try pipeline.run {
        for (file, open) in options.sources {
          let source = try open()
          source.heedInterruption()
          _ = try pipeline.decide(
            source, format, file: file, fields: fields,
            checkFirst: { try options.check(first: $0, of: file, input) })
        }
      }
    } catch is Interruption.Interrupted {
      Interruption.finish()
      throw ExitCode.failed
    }
    try sink?.close()
    for note in RunNotes.lines(pipeline.run, program, decisions: pipeline.decisions, duplicates: .report) {
      Terminal.say("accord: \(note)")
    }
    fields.finish(pipeline.seen)
    return comparison
  }

  /// Says in which time zone a time was read, where that makes a difference.
  private func sayZone(_ asOf: Instant, _ options: LeadsOptions, _ pair: RulePair) {
    guard let text = options.asOf, let other = TimeReader.instant(text.utf8, zone: pair.old.rules.zone),
      other != asOf
    else { return }
    Terminal.say(
      "accord: '--as-of \(text)' is a time in \(pair.new.rules.zone.identifier), the time zone of the new rules; the old ones have \(pair.old.rules.zone.identifier)"
    )
  }
}
