import AccordFacts
import AccordSemantics
import AccordValues

// How great a number can be, by asking again and again whether it can be so great.

extension Inquiry {
  /// The greatest value that each number has by formulas, which no lead exceeds; nil where there is no limit, or a short look does
  /// not tell.
  ///
  /// - Parameter numbers: each as a formula, with a value that it has for some lead.
  /// - Throws: `Solver.Failure`.
  func greatest(
    _ numbers: [(formula: (Rules.Formulas) -> Term?, reached: Decimal)]
  ) throws -> [Decimal?] {
    guard let solver, !numbers.isEmpty else { return numbers.map { _ in nil } }
    let formulas = rules.formulas(.lines, within: stretch)
    let lead = rules.lead(of: formulas)
    var searches = numbers.map { number, reached in
      number(formulas).flatMap { GreatestSearch($0, reached: reached, lead.terms) }
    }
    let axioms = Axioms(lead.allAxioms(), lead.terms)
    while true {
      var asked: [(search: Int, units: Int, script: String)] = []
      for (index, search) in searches.enumerated() {
        for units in search?.toAsk ?? [] {
          guard let search, let value = search.value(units) else { continue }
          let limit = lead.terms.number(value)
          let claim = lead.terms.atMost(limit, search.number)
          asked.append((index, units, Script(claim, axioms, lead.terms).text))
        }
      }
      guard !asked.isEmpty else { return searches.map { $0.flatMap { $0.value($0.reached) } } }
      for (asked, answer) in zip(asked, try solver.glance(at: asked.map(\.script))) {
        switch answer {
        case .possible: searches[asked.search]?.canReach(asked.units)
        case .impossible: searches[asked.search]?.cannotReach(asked.units)
        case .outOfSteps, .outOfBudget, .stopped: searches[asked.search] = nil
        }
      }
    }
  }
}

/// The search for the greatest value of one number, in units of its last decimal.
private struct GreatestSearch {
  let number: Term
  /// How many decimals it has at most.
  private let places: Int
  /// What it can be, and what it cannot exceed.
  private(set) var reached: Int
  private var most: Int
  /// Whether it can be more than a lead is known to have.
  private var isMore = false

  /// So many values are asked about at once: a solver takes longer to start than to answer.
  private static let questions = 5

  /// Nil for a number without a limit, or with any number of decimals.
  init?(_ number: Term, reached: Decimal, _ terms: Terms) {
    guard let places = terms.decimals(of: number), places <= LanguageLimits.writtenPlaces,
      let limit = terms.limits(of: number).upper, let most = GreatestSearch.units(limit, places),
      let reached = GreatestSearch.units(reached, places)
    else { return nil }
    self.number = number
    self.places = places
    self.most = most
    self.reached = reached
  }

  private static func units(_ number: Decimal, _ places: Int) -> Int? {
    Decimal(coefficient: 1, exponent: places).flatMap { number.multiplied(by: $0) }?
      .rounded(toPlaces: 0).asInt
  }

  /// So many units as a number.
  func value(_ units: Int) -> Decimal? { Decimal(coefficient: Int64(units), exponent: -places) }

  /// What to ask about next, in units: whether there is any more than a lead is known to have, which mostly there is not, and then
  /// values that part what is open; none when it is known.
  var toAsk: [Int] {
    let open = max(0, most - reached)
    if open > 0, !isMore { return [reached + 1] }
    guard open > GreatestSearch.questions else { return (0..<open).map { reached + 1 + $0 } }
    return (1...GreatestSearch.questions).map { reached + open / (GreatestSearch.questions + 1) * $0 }
  }

  mutating func canReach(_ units: Int) {
    reached = max(reached, units)
    isMore = true
  }

  mutating func cannotReach(_ units: Int) { most = min(most, units - 1) }
}
