import AccordFacts
import AccordSemantics
import AccordValues

extension ProgramFacts {
  /// The segments that a condition asks for, when it asks for nothing else.
  func segmentsAsked(_ condition: Expression) -> (id: ID<Segments>, names: Set<Text>)? {
    switch condition.kind {
    case .comparison(.equal, let left, let right, _):
      guard case .segments(let id) = left.kind, let name = right.constantValue?.word else { return nil }
      return (id, [name])
    case .membership(let value, let values, let lists, _):
      let names = values.compactMap { $0.constantValue?.word }
      guard case .segments(let id) = value.kind, lists.isEmpty, names.count == values.count else {
        return nil
      }
      return (id, Set(names))
    case .or(let operands):
      let parts = operands.compactMap { segmentsAsked($0) }
      guard parts.count == operands.count, let first = parts.first, parts.allSatisfy({ $0.id == first.id })
      else {
        return nil
      }
      return (first.id, parts.reduce(into: Set<Text>()) { $0.formUnion($1.names) })
    default: return nil
    }
  }

  /// The sets of segments that a condition reads directly.
  func segmentsRead(_ condition: Expression) -> Set<ID<Segments>> {
    var found: Set<ID<Segments>> = []
    condition.walk { if case .segments(let id) = $0.kind { found.insert(id) } }
    return found
  }
}
