import AccordSemantics
import AccordSource
import AccordValues

/// A term of a computed score that is a score times a number: `60% of fit`; `fit` alone is once that score.
struct WeightedScore {
  let score: ID<Score>
  let weight: Decimal
  /// Where the term stands.
  let range: SourceRange
  /// Whether the weight is written as a percentage.
  let isPercentage: Bool

  /// Whether a number is written.
  let isWeighted: Bool

  /// Nil for any other term.
  init?(_ term: Score.Term, _ facts: ProgramFacts) {
    range = term.value.range
    if case .score(let id) = term.value.kind {
      (score, weight, isPercentage, isWeighted) = (id, .one, false, false)
      return
    }
    guard case .arithmetic(let operation, let left, let right) = term.value.kind else { return nil }
    let factor: Expression
    switch (operation, left.kind, right.kind) {
    case (.multiply, .constant(.number(let number)), .score(let id)):
      (weight, score, factor) = (number, id, left)
    case (.multiply, .score(let id), .constant(.number(let number))):
      (weight, score, factor) = (number, id, right)
    case (.divide, .score(let id), .constant(.number(let number))):
      guard let share = Decimal.one.divided(by: number) else { return nil }
      (weight, score, factor) = (share, id, right)
    default: return nil
    }
    isWeighted = true
    isPercentage = facts.text(factor.range).contains("%")
  }

  /// The terms of a computed score, if it has two or more, all are scores with weights, and no weight is negative
  /// or nothing.
  static func all(_ score: Score, _ facts: ProgramFacts) -> [WeightedScore]? {
    guard case .computed(let terms) = score.body, terms.count >= 2 else { return nil }
    let weighted = terms.compactMap { WeightedScore($0, facts) }
    guard weighted.count == terms.count, weighted.allSatisfy({ $0.isWeighted && $0.weight > 0 }) else {
      return nil
    }
    return weighted
  }
}
