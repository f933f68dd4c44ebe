package import AccordSemantics
package import AccordValues

// What came out for the lead that is looked at, by numbers, for comparing it with what comes out by other rules.

extension Machine {
  /// The points of a score.
  package func points(ofScore index: Int) -> Decimal { value(plan.scores[index].register, lane).number }

  /// Which grade a score has, as a place among `Plan.gradeLabels(ofScore:)`; nil for a score without grades.
  package func gradePlace(ofScore index: Int) -> Int? {
    let number = plan.scores[index].grade
    guard number >= 0 else { return nil }
    let grade = plan.grades[Int(number)]
    let option = value(grade.register, lane).bits
    return grade.labels.range.firstIndex { Int64(plan.operands[$0]) == option }
      .map { $0 - grade.labels.range.lowerBound }
  }

  /// The proposition that fits, by its place; that behind the last one stands for unknown, and the one behind it for none.
  package var fittingProposition: Int { place(ofProposition: leads[lane].fits) }

  /// The proposition that was promised, as `fittingProposition`.
  package var promisedProposition: Int { place(ofProposition: leads[lane].promised) }

  private func place(ofProposition answer: Int32) -> Int {
    switch answer {
    case PropositionAnswer.unknown: plan.counts.propositions
    case PropositionAnswer.none: plan.counts.propositions + 1
    default: Int(answer)
    }
  }

  /// Where the lead goes, and by when; nil for a lead that no step takes. `step` is cheaper where that is enough.
  package var routeTaken: RouteOutcome? { step == nil ? nil : routeOutcome }
}

extension Plan {
  /// What the grades of a score are called.
  package func gradeLabels(ofScore index: Int) -> [Text] {
    let number = scores[index].grade
    guard number >= 0 else { return [] }
    return grades[Int(number)].labels.range.map { texts.options[Int(operands[$0])] }
  }
}
