package import AccordReference
package import AccordSemantics
import AccordValues

/// Explains what was asked of a lead, and what that stands on: the scores and definitions that were read on the way, the
/// nearest first.
package struct Inquiry {
  private var explainer: Explainer
  private var passages: [Passage] = []
  private var open: [Reference] = []
  /// What has been explained, here or before.
  package private(set) var explained: Set<Reference>
  private let showsProblems: Bool

  /// How many declarations are explained.
  private static let mostDeclarations = 8
  /// How many problems of the lead are shown.
  private static let mostProblems = 5

  /// - Parameters:
  ///   - explained: what earlier answers about the same lead have explained, which is not said again.
  ///   - showsProblems: whether to add the problems of the lead.
  package init(
    _ program: Program, _ examination: Examination, explained: Set<Reference> = [], showsProblems: Bool = true
  ) {
    explainer = Explainer(program, examination)
    self.explained = explained
    self.showsProblems = showsProblems
  }

  private var program: Program { explainer.program }

  /// The answer, with what it refers to and the problems of the lead.
  package mutating func answer() -> [Passage] {
    let asked = Set(open)
    var count = 0
    while !open.isEmpty, count < Inquiry.mostDeclarations {
      let next = open.removeFirst()
      guard explained.insert(next).inserted else {
        if asked.contains(next), passages.isEmpty { passages.append(.seeAbove(program.name(of: next))) }
        continue
      }
      count += 1
      passages.append(explainer.passage(next))
      follow(next)
    }
    let problems = explainer.decision.problems.prefix(Inquiry.mostProblems)
    return showsProblems && !problems.isEmpty ? passages + [.problems(Array(problems))] : passages
  }

  // MARK: Questions

  /// Asks for a condition or a value.
  package mutating func ask(_ expression: Expression) {
    if expression.type == .flag {
      switch expression.kind {
      case .and, .or, .not, .implies, .membership, .between, .textTest, .matches, .timeTest, .isKnown,
        .quantified:
        passages.append(.conditions(explainer.deciding(expression)))
      default: break
      }
      followDeciding(expression)
    } else {
      follow(expression)
    }
    if expression.asksRoute { askRoute { _ in false } }
  }

  /// Asks for the score that has a line of this title.
  package mutating func ask(lineCalled title: String) {
    for (index, score) in program.scores.enumerated() where score.titles.contains(title) {
      open.append(.score(ID(index)))
    }
  }

  /// Asks for the step that took the lead, the steps before it, and those that were expected to.
  package mutating func askRoute(_ isExpected: (Route.Step) -> Bool) {
    guard let route = program.route else { return }
    for (index, step) in route.steps.enumerated() {
      let passage = explainer.step(index, of: route, showsConditions: isExpected(step))
      if case .notTried = passage.outcome, !isExpected(step) { continue }
      passages.append(.step(passage))
      // Of the steps that were passed by, what was expected matters, and what could not be told.
      if !passage.conditions.isEmpty, let condition = step.condition { followDeciding(condition) }
    }
  }

  /// Says that a lead can never go where it was expected to.
  package mutating func noteMissingStep(to target: String) { passages.append(.noStep(to: target)) }

  /// Asks which proposition fits.
  package mutating func askPropositions() {
    for proposition in program.propositions {
      guard let condition = proposition.fits else { continue }
      passages.append(explainer.proposition(proposition, fits: condition))
      follow(condition)
    }
  }

  // MARK: What it stands on

  /// Notes what a declaration rests on.
  private mutating func follow(_ reference: Reference) {
    switch reference {
    case .binding(let id): follow(program.bindings[id].value)
    case .segments(let id):
      for entry in program.segments[id].entries { entry.condition.map { followDeciding($0) } }
    case .score(let id):
      guard case .computed(let terms) = program.scores[id].body else { return }
      for term in terms { follow(term.value) }
    case .grade(let id): open.append(.score(program.grades[id].score))
    case .definition(let id):
      let truth = explainer.decision.definitions[id.index].truth
      for clause in program.definitions[id].clauses where explainer.decides(clause, truth) {
        followDeciding(clause.condition)
      }
    }
  }

  /// Notes the declarations in those parts of a condition that make it what it is.
  private mutating func followDeciding(_ condition: Expression) {
    let truth = explainer.examination.truth(of: condition)
    switch condition.kind {
    case .and(let operands), .or(let operands):
      for operand in operands where explainer.examination.truth(of: operand) == truth {
        followDeciding(operand)
      }
    case .not(let operand): followDeciding(operand)
    default: follow(condition)
    }
  }

  /// Notes the declarations that an expression reads, in the order in which they stand in it.
  private mutating func follow(_ expression: Expression) { open += expression.referencesInOrder }
}
