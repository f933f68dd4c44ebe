package import AccordSemantics

/// A lead that breaks a promise.
package struct Counterexample {
  package let lead: Witness

  /// Nil when none is found, which does not say that there is none.
  ///
  /// - Parameter index: the promise's place in the program.
  package init?(toPromise index: Int, of program: Program, _ conditions: ConditionFacts) {
    let condition = program.promises[index].condition
    let broken = ConditionFacts.Claim.no(condition)
    guard let route = program.route, condition.asksRoute else {
      guard let lead = conditions.witness([broken], isNoted: false) else { return nil }
      self.lead = lead
      return
    }
    // Where the condition asks how a lead is routed, what takes it to each step is a way of its own.
    var left = ConditionFacts.Ground()
    for step in route.steps {
      let taken = step.condition.map { [ConditionFacts.Claim.yes($0)] } ?? []
      if condition.canBeNo(goingTo: step.target),
        let lead = conditions.witness([broken] + taken, on: left, isNoted: false)
      {
        self.lead = lead
        return
      }
      if let passed = step.condition { conditions.narrow(&left, by: [.notYes(passed)]) }
    }
    return nil
  }
}

extension Expression {
  /// Whether a condition can be no for a lead that goes to a target, by what it says of the route alone.
  fileprivate func canBeNo(goingTo target: Route.Target) -> Bool {
    switch kind {
    // Whether a computed person is the one that is asked for, only a lead tells.
    case .routedTo(let asked):
      asked.expression != nil || target.expression != nil || !asked.canBeSame(as: target)
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
    case .routedTo(let asked): asked.canBeSame(as: target)
    case .not(let operand): operand.canBeNo(goingTo: target)
    case .and(let operands): operands.allSatisfy { $0.canBeYes(goingTo: target) }
    case .or(let operands): operands.contains { $0.canBeYes(goingTo: target) }
    case .implies(let premise, let conclusion):
      premise.canBeNo(goingTo: target) || conclusion.canBeYes(goingTo: target)
    default: true
    }
  }
}
