import AccordMetrics
import AccordRecord
import AccordSemantics
import AccordSource
import AccordValues

extension ExperimentReport {
  /// The report for a terminal and for minutes.
  package var text: String { StudyForm.text([plan, answer, table] + outcomes + [footing]) }

  /// What came of it, a line for each arm and each comparison; nil as long as there is no result.
  package var resultTexts: [String]? {
    let shares: [String]
    switch stage {
    case .over:
      shares = arms.map { arm in
        let share = arm.counts.share(of: 0)
        let interval = share.isTold ? share.intervalText.map { " (\($0))" } ?? "" : ""
        return "\(arm.name): \(share.text)\(interval)"
      }
    // An interval that is right once does not stand beside one that holds at every look.
    case .looked: shares = answer
    case .before, .running, .unread, .refused: return nil
    }
    return shares + outcomes.flatMap { $0 }.map { String($0.drop { $0 == " " }) }
  }

  /// Whether it is told what came of cases.
  var hasOutcome: Bool {
    switch stage {
    case .over, .looked: true
    case .before, .running, .unread, .refused: false
    }
  }

  // MARK: The plan

  private var plan: [String] {
    let title = experiment.title.map { ": \($0)" } ?? ""
    var rows = [("for", "\(participants), from \(experiment.from) until \(experiment.until)")]
    if let hypothesis = experiment.hypothesis { rows.insert(("hypothesis", hypothesis), at: 0) }
    let shares = experiment.arms.members.map { $0.weight == 1 ? $0.name : "\($0.name) \($0.weight)" }
    let by =
      key.map { "leads with the same '\($0)' are drawn together" } ?? "each lead is drawn by itself"
    rows.append(("arms", "\(shares.joined(separator: ", ")); \(by)"))
    if let measured = metrics.first {
      rows.append(("measures", Self.words(measured) + (expected.map { ", \($0)" } ?? "")))
    }
    if let needs { rows.append(("needs", needs)) }
    let guards = metrics.dropFirst().map(Self.words)
    if !guards.isEmpty { rows.append(("guards", guards.joined(separator: "; "))) }
    if let conclusion = experiment.conclusion {
      rows.append(("concluded", "\(conclusion.day): \(conclusion.text)"))
    }
    return ["\(experiment.name)\(title)"]
      + rows.map { "  \(DisplayText.padded($0.0, to: 10))  \($0.1)" }
  }

  private static func words(_ metric: Metric) -> String {
    "'\(metric.shownName)'" + (metric.within.map { " within \($0)" } ?? "")
  }

  private var expected: String? {
    experiment.expects.map { "hoped to go from \(Self.percent($0.from)) to \(Self.percent($0.to))" }
  }

  private static func percent(_ share: Decimal) -> String {
    (share.multiplied(by: 100) ?? share).description + "%"
  }

  private var needs: String? {
    guard arms.allSatisfy({ $0.needed != nil }) else { return nil }
    let each = arms.map { arm in
      let needed = arm.needed ?? 0
      return
        "\(needed == ExperimentArm.mostNeeded ? "more than " : "")\(needed.grouped) cases of '\(arm.name)'"
    }.listed()
    return "\(each), so that such a difference is found four times of five"
  }

  // MARK: What can be said

  /// Whether there is a result, and if not, why and when there will be one.
  private var answer: [String] {
    switch stage {
    case .unread:
      [
        "a result \(due.map { "from \(zone.dayOrMinute(of: $0)) on" } ?? "never"); for the cases name the record with '--decisions' and '--feedback'"
      ]
    case .before: ["no result \(until): it begins on \(experiment.from)"]
    case .running:
      ["no result \(until)\(progress.map { ": \($0)" } ?? "")"] + (pace.map { [$0] } ?? [])
    case .refused(.split):
      [
        "no result: \(arms.map { $0.counts.cases.grouped }.joined(separator: " to ")) is not as the weights say, and chance gives such a split less than once in a thousand draws",
        "Look for leads that were decided elsewhere, or that are in the record of one arm only.",
      ]
    case .refused(.twoArms(let lead, let arms)):
      [
        "no result: the decisions show lead '\(lead)', or those that are drawn with it, in \(arms.map { "'\($0)'" }.listed()), and an arm is for good",
        Self.remedy,
      ]
    case .refused(.drawnOtherwise(let cases, let lead, let arm)):
      [
        "no result: \(cases.grouped) \(cases == 1 ? "case shows" : "cases show") another arm than these rules draw, such as lead '\(lead)' in \(arm.map { "'\($0)'" } ?? "one that they do not have")",
        Self.remedy,
      ]
        + (key.map {
          ["Or decisions do not hold what '\($0)' reads: keep it in all of them, with 'accord eval --only'."]
        } ?? [])
    case .over: ["the result, seen on \(zone.date(of: asOf))"]
    case .looked(let looks, let isOver):
      [
        isOver
          ? "the result, seen on \(zone.date(of: asOf)); for each metric, all looks together are right at 95%"
          : "a look before the end, on \(zone.date(of: asOf))\(progress.map { ", after \($0)" } ?? ""); for each metric, all looks together are right at 95%"
      ] + (isOver || experiment.conclusion != nil ? [] : [advice(looks)])
    }
  }

