import AccordSemantics
import AccordSource
import AccordValues

// Segments, definitions, propositions and the route. (Section 8)

extension Evaluation {
  /// The one segment that fits; `none` when none does; unknown when that cannot be told. (Clauses 8.1
  /// and 8.2)
  mutating func evaluate(_ segments: Segments) -> Answer {
    rule = segments.name
    var fitting: [String] = []
    var causes: Set<Cause> = []
    var isUnknown = false
    var otherwise: String?
    for entry in segments.entries {
      guard let condition = entry.condition else {
        otherwise = entry.name
        continue
      }
      let answer = evaluate(condition)
      note("\(segments.name) = \(entry.name)", entry.range, answer.truth, [condition])
      switch answer.truth {
      case .yes:
        // Of an ordered set, a segment that may have come first leaves the answer open.
        if !(segments.isFirstMatch && isUnknown) { fitting.append(entry.name) }
      case .unknown:
        isUnknown = true
        causes.formUnion(answer.causes)
      case .no: break
      }
    }
    if let first = fitting.first, segments.isFirstMatch || fitting.count == 1 {
      return .known(.choice(Text(first)))
    }
    if fitting.count > 1 {
      return fail(CalculationError.conflict(fitting, .segments))
    }
    if isUnknown {
      missing.formUnion(causes)
      return .unknown(causes)
    }
    return .known(.choice(otherwise.map { Text($0) } ?? Vocabulary.noSegment))
  }

  /// `not never and (always or (requires and when))`. (Clauses 8.3 and 8.4)
  mutating func evaluate(_ definition: Definition) -> Answer {
    rule = definition.name
    var answers: [Definition.Clause.Kind: [Answer]] = [:]
    for clause in definition.clauses {
      let answer = evaluate(clause.condition)
      note(
        "\(definition.name): \(clause.kind.rawValue)", clause.range, answer.truth, [clause.condition])
      answers[clause.kind, default: []].append(answer)
    }
    let never = Kleene.or(answers[.never] ?? [])
    let always = Kleene.or(answers[.always] ?? [])
    let needed = (answers[.requires] ?? []) + (answers[.when] ?? [])
    let rule = needed.isEmpty ? Answer.no : Kleene.and(needed)
    let result = Kleene.and([Kleene.not(never), Kleene.or([always, rule])])
    note(definition.name, definition.range, result.truth, [])
    missing.formUnion(result.causes)
    return result
  }

  /// The arms that the lead is in, of all experiments.
  var arms: [Decision.NamedArm] {
    program.experiments.compactMap { experiment in
      guard case .known(.choice(let arm))? = bindings[experiment.arm.index], arm != Experiment.noArm else {
        return nil
      }
      return .init(name: experiment.name, arm: arm)
    }
  }

  // MARK: Propositions

  /// Which proposition fits, which was promised, and whether they agree. (Clauses 8.5 and 8.6)
  mutating func evaluatePropositions() -> PropositionOutcome? {
    guard !program.propositions.isEmpty else { return nil }
    let fits = single(.fits, \.fits)
    let promised = single(.promised, \.promised)
    let aligned: Truth? =
      switch (fits, promised) {
      case (_, .none): nil
      case (.unknown, _), (_, .unknown): .unknown
      case (let fits, let promised): Truth(fits == promised)
      }
    return PropositionOutcome(fits: fits.word, promised: promised.word, aligned: aligned)
  }

  private enum Single: Equatable {
    case one(String)
    case none
    case unknown

    var word: String {
      switch self {
      case .one(let name): name
      case .none: PropositionOutcome.none
      case .unknown: Truth.unknown.rawValue
      }
    }
  }

  /// The one proposition whose condition is yes; two are a problem.
  private mutating func single(
    _ what: CalculationError.Exclusive, _ condition: KeyPath<Proposition, Expression?>
  ) -> Single {
    var names: [String] = []
    var causes: Set<Cause> = []
    var isUnknown = false
    for proposition in program.propositions {
      guard let condition = proposition[keyPath: condition] else { continue }
      rule = proposition.name
      let answer = evaluate(condition)
      note(
        "\(proposition.name): \(what == .fits ? "fits" : "promised")", condition.range, answer.truth,
        [condition])
      switch answer.truth {
      case .yes: names.append(proposition.name)
      case .no: break
      case .unknown:
        isUnknown = true
        causes.formUnion(answer.causes)
      }
    }
    if names.count > 1 {
      let sorted = names.sorted { Text($0) < Text($1) }
      problems.add(
        .calculation(rule: PropositionOutcome.rule, error: CalculationError.conflict(sorted, what)))
      return .unknown
    }
    if let name = names.first { return .one(name) }
    if isUnknown { missing.formUnion(causes) }
    return isUnknown ? .unknown : .none
  }

