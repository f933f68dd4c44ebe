import AccordSemantics
import AccordValues

/// Finds the cases of one lead: the meaning of metrics over a record. (Clauses 11.2 to 11.8)
struct CaseFinder {
  let plan: ReportPlan
  /// When each decision of the lead was made, in that order, each once.
  let decided: [Instant]
  /// When each answer to it was given, in that order.
  let answered: [Instant]
  /// What a metric says of a decision when only some of the answers count.
  let ask: (_ metric: Int, _ decision: Int, _ answers: Range<Int>) -> MetricAnswer
  /// When the case began that a decision belongs to; nil where that is when it was made.
  var begin: (_ decision: Int) -> Instant? = { _ in nil }
  /// The openings of hours that a decision names; nil where the rules of its day have no such hours.
  let openings: (_ hours: Text, _ decision: Int) -> OpeningHours?

  /// The cases of a metric, by their starts.
  func cases(of metric: Int) -> [LeadCase] {
    let starts = self.starts(of: metric)
    return starts.indices.map { place in
      let next = starts.indices.contains(place + 1) ? decided[starts[place + 1]] : nil
      return makeCase(metric, from: starts[place], next: next)
    }
  }

  /// The decisions with which cases begin: in each period the first that meets what the one before it did not.
  private func starts(of metric: Int) -> [Int] {
    var starts: [Int] = []
    var wasMet = false
    for place in decided.indices {
      let isMet = judgement(metric, place) == .yes
      defer { wasMet = isMet }
      guard isMet, !wasMet else { continue }
      if let last = starts.last, plan.period(of: decided[last]) == plan.period(of: decided[place]) {
        continue
      }
      starts.append(place)
    }
    return starts
  }

  /// Whether a decision is about a lead that is meant.
  func judgement(_ metric: Int, _ decision: Int) -> Judgement { ask(metric, decision, 0..<0).of }

  private func makeCase(_ place: Int, from decision: Int, next: Instant?) -> LeadCase {
    let planned = plan.metrics[place]
    let metric = planned.metric
    let start = decided[decision]
    let began = begin(decision) ?? start
    let due = metric.within.flatMap { began.adding($0) }
    let end = [due, plan.asOf].compactMap { $0 }.min()
    let first = answered.partitioningIndex { $0 >= start }
    let last = end.map { end in answered.partitioningIndex { $0 > end } } ?? answered.count
    var answers = first..<max(first, last)
    if case .adds = metric.measure, let next {
      // An answer is added to one case only.
      answers = first..<max(first, min(last, answered.partitioningIndex { $0 >= next }))
    }
    let later = decided[decision...].indices.prefix { place in end.map { decided[place] <= $0 } ?? true }
    let asked = planned.readsOnlyAnswers ? later.prefix(1) : later[...]
    let told = asked.map { ask(place, $0, answers) }
    let begin = told.first
    let hours = begin?.hours.flatMap { openings($0, decision) }
    // What decisions count in must be known to count in it.
    let isLost = begin?.hours != nil && hours == nil
    let outcome = isLost ? .notRecorded : self.outcome(of: planned, told)
    let state = obstacle(planned, began, due) ?? outcome
    let taken = begin?.time.flatMap { time -> Int64? in
      guard time >= start, end.map({ time <= $0 }) ?? true else { return nil }
      guard let hours else { return start.distance(to: time) }
      return hours.workingTime(from: start, until: time)
    }
    return LeadCase(
      period: plan.period(of: start), start: start, end: end, state: state,
      isCountedSoFar: outcome == .counted && planned.has(begin?.amount, taken),
      amount: state.isIn ? begin?.amount : nil,
      taken: state.isIn ? taken : nil, decision: decision, answers: answers)
  }

  /// Why it cannot be in the number yet, or not any more, whatever came of it.
  private func obstacle(_ planned: PlannedMetric, _ start: Instant, _ due: Instant?) -> LeadCase.State? {
    // Without answers there is nothing that could have been watched.
    if planned.readsAnswers, plan.areAnswersGiven, plan.answersSince.map({ start < $0 }) ?? (plan.asOf != nil)
    {
      return .beforeFeedback
    }
    if let due, let asOf = plan.asOf, due > asOf { return .open }
    return nil
  }

  /// What came of it so far.
  private func outcome(of planned: PlannedMetric, _ told: [MetricAnswer]) -> LeadCase.State {
    // Throughout: one no is enough.
    let outOf = told.map(\.outOf)
    if outOf.contains(.no) { return .outside }
    if outOf.contains(.notRecorded) { return .notRecorded }
    if outOf.contains(.unknown) { return .notKnown }
    // Of a number it is the start that tells, of a condition one yes.
    let counts =
      switch planned.metric.measure {
      case .adds, .takes: told.prefix(1).map(\.counts)
      case .leads, .counts: told.map(\.counts)
      }
    if counts.contains(.yes) { return .counted }
    if counts.contains(.notRecorded) { return .notRecorded }
    return counts.contains(.unknown) ? .notKnown : .not
  }
}

extension Collection where Index == Int {
  /// The first place of which a condition holds that holds of all behind it; the end for none.
  fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
