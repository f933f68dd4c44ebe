import AccordFacts
package import AccordSemantics
import AccordValues

// Scores: any number within their bounds, or the sum of their lines.

extension Encoder {
  /// What an entry gives: points, and whether it paid, be it nothing.
  private struct Tally {
    let points: Term
    let fired: Term
  }

  /// The points of a score.
  package func points(of id: ID<Score>) -> Term {
    if let term = scores[id.index] { return term }
    let term = encode(id)
    scores[id.index] = term
    return term
  }

  private func encode(_ id: ID<Score>) -> Term {
    let score = program.scores[id]
    switch score.body {
    case _ where supposition == .points(id): return within(.points(numbers(id)), bounds.limited[id.index])
    case .entries(let entries) where depth == .lines && !entries.areBookedInOrder:
      let tallies = entries.map { tally($0, of: id) }
      return limited(terms.sum(tallies.map(\.points)), score.clamps)
    case .computed(let summands) where depth == .lines && summands.allSatisfy { areFew($0.value) }:
      return limited(terms.sum(summands.map { points(of: $0.value) }), score.clamps)
    case .entries, .computed: return within(.points(numbers(id)), bounds.limited[id.index])
    }
  }

  /// The points that an expression comes to: rounded, and none where it is not known. (Clauses 7.4 and 7.12)
  private func points(of expression: Expression) -> Term {
    guard let number = quantity(expression) else { return terms.number(.zero) }
    let points = lead.rounded(number.value)
    if points != number.value { note(points, at: expression.range) }
    return terms.either(number.known, points, terms.number(.zero))
  }

  /// Whether points are so few that none are refused.
  private func areFew(_ expression: Expression) -> Bool {
    let limits = bounds.bounds(of: expression)
    guard expression.type == .number, let lower = limits.lower, let upper = limits.upper else { return false }
    return lower.magnitude <= LanguageLimits.mostPoints && upper.magnitude <= LanguageLimits.mostPoints
  }

  private func within(_ origin: Origin, _ limits: Bounds) -> Term {
    let value = terms.number(origin, within: limits, decimals: LanguageLimits.writtenPlaces)
    bound(value, limits)
    return value
  }

  private func tally(_ entry: ScoreEntry, of id: ID<Score>) -> Tally {
    switch entry {
    case .points(let line):
      let condition: Expression?
      switch line.source {
      case .always: condition = nil
      case .when(let written): condition = written
      case .each, .silence: return unlooked(entry, of: id)
      }
      guard let points = line.fixedPoints else { return unlooked(entry, of: id) }
      let fired = condition.map { outcome(of: $0).yes } ?? terms.yes
      return Tally(points: paid(points, when: fired), fired: fired)
    case .bands(let bands):
      let value = quantity(bands.value)
      guard let value else { return unlooked(entry, of: id) }
      let ways = bands.bands.map { (lies(value.value, in: $0), $0.points) }
      return table(ways, known: value.known, missing: bands.missing, otherwise: bands.otherwise)
    case .options(let options):
      let ways = options.options.map { (outcome(of: $0.condition).yes, $0.points) }
      return table(
        ways, known: known(options.value), missing: options.missing, otherwise: options.otherwise)
    case .group(let group):
      let tallies = group.entries.map { tally($0, of: id) }
      guard !group.entries.areBookedInOrder else { return unlooked(entry, of: id) }
      let whole = chosen(group.entries, tallies, group.mode)
      return Tally(points: limited(whole.points, group.clamps), fired: whole.fired)
    }
  }

  /// An entry of which only the bounds are looked at.
  private func unlooked(
    _ entry: ScoreEntry, of id: ID<Score>
  ) -> Tally {
    let key = ExpressionKey(entry, in: program, numbers: numbers)
    entries[key] = (id, entry)
    let points = within(.entry(key), bounds.bounds(of: entry).orZero)
    let fired = terms.formula(.fired(key))
    for term in [points, fired] { note(term, at: entry.range) }
    lead.axioms.append(terms.or([fired, terms.equal(points, terms.number(.zero))]))
    return Tally(points: points, fired: fired)
  }

  private func paid(_ points: Decimal, when condition: Term) -> Term {
    terms.either(condition, terms.number(points), terms.number(.zero))
  }

  /// A table of points: those of the first way that holds, or what is said of all other values, or of none.
  private func table(
    _ ways: [(holds: Term, points: Decimal)], known: Term, missing: Decimal?, otherwise: Decimal?
  ) -> Tally {
    var points = terms.either(known, terms.number(otherwise ?? .zero), terms.number(missing ?? .zero))
    var fired = terms.or([
      terms.and([known, terms.truth(otherwise != nil)]),
      terms.and([terms.not(known), terms.truth(missing != nil)]),
    ])
    for way in ways.reversed() {
      let holds = terms.and([known, way.holds])
      points = terms.either(holds, terms.number(way.points), points)
      fired = terms.or([holds, fired])
    }
    return Tally(points: points, fired: fired)
  }

  func lies(_ value: Term, in band: Band) -> Term {
    var parts: [Term] = []
    if let lower = band.lower { parts.append(terms.atMost(terms.number(lower), value)) }
    switch band.upper {
    case .none: break
    case .including(let upper): parts.append(terms.atMost(value, terms.number(upper)))
    case .below(let upper): parts.append(terms.less(value, terms.number(upper)))
    }
    return terms.and(parts)
  }

  private func chosen(
    _ entries: [ScoreEntry], _ tallies: [Tally], _ mode: ScoreEntry.Group.Mode
  ) -> Tally {
    guard mode != .sum else {
      return Tally(points: terms.sum(tallies.map(\.points)), fired: terms.or(tallies.map(\.fired)))
    }
    var best = Tally(points: terms.number(.zero), fired: terms.no)
    var takes: [Term] = []
    for tally in tallies {
      let isBetter =
        switch mode {
        case .highest: terms.less(best.points, tally.points)
        case .lowest: terms.less(tally.points, best.points)
        case .first, .sum: terms.no
        }
      let isTaken = terms.and([tally.fired, terms.or([terms.not(best.fired), isBetter])])
      takes.append(isTaken)
      best = Tally(
        points: terms.either(isTaken, tally.points, best.points), fired: terms.or([best.fired, tally.fired]))
    }
    // The one that counts is the last that was the best.
    var noneLater = terms.yes
    for (entry, isTaken) in zip(entries, takes).reversed() {
      countsOf[entry.range] = terms.and([isTaken, noneLater])
      noneLater = terms.and([noneLater, terms.not(isTaken)])
    }
    return best
  }

  /// Limits, one after the other; one with a condition holds when that is yes. (Clause 7.8)
  private func limited(_ points: Term, _ clamps: [Clamp]) -> Term {
    clamps.reduce(points) { points, clamp in
      var limited = points
      if let lower = clamp.lower.map({ terms.number($0) }) {
        limited = terms.either(terms.atMost(limited, lower), lower, limited)
      }
      if let upper = clamp.upper.map({ terms.number($0) }) {
        limited = terms.either(terms.atMost(upper, limited), upper, limited)
      }
      let holds = clamp.condition.map { outcome(of: $0).yes } ?? terms.yes
      let changes = terms.not(terms.equal(limited, points))
      binds[clamp.range] = terms.and([holds, changes])
      return terms.either(holds, limited, points)
    }
  }
}
