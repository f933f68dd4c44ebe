import AccordSemantics

/// Looks for leads that make formulas true, with a limited amount of work.
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
    fileprivate var isUnexpanded: Set<Int> = []

    fileprivate mutating func expandLater(_ subject: Int) {
      if isUnexpanded.insert(subject).inserted { unexpanded.append(subject) }
    }

    fileprivate mutating func nextToExpand() -> Int? {
      guard let subject = unexpanded.popLast() else { return nil }
      isUnexpanded.remove(subject)
      return subject
    }
  }

  /// Formulas as far as they leave no choice, and the choices that are open.
  struct Branch {
    fileprivate(set) var lead: Lead
    fileprivate var choices: [Choice] = []

    init(_ lead: Lead = Lead()) {
      self.lead = lead
    }
  }

  fileprivate struct Choice {
    var ways: [Formula]
    let subjects: Set<Int>
  }

  enum Result {
    case impossible
    case found(Lead)
    /// The work ran out.
    case unsure
  }

  var translator: ConditionTranslator
  let program: Program
  private(set) var workLeft: Int
  /// What is still to be tried, the next last.
  private var open: [(branch: Branch, formulas: [Formula])] = []

  init(_ translator: ConditionTranslator, work: Int) {
    self.translator = translator
    program = translator.program
    workLeft = work
  }

  private mutating func spend(_ work: Int) { workLeft -= work }

  /// Takes work off that others have done.
  mutating func charge(_ work: Int) { workLeft -= max(0, work) }

  // MARK: Searching

  /// Begins anew: leads of a branch that make formulas true as well.
  mutating func start(_ formulas: [Formula], in branch: Branch = Branch()) {
    open = [(branch, formulas)]
  }

  /// The next lead; what is impossible after the first says that there is no other.
  mutating func next() -> Result {
    while let (branch, formulas) = open.popLast() {
      var branch = branch
      guard propagate(formulas, &branch) else {
        if workLeft <= 0 { return .unsure }
        continue
      }
      while workLeft > 0 {
        if let index = branch.choices.indices.min(by: {
          branch.choices[$0].ways.count < branch.choices[$1].ways.count
        }) {
          spend(1 + branch.choices.count)
          let ways = branch.choices.remove(at: index).ways
          spend(ways.count * (1 + (branch.choices.count + branch.lead.states.count) / 8))
          for way in ways.reversed() { open.append((branch, [way])) }
          break
        }
        guard let subject = branch.lead.nextToExpand() else { return .found(branch.lead) }
        guard expand(subject, &branch) else { break }
      }
      if workLeft <= 0 { return .unsure }
    }
    return .impossible
  }

  /// The first lead of a branch that makes formulas true as well, leaving what is still to be tried as it is.
  mutating func first(_ formulas: [Formula], in branch: Branch) -> Lead? {
    let rest = open
    defer { open = rest }
    start(formulas, in: branch)
    guard case .found(let lead) = next() else { return nil }
    return lead
  }

  /// A branch with more formulas, as far as they leave no choice; nil when they are impossible, or when the work has
  /// run out.
  mutating func narrowed(_ branch: Branch, by formulas: [Formula]) -> Branch? {
    var branch = branch
    return propagate(formulas, &branch) ? branch : nil
  }

  /// Looks into a subject; false when that rules the branch out.
  private mutating func expand(_ number: Int, _ branch: inout Branch) -> Bool {
    guard let state = branch.lead.states[number] else { return true }
    let subject = translator.subjects[number]
    if case .score(let id) = subject.kind {
      branch.lead.isExact = false
      return !state.numbers.intersection(reach(of: id, branch.lead).intervals).isEmpty
    }
    let before = translator.work
    guard let (formula, isExact) = translator.expansion(of: number, in: state) else { return true }
    spend(translator.work - before)
    if !isExact { branch.lead.isExact = false }
    return propagate([formula], &branch)
  }

  // MARK: Requirements

  /// Works formulas into a branch; false when they are impossible, or when the work has run out.
  private mutating func propagate(_ formulas: [Formula], _ branch: inout Branch) -> Bool {
    var queue = formulas
    while true {
      var changed: Set<Int> = []
      let settled = branch.choices.count
      while let formula = queue.popLast() {
        guard workLeft > 0 else { return false }
        spend(1)
        switch formula {
        case .always: continue
        case .never: return false
        case .and(let parts): queue += parts
        case .or(let ways):
          let subjects = formula.subjects
          spend(subjects.work)
          branch.choices.append(Choice(ways: ways, subjects: subjects.found))
        case .state(let subject, let requirement):
          guard meet(subject, requirement, &branch.lead, &changed) else { return false }
        }
      }
      guard let forced = simplify(&branch, from: settled, changed) else { return false }
      if forced.isEmpty { return true }
      queue = forced
    }
  }

  private mutating func meet(
    _ number: Int, _ requirement: Requirement, _ lead: inout Lead, _ changed: inout Set<Int>
  ) -> Bool {
    let subject = translator.subjects[number]
    // Taken out while it is changed, so that there is one copy.
    var state = lead.states.removeValue(forKey: number) ?? subject.initial
    spend(state.work(for: requirement))
    let isChanged = state.meet(requirement, of: subject, in: program)
    lead.states[number] = state
    guard state.isPossible else { return false }
    if isChanged {
      changed.insert(number)
      lead.expandLater(number)
    }
    return true
  }

  /// Takes out the ways that cannot be gone any more, and the choices that are met already; only those are looked at
  /// that are new or ask what has changed.
  ///
  /// - Returns: what is left where only one way is; nil where none is, or when the work has run out.
  private mutating func simplify(_ branch: inout Branch, from settled: Int, _ changed: Set<Int>) -> [Formula]?
  {
    var forced: [Formula] = []
    var removed: [Int] = []
    spend(branch.choices.count / 4)
    for index in branch.choices.indices {
      let choice = branch.choices[index]
      guard index >= settled || !choice.subjects.isDisjoint(with: changed) else { continue }
      var left: [Formula] = []
      var isMet = false
      for way in choice.ways {
        guard workLeft > 0 else { return nil }
        switch fate(of: way, branch.lead) {
        case .met: isMet = true
        case .open: left.append(way)
        case .lost: continue
        }
        if isMet { break }
      }
      if isMet {
        removed.append(index)
      } else if left.isEmpty {
        return nil
      } else if left.count == 1 {
        forced.append(left[0])
        removed.append(index)
      } else if left.count < choice.ways.count {
        branch.choices[index].ways = left
      }
    }
    if !removed.isEmpty {
      let isRemoved = Set(removed)
      branch.choices = branch.choices.indices.filter { !isRemoved.contains($0) }.map { branch.choices[$0] }
    }
    return forced
  }

  mutating func fate(of formula: Formula, _ lead: Lead) -> SubjectState.Fate {
    switch formula {
    case .always: return .met
    case .never: return .lost
    case .or: return .open
    case .and(let parts):
      for part in parts {
        guard case .state = part else { continue }
        if fate(of: part, lead) == .lost { return .lost }
      }
      return .open
    case .state(let number, let requirement):
      let subject = translator.subjects[number]
      let state = lead.states[number] ?? subject.initial
      spend(state.work(for: requirement))
      return state.fate(of: requirement, of: subject, in: program)
    }
  }
}
