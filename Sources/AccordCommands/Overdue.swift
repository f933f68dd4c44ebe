import AccordMetrics
import AccordRecord
import AccordSemantics
import AccordSource
import AccordStream
import AccordValues
import ArgumentParser

/// `accord overdue`: the leads to which nobody has responded in time.
struct OverdueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overdue",
    abstract: "List the leads that somebody had to respond to by now, and nobody has.",
    discussion: """
      Reads decisions, as 'accord eval' wrote them, and the answers to their leads. A lead is listed when the place that it \
      was sent to last had to respond before now, and there is no answer since it came there. What was promised in working \
      hours is counted in them. Ends with 1 when there is one.

      Examples:
        accord overdue rules --decisions record/decisions --feedback crm:record/feedback
        accord overdue rules --decisions record/decisions --feedback record/feedback --to ndjson | jq -r .member | sort | uniq -c
      """)

  @OptionGroup var rules: RulesArgument

  @OptionGroup var record: RecordOptions

  @Option(help: ArgumentHelp("The form of the list.", valueName: "form"))
  var to: Form = .table

  enum Form: String, CaseIterable, ExpressibleByArgument {
    case table
    case ndjson
    case csv
  }

  func validate() throws {
    try record.needDecisions()
    guard !record.feedback.paths.isEmpty else {
      throw ValidationError(
        "name the answers, which say who has responded: '--feedback record/feedback'")
    }
  }

  func run() throws {
    let (loaded, asOf) = try record.load(rules)
    try Interruption.watched {
      let (report, facts) = try Failures.reported { try list(loaded, asOf) }
      switch to {
      case .table: try Terminal.show(report.text)
      case .ndjson: try Terminal.show(report.ndjson)
      case .csv: try Terminal.show(report.csv)
      }
      if !report.overdue.isEmpty || facts.rejectedAnswers + facts.rejectedDecisions > 0 {
        throw ExitCode.findings
      }
    }
  }

  private func list(
    _ rules: RuleSet, _ asOf: Instant
  ) throws -> (OverdueReport, MetricReport.RecordFacts) {
    let read = try record.read(rules, asOf: asOf, keepsDecisions: true, countsMetrics: false) { _ in }
    let setup = read.setup
    let run = try RecordCounter(setup, read.buckets).run { OverdueVisitor(setup) }
    if run.answers == 0, run.leads > 0, read.facts.answers > read.facts.rejectedAnswers {
      Terminal.say(
        "accord: no answer is about a lead of these decisions; compare 'lead' of the answers with 'lead' of the decisions"
      )
    }
    return (OverdueReport(run.visitors, asOf: asOf, zone: rules.zone), read.facts)
  }
}
