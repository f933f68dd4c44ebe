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

  package var hasPassed: Bool { failedLeads == 0 }

  /// `rules/tests.accord:12`
  package var place: String { "\(file):\(line)" }
}
