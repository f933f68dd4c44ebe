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
    /// What is missing only because that meets what was asked before the question; the question does not ask about it.
    fileprivate(set) var assumed: Set<Int> = []
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
    /// The subjects that the question has to do with: those it has changed, until the first of its choices is made.
    fileprivate var touched: Set<Int> = []
    fileprivate var isBegun = false
    fileprivate var hasAssumed = false
    /// What is about to be taken to be missing.
    fileprivate var assumption: Set<Int> = []

    /// Leaves out the choices that the question does not touch, and what is known of subjects that none of the others
    /// asks about: more leads than there are.
    fileprivate mutating func keepNear() {
      let mask = touched.mask
      choices = choices.filter { !$0.isGround || $0.asks(touched, mask) }
      let subjects = choices.reduce(into: touched) { $0.formUnion($1.subjects) }
      if lead.states.count > 2 * subjects.count {
        lead.states = lead.states.filter { subjects.contains($0.key) }
      }
    }

    init(_ lead: Lead = Lead()) {
      self.lead = lead
    }
  }

  fileprivate struct Choice {
    var ways: [Formula]
    let subjects: Set<Int>
    /// A bit for each subject; those of several are alike.
    let mask: UInt64
    /// Whether it was there before the question.
    var isGround = false

    init(_ ways: [Formula], _ subjects: Set<Int>) {
      self.ways = ways
      self.subjects = subjects
      mask = subjects.mask
    }

    func asks(_ others: Set<Int>, _ othersMask: UInt64) -> Bool {
      mask & othersMask != 0 && !subjects.isDisjoint(with: others)
    }
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
  /// Whether choices that were there before the question are left open where the question does not touch them. What is
  /// impossible is so all the same; what is found may not be a lead.
  private var looksNear = false

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
  ///
  /// - Parameter looksNear: whether it only matters that there is none.
  mutating func start(_ formulas: [Formula], in branch: Branch = Branch(), looksNear: Bool = false) {
    open = [(branch, formulas)]
    self.looksNear = looksNear
  }

  /// The next lead; what is impossible after the first says that there is no other.
  mutating func next() -> Result {
    while let (branch, formulas) = open.popLast() {
      var branch = branch
      guard propagate(formulas, &branch) else {
        if workLeft <= 0 { return .unsure }
        continue
      }
      branch.lead.assumed.formUnion(branch.assumption)
      branch.assumption = []
      while workLeft > 0 {
        if let index = nextChoice(in: &branch) {
          if branch.choices[index].isGround, !branch.hasAssumed {
            branch.hasAssumed = true
            open += [(branch, []), assuming(branch)]
            break
          }
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

  /// The choice to make next: one of the question, and of these one with few ways; nil when none has to be made.
  private mutating func nextChoice(in branch: inout Branch) -> Int? {
    guard !branch.choices.isEmpty else { return nil }
    spend(1 + branch.choices.count / 4)
    if !branch.isBegun {
      branch.isBegun = true
      for choice in branch.choices where !choice.isGround { branch.touched.formUnion(choice.subjects) }
      if looksNear { branch.keepNear() }
    }
    let mask = branch.touched.mask
    func rank(_ choice: Choice) -> (Int, Int) {
      (choice.isGround && !choice.asks(branch.touched, mask) ? 1 : 0, choice.ways.count)
    }
    return branch.choices.indices.min { rank(branch.choices[$0]) < rank(branch.choices[$1]) }
  }

  /// A branch in which as much as can be is missing of what was asked before the question: nearly always enough, where
  /// trying all ways of a thousand choices is too much.
  private mutating func assuming(_ branch: Branch) -> (branch: Branch, formulas: [Formula]) {
    var assuming = branch
    var formulas: [Formula] = []
    spend(branch.choices.count)
    for choice in branch.choices where choice.isGround {
      guard let subject = choice.ways.compactMap({ missingField(in: $0, branch) }).first else { continue }
      formulas.append(.state(subject, .missing))
      if !branch.touched.contains(subject) { assuming.assumption.insert(subject) }
    }
    return (assuming, formulas)
  }

  /// The field that a way asks of, where it will do that the field is missing.
  private func missingField(in way: Formula, _ branch: Branch) -> Int? {
    guard case .state(let number, let requirement) = way, requirement.allowsMissing,
      case .field = translator.subjects[number].kind,
      (branch.lead.states[number] ?? translator.subjects[number].initial).canBeMissing
    else { return nil }
    return number
  }

  /// The first lead of a branch that makes formulas true as well, leaving what is still to be tried as it is.
  mutating func first(_ formulas: [Formula], in branch: Branch) -> Lead? {
    let rest = (open, looksNear)
    defer { (open, looksNear) = rest }
    start(formulas, in: branch)
    guard case .found(let lead) = next() else { return nil }
    return lead
  }

  /// A ground with more formulas, as far as they leave no choice, with what is behind their subjects; nil when they are
  /// impossible, or when the work has run out.
  mutating func narrowed(_ branch: Branch, by formulas: [Formula]) -> Branch? {
    var branch = branch
    guard propagate(formulas, &branch) else { return nil }
    while let subject = branch.lead.nextToExpand() {
      guard expand(subject, &branch) else { return nil }
    }
    branch.touched = []
    for index in branch.choices.indices where !branch.choices[index].isGround {
      branch.choices[index].isGround = true
    }
    return branch
  }

  /// Looks into a subject; false when that rules the branch out.
  private mutating func expand(_ number: Int, _ branch: inout Branch) -> Bool {
    guard let state = branch.lead.states[number] else { return true }
    let subject = translator.subjects[number]
    if case .score(let id) = subject.kind {
      branch.lead.isExact = false
      return canReach(state.numbers, id, branch.lead)
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
          branch.choices.append(Choice(ways, subjects.found))
        case .state(let subject, let requirement):
          guard meet(subject, requirement, &branch.lead, &changed) else { return false }
        }
      }
      if !branch.isBegun { branch.touched.formUnion(changed) }
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
    lead.assumed.remove(number)
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
    spend(branch.choices.count / 16)
    let mask = changed.mask
    for index in branch.choices.indices {
      guard index >= settled || branch.choices[index].asks(changed, mask) else { continue }
      let choice = branch.choices[index]
      var left: [Formula] = []
      var isMet = false
      for way in choice.ways {
        guard workLeft > 0 else { return nil }
        switch fate(of: way, branch.lead) {
        case .met:
          isMet = true
          if case .state(let number, _) = way, !choice.isGround { branch.lead.assumed.remove(number) }
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

extension Set<Int> {
  /// A bit for each number, the same for some.
  fileprivate var mask: UInt64 { reduce(0) { $0 | 1 << UInt64($1 & 63) } }
}
