import AccordSemantics
package import AccordValues

// Promises, and where they ask for the route. (Clause 8.13)

extension Machine {
  /// The line of the input on which the lead stands that was decided last.
  package var line: Int { state.pointee.line }

  /// Whether the lead that was decided last breaks a promise; `isBroken(_:)` then says which.
  ///
  /// To be asked last: what the decision says of problems is not to be had any more.
  package func breaksPromises() -> Bool {
    let count = plan.counts.promises
    guard count > 0 else { return false }
    run(from: plan.promiseCode)
    for index in 0..<count where isBroken(index) { return true }
    return false
  }

  /// Whether the promise with this place is broken, once `breaksPromises()` was asked.
  package func isBroken(_ promise: Int) -> Bool { truths[Int(plan.promises[promise])] == Kleene.no }

  /// The name of the lead that was decided last.
  package var leadName: Text { Text(name) }

  /// Whether one of some steps took the lead.
  func isTaken(byOneOf steps: UnsafePointer<Int32>, _ count: Int) -> Bool {
    for index in 0..<count where steps[index] == state.pointee.stepTaken { return true }
    return false
  }

  /// Whether the lead went to a person who is computed, and this is the name.
  func isRouted(to person: Slot) -> Bool {
    let taken = Int(state.pointee.stepTaken)
    guard taken >= 0, person.isKnown, plan.texts.steps[taken].kind == .expression else { return false }
    let step = plan.steps[taken]
    let value = values[Int(step.register)]
    let name = step.target == .option ? plan.options[Int(value.bits)].text : value.text
    return TextBytes.equal(name, person.text)
  }
}
