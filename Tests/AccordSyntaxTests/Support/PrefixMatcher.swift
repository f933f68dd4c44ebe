/// What a grammar is matched against: scalars or tokens.
protocol GrammarInput {
  /// Where a literal ends that begins at `place`; nil when it does not stand there.
  func end(ofLiteral text: String, at place: Int) -> Int?
  func end(ofScalars set: Grammar.ScalarSet, at place: Int) -> Int?
  /// Where a reference ends that the input knows by itself; `.unknown` for the rules of the grammar.
  func end(ofReference name: String, at place: Int) -> ReferenceEnd
}

enum ReferenceEnd {
  case unknown
  case none
  case at(Int)
}

/// Finds every place where a part of a grammar that does not refer to itself can end.
struct PrefixMatcher<Input: GrammarInput> {
  let grammar: Grammar
  let input: Input

  func ends(_ expression: Grammar.Expression, at place: Int) -> Set<Int> {
    switch expression {
    case .literal(let text): return Set([input.end(ofLiteral: text, at: place)].compactMap(\.self))
    case .scalars(let set): return Set([input.end(ofScalars: set, at: place)].compactMap(\.self))
    case .reference(let name):
      switch input.end(ofReference: name, at: place) {
      case .at(let end): return [end]
      case .none: return []
      case .unknown: return grammar.rules[name].map { ends($0, at: place) } ?? []
      }
    case .sequence(let parts):
      return parts.reduce([place]) { places, part in
        places.reduce(into: []) { $0.formUnion(ends(part, at: $1)) }
      }
    case .choice(let alternatives):
      return alternatives.reduce(into: []) { $0.formUnion(ends($1, at: place)) }
    case .optional(let inner): return ends(inner, at: place).union([place])
    case .repetition(let inner, let atLeastOnce):
      return repeated(inner, at: place, atLeastOnce: atLeastOnce)
    case .difference(let first, let second):
      return ends(first, at: place).subtracting(ends(second, at: place))
    case .lookahead(let inner, let isNegated):
      return ends(inner, at: place).isEmpty == isNegated ? [place] : []
    }
  }

  private func repeated(_ inner: Grammar.Expression, at place: Int, atLeastOnce: Bool) -> Set<Int> {
    var reached: Set<Int> = atLeastOnce ? [] : [place]
    var frontier: Set<Int> = [place]
    while !frontier.isEmpty {
      let next = frontier.reduce(into: Set<Int>()) { $0.formUnion(ends(inner, at: $1)) }
      frontier = next.subtracting(reached)
      reached.formUnion(next)
    }
    return reached
  }
}
