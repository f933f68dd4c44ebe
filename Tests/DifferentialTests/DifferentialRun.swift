import AccordReference
import AccordSemantics
import AccordSource
import AccordTestSupport
import AccordValues

/// Random rule sets and leads, decided by the reference and by a subject.
struct DifferentialRun {
  let subject: Subject
  var coverage = ConstructCoverage()
  private(set) var ruleSets = 0
  private(set) var refused = 0
  private(set) var leads = 0
  private(set) var rejects = 0
  /// What the reference's own decisions should be and are not.
  private(set) var violations: [String] = []
  /// Why rule sets were refused, with their seeds.
  private(set) var refusals: [String] = []

  var summary: String {
    "\(ruleSets) rule sets, \(refused) refused, \(leads) leads, \(rejects) rejected"
  }

  init(subject: Subject) {
    self.subject = subject
  }

  /// Compares all leads of one rule set; the difference found first, if there is one.
  mutating func compare(seed: UInt64, leads count: Int) -> Difference? {
    let rules = RuleSetGenerator.rules(seed: seed)
    ruleSets += 1
    let checked = rules.check()
    guard let set = checked.rules else {
      refused += 1
      let why = checked.diagnostics.first { $0.severity == .error }
      refusals.append("seed \(seed): \(why.map { "\($0.code.rawValue) \($0.message)" } ?? "no reason")")
      return nil
    }
    var random = SplitMix64(seed: seed ^ 0xACC0_12D0)
    // Each batch has an as-of time and an input of its own.
    let batches = min(3, max(1, count / 10))
    for batch in 0..<batches {
      guard let asOf = TimeReader.instant(random.word(of: GeneratedRules.times).utf8, zone: .utc) else {
        continue
      }
      let program = set.program(at: asOf)
      let input = random.chance(50) ? program.ownInput : random.pick(program.inputs) ?? program.ownInput
      coverage.add(program)
      coverage.add(input, program)
      var generator = LeadGenerator(program, input: input, asOf: asOf, seed: random.next())
      let evaluator = ReferenceEvaluator(program)
      let decide = subject.prepare(program, input, asOf)
      for _ in 0..<(count + batch) / batches {
        let document = generator.next()
        leads += 1
        var expected = Subject.Answer()
        document.read(program, input) { result in
          switch result {
          case .success(let lead):
            var examination = evaluator.examine(lead, asOf: asOf, tracing: true)
            let decision = examination.decision
            coverage.add(decision, program)
            coverage.addPromises(&examination, program)
            expected.add(decision, broken: examination.brokenPromises())
            let broken = Invariants.violations(of: decision, expected)
            violations += broken.map { "seed \(seed), as of \(asOf): \($0): \(document.text)" }
          case .failure(let reject):
            rejects += 1
            coverage.count("outcome: rejected")
            expected.add(reject)
          }
        }
        let found = decide(document)
        if found != expected {
          return Difference(
            rules: rules, document: document, asOf: asOf, input: input.name, expected: expected, found: found)
        }
      }
    }
    return nil
  }
}
