import AccordSemantics

/// Tells which expressions can be unknown for some lead; where it cannot tell, it says that they can.
struct PossibleUnknowns: Sendable {
  private let program: Program
  private var known: [Reference: Bool] = [:]

  init(_ program: Program) {
    self.program = program
  }

  mutating func isPossible(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .constant, .now, .score, .grade, .isKnown, .isTruth, .routedTo: return false
    case .field(let id): return isPossible(id)
    case .aggregate(_, let items), .quantified(_, let items):
      return isPossible(items.list) || (items.within.map { isPossible($0) } ?? false)
    case .binding(let id) where program.experiment(behind: id) != nil: return false
    case .binding(let id): return isPossible(.binding(id), [program.bindings[id].value])
    case .definition(let id):
      return isPossible(.definition(id), program.definitions[id].clauses.map(\.condition))
    case .segments(let id):
      return isPossible(.segments(id), program.segments[id].entries.compactMap(\.condition))
    case .column, .lookup, .call, .choose, .itemColumn, .matches: return true
    case .arithmetic(.divide, _, _): return true
    default: return expression.children.contains { isPossible($0) }
    }
  }

  private func isPossible(_ field: ID<Field>) -> Bool {
    let reading = program.ownInput.readings[field.index]
    return !reading.isRequired && reading.defaultValue == nil
  }

  private mutating func isPossible(_ reference: Reference, _ expressions: [Expression]) -> Bool {
    if let answer = known[reference] { return answer }
    let answer = expressions.contains { isPossible($0) }
    known[reference] = answer
    return answer
  }
}
