package import AccordMetrics
import AccordRecord
package import AccordSemantics
package import AccordValues

/// What scores were worth: for each line what came of the leads it paid for, and for each threshold how many it lets in.
package struct LiftReport: Sendable {
  package let metric: Metric
  /// The rules of the scores.
  let program: Program
  package let asOf: Instant
  package let cases: Share
  /// The first and the last day on which a case began; nil of none.
  package let days: ClosedRange<CalendarDate>?
  package let leftOut: StudyLeftOut
  package let scores: [ScoreLift]
  package let thresholds: [Thresholds]
  /// What definitions, segments and grades were worth.
  package let outcomes: [OutcomeLift]
  /// Other points for scores; none unless they are asked for.
  package let suggestions: [SuggestedPoints]
  package let work: Work?
  /// Whether the cases began on enough days to say how many come in that time.
  package let isWorkTold: Bool
  /// Of how many days the cases are, by how far apart the days are on which some began.
  package let workDays: Int

  /// How many leads can be worked.
  package struct Work: Sendable {
    package let leads: Int
    package let rhythm: CalendarPeriod.Rhythm

    /// `40 per week`; nil for anything else.
    package init?(_ text: String) {
      let words = text.split(separator: " ").map(String.init)
      guard words.count == 3, words[1] == "per", let leads = Int(words[0]), leads > 0,
        let rhythm = CalendarPeriod.Rhythm.allCases.first(where: { $0.noun == words[2] })
      else { return nil }
      self.leads = leads
      self.rhythm = rhythm
    }

    /// How it is written.
    package var words: String { "\(leads.grouped) per \(rhythm.noun)" }

    /// How many leads that is in so many days.
    fileprivate func leads(in days: Double) -> Double? {
      let length =
        switch rhythm {
        case .weekly: 7.0
        case .monthly: 365.25 / 12
        case .quarterly: 365.25 / 4
        }
      // Fewer days than that do not tell how many leads come.
      return days < length ? nil : Double(leads) * days / length
    }
  }

  /// Studies all cases of a record.
  ///
  /// - Parameters:
  ///   - parts: of all buckets, in their order.
  ///   - suggests: whether other points are looked for.
  package init(
    _ rules: Program, _ plan: StudyPlan, _ parts: [StudyVisitor], asOf: Instant, work: Work?,
    suggests: Bool = false
  ) {
    metric = plan.scope.planned.metric
    self.asOf = asOf
    self.work = work
    let cases = parts.flatMap(\.cases)
    self.cases = Share(cases.count { $0.isCounted }, of: cases.count)
    var leftOut = StudyLeftOut()
    for part in parts { leftOut.add(part.leftOut) }
    self.leftOut = leftOut
    days = ClosedRange(spanning: cases.map(\.day))
    let length = days.map { $0.upperBound.daysSinceEpoch - $0.lowerBound.daysSinceEpoch } ?? 0
    // From run to run there is as much time as there was before the first one: two runs a month apart are of two months.
    let runs = Set(cases.map(\.day)).count
    let span = runs > 1 ? Double(length) * Double(runs) / Double(runs - 1) : 0
    let capacity = work?.leads(in: span)
    workDays = Int(span.rounded())
    isWorkTold = capacity != nil
    // Where a metric asks for answers, those have some who were handed over, unless the record shows others; but a stray
    // answer does not make those known that were handed over to nobody.
    let isAnsweredElsewhere =
      parts.reduce(0) { $0 + $1.answeredElsewhere } >= ShareDifference.leastCounted
    let choosing = rules.scoresThatChoose(
      metric, in: rules.record, byRoute: plan.scope.planned.readsAnswers && !isAnsweredElsewhere)
    scores = plan.scores.enumerated().map { place, lines in
      ScoreLift(lines, cases, place: place, isChosenByScore: choosing.contains(lines.score))
    }
    suggestions =
      suggests
      ? plan.scores.enumerated().map { place, lines in SuggestedPoints(lines, cases, place: place) } : []
    program = rules
    outcomes = OutcomeLift.all(plan.outcomes, cases)
    thresholds = plan.scores.enumerated().compactMap { place, lines in
      guard let score = rules.scores.firstIndex(where: { $0.name == lines.score }) else { return nil }
      return Thresholds(
        lines.score, rules.thresholds(of: ID(score)), cases, place: place, capacity: capacity)
    }
  }
}

extension Program {
  /// The names of the scores on which it depends which leads a metric is about, or which of them are answered.
  fileprivate func scoresThatChoose(_ metric: Metric, in record: RecordRules?, byRoute: Bool) -> Set<String> {
    guard let record else { return [] }
    var starts: Set<Reference> = []
    var isRouted = byRoute
    for field in [metric.of, metric.outOf].compactMap({ $0 }).flatMap(\.fieldsRead) {
      switch record.parts[field.index] {
      case .definition(let name):
        if let index = definitions.firstIndex(where: { $0.name == name }) {
          starts.insert(.definition(ID(index)))
        }
      case .score(let name):
        if let index = scores.firstIndex(where: { $0.name == name }) { starts.insert(.score(ID(index))) }
      case .grade(let name):
        if let index = grades.firstIndex(where: { $0.name == name }) { starts.insert(.grade(ID(index))) }
      case .segments(let name):
        if let index = segments.firstIndex(where: { $0.name == name }) { starts.insert(.segments(ID(index))) }
      case .routeKind, .routeTarget, .routeLabel, .respondBy, .againAt: isRouted = true
      default: break
      }
    }
    if isRouted { starts.formUnion(route?.expressions.flatMap(\.referencesInOrder) ?? []) }
    return declarations(below: starts).reduce(into: []) { names, reference in
      if case .score(let id) = reference { names.insert(scores[id].name) }
    }
  }
}
