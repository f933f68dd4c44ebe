import AccordReference
import AccordSemantics
import AccordSource
import AccordTestSupport
import AccordValues
import AccordVerify
import Testing

/// Verdicts about random promises: what is proven withstands leads, and each lead that is shown breaks its promise in both
/// evaluators.
@Suite(.enabled(if: Oracle.z3.isUsed)) struct VerificationTests {
  /// How often each outcome came.
  private struct Counts {
    var proven = 0
    var always = 0
    var refuted = 0
    var open = 0
  }

  @Test func provenPromisesWithstandLeadsAndRefutedOnesAreBroken() throws {
    let asOf = try #require(TimeReader.instant("2026-11-01T00:00Z".utf8, zone: .utc))
    let solver = try Solver("z3")
    var counts = Counts()
    for seed in 1...UInt64(max(32, Settings().ruleSets / 10)) {
      guard let rules = RuleSetGenerator.rules(seed: seed).check().rules else { continue }
      let verification = try Verification(rules, asOf: asOf, now: asOf, solver: solver) { _ in true }
      let program = rules.program(at: asOf)
      for entry in verification.entries {
        switch entry.verdict.outcome {
        case .alwaysYes:
          counts.always += 1
          attack(entry, program, asOf, seed) { $0 == .yes }
        case .neverNo(let lead):
          counts.proven += 1
          #expect(Self.truth(of: entry, lead, program) == .unknown, "seed \(seed)")
          attack(entry, program, asOf, seed) { $0 != .no }
        case .neverNoPerhapsUnknown:
          counts.proven += 1
          attack(entry, program, asOf, seed) { $0 != .no }
        case .refuted(let lead):
          counts.refuted += 1
          #expect(Self.truth(of: entry, lead, program) == .no, "seed \(seed)")
          // A day in a form of its own is read and not written.
          guard let line = lead.line(program) else { continue }
          let engine = Subject.engine.prepare(program, program.ownInput, lead.asOf)
          let answer = engine(LeadDocument.damaged(Array(line.utf8)))
          #expect(answer.broken.contains("\(entry.verdict.promise)"), "seed \(seed): \(line)")
        case .undecided: counts.open += 1
        }
      }
    }
    #expect(counts.proven + counts.always > 2 && counts.refuted > 3, "\(counts)")
  }

  @Test func whatIsNeverMeantDoesNotHappen() throws {
    let asOf = try #require(TimeReader.instant("2026-11-01T00:00Z".utf8, zone: .utc))
    let solver = try Solver("z3")
    var found = 0
    for seed in 1...UInt64(max(10, Settings().ruleSets / 20)) {
      guard let rules = RuleSetGenerator.rules(seed: seed).check().rules else { continue }
      let verification = try Verification(
        rules, asOf: asOf, now: asOf, solver: solver, where: { _ in false },
        // What is found by a lead says of no other one that it does not happen.
        checking: { ![.missingData, .forgotten, .morePoints, .complete].contains($0) })
      let program = rules.program(at: asOf)
      found += verification.findings.count
      let evaluator = ReferenceEvaluator(program)
      program.eachLead(Settings.attacks, seed: seed, asOf: asOf) { lead, document in
        var examination = evaluator.examine(lead, asOf: asOf)
        let decision = examination.decision
        for finding in verification.findings.map(\.finding)
        where program.happens(finding, decision, &examination) {
          Issue.record("seed \(seed): \(finding.message): \(document.text)")
        }
      }
    }
    #expect(found > 3, "\(found)")
  }

  private func attack(
    _ entry: Verification.Entry, _ program: Program, _ asOf: Instant, _ seed: UInt64,
    _ isFine: (Truth) -> Bool
  ) {
    let evaluator = ReferenceEvaluator(program)
    program.eachLead(Settings.attacks, seed: seed, asOf: asOf) { lead, document in
      let truth = evaluator.judge(entry.promise.condition, for: lead, asOf: asOf)
      #expect(isFine(truth), "seed \(seed): '\(entry.promise.title)' is \(truth): \(document.text)")
    }
  }

  private static func truth(
    of entry: Verification.Entry, _ lead: FoundLead, _ program: Program
  ) -> Truth? {
    guard let line = lead.line(program) else {
      return ReferenceEvaluator(program).judge(
        entry.promise.condition, for: Lead(name: "found", values: lead.values), asOf: lead.asOf)
    }
    var found: Truth?
    LeadDocument.damaged(Array(line.utf8)).read(program, program.ownInput) { result in
      guard case .success(let read) = result else { return }
      found = ReferenceEvaluator(program).judge(entry.promise.condition, for: read, asOf: lead.asOf)
    }
    return found
  }
}

