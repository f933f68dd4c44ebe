import AccordReference
import AccordSemantics
import AccordSource
import AccordStream
import AccordTestSupport
import AccordTesting
import AccordValues
import Testing

/// Every case of `Tests/Conformance`, on the reference evaluator.
@Suite struct ConformanceTests {
  private static let cases = (try? Project.cases.get()) ?? []

  @Test(arguments: cases) func meets(_ test: ConformanceCase) throws {
    let files = RuleFolder(test.files)
    let result = files.check()
    expectDiagnostics(test, result, files.sources)
    guard let rules = result.rules else {
      let expectsNothing =
        test.decisions == nil && test.tests == nil && test.rejects.isEmpty && test.sent.isEmpty
      #expect(expectsNothing, "the rules do not load")
      return
    }
    try expectDecisions(test, rules)
    expectTests(test, rules)
    try expectRecord(test, rules)
    try expectSent(test, rules)
    for variant in test.same {
      let other = try #require(RuleFolder(test.files(with: variant)).check().rules)
      #expect(other.fingerprint == rules.fingerprint, "'same' has another fingerprint")
      try expectDecisions(test, other)
    }
    for variant in test.different {
      let other = try #require(RuleFolder(test.files(with: variant)).check().rules)
      let written = String(decoding: variant.bytes, as: UTF8.self)
      #expect(other.fingerprint != rules.fingerprint, "same fingerprint with \(written)")
    }
  }

