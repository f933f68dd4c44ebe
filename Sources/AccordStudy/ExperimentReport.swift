package import AccordMetrics
package import AccordRecord
package import AccordSemantics
import AccordSource
package import AccordValues

/// An arm of an experiment, and its cases.
package struct ExperimentArm: Sendable {
  package let name: String
  package let weight: Int
  /// How many cases it needs, of so many that nobody has them `mostNeeded`; nil where nothing is said to be hoped for.
  package let needed: Int?
  package let counts: Counts

  static let mostNeeded = 1_000_000_000

  /// Cases, and for each metric what came of them.
  package struct Counts: Sendable {
    package var cases = 0
    package var states: [[LeadCase.State: Int]]

    init(metrics: Int) { states = Array(repeating: [:], count: metrics) }

    mutating func add(_ found: [LeadCase.State]) {
      cases += 1
      for (metric, state) in found.enumerated() { states[metric][state, default: 0] += 1 }
    }

    mutating func add(_ other: Counts) {
      cases += other.cases
      for metric in states.indices { states[metric].merge(other.states[metric]) { $0 + $1 } }
    }

    /// The share of those that are in the number of a metric.
    package func share(of metric: Int) -> Share {
      let counted = states[metric][.counted] ?? 0
      return Share(counted, of: counted + (states[metric][.not] ?? 0))
    }
  }
}