  // MARK: Route

  /// The first step whose condition is yes and whose target is known takes the lead. (Clause 8.7)
  mutating func evaluateRoute() -> RouteOutcome? {
    guard let route = program.route else { return nil }
    for (index, step) in route.steps.enumerated() {
      prepare(step.expressions)
      let name = RouteOutcome.rule(step: index + 1)
      rule = name
      let answer = step.condition.map { evaluate($0) } ?? .yes
      note(name, step.range, answer.truth, step.condition.map { [$0] } ?? [])
      missing.formUnion(answer.causes)
      guard answer.truth == .yes else { continue }
      if let taken = take(step, number: index + 1) { return taken }
    }
    return nil
  }

  private mutating func take(_ step: Route.Step, number: Int) -> RouteOutcome? {
    var target = step.target.name(in: program)
    // Before anybody is asked for, so that problems do not depend on whether somebody is known. (Clause 6.26)
    let respondWithin = step.respondWithin?.expression.map { evaluate($0) }
    let againAfter = step.againAfter?.expression.map { evaluate($0) }
    var member: Pool.Member?
    var id: String?
    switch step.target {
    case .pool(let pool):
      member = program.pools[pool].member(for: lead.name)
      id = member?.id
    case .person(let recipient), .queue(let recipient): id = recipient.id
    case .owner(let id):
      guard case .text(let owner)? = lead.values[id.index] else { return skip([.field(id.index)]) }
      target = owner.string
    case .expression(let expression):
      let answer = evaluate(expression)
      switch answer {
      case .known(.text(let text)), .known(.choice(let text)): target = text.string
      default: return skip(answer.causes)
      }
    case .review, .nurture, .nobody: break
    }
    return RouteOutcome(
      target: target, kind: step.target.kind, label: step.label, member: member?.name, id: id, step: number,
      hours: step.hours(in: program)?.name, then: step.then?.name(in: program),
      respondBy: deadline(step.respondWithin, respondWithin),
      againAt: deadline(step.againAfter, againAfter),
      place: program.line(step.range))
  }

  /// The as-of time and a duration; where that is not known, or beyond the calendar, there is no such time, which is a
  /// problem. (Clause 8.10)
  private mutating func deadline(_ delay: Delay?, _ length: Answer?) -> Instant? {
    guard let delay else { return nil }
    guard let length else {
      if let deadline = delay.end(from: asOf, in: program) { return deadline }
      _ = fail(.outOfRange)
      return nil
    }
    guard case .known(.duration(let duration)) = length else {
      missing.formUnion(length.causes)
      _ = fail(.noLength)
      return nil
    }
    guard duration.seconds >= 0 else {
      _ = fail(.lengthBelowZero)
      return nil
    }
    if let deadline = asOf.adding(duration) { return deadline }
    _ = fail(.outOfRange)
    return nil
  }

  /// A step that would take the lead but does not know for whom lets the next one try, and says so. (Clause 8.9)
  private mutating func skip(_ causes: Set<Cause>) -> RouteOutcome? {
    missing.formUnion(causes)
    _ = fail(.noTarget)
    return nil
  }

  /// Whether the lead went to a target; a label, when given, must be the step's.
  mutating func isRouted(to target: Route.Target, label: String?) -> Bool {
    guard let route else { return false }
    if let label, route.label != label { return false }
    switch target {
    case .pool(let id): return route.kind == .pool && route.target == program.pools[id].name
    case .person(let recipient), .queue(let recipient):
      return route.kind == target.kind && route.target == recipient.name
    case .owner, .review, .nurture, .nobody: return route.kind == target.kind
    case .expression(let expression):
      switch evaluate(expression) {
      case .known(.text(let text)), .known(.choice(let text)):
        return route.kind == .person && route.target == text.string
      default: return false
      }
    }
  }
}
