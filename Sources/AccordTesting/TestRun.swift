package import AccordSource

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

  package var passed: Int { results.count { $0.hasPassed } }
  package var failed: Int { results.count - passed }
  /// How many leads were judged by all tests.
  package var leads: Int { results.reduce(0) { $0 + $1.leads } }
}
