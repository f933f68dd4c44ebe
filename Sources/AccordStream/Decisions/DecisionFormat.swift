package import AccordSemantics
package import AccordValues

/// One of the forms of `--to`: how decisions are written.
package protocol DecisionFormat: Sendable {
  /// What stands above the first decision, with its line feed; also when there is none.
  var header: [UInt8] { get }

  /// Adds the line of one decision, with its line feed, to `bytes`.
  ///
  /// - Parameter input: the fields of the input that are passed through.
  func append(_ decision: Decision, input: [RawField]?, to bytes: inout [UInt8])
}

/// How much of its reasons a decision shows.
package enum Detail: String, CaseIterable, Sendable {
  /// Outcomes only.
  case none
  /// Also what paid points and what was undecided.
  case reasons
  /// Also where each rule stands, and every rule with its outcome and what it saw.
  case full
}
