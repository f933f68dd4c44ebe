package import AccordSemantics
import AccordStream
package import AccordValues

/// All that a record has of one lead.
package struct LeadHistory: Sendable {
  package let lead: Text
  /// By their times, each moment once.
  let decisions: [DecisionRow]
  /// The answers to it, by their times.
  package let answers: [[Value?]]
  /// For each metric of the plan its cases, by their starts.
  package let cases: [[LeadCase]]
  /// What each period has of the lead, the earliest first.
  package let stays: [Stay]

  /// A period in which a lead was decided.
  package struct Stay: Sendable {
    package let period: CalendarPeriod
    /// For each metric of the plan why the lead has a case there, or has none.
    package let standings: [LeadStanding]
    /// The place of the last decision there.
    let decision: Int
  }

  /// What a case is grouped by: for each group of the plan what the lead was at its start.
  package func groups(of found: LeadCase) -> [GroupValue] { decisions[found.decision].said.groups }

  /// What a lead was grouped by at the end of a period.
  package func groups(at stay: Stay) -> [GroupValue] { decisions[stay.decision].said.groups }

  /// The first digits of the fingerprint of the rules with which a case began.
  package func rules(of found: LeadCase) -> Text { decisions[found.decision].said.rules }

  /// What became of each answer for a metric. (Clause 11.8)
  package func fates(of metric: Int) -> [AnswerFate] {
    let cases = cases[metric]
    return answers.indices.map { answer in
      if cases.isEmpty { return .noCase }
      if cases.contains(where: { $0.answers.contains(answer) }) { return .used }
      return cases[0].answers.lowerBound > answer ? .beforeStart : .afterWindow
    }
  }
}

/// What becomes of an answer, for a metric.
package enum AnswerFate: Int, CaseIterable, Sendable {
  case used
  case beforeStart
  case afterWindow
  case noCase
}

extension LeadHistory {
  /// The place of the version of the rules that was in force when a case began.
  package func version(of found: LeadCase) -> Int { decisions[found.decision].version }

  /// When the lead was decided first.
  package var start: Instant? { decisions.first?.asOf }
}

extension LeadHistory {
  /// The decision with which a case began, as it was read; nil where it was not kept.
  package func decision(of found: LeadCase) -> RawValue? {
    let json = decisions[found.decision].json
    return json.isEmpty ? nil : LeadParser().object(Array(json))
  }

  /// The answers that a case has.
  package func answers(of found: LeadCase) -> [[Value?]] { Array(answers[found.answers]) }
}

extension LeadHistory {
  /// When each decision was made, and what it was grouped by, in their order.
  package var grouped: [(at: Instant, groups: [GroupValue])] { decisions.map { ($0.asOf, $0.said.groups) } }
}
