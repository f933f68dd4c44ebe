package import AccordSemantics
package import AccordValues

/// What a record is read with; the same for all who do.
package final class RecordSetup: Sendable {
  package let rules: RuleSet
  package let plan: ReportPlan
  /// What was answered until then; nil for rules without feedback.
  package let answers: AnswersByLead?
  /// The moment of the report.
  package let asOf: Instant
  /// Whether decisions are kept whole, to be told.
  package let keepsDecisions: Bool
  let reader: DecisionReader
  /// For each kind of decisions the questions, compiled; none where that cannot be done.
  let compiled: [DecisionKind: CompiledQuestions]
  private let versions: [RecordedVersion]

  /// - Parameters:
  ///   - answers: until `asOf`.
  ///   - keepsDecisions: whether decisions are kept whole, to be told.
  ///   - watch: whose leads are counted, in the place of all in their periods.
  ///   - experiments: those of which cases show the arm.
  ///   - countsMetrics: whether metrics are asked; else decisions are only brought together.
  package init(
    _ rules: RuleSet, _ answers: AnswersByLead?, asOf: Instant, keepsDecisions: Bool = false,
    watch: ExperimentWatch? = nil, experiments: [String] = [], countsMetrics: Bool = true
  ) {
    self.rules = rules
    self.answers = answers
    self.asOf = asOf
    self.keepsDecisions = keepsDecisions
    reader = DecisionReader(rules)
    let plan = ReportPlan(
      rules, asOf: asOf, firstAnswer: answers?.first, areAnswersGiven: answers != nil, watch: watch,
      experiments: experiments, countsMetrics: countsMetrics)
    self.plan = plan
    versions = rules.versions.indices.map { RecordedVersion($0, rules.versions[$0].program.record, plan) }
    var compiled: [DecisionKind: CompiledQuestions] = [:]
    for (index, version) in versions.enumerated() {
      guard let record = version.record else { continue }
      for source in [nil] + record.program.inputs.map(\.name) {
        compiled[DecisionKind(version: index, source: source.map { Text($0) })] = CompiledQuestions(
          record, source: source, metrics: plan.metrics.map { $0.versions[index] },
          shown: version.fieldsShown,
          areAnswersGiven: answers != nil)
      }
    }
    self.compiled = compiled
  }

  private init(_ setup: RecordSetup, watch: ExperimentWatch) {
    rules = setup.rules
    answers = setup.answers
    asOf = setup.asOf
    keepsDecisions = setup.keepsDecisions
    reader = setup.reader
    compiled = setup.compiled
    versions = setup.versions
    var plan = setup.plan
    plan.watch = watch
    self.plan = plan
  }

  /// The same, with a watch over the same experiment that knows more of it.
  package func watching(_ watch: ExperimentWatch) -> RecordSetup { RecordSetup(self, watch: watch) }

  /// A decision that metrics can be asked about; nil where the rules of its day have none.
  ///
  /// - Parameter given: the answers that count.
  func about(
    _ decision: RecordedDecision, version: Int, _ given: [[Value?]], until end: Instant
  ) -> AskedDecision? {
    versions[version].questions?.about(decision, answers == nil ? nil : given, until: end)
  }

  /// The openings of hours that a decision names; nil where the rules of its day have no such hours.
  func openings(of hours: Text, version: Int) -> OpeningHours? {
    rules.versions[version].program.openings(of: hours)
  }

  /// What a metric says of a decision; nothing is recorded where it makes no sense in the rules of its day.
  func ask(_ planned: PlannedMetric, _ asked: inout AskedDecision?, version: Int) -> MetricAnswer {
    if let metric = planned.versions[version], let answer = asked?.ask(metric) { return answer }
    return MetricAnswer(of: .notRecorded, counts: .notRecorded, outOf: .notRecorded)
  }

  /// What is kept of a decision to ask metrics again once something is answered.
  func kept(of decision: RecordedDecision, version: Int) -> [KeptValue] {
    versions[version].fieldsKept.map { field in
      if decision.absent.contains(field.index) { return .notRecorded }
      return decision.values[field.index].map { .value($0) } ?? .notKnown
    }
  }

  /// A decision with what was kept of it.
  func decision(of row: DecisionRow) -> RecordedDecision {
    let version = versions[row.version]
    var decision = RecordedDecision(
      lead: row.lead, asOf: row.asOf,
      values: [Value?](repeating: nil, count: version.record?.parts.count ?? 0), absent: [])
    for (field, kept) in zip(version.fieldsKept, row.kept) { decision.keep(kept, at: field.index) }
    return decision
  }

  /// What a decision is grouped by.
  func groups(of decision: RecordedDecision, version: Int) -> [GroupValue] {
    versions[version].groups.map { $0.map { versions[version].group($0, decision) } ?? .notRecorded }
  }
}

