import AccordSemantics
package import AccordSource
import AccordStream
import AccordValues

/// The results of the tests of a rule set.
package struct TestRun: Sendable {
  /// Those of earlier rules first, each in the order of the files.
  package let results: [TestResult]
  /// What is wrong with the files of leads; a test with such a finding has no result.
  package let diagnostics: [Diagnostic]
  /// What the tests have shown of the promises, in the order of the files.
  package let promises: [CheckedPromise]
  /// What the tests reached; nil when nobody asked.
  package let coverage: Coverage?

  /// How many tests passed.
  package var passed: Int { results.count { $0.hasPassed } }
  /// How many tests did not pass.
  package var failed: Int { results.count - passed }
  /// How many leads were judged by all tests.
  package var leads: Int { results.reduce(0) { $0 + $1.leads } }
}

/// What came of one `test` block.
package struct TestResult: Sendable {
  package let title: String
  /// The path of the rule file, as the user knows it.
  package let file: String
  /// The line of the title, counted from 1.
  package let line: Int
  /// How many leads were judged: one, or the rows of the test's file.
  package let leads: Int
  /// How many of them did not come out as expected.
  package let failedLeads: Int
  /// In the order of the leads; empty when the test passed.
  package let failures: [TestFailure]

  /// Whether every lead of the test came out as expected.
  package var hasPassed: Bool { failedLeads == 0 }

  /// `rules/tests.accord:12`
  package var place: String { "\(file):\(line)" }
}

/// An expectation that a lead did not meet, or a promise that it breaks.
package struct TestFailure: Sendable, Equatable {
  /// The expectation as written, in one line: `expect fit = 55`; or the promise: `ensure "…"`.
  package let expectation: String
  /// Where it stands: the line of the rules, or of the file of leads.
  package let place: String
  /// The name of the lead and its line; nil for a test with one lead.
  package let lead: String?
  package let expected: String
  package let got: String
  /// What led there, line by line, the inner lines indented by blanks.
  package let explanation: [String]

  /// The failure in one line.
  package var summary: String {
    "\(lead.map { "\($0): " } ?? "")\(expectation): expected \(expected), got \(got)"
  }
}

/// A promise, and what the tests have shown of it.
package struct CheckedPromise: Sendable {
  package let title: String
  /// Of the title: what tells promises apart.
  package let range: SourceRange
  /// The path of the rule file, as the user knows it.
  package let file: String
  /// The line of the title, counted from 1.
  package let line: Int
  /// How many leads of tests it was checked on: those for which its condition is not unknown.
  package private(set) var leads = 0
  /// How many of them break it.
  package private(set) var broken = 0

  /// What is known of it: `tested on 13 leads`, `broken by 2 of 13 leads` or `not checked`.
  package var words: String {
    if leads == 0 { return "not checked" }
    let tested = Count.of(leads, "lead")
    return broken == 0 ? "tested on \(tested)" : "broken by \(broken) of \(tested)"
  }

  init(_ promise: Promise, in program: Program) {
    title = promise.title
    range = promise.range
    let source = program.sources[promise.range]
    file = source.path
    line = source.line(at: promise.range.bytes.lowerBound) + 1
  }

  /// Notes the outcome of its condition for one lead.
  mutating func note(_ truth: Truth) {
    if truth != .unknown { leads += 1 }
    if truth == .no { broken += 1 }
  }

  /// The promises of several versions of the rules, each once, in the order of the files.
  static func merged(_ checks: [CheckedPromise]) -> [CheckedPromise] {
    var merged: [SourceRange: CheckedPromise] = [:]
    for check in checks {
      if merged[check.range] == nil { merged[check.range] = check } else { merged[check.range]?.add(check) }
    }
    return merged.values.sorted {
      ($0.range.file, $0.range.bytes.lowerBound) < ($1.range.file, $1.range.bytes.lowerBound)
    }
  }

  private mutating func add(_ other: CheckedPromise) {
    leads += other.leads
    broken += other.broken
  }
}
