import AccordMetrics
import AccordRecord
import AccordSemantics
import AccordSource
import AccordStream
import AccordValues
import ArgumentParser

/// The options of commands that read a record: the decisions that were made, and what was answered.
struct RecordOptions: ParsableArguments {
  @OptionGroup var decisions: DecisionsOption

  @OptionGroup var feedback: FeedbackOption

  @Option(
    help: ArgumentHelp(
      "Where rejects go; without it, to the standard error.", valueName: "file"),
    completion: .file())
  var rejects: String?

  @Option(help: AsOf.help("the report is seen"))
  var asOf: String?

  func validate() throws {
    if rejects == "-" { throw ValidationError("'--rejects' takes a file") }
  }

  /// Reports that no decisions are named, where nothing can be said without.
  func needDecisions() throws {
    guard decisions.paths.isEmpty else { return }
    throw ValidationError("name the decisions, as 'accord eval' wrote them: '--decisions record/decisions'")
  }

  /// Loads the rules, and says at which moment the record is seen.
  ///
  /// - Parameters:
  ///   - files: what else is written.
  ///   - inputs: what else is read.
  func load(
    _ rules: RulesArgument, writing files: [String] = [], reading inputs: [String] = []
  ) throws -> (RuleSet, Instant) {
    let loaded = try rules.load(
      writing: [rejects].compactMap { $0 } + files,
      reading: try decisions.files().map(\.path) + feedback.inputs() + inputs)
    return (loaded, try asOf.map { try AsOf.instant($0, loaded) } ?? AsOf.now())
  }

  /// A record that was read.
  struct Read<Aim> {
    let setup: RecordSetup
    let buckets: RowBuckets
    let facts: MetricReport.RecordFacts
    /// What is to be made of it.
    let aim: Aim
  }

  /// Reads the record.
  ///
  /// - Parameters:
  ///   - watch: whose leads are counted, in the place of all in their periods.
  ///   - experiments: those of which cases show the arm.
  ///   - countsMetrics: whether metrics are asked.
  ///   - aim: what is to be made of it; asked before decisions are read, so that what cannot be is said at once.
  func read<Aim>(
    _ rules: RuleSet, asOf: Instant, keepsDecisions: Bool, watch: ExperimentWatch? = nil,
    experiments: [String] = [], countsMetrics: Bool = true, aim: (ReportPlan) throws -> Aim
  ) throws -> Read<Aim> {
    let files = try decisions.files()
    let sink = try ByteSink.rejects(rejects, of: rules.program(at: asOf))
    let given = try feedback.answers(
      rules.program(at: asOf), asOf: asOf, leads: files.map(\.path), rejects: sink)
    let answers = given?.byLead(rules.program(at: asOf), until: asOf)
    let setup = RecordSetup(
      rules, answers, asOf: asOf, keepsDecisions: keepsDecisions, watch: watch,
      experiments: experiments, countsMetrics: countsMetrics)
    if answers == nil, setup.plan.metrics.contains(where: \.readsAnswers) {
      Terminal.say(
        "accord: no answers were given, so that what is counted of them is not recorded; name them with '--feedback'"
      )
    }
    let aim = try aim(setup.plan)
    var facts = MetricReport.RecordFacts()
    let (buckets, pipeline) = try rows(files, setup, rejects: sink)
    try sink.close()
    (facts.decisions, facts.rejectedDecisions) = (pipeline.decisions, pipeline.rejects)
    (facts.answers, facts.rejectedAnswers) = (
      (given?.answers.count ?? 0) + (given?.rejects ?? 0), given?.rejects ?? 0
    )
    return Read(setup: setup, buckets: buckets, facts: facts, aim: aim)
  }

  /// Reads the decisions of a record again that was read already, to look at the leads of an experiment; what is wrong with it has been
  /// said. Nil where decisions come from something that can be read only once.
  func readAgain(
    _ setup: RecordSetup, asOf: Instant, watch: ExperimentWatch
  ) throws -> (setup: RecordSetup, buckets: RowBuckets)? {
    let files = try decisions.files()
    guard files.allSatisfy({ FileIdentity($0.path)?.kind == .plain }) else { return nil }
    let setup = RecordSetup(setup.rules, setup.answers, asOf: asOf, watch: watch)
    return (setup, try rows(files, setup, rejects: ByteSink(name: "nowhere") { _ in }).buckets)
  }

  private func rows(
    _ files: [AnswerFile], _ setup: RecordSetup, rejects sink: ByteSink
  ) throws -> (buckets: RowBuckets, pipeline: DecisionPipeline) {
    let buckets = RowBuckets()
    let pipeline = try AnswerFile.readDecisions(files, keep: { try buckets.add($0) }, rejects: sink) {
      DecisionRowWorker(setup)
    }
    return (buckets, pipeline)
  }
}
