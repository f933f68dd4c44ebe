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

  /// In which ways a lead can be routed so that the condition may be no: what takes it to each step.
  private static func ways(to condition: Expression, _ program: Program) -> [[ConditionFacts.Claim]] {
    guard let route = program.route, condition.asksRoute else { return [[]] }
    let steps = route.steps
    return steps.indices.filter { condition.canBeNo(goingTo: steps[$0].target) }.map { index in
      steps[..<index].compactMap { $0.condition.map { .notYes($0) } }
        + [steps[index].condition.map { .yes($0) }].compactMap { $0 }
    }
  }
}

extension Expression {
  /// Whether a condition can be no for a lead that goes to a target, by what it says of the route alone.
  fileprivate func canBeNo(goingTo target: Route.Target) -> Bool {
    switch kind {
    // Whether a computed person is the one that is asked for, only a lead tells.
    case .routedTo(let asked): asked.expression != nil || !asked.isSame(as: target)
    case .not(let operand): operand.canBeYes(goingTo: target)
    case .and(let operands): operands.contains { $0.canBeNo(goingTo: target) }
    case .or(let operands): operands.allSatisfy { $0.canBeNo(goingTo: target) }
    case .implies(let premise, let conclusion):
      premise.canBeYes(goingTo: target) && conclusion.canBeNo(goingTo: target)
    default: true
    }
  }

  private func canBeYes(goingTo target: Route.Target) -> Bool {
    switch kind {
    case .routedTo(let asked): asked.isSame(as: target)
    case .not(let operand): operand.canBeNo(goingTo: target)
    case .and(let operands): operands.allSatisfy { $0.canBeYes(goingTo: target) }
    case .or(let operands): operands.contains { $0.canBeYes(goingTo: target) }
    case .implies(let premise, let conclusion):
      premise.canBeNo(goingTo: target) || conclusion.canBeYes(goingTo: target)
    default: true
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