/// What is asked of the decisions of one version of the rules.
private struct RecordedVersion {
  let record: RecordRules?
  /// Nil where the rules have no metrics.
  let questions: MetricQuestions?
  /// For each group of the plan what these rules make of it; nil where that is nothing.
  let groups: [RecordRules.Group?]
  /// The fields that are kept for metrics that ask about answers.
  let fieldsKept: [ID<Field>]

  init(_ index: Int, _ record: RecordRules?, _ plan: ReportPlan) {
    self.record = record
    questions = record.map { MetricQuestions($0) }
    let known = record?.groups(plan.watch, arms: plan.experiments) ?? []
    groups = (plan.groups + plan.experiments).map { name in known.first { $0.name == name } }
    fieldsKept = plan.areAnswersGiven ? plan.fieldsAskedWithAnswers(record, version: index) : []
  }

  /// The fields whose values are wanted themselves.
  var fieldsShown: Set<ID<Field>> {
    let grouping = groups.compactMap { $0 }.flatMap {
      $0.fields + ($0.key.map { Array($0.fieldsRead) } ?? [])
    }
    return Set(grouping + fieldsKept + [record?.field(.promised)].compactMap { $0 })
  }

  func group(_ group: RecordRules.Group, _ decision: RecordedDecision) -> GroupValue {
    if group.fields.contains(where: { decision.absent.contains($0.index) }) { return .notRecorded }
    if let key = group.key { return questions?.text(key, of: decision).map { .value($0) } ?? .notKnown }
    return record?.group(group, decision) ?? .notRecorded
  }
}

extension RecordRules {
  fileprivate func group(_ group: Group, _ decision: RecordedDecision) -> GroupValue {
    let values = group.fields.map { decision.values[$0.index] }
    // Where nothing was promised, nothing is unknown about it.
    if let field = group.fields.first, parts[field.index] == .aligned, let promised = self.field(.promised),
      decision.values[promised.index] == .choice(Text(PropositionOutcome.none))
    {
      return .value("nothing promised")
    }
    guard values.count > 1 else { return (values.first ?? nil).map { .value($0.groupName) } ?? .notKnown }
    // Where a lead went: the pool and the words of the step; of persons nothing but that it was one. (Clause 11.11)
    let texts = values.map { value in value.map { $0.groupName.string } }
    guard let kind = texts[0] else { return .notKnown }
    let isNamed = ["pool", "queue"].contains(kind)
    let words = texts.count > 2 ? texts[2] : nil
    let place = isNamed ? texts[1] ?? kind : kind
    return .value(Text(words.map { "\(place) \"\($0)\"" } ?? place))
  }
}

extension Value {
  /// What a group of leads with this value is called.
  fileprivate var groupName: Text {
    switch self {
    case .text(let text): text
    case .choice(let option): option
    case .flag(let flag): flag ? "yes" : "no"
    default: Text(words)
    }
  }
}

extension AnswersByLead {
  /// When the first answer was given; nil where there is none.
  var first: Instant? {
    lists.items.lazy.compactMap { instant(of: $0) }.min()
  }
}
