import AccordSemantics
import AccordSource
import AccordValues

// Scores: every point is a reason, and the reasons add up. (Section 7)

extension Evaluation {
  /// What a list of entries gives: points, and the reasons that add up to them.
  private struct Tally {
    var points = Decimal.zero
    var reasons: [ScoreOutcome.Reason] = []
    var undecided: [ScoreOutcome.Undecided] = []
    /// The points that have a time, of those under `reasons`.
    var booked: [Booking] = []
    /// Whether a line paid; a group takes the highest, the lowest or the first of those that did.
    var fired = false

    mutating func add(_ other: Tally) {
      // Points are bounded when the rules load, so the sum of a score's lines is exact.
      points = points.adding(other.points) ?? points
      reasons += other.reasons
      booked += other.booked
      undecided += other.undecided
      fired = fired || other.fired
    }
  }

  private struct Booking {
    let time: Instant
    let points: Decimal
  }

  mutating func evaluate(_ id: ID<Score>) -> ScoreOutcome {
    let score = program.scores[id]
    var sum = Tally()
    var inOrder = false
    switch score.body {
    case .entries(let entries):
      for entry in entries { sum.add(evaluate(entry)) }
      inOrder = entries.areBookedInOrder
    case .computed(let terms):
      for term in terms { sum.add(evaluate(term)) }
    }
    let tally = clamp(sum, score.clamps, LimitTitles(), inOrder: inOrder)
    let grade = program.grade(of: id).map { program.grades[$0] }
    return ScoreOutcome(
      name: score.name, isDraft: score.isDraft, isHidden: score.isHidden,
      isGradeHidden: grade?.isHidden ?? false, points: tally.points,
      grade: grade.map { label(tally.points, $0) },
      because: tally.reasons, undecided: tally.undecided)
  }

  /// The points of a score that has been computed.
  func points(of score: ID<Score>) -> Decimal { scores[score.index]?.points ?? .zero }

  mutating func evaluate(_ grade: Grade) -> Text { label(points(of: grade.score), grade) }

  private func label(_ points: Decimal, _ grade: Grade) -> Text {
    grade.steps.first { points >= $0.from }?.label ?? grade.otherwise
  }

  private mutating func evaluate(_ entry: ScoreEntry) -> Tally {
    switch entry {
    case .points(let points): evaluate(points)
    case .bands(let bands): evaluate(bands)
    case .options(let options): evaluate(options)
    case .group(let group): evaluate(group)
    }
  }

  // MARK: Lines

  private mutating func evaluate(_ line: ScoreEntry.Points) -> Tally {
    rule = line.title
    switch line.source {
    case .always: return evaluate(line, condition: nil)
    case .when(let condition): return evaluate(line, condition: condition)
    case .each(let each):
      let pay = pay(each, line.amount)
      note(line.title, line.range, pay.truth, of: each.items.list)
      return evaluate(line, pay, maximum: each.maximumPoints, isBooked: true)
    case .silence(let silence):
      let pay = pay(silence, line.amount)
      note(line.title, line.range, pay.truth, of: silence.items.list)
      return evaluate(line, pay, maximum: silence.maximumPoints, isBooked: silence.isLasting)
    }
  }

  private mutating func evaluate(_ line: ScoreEntry.Points, condition: Expression?) -> Tally {
    let answer = condition.map { evaluate($0) } ?? .yes
    let tally =
      switch answer.truth {
      case .no: Tally()
      case .unknown: undecided(line.title, answer.causes, line.range)
      case .yes: evaluateOnce(line)
      }
    // A line whose condition holds and whose points cannot be computed is undecided, not decided.
    let truth = answer.truth == .yes && !tally.fired ? .unknown : answer.truth
    note(line.title, line.range, truth, line.expressions)
    return tally
  }

