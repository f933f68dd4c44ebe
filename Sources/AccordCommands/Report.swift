import AccordGlossary
import AccordMeeting
import AccordMetrics
import AccordRecord
import AccordSemantics
import AccordSigning
import AccordSource
import AccordStream
import AccordStudy
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
        accord report rules --experiment callback
      """)

  @OptionGroup var rules: RulesArgument

  @OptionGroup var record: RecordOptions

  @Option(
    help: ArgumentHelp(
      """
      The week, month or quarter that the report is about, such as 2026-10; without it, for each metric the last one that \
      can be told.
      """, valueName: "period"))
  var period: String?

  @Option(
    help: ArgumentHelp(
      """
      In the place of all that: the plan of an experiment, how many cases its arms have, and at its end the result. Without \
      decisions, the plan.
      """, valueName: "name"))
  var experiment: String?

  @Option(
    help: ArgumentHelp(
      "The metric that says what is worth something: with '--to html', the page also tells which lines of points are.",
      valueName: "name"))
  var metric: String?

  @Option(help: ArgumentHelp("The form of the report.", valueName: "form"))
  var to: Form = .table

  @Option(
    help: ArgumentHelp("Also write all cases, a row each, as CSV.", valueName: "file"), completion: .file())
  var cases: String?

  @Option(
    help: ArgumentHelp(
      "In the cases, call leads by a hash of their id that only this key gives: HMAC-SHA-256.",
      valueName: "keyfile"), completion: .file())
  var hashLeads: String?

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

  @Flag(help: "In the stories, also tell what was written freely.")
  var notes = false

  enum Form: String, CaseIterable, ExpressibleByArgument {
    case table
    case csv
    case json
    case html
  }

  enum FailOn: String, CaseIterable, ExpressibleByArgument {
    case targets
  }

  func validate() throws {
    if experiment == nil {
      try record.needDecisions()
    } else if let other = optionsOfPeriods.first {
      throw ValidationError("'--experiment' is a report of its own; leave out '\(other)'")
    }
    if let stories, !(1...100).contains(stories) {
      throw ValidationError("'--stories' takes how many of each outcome, from 1 to 100")
    }
    if !(1...1_000).contains(draw) || (draw != 1 && stories == nil) {
      throw ValidationError("'--draw' says which draw of '--stories', from 1 on")
    }
    if notes, stories == nil {
      throw ValidationError("'--notes' is about the stories, and needs '--stories'")
    }
    if stories != nil, to == .csv {
      throw ValidationError("stories are told in the table, in JSON and on the page; leave out '--to csv'")
    }
    if metric != nil, to != .html {
      throw ValidationError(
        "'--metric' is about the page, and needs '--to html'; 'accord lift' tells all lines")
    }
    if hashLeads != nil, cases == nil {
      throw ValidationError("'--hash-leads' is about the cases, and needs '--cases'")
    }
    if cases == "-" { throw ValidationError("'--cases' takes a file") }
  }

  /// The given options that are about periods.
  private var optionsOfPeriods: [String] {
    let given: [(String, Bool)] = [
      ("--period", period != nil), ("--metric", metric != nil), ("--cases", cases != nil),
      ("--stories", stories != nil),
      ("--fail-on", failOn != nil), ("--to \(to.rawValue)", to == .csv || to == .html),
    ]
    return given.filter(\.1).map(\.0)
  }

  func run() throws {
    let (loaded, asOf) = try record.load(
      rules, writing: [cases].compactMap { $0 }, reading: [hashLeads].compactMap { $0 })
    if let experiment {
      try Interruption.watched { try tell(experiment, loaded, asOf) }
      return
    }
    let alias = try hashLeads.map { HashedName(key: try key($0)) }
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
      let report = try Failures.reported {
        let (report, page) = try count(loaded, asOf, chosen, alias)
        try show(report, page)
        return report
      }
      if report.record.rejectedAnswers + report.record.rejectedDecisions > 0 { throw ExitCode.findings }
      if failOn == .targets, report.missesTarget { throw ExitCode.limitPassed }
    }
  }

  private func tell(_ experiment: String, _ rules: RuleSet, _ asOf: Instant) throws {
    let run = ExperimentRun(name: experiment, record: record)
    let (report, hasRejects) = try Failures.reported { try run.report(rules, asOf: asOf) }
    try Terminal.show(to == .json ? report.json : report.text)
    if hasRejects { throw ExitCode.findings }
  }

  private func show(_ report: MetricReport, _ page: MeetingPage?) throws {
    switch to {
    case .table: try Terminal.show(report.table)
    case .csv: try Terminal.show(report.csv)
    case .json: try Terminal.show(report.json)
    case .html: if let page { try Terminal.show(HTMLWriter(page.page).text) }
    }
  }

  private func count(
    _ rules: RuleSet, _ asOf: Instant, _ chosen: CalendarPeriod?, _ alias: HashedName?
  ) throws -> (MetricReport, MeetingPage?) {
    let casesSink = try cases.map { try ByteSink(path: $0) }
    let read = try record.read(
      rules, asOf: asOf, keepsDecisions: stories != nil || to == .html,
      experiments: cases == nil ? [] : try ExperimentReport.over(rules, asOf: min(asOf, AsOf.now()))
    ) { plan in
      let study = try metric.map { metric in
        let place = try WorthMetric.place(metric, plan)
        return StudyScope(report: plan, metric: place, rules: rules, isAnyRules: false)
      }
      do throws(ReportScope.Failure) {
        return (scope: try ReportScope(plan, asOf: asOf, chosen: chosen), study: study)
      } catch {
        throw Failures.wrongUsage(error.message)
      }
    }
    let (setup, scope) = (read.setup, read.aim.scope)
    let drawn = stories.map { StoryDraw(count: $0, draw: draw, showsNotes: notes) }
    let writer = cases.map { _ in CaseWriter(setup.plan, alias: alias) }
    let run = try RecordCounter(setup, read.buckets).run {
      ReportCounter(scope, setup.plan, draw: drawn, writer: writer)
    }
    if let casesSink, let writer {
      try casesSink.write(lines: writer.header)
      try casesSink.write(lines: writer.rows(run.visitors.map(\.written)))
      try casesSink.close()
    }
    let report = MetricReport(setup, scope, run, read.facts, draw: drawn)
    guard to == .html else { return (report, nil) }
    let program = rules.program(at: asOf)
    let lift = try read.aim.study.map { try worth($0, read.setup, read.buckets, program, asOf) }
    let told = MeetingPage.told(program, on: report.zone.date(of: asOf))
    let results = try told.compactMap { experiment -> ExperimentReport? in
      let watch = ExperimentWatch(experiment)
      // Nothing came of cases of which nobody says what was answered.
      guard setup.answers != nil, let again = try record.readAgain(setup, asOf: asOf, watch: watch) else {
        return nil
      }
      return try ExperimentReport(again.setup, watch, program, again.buckets, now: AsOf.now())
    }
    let waiting = try setup.answers.map { _ in
      let found = try RecordCounter(setup, read.buckets).run { OverdueVisitor(setup) }
      return OverdueReport(found.visitors, asOf: asOf, zone: rules.zone)
    }
    let agreement = AgreementStatus(rules: rules, lock: lock(), on: report.zone.date(of: asOf))
    return (
      report,
      MeetingPage(report, program, lift: lift, results: results, waiting: waiting, agreement: agreement)
    )
  }

  /// Who has signed; nobody where that cannot be read, which is said.
  private func lock() -> AgreementLock {
    do throws(LockError) {
      return try rules.lock().read()
    } catch {
      Terminal.say("accord: \(error.description); the page says nothing of signatures")
      return AgreementLock()
    }
  }

  /// What lines of points were worth by a metric.
  private func worth(
    _ scope: StudyScope, _ setup: RecordSetup, _ buckets: RowBuckets, _ program: Program, _ asOf: Instant
  ) throws -> LiftReport {
    let scores = program.scores.filter { !$0.isHidden }
    let plan = StudyPlan(scope, rules: setup.rules, scores: scores, asOf: asOf, outcomes: false)
    let run = try RecordCounter(setup, buckets).run { StudyVisitor(plan) }
    return LiftReport(program, plan, run.visitors, asOf: asOf, work: nil)
  }

  /// The key in a file, without the end of its line.
  private func key(_ path: String) throws -> [UInt8] {
    let bytes: [UInt8]
    do throws(PlainFile.Failure) {
      bytes = try PlainFile.read(path, atMost: 1 << 20).bytes
    } catch {
      Terminal.say("accord: '\(path)' cannot be read: \(error.reason)")
      throw ExitCode.failed
    }
    let key = Array(bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") })
    guard key.count >= HashedName.leastKey else {
      throw Failures.wrongUsage(
        "'\(path)' is no key: it needs at least \(HashedName.leastKey) bytes on its first line; make one with 'openssl rand -hex 32 > \(path)'"
      )
    }
    return key
  }
}
