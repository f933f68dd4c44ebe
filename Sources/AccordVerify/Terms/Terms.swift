import AccordSemantics
package import AccordValues

/// A formula, or a number, over what is not known of a lead. Two that are equal are the same term, of one `Terms`.
package struct Term: Hashable, Comparable, Sendable {
  let index: Int

  package static func < (left: Term, right: Term) -> Bool { left.index < right.index }
}

/// All terms of a question, each once. The only way to make one: what can be folded is folded here, so that what two
/// conditions have in common is the same term, and what needs no solver is a constant.
package struct Terms: Sendable {
  /// What a term is made of.
  package enum Node: Hashable, Sendable {
    case truth(Bool)
    case number(Decimal)
    case variable(Variable)
    case not(Term)
    /// Sorted, without one another's contraries, at least two.
    case and([Term])
    case or([Term])
    /// A number: the first when the condition holds, the second otherwise.
    case either(Term, Term, Term)
    case equal(Term, Term)
    case atMost(Term, Term)
    case sum([Term])
    case times(Decimal, Term)
  }

  /// Something that is not known of a lead.
  package struct Variable: Hashable, Sendable {
    let index: Int
  }

  /// What a variable stands for, and whether it is a number.
  package struct Declaration: Sendable {
    package let origin: Origin
    package let isNumber: Bool
  }

  private(set) var nodes: [Node] = []
  private var places: [Node: Term] = [:]
  /// Of each term that is a number, what it lies between; without limits for formulas.
  private var bounds: [Bounds] = []
  /// Of each term that is a number, how many decimals it has at most; nil for any number of them.
  private var decimals: [Int?] = []
  private(set) var variables: [Declaration] = []
  private var variablePlaces: [Origin: Term] = [:]
  /// What comparisons of one of two numbers with a constant came to.
  private var comparisons: [Node: Term] = [:]

  /// The formula that always holds.
  package let yes = Term(index: 0)
  /// The formula that never holds.
  package let no = Term(index: 1)

  /// Nothing but the two constants.
  package init() {
    _ = make(.truth(true), .unlimited, nil)
    _ = make(.truth(false), .unlimited, nil)
  }

  /// What a term is made of.
  package subscript(term: Term) -> Node { nodes[term.index] }

  /// What a variable stands for.
  package subscript(variable: Variable) -> Declaration { variables[variable.index] }

  private mutating func make(_ node: Node, _ limits: Bounds, _ places: Int? = nil) -> Term {
    if let term = self.places[node] { return term }
    let term = Term(index: nodes.count)
    nodes.append(node)
    bounds.append(limits)
    decimals.append(places)
    self.places[node] = term
    return term
  }

  // MARK: Variables

  /// A formula that may hold or not; the same for the same origin.
  mutating func formula(_ origin: Origin) -> Term { variable(origin, isNumber: false, .unlimited, nil) }

  /// A number; the same for the same origin.
  ///
  /// - Parameter decimals: how many it has at most; nil for any number of them.
  mutating func number(
    _ origin: Origin, within limits: Bounds = .unlimited, decimals: Int? = nil
  ) -> Term { variable(origin, isNumber: true, limits, decimals) }

  private mutating func variable(
    _ origin: Origin, isNumber: Bool, _ limits: Bounds, _ decimals: Int?
  ) -> Term {
    if let term = variablePlaces[origin] { return term }
    let term = make(.variable(Variable(index: variables.count)), limits, decimals)
    variables.append(Declaration(origin: origin, isNumber: isNumber))
    variablePlaces[origin] = term
    return term
  }

  /// The term that is a variable.
  func term(of variable: Variable) -> Term { places[.variable(variable)] ?? no }

  // MARK: Formulas

  mutating func truth(_ holds: Bool) -> Term { holds ? yes : no }

  mutating func not(_ term: Term) -> Term {
    switch self[term] {
    case .truth(let holds): return truth(!holds)
    case .not(let inner): return inner
    case .number, .variable, .and, .or, .either, .equal, .atMost, .sum, .times:
      return make(.not(term), .unlimited)
    }
  }

  mutating func and(_ terms: [Term]) -> Term {
    guard
      let parts = joined(
        terms, neutral: yes, final: no, { if case .and(let inner) = $0 { inner } else { nil } })
    else { return no }
    if parts.count < 2 { return parts.first ?? yes }
    return make(.and(parts), .unlimited)
  }

  mutating func or(_ terms: [Term]) -> Term {
    guard
      let parts = joined(
        terms, neutral: no, final: yes, { if case .or(let inner) = $0 { inner } else { nil } })
    else { return yes }
    if parts.count < 2 { return parts.first ?? no }
    return make(.or(parts), .unlimited)
  }

  /// The parts that count, sorted; nil when they come to the constant that settles everything.
  private func joined(
    _ terms: [Term], neutral: Term, final: Term, _ inner: (Node) -> [Term]?
  ) -> [Term]? {
    var parts: Set<Term> = []
    for term in terms {
      if term == final { return nil }
      if term == neutral { continue }
      if let nested = inner(self[term]) { parts.formUnion(nested) } else { parts.insert(term) }
    }
    for part in parts {
      if case .not(let contrary) = self[part], parts.contains(contrary) { return nil }
    }
    return parts.sorted()
  }

  mutating func implies(_ premise: Term, _ conclusion: Term) -> Term { or([not(premise), conclusion]) }

  // MARK: Numbers

  mutating func number(_ value: Decimal) -> Term {
    make(.number(value), Bounds(value), max(0, -value.exponent))
  }

  /// How many decimals a number has at most; nil for any number of them.
  func decimals(of number: Term) -> Int? { decimals[number.index] }

  private func mostDecimals(of numbers: [Term]) -> Int? {
    numbers.reduce(0) { most, number in most.flatMap { most in decimals[number.index].map { max(most, $0) } }
    }
  }

  /// What a number lies between for certain.
  func limits(of number: Term) -> Bounds { bounds[number.index] }

  mutating func either(_ condition: Term, _ first: Term, _ second: Term) -> Term {
    if condition == yes || first == second { return first }
    if condition == no { return second }
    return make(
      .either(condition, first, second), limits(of: first).hull(limits(of: second)),
      mostDecimals(of: [first, second]))
  }

  mutating func sum(_ terms: [Term]) -> Term {
    var counts: [Term: Int] = [:]
    var constant = Decimal.zero
    for part in terms.flatMap(summands) {
      if case .number(let value) = self[part], let added = Terms.sum(constant, value) {
        constant = added
      } else {
        counts[part, default: 0] += 1
      }
    }
    // What is added twice is one term, so that sums of sums stay short.
    var parts: [Term] = []
    for (part, count) in counts.sorted(by: { $0.key < $1.key }) {
      if count > 1, let multiple = times(Decimal(count), part) {
        parts.append(multiple)
      } else {
        parts += Array(repeating: part, count: count)
      }
    }
    if constant != .zero { parts.append(number(constant)) }
    if parts.count < 2 { return parts.first ?? number(.zero) }
    parts.sort()
    return make(
      .sum(parts), parts.dropFirst().reduce(limits(of: parts[0])) { $0.adding(limits(of: $1)) },
      mostDecimals(of: parts))
  }

  /// Exact, or nil.
  private static func sum(_ one: Decimal, _ other: Decimal) -> Decimal? {
    guard let sum = one.adding(other), sum.subtracting(other) == one, sum.subtracting(one) == other else {
      return nil
    }
    return sum
  }

  /// One number less another one; what both add is in neither. Nil where that cannot be written exactly.
  mutating func difference(_ one: Term, _ other: Term) -> Term? {
    var left = summands(one)
    var right: [Term] = []
    for part in summands(other) {
      if let place = left.firstIndex(of: part) { left.remove(at: place) } else { right.append(part) }
    }
    let negated = right.compactMap { times(Decimal(-1), $0) }
    return negated.count == right.count ? sum(left + negated) : nil
  }

  private func summands(_ term: Term) -> [Term] {
    if case .sum(let parts) = self[term] { parts } else { [term] }
  }

  /// A number multiplied by one that is written; nil where the product has too many digits to be the same in rules and
  /// in logic.
  mutating func times(_ factor: Decimal, _ term: Term) -> Term? {
    if factor == .one { return term }
    if factor == .zero { return number(.zero) }
    if case .number(let value) = self[term] {
      return Terms.product(factor, value).map { number($0) }
    }
    if case .times(let inner, let number) = self[term], let product = Terms.product(factor, inner) {
      return times(product, number)
    }
    let places = decimals(of: term).map { $0 + max(0, -factor.exponent) }
    return make(.times(factor, term), limits(of: term).multiplied(by: Bounds(factor)), places)
  }

  /// Exact, or nil.
  private static func product(_ one: Decimal, _ other: Decimal) -> Decimal? {
    let (_, overflow) = one.coefficient.multipliedReportingOverflow(by: other.coefficient)
    return overflow ? nil : one.multiplied(by: other)
  }

  mutating func atMost(_ left: Term, _ right: Term) -> Term {
    if left == right { return yes }
    let (one, other) = (limits(of: left), limits(of: right))
    if let greatest = one.upper, let least = other.lower, greatest <= least { return yes }
    if let least = one.lower, let greatest = other.upper, least > greatest { return no }
    let node = Node.atMost(left, right)
    return asked(node, left, { $0.atMost($1, right) }, constant: right)
      ?? asked(node, right, { $0.atMost(left, $1) }, constant: left) ?? make(node, .unlimited)
  }

  /// That a number, whose limits are known here, lies within them: what a solver has to be told.
  mutating func limit(_ number: Term, from lower: Decimal) -> Term {
    make(.atMost(self.number(lower), number), .unlimited)
  }

  /// The same of its upper limit.
  mutating func limit(_ number: Term, to upper: Decimal) -> Term {
    make(.atMost(number, self.number(upper)), .unlimited)
  }

  mutating func less(_ left: Term, _ right: Term) -> Term { not(atMost(right, left)) }

  mutating func equal(_ left: Term, _ right: Term) -> Term {
    if left == right { return yes }
    let (one, other) = (limits(of: left), limits(of: right))
    if let greatest = one.upper, let least = other.lower, greatest < least { return no }
    if let least = one.lower, let greatest = other.upper, least > greatest { return no }
    let node = Node.equal(min(left, right), max(left, right))
    return asked(node, left, { $0.equal($1, right) }, constant: right)
      ?? asked(node, right, { $0.equal(left, $1) }, constant: left) ?? make(node, .unlimited)
  }

  /// A question about one of two numbers, asked of each of them; nil unless it is compared with a constant, where that
  /// comes to less.
  private mutating func asked(
    _ node: Node, _ number: Term, _ question: (inout Terms, Term) -> Term, constant: Term
  ) -> Term? {
    guard case .number = self[constant], case .either(let condition, let first, let second) = self[number]
    else { return nil }
    // Numbers share parts: asked again and again, they would take a time that doubles with each.
    if let term = comparisons[node] { return term }
    let (one, other) = (question(&self, first), question(&self, second))
    let term = or([and([condition, one]), and([not(condition), other])])
    comparisons[node] = term
    return term
  }
}
