import AccordSemantics

/// Looks for a lead that makes formulas true, with a limited number of steps.
///
/// Requirements about one subject are met with one another; of a choice, each way is tried; what is behind a
/// definition or a segment is looked into when everything else fits.
struct ConditionSearch {
  /// The states of subjects that a lead can have at once.
  struct Lead {
    var states: [Int: SubjectState] = [:]
    /// Whether every lead in these states makes the formulas true, and there is one.
    var isExact = true
    /// Subjects whose state has changed since it was looked into.
    fileprivate var unexpanded: [Int] = []
  }

  enum Result {
    case impossible
    case found(Lead)
    case unsure
  }

  var translator: ConditionTranslator
  private let program: Program
  private(set) var stepsLeft: Int
  /// Whether only a lead that there is for certain will do.
  private let wantsExact: Bool

  init(_ translator: ConditionTranslator, steps: Int, wantsExact: Bool) {
    self.translator = translator
    program = translator.program
    stepsLeft = steps
    self.wantsExact = wantsExact
  }

  mutating func run(_ formulas: [Formula]) -> Result {
    run(formulas, Lead(), [])
  }

  private mutating func run(_ formulas: [Formula], _ start: Lead, _ open: [[Formula]]) -> Result {
    var queue = formulas
    var lead = start
    var choices = open
    while true {
      guard stepsLeft > 0 else { return .unsure }
      stepsLeft -= 1
      while let formula = queue.popLast() {
        switch formula {
        case .always: continue
        case .never: return .impossible
        case .and(let parts): queue += parts
        case .or(let ways): choices.append(ways)
        case .state(let subject, let requirement):
          guard meet(subject, requirement, &lead) else { return .impossible }
        }
      }
      switch simplify(&choices, lead) {
      case .impossible: return .impossible
      case .forced(let formulas):
        queue = formulas
        continue
      case .open: break
      }
      if let index = choices.indices.min(by: { choices[$0].count < choices[$1].count }) {
        return branch(choices.remove(at: index), lead, choices)
      }
      guard let subject = lead.unexpanded.popLast() else { break }
      guard let state = lead.states[subject],
        let (formula, isExact) = translator.expansion(of: subject, in: state)
      else { continue }
      if !isExact { lead.isExact = false }
      queue = [formula]
    }
    return wantsExact && !lead.isExact ? .unsure : .found(lead)
  }

  private mutating func branch(_ ways: [Formula], _ lead: Lead, _ choices: [[Formula]]) -> Result {
    var isSure = true
    for way in ways {
      switch run([way], lead, choices) {
      case .found(let lead): return .found(lead)
      case .unsure: isSure = false
      case .impossible: continue
      }
    }
    return isSure ? .impossible : .unsure
  }

  private func meet(_ number: Int, _ requirement: Requirement, _ lead: inout Lead) -> Bool {
    let subject = translator.subjects[number]
    let before = lead.states[number] ?? subject.initial
    var state = before
    state.meet(requirement, of: subject, in: program)
    guard state.isPossible else { return false }
    guard state != before else { return true }
    lead.states[number] = state
    if !lead.unexpanded.contains(number) { lead.unexpanded.append(number) }
    return true
  }

  private enum Simplified {
    case impossible
    /// Choices of which one way is left.
    case forced([Formula])
    case open
  }

  /// Takes out the ways that cannot be gone any more, and the choices that are met already.
  private func simplify(_ choices: inout [[Formula]], _ lead: Lead) -> Simplified {
    var forced: [Formula] = []
    var remaining: [[Formula]] = []
    for ways in choices {
      var left: [Formula] = []
      var isMet = false
      for way in ways {
        switch fate(of: way, lead) {
        case .met: isMet = true
        case .open: left.append(way)
        case .lost: continue
        }
        if isMet { break }
      }
      if isMet { continue }
      if left.isEmpty { return .impossible }
      if left.count == 1 { forced.append(left[0]) } else { remaining.append(left) }
    }
    choices = remaining
    return forced.isEmpty ? .open : .forced(forced)
  }

  private enum Fate {
    case met
    case open
    case lost
  }

  private func fate(of formula: Formula, _ lead: Lead) -> Fate {
    switch formula {
    case .always: return .met
    case .never: return .lost
    case .or: return .open
    case .and(let parts):
      return parts.contains { if case .state = $0 { fate(of: $0, lead) == .lost } else { false } }
        ? .lost : .open
    case .state(let number, let requirement):
      let subject = translator.subjects[number]
      let before = lead.states[number] ?? subject.initial
      var state = before
      state.meet(requirement, of: subject, in: program)
      return state.isPossible ? (state == before ? .met : .open) : .lost
    }
  }
}
