import AccordMetrics
import AccordRecord
import AccordSemantics
import AccordStream
import AccordStudy
import AccordValues
import ArgumentParser

/// `accord report --experiment`: the plan of an experiment, how far it is, and its result.
struct ExperimentRun {
  let name: String
  let record: RecordOptions

  /// What there is to say of the experiment.
  ///
  /// - Parameter rules: of all days.
  func report(_ rules: RuleSet, asOf: Instant) throws -> (report: ExperimentReport, hasRejects: Bool) {
    let newest = rules.versions.last?.program ?? rules.earliest
    guard let experiment = newest.experiments.first(where: { $0.name == name }) else {
      let names = newest.experiments.map { "'\($0.name)'" }.joined(separator: ", ")
      throw Failures.wrongUsage(
        "the rules have no experiment '\(name)'"
          + (names.isEmpty ? "" : "; those that they have are \(names)"))
    }
    let watch = ExperimentWatch(experiment)
    guard !record.decisions.paths.isEmpty else {
      let plan = ReportPlan(rules, asOf: asOf, firstAnswer: nil, areAnswersGiven: false, watch: watch)
      let metrics = plan.metrics.map(\.metric)
      return (ExperimentReport(experiment, metrics: metrics, newest, asOf: asOf), false)
    }
    let read = try record.read(rules, asOf: asOf, keepsDecisions: false, watch: watch) { _ in }
    return (
      try ExperimentReport(read.setup, watch, newest, read.buckets, now: AsOf.now()),
      read.facts.rejectedAnswers + read.facts.rejectedDecisions > 0
    )
  }
}
