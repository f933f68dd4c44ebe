import AccordMetrics
import AccordRecord
import AccordSemantics
import AccordStream
import AccordStudy
import AccordTestSupport
import AccordValues
import Testing

// What metrics make of a record.

extension ConformanceTests {
  func expectRecord(_ test: ConformanceCase, _ rules: RuleSet) throws {
    guard test.cases != nil || test.numbers != nil || test.arms != nil else { return }
    let asOf = try #require(TimeReader.instant(test.asOf.utf8, zone: .utc), "as of is no time")
    let found = try RecordedRun(rules, decisions: test.record, answers: test.answers, asOf: asOf)
    #expect(found.rejects == test.refused)
    if let cases = test.cases { #expect(found.cases == cases) }
    if let numbers = test.numbers { #expect(found.numbers == numbers) }
    if let arms = test.arms { #expect(found.arms == arms) }
  }
}

/// A record that is counted in memory.
private struct RecordedRun {
  /// `METRIC PERIOD LEAD START STATE [AMOUNT|SECONDS]`
  let cases: [String]
  /// `METRIC PERIOD BY GROUP OF COUNTED VALUE [met|missed]`
  let numbers: [String]
  /// `STAGE`, and where there is a result `ARM CASES METRIC COUNTED OF …`, else `ARM CASES`; none without an experiment.
  let arms: [String]
  let rejects: [String]

  init(_ rules: RuleSet, decisions: [UInt8], answers: [UInt8], asOf: Instant) throws {
    let program = rules.program(at: asOf)
    let answersFile = try MemoryFile(answers)
    var read = AnswerRows()
    if let setup = AnswerSetup(program, source: nil, asOf: asOf) {
      let input = AnswerInput(
        ByteSource(descriptor: answersFile.descriptor, name: "answers"), AnswerReader(setup), file: nil)
      try input.read { result, _ in
        if case .answer(let answer) = result { read.append(answer.lead, answer.item) }
      }
    }
    let given = AnswersByLead(read, program, until: asOf)
    let setup = RecordSetup(rules, given, asOf: asOf)
    let scope = try ReportScope(setup.plan, asOf: asOf, chosen: nil)
    let recorded = try RecordedRows(decisions, setup)
    let buckets = recorded.buckets
    rejects = String(decoding: recorded.rejects, as: UTF8.self).split(separator: "\n").map(String.init)
    arms =
      try program.experiments.first.map { experiment in
        let watch = ExperimentWatch(experiment)
        let setup = RecordSetup(rules, given, asOf: asOf, watch: watch)
        let buckets = try RecordedRows(decisions, setup).buckets
        return try Self.arms(ExperimentReport(setup, watch, program, buckets, now: asOf))
      } ?? []
    let histories = try RecordCounter(setup, buckets).run { Histories() }.visitors.flatMap(\.seen)
    cases = setup.plan.metrics.indices.flatMap { metric in
      histories.flatMap { history in history.cases[metric].map { (history.lead, $0) } }
        .sorted { ($0.1.start, $0.0) < ($1.1.start, $1.0) }
        .map { lead, found in
          let number = found.amount.map { " \($0)" } ?? found.taken.map { " \($0 / 1_000_000)" } ?? ""
          let name = setup.plan.metrics[metric].metric.name
          return "\(name) \(found.period.name) \(lead.string) \(found.start) \(found.state.rawValue)\(number)"
        }
    }
    let run = try RecordCounter(setup, buckets).run { ReportCounter(scope, setup.plan) }
    let report = MetricReport(setup, scope, run, MetricReport.RecordFacts())
    numbers = report.csv.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let met = cells[12].isEmpty ? "" : cells[12] == "yes" ? " met" : " missed"
      return ([cells[1], cells[0]] + cells[2...6]).joined(separator: " ") + met
    }
  }
}

extension RecordedRun {
  private static func arms(_ report: ExperimentReport) -> [String] {
    let (stage, isOver): (String, Bool) =
      switch report.stage {
      case .before: ("before", false)
      case .running: ("running", false)
      case .unread: ("unread", false)
      case .refused(.split): ("refused for the split", false)
      case .refused(.twoArms(let lead, let arms)):
        ("refused for \(lead) in \(arms.map(\.string).joined(separator: " and "))", false)
      case .refused(.drawnOtherwise(let cases, let lead, let arm)):
        ("refused for \(cases) drawn otherwise, such as \(lead) in \(arm?.string ?? "another")", false)
      case .over: ("over", true)
      case .looked(_, let isOver): (isOver ? "looked at the end" : "looked", true)
      }
    return [stage]
      + report.arms.map { arm in
        let outcomes = report.metrics.enumerated().map { place, metric in
          let share = arm.counts.share(of: place)
          return " \(metric.name) \(share.counted) \(share.of)"
        }
        return "\(arm.name) \(arm.counts.cases)" + (isOver ? outcomes.joined() : "")
      }
  }
}

private struct Histories: RecordVisitor {
  var seen: [LeadHistory] = []

  mutating func visit(_ history: LeadHistory) { seen.append(history) }
}