  /// Patterns find the same when they are interpreted.
  @Test(arguments: cases.filter { $0.diagnostics.isEmpty && $0.usesPatterns })
  func interpretedPatternsAreTheSame(_ test: ConformanceCase) throws {
    let rules = try #require(
      Pattern.$usesMachineCode.withValue(false) { RuleFolder(test.files).check().rules })
    try expectDecisions(test, rules)
  }

  /// The order of files, and of declarations in a file, changes no decision.
  @Test(arguments: cases.filter { $0.diagnostics.isEmpty && $0.tests == nil })
  func doesNotDependOnOrder(_ test: ConformanceCase) throws {
    guard let rules = RuleFolder(test.files).check().rules else { return }
    let reversed = try #require(RuleFolder(test.files).reversed().check().rules)
    #expect(reversed.fingerprint == rules.fingerprint)
    try expectDecisions(test, reversed)
  }

  /// The compiled engine decides what the reference decides, byte for byte.
  @Test func engineDecidesTheSame() throws {
    var (decided, leads) = (0, 0)
    for test in ConformanceTests.cases where !test.leads.isEmpty {
      guard let rules = RuleFolder(test.files).check().rules,
        let asOf = TimeReader.instant(test.asOf.utf8, zone: .utc)
      else { continue }
      let program = rules.program(at: asOf)
      guard let input = program.input(test.source) else { continue }
      let found = program.engineDifferences(test.leads, asOf: asOf, input: input)
      #expect(found.differences == [], "\(test.testDescription)")
      decided += found.decided
      leads += program.decide(test.leads, asOf: asOf, input: input).leads.count
    }
    // Almost nothing takes the slow way.
    #expect(decided * 100 >= leads * 95, "\(decided) of \(leads)")
  }

  /// A decision with everything the rules saw is the same decision.
  @Test func tracingChangesNothing() throws {
    for test in ConformanceTests.cases where !test.leads.isEmpty {
      guard let rules = RuleFolder(test.files).check().rules,
        let asOf = TimeReader.instant(test.asOf.utf8, zone: .utc)
      else { continue }
      let program = rules.program(at: asOf)
      guard let input = program.input(test.source) else { continue }
      let results = program.decide(test.leads, asOf: asOf, input: input)
      for (lead, decision) in zip(results.leads, results.decisions) {
        let traced = ReferenceEvaluator(program).decide(lead, asOf: asOf, tracing: true)
        let differences = RawValue(traced).differences(from: decision)
        if !differences.isEmpty {
          Issue.record("\(test.testDescription): \(differences.joined(separator: "; "))")
        }
      }
    }
  }

  private func expectDiagnostics(_ test: ConformanceCase, _ result: CheckResult, _ sources: SourceSet) {
    let diagnostics = RuleFolder(test.files).diagnostics(result)
    let found = diagnostics.map { diagnostic in
      "\(diagnostic.code.rawValue) \(diagnostic.range.map { sources.place($0) } ?? "-")"
    }
    let messages = diagnostics.map(\.message).joined(separator: "; ")
    #expect(found == test.diagnostics, "\(messages)")
  }

  private func expectDecisions(_ test: ConformanceCase, _ rules: RuleSet) throws {
    // Who looks at what leaves need not say what is decided.
    if test.decisions == nil, !test.sent.isEmpty { return }
    let asOf = try #require(TimeReader.instant(test.asOf.utf8, zone: .utc), "as of is no time")
    let program = rules.program(at: asOf)
    let input = try #require(program.input(test.source), "there is no such input")
    let results = program.decide(test.leads, asOf: asOf, input: input, detail: .full)
    let expected = try objects(test.decisions ?? "")
    #expect(results.decisions.count == expected.count, "rejects: \(results.rejects)")
    for (index, (found, wanted)) in zip(results.decisions, expected).enumerated() {
      let differences = found.differences(from: wanted).joined(separator: "; ")
      #expect(differences.isEmpty, "decision \(index + 1)")
    }
    expectRejects(test, results.rejects)
    if let shown = test.shown {
      let found = program.decide(test.leads, asOf: asOf, input: input).decisions
      for (index, (found, wanted)) in zip(found, try objects(shown)).enumerated() {
        let differences = found.differences(from: wanted).joined(separator: "; ")
        #expect(differences.isEmpty, "decision \(index + 1) with reasons")
      }
    }
    guard let promises = test.promises else { return }
    let evaluator = ReferenceEvaluator(program)
    for (index, (lead, wanted)) in zip(results.leads, try objects(promises)).enumerated() {
      let found = RawValue.record(
        program.promises.map { promise in
          let truth = evaluator.judge(promise.condition, for: lead, asOf: asOf)
          return RawField(key: Text(promise.title), value: .text(Text(truth.rawValue)))
        })
      let differences = found.differences(from: wanted).joined(separator: "; ")
      #expect(differences.isEmpty, "promises of lead \(index + 1)")
    }
  }

  /// A reject is expected by its line and words that its reason holds.
  private func expectRejects(_ test: ConformanceCase, _ found: [String]) {
    #expect(found.count == test.rejects.count, "rejects: \(found)")
    for (reject, expected) in zip(found, test.rejects) {
      let parts = expected.split(separator: " ", maxSplits: 1)
      let words = parts.dropFirst().first.map(String.init) ?? ""
      let fits = reject.hasPrefix("\(parts.first ?? "") ") && (words.isEmpty || reject.contains(words))
      #expect(fits, "rejected: \(reject)")
    }
  }

  private func expectTests(_ test: ConformanceCase, _ rules: RuleSet) {
    guard let expected = test.tests else { return }
    let run = TestRunner(rules).run()
    let found = run.results.map { "\($0.hasPassed ? "pass" : "fail") \($0.title)" }
    let findings = run.diagnostics.map { finding in
      let place = finding.range.map { rules.earliest.sources.place($0) } ?? "-"
      return "\(finding.code.rawValue) \(place)"
    }
    let reasons = run.results.flatMap(\.failures).map(\.summary) + run.diagnostics.map(\.message)
    #expect(found + findings == expected, "\(reasons)")
  }

  private func objects(_ lines: String) throws -> [RawValue] {
    try RawValue.records(Array(lines.utf8)).map { record in
      guard case .lead(let value) = record.content else {
        throw CaseReader.Failure(description: "expected line \(record.line) is no JSON object")
      }
      return value
    }
  }
}