/// What there is to say of an experiment at a moment. (Clauses 12.5 to 12.7)
package struct ExperimentReport: Sendable {
  package let experiment: Experiment
  /// Who takes part, as it is written.
  package let participants: String
  /// By what leads are drawn together, as it is written; nil where each is by itself.
  package let key: String?
  package let asOf: Instant
  package let zone: TimeZoneTable
  /// The metric that tells how it ends, and behind it the guards.
  package let metrics: [Metric]
  package let arms: [ExperimentArm]
  package let stage: Stage
  /// When the last case has had its time; nil where that is beyond the calendar.
  package let due: Instant?
  package let leftOut: LeftOut

  /// How far it is.
  package enum Stage: Sendable {
    /// No lead is drawn yet.
    case before
    case running
    /// It has begun, and no record was read.
    case unread
    /// All cases have had their time; for each metric how each arm but the first compares with the first, or why that cannot be
    /// said.
    case over([[ArmComparison]])
    /// It `stops early`: for each metric what may be said at every look, before the end and at it.
    case looked([Look], isOver: Bool)
    case refused(Refusal)
  }

  /// What may be said of each arm beside the first at every look.
  package typealias Look = [RateRatio]

  /// Why there is no result.
  package enum Refusal: Sendable, Equatable {
    /// A lead that was in two arms, or one that was drawn by the text of another.
    case twoArms(lead: Text, arms: [Text])
    /// Cases that show another arm than these rules draw for them, and one of them with its arm; nil for one that these rules do not
    /// have.
    case drawnOtherwise(cases: Int, lead: Text, arm: Text?)
    /// The arms have so many cases as chance hardly ever gives them.
    case split
  }

  /// Cases that are in no arm here.
  package struct LeftOut: Sendable {
    /// Whose arm is first shown before the first day, or after the last one.
    package var otherDays = 0
    /// Of which a decision does not say by which text it was drawn.
    package var withoutKey = 0
  }

  /// An arm beside the first one.
  package struct ArmComparison: Sendable {
    package let difference: ShareDifference
    /// 1 for more, -1 for fewer, 0 where they are not told apart; nil for too few cases.
    package let direction: Int?
    /// At 95% for all arms together.
    package let interval: (low: Double, high: Double)?
  }

  /// What an experiment will take, before anything is read of a record.
  ///
  /// - Parameter metrics: the one that tells how it ends, and behind it the guards.
  package init(_ experiment: Experiment, metrics: [Metric], _ program: Program, asOf: Instant) {
    self.init(experiment, metrics: metrics, program, asOf: asOf, now: asOf, counter: nil)
  }

  /// What a record says of it.
  ///
  /// - Parameter now: the time of the clock: nobody is told of a future that has not been.
  /// - Throws: `OutputError` when what waited in a file cannot be read again.
  package init(
    _ setup: RecordSetup, _ watch: ExperimentWatch, _ program: Program, _ buckets: RowBuckets,
    now: Instant
  ) throws {
    var (setup, watch) = (setup, watch)
    if watch.experiment.by != nil {
      let run = try RecordCounter(setup, buckets).run { ExperimentBegins() }
      for visitor in run.visitors { watch.begins.merge(visitor.begins) { min($0, $1) } }
      setup = setup.watching(watch)
    }
    let empty = ExperimentCounter(watch, metrics: setup.plan.metrics.count, setup.plan.zone)
    var counter = empty
    for visitor in try RecordCounter(setup, buckets).run({ empty }).visitors { counter.add(visitor) }
    self.init(
      watch.experiment, metrics: setup.plan.metrics.map(\.metric), program, asOf: setup.asOf, now: now,
      counter: counter)
  }

  private init(
    _ experiment: Experiment, metrics: [Metric], _ program: Program, asOf: Instant,
    now: Instant, counter: ExperimentCounter?
  ) {
    self.experiment = experiment
    self.metrics = metrics
    self.asOf = asOf
    zone = program.agreement.zone
    participants = program.sources.line(experiment.participants.range)
    key = experiment.by.map { program.sources.line($0.value.range) }
    due = Self.due(experiment, metrics, zone)
    let needed = Self.needed(experiment)
    let counts = counter?.counts ?? experiment.arms.members.map { _ in .init(metrics: metrics.count) }
    let arms = zip(experiment.arms.members, counts).enumerated().map { place, arm in
      ExperimentArm(name: arm.0.name, weight: arm.0.weight, needed: needed?[place], counts: arm.1)
    }
    self.arms = arms
    leftOut = LeftOut(otherDays: counter?.otherDays ?? 0, withoutKey: counter?.withoutKey ?? 0)
    let begin = zone.instant(date: experiment.from, microsecondOfDay: 0)
    let chance = SplitCheck.chance(arms.map(\.counts.cases), weights: arms.map(\.weight))
    // Nobody is told of a time that has not come.
    let isOver = due.map { min(asOf, now) >= $0 } ?? false
    stage =
      if let conflict = counter?.conflict {
        .refused(.twoArms(lead: conflict.lead, arms: conflict.arms))
      } else if let counter, let other = counter.drawnOtherwise {
        .refused(.drawnOtherwise(cases: counter.otherwise, lead: other.lead, arm: other.arm))
      } else if let chance, chance < SplitCheck.leastChance {
        .refused(.split)
      } else if let begin, asOf < begin {
        .before
      } else if counter == nil {
        .unread
      } else if let looks = Self.looks(experiment, arms, metrics: metrics.count), isOver || asOf <= now {
        .looked(looks, isOver: isOver)
      } else if isOver {
        .over(metrics.indices.map { Self.comparisons(arms, metric: $0) })
      } else {
        .running
      }
  }

  /// The experiments of which every case has had its time at a moment, in the order of the rules; no others may be divided by
  /// their arms. (Clause 12.5)
  package static func over(_ rules: RuleSet, asOf: Instant) -> [String] {
    let newest = rules.versions.last?.program ?? rules.earliest
    return newest.experiments.filter { experiment in
      let plan = ReportPlan(
        rules, asOf: asOf, firstAnswer: nil, areAnswersGiven: false, watch: ExperimentWatch(experiment))
      return due(experiment, plan.metrics.map(\.metric), plan.zone).map { $0 <= asOf } ?? false
    }.map(\.name)
  }

  /// The first moment at which no case is open any more.
  private static func due(_ experiment: Experiment, _ metrics: [Metric], _ zone: TimeZoneTable) -> Instant? {
    let end = experiment.end.flatMap { zone.instant(date: $0, microsecondOfDay: 0) }
    let longest = metrics.compactMap(\.within).max { $0.seconds < $1.seconds }
    return end.flatMap { end in longest.map { end.adding($0) } ?? end }
  }

  /// How many cases each arm needs: the first one enough for the comparison with each of the others.
  private static func needed(_ experiment: Experiment) -> [Int]? {
    guard let expects = experiment.expects, let first = experiment.arms.members.first else { return nil }
    let (from, to) = (expects.from.approximate, expects.to.approximate)
    let ratios = experiment.arms.members.map { Double($0.weight) / Double(first.weight) }
    let cases = ratios.dropFirst().compactMap {
      SampleSize.cases(from: from, to: to, ratio: $0, comparisons: ratios.count - 1)
    }
    guard let least = cases.max() else { return nil }
    // Whoever may look at any time pays for it with cases.
    let most = experiment.stopsEarly ? least * RateRatio.moreCases : least
    return ratios.map { Int(min(Double(ExperimentArm.mostNeeded), (most * $0).rounded(.up))) }
  }

  /// For each metric what may be said at every look; nil of an experiment that is looked at at its end alone.
  private static func looks(_ experiment: Experiment, _ arms: [ExperimentArm], metrics: Int) -> [Look]? {
    guard experiment.stopsEarly, let expects = experiment.expects else { return nil }
    let hoped = (from: expects.from.approximate, to: expects.to.approximate)
    return (0..<metrics).map { metric in
      func counted(_ arm: ExperimentArm) -> Int { arm.counts.share(of: metric).counted }
      return arms.dropFirst().map { arm in
        let prior = RateRatio.Prior(weights: (arms[0].weight, arm.weight), expected: hoped)
        return RateRatio(first: counted(arms[0]), other: counted(arm), prior, among: arms.count - 1)
      }
    }
  }

  private static func comparisons(_ arms: [ExperimentArm], metric: Int) -> [ArmComparison] {
    arms.dropFirst().map { arm in
      let difference = ShareDifference(
        with: arm.counts.share(of: metric), without: arms[0].counts.share(of: metric))
      let comparisons = arms.count - 1
      return ArmComparison(
        difference: difference,
        direction: difference.isTold ? difference.direction(among: comparisons) : nil,
        interval: difference.isTold ? difference.interval(among: comparisons) : nil)
    }
  }
}