  private mutating func evaluateOnce(_ line: ScoreEntry.Points) -> Tally {
    let answer = line.fading.map { faded(line.amount, $0) } ?? points(of: line.amount)
    guard case .known(.number(let points)) = answer else {
      return undecided(line.title, answer.causes, line.range)
    }
    return paid(line.title, points, line.range)
  }

  /// Points with what time has left of them, rounded once. (Clause 7.46)
  private mutating func faded(_ amount: ScoreEntry.Amount, _ fading: Fading) -> Answer {
    let full: Answer =
      switch amount {
      case .fixed(let points): .known(.number(points))
      case .computed(let expression, _): evaluate(expression)
      }
    let from = evaluate(fading.from)
    guard case .known(.number(let number)) = full, case .known(.time(let start)) = from else {
      return .unknown(behind: [full, from])
    }
    let isNegative = if case .computed(_, true) = amount { true } else { false }
    guard
      let left = fading.decay.points(
        isNegative ? number.negated : number, age: max(0, start.distance(to: asOf)))
    else { return fail(.pointsOutOfRange) }
    return bounded(left).map { .known(.number($0)) } ?? .undefined
  }

  /// Points as written, or as computed for the lead. (Clauses 7.3 and 7.4)
  mutating func points(of amount: ScoreEntry.Amount) -> Answer {
    switch amount {
    case .fixed(let points): return .known(.number(points))
    case .computed(let expression, let isNegative):
      let answer = evaluate(expression)
      guard case .known(.number(let number)) = answer else { return answer }
      return bounded(isNegative ? number.negated : number).map { .known(.number($0)) } ?? .undefined
    }
  }

  /// A line that pays for items: one reason with its items, and one for the limit when it binds.
  ///
  /// - Parameter isBooked: whether its items say when the points were earned or lost.
  private mutating func evaluate(
    _ line: ScoreEntry.Points, _ pay: ActivityPay, maximum: Decimal?, isBooked: Bool
  ) -> Tally {
    switch pay {
    case .unknown(let causes): return undecided(line.title, causes, line.range)
    case .paid(let items):
      guard !items.isEmpty else { return Tally() }
      let points = items.reduce(Decimal.zero) { $0.adding($1.points) ?? $0 }
      guard points.magnitude <= LanguageLimits.mostPoints else {
        _ = fail(.pointsTooMany)
        return undecided(line.title, [], line.range)
      }
      var tally = paid(line.title, points, line.range, items: items)
      // A line of 0 points is no reason, and what it was made of is not booked either.
      if isBooked, points != .zero {
        tally.booked = items.compactMap { item in item.at.map { Booking(time: $0, points: item.points) } }
      }
      guard let maximum else { return tally }
      var limited = tally
      limit(&limited, from: maximum.negated, to: maximum, line.range, LimitTitles(of: line.title))
      return limited
    }
  }

  /// Computed points: two decimals, half to even, at most a thousand million. (Clause 7.4)
  mutating func bounded(_ number: Decimal) -> Decimal? {
    let points = number.rounded(toPlaces: LanguageLimits.pointPlaces)
    if points.magnitude <= LanguageLimits.mostPoints { return points }
    _ = fail(.pointsTooMany)
    return nil
  }

  private func paid(
    _ title: String, band: String? = nil, _ points: Decimal, _ range: SourceRange, operands: String? = nil,
    items: [ScoreOutcome.Item]? = nil
  ) -> Tally {
    let reason = ScoreOutcome.Reason(
      rule: title, group: group, band: band, points: points, place: program.line(range), operands: operands,
      items: items)
    // A line of 0 points is no reason, though it fired.
    return Tally(points: points, reasons: points == .zero ? [] : [reason], fired: true)
  }

  private mutating func undecided(_ title: String, _ causes: Set<Cause>, _ range: SourceRange) -> Tally {
    missing.formUnion(causes)
    let undecided = ScoreOutcome.Undecided(
      rule: title, group: group, missing: names(causes), place: program.line(range))
    return Tally(undecided: [undecided])
  }

