package import AccordRecord
package import AccordSemantics
package import AccordValues

/// A case with what its decision says of the scores.
package struct StudiedCase: Sendable {
  /// Whether it is one of those that the metric counts.
  package let isCounted: Bool
  /// For each score of the study what it came to; nil where the decision does not show it.
  package let scores: [StudiedScore?]
  /// For each of them whether it was declared then as it is now, or otherwise.
  package let inForce: [Bool]
  /// For each outcome of the study what it came to; nil where that is not known.
  let outcomes: [Text?]
  /// When it began.
  package let day: CalendarDate
  /// By lot, the same for everybody.
  let lot: UInt64
}

/// What a decision says of a score.
package struct StudiedScore: Sendable {
  package let points: Decimal
  /// What its reasons come to without the limits of the score; nil where reasons were not kept, or where that is too much.
  let unlimited: Decimal?
  /// The places of the lines that paid, and of those that could not be decided; nil where reasons were not kept.
  package let lines: (paid: [Int], undecided: [Int])?

  /// What a decision shows of a score; nil when it shows nothing.
  init?(of score: String, in decision: RawValue, _ lines: ScoreLines) {
    let name = Text(score)
    let raw =
      decision.member("scores")?.member(name) ?? decision.member("drafts")?.member("scores")?.member(name)
    guard let raw, case .number(let number)? = raw.member("points"), let points = Decimal(number.utf8) else {
      return nil
    }
    self.points = points
    guard case .list(let because)? = raw.member("because") else {
      (self.lines, unlimited) = (nil, nil)
      return
    }
    let titles = LimitTitles().both
    unlimited = because.reduce(Decimal?.some(.zero)) { sum, reason in
      if reason.member("in") == nil, reason.string("rule").map(titles.contains) ?? false { return sum }
      guard case .number(let number)? = reason.member("points"), let points = Decimal(number.utf8) else {
        return nil
      }
      return sum?.adding(points)
    }
    let paid = because.compactMap { reason -> Int? in
      reason.string("rule").flatMap { rule in
        lines.place(ScoreLines.Key(rule: rule, group: reason.string("in"), band: reason.string("band")))
      }
    }.uniqued()
    var undecided: [Int] = []
    if case .list(let reasons)? = raw.member("undecided") {
      for reason in reasons {
        undecided += reason.string("rule").map { lines.places($0, in: reason.string("in")) } ?? []
      }
    }
    self.lines = (paid, undecided.filter { !paid.contains($0) })
  }
}

extension RawValue {
  /// Whether a decision has given its lead to somebody.
  var isHandedOver: Bool {
    member("route")?.string("kind").flatMap { RouteOutcome.Kind(rawValue: $0) }
      .map { StudyPlan.handedOver.contains($0) } ?? false
  }

  /// The text of a member; nil for anything else.
  func string(_ key: Text) -> String? { text(key)?.string }
}

/// Gathers the cases of a metric that can be told.
package struct StudyVisitor: RecordVisitor {
  private let plan: StudyPlan
  package private(set) var cases: [StudiedCase] = []
  /// How many cases are left out, by why.
  package private(set) var leftOut = StudyLeftOut()
  /// How many cases have answers though their leads were handed over to nobody.
  package private(set) var answeredElsewhere = 0

  /// Gathers what a plan asks for.
  package init(_ plan: StudyPlan) { self.plan = plan }

  package mutating func visit(_ history: LeadHistory) {
    for found in plan.scope.cases(of: history, leavingOut: &leftOut) { add(found, of: history) }
  }

  private mutating func add(_ found: StudyScope.Found, of history: LeadHistory) {
    let decision = found.decision
    let version = history.version(of: found.lead)
    let inForce = plan.inForce[version]
    // Lines of one name meant something else when the score was declared otherwise.
    let scores = zip(plan.scores, inForce).map { lines, isInForce in
      isInForce ? StudiedScore(of: lines.score, in: decision, lines) : nil
    }
    if !history.answers(of: found.lead).isEmpty, !decision.isHandedOver { answeredElsewhere += 1 }
    cases.append(
      StudiedCase(
        isCounted: found.lead.state == .counted, scores: scores, inForce: inForce,
        outcomes: plan.outcomes.map { $0.value(in: decision, version: version) },
        day: found.day, lot: TicketHash.mix(TicketHash.fnv(history.lead.utf8))))
  }
}

/// What is studied, by which rules.
package struct StudyPlan: Sendable {
  package let scope: StudyScope
  package let scores: [ScoreLines]
  /// What else decisions say of leads; none where only some scores are looked at.
  let outcomes: [Outcome]
  /// For each version of the rules which of the scores were declared then as they are now.
  let inForce: [[Bool]]
  /// The kinds of steps with which somebody gets a lead.
  static let handedOver: Set<RouteOutcome.Kind> = [.pool, .owner, .person, .queue]

  /// - Parameters:
  ///   - scores: those of the rules as they are now that are looked at.
  ///   - outcomes: whether segments, grades and definitions are looked at, too.
  package init(_ scope: StudyScope, rules: RuleSet, scores: [Score], asOf: Instant, outcomes: Bool) {
    self.scope = scope
    self.outcomes = outcomes ? Outcome.all(of: rules.program(at: asOf), in: rules) : []
    self.scores = scores.map { ScoreLines($0) }
    inForce = rules.versions.map { version in
      scores.map { score in version.program.scores.contains { $0.range == score.range } }
    }
  }
}
