import AccordSemantics
import AccordValues

// Functions. (Clauses 6.14 to 6.18)

extension Evaluation {
  mutating func call(_ function: Function, _ arguments: [Expression]) -> Outcome {
    let outcomes = evaluateAll(arguments)
    let values = outcomes.compactMap(\.value)
    switch function.evaluation {
    case .firstKnown: return values.first.map { .known($0) } ?? unknown(outcomes)
    case .shareOfKnown:
      let share = Decimal(values.count).divided(by: Decimal(outcomes.count))
      return share.map { .known(.number($0)) } ?? .undefined
    case .ofKnown(let answer):
      guard values.count == outcomes.count else { return unknown(outcomes) }
      let value = answer(Function.Arguments(values, zone: program.agreement.zone))
      return value.map { .known($0) } ?? function.failure.map { fail($0) } ?? .undefined
    }
  }

  private func unknown(_ outcomes: [Outcome]) -> Outcome {
    .unknown(outcomes.reduce(into: []) { $0.formUnion($1.causes) })
  }
}
