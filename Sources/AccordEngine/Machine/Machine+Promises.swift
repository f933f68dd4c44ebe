package import AccordSemantics
package import AccordValues

// Promises, and where they ask for the route. (Clause 8.13)

extension Machine {
  /// The line of the input on which the lead stands that is looked at.
  package var line: Int { leads[lane].line }

  /// Judges the promises about the leads of the block.
  ///
  /// A promise changes no decision, so what its conditions find to say of lists and calculations is forgotten.
  func judgePromises() {
    let listCount = plan.counts.lists * width
    let lists = arena.pointee.allocate(ListState.self, count: listCount)
    let causes = arena.pointee.allocate(UInt64.self, count: listCount * causeWords)
    let problems = arena.pointee.allocate(UnsafeMutablePointer<CalculationProblem>?.self, count: count)
    lists.update(from: self.lists, count: listCount)
    causes.update(from: listCauses, count: listCount * causeWords)
    for lane in 0..<count { problems[lane] = leads[lane].problems }
    run(from: plan.promiseCode)
    self.lists.update(from: lists, count: listCount)
    listCauses.update(from: causes, count: listCount * causeWords)
    for lane in 0..<count { leads[lane].problems = problems[lane] }
  }

  /// Whether the lead that is looked at breaks a promise; `isBroken(_:)` then says which.
  package func breaksPromises() -> Bool {
    for index in 0..<plan.counts.promises where isBroken(index) { return true }
    return false
  }

  /// Whether the lead that is looked at breaks the promise with this place.
  package func isBroken(_ promise: Int) -> Bool { truth(plan.promises[promise], lane) == Kleene.no }

  /// Whether the decision about the lead that is looked at is wanted; yes where nothing is said.
  package var isWanted: Truth {
    guard plan.counts.hasFilter else { return .yes }
    let answer = truth(plan.promises[plan.counts.promises], lane)
    return answer == Kleene.yes ? .yes : answer == Kleene.no ? .no : .unknown
  }

  /// The name of the lead that is looked at.
  package var leadName: Text { Text(name(lane)) }

  /// Whether one of some steps took the lead.
  func isTaken(byOneOf steps: UnsafePointer<Int32>, _ count: Int, _ lane: Int) -> Bool {
    for index in 0..<count where steps[index] == leads[lane].stepTaken { return true }
    return false
  }

  /// Whether the lead went to a person who is computed, and this is the name.
  func isRouted(to person: Slot, _ lane: Int) -> Bool {
    let taken = Int(leads[lane].stepTaken)
    guard taken >= 0, person.isKnown, plan.texts.steps[taken].kind == .person else { return false }
    let step = plan.steps[taken]
    let value = value(step.register, lane)
    let name = step.target == .option ? plan.options[Int(value.bits)].text : value.text
    return TextBytes.equal(name, person.text)
  }
}
