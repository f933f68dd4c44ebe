import AccordSemantics
import AccordValues

// Functions. (Clauses 6.14 to 6.18)

extension Evaluation {
  mutating func call(_ function: Function, _ arguments: [Expression]) -> Answer {
    let answers = evaluateAll(arguments)
    let values = answers.compactMap(\.value)
    switch function.evaluation {
    case .firstKnown: return values.first.map { .known($0) } ?? .unknown(behind: answers)
    case .ofKnownNumbers(let answer):
      let numbers = values.compactMap { value in if case .number(let number) = value { number } else { nil } }
      return answer(numbers).map { .known(.number($0)) } ?? .unknown(behind: answers)
    case .shareOfKnown:
      let share = Decimal(values.count).divided(by: Decimal(answers.count))
      return share.map { .known(.number($0)) } ?? .undefined
    case .ofKnown(let answer):
      guard values.count == answers.count else { return .unknown(behind: answers) }
      let value = answer(Function.Arguments(values, zone: program.agreement.zone))
      return value.map { .known($0) } ?? function.failure.map { fail($0) } ?? .undefined
    }
  }
}
