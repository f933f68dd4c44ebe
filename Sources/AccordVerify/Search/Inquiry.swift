import AccordSemantics
import AccordSource
import AccordValues

/// Answers questions about rules: by folding formulas, by trying leads, and by a solver.
struct Inquiry<Rules: Examinee> {
  private let rules: Rules
  /// The moment at which leads are tried.
  private let moment: Instant
  /// The moments of which is spoken.
  private let stretch: ClosedRange<Instant>
  private let solver: Solver?
  private let search: LeadSearch<Rules>

  init(_ rules: Rules, at moment: Instant, within stretch: ClosedRange<Instant>, solver: Solver?) {
    self.rules = rules
    self.moment = moment
    self.stretch = stretch
    self.solver = solver
    search = LeadSearch(rules, asOf: moment)
  }

  /// The answers, in the order of the questions.
  ///
  /// - Parameter triesLeads: whether leads are tried, but for those of which the solver speaks.
  /// - Throws: `Solver.Failure`.
  func answers(to questions: [Question<Rules>], triesLeads: Bool = true) throws -> [Answer] {
    guard !questions.isEmpty else { return [] }
    var answers = [Answer](repeating: .open(.noSolver), count: questions.count)
    let simple = rules.formulas(.bounds, within: stretch)
    let no = rules.lead(of: simple).terms.no
    for index in answers.indices where questions[index].formula(simple) == no {
      answers[index] = .impossible
    }
    tryHints(questions, &answers)
    if triesLeads { tryLeads(questions, &answers, .first) }
    if let solver { try prove(questions, &answers, simple, .bounds, solver) }
    if triesLeads { tryLeads(questions, &answers, .rest) }
    guard let solver, !open(answers).isEmpty else { return answers }
    try prove(questions, &answers, rules.formulas(.lines, within: stretch), .lines, solver)
    return answers
  }

  /// For each kind of thing that leads show, and each of these, a lead that does; only what is met by trying.
  func examples<Shown: Hashable>(
    of kinds: [(inout Rules.Seen) -> Shown?], most: Int
  ) -> [[(shown: Shown, lead: FoundLead)]] { search.find(each: kinds, most: most) }

  private func open(_ answers: [Answer]) -> [Int] {
    answers.indices.filter { if case .open = answers[$0] { true } else { false } }
  }

  private func tryHints(_ questions: [Question<Rules>], _ answers: inout [Answer]) {
    for index in open(answers) {
      guard let hint = questions[index].hint, let lead = search.small(hint, questions[index].claim) else {
        continue
      }
      answers[index] = .shown(lead)
    }
  }

  private func tryLeads(
    _ questions: [Question<Rules>], _ answers: inout [Answer], _ pass: LeadSearch<Rules>.Pass
  ) {
    let left = open(answers)
    for (index, lead) in zip(left, search.find(left.map { questions[$0].claim }, pass)) {
      if let lead { answers[index] = .shown(lead) }
    }
  }

  /// Settles the questions whose formulas cannot hold; of others, the lead that the solver speaks of is tried.
  private func prove(
    _ questions: [Question<Rules>], _ answers: inout [Answer], _ formulas: Rules.Formulas,
    _ depth: Encoder.Depth, _ solver: Solver
  ) throws {
    let open = open(answers)
    let claims = open.map { questions[$0].formula(formulas) }
    let lead = rules.lead(of: formulas)
    let axioms = Axioms(lead.allAxioms(), lead.terms)
    let scripts = claims.map { Script($0, axioms, lead.terms) }
    var sought: [(index: Int, script: Script)] = []
    for ((index, script), answer) in zip(zip(open, scripts), try solver.answers(to: scripts.map(\.text))) {
      switch answer {
      case .impossible: answers[index] = .impossible
      case .outOfSteps: answers[index] = .open(.steps)
      case .stopped: answers[index] = .open(.stopped)
      // A lead by the bounds of scores is worth no try: the next question knows more.
      case .possible where depth == .bounds: break
      case .possible where !questions[index].wantsLead: answers[index] = .open(.notLookedInto([]))
      case .possible: sought.append((index, script))
      }
    }
    for ((index, script), model) in zip(sought, try solver.models(of: sought.map(\.script))) {
      answers[index] = answer(to: questions[index], script, model, formulas)
    }
  }

  private func answer(
    to question: Question<Rules>, _ script: Script, _ model: Solver.Model, _ formulas: Rules.Formulas
  ) -> Answer {
    let lead = rules.lead(model, formulas, asOf: moment)
    if let found = search.find(near: lead.values, question.claim, asOf: lead.asOf) { return .shown(found) }
    let symbolic = rules.lead(of: formulas)
    var seen: Set<Verdict.Unlooked> = []
    let unlooked = script.variables.compactMap { symbolic.unlooked(by: $0) }.map { rules.words($0) }
    return .open(.notLookedInto(unlooked.filter { seen.insert($0).inserted }))
  }
}
