import AccordFacts
package import AccordSemantics

extension Encoder {
  /// What a number lies between for certain, where it is known.
  package func limits(of expression: Expression) -> Bounds { bounds.bounds(of: expression) }

  /// A formula for people who look for a fault in it.
  package func words(_ term: Term) -> String {
    switch terms[term] {
    case .truth(let holds): "\(holds)"
    case .number(let number): "\(number)"
    case .variable(let variable): "\(terms[variable].origin)".prefix(160).description
    case .not(let inner): "not (\(words(inner)))"
    case .and(let parts): "(" + parts.map { words($0) }.joined(separator: " and ") + ")"
    case .or(let parts): "(" + parts.map { words($0) }.joined(separator: " or ") + ")"
    case .either(let condition, let first, let second):
      "(\(words(condition)) ? \(words(first)) : \(words(second)))"
    case .equal(let left, let right): "\(words(left)) = \(words(right))"
    case .atMost(let left, let right): "\(words(left)) <= \(words(right))"
    case .sum(let parts): "(" + parts.map { words($0) }.joined(separator: " + ") + ")"
    case .times(let factor, let inner): "\(factor) * \(words(inner))"
    }
  }
}
