import AccordFacts
package import AccordSemantics
package import AccordValues

/// A text that is not known: a field, or something that is made of one. It collects what is asked of it; what the answers
/// have to do with each other is said when all is asked.
///
/// Texts are no texts in logic, in which solvers get lost, but finitely many cases: those that the rules name, told apart by
/// what is asked, and any other.
final class TextSubject {
  let expression: Expression
  let key: ExpressionKey
  /// What it is made of, where that is one text.
  let argument: ExpressionKey?
  private unowned let lead: SymbolicLead
  private(set) var asked: [WordQuestion: Term] = [:]
  /// What is asked, in the order in which it was asked first.
  private(set) var order: [WordQuestion] = []

  init(_ key: ExpressionKey, _ expression: Expression, argument: ExpressionKey?, of lead: SymbolicLead) {
    self.key = key
    self.expression = expression
    self.argument = argument
    self.lead = lead
  }

  /// The variable for what is asked.
  func ask(_ question: WordQuestion) -> Term {
    if case .isIn(let texts, _) = question, texts.isEmpty { return lead.terms.no }
    if let term = asked[question] { return term }
    let term = lead.terms.formula(.isOneOf(key, question))
    asked[question] = term
    order.append(question)
    return term
  }

  /// All texts that the rules name here; nil where the subject has others as well.
  private func named() -> (texts: Set<Text>, isClosed: Bool) {
    if case .choice(let vocabulary) = expression.type {
      return (Set(vocabulary.options + (vocabulary.hasOther ? [Vocabulary.other] : [])), true)
    }
    var texts: Set<Text> = []
    for question in order { if case .isIn(let words, _) = question { texts.formUnion(words) } }
    return (texts, false)
  }

  /// Texts of which all that is asked has the same answers.
  struct Case: Sendable {
    let texts: [Text]
    let answers: [WordQuestion: Bool]
  }

  /// The cases of the texts that the rules name.
  func cases() -> [Case] {
    var cases: [[Bool?]: [Text]] = [:]
    for text in named().texts.sorted() {
      cases[order.map { $0.holds(for: text, lead.patterns) }, default: []].append(text)
    }
    return cases.sorted { ($0.value.first ?? "") < ($1.value.first ?? "") }.map { answers, texts in
      var known: [WordQuestion: Bool] = [:]
      for (question, answer) in zip(order, answers) { known[question] = answer }
      return Case(texts: texts, answers: known)
    }
  }

  /// What the answers have to do with each other.
  func axioms() -> [Term] {
    var found: [Term] = []
    let isList = expression.type == .texts
    if !isList {
      // Each case is the answers that it has; there is any other text as well, unless all are named.
      let cases = cases()
      var possible = cases.map { conjunction($0.answers) }
      if !named().isClosed { possible.append(other()) }
      found.append(lead.terms.or(possible))
    }
    let properties = order.compactMap { question -> (TextProperty, Term)? in
      guard case .has(let property) = question, let term = asked[question] else { return nil }
      return (property, term)
    }
    for (index, one) in properties.enumerated() {
      for other in properties[(index + 1)...] {
        if other.0.follows(from: one.0) { found.append(lead.terms.implies(one.1, other.1)) }
        if one.0.follows(from: other.0) { found.append(lead.terms.implies(other.1, one.1)) }
        if !isList, one.0.excludes(other.0) {
          found.append(lead.terms.not(lead.terms.and([one.1, other.1])))
        }
      }
    }
    return found
  }

  private func conjunction(_ answers: [WordQuestion: Bool]) -> Term {
    lead.terms.and(
      order.compactMap { question -> Term? in
        guard let term = asked[question], let holds = answers[question] else { return nil }
        return holds ? term : lead.terms.not(term)
      })
  }

  /// A text that is none of those that the rules name: in no set, but perhaps as one of a set in other letters.
  private func other() -> Term {
    var parts: [Term] = []
    var folded: [(texts: Set<Text>, term: Term)] = []
    for question in order {
      guard case .isIn(let texts, let ignoringCase) = question, let term = asked[question] else { continue }
      if ignoringCase { folded.append((texts, term)) } else { parts.append(lead.terms.not(term)) }
    }
    // In other letters it is at most one of the texts of those sets.
    let all = folded.reduce(into: Set<Text>()) { $0.formUnion($1.texts) }
    guard !all.isEmpty else { return lead.terms.and(parts) }
    let places = Set(all.map { text in folded.map { $0.texts.contains(text) } })
    let ways =
      (places.sorted { $0.lexicographicallyPrecedes($1) { !$0 && $1 } } + [folded.map { _ in false }])
    let possible = ways.map { way in
      lead.terms.and(zip(way, folded).map { $0 ? $1.term : lead.terms.not($1.term) })
    }
    return lead.terms.and(parts + [lead.terms.or(possible)])
  }
}

extension WordQuestion {
  /// The answer for a text; nil when it cannot be told.
  ///
  /// - Parameter patterns: by their numbers.
  package func holds(for text: Text, _ patterns: [NamedPattern]) -> Bool? {
    switch self {
    case .isIn(let texts, let ignoringCase): texts.contains(ignoringCase ? CaseFolding.fold(text) : text)
    case .has(let property): property.holds(for: text, patterns)
    }
  }
}
