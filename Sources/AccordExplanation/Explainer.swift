package import AccordReference
package import AccordSemantics
import AccordSource
import AccordValues

/// Says how the rules came to what they say of a lead.
package struct Explainer: Sendable {
  package let program: Program
  let decision: Decision
  var examination: Examination

  /// - Parameter examination: the lead, examined with the same rules.
  package init(_ program: Program, _ examination: Examination) {
    self.program = program
    self.examination = examination
    decision = self.examination.decision
  }

  /// All that is said of the lead on a page.
  package mutating func explanation() -> Explanation {
    var unmet: [Passage.Definition] = []
    for (index, outcome) in decision.definitions.enumerated() where outcome.truth != .yes {
      unmet.append(definition(ID(index)))
    }
    let broken = examination.brokenPromises().map { program.promises[$0] }
    return Explanation(
      lead: decision.lead, asOf: decision.asOf, zone: program.agreement.zone,
      taken: decision.route.map(taken), definitions: decision.definitions, segments: decision.segments,
      experiments: decision.experiments,
      pitch: decision.proposition.map(pitch), missing: decision.missing,
      broken: broken.map { .init(title: $0.title, place: program.line($0.range)) },
      scores: program.scores.indices.map { score(ID($0)) }, unmet: unmet, problems: decision.problems)
  }

  private func taken(_ outcome: RouteOutcome) -> Explanation.TakenStep {
    let condition = program.route?.steps[outcome.step - 1].condition
    return .init(outcome: outcome, condition: condition.map { program.sources.line($0.range) })
  }

  private func pitch(_ outcome: PropositionOutcome) -> Explanation.Pitch {
    func offer(_ name: String) -> Explanation.Pitch.Offer {
      let found = program.propositions.first { $0.name == name }
      return .init(name: name, title: found.map { $0.title ?? $0.name }, pitch: found?.pitch)
    }
    return .init(fits: offer(outcome.fits), promised: offer(outcome.promised), isKept: outcome.aligned)
  }

  // MARK: Declarations

  mutating func passage(_ reference: Reference) -> Passage {
    switch reference {
    case .binding(let id): .binding(binding(program.bindings[id], program.experiment(behind: id)))
    case .segments(let id): .segments(segments(id))
    case .score(let id): .score(score(id))
    case .grade(let id): .grade(grade(program.grades[id]))
    case .definition(let id): .definition(definition(id))
    }
  }

  private func score(_ id: ID<AccordSemantics.Score>) -> Passage.Score {
    .init(outcome: decision.scores[id.index], title: program.scores[id].title)
  }

  private func grade(_ grade: AccordSemantics.Grade) -> Passage.Grade {
    let score = decision.scores[grade.score.index]
    return .init(
      name: grade.name, label: score.grade, score: score,
      steps: grade.steps.map { "\($0.label) from \($0.from)" } + ["\(grade.otherwise) otherwise"],
      place: program.line(grade.range))
  }

  private mutating func binding(
    _ binding: AccordSemantics.Binding, _ experiment: Experiment?
  ) -> Passage.Binding {
    let value = binding.value
    var conditions: [Passage.Condition] = []
    var observed: [Examination.Observed] = []
    if let experiment {
      conditions = deciding(experiment.participants)
    } else if value.type == .flag {
      conditions = deciding(value)
    } else if case .choose(let arms, _) = value.kind {
      for arm in arms { conditions += deciding(arm.condition) }
    } else {
      observed = examination.observed(by: value)
    }
    return .init(
      name: binding.name, value: examination.value(of: value), place: program.line(binding.range),
      conditions: conditions, observed: observed)
  }

  private mutating func segments(_ id: ID<AccordSemantics.Segments>) -> Passage.Segments {
    let segments = program.segments[id]
    var entries: [Passage.Entry] = []
    for entry in segments.entries {
      entries.append(
        self.entry(entry.condition == nil ? entry.name : "\(entry.name) when", entry.condition, entry.range))
    }
    return .init(name: segments.name, value: decision.segments[id.index].value, entries: entries)
  }

  /// A definition with the clauses that speak for its outcome: for a yes those that qualify, else all that stands in
  /// the way.
  mutating func definition(_ id: ID<AccordSemantics.Definition>) -> Passage.Definition {
    let outcome = decision.definitions[id.index]
    var clauses: [Passage.Entry] = []
    for clause in program.definitions[id].clauses where decides(clause, outcome.truth) {
      let words =
        clause.kind == .requires || clause.kind == .when
        ? clause.kind.rawValue : "\(clause.kind.rawValue) when"
      clauses.append(
        entry(words, clause.condition, clause.range, isExclusion: clause.kind == .never))
    }
    return .init(outcome: outcome, clauses: clauses)
  }

  /// Whether a clause of a definition speaks for an outcome: an exclusion unless it is no, and every other clause by being
  /// yes when the outcome is, and not yes when it is not.
  mutating func decides(_ clause: AccordSemantics.Definition.Clause, _ outcome: Truth) -> Bool {
    let truth = examination.truth(of: clause.condition)
    return clause.kind == .never ? truth != .no : (truth == .yes) == (outcome == .yes)
  }

  mutating func proposition(_ proposition: Proposition, fits condition: Expression) -> Passage {
    .proposition(entry("\(proposition.name) fits when", condition, condition.range))
  }

  // MARK: Route

  /// How a step of the route came out.
  ///
  /// - Parameter showsConditions: whether its conditions are taken apart also when it passed the lead on for a reason that
  ///   is known.
  mutating func step(_ index: Int, of route: Route, showsConditions: Bool) -> Passage.Step {
    let step = route.steps[index]
    let taken = decision.route?.step
    let truth = step.condition.map { examination.truth(of: $0) } ?? .yes
    let outcome: Passage.Step.Outcome =
      switch taken {
      case index + 1: .took
      case let taken? where taken <= index: .notTried(taken)
      default: truth == .yes ? .withoutTarget : .passedOn(truth)
      }
    var conditions: [Passage.Condition] = []
    if let condition = step.condition {
      switch outcome {
      case .notTried: break
      case .passedOn(.no), .withoutTarget: if showsConditions { conditions = deciding(condition) }
      case .took, .passedOn: conditions = deciding(condition)
      }
    }
    return .init(
      number: index + 1, target: step.target.words(in: program), label: step.label, outcome: outcome,
      place: program.line(step.range), conditions: conditions)
  }

  // MARK: Conditions

  /// - Parameter isExclusion: whether it stands in the way unless it is no.
  private mutating func entry(
    _ words: String, _ condition: Expression?, _ range: SourceRange, isExclusion: Bool = false
  ) -> Passage.Entry {
    var conditions: [Passage.Condition] = []
    if let condition {
      conditions =
        isExclusion
        ? examination.parts(of: condition).flatMap { $0.deciding(.yes, unknown: true) } : deciding(condition)
    }
    return .init(
      words: words, outcome: condition.map { examination.truth(of: $0) }, place: program.line(range),
      conditions: conditions)
  }

  /// The parts of a condition that make it what it is: those that hold when it does, else those that are no or unknown.
  mutating func deciding(_ condition: Expression) -> [Passage.Condition] {
    let holds = examination.truth(of: condition) == .yes
    return examination.parts(of: condition).flatMap { $0.deciding(holds ? .yes : .no, unknown: !holds) }
  }
}

extension Examination.Part {
  /// The smallest conditions in it with an outcome.
  ///
  /// - Parameter unknown: whether those of which it is unknown belong to them, too.
  fileprivate func deciding(_ wanted: Truth, unknown: Bool) -> [Passage.Condition] {
    guard outcome == wanted || (unknown && outcome == .unknown) else { return [] }
    // Only a negation has a single part. A simple one is shown as written: 'consent is not yes'.
    let isNegation = parts.count == 1
    if parts.isEmpty || (isNegation && parts[0].parts.isEmpty) {
      return [.init(text: text, outcome: outcome, observed: observed)]
    }
    let inner: Truth = isNegation ? (wanted == .no ? .yes : .no) : wanted
    return parts.flatMap { $0.deciding(inner, unknown: unknown) }
  }
}
