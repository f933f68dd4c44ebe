import AccordReference
import AccordSemantics
import AccordValues

/// A lead that breaks a promise: looked for among what conditions can be, and tried out.
struct Counterexample {
  /// The fields that matter; all others are missing.
  let lead: Witness

  /// Nil when none is found, which does not say that there is none.
  ///
  /// - Parameter index: the promise's place in the program.
  init?(toPromise index: Int, _ facts: ProgramFacts) {
    let program = facts.program
    let condition = program.promises[index].condition
    let evaluator = ReferenceEvaluator(program)
    let asOf = program.agreement.zone.instant(date: facts.context.today, microsecondOfDay: 0)
    guard let asOf else { return nil }
    for way in Counterexample.ways(to: condition, program) {
      guard let candidate = facts.conditions.candidate(way + [.no(condition)]) else { continue }
      // What was taken to be free may not be: only a decision tells.
      var examination = evaluator.examine(candidate.lead(of: program, asOf: asOf), asOf: asOf)
      guard examination.truth(of: condition) == .no else { continue }
      lead = candidate
      return
    }
    return nil
  }

  /// In which ways a lead can be routed, where the condition asks for that: what takes it to each step.
  private static func ways(to condition: Expression, _ program: Program) -> [[ConditionFacts.Claim]] {
    guard let route = program.route, condition.asksRoute else { return [[]] }
    return route.steps.indices.map { index in
      route.steps[..<index].compactMap { $0.condition.map { .notYes($0) } }
        + [route.steps[index].condition.map { .yes($0) }].compactMap { $0 }
    }
  }
}

extension Witness {
  /// The lead with nothing else known than what it must have to be one.
  fileprivate func lead(of program: Program, asOf: Instant) -> Lead {
    var values = program.ownInput.readings.map(\.defaultValue)
    for (index, reading) in program.ownInput.readings.enumerated() where reading.isRequired {
      if case .text = program.fields[index].type { values[index] = .text("x") }
    }
    for part in parts {
      switch part.content {
      case .missing: values[part.field.index] = nil
      case .value(let value): values[part.field.index] = value
      case .age(let age): values[part.field.index] = asOf.subtracting(age).map { .time($0) }
      }
    }
    return Lead(name: "x", values: values)
  }
}
