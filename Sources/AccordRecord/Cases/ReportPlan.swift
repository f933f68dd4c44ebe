package import AccordSemantics
import AccordSource
package import AccordValues

/// What is counted, of which record, up to when; the same for all who count.
package struct ReportPlan: Sendable {
  package let metrics: [PlannedMetric]
  /// What numbers are divided by.
  package let groups: [String]
  /// The experiments of which cases show the arm, behind the groups.
  package let experiments: [String]
  package let rhythm: CalendarPeriod.Rhythm
  package let zone: TimeZoneTable
  /// Nothing later is counted; nil counts all there is.
  package let asOf: Instant?
  /// From when on answers were collected; nil where none were.
  package let answersSince: Instant?
  /// Whether it is known what was answered.
  package let areAnswersGiven: Bool
  /// What is watched in the place of periods; nil for a report of these.
  package internal(set) var watch: ExperimentWatch?

  /// A plan for all metrics of the rules.
  ///
  /// - Parameters:
  ///   - firstAnswer: when the first answer of the record was given.
  ///   - areAnswersGiven: whether it is known what was answered.
  ///   - watch: whose leads are counted, in the place of all in their periods.
  ///   - experiments: those of which cases show the arm; they are over.
  ///   - countsMetrics: whether anything is counted, and divided by groups.
  package init(
    _ rules: RuleSet, asOf: Instant?, firstAnswer: Instant?, areAnswersGiven: Bool,
    watch: ExperimentWatch? = nil, experiments: [String] = [], countsMetrics: Bool = true
  ) {
    self.experiments = experiments
    self.areAnswersGiven = areAnswersGiven
    self.watch = watch
    self.asOf = asOf
    let newest = rules.versions.last?.program ?? rules.earliest
    groups = countsMetrics ? newest.record.map { $0.groups(watch).map(\.name) } ?? [] : []
    rhythm = newest.agreement.rhythm
    zone = rules.zone
    // Answers of days from which none are collected are rejected, so that the first version tells.
    let since = newest.feedback.first.flatMap(\.from)
    answersSince = since.flatMap { rules.zone.instant(date: $0, microsecondOfDay: 0) } ?? firstAnswer
    metrics = !countsMetrics ? [] : watch.map { $0.metrics(in: rules) } ?? PlannedMetric.all(in: rules)
  }

  /// A plan for one metric, over a single lead whose answers are all there.
  init(_ metric: PlannedMetric, rhythm: CalendarPeriod.Rhythm, zone: TimeZoneTable, answersSince: Instant?) {
    areAnswersGiven = true
    watch = nil
    self.answersSince = answersSince
    metrics = [metric]
    (groups, experiments) = ([], [])
    self.rhythm = rhythm
    self.zone = zone
    asOf = nil
  }

  /// The fields of a decision that metrics ask for together with answers, which are brought when there are some.
  func fieldsAskedWithAnswers(_ record: RecordRules?, version: Int) -> [ID<Field>] {
    let asked = metrics.filter(\.readsAnswers).flatMap { $0.versions[version]?.expressions ?? [] }
    return Set(asked.flatMap(\.fieldsRead)).subtracting([record?.program.answers].compactMap { $0 })
      .sorted { $0.index < $1.index }
  }

  /// Whether a metric is the one of its name that tells of a period.
  package func tells(_ metric: Int, of period: CalendarPeriod) -> Bool {
    watch != nil || metrics[metric].metric.isInForce(on: period.lastDay)
  }

  /// The period in which a moment lies.
  package func period(of instant: Instant) -> CalendarPeriod {
    watch?.period ?? CalendarPeriod(rhythm, containing: zone.date(of: instant))
  }
}

extension RecordRules {
  /// What cases are divided by.
  ///
  /// - Parameter arms: the experiments of which they also show the arm.
  func groups(_ watch: ExperimentWatch?, arms: [String] = []) -> [Group] {
    guard let watch else {
      return groups + arms.compactMap { name in experiments.first { $0.name == name }?.arm }
    }
    let found = experiments.first { $0.name == watch.experiment.name }
    return [found?.arm, found?.key].compactMap { $0 }
  }
}

/// A metric with what the rules of each time make of it.
package struct PlannedMetric: Sendable {
  package let metric: Metric
  /// For each version of the rules the metric as it reads their decisions; nil where it makes no sense there.
  package let versions: [Metric?]
  /// Whether it depends on what was answered.
  package let readsAnswers: Bool
  /// Whether what it counts depends on nothing else, so that the first decision of a case tells for all.
  let readsOnlyAnswers: Bool

  /// Whether a case that is in the number is one of those that are counted, add something or have come to what is waited for.
  func has(_ amount: Decimal?, _ taken: Int64?) -> Bool {
    switch metric.measure {
    case .leads, .counts: true
    case .adds: amount.map { $0 != .zero } ?? false
    case .takes: taken != nil
    }
  }

  /// All metrics of the rules, in the order in which they are declared; those of one name stand together.
  static func all(in rules: RuleSet) -> [PlannedMetric] {
    var ranges: [SourceRange] = []
    for version in rules.versions.reversed() {
      for metric in version.program.record?.metrics ?? [] where !ranges.contains(metric.range) {
        ranges.append(metric.range)
      }
    }
    return ranges.compactMap { range in
      let versions = rules.versions.map { $0.program.record?.metric(at: range) }
      guard let newest = versions.lazy.compactMap({ $0 }).last else { return nil }
      let reads = zip(rules.versions, versions).contains { version, metric in
        metric.map { version.program.record?.asksForAnswers($0) ?? false } ?? false
      }
      let readsOnly = zip(rules.versions, versions).allSatisfy { version, metric in
        guard let metric, let answers = version.program.record?.program.answers else { return false }
        return [metric.measure.expression, metric.outOf].allSatisfy {
          $0?.fieldsRead.isSubset(of: [answers]) ?? true
        }
      }
      return PlannedMetric(
        metric: newest, versions: versions, readsAnswers: reads, readsOnlyAnswers: readsOnly)
    }
  }
}
