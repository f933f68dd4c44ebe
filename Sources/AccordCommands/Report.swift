import AccordMetrics
import AccordRecord
import AccordSemantics
import AccordSource
import AccordStream
import AccordValues
import ArgumentParser

/// `accord report`: the numbers that both teams watch.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Count what came of decisions: the metrics of the rules, over a record.",
    discussion: """
      Reads decisions, as 'accord eval' wrote them, and the answers to their leads, and counts every metric of the rules \
      for its last period that is over, by all groups of the agreement, with what was left out. The same rules, record \
      and '--as-of' give the same bytes.

      Examples:
        accord report rules --decisions record/decisions --feedback crm:record/feedback
        accord report rules --decisions record/decisions --period 2026-10 --to csv
      """)

  @OptionGroup var rules: RulesArgument

  @Option(
    help: ArgumentHelp(
      "Decisions, as 'accord eval' wrote them: a file, or a folder of files. May stand several times.",
      valueName: "path"),
    completion: .file())
  var decisions: [String] = []

  @OptionGroup var feedback: FeedbackOption

  @Option(
    help: ArgumentHelp(
      """
      The week, month or quarter that the report is about, such as 2026-10; without it, for each metric the last one that \
      can be told.
      """, valueName: "period"))
  var period: String?

  @Option(help: ArgumentHelp("The form of the report.", valueName: "form"))
  var to: Form = .table

  @Option(
    help: ArgumentHelp("Also write all cases, a row each, as CSV.", valueName: "file"), completion: .file())
  var cases: String?

  @Option(
    help: ArgumentHelp(
      "What ends the run with an error, beside rejects: 'targets' that are missed.", valueName: "limit"))
  var failOn: FailOn?

  @Option(
    help: ArgumentHelp(
      "Also tell so many cases of each outcome, drawn by lot, with what was decided and answered.",
      valueName: "n"))
  var stories: Int?

  @Option(help: ArgumentHelp("Which draw of the lot; each gives other stories.", valueName: "n"))
  var draw = 1

  @Option(
    help: ArgumentHelp("Where rejects go; without it, to the standard error.", valueName: "file"),
    completion: .file())
  var rejects: String?

  @Option(help: AsOf.help("the report is seen"))
  var asOf: String?

  enum Form: String, CaseIterable, ExpressibleByArgument {
    case table
    case csv
    case json
  }

  enum FailOn: String, CaseIterable, ExpressibleByArgument {
    case targets
  }

  func validate() throws {
    if decisions.isEmpty {
      throw ValidationError("name the decisions, as 'accord eval' wrote them: '--decisions record/decisions'")
    }
    if let stories, !(1...100).contains(stories) {
      throw ValidationError("'--stories' takes how many of each outcome, from 1 to 100")
    }
    if !(1...1_000).contains(draw) || (draw != 1 && stories == nil) {
      throw ValidationError("'--draw' says which draw of '--stories', from 1 on")
    }
    if stories != nil, to == .csv {
      throw ValidationError("stories are told in the table and in JSON; leave out '--to csv'")
    }
    if rejects == "-" || cases == "-" {
      throw ValidationError("'--rejects' and '--cases' take a file")
    }
  }

  func run() throws {
    let files = try AnswerFile.all(decisions.map { AnswerFile(path: $0, source: nil) })
    let inputs = files.map(\.path)
    let loaded = try rules.load(
      writing: [rejects, cases].compactMap { $0 }, reading: inputs + feedback.inputs())
    let asOf = try asOf.map { try AsOf.instant($0, loaded) } ?? AsOf.now()
    guard loaded.versions.contains(where: { $0.program.record?.metrics.isEmpty == false }) else {
      throw Failures.wrongUsage("the rules have no 'metric', which says what is counted")
    }
    let chosen = try period.map { written in
      guard let period = CalendarPeriod(written) else {
        throw Failures.wrongUsage(
          "'\(written)' is no period; write a month as 2026-10, a week as 2026-W44, a quarter as 2026-Q4")
      }
      return period
    }
    try Interruption.watched {
      let report = try Failures.reported { try count(files, loaded, asOf, chosen) }
      try show(report)
      if report.record.rejectedAnswers + report.record.rejectedDecisions > 0 { throw ExitCode.findings }
      if failOn == .targets, report.missesTarget { throw ExitCode.limitPassed }
    }
  }

  private func show(_ report: MetricReport) throws {
    switch to {
    case .table: try Terminal.show(report.table)
    case .csv: try Terminal.show(report.csv)
    case .json: try Terminal.show(report.json)
    }
  }

  private func count(
    _ files: [AnswerFile], _ rules: RuleSet, _ asOf: Instant, _ chosen: CalendarPeriod?
  ) throws -> MetricReport {
    let sink = try rejects.map { try ByteSink(path: $0) } ?? ByteSink.standardError()
    let casesSink = try cases.map { try ByteSink(path: $0) }
    let given = try feedback.answers(
      rules.program(at: asOf), asOf: asOf, leads: files.map(\.path), rejects: sink)
    let answers = given?.byLead(rules.program(at: asOf), until: asOf)
    let setup = RecordSetup(rules, answers, asOf: asOf, keepsDecisions: stories != nil)
    if answers == nil, setup.plan.metrics.contains(where: \.readsAnswers) {
      Terminal.say(
        "accord: no answers were given, so that what is counted of them is not recorded; name them with '--feedback'"
      )
    }
    let scope: ReportScope
    do throws(ReportScope.Failure) {
      scope = try ReportScope(setup.plan, asOf: asOf, chosen: chosen)
    } catch {
      throw Failures.wrongUsage(error.message)
    }
    let buckets = RowBuckets()
    var facts = MetricReport.RecordFacts()
    let pipeline = DecisionPipeline(
      decisions: ByteSink(name: "the decisions") { try buckets.add($0) }, rejects: sink, header: [],
      options: PipelineOptions(jobs: AvailableCores.count), makeWorker: { DecisionRowWorker(setup) })
    try pipeline.run {
      for (file, open) in files.map({ LeadsOptions.opener($0.path) }) {
        let source = try open()
        source.heedInterruption()
        _ = try pipeline.decide(source, InputOptions(), file: file)
      }
    }
    try sink.close()
    (facts.decisions, facts.rejectedDecisions) = (pipeline.decisions, pipeline.rejects)
    (facts.answers, facts.rejectedAnswers) = (
      (given?.answers.count ?? 0) + (given?.rejects ?? 0), given?.rejects ?? 0
    )
    let drawn = stories.map { StoryDraw(count: $0, draw: draw) }
    let writer = cases.map { _ in CaseWriter(setup.plan) }
    let run = try RecordCounter(setup, buckets).run {
      ReportCounter(scope, setup.plan, draw: drawn, writer: writer)
    }
    if let casesSink, let writer {
      try casesSink.write(lines: writer.header)
      for part in run.visitors { try casesSink.write(lines: part.written) }
      try casesSink.close()
    }
    return MetricReport(setup, scope, run, facts, draw: drawn)
  }
}