extension Program {
  /// Whether something that is said to happen for no lead happens for this one; no for what a lead was shown for.
  fileprivate func happens(
    _ finding: NeverMeant, _ decision: Decision, _ examination: inout Examination
  ) -> Bool {
    switch finding.code {
    case .stepNever:
      return decision.route?.step == (route?.steps.firstIndex { $0.range == finding.range }).map { $0 + 1 }
        && decision.route != nil
    case .neverYes:
      let index = definitions.firstIndex { $0.range == finding.range }
      return index.map { decision.definitions[$0].truth == .yes } ?? true
    case .segmentNever:
      return zip(segments, decision.segments).contains { declared, outcome in
        declared.entries.contains { $0.range == finding.range && Text($0.name) == outcome.value }
      }
    case .lineNeverPays:
      for score in scores {
        guard case .entries(let entries) = score.body else { continue }
        for case .points(let line) in entries.withInner where line.range == finding.range {
          return examination.truth(of: line) == .yes
        }
      }
      return true
    case .promiseAboutNothing:
      let premise = promises.lazy.compactMap { promise -> Expression? in
        if case .implies(let premise, _) = promise.condition.kind { premise } else { nil }
      }.first { $0.range == finding.range }
      return premise.map { examination.truth(of: $0) == .yes } ?? true
    case .neverNo:
      let index = definitions.firstIndex { $0.range == finding.range }
      return index.map { decision.definitions[$0].truth == .no } ?? true
    case .clauseWithoutEffect:
      for (index, definition) in definitions.enumerated() {
        guard definition.clauses.contains(where: { $0.range == finding.range }) else { continue }
        let others = definition.clauses.filter { $0.range != finding.range }
        return decision.definitions[index].truth != truth(of: others, &examination)
      }
      return true
    case .neverCounts:
      return decision.scores.flatMap(\.because).contains { $0.place == line(finding.range) }
    case .limitNeverBinds:
      return decision.scores.flatMap(\.because).contains {
        ($0.rule.hasSuffix("cap") || $0.rule.hasSuffix("floor")) && $0.place == line(finding.range)
      }
    case .armNever:
      for case .choose(let arms, _) in choices {
        guard let place = arms.firstIndex(where: { $0.condition.range == finding.range }) else { continue }
        return examination.truth(of: arms[place].condition) == .yes
          && arms[..<place].allSatisfy { examination.truth(of: $0.condition) == .no }
      }
      return true
    case .bandNeverHolds, .gradeNeverGiven, .segmentsOverlap, .fitsTwice, .promisedTwice, .unasked,
      .missingData,
      .forgotten, .morePoints, .complete:
      return false
    }
  }

  /// What a definition of these clauses comes to.
  private func truth(of clauses: [Definition.Clause], _ examination: inout Examination) -> Truth {
    func truths(_ kinds: Definition.Clause.Kind...) -> [Truth] {
      clauses.filter { kinds.contains($0.kind) }.map { examination.truth(of: $0.condition) }
    }
    let (never, always, needed) = (truths(.never), truths(.always), truths(.requires, .when))
    if never.contains(.yes) { return .no }
    let isNeeded: Truth =
      needed.isEmpty || needed.contains(.no) ? .no : needed.contains(.unknown) ? .unknown : .yes
    let isLetIn: Truth =
      always.contains(.yes) || isNeeded == .yes
      ? .yes : always.contains(.unknown) || isNeeded == .unknown ? .unknown : .no
    return isLetIn == .yes && never.contains(.unknown) ? .unknown : isLetIn
  }

  private var choices: [Expression.Kind] {
    var found: [Expression.Kind] = []
    for expression in evaluationOrder.flatMap({ expressions(of: $0) }) + (route?.expressions ?? []) {
      expression.walk { if case .choose = $0.kind { found.append($0.kind) } }
    }
    return found
  }
}
