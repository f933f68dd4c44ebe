import AccordComparison
import AccordMetrics
import AccordRecord
import AccordSemantics
import AccordSource
import AccordStudy
import AccordValues
import ArgumentParser

/// `accord backtest`: leads of a record by other rules.
struct BacktestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest",
    abstract: "Decide the leads of a record again by other rules, and tell what came of those they take.",
    discussion: """
      Reads decisions, as 'accord eval --pass-through' wrote them, and the answers to their leads. Each lead is decided again \
      at the moment of its decision, by the rules of the record and by the others, so that nothing that was learned later is \
      known. It says how many leads each takes by a definition, and what came of them.

      Examples:
        accord backtest rules next --definition MQL --metric meetings --decisions record/decisions --feedback record/feedback
        accord backtest rules --definition MQL,MQL_next --metric meetings --decisions record/decisions --feedback record/feedback
      """)

  @OptionGroup var rules: RulesArgument

  @Argument(
    help: "Other rules: folders, files, or REV:PATH of a git repository.",
    completion: .file(extensions: ["accord"]))
  var others: [String] = []

  @Option(
    help: ArgumentHelp(
      "The definition by which leads are taken; several, with commas, are compared within the same rules.",
      valueName: "name"))
  var definition: String

  @Option(
    help: ArgumentHelp(
      "The metric that says what is worth something; it has to count or to add. Not needed where there is only one.",
      valueName: "name"))
  var metric: String?

  @Option(
    help: ArgumentHelp(
      "A score to look at: also compares as many leads of each as the first takes, those with most points first.",
      valueName: "name"))
  var score: String?

  @Flag(help: "Also count decisions by other rules than these, and take their leads to be whole.")
  var anyRules = false

  @Option(help: ArgumentHelp("The form of the report.", valueName: "form"))
  var to: LiftCommand.Form = .table

  @OptionGroup var record: RecordOptions

  func validate() throws { try record.needDecisions() }

  func run() throws {
    let (loaded, asOf) = try record.load(rules)
    let sides = try sides(loaded)
    try Interruption.watched {
      let (report, facts) = try Failures.reported { try test(loaded, sides, asOf) }
      try Terminal.show(to == .json ? report.json : report.text)
      if facts.rejectedAnswers + facts.rejectedDecisions > 0 { throw ExitCode.findings }
    }
  }

  /// The rules of the record first, each with each definition.
  private func sides(_ loaded: RuleSet) throws -> [BacktestSide] {
    let definitions = definition.split(separator: ",").map { String($0).trimmingBlanks }.uniqued()
    var all = [(name: rules.rules, rules: loaded)]
    for other in others {
      let folder = try ComparedFolder(other, rules.allowed, rules.color)
      all.append((other, folder.rules.rules))
    }
    let sides = try all.enumerated().flatMap { place, one in
      let (name, rules) = one
      return try definitions.map { definition in
        let names = rules.versions.flatMap { $0.program.definitions.map(\.name) }.uniqued()
        guard names.contains(definition) else {
          let nearest = Suggestion.nearest(to: definition, among: names)
          throw Failures.wrongUsage(
            "the rules '\(name)' have no definition '\(definition)'"
              + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
        }
        if let score, !rules.versions.contains(where: { $0.program.scores.contains { $0.name == score } }) {
          throw Failures.wrongUsage("the rules '\(name)' have no score '\(score)'")
        }
        return BacktestSide(
          name: definitions.count == 1 ? name : all.count == 1 ? definition : "\(name) \(definition)",
          rules: rules, place: place, definition: definition)
      }
    }
    guard sides.count > 1 else {
      throw Failures.wrongUsage(
        "name other rules to compare with, or several definitions: '--definition \(definition),NAME'")
    }
    return sides
  }

  private func test(
    _ rules: RuleSet, _ sides: [BacktestSide], _ asOf: Instant
  ) throws -> (BacktestReport, MetricReport.RecordFacts) {
    let read = try record.read(rules, asOf: asOf, keepsDecisions: true) { plan in
      let scope = StudyScope(
        report: plan, metric: try WorthMetric.place(metric, plan, mayAdd: true), rules: rules,
        isAnyRules: anyRules)
      return BacktestPlan(scope, sides: sides, rank: score)
    }
    let plan = read.aim
    let run = try RecordCounter(read.setup, read.buckets).run { BacktestVisitor(plan) }
    return (BacktestReport(plan, run.visitors, asOf: asOf), read.facts)
  }
}
