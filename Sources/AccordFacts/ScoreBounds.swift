package import AccordSemantics
import AccordValues

/// The least and the greatest value that each score can reach, by interval arithmetic over the typed program.
///
/// What two lines ask of each other is not looked at: lines that exclude one another count as if they could pay
/// together. So a score may reach less than its bounds say, and never more.
package struct ScoreBounds: Sendable {
  /// With the score's limits, one for each score.
  package private(set) var limited: [Bounds]
  /// Before the score's own limits, one for each score.
  package private(set) var unlimited: [Bounds]
  /// What is known of each `let`.
  private var bindings: [Number]

  /// What is known of a number: its bounds, and whether it is known for every lead.
  private struct Number {
    var bounds: Bounds
    var isAlwaysKnown = false

    static let anything = Number(bounds: .unlimited)
  }

  /// What is known of an entry: its bounds, and whether it fires for every lead.
  private struct Entry {
    var bounds: Bounds
    var alwaysFires: Bool
  }

  /// The most points that one line pays. (Clause 7.4)
  private static let mostPoints: Decimal = 1_000_000_000

  /// The bounds of all scores of a program.
  package init(_ program: Program) {
    limited = Array(repeating: .unlimited, count: program.scores.count)
    unlimited = limited
    bindings = Array(repeating: .anything, count: program.bindings.count)
    for reference in program.evaluationOrder {
      switch reference {
      case .binding(let id):
        let value = program.bindings[id].value
        if value.type == .number { bindings[id.index] = number(value) }
      case .score(let id):
        switch program.scores[id].body {
        case .entries(let entries):
          unlimited[id.index] = bounds(of: entries, .sum, under: program.scores[id].clamps)
        case .computed(let terms):
          unlimited[id.index] = terms.reduce(.zero) { $0.adding(bounds(of: $1)) }
        }
        limited[id.index] = limit(unlimited[id.index], program.scores[id].clamps)
      case .segments, .grade, .definition: continue
      }
    }
  }

  // MARK: Entries

  /// What an entry of a score or group gives, its own limits included.
  package func bounds(of entry: ScoreEntry) -> Bounds { self.entry(entry).bounds }

  /// What the entries of a score, or of a group in a mode, give together before its limits.
  package func bounds(
    of entries: [ScoreEntry], _ mode: ScoreEntry.Group.Mode, under clamps: [Clamp]
  ) -> Bounds {
    join(entries.map { entry($0) }, mode, under: entries.floor(clamps))
  }

  /// What a term of a computed score gives: two decimals, and nothing when it is unknown. (Clause 7.12)
  package func bounds(of term: Score.Term) -> Bounds { points(computed(term.value)) }

  /// What is left of points under limits, one after the other; one with a condition may hold or not.
  package func limit(_ bounds: Bounds, _ clamps: [Clamp]) -> Bounds {
    clamps.reduce(bounds) { bounds, clamp in
      let limited = bounds.limited(from: clamp.lower, to: clamp.upper)
      return clamp.condition == nil ? limited : bounds.hull(limited)
    }
  }

  /// With what a lower limit may give back that holds at every time: from there on, nothing that was lost below it is
  /// missing, so all that was earned may be left. (Clause 7.42)
  ///
  /// - Parameter floor: such a limit; nil for none.
  private func join(_ entries: [Entry], _ mode: ScoreEntry.Group.Mode, under floor: Decimal?) -> Bounds {
    let bounds = join(entries, mode)
    guard let floor else { return bounds }
    let earned = entries.reduce(Bounds(max(floor, .zero))) { sum, entry in
      sum.adding(Bounds(lower: .zero, upper: entry.bounds.orZero.upper))
    }
    return bounds.hull(earned)
  }

  private func join(_ entries: [Entry], _ mode: ScoreEntry.Group.Mode) -> Bounds {
    if mode == .sum { return entries.reduce(.zero) { $0.adding($1.bounds) } }
    // One of those that fire, or nothing when none does.
    guard let first = entries.first else { return .zero }
    let hull = entries.dropFirst().reduce(first.bounds) { $0.hull($1.bounds) }
    return entries.contains(where: \.alwaysFires) ? hull : hull.orZero
  }

  private func entry(_ entry: ScoreEntry) -> Entry {
    switch entry {
    case .points(let points): line(points)
    case .bands(let bands): self.bands(bands)
    case .options(let options):
      // Whether one of the options holds is not looked at.
      Entry(bounds: options.allPoints.reduce(.zero) { $0.hull(Bounds($1)) }, alwaysFires: false)
    case .group(let group):
      self.group(group)
    }
  }

  private func group(_ group: ScoreEntry.Group) -> Entry {
    let entries = group.entries.map { entry($0) }
    return Entry(
      bounds: limit(join(entries, group.mode, under: group.entries.floor(group.clamps)), group.clamps),
      alwaysFires: entries.contains(where: \.alwaysFires))
  }

  private func line(_ line: ScoreEntry.Points) -> Entry {
    var amount = amount(line.amount)
    // What fades is rounded afterwards, and lies between all of it and nothing.
    if line.fading != nil {
      amount = Number(
        bounds: amount.bounds.orZero.scaled { $0.rounded(toPlaces: LanguageLimits.pointPlaces) },
        isAlwaysKnown: false)
    }
    switch line.source {
    case .always: return Entry(bounds: points(amount), alwaysFires: amount.isAlwaysKnown)
    case .when: return Entry(bounds: points(amount).orZero, alwaysFires: false)
    case .each(let each):
      // What decays is rounded afterwards, and lies between all of it and nothing.
      let item = each.decay == nil ? points(amount) : points(amount).orZero.scaled { $0.rounded(toPlaces: 2) }
      return Entry(
        bounds: times(item, most: each.mostItems, points: each.maximumPoints), alwaysFires: false)
    case .silence(let silence):
      return Entry(
        bounds: times(amount.bounds, most: nil, points: silence.maximumPoints), alwaysFires: false)
    }
  }

  private func amount(_ amount: ScoreEntry.Amount) -> Number {
    switch amount {
    case .fixed(let points): Number(bounds: Bounds(points), isAlwaysKnown: true)
    case .computed(let expression, let isNegative):
      isNegative ? negated(computed(expression)) : computed(expression)
    }
  }

  /// Computed points: two decimals. (Clause 7.4)
  private func computed(_ expression: Expression) -> Number {
    var number = number(expression)
    number.bounds = number.bounds.scaled { $0.rounded(toPlaces: 2) }
    return number
  }

  /// Points from a number: nothing when it is unknown or beyond what a line pays.
  private func points(_ number: Number) -> Bounds {
    guard number.isAlwaysKnown, let lower = number.bounds.lower, let upper = number.bounds.upper,
      lower >= ScoreBounds.mostPoints.negated, upper <= ScoreBounds.mostPoints
    else { return number.bounds.orZero }
    return number.bounds
  }

  /// From none to the most items, or periods, of these points each.
  private func times(_ item: Bounds, most: Int?, points: Decimal?) -> Bounds {
    let item = item.orZero
    let all =
      if let most {
        item.scaled { $0.multiplied(by: Decimal(most)) }
      } else {
        Bounds(lower: item.lower == 0 ? 0 : nil, upper: item.upper == 0 ? 0 : nil)
      }
    return points.map { all.limited(from: $0.negated, to: $0) } ?? all
  }

  private func bands(_ bands: ScoreEntry.Bands) -> Entry {
    let value = number(bands.value)
    var points = bands.bands.filter { $0.meets(value.bounds) }.map(\.points)
    let fires = bands.otherwise != nil || Band.cover(bands.bands, value.bounds)
    let decides = bands.missing != nil || value.isAlwaysKnown
    if let otherwise = bands.otherwise { points.append(otherwise) }
    if let missing = bands.missing, !value.isAlwaysKnown { points.append(missing) }
    if !fires || !decides { points.append(0) }
    return Entry(
      bounds: Bounds(lower: points.min() ?? 0, upper: points.max() ?? 0), alwaysFires: fires && decides)
  }

  // MARK: Expressions

  /// The bounds of a number, when it is known; those of anything that is no number are unlimited.
  package func bounds(of expression: Expression) -> Bounds { number(expression).bounds }

  /// Whether a number is known for every lead; false when it cannot be told.
  package func isAlwaysKnown(_ expression: Expression) -> Bool { number(expression).isAlwaysKnown }

  private func number(_ expression: Expression) -> Number {
    switch expression.kind {
    case .constant(.number(let number)): Number(bounds: Bounds(number), isAlwaysKnown: true)
    case .score(let id): Number(bounds: limited[id.index], isAlwaysKnown: true)
    case .binding(let id): bindings[id.index]
    case .negated(let operand): negated(number(operand))
    case .arithmetic(let operation, let left, let right):
      arithmetic(operation, number(left), number(right))
    case .call(let function, let arguments): call(function, arguments)
    case .choose(let arms, let otherwise):
      expression.type == .number
        ? Number(bounds: arms.reduce(bounds(of: otherwise)) { $0.hull(bounds(of: $1.value)) }) : .anything
    case .aggregate(.count, _), .aggregate(.densest, _): Number(bounds: Bounds(lower: 0, upper: nil))
    default: .anything
    }
  }

  private func negated(_ number: Number) -> Number {
    Number(bounds: number.bounds.negated, isAlwaysKnown: number.isAlwaysKnown)
  }

  private func arithmetic(
    _ operation: Expression.Arithmetic, _ left: Number, _ right: Number
  ) -> Number {
    let bounds =
      switch operation {
      case .add: left.bounds.adding(right.bounds)
      case .subtract: left.bounds.adding(right.bounds.negated)
      case .multiply: left.bounds.multiplied(by: right.bounds)
      case .divide: left.bounds.divided(by: right.bounds)
      }
    // Where the ends are in range, so is everything between.
    return Number(
      bounds: bounds, isAlwaysKnown: left.isAlwaysKnown && right.isAlwaysKnown && bounds.isFinite)
  }

  private func call(_ function: Function, _ arguments: [Expression]) -> Number {
    let isAlwaysKnown = if case .shareOfKnown = function.evaluation { true } else { false }
    return Number(
      bounds: function.bounds(arguments.map { bounds(of: $0) }), isAlwaysKnown: isAlwaysKnown)
  }
}

extension [ScoreEntry] {
  /// The lower limit that holds at every time, of entries whose points are booked one after the other; nil for none.
  fileprivate func floor(_ clamps: [Clamp]) -> Decimal? {
    let floor = clamps.filter { $0.condition == nil }.compactMap(\.lower).max()
    return floor != nil && areBookedInOrder ? floor : nil
  }
}
