import AccordSemantics
import AccordValues

/// The points that rules ask of a score for something, as in `fit >= 50`.
struct AskedPoints {
  let points: Decimal
  /// Who asks: the name of a definition in quotes, or the route.
  let asker: String
}

extension ProgramFacts {
  /// The points above nothing that definitions and the route ask of a score, the fewest first.
  func pointsAsked(of score: ID<Score>) -> [AskedPoints] {
    var found: [AskedPoints] = []
    for definition in program.definitions {
      for clause in definition.clauses where clause.kind != .never {
        found += points(askedIn: clause.condition, of: score, by: "'\(definition.name)'")
      }
    }
    for condition in program.route?.steps.compactMap(\.condition) ?? [] {
      found += points(askedIn: condition, of: score, by: "the route")
    }
    return found.sorted { $0.points < $1.points }
  }

  private func points(askedIn condition: Expression, of score: ID<Score>, by asker: String) -> [AskedPoints] {
    var found: [AskedPoints] = []
    condition.walk { expression in
      guard case .comparison(let comparison, let left, let right, _) = expression.kind else { return }
      let isMirrored = if case .score(score) = right.kind { true } else { false }
      let (value, limit) = isMirrored ? (right, left) : (left, right)
      let sign = isMirrored ? comparison.mirrored : comparison
      guard case .score(score) = value.kind, sign == .greater || sign == .greaterOrEqual,
        let points = bounds(of: limit).single, points > 0
      else { return }
      found.append(AskedPoints(points: points, asker: asker))
    }
    return found
  }
}
