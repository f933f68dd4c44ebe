import AccordSemantics
package import AccordValues
package import AccordVerify

/// What is proven of outputs whose text differs: that they come to the same for all leads, or by which lead they differ.
package struct ChangeProofs: Sendable {
  /// What a change means from a day on.
  package struct Part: Sendable {
    /// Nil for the beginning of time.
    package let from: CalendarDate?
    package let meaning: Meaning
  }

  /// What a change means on some days.
  package enum Meaning: Sendable {
    /// What both rule sets say of leads.
    case outcomes(ChangeProver.Meaning)
    /// Only the new rules have it, or only the old ones.
    case new
    case gone
    /// It stands elsewhere in decisions, such as among drafts, or in none; in words, before and after.
    case shownOtherwise(before: String, after: String)
    /// Both have it, on days that do not begin at the same time.
    case otherDays
  }

  /// The solver that was asked; nil for none.
  package let solver: Solver?
  private var parts: [Output: [Part]] = [:]

  /// Looks at outputs that both rule sets have and of which their text does not tell, on each stretch of days.
  ///
  /// - Parameters:
  ///   - wanted: the outputs that are told of; nil for all.
  ///   - now: the moment at which leads are tried, where both rule sets of that time are looked at.
  ///   - comparison: leads that were decided; what they do is not asked.
  /// - Throws: `Solver.Failure`.
  package init(
    _ pair: RulePair, _ matched: MatchedOutputs, about wanted: Set<Output>?, now: Instant,
    having comparison: LeadComparison? = nil,
    solver: Solver?
  ) throws {
    self.solver = solver
    let open = matched.results.filter { $0.result == .notDecided && wanted?.contains($0.output) ?? true }
      .map(\.output)
    guard !open.isEmpty else { return }
    for (index, days) in pair.stretches.enumerated() {
      let (old, new) = (days.old, days.new)
      var differing: [Output] = []
      for output in open {
        let part: Meaning
        switch (output.meaning(days.oldForms), output.meaning(days.newForms)) {
        case (nil, nil): continue
        case (nil, _): part = .new
        case (_, nil): part = .gone
        case (let before?, let after?):
          let (shown, isShown) = (output.showing(old), output.showing(new))
          if shown != isShown {
            part = .shownOtherwise(before: shown.rawValue, after: isShown.rawValue)
          } else if before == after {
            continue
          } else if pair.stretches.count > 1, old.agreement.zone.identifier != new.agreement.zone.identifier {
            part = .otherDays
          } else {
            differing.append(output)
            continue
          }
        }
        parts[output, default: []].append(Part(from: days.from, meaning: part))
      }
      guard !differing.isEmpty else { continue }
      let next = pair.stretches.dropFirst(index + 1).first?.from
      let stretch = Stretch(from: days.from, until: next, in: pair.new.rules.zone, now: now)
      let prover = ChangeProver(old: old, new: new, during: stretch, solver: solver)
      let met = comparison.map { stretch.moments.contains($0.asOf) ? $0.metWays : [:] } ?? [:]
      for (output, meaning) in zip(differing, try prover.meanings(of: differing, having: met)) {
        parts[output, default: []].append(Part(from: days.from, meaning: .outcomes(meaning)))
      }
    }
  }

  /// What is known of an output, by stretches of days; none where nothing was asked.
  package subscript(output: Output) -> [Part] { parts[output] ?? [] }

  /// The result for an output of which nothing but its text was known.
  func result(_ output: Output) -> OutputResult {
    let meanings = self[output].map(\.meaning)
    guard !meanings.isEmpty else { return .notDecided }
    var areSame = true
    for meaning in meanings {
      switch meaning {
      case .outcomes(.differs), .new, .gone, .shownOtherwise: return .differs
      case .outcomes(.undecided), .otherDays: areSame = false
      case .outcomes(.same): break
      }
    }
    return areSame ? .equivalent : .notDecided
  }
}
