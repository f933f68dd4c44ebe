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
