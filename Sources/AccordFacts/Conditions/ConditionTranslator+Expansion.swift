import AccordSemantics
import AccordValues

// What is behind a subject: the clauses of a definition, the conditions of segments, the lines of a `choose`.

extension ConditionTranslator {
  /// What must hold when a subject is in a state; nil when the state says nothing more.
  ///
  /// `isExact` is whether the formula says all of it.
  mutating func expansion(
    of number: Int, in state: SubjectState
  ) -> (formula: Formula, isExact: Bool)? {
    let subject = subjects[number]
    guard state != subject.initial else { return nil }
    switch subject.kind {
    case .field: return nil
    case .free, .score: return (.always, false)
    case .definition(let id): return (definition(id).formula(for: state), true)
    case .condition(let id): return (condition(id).formula(for: state), true)
    case .segments(let id):
      let segments = program.segments[id]
      let steps = segments.entries.map { entry in (Text(entry.name), entry.condition) }
      return ladder(steps, state, noMatch: Vocabulary.noSegment, isOrdered: segments.isFirstMatch)
    case .choose(let arms, let otherwise):
      let steps = arms.map { ($0.value.constantValue?.word ?? Vocabulary.noSegment, Optional($0.condition)) }
      let last: (Text, Expression?) = (otherwise.constantValue?.word ?? Vocabulary.noSegment, nil)
      return ladder(steps + [last], state, noMatch: nil, isOrdered: true)
    }
  }

  mutating func definition(_ id: ID<Definition>) -> OutcomeFormulas {
    if let outcomes = definitions[id] { return outcomes }
    let definition = program.definitions[id]
    func parts(_ kind: Definition.Clause.Kind, _ translator: inout ConditionTranslator) -> [OutcomeFormulas] {
      definition.conditions(kind).map { translator.outcomes($0) }
    }
    let needed = parts(.requires, &self) + parts(.when, &self)
    let rule = needed.isEmpty ? OutcomeFormulas.no : .and(needed)
    let outcomes = OutcomeFormulas.and([
      OutcomeFormulas.or(parts(.never, &self)).negated, OutcomeFormulas.or(parts(.always, &self) + [rule]),
    ])
    definitions[id] = outcomes
    return outcomes
  }

  private mutating func condition(_ id: ID<Binding>) -> OutcomeFormulas {
    if let outcomes = conditions[id] { return outcomes }
    let outcomes = outcomes(program.bindings[id].value)
    conditions[id] = outcomes
    return outcomes
  }

  /// The most conditions in all that stand in the ways of a ladder.
  private static let largestLadder = 20_000

  private mutating func ladder(
    _ steps: [(word: Text, condition: Expression?)], _ state: SubjectState, noMatch: Text?, isOrdered: Bool
  ) -> (formula: Formula, isExact: Bool) {
    guard !state.canBeMissing else { return (.always, false) }
    let wanted = steps.count { state.words.contains($0.word) }
    guard wanted * steps.count <= ConditionTranslator.largestLadder else {
      isCut = true
      return (.always, false)
    }
    work += wanted * steps.count
    let outcomes = steps.map { step in step.condition.map { self.outcomes($0) } }
    var ways: [Formula] = []
    for (index, step) in steps.enumerated() where state.words.contains(step.word) {
      guard let own = outcomes[index] else {
        ways.append(.all(outcomes.compactMap { $0?.no }))
        continue
      }
      let others: [Formula] =
        isOrdered
        ? outcomes[..<index].compactMap { $0?.no }
        : outcomes.enumerated().compactMap { $0.offset == index ? nil : $0.element?.notYes }
      ways.append(.all([own.yes] + others))
    }
    if let noMatch, state.words.contains(noMatch), !steps.contains(where: { $0.condition == nil }) {
      ways.append(.all(outcomes.compactMap { $0?.no }))
    }
    return (.any(ways), true)
  }
}

extension OutcomeFormulas {
  /// That the outcome is one of those that a state leaves.
  fileprivate func formula(for state: SubjectState) -> Formula {
    let canBeYes = state.canBeKnown && state.words.contains(SubjectState.yes)
    let canBeNo = state.canBeKnown && state.words.contains(SubjectState.no)
    switch (canBeYes, canBeNo, state.canBeMissing) {
    case (true, true, true): return .always
    case (true, true, false): return known
    case (true, false, true): return notNo
    case (true, false, false): return yes
    case (false, true, true): return notYes
    case (false, true, false): return no
    case (false, false, true): return unknown
    case (false, false, false): return .never
    }
  }
}
