import AccordSemantics
import AccordSource
import AccordValues

extension ConditionTranslator {
  // MARK: Subjects

  /// The number of what an expression stands for.
  mutating func subject(_ expression: Expression) -> Int {
    if case .binding(let id) = expression.kind, expression.type != .flag {
      return subject(program.bindings[id].value)
    }
    switch expression.kind {
    case .field(let id): return subject(.field(id)) { $0.makeSubject(expression) }
    case .definition(let id): return subject(.definition(id)) { $0.makeSubject(expression) }
    case .score(let id): return subject(id)
    case .segments(let id): return subject(id)
    default: break
    }
    let key = ExpressionKey(expression, in: program)
    work += key.length / 8
    if let number = numbers[key] { return number }
    subjects.append(makeSubject(expression))
    numbers[key] = subjects.count - 1
    return subjects.count - 1
  }

  /// What has a number of its own, which is faster to look up than a key.
  enum Declared: Hashable {
    case field(ID<Field>)
    case definition(ID<Definition>)
    case score(ID<Score>)
    case segments(ID<Segments>)
  }

  mutating func subject(_ key: Declared, _ make: (ConditionTranslator) -> Subject) -> Int {
    if let number = declared[key] { return number }
    subjects.append(make(self))
    declared[key] = subjects.count - 1
    return subjects.count - 1
  }

  mutating func subject(_ score: ID<Score>) -> Int {
    subject(.score(score)) { translator in
      var state = SubjectState()
      state.canBeMissing = false
      state.numbers = translator.bounds.limited[score.index].intervals
      let declared = translator.program.scores[score]
      let expression = Expression(kind: .score(score), type: .number, range: declared.range)
      return Subject(kind: .score(score), expression: expression, initial: state)
    }
  }

  mutating func subject(_ id: ID<Segments>) -> Int {
    subject(.segments(id)) { translator in
      let entries = translator.program.segments[id].entries
      let hasOtherwise = entries.contains { $0.condition == nil }
      var state = SubjectState()
      state.words = .only(Set(entries.map { Text($0.name) } + (hasOtherwise ? [] : [Vocabulary.noSegment])))
      let declared = translator.program.segments[id]
      let expression = Expression(
        kind: .segments(id), type: .choice(Vocabulary(options: entries.map { Text($0.name) })),
        range: declared.range)
      return Subject(kind: .segments(id), expression: expression, initial: state)
    }
  }

  /// That a lead is in a segment.
  mutating func isIn(_ segment: Text, of id: ID<Segments>) -> Formula {
    .state(subject(id), Requirement(allowsMissing: false, known: .words(.only([segment]))))
  }

  private func makeSubject(_ expression: Expression) -> Subject {
    var state = expression.type.state
    switch expression.kind {
    case .field(let id):
      state.canBeMissing = !program.isAlwaysKnown(id)
      let steps =
        expression.type == .text && program.isAlwaysNormalised(id) ? program.fields[id].normalisers.steps : []
      return Subject(kind: .field(id), expression: expression, initial: state, normalisers: steps)
    case .definition(let id): return Subject(kind: .definition(id), expression: expression, initial: state)
    case .binding(let id): return Subject(kind: .condition(id), expression: expression, initial: state)
    case .choose(let arms, _) where arms.contains(where: \.value.isDrawn):
      // The arm of an experiment, or none: never unknown.
      state.canBeMissing = false
      state.words = .only(Set(expression.type.allWords))
      return Subject(kind: .free, expression: expression, initial: state)
    case .choose(let arms, let otherwise):
      let values = arms.map(\.value) + [otherwise]
      let words = values.compactMap { $0.constantValue?.word }
      if words.count == values.count, expression.type.isTextual {
        state.words = .only(Set(words))
        return Subject(kind: .choose(arms, otherwise: otherwise), expression: expression, initial: state)
      }
      return Subject(kind: .free, expression: expression, initial: state)
    case .grade(let id):
      state.canBeMissing = false
      state.words = .only(Set(program.grades[id].labels))
      return Subject(kind: .free, expression: expression, initial: state)
    case .call(let function, _):
      if expression.type == .number { state.numbers = bounds.bounds(of: expression).intervals }
      return Subject(
        kind: .free, expression: expression, initial: state, normalisers: function.form?.steps ?? [])
    default:
      if expression.type == .number { state.numbers = bounds.bounds(of: expression).intervals }
      return Subject(kind: .free, expression: expression, initial: state)
    }
  }
}

extension Expression {
  /// Whether it is who is drawn from a pool.
  fileprivate var isDrawn: Bool {
    if case .drawn = kind { true } else { false }
  }
}

extension ValueType {
  /// The options of a choice.
  fileprivate var allWords: [Text] {
    if case .choice(let vocabulary) = self { vocabulary.options } else { [] }
  }
}