  /// What there is to do after a look before the end.
  private func advice(_ looks: [Look]) -> String {
    let end = "whoever ends it writes 'concluded', with the day and what was learned."
    let guards = zip(metrics, looks).dropFirst()
    if guards.contains(where: { metric, look in look.contains { $0.direction == Self.worse(metric) } }) {
      return "A guard has become worse: \(end)"
    }
    return looks[0].contains { $0.direction != 0 }
      ? "It can be told by now: \(end)" : "It cannot be told yet."
  }

  private static let remedy =
    "Arms or weights were changed while it ran, or the record holds decisions of other rules; give changed arms another name."

  /// `before 2027-03-02`
  private var until: String {
    due.map { "before \(zone.dayOrMinute(of: $0))" } ?? "ever: it ends after the calendar does"
  }

  /// `6 of 16 weeks`
  private var progress: String? {
    guard let due, let begin = zone.instant(date: experiment.from, microsecondOfDay: 0), asOf >= begin else {
      return nil
    }
    // What is to come by the clock is not there by writing a later time.
    if asOf >= due { return "that time has not come yet" }
    let week: Int64 = 604_800_000_000
    let (passed, all) = (begin.distance(to: asOf) / week, (begin.distance(to: due) + week - 1) / week)
    return "\(passed) of \(all) weeks"
  }

  /// How many cases there will be in the end if it goes on as it does.
  private var pace: String? {
    let cases = arms.reduce(0) { $0 + $1.counts.cases }
    guard cases > 0, arms.allSatisfy({ $0.needed != nil }) else { return nil }
    let passed = zone.date(of: asOf).daysSinceEpoch - experiment.from.daysSinceEpoch
    let all = experiment.lastDay.daysSinceEpoch - experiment.from.daysSinceEpoch + 1
    guard passed >= 7, passed < all else { return nil }
    let (ahead, needed) = (cases * all / passed, arms.reduce(0) { $0 + ($1.needed ?? 0) })
    return
      "at this pace it has \(ahead.grouped) cases on \(experiment.lastDay), and needs \(needed.grouped)"
      + (ahead < needed ? ": too few to find what is hoped for" : "")
  }

  // MARK: Cases

  private var table: [String] {
    switch stage {
    case .before, .unread: return []
    case .running, .refused: return cells([]) { _ in [] }
    case .over:
      return cells(["share", "", "95%"]) { share in
        [
          "\(share.counted.grouped) of \(share.of.grouped)", share.isTold ? share.percent : "",
          share.isTold ? share.intervalText ?? "" : "too few",
        ]
      }
    // An interval that is right once would be looked at every day.
    case .looked:
      return cells(["counted", "of those that are not open"]) { [$0.counted.grouped, $0.of.grouped] }
    }
  }

  private func cells(_ header: [String], _ shown: (Share) -> [String]) -> [String] {
    DisplayText.aligned(
      [["arm", "cases", arms[0].needed == nil ? "" : "needed"] + header]
        + arms.map { arm in
          [arm.name, arm.counts.cases.grouped, arm.needed?.grouped ?? ""] + shown(arm.counts.share(of: 0))
        })
  }

  private var outcomes: [[String]] {
    switch stage {
    case .over(let comparisons): compared(comparisons)
    case .looked(let looks, _): looked(looks)
    case .before, .running, .unread, .refused: []
    }
  }

