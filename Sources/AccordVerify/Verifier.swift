import AccordFacts
import AccordReference
package import AccordSemantics
package import AccordValues

/// Says of each promise whether any lead can break it: by trying leads, and by a solver that proves that there is none.
///
/// A promise holds for all leads when the formula for *it is no* cannot hold. Formulas allow more than leads can be, so what
/// is shown to hold does; a lead that breaks a promise is tried on the reference before it is shown.
package struct Verifier {
  private let program: Program
  /// The moment at which leads are tried.
  private let moment: Instant
  /// The moments of which is spoken.
  private let stretch: ClosedRange<Instant>
  private let solver: Solver?

  /// - Parameters:
  ///   - moment: one of the moments of which is spoken.
  ///   - stretch: moments at which these rules are in force.
  ///   - solver: nil to prove only what needs none.
  package init(
    _ program: Program, at moment: Instant, within stretch: ClosedRange<Instant>, solver: Solver?
  ) {
    self.program = program
    self.moment = moment
    self.stretch = stretch
    self.solver = solver
  }

  /// A question about a promise: whether it can come out so.
  private struct Question: Hashable {
    let promise: Int
    let truth: Truth
  }

  /// What is known of a question.
  fileprivate enum State {
    case impossible
    case shown(FoundLead)
    case open(Verdict.Undecided)
  }

  /// The verdicts of some promises, in their order.
  ///
  /// - Parameter isWanted: which promises are looked at, by their place.
  /// - Throws: `Solver.Failure`.
  package func verdicts(of isWanted: (Int) -> Bool) throws -> [Verdict] {
    let promises = program.promises.indices.filter(isWanted)
    var questions = promises.flatMap {
      [Question(promise: $0, truth: .no), Question(promise: $0, truth: .unknown)]
    }
    var states: [Question: State] = [:]
    try prove(&questions, &states, Encoder(program, .bounds, within: stretch), asksSolver: false)
    search(&questions, &states)
    for depth in [Encoder.Depth.bounds, .lines] {
      // Of a promise that a lead breaks, nothing more is asked.
      questions.removeAll { isRefuted($0.promise, states) }
      try prove(&questions, &states, Encoder(program, depth, within: stretch), asksSolver: true)
    }
    return promises.map { Verdict(promise: $0, outcome: outcome(of: $0, states)) }
  }

  private func isRefuted(_ promise: Int, _ states: [Question: State]) -> Bool {
    if case .shown? = states[Question(promise: promise, truth: .no)] { true } else { false }
  }

  private func outcome(of promise: Int, _ states: [Question: State]) -> Verdict.Outcome {
    switch states[Question(promise: promise, truth: .no)] ?? .open(.noSolver) {
    case .shown(let lead): return .refuted(lead)
    case .open(let reason): return .undecided(reason)
    case .impossible: break
    }
    switch states[Question(promise: promise, truth: .unknown)] ?? .open(.noSolver) {
    case .impossible: return .alwaysYes
    case .shown(let lead): return .neverNo(unknown: lead)
    case .open(let reason): return .neverNoPerhapsUnknown(reason)
    }
  }

  // MARK: Trying leads

  private func claim(_ question: Question) -> LeadSearch.Claim {
    let condition = program.promises[question.promise].condition
    return { $0.truth(of: condition) == question.truth }
  }

  private func search(_ questions: inout [Question], _ states: inout [Question: State]) {
    let search = LeadSearch(Replay(program), asOf: moment)
    let facts = ConditionFacts(program, ScoreBounds(program), asOf: moment)
    for question in questions where question.truth == .no {
      guard let example = Counterexample(toPromise: question.promise, of: program, facts) else { continue }
      var lead = [Value?](repeating: nil, count: program.fields.count)
      for part in example.lead.parts + example.lead.lead {
        lead[part.field.index] = part.content.value(asOf: moment)
      }
      if let found = search.small(lead, claim(question)) { states[question] = .shown(found) }
    }
    let left = questions.filter { states[$0] == nil && !isRefuted($0.promise, states) }
    for (question, lead) in zip(left, search.find(left.map(claim))) {
      if let lead { states[question] = .shown(lead) }
    }
    questions.removeAll { states[$0] != nil }
  }

  // MARK: Proving

  /// Settles the questions whose formulas cannot hold; of others, the lead that the solver speaks of is tried.
  private func prove(
    _ questions: inout [Question], _ states: inout [Question: State], _ encoder: Encoder, asksSolver: Bool
  ) throws {
    let formulas = questions.map { question in
      let outcome = encoder.outcome(of: program.promises[question.promise].condition)
      return question.truth == .no ? outcome.no : encoder.terms.unknown(outcome)
    }
    let axioms = encoder.allAxioms()
    for (question, formula) in zip(questions, formulas) where formula == encoder.terms.no {
      states[question] = .impossible
    }
    if asksSolver {
      let open = zip(questions, formulas).filter { states[$0.0]?.isImpossible != true }
      guard let solver else {
        for (question, _) in open { states[question] = .open(.noSolver) }
        return
      }
      let scripts = open.map { Script([$0.1], axioms: axioms, encoder.terms) }
      let answers = try solver.answers(to: scripts.map(\.text))
      for ((question, _), (script, answer)) in zip(open, zip(scripts, answers)) {
        switch answer {
        case .impossible: states[question] = .impossible
        case .outOfSteps: states[question] = .open(.steps)
        case .stopped: states[question] = .open(.stopped)
        case .possible(let model): states[question] = state(of: question, script, model, encoder)
        }
      }
    }
    questions.removeAll { if case .open? = states[$0] { false } else { states[$0] != nil } }
  }

  private func state(
    of question: Question, _ script: Script, _ model: Solver.Model, _ encoder: Encoder
  ) -> State {
    let lead = ModelLead(model, encoder, asOf: moment)
    let search = LeadSearch(Replay(program), asOf: moment)
    if let found = search.find(near: lead.values, claim(question), asOf: lead.asOf) { return .shown(found) }
    let unlooked = script.variables.compactMap { encoder.abstraction(of: $0) }
    var seen: Set<Encoder.Abstraction> = []
    return .open(.notLookedInto(unlooked.filter { seen.insert($0).inserted }))
  }
}

extension Verifier.State {
  fileprivate var isImpossible: Bool { if case .impossible = self { true } else { false } }
}
