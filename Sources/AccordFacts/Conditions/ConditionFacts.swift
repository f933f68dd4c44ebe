package import AccordSemantics
package import AccordSource
package import AccordValues
import Synchronization

/// What conditions can be, as far as it is certain.
///
/// Conditions become requirements about what they read: fields, scores, definitions, and whatever is not understood,
/// which is taken to be free. So what is impossible here is impossible for every lead, and what is not may still be.
/// An example of a lead is given where fields alone decide, or where the evaluation of the lead says so.
package final class ConditionFacts: Sendable {
  private let program: Program
  private let bounds: ScoreBounds
  private let effort: Effort
  /// The moment at which examples are tried.
  private let asOf: Instant
  private let memory: Mutex<Memory>

  private struct Memory {
    /// Nil while a search has it, so that there is one copy.
    var translator: ConditionTranslator?
  }

  /// Facts about the conditions of a program.
  ///
  /// - Parameters:
  ///   - bounds: between which numbers its scores lie.
  ///   - asOf: the moment for which leads are made that show something.
  ///   - effort: the work that may be done, shared with others.
  package init(_ program: Program, _ bounds: ScoreBounds, asOf: Instant, effort: Effort = Effort()) {
    self.program = program
    self.bounds = bounds
    self.effort = effort
    self.asOf = asOf
    memory = Mutex(Memory(translator: ConditionTranslator(program, bounds)))
  }

  /// What is asked of a lead before more is asked, such as that no step so far takes it.
  package struct Ground: Sendable {
    fileprivate var branch = ConditionSearch.Branch()
    /// All that is asked.
    fileprivate var claims: [Claim] = []
    /// Whether no lead is left.
    package fileprivate(set) var isImpossible = false
    /// Whether some of it could not be worked in, so that leads may be left that are not.
    fileprivate var isIncomplete = false

    package init() {}
  }

  /// Whether no lead meets all claims; false when that cannot be told.
  package func areImpossible(_ claims: [Claim], on ground: Ground = Ground()) -> Bool {
    canBe(claims, on: ground) == false
  }

  /// Whether a lead may meet all claims, as far as can be told; nil when the work ran out.
  package func canBe(_ claims: [Claim], on ground: Ground = Ground()) -> Bool? {
    if ground.isImpossible { return false }
    guard !effort.isSpent else {
      effort.leaveOpen(place(claims), .work)
      return nil
    }
    return question(claims) { search, formulas in
      search.start(formulas, in: ground.branch, looksNear: true)
      switch search.next() {
      case .impossible: return false
      case .found where !ground.isIncomplete && !search.translator.isCut: return true
      case .found, .unsure:
        effort.leaveOpen(place(claims), .work)
        return nil
      }
    }
  }

  /// How many leads of a search are tried before the question is left open.
  private static let tries = 6

  /// A lead that meets all claims for certain; nil when there is none, or none is found.
  ///
  /// - Parameter isNoted: whether it is to be said that none was found and none was ruled out.
  package func witness(_ claims: [Claim], on ground: Ground = Ground(), isNoted: Bool = true) -> Witness? {
    if ground.isImpossible { return nil }
    guard !effort.isSpent else {
      effort.leaveOpen(place(claims), .work)
      return nil
    }
    return question(claims) { search, formulas in
      search.start(formulas, in: ground.branch)
      for _ in 0..<ConditionFacts.tries {
        switch search.next() {
        case .impossible: return nil
        case .unsure:
          effort.leaveOpen(place(claims), .work)
          return nil
        case .found(let lead):
          if lead.isExact, !ground.isIncomplete,
            let witness = Witness(lead, search.translator.subjects, program)
          {
            return witness
          }
          guard !ground.isIncomplete else { break }
          var maker = LeadMaker(program, asOf: asOf, claims, beside: ground.claims)
          if let witness = maker.witness(lead, &search) { return witness }
        }
      }
      let ranOut = search.workLeft <= 0 || ground.isIncomplete
      if ranOut || isNoted { effort.leaveOpen(place(claims), ranOut ? .work : .example) }
      return nil
    }
  }

  /// A condition made ready to be asked about many times.
  package func prepared(_ condition: Expression) -> Prepared {
    memory.withLock { memory in
      var translator = memory.translator.take() ?? ConditionTranslator(program, bounds)
      let before = translator.work
      let outcomes = translator.outcomes(condition)
      effort.spend(translator.work - before)
      memory.translator = translator
      return Prepared(condition: condition, outcomes: outcomes)
    }
  }

  /// Notes that a lint does not look at something because it is too large.
  package func leaveOpen(_ range: SourceRange) { effort.leaveOpen(range, .work) }

  /// The first of some conditions that can be yes together with another one, with a lead that shows it.
  ///
  /// - Parameter isLeftOut: those that are not to be asked about; asked only where there may be something to find.
  package func firstTogether(
    with condition: Prepared, of others: ArraySlice<Prepared>,
    leavingOut isLeftOut: (Int) -> Bool = { _ in false }
  ) -> (index: Int, witness: Witness)? {
    guard !others.isEmpty, !areImpossible([.yes(condition), .anyYes(others)]) else { return nil }
    for index in others.indices where !effort.isSpent && !isLeftOut(index) {
      if let witness = witness([.yes(others[index]), .yes(condition)]) { return (index, witness) }
    }
    return nil
  }

  /// Makes claims hold on a ground as well.
  package func narrow(_ ground: inout Ground, by claims: [Claim]) {
    guard !ground.isImpossible, !ground.isIncomplete else { return }
    guard !effort.isSpent else {
      ground.isIncomplete = true
      return
    }
    ground.claims += claims
    let branch = ground.branch
    let narrowed: ConditionSearch.Branch?
    (narrowed, ground.isImpossible) = question(claims) { search, formulas in
      let narrowed = search.narrowed(branch, by: formulas)
      return (narrowed, narrowed == nil && search.workLeft > 0)
    }
    if let narrowed {
      ground.branch = narrowed
    } else if !ground.isImpossible {
      ground.isIncomplete = true
    }
  }

  /// Where what is asked stands.
  private func place(_ claims: [Claim]) -> SourceRange? { claims.first?.expression(in: program).range }

  /// What it takes to begin with a question.
  private static let workOfAsking = 4

  private func question<Answer>(
    _ claims: [Claim], _ answer: (inout ConditionSearch, [Formula]) -> Answer
  ) -> Answer {
    memory.withLock { memory in
      let work = effort.forQuestion
      var search = ConditionSearch(
        memory.translator.take() ?? ConditionTranslator(program, bounds), work: work)
      search.translator.isCut = false
      let before = search.translator.work
      let formulas = work > 0 ? claims.map { search.translator.formula($0) } : []
      search.charge(search.translator.work - before)
      let result = answer(&search, formulas)
      effort.spend(work - search.workLeft + ConditionFacts.workOfAsking)
      memory.translator = search.translator
      return result
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

// MARK: Questions

extension ConditionFacts {
  /// Whether a condition is yes for no lead. All of these answers are false when that cannot be told.
  package func neverYes(_ condition: Expression) -> Bool { areImpossible([.yes(condition)]) }

  /// Whether a condition is yes for every lead.
  package func alwaysYes(_ condition: Expression) -> Bool { areImpossible([.notYes(condition)]) }

  /// Whether the second is yes for every lead for which the first is.
  package func implies(_ first: Expression, _ second: Expression) -> Bool {
    areImpossible([.yes(first), .notYes(second)])
  }

  /// Whether no lead makes both yes.
  package func excludes(_ first: Expression, _ second: Expression) -> Bool {
    areImpossible([.yes(first), .yes(second)])
  }

  /// Whether no lead makes all of these claims true.
  package func areImpossible(_ claims: Claim...) -> Bool { areImpossible(claims) }
}
