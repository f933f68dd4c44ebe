import AccordRecord
import AccordReference
package import AccordSemantics
import AccordSource
package import AccordValues

/// Runs the `test` blocks of rules.
package struct TestRunner: Sendable {
  private let programs: [Program]

  /// The tests of all versions of the rules; each belongs to the version in force on its day. (Clause 2.19)
  package init(_ rules: RuleSet) {
    programs = rules.versions.map(\.program)
  }

  /// The tests of one version.
  package init(_ program: Program) {
    programs = [program]
  }

  /// The titles of all tests, those of earlier rules first.
  package var titles: [String] { programs.flatMap { $0.tests.map(\.title) } }

  /// Runs tests; the same rules always give the same results.
  ///
  /// - Parameters:
  ///   - coverage: whether to note what the tests reach.
  ///   - isChosen: whether to run a test with this title.
  package func run(coverage: Bool = false, _ isChosen: (String) -> Bool = { _ in true }) -> TestRun {
    var results: [TestResult] = []
    var diagnostics: [Diagnostic] = []
    var gathered: [CoverageCollector] = []
    var promises: [CheckedPromise] = []
    for program in programs {
      var run = ProgramRun(program, coverage: coverage)
      for test in program.tests where isChosen(test.title) {
        if let result = run.result(of: test) { results.append(result) }
      }
      diagnostics += run.diagnostics
      promises += run.promises
      if let collector = run.collector { gathered.append(collector) }
    }
    return TestRun(
      results: results, diagnostics: Diagnostic.sorted(diagnostics),
      promises: CheckedPromise.merged(promises),
      coverage: coverage ? Coverage(gathered) : nil)
  }
}

extension TestRunner {
  /// Tests that reach what no test reaches, as of the time of the latest test; the same rules always give the same tests.
  ///
  /// - Parameter time: stands in where there is no test.
  package static func suggestions(for rules: RuleSet, asOf time: Instant) -> [SuggestedTest] {
    let asOf = rules.versions.flatMap { $0.program.tests.map(\.asOf) }.max() ?? time
    let program = rules.program(at: asOf)
    var run = ProgramRun(program, coverage: true)
    for test in program.tests { _ = run.result(of: test) }
    guard let collector = run.collector else { return [] }
    let bases = program.tests.filter { $0.leadsFile == nil }.map(\.values)
    var suggester = TestSuggester(program, run.evaluator, collector, bases: bases, asOf: asOf)
    return suggester.search()
  }
}

/// The tests of one version of the rules.
private struct ProgramRun {
  let program: Program
  let evaluator: ReferenceEvaluator
  let titles: ScoreTitles
  var collector: CoverageCollector?
  var diagnostics: [Diagnostic] = []
  var promises: [CheckedPromise]

  /// How many failures of one test are explained; those of thousands of leads would fill the memory.
  private static let explainedFailures = 100

  init(_ program: Program, coverage: Bool) {
    self.program = program
    evaluator = ReferenceEvaluator(program)
    titles = ScoreTitles(program)
    collector = coverage ? CoverageCollector(program) : nil
    promises = program.promises.map { CheckedPromise($0, in: program) }
  }

  /// Nil when the file of leads is not what it should be, which has been reported.
  mutating func result(of test: TestCase) -> TestResult? {
    guard let file = test.leadsFile else {
      var examination = evaluator.examine(test.lead(of: program), asOf: test.asOf)
      collector?.note(&examination)
      let failures = check(test, test.lead(of: program), &examination, [], name: nil, explaining: true)
      return result(of: test, leads: 1, failedLeads: failures.isEmpty ? 0 : 1, failures)
    }
    let leads = LeadsFileReader(program, file, hasExpectations: !test.expectations.isEmpty).read()
    guard leads.diagnostics.isEmpty else {
      diagnostics += leads.diagnostics
      return nil
    }
    var failures: [TestFailure] = []
    var failedLeads = 0
    for row in leads.rows {
      let count = failures.count
      let place = "\(leads.path):\(row.line)"
      switch row.content {
      case .rejected(let reason):
        failures.append(
          TestFailure(
            expectation: "a lead that can be read", place: place, lead: "line \(row.line)",
            expected: "a decision", got: "a reject: \(reason)", explanation: []))
      case .lead(let lead, let expected):
        var examination = evaluator.examine(lead, asOf: test.asOf)
        collector?.note(&examination)
        let line = "line \(row.line)"
        let name = lead.name.string == line ? line : "\(lead.name.string.excerpt) (\(line))"
        failures += check(
          test, lead, &examination, expected.map { ($0, place) }, name: name,
          explaining: count < ProgramRun.explainedFailures)
      }
      if failures.count > count { failedLeads += 1 }
    }
    return result(of: test, leads: leads.rows.count, failedLeads: failedLeads, failures)
  }

  private mutating func check(
    _ test: TestCase, _ lead: Lead, _ examination: inout Examination,
    _ expected: [(outcome: ExpectedOutcome, place: String)],
    name: String?, explaining: Bool
  ) -> [TestFailure] {
    var judge = ExpectationJudge(
      program, titles, examination, lead: name, metrics: MetricTrial(program, lead), isExplaining: explaining)
    for expectation in test.expectations { judge.check(expectation) }
    for (outcome, place) in expected { judge.check(outcome, at: place) }
    // Whatever a test is about, every promise holds for its leads.
    for (index, promise) in program.promises.enumerated() { promises[index].note(judge.check(promise)) }
    return judge.failures
  }

  private func result(
    of test: TestCase, leads: Int, failedLeads: Int, _ failures: [TestFailure]
  ) -> TestResult {
    let file = program.sources[test.range]
    return TestResult(
      title: test.title, file: file.path, line: file.line(at: test.range.bytes.lowerBound) + 1, leads: leads,
      failedLeads: failedLeads, failures: failures)
  }
}

extension TestCase {
  /// The lead of a test without a file, named by its id or `test`.
  fileprivate func lead(of program: Program) -> Lead {
    var name: Text = "test"
    if let id = program.idField, case .text(let text)? = values[id.index] { name = text }
    return Lead(name: name, values: values)
  }
}
