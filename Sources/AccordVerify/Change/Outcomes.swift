import AccordReference
import AccordSemantics
import AccordSource
import AccordValues

/// One of the outcomes of an output.
struct OutcomeCase {
  /// What it is called in both sets of rules.
  let label: Text
  /// Of outcomes with one label, what makes two of them the same: what is computed.
  let detail: [Text]
  /// When a lead has it.
  let holds: Term
}

extension Encoder {
  /// The outcomes of an output, of which each lead has exactly one; nil for a score, and for what the rules do not have.
  func cases(of output: Output) -> [OutcomeCase]? {
    switch output.kind {
    case .definition:
      guard let index = output.place(in: program) else { return nil }
      let outcome = outcome(of: ID<Definition>(index))
      return [(Truth.yes, outcome.yes), (.no, outcome.no), (.unknown, terms.unknown(outcome))].map {
        OutcomeCase(label: Text($0.rawValue), detail: [], holds: $1)
      }
    case .segments:
      return output.place(in: program).map { named(outcomes(of: ID<Segments>($0))) }
    case .grade:
      return output.place(in: program).map { named(outcomes(of: ID<Grade>($0))) }
    case .fits: return propositions(\.fits)
    case .promised: return propositions(\.promised)
    case .route: return places
    case .experiment: return output.place(in: program).flatMap { arms(of: program.experiments[$0]) }
    case .score, .pool: return nil
    }
  }

  /// Outcomes that exclude one another, and that none of them is known.
  private func named(_ outcomes: [(name: Text, fits: Term)]) -> [OutcomeCase] {
    let known = outcomes.map { OutcomeCase(label: $0.name, detail: [], holds: $0.fits) }
    return known + [unknown(outcomes.map(\.fits))]
  }

  private func unknown(_ known: [Term]) -> OutcomeCase {
    OutcomeCase(label: Text(Truth.unknown.rawValue), detail: [], holds: terms.not(terms.or(known)))
  }

  /// The one proposition whose condition is yes. (Clause 8.5)
  private func propositions(_ condition: KeyPath<Proposition, Expression?>) -> [OutcomeCase]? {
    guard !program.propositions.isEmpty else { return nil }
    let asked = program.propositions.compactMap { proposition in
      proposition[keyPath: condition].map { (proposition.name, outcome(of: $0)) }
    }
    let ones = asked.indices.map { index in
      let others = asked.indices.filter { $0 != index }.map { terms.not(asked[$0].1.yes) }
      return OutcomeCase(
        label: Text(asked[index].0), detail: [], holds: terms.and(others + [asked[index].1.yes]))
    }
    let none = OutcomeCase(
      label: Text(PropositionOutcome.none), detail: [], holds: terms.and(asked.map(\.1.no)))
    return ones + [none, unknown((ones + [none]).map(\.holds))]
  }

  /// Each arm of an experiment, and that the lead is in none.
  private func arms(of experiment: Experiment) -> [OutcomeCase]? {
    let value = program.bindings[experiment.arm].value
    guard let words = words(value) else { return nil }
    let arms = experiment.arms.members.map { arm in
      OutcomeCase(
        label: Text(arm.name), detail: [],
        holds: words.asked(self, .isIn([Text(arm.name)], ignoringCase: false)))
    }
    return arms
      + [OutcomeCase(label: Experiment.noArm, detail: [], holds: terms.not(terms.or(arms.map(\.holds))))]
  }

  /// Where the route sends the lead, under which label and with which times.
  private var places: [OutcomeCase]? {
    guard let route = program.route else { return nil }
    let taken = takenSteps()
    let steps = zip(route.steps, taken).map { step, takes in
      let lengths = [step.respondWithin, step.againAfter].filter { $0?.isComputed ?? false }
      let computed = ([step.target.computed(program)] + lengths.map { $0?.expression }).compactMap { $0 }
      let detail = computed.map { Text("\(key($0))") }
      return OutcomeCase(label: Text(RoutePlace(step, program).key), detail: detail, holds: takes)
    }
    let nowhere = OutcomeCase(label: Text(RoutePlace.noStep), detail: [], holds: terms.not(terms.or(taken)))
    return steps + [nowhere]
  }

  /// The points of a score; nil when the rules have no such one.
  func points(of output: Output) -> Term? {
    guard output.kind == .score else { return nil }
    return output.place(in: program).map { points(of: ID<Score>($0)) }
  }
}

extension Route.Target {
  /// What the place is computed from for each lead; nil for one that is written.
  fileprivate func computed(_ program: Program) -> Expression? {
    switch self {
    case .owner(let id):
      Expression(kind: .field(id), type: program.fields[id].type, range: program.fields[id].range)
    case .expression(let expression): expression
    case .pool, .person, .queue, .review, .nurture, .nobody: nil
    }
  }
}

/// What came out for a lead that was tried.
struct SeenOutcome: Equatable {
  let label: Text
  /// Of a score.
  var points: Decimal?
  /// Of a route.
  var place: RoutedPlace?

  /// Whether decisions say something else; where a lead goes counts, not which step sends it there.
  func differs(from other: SeenOutcome) -> Bool {
    if let place, let otherPlace = other.place { return place != otherPlace }
    return label != other.label || points != other.points
  }
}

extension Examination {
  /// The outcome of an output; nil when the rules do not have it.
  mutating func outcome(of output: Output, _ program: Program) -> SeenOutcome? {
    func value(_ examination: inout Examination, _ kind: Expression.Kind, _ range: SourceRange) -> SeenOutcome
    {
      let value = examination.value(of: Expression(kind: kind, type: .text, range: range))
      if case .choice(let text)? = value { return SeenOutcome(label: text) }
      return SeenOutcome(label: Text(Truth.unknown.rawValue))
    }
    switch output.kind {
    case .definition:
      guard let index = output.place(in: program) else { return nil }
      let range = program.definitions[index].range
      let truth = truth(of: Expression(kind: .definition(ID(index)), type: .flag, range: range))
      return SeenOutcome(label: Text(truth.rawValue))
    case .segments:
      guard let index = output.place(in: program) else { return nil }
      return value(&self, .segments(ID(index)), program.segments[index].range)
    case .grade:
      guard let index = output.place(in: program) else { return nil }
      return value(&self, .grade(ID(index)), program.grades[index].range)
    case .score:
      guard let index = output.place(in: program) else { return nil }
      return SeenOutcome(label: "", points: outcome(of: ID<Score>(index))?.points)
    case .experiment:
      guard let index = output.place(in: program) else { return nil }
      return value(&self, .binding(program.experiments[index].arm), program.experiments[index].range)
    case .fits: return proposition.map { SeenOutcome(label: Text($0.fits)) }
    case .promised: return proposition.map { SeenOutcome(label: Text($0.promised)) }
    case .route:
      guard let steps = program.route?.steps else { return nil }
      guard let taken = route, steps.indices.contains(taken.step - 1) else {
        return SeenOutcome(label: Text(RoutePlace.noStep))
      }
      return SeenOutcome(
        label: Text(RoutePlace(steps[taken.step - 1], program).key), place: RoutedPlace(taken))
    case .pool: return nil
    }
  }
}
