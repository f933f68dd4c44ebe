import AccordFacts
import AccordReference
import AccordSemantics
import AccordSource
import AccordValues

/// Looks for leads that reach what no test reaches yet: leads of the tests, changed in one field after another and then in
/// several, to values at which the rules turn.
struct TestSuggester {
  /// An outcome of something that a test can reach.
  private struct Goal: Hashable {
    let target: Int
    let outcome: Truth
  }

  private let program: Program
  private let evaluator: ReferenceEvaluator
  private let blank: CoverageCollector
  private let asOf: Instant
  private let goals: Set<Goal>
  private var reached: Set<Goal>
  private var bases: [[Value?]]
  private var tries = 0

  /// How many leads are decided at most; each is a fraction of a millisecond.
  private static let mostTries = 20_000
  /// How many leads with several changes are decided.
  private static let randomTries = 4_000
  private static let mostChanges = 4

  /// - Parameters:
  ///   - collector: what the tests have reached.
  ///   - bases: the leads of the tests.
  init(
    _ program: Program, _ evaluator: ReferenceEvaluator, _ collector: CoverageCollector, bases: [[Value?]],
    asOf: Instant
  ) {
    self.program = program
    self.evaluator = evaluator
    self.asOf = asOf
    blank = CoverageCollector(program)
    goals = Set(
      blank.targets.enumerated().flatMap { index, target in
        target.needed.map { Goal(target: index, outcome: $0) }
      })
    reached = TestSuggester.reached(collector)
    var first = [Value?](repeating: nil, count: program.fields.count)
    for (index, field) in program.fields.enumerated() where program.ownInput.readings[index].isRequired {
      first[index] = field.type.example(at: asOf)
    }
    self.bases = [first] + bases
  }

  private static func reached(_ collector: CoverageCollector) -> Set<Goal> {
    var reached: Set<Goal> = []
    for (index, target) in collector.targets.enumerated() {
      for outcome in target.needed where target.count(of: outcome) > 0 {
        reached.insert(Goal(target: index, outcome: outcome))
      }
    }
    return reached
  }

  // MARK: Looking

  /// A lead that reaches something new.
  private struct Find {
    var lead: [Value?]
    var new: Set<Goal>
  }

  /// Tests of leads that reach something new.
  mutating func search() -> [SuggestedTest] {
    let values = LeadValues(program, asOf: asOf)
    let choices = program.fields.map { values.values($0.type) }
    var finds: [Find] = []
    var next = 0
    while next < bases.count, !isDone {
      let base = bases[next]
      next += 1
      if let find = find(base) { finds.append(find) }
      for (field, values) in choices.enumerated() {
        for value in values where !isDone {
          var lead = base
          lead[field] = value
          if let find = find(lead) { finds.append(find) }
        }
      }
    }
    finds = merged(finds)
    bases += finds.map(\.lead)
    var random = SplitMix(seed: 1)
    for _ in 0..<TestSuggester.randomTries where !reached.isSuperset(of: goals) {
      var lead = bases[random.below(bases.count)]
      for _ in 0...random.below(TestSuggester.mostChanges) {
        let field = random.below(lead.count)
        lead[field] = choices[field][random.below(choices[field].count)]
      }
      if let find = find(lead) { finds.append(find) }
    }
    var tests: [SuggestedTest] = []
    for find in merged(finds) {
      if let test = test(find) { tests.append(test) }
    }
    return tests
  }

  /// Fewer leads that reach the same: what different ones say of different fields is said of one.
  private mutating func merged(_ finds: [Find]) -> [Find] {
    var merged: [Find] = []
    for find in finds {
      var isTaken = false
      for index in merged.indices where !isTaken {
        guard let lead = TestSuggester.union(merged[index].lead, find.lead) else { continue }
        let new = merged[index].new.union(find.new)
        guard let (goals, _) = goals(of: lead), goals.isSuperset(of: new) else { continue }
        merged[index] = Find(lead: lead, new: new)
        isTaken = true
      }
      if !isTaken { merged.append(find) }
    }
    return merged
  }

  /// What both leads say; nil when they say different things of a field.
  private static func union(_ one: [Value?], _ other: [Value?]) -> [Value?]? {
    var union = one
    for (index, value) in other.enumerated() where value != nil {
      guard one[index] == nil || one[index] == value else { return nil }
      union[index] = value
    }
    return union
  }

  private var isDone: Bool { tries >= TestSuggester.mostTries || reached.isSuperset(of: goals) }

  private mutating func goals(of lead: [Value?]) -> (Set<Goal>, Decision)? {
    for (index, reading) in program.ownInput.readings.enumerated()
    where reading.isRequired && lead[index] == nil {
      return nil
    }
    tries += 1
    var name: Text = "test"
    if let id = program.idField, case .text(let text)? = lead[id.index] { name = text }
    var examination = evaluator.examine(Lead(name: name, values: lead), asOf: asOf)
    var collector = blank
    collector.note(&examination)
    return (TestSuggester.reached(collector), examination.decision)
  }

  /// A lead that reaches something new, without what it does not need for it.
  private mutating func find(_ lead: [Value?]) -> Find? {
    guard let (all, _) = goals(of: lead) else { return nil }
    let new = all.subtracting(reached)
    guard !new.isEmpty else { return nil }
    var lead = lead
    for field in lead.indices where lead[field] != nil && program.idField?.index != field {
      var shorter = lead
      shorter[field] = nil
      if let (goals, _) = goals(of: shorter), goals.isSuperset(of: new) { lead = shorter }
    }
    reached.formUnion(new)
    bases.append(lead)
    return Find(lead: lead, new: new)
  }

  private mutating func test(_ find: Find) -> SuggestedTest? {
    let first = find.new.min { ($0.target, $0.outcome.rawValue) < ($1.target, $1.outcome.rawValue) }
    guard let first, let (_, decision) = goals(of: find.lead) else { return nil }
    let target = blank.targets[first.target]
    return SuggestedTest(
      program, find.lead, decision, asOf: asOf,
      reason: target.needed.count > 1 ? "\(first.outcome.rawValue): \(target.text)" : target.text)
  }
}
