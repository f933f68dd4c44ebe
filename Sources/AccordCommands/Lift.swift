import AccordMetrics
import AccordRecord
import AccordSemantics
import AccordSource
import AccordStream
import AccordStudy
import AccordValues
import ArgumentParser

/// `accord lift`: what scores were worth.
struct LiftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lift",
    abstract: "Tell what each line of a score and each threshold was worth, over a record.",
    discussion: """
      Reads decisions, as 'accord eval' wrote them with their reasons, and the answers to their leads. For each line of points \
      it compares the leads that it paid for with the others, by a metric that counts; for each score that a definition \
      compares with a number it shows what other thresholds would let in. It changes nothing.

      Examples:
        accord lift rules --metric meetings --decisions record/decisions --feedback crm:record/feedback
        accord lift rules --metric meetings --score total --work "40 per week" --decisions record/decisions
        accord lift rules --metric meetings --score fit --suggest-points --decisions record/decisions
      """)

  @OptionGroup var rules: RulesArgument

  @Option(
    help: ArgumentHelp(
      "The metric that says what is worth something; it has to count. Not needed where there is only one.",
      valueName: "name"))
  var metric: String?

  @Option(
    help: ArgumentHelp(
      "A score to look at; may stand several times. Without it, all scores.", valueName: "name"))
  var score: [String] = []

  @Option(
    help: ArgumentHelp(
      "How many leads can be worked, such as '40 per week': the threshold that lets in no more is marked.",
      valueName: "n per period"))
  var work: String?

  @Flag(
    help:
      "Also look for other points: learned on the earlier cases, judged on the later ones. Nothing is written."
  )
  var suggestPoints = false

  @Flag(help: "Also count decisions by other rules than these, and take lines of one name for the same.")
  var anyRules = false

  @Option(help: ArgumentHelp("The form of the report.", valueName: "form"))
  var to: Form = .table

  @OptionGroup var record: RecordOptions

  enum Form: String, CaseIterable, ExpressibleByArgument {
    case table
    case json
  }

  func validate() throws {
    try record.needDecisions()
    if suggestPoints, anyRules {
      throw ValidationError(
        "'--suggest-points' is about what these rules have paid; leave out '--any-rules'")
    }
    if let work, LiftReport.Work(work) == nil {
      throw ValidationError(
        "'--work' says how many leads in which time: '40 per week', per month or per quarter")
    }
  }

  func run() throws {
    let (loaded, asOf) = try record.load(rules)
    try Interruption.watched {
      let (report, facts) = try Failures.reported { try study(loaded, asOf) }
      try Terminal.show(to == .json ? report.json : report.text)
      if facts.rejectedAnswers + facts.rejectedDecisions > 0 { throw ExitCode.findings }
    }
  }

  private func study(
    _ rules: RuleSet, _ asOf: Instant
  ) throws -> (LiftReport, MetricReport.RecordFacts) {
    let program = rules.program(at: asOf)
    let scores = try chosenScores(program)
    let read = try record.read(rules, asOf: asOf, keepsDecisions: true) { plan in
      let scope = StudyScope(
        report: plan, metric: try WorthMetric.place(metric, plan), rules: rules, isAnyRules: anyRules)
      return StudyPlan(scope, rules: rules, scores: scores, asOf: asOf, outcomes: score.isEmpty)
    }
    let plan = read.aim
    let run = try RecordCounter(read.setup, read.buckets).run { StudyVisitor(plan) }
    let report = LiftReport(
      program, plan, run.visitors, asOf: asOf, work: work.flatMap { LiftReport.Work($0) },
      suggests: suggestPoints)
    return (report, read.facts)
  }

  private func chosenScores(_ program: Program) throws -> [Score] {
    for name in score where !program.scores.contains(where: { $0.name == name }) {
      let names = program.scores.map(\.name)
      throw Failures.wrongUsage(
        "the rules have no score '\(name)'"
          + (names.isEmpty ? "" : "; they have \(names.map { "'\($0)'" }.joined(separator: ", "))"))
    }
    let chosen = score.isEmpty ? program.scores : program.scores.filter { score.contains($0.name) }
    if !score.isEmpty, let hidden = chosen.first(where: \.isHidden) {
      throw Failures.wrongUsage("the score '\(hidden.name)' is hidden, so that no decision shows it")
    }
    return chosen.filter { !$0.isHidden }
  }
}
