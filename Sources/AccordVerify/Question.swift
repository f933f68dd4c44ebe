import AccordFacts
import AccordReference
import AccordSemantics
import AccordSource
import AccordValues

/// Something that is asked of all leads there can be: whether one of them shows it.
struct Question {
  /// When a lead shows it.
  let formula: (Encoder) -> Term
  /// Whether this lead does.
  let claim: LeadSearch.Claim
  /// A lead that may show it, to be tried first.
  var hint: [Value?]?
  /// Whether a lead is wanted, and not only to know whether there can be one.
  var wantsLead = true

  /// What is known of a question.
  enum Answer {
    case impossible
    case shown(FoundLead)
    case open(Verdict.Undecided)
  }

  /// Whether a condition comes out so.
  init(_ condition: Expression, is truth: Truth) {
    formula = { encoder in
      let outcome = encoder.outcome(of: condition)
      return switch truth {
      case .yes: outcome.yes
      case .no: outcome.no
      case .unknown: encoder.terms.unknown(outcome)
      }
    }
    claim = { $0.truth(of: condition) == truth }
  }

  init(_ claim: @escaping LeadSearch.Claim, formula: @escaping (Encoder) -> Term) {
    self.formula = formula
    self.claim = claim
  }
}

/// Answers questions about one version of the rules: by folding formulas, by trying leads, and by a solver.
struct Inquiry {
  private let program: Program
  /// The moment at which leads are tried.
  private let moment: Instant
  /// The moments of which is spoken.
  private let stretch: ClosedRange<Instant>
  private let solver: Solver?
  private let search: LeadSearch
  let bounds: ScoreBounds

  init(_ program: Program, at moment: Instant, within stretch: ClosedRange<Instant>, solver: Solver?) {
    self.program = program
    self.moment = moment
    self.stretch = stretch
    self.solver = solver
    search = LeadSearch(Replay(program), asOf: moment)
    bounds = ScoreBounds(program)
  }

  /// The answers, in the order of the questions.
  ///
  /// - Throws: `Solver.Failure`.
  func answers(to questions: [Question]) throws -> [Question.Answer] {
    guard !questions.isEmpty else { return [] }
    var answers = [Question.Answer](repeating: .open(.noSolver), count: questions.count)
    let simple = Encoder(program, .bounds, within: stretch, bounds)
    for index in answers.indices where questions[index].formula(simple) == simple.terms.no {
      answers[index] = .impossible
    }
    tryLeads(questions, &answers)
    guard let solver else { return answers }
    try prove(questions, &answers, simple, solver)
    guard !open(answers).isEmpty else { return answers }
    try prove(questions, &answers, Encoder(program, .lines, within: stretch, bounds), solver)
    return answers
  }

  private func open(_ answers: [Question.Answer]) -> [Int] {
    answers.indices.filter { if case .open = answers[$0] { true } else { false } }
  }

  private func tryLeads(_ questions: [Question], _ answers: inout [Question.Answer]) {
    for index in open(answers) {
      guard let hint = questions[index].hint, let lead = search.small(hint, questions[index].claim) else {
        continue
      }
      answers[index] = .shown(lead)
    }
    let left = open(answers)
    for (index, lead) in zip(left, search.find(left.map { questions[$0].claim })) {
      if let lead { answers[index] = .shown(lead) }
    }
  }

  /// Settles the questions whose formulas cannot hold; of others, the lead that the solver speaks of is tried.
  private func prove(
    _ questions: [Question], _ answers: inout [Question.Answer], _ encoder: Encoder, _ solver: Solver
  ) throws {
    let open = open(answers)
    let formulas = open.map { questions[$0].formula(encoder) }
    let axioms = Axioms(encoder.allAxioms(), encoder.terms)
    let scripts = formulas.map { Script($0, axioms, encoder.terms) }
    var sought: [(index: Int, script: Script)] = []
    for ((index, script), answer) in zip(zip(open, scripts), try solver.answers(to: scripts.map(\.text))) {
      switch answer {
      case .impossible: answers[index] = .impossible
      case .outOfSteps: answers[index] = .open(.steps)
      case .stopped: answers[index] = .open(.stopped)
      // A lead by the bounds of scores is worth no try: the next question knows more.
      case .possible where encoder.depth == .bounds: break
      case .possible where !questions[index].wantsLead: answers[index] = .open(.notLookedInto([]))
      case .possible: sought.append((index, script))
      }
    }
    for ((index, script), model) in zip(sought, try solver.models(of: sought.map(\.script))) {
      answers[index] = answer(to: questions[index], script, model, encoder)
    }
  }

  private func answer(
    to question: Question, _ script: Script, _ model: Solver.Model, _ encoder: Encoder
  ) -> Question.Answer {
    let lead = ModelLead(model, encoder, asOf: moment)
    if let found = search.find(near: lead.values, question.claim, asOf: lead.asOf) { return .shown(found) }
    var seen: Set<SourceRange> = []
    let unlooked = script.variables.compactMap { encoder.unlooked(by: $0) }
    return .open(.notLookedInto(unlooked.filter { seen.insert($0).inserted }))
  }
}
