import AccordSemantics
import AccordSource
import AccordValues

/// Answers questions about rules: by folding formulas, by trying leads, and by a solver.
struct Inquiry<Rules: Examinee> {
  let rules: Rules
  /// The moment at which leads are tried.
  private let moment: Instant
  /// The moments of which is spoken.
  let stretch: ClosedRange<Instant>
  let solver: Solver?
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
      answers[index] = .impossible(by: .bounds)
    }
    tryHints(questions, &answers)
    if triesLeads { tryLeads(questions, &answers, .first) }
    if let solver { try prove(questions, &answers, simple, .bounds, solver) }
    if triesLeads { tryLeads(questions, &answers, .rest) }
    if let solver, !open(answers).isEmpty {
      try prove(questions, &answers, rules.formulas(.lines, within: stretch), .lines, solver)
    }
    // Last, because most of what is not met by now is impossible, which is known now.
    climb(questions, &answers)
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

  private func climb(_ questions: [Question<Rules>], _ answers: inout [Answer]) {
    for index in open(answers) where questions[index].isLeadShown {
      guard let distance = questions[index].distance,
        let lead = search.climb(to: questions[index].claim, by: distance)
      else { continue }
      answers[index] = .shown(lead)
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
    var sought: [Sought] = []
    var unshown = 0
    for (place, settled) in try solver.settled(scripts.map(\.text)).enumerated() {
      let index = open[place]
      switch settled.answer {
      case .impossible: answers[index] = .impossible(by: depth)
      case .outOfSteps: answers[index] = .open(.steps)
      case .outOfBudget: answers[index] = .open(.budget)
      case .stopped: answers[index] = .open(.stopped)
      // By the bounds of scores a lead is worth no try: the next question knows more.
      case .possible where depth == .bounds: break
      case .possible where !questions[index].isLeadShown && unshown >= Self.mostUnshown:
        answers[index] = .open(.notLookedInto([]))
      case .possible:
        if !questions[index].isLeadShown { unshown += 1 }
        sought.append(
          Sought(index: index, claim: claims[place], script: scripts[place], setting: settled.setting))
      }
    }
    let isFew = unshown <= Self.fewUnshown
    for round in 1...Self.rounds {
      let open = try seek(sought, questions, &answers, formulas, solver).filter {
        isFew || questions[$0.index].isLeadShown
      }
      guard round < Self.rounds, !open.isEmpty else { return }
      let scripts = open.map { Script($0.claim, axioms, lead.terms) }
      sought = zip(zip(open, scripts), try solver.settled(scripts.map(\.text))).compactMap { asked, settled in
        guard settled.answer == .possible else { return nil }
        return Sought(index: asked.0.index, claim: asked.0.claim, script: asked.1, setting: settled.setting)
      }
    }
  }

  /// A question that formulas allow, as it was asked.
  private struct Sought {
    let index: Int
    let claim: Term
    let script: Script
    let setting: Int
  }

  /// Tries the leads of which the solver speaks; gives what is left to ask of questions that stay open: whether there is a lead of
  /// which it says something else of what formulas do not look into.
  private func seek(
    _ sought: [Sought], _ questions: [Question<Rules>], _ answers: inout [Answer], _ formulas: Rules.Formulas,
    _ solver: Solver
  ) throws -> [(index: Int, claim: Term)] {
    let lead = rules.lead(of: formulas)
    var left: [(index: Int, claim: Term)] = []
    for (asked, model) in zip(sought, try solver.models(of: sought.map { ($0.script, $0.setting) })) {
      let goals = rules.goals(model, formulas)
      answers[asked.index] = answer(to: questions[asked.index], asked.script, model, goals, formulas)
      guard case .open = answers[asked.index], !goals.claims.isEmpty else { continue }
      let others = lead.terms.not(lead.terms.and(goals.claims))
      left.append((asked.index, lead.terms.and([asked.claim, others])))
    }
    return left
  }

  /// For so many questions whose lead nobody sees, one is looked for; where they are few, as long as for others.
  private static var mostUnshown: Int { 30 }
  private static var fewUnshown: Int { 15 }

  /// So many of the solver's answers are tried, each of which says something else of what formulas do not look into.
  private static var rounds: Int { 3 }

  private func answer(
    to question: Question<Rules>, _ script: Script, _ model: Solver.Model, _ goals: ModelGoals<Rules.Seen>,
    _ formulas: Rules.Formulas
  ) -> Answer {
    let lead = rules.lead(model, formulas, asOf: moment)
    var found = search.climb(
      to: question.claim, by: { goals.distance(&$0) }, changing: goals.fields.sorted(), from: lead.values,
      asOf: lead.asOf)
    // Where nobody sees the lead, that is enough of trying.
    if found == nil, question.isLeadShown {
      found =
        search.find(near: lead.values, question.claim, asOf: lead.asOf)
        ?? question.distance.flatMap {
          search.climb(to: question.claim, by: $0, from: lead.values, asOf: lead.asOf)
        }
    }
    if let found { return .shown(found) }
    let symbolic = rules.lead(of: formulas)
    let unlooked = script.variables.compactMap { symbolic.unlooked(by: $0) }.map { rules.words($0) }
    return .open(.notLookedInto(unlooked.uniqued()))
  }
}