  private func looked(_ looks: [Look]) -> [[String]] {
    zip(metrics, looks).enumerated().map { place, look in
      let isGuard = place > 0
      return (isGuard ? ["guard \(Self.words(look.0))"] : [])
        + zip(arms.dropFirst(), look.1).map { arm, ratio in
          let verdict = Self.verdict(ratio.direction, guarding: isGuard ? look.0 : nil)
          return
            "\(isGuard ? "  " : "")\(arm.name) against \(arms[0].name): \(words(ratio, arm, metric: place)): \(verdict)"
        }
    }
  }

  /// `20 of 43 against 20 of 314, 2.14 to 29.90 times as often`
  private func words(_ ratio: RateRatio, _ arm: ExperimentArm, metric: Int) -> String {
    let shares = [arm, arms[0]].map { $0.counts.share(of: metric) }
    guard shares.contains(where: { $0.counted > 0 }) else { return "nothing is counted" }
    let counts = shares.map { "\($0.counted.grouped) of \($0.of.grouped)" }.joined(separator: " against ")
    let least = LiftReport.fixed(ratio.low, 2)
    return ratio.high.isFinite && ratio.high < 1_000_000
      ? "\(counts), \(least) to \(LiftReport.fixed(ratio.high, 2)) times as often"
      : "\(counts), at least \(least) times as often"
  }

  private func compared(_ comparisons: [[ArmComparison]]) -> [[String]] {
    metrics.indices.map { place in
      let isGuard = place > 0
      let shares = isGuard ? arms.map { "\($0.name) \($0.counts.share(of: place).text)" } : []
      let heading = isGuard ? ["guard \(Self.words(metrics[place])): \(shares.joined(separator: ", "))"] : []
      return heading
        + zip(arms.dropFirst(), comparisons[place]).map { arm, comparison in
          let verdict = Self.verdict(comparison, guarding: isGuard ? metrics[place] : nil)
          return "\(isGuard ? "  " : "")\(arm.name) against \(arms[0].name): \(verdict)"
        }
    }
  }

  private static func verdict(_ comparison: ArmComparison, guarding metric: Metric?) -> String {
    guard let direction = comparison.direction else { return "too few to say" }
    return "\(difference(comparison)): \(verdict(direction, guarding: metric))"
  }

  /// - Parameter metric: a guard, of which only is said whether it became worse; nil for what is measured.
  private static func verdict(_ direction: Int, guarding metric: Metric?) -> String {
    if let metric { return direction == worse(metric) ? "worse" : "not told to be worse" }
    return direction > 0 ? "more" : direction < 0 ? "fewer" : "not told apart"
  }

  /// In which direction a metric becomes worse.
  private static func worse(_ metric: Metric) -> Int { metric.target?.isAtLeast ?? true ? -1 : 1 }

  /// `+6.1 points (+2.0 to +10.1)`
  private static func difference(_ comparison: ArmComparison) -> String {
    guard let interval = comparison.interval else { return "" }
    let parts = [comparison.difference.value, interval.low, interval.high].map { StudyForm.points($0, 1) }
    return "\(parts[0]) points (\(parts[1]) to \(parts[2]))"
  }

  // MARK: What is not there

  private var footing: [String] {
    var lines: [String] = []
    if hasOutcome {
      for (place, metric) in metrics.enumerated() {
        let kinds = [LeadCase.State.open, .notKnown, .beforeFeedback, .notRecorded, .outside].map { state in
          let count = arms.reduce(0) { $0 + ($1.counts.states[place][state] ?? 0) }
          return "\(state.rawValue.replacing("_", with: " ")) \(count.grouped)"
        }
        lines.append("left out of '\(metric.name)': \(kinds.joined(separator: ", "))")
      }
    }
    if leftOut.otherDays > 0 {
      lines.append(
        "drawn on a day that is none of the experiment, and left out: \(leftOut.otherDays.grouped)")
    }
    if leftOut.withoutKey > 0 {
      lines.append(
        "without the text by which leads are drawn, and left out: \(leftOut.withoutKey.grouped); keep what '\(key ?? "by")' reads in decisions, with 'accord eval --only'"
      )
    }
    return lines
  }
}

extension TimeZoneTable {
  /// The day of a moment with which it begins; of any other the time as well.
  fileprivate func dayOrMinute(of moment: Instant) -> String {
    let day = date(of: moment)
    return instant(date: day, microsecondOfDay: 0) == moment ? day.description : minuteText(of: moment)
  }
}
