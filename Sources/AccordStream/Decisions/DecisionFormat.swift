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
