import AccordFacts
import AccordSemantics
import AccordSource
import AccordSyntax
import AccordValues

extension Lint {
  static let thresholdOutOfReach = Lint(
    .thresholdOutOfReach, "threshold-out-of-reach", .scores,
    summary: "a threshold that every lead or no lead reaches",
    meaning: """
      A score, or something computed, is compared with a number that lies outside what it can reach, so the comparison \
      gives the same answer for every lead. The finding says what can be reached. The same of a score that reaches the \
      number only when each of its three or more entries pays all it can.
      """,
    rationale: """
      A threshold that no lead reaches closes a door without anybody seeing it; one that all reach lets everybody \
      through. Both happen when points change in one file and the threshold stands in another.
      """,
    avoid: [
      LintExample(
        """
        score fit "Do we serve them?" {
          +40 "home market"  when country in "DE", "AT", "CH"
          +20 "budget"       when budget >= 20k
        }

        define qualified "Worth a call" when ↓fit >= 70
        """),
      LintExample(
        """
        score fit { from 0 to 60, +10 "size" each activity where kind = webinar }
        define qualified when ↓fit >= 0 and consent
        """),
      LintExample(
        """
        score fit  { +30 "home market" when country = "DE" }
        score need { +30 "budget" when budget >= 20k }
        score total = 50% of fit + 50% of need
        segments heat { Hot when ↓total > 40, Cold when total < 5 }
        """),
      LintExample(
        """
        score fit  { +30 "home market" when country = "DE" }
        let sum = fit * 2
        define qualified when ↓80 < sum or ↓sum between 61 and 70
        """),
      LintExample(
        """
        score fit { +30 "home market" when country = "DE" }
        define odd when ↓fit in 120, 130 or ↓((fit) not in (40, 50))
        """),
      LintExample(
        """
        score fit {
          +40 "home market" when country = "DE"
          +30 "budget"      when budget >= 20k
          bands employees "size" { below 10 +0, 10 and up +30 }
        }
        define qualified when ↓fit >= 100
        """),
    ],
    prefer: [
      LintExample(
        """
        score fit "Do we serve them?" {
          +40 "home market"  when country in "DE", "AT", "CH"
          +20 "budget"       when budget >= 20k
        }

        define qualified "Worth a call" when fit >= 60
        """),
      LintExample(
        """
        score interest { +10 "webinar" each activity where kind = webinar }
        define qualified when interest >= 500 or employees >= 1M
        """),
      LintExample(
        """
        score fit {
          from 0 to 100
          +60 "home market" when country = "DE"
          +30 "budget"      when budget >= 20k
          +30 "size"        when employees > 9
        }
        define qualified when fit >= 100 or fit >= 90
        """),
      LintExample(
        """
        score fit { at most 40 points when customer, +60 "home market" when country = "DE" }
        define qualified when fit >= 50
        """),
      LintExample(
        """
        score fit { from 0 to 60, +10 "size" each activity where kind = webinar }
        define qualified when fit > 0 and fit <= 59 and fit between 0 and 59
        define some when fit in 60, 70 or fit not in 30, 80 or employees in 10, 20
        """),
    ],
    checks: [
      .expression { expression, facts, findings in
        switch expression.kind {
        case .comparison(let comparison, let left, let right, _):
          guard left.type == .number else { return }
          if let limit = facts.bounds(of: right).single {
            judge(expression, left, Threshold(comparison, limit), facts, &findings)
          } else if let limit = facts.bounds(of: left).single {
            judge(expression, right, Threshold(comparison.mirrored, limit), facts, &findings)
          }
        case .between(let value, let lower, let upper):
          guard value.type == .number, let lower = facts.bounds(of: lower).single,
            let upper = facts.bounds(of: upper).single
          else { return }
          judge(expression, value, Threshold(lower: lower, upper: upper), facts, &findings)
        case .membership(let value, let values, let lists, _):
          guard value.type == .number, lists.isEmpty, !values.isEmpty else { return }
          judge(expression, value, in: values, facts, &findings)
        default: return
        }
      }
    ])