  private mutating func evaluate(_ bands: ScoreEntry.Bands) -> Tally {
    rule = bands.title
    let answer = evaluate(bands.value)
    var met: Met?
    if case .known(.number(let value)) = answer, let band = bands.bands.first(where: { $0.contains(value) }) {
      met = Met(band: band.text, points: band.points, range: bands.range)
    }
    return table(
      bands.title, bands.range, bands.value, answer, met, missing: bands.missing, otherwise: bands.otherwise)
  }

  private mutating func evaluate(_ options: ScoreEntry.Options) -> Tally {
    rule = options.title
    let answer = evaluate(options.value)
    let answers = options.options.map { evaluate($0.condition).truth }
    let met = answers.firstIndex(of: .yes).map { options.options[$0] }
      .map { Met(band: $0.text, points: $0.points, range: $0.range) }
    return table(
      options.title, options.range, options.value, answer, met, missing: options.missing,
      otherwise: options.otherwise)
  }

  /// The line of a table of points that holds the value.
  private struct Met {
    let band: String
    let points: Decimal
    let range: SourceRange
  }

  /// What a table of points pays for a value, by the line that holds it, or by what it says of all others.
  private mutating func table(
    _ title: String, _ range: SourceRange, _ value: Expression, _ answer: Answer, _ met: Met?,
    missing: Decimal?, otherwise: Decimal?
  ) -> Tally {
    var tally = Tally()
    var truth = Truth.yes
    if let met {
      tally = paid(title, band: met.band, met.points, met.range)
    } else if answer.value == nil {
      if let missing {
        tally = paid(title, band: Band.missing, missing, range)
      } else {
        tally = undecided(title, answer.causes, range)
        truth = .unknown
      }
    } else if let otherwise {
      tally = paid(title, band: Band.otherwise, otherwise, range)
    } else {
      truth = .no
    }
    note(title, range, truth, [value])
    return tally
  }

  private mutating func evaluate(_ term: Score.Term) -> Tally {
    rule = term.title
    let answer = evaluate(term.value)
    note(term.title, term.value.range, answer.value == nil ? .unknown : .yes, [term.value])
    guard case .known(.number(let number)) = answer, let points = bounded(number) else {
      return undecided(term.title, answer.causes, term.value.range)
    }
    return paid(term.title, points, term.value.range, operands: operands(term.value))
  }

  /// What the names in a term stand for: `fit = 55`.
  private func operands(_ expression: Expression) -> String? {
    var found: [String] = []
    expression.walk { inner in
      switch inner.kind {
      case .score(let id): found.append("\(program.scores[id].name) = \(points(of: id))")
      case .field(let id):
        found.append("\(program.fields[id].name) = \(lead.values[id.index]?.words ?? "missing")")
      case .binding(let id):
        found.append("\(program.bindings[id].name) = \(bindings[id.index]?.value?.words ?? "unknown")")
      default: break
      }
    }
    return found.isEmpty ? nil : found.joined(separator: ", ")
  }

  // MARK: Groups and limits

  private mutating func evaluate(_ group: ScoreEntry.Group) -> Tally {
    let outer = self.group
    self.group = group.title
    defer { self.group = outer }
    let tallies = group.entries.map { evaluate($0) }
    var result = Tally()
    switch group.mode {
    case .sum:
      for tally in tallies { result.add(tally) }
    case .highest: result = chosen(tallies) { $0 > $1 }
    case .lowest: result = chosen(tallies) { $0 < $1 }
    case .first: result = chosen(tallies) { _, _ in false }
    }
    return clamp(
      result, group.clamps, LimitTitles(of: group.title), inOrder: group.entries.areBookedInOrder)
  }

