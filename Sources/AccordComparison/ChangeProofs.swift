import AccordSemantics
package import AccordValues
package import AccordVerify

/// What is proven of outputs whose text differs: that they come to the same for all leads, or by which lead they differ.
package struct ChangeProofs: Sendable {
  /// What a change means from a day on.
  package struct Part: Sendable {
    /// Nil for the beginning of time.
    package let from: CalendarDate?
    package let meaning: ChangeProver.Meaning
  }

  /// The solver that was asked; nil for none.
  package let solver: Solver?
  private var parts: [Output: [Part]] = [:]

  /// Looks at outputs that both rule sets have and of which their text does not tell, on each stretch of days.
  ///
  /// - Parameters:
  ///   - wanted: the outputs that are told of; nil for all.
  ///   - now: the moment at which leads are tried, where both rule sets of that time are looked at.
  /// - Throws: `Solver.Failure`.
  package init(
    _ pair: RulePair, _ matched: MatchedOutputs, about wanted: Set<Output>?, now: Instant, solver: Solver?
  ) throws {
    self.solver = solver
    let open = matched.results.filter { $0.result == .notDecided && wanted?.contains($0.output) ?? true }
      .map(\.output)
    guard !open.isEmpty else { return }
    let days = pair.days
    for (index, day) in days.enumerated() {
      let (old, new) = (pair.old.program(on: day), pair.new.program(on: day))
      let (oldForms, newForms) = (DeclarationForms(old), DeclarationForms(new))
      let differing = open.filter { output in
        guard let before = output.meaning(oldForms), let after = output.meaning(newForms) else {
          return false
        }
        return before != after
      }
      guard !differing.isEmpty else { continue }
      let next = days.indices.contains(index + 1) ? days[index + 1] : nil
      let stretch = Stretch(from: day, until: next, in: pair.new.rules.zone, now: now)
      let prover = ChangeProver(old: old, new: new, during: stretch, solver: solver)
      for (output, meaning) in zip(differing, try prover.meanings(of: differing)) {
        parts[output, default: []].append(Part(from: day, meaning: meaning))
      }
    }
  }

  /// What is known of an output, by stretches of days; none where nothing was asked.
  package subscript(output: Output) -> [Part] { parts[output] ?? [] }

  /// The result for an output of which nothing but its text was known.
  func result(_ output: Output) -> OutputResult {
    let meanings = self[output].map(\.meaning)
    guard !meanings.isEmpty else { return .notDecided }
    if meanings.contains(where: { if case .differs = $0 { true } else { false } }) { return .differs }
    let areSame = meanings.allSatisfy { if case .same = $0 { true } else { false } }
    return areSame ? .equivalent : .notDecided
  }
}