  /// `in` and `not in`, when none of the numbers can be reached.
  private static func judge(
    _ membership: Expression, _ value: Expression, in values: [Expression], _ facts: ProgramFacts,
    _ findings: inout Findings
  ) {
    if case .constant = value.kind { return }
    let bounds = facts.bounds(of: value)
    var reasons: [String] = []
    for limit in values {
      guard let limit = facts.bounds(of: limit).single,
        case (false, let reason)? = Threshold(.equal, limit).answer(bounds)
      else { return }
      if !reasons.contains(reason) { reasons.append(reason) }
    }
    let rest = SourceRange(
      file: value.range.file,
      bytes: value.range.bytes
        .upperBound..<max(value.range.bytes.upperBound, membership.range.bytes.upperBound))
    let word = facts.context.tokens(in: rest).first { $0.kind == .word }
    let isNegated = word.map { facts.context.text($0, in: rest.file) } == "not"
    // One that may be unknown keeps out the leads of which it is not known.
    if isNegated, !facts.scoreBounds.isAlwaysKnown(value) { return }
    findings.add(
      "\(facts.quoted(value)) \(reasons.joined(separator: " and ")), so '\(facts.text(membership.range))' is "
        + (isNegated ? "true of every lead" : "true of no lead"),
      at: membership.range,
      help: ["write numbers that can be reached, or take it out"])
  }

  private static func judge(
    _ comparison: Expression, _ value: Expression, _ threshold: Threshold, _ facts: ProgramFacts,
    _ findings: inout Findings
  ) {
    if case .constant = value.kind { return }
    guard let (answer, reason) = threshold.answer(facts.bounds(of: value)) else {
      if let most = facts.pointsOfAllEntries(value), threshold.isReached(onlyBy: most) {
        findings.add(
          "\(facts.quoted(value)) reaches \(most) only when all of its entries pay all they can, so "
            + "'\(facts.text(comparison.range))' asks for every one of them",
          at: comparison.range, help: ["write a number that some leads reach without one of them"])
      }
      return
    }
    // One that may be unknown keeps out the leads of which it is not known.
    if answer, !facts.scoreBounds.isAlwaysKnown(value) { return }
    let question = facts.text(comparison.range)
    findings.add(
      "\(facts.quoted(value)) \(reason), so '\(question)' is \(answer ? "true of every lead" : "true of no lead")",
      at: comparison.range,
      help: [
        answer
          ? "take it out, or write a number that some leads do not reach"
          : "write a number that can be reached, or give the points that are missing"
      ])
  }
}

extension ProgramFacts {
  /// What a score reaches when each of its entries pays all it can; nil when there are few, or a limit stands below that.
  fileprivate func pointsOfAllEntries(_ value: Expression) -> Decimal? {
    guard case .score(let id) = value.kind, case .entries(let entries) = program.scores[id].body,
      let most = scoreBounds.unlimited[id.index].upper, bounds(of: id).upper == most
    else { return nil }
    let paying = entries.flatMap(\.addedUp).filter { scoreBounds.bounds(of: $0).upper.map { $0 > 0 } ?? true }
    return paying.count >= 3 ? most : nil
  }
}

/// What a number is compared with, as the stretch of numbers for which the answer is yes, or no.
private struct Threshold {
  /// Nil for no end.
  var lower: Decimal?
  var upper: Decimal?
  var includesLower = true
  var includesUpper = true
  /// For `!=`: the answer is no inside, and yes outside.
  var isInverted = false

  init(lower: Decimal, upper: Decimal) {
    self.lower = lower
    self.upper = upper
  }

  init(_ comparison: Expression.Comparison, _ limit: Decimal) {
    switch comparison {
    case .equal, .notEqual: (lower, upper, isInverted) = (limit, limit, comparison == .notEqual)
    case .less: (upper, includesUpper) = (limit, false)
    case .lessOrEqual: upper = limit
    case .greater: (lower, includesLower) = (limit, false)
    case .greaterOrEqual: lower = limit
    }
  }

  /// Whether of numbers up to one only that one is inside.
  func isReached(onlyBy most: Decimal) -> Bool { lower == most && includesLower && !isInverted }

  /// The answer for all numbers within the bounds, and why; nil when it differs or cannot be told.
  func answer(_ bounds: Bounds) -> (Bool, reason: String)? {
    if let most = bounds.upper, let lower, includesLower ? most < lower : most <= lower {
      return (isInverted, "reaches at most \(most)")
    }
    if let least = bounds.lower, let upper, includesUpper ? least > upper : least >= upper {
      return (isInverted, "is at least \(least)")
    }
    let startsInside =
      lower.map { lower in bounds.lower.map { includesLower ? $0 >= lower : $0 > lower } ?? false } ?? true
    let endsInside =
      upper.map { upper in bounds.upper.map { includesUpper ? $0 <= upper : $0 < upper } ?? false } ?? true
    guard startsInside, endsInside else { return nil }
    switch (lower == nil ? nil : bounds.lower, upper == nil ? nil : bounds.upper) {
    case (let least?, let most?):
      return (!isInverted, least == most ? "is always \(least)" : "lies between \(least) and \(most)")
    case (let least?, nil): return (!isInverted, "is at least \(least)")
    case (nil, let most?): return (!isInverted, "reaches at most \(most)")
    case (nil, nil): return nil
    }
  }
}