  /// The tally that wins among those that fired; the first of equals. (Clause 7.10)
  private func chosen(_ tallies: [Tally], _ isBetter: (Decimal, Decimal) -> Bool) -> Tally {
    var best: Tally?
    for tally in tallies where tally.fired {
      if best.map({ isBetter(tally.points, $0.points) }) ?? true { best = tally }
    }
    var result = best ?? Tally()
    result.undecided = tallies.flatMap(\.undecided)
    return result
  }

  /// Limits are reasons of their own, so that the reasons still add up. (Clause 7.9)
  ///
  /// - Parameter inOrder: whether the lower limit holds at every time.
  private mutating func clamp(
    _ tally: Tally, _ clamps: [Clamp], _ titles: LimitTitles, inOrder: Bool
  ) -> Tally {
    var limited = tally
    for clamp in clamps {
      if inOrder, clamp.condition == nil, let lower = clamp.lower {
        let raised = book(&limited) { sum, _, points in max(sum.adding(points) ?? sum, lower) }
        if raised > limited.points {
          limited.reasons += reason(titles.floor, from: limited.points, to: raised, clamp.range)
          limited.points = raised
        }
      }
      rule = clamp.upper == nil ? titles.floor : titles.cap
      let answer = clamp.condition.map { evaluate($0) } ?? .yes
      switch answer.truth {
      case .yes: limit(&limited, from: clamp.lower, to: clamp.upper, clamp.range, titles)
      case .no: continue
      case .unknown:
        guard binds(clamp, limited) else { continue }
        let title = clamp.upper.map { limited.points > $0 } ?? false ? titles.cap : titles.floor
        limited.undecided += undecided(title, answer.causes, clamp.range).undecided
      }
    }
    return limited
  }

  /// Goes through what gives points in the order of its time, first what has none, and of the same time what takes most
  /// away first; what was booked becomes what it changes. (Clause 7.42)
  ///
  /// - Parameter next: the points after a booking, from those before it and from those there would be without limits.
  /// - Returns: the points at the end.
  private func book(
    _ tally: inout Tally, _ next: (_ sum: Decimal, _ unlimited: Decimal, _ points: Decimal) -> Decimal
  ) -> Decimal {
    let total = { (sum: Decimal, points: Decimal) in sum.adding(points) ?? sum }
    var unlimited = tally.booked.reduce(tally.points) { $0.subtracting($1.points) ?? $0 }
    var sum = next(.zero, unlimited, unlimited)
    tally.booked = tally.booked.sorted { ($0.time, $0.points) < ($1.time, $1.points) }.map { booking in
      let before = sum
      unlimited = total(unlimited, booking.points)
      sum = next(before, unlimited, booking.points)
      return Booking(time: booking.time, points: sum.subtracting(before) ?? .zero)
    }
    return sum
  }

  /// Whether a limit, if it holds, changes the points.
  private func binds(_ clamp: Clamp, _ tally: Tally) -> Bool {
    clamp.upper.map { tally.points > $0 } ?? false || clamp.lower.map { tally.points < $0 } ?? false
  }

  private func limit(
    _ tally: inout Tally, from lower: Decimal?, to upper: Decimal?, _ range: SourceRange,
    _ titles: LimitTitles
  ) {
    if let upper, tally.points > upper {
      _ = book(&tally) { _, unlimited, _ in min(unlimited, upper) }
      tally.reasons += reason(titles.cap, from: tally.points, to: upper, range)
      tally.points = upper
    } else if let lower, tally.points < lower {
      _ = book(&tally) { _, unlimited, _ in max(unlimited, lower) }
      tally.reasons += reason(titles.floor, from: tally.points, to: lower, range)
      tally.points = lower
    }
  }

  private func reason(
    _ title: String, from points: Decimal, to limit: Decimal, _ range: SourceRange
  ) -> [ScoreOutcome.Reason] {
    let difference = limit.subtracting(points) ?? .zero
    return [
      ScoreOutcome.Reason(rule: title, group: group, points: difference, place: program.line(range))
    ]
  }
}
