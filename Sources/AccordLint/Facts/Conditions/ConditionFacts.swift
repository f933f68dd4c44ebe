package import AccordSemantics
package import AccordValues
import Synchronization

/// What conditions can be, as far as it is certain.
///
/// Conditions become requirements about what they read: fields, scores, definitions, and whatever is not understood,
/// which is taken to be free. So what is impossible here is impossible for every lead, and what is not may still be.
/// An example of a lead is given only where fields alone decide.
package final class ConditionFacts: Sendable {
  /// The most steps of one question.
  private static let stepsOfQuestion = 600
  /// The most steps of all questions about one program; what is asked afterwards cannot be told.
  private static let stepsOfProgram = 200_000

  private let program: Program
  private let bounds: ScoreBounds
  private let memory: Mutex<Memory>

  private struct Memory {
    /// Nil while a search has it, so that there is one copy.
    var translator: ConditionTranslator?
    var stepsLeft = ConditionFacts.stepsOfProgram
  }

  init(_ program: Program, _ bounds: ScoreBounds) {
    self.program = program
    self.bounds = bounds
    memory = Mutex(Memory(translator: ConditionTranslator(program, bounds)))
  }

  /// That a condition has an outcome, or has not.
  package struct Claim: Sendable {
    let subject: Subject
    let truth: Truth
    let holds: Bool

    /// That a lead is in a segment.
    package static func segment(_ name: Text, of id: ID<Segments>) -> Claim {
      Claim(subject: .segment(name, id), truth: .yes, holds: true)
    }

    package static func yes(_ condition: Expression) -> Claim { .init(condition, .yes, true) }
    package static func no(_ condition: Expression) -> Claim { .init(condition, .no, true) }
    package static func unknown(_ condition: Expression) -> Claim { .init(condition, .unknown, true) }
    package static func notYes(_ condition: Expression) -> Claim { .init(condition, .yes, false) }
    package static func notNo(_ condition: Expression) -> Claim { .init(condition, .no, false) }
    package static func known(_ condition: Expression) -> Claim { .init(condition, .unknown, false) }

    /// Of a definition as a whole.
    package static func definition(_ id: ID<Definition>, is truth: Truth) -> Claim {
      Claim(subject: .definition(id), truth: truth, holds: true)
    }

    package static func definition(_ id: ID<Definition>, isNot truth: Truth) -> Claim {
      Claim(subject: .definition(id), truth: truth, holds: false)
    }

    enum Subject: Sendable {
      case condition(Expression)
      case definition(ID<Definition>)
      case segment(Text, ID<Segments>)
    }

    private init(_ condition: Expression, _ truth: Truth, _ holds: Bool) {
      self.init(subject: .condition(condition), truth: truth, holds: holds)
    }

    private init(subject: Subject, truth: Truth, holds: Bool) {
      self.subject = subject
      self.truth = truth
      self.holds = holds
    }
  }

  /// Whether no lead meets all claims; false when that cannot be told.
  package func areImpossible(_ claims: [Claim]) -> Bool {
    search(claims, wantsExact: false) { result, _ in
      if case .impossible = result { true } else { false }
    }
  }

  /// A lead that meets all claims for certain; nil when there is none, or none that fields alone decide.
  package func witness(_ claims: [Claim]) -> Witness? {
    search(claims, wantsExact: true) { result, translator in
      guard case .found(let lead) = result else { return nil }
      return Witness(lead, translator.subjects, program)
    }
  }

  /// A lead that may meet all claims, as far as fields say: to be tried. Nil when there is none.
  package func candidate(_ claims: [Claim]) -> Witness? {
    search(claims, wantsExact: false) { result, translator in
      guard case .found(let lead) = result else { return nil }
      return Witness(lead, translator.subjects, program)
    }
  }

  private func search<Answer: Sendable>(
    _ claims: [Claim], wantsExact: Bool,
    _ answer: @Sendable (ConditionSearch.Result, ConditionTranslator) -> Answer
  ) -> Answer {
    memory.withLock { memory in
      var search = ConditionSearch(
        memory.translator.take() ?? ConditionTranslator(program, bounds),
        steps: min(ConditionFacts.stepsOfQuestion, memory.stepsLeft), wantsExact: wantsExact)
      let steps = search.stepsLeft
      let formulas = claims.map { claim in
        switch claim.subject {
        case .condition(let condition): search.translator.outcomes(condition).formula(claim)
        case .definition(let id): search.translator.definition(id).formula(claim)
        case .segment(let name, let id): search.translator.isIn(name, of: id)
        }
      }
      let result = search.run(formulas)
      memory.stepsLeft -= steps - search.stepsLeft
      memory.translator = search.translator
      return answer(result, search.translator)
    }
  }

  /// The numbers for which a condition is yes, when it asks about a single number and nothing else.
  package func numbers(for condition: Expression) -> NumberQuestion? {
    memory.withLock { memory in
      var translator = memory.translator.take() ?? ConditionTranslator(program, bounds)
      let formula = translator.outcomes(condition).yes
      memory.translator = translator
      return NumberQuestion(formula)
    }
  }

  /// What a condition asks of a number.
  package struct NumberQuestion: Sendable {
    /// Equal for the same number.
    package let subject: Int
    package let numbers: IntervalSet

    private init(subject: Int, numbers: IntervalSet) {
      self.subject = subject
      self.numbers = numbers
    }

    fileprivate init?(_ formula: Formula) {
      switch formula {
      case .always, .never: return nil
      case .state(let subject, let requirement):
        guard !requirement.allowsMissing, case .numbers(let numbers)? = requirement.known else { return nil }
        self.init(subject: subject, numbers: numbers)
      case .and(let parts), .or(let parts):
        let questions = parts.compactMap { NumberQuestion($0) }
        guard questions.count == parts.count, let first = questions.first,
          questions.allSatisfy({ $0.subject == first.subject })
        else { return nil }
        let isAnd = if case .and = formula { true } else { false }
        let numbers = questions.dropFirst().reduce(first.numbers) {
          isAnd ? $0.intersection($1.numbers) : $0.union($1.numbers)
        }
        self.init(subject: first.subject, numbers: numbers)
      }
    }
  }
}

extension OutcomeFormulas {
  fileprivate func formula(_ claim: ConditionFacts.Claim) -> Formula {
    switch (claim.truth, claim.holds) {
    case (.yes, true): yes
    case (.yes, false): notYes
    case (.no, true): no
    case (.no, false): notNo
    case (.unknown, true): unknown
    case (.unknown, false): known
    }
  }
}

// MARK: Questions

extension ConditionFacts {
  /// Whether a condition is yes for no lead. All of these answers are false when that cannot be told.
  package func neverYes(_ condition: Expression) -> Bool { areImpossible([.yes(condition)]) }

  package func alwaysYes(_ condition: Expression) -> Bool { areImpossible([.notYes(condition)]) }

  /// Whether the second is yes for every lead for which the first is.
  package func implies(_ first: Expression, _ second: Expression) -> Bool {
    areImpossible([.yes(first), .notYes(second)])
  }

  /// Whether no lead makes both yes.
  package func excludes(_ first: Expression, _ second: Expression) -> Bool {
    areImpossible([.yes(first), .yes(second)])
  }

  package func areImpossible(_ claims: Claim...) -> Bool { areImpossible(claims) }
}
