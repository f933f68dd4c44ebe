package import AccordSemantics
package import AccordValues

/// What a record is read with; the same for all who do.
package struct RecordSetup: Sendable {
  package let rules: RuleSet
  package let plan: ReportPlan
  /// What was answered until then; nil for rules without feedback.
  package let answers: AnswersByLead?
  /// The moment of the report.
  package let asOf: Instant

  /// - Parameter answers: until `asOf`.
  package init(_ rules: RuleSet, _ answers: AnswersByLead?, asOf: Instant) {
    self.rules = rules
    self.answers = answers
    self.asOf = asOf
    plan = ReportPlan(rules, asOf: asOf, firstAnswer: answers?.first)
  }

  /// What a metric says of a decision.
  func ask(
    _ planned: PlannedMetric, _ questions: MetricQuestions?, _ decision: RecordedDecision, version: Int,
    _ answers: [[Value?]], until end: Instant
  ) -> MetricAnswer {
    guard let questions, let metric = planned.versions[version] else {
      return MetricAnswer(of: .notRecorded, counts: .notRecorded, outOf: .notRecorded)
    }
    return questions.ask(metric, decision, answers, until: end)
  }

  /// What a decision is grouped by.
  func groups(of decision: RecordedDecision, _ record: RecordRules?) -> [GroupValue] {
    plan.groups.map { name in
      guard let record, let group = record.groups.first(where: { $0.name == name }) else {
        return .notRecorded
      }
      if group.fields.contains(where: { decision.absent.contains($0.index) }) { return .notRecorded }
      return record.group(group, decision)
    }
  }
}

extension RecordRules {
  fileprivate func group(_ group: Group, _ decision: RecordedDecision) -> GroupValue {
    let values = group.fields.map { decision.values[$0.index] }
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
    lists.values.compactMap { list in
      list.compactMap { instant(of: $0) }.min()
    }.min()
  }
}
