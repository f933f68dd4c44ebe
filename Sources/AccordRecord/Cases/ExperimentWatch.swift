package import AccordSemantics
package import AccordValues

/// What is watched of a record for an experiment: its leads, each once, by their arms. (Clause 12.4)
package struct ExperimentWatch: Sendable {
  package let experiment: Experiment
  /// When the case of each text began, where leads are drawn together; a lead that is not in it begins by itself.
  package var begins: [Text: Instant] = [:]
  /// The month in which it begins: what all cases belong to, however long they last.
  let period: CalendarPeriod

  /// A watch over an experiment of which nothing is known yet.
  package init(_ experiment: Experiment) {
    self.experiment = experiment
    period = CalendarPeriod(.monthly, containing: experiment.from)
  }

  /// The text that has one arm together, behind the arm among the groups of a decision; nil where there is none, or where the
  /// decision does not say it.
  package static func key(in groups: [GroupValue]) -> Text? {
    guard case .value(let key)? = groups.dropFirst().first else { return nil }
    return key
  }

  /// Its metrics: the one that tells how it ends, and behind it the guards.
  func metrics(in rules: RuleSet) -> [PlannedMetric] {
    let all = PlannedMetric.all(in: rules)
    return ([experiment.measures] + experiment.guards).compactMap { name in
      let versions = all.filter { $0.metric.name == name }
      let found = versions.first { $0.metric.isInForce(on: experiment.lastDay) } ?? versions.last
      return found?.watching(experiment.name, in: rules)
    }
  }

  /// When the case of a decision began; nil where that is when the lead was drawn.
  func begin(of row: DecisionRow) -> Instant? {
    Self.key(in: row.said.groups).flatMap { begins[$0] }
  }
}

extension PlannedMetric {
  /// The metric over the leads of an experiment.
  fileprivate func watching(_ experiment: String, in rules: RuleSet) -> PlannedMetric {
    func recorded(_ version: RuleSet.Version) -> RecordRules.RecordedExperiment? {
      version.program.record?.experiments.first { $0.name == experiment }
    }
    let watched = zip(rules.versions, versions).map { version, metric in
      recorded(version).flatMap { metric?.speaking(of: $0.takesPart) }
    }
    // An arm that is left is no reason to look again: each decision tells of what came of the lead.
    return PlannedMetric(
      metric: watched.lazy.compactMap { $0 }.last ?? metric, versions: watched, readsAnswers: readsAnswers,
      readsOnlyAnswers: readsOnlyAnswers)
  }
}
