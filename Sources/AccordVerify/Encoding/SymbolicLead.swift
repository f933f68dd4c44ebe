import AccordFacts
package import AccordSemantics
import AccordSource
package import AccordValues

/// A lead of which nothing is known, of which one or two sets of rules speak: what may be of it, as variables, and what holds of
/// these together, whatever lead there is.
package final class SymbolicLead {
  package internal(set) var terms = Terms()
  /// The moments at which the lead may be decided.
  let stretch: ClosedRange<Instant>
  /// The patterns that texts are asked about, by their numbers.
  package let patterns: [NamedPattern]
  /// What holds of all variables together, but for what is asked of texts.
  var axioms: [Term] = []
  private(set) var subjects: [ExpressionKey: TextSubject] = [:]
  /// Questions about the items of lists that differ in their windows.
  var windows: [ExpressionKey: [(length: Duration, outcome: Outcome)]] = [:]
  private var rounded: [(number: Term, points: Term)] = []
  /// Where stands what was not looked into, by its variable.
  private var unlooked: [Term: RulePart] = [:]

  /// - Parameter stretch: the moments at which the lead may be decided.
  package init(within stretch: ClosedRange<Instant>, patterns: [NamedPattern]) {
    self.stretch = stretch
    self.patterns = patterns
  }

  /// What holds of all variables together, texts included; to be asked for when everything is encoded.
  package func allAxioms() -> [Term] {
    axioms + subjects.values.sorted { $0.key < $1.key }.flatMap { $0.axioms() }
  }

  // MARK: Texts

  /// The text of an expression.
  ///
  /// - Parameter argument: what it is made of, where that is one text.
  func subject(_ key: ExpressionKey, _ expression: Expression, argument: ExpressionKey?) -> TextSubject {
    if let subject = subjects[key] { return subject }
    let subject = TextSubject(key, expression, argument: argument, of: self)
    subjects[key] = subject
    return subject
  }

  // MARK: Rounding

  /// A number rounded as points are: of what is rounded it is known that it is near, and that more does not become less.
  func rounded(_ number: Term) -> Term {
    if let places = terms.decimals(of: number), places <= LanguageLimits.pointPlaces { return number }
    if let known = rounded.first(where: { $0.number == number }) { return known.points }
    let limits = terms.limits(of: number)
    func round(_ limit: Decimal?) -> Decimal? { limit?.rounded(toPlaces: LanguageLimits.pointPlaces) }
    let points = terms.number(
      .rounded(number), within: Bounds(lower: round(limits.lower), upper: round(limits.upper)),
      decimals: LanguageLimits.pointPlaces)
    let half = terms.number(SymbolicLead.halfPlace)
    let (most, least) = (terms.sum([number, half]), terms.sum([points, half]))
    axioms += [terms.atMost(points, most), terms.atMost(number, least)]
    for other in rounded {
      let (isLess, isMore) = (terms.atMost(number, other.number), terms.atMost(other.number, number))
      let (staysLess, staysMore) = (terms.atMost(points, other.points), terms.atMost(other.points, points))
      axioms += [terms.implies(isLess, staysLess), terms.implies(isMore, staysMore)]
    }
    rounded.append((number, points))
    return points
  }

  /// By so much rounding changes a number at most.
  private static let halfPlace =
    Decimal(coefficient: 5, exponent: -LanguageLimits.pointPlaces - 1) ?? .one

  // MARK: What is not looked into

  func note(_ term: Term, _ part: RulePart) { unlooked[term] = part }

  /// What a variable stands for that was not looked into; nil for any other.
  func unlooked(by variable: Terms.Variable) -> RulePart? { unlooked[terms.term(of: variable)] }
}

/// A part of rules, to be spoken of.
struct RulePart {
  let range: SourceRange
  /// Whether it is of the second of two sets of rules.
  let isOfSecond: Bool
}
