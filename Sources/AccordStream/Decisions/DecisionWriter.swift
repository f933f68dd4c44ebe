package import AccordSemantics
package import AccordValues

/// Writes decisions to a sink in one of the forms of `--to`.
package protocol DecisionWriter: AnyObject {
  /// Writes one decision.
  ///
  /// - Parameter input: the fields of the input that are passed through.
  /// - Throws: `OutputClosed` or `OutputError`.
  func write(_ decision: Decision, input: [RawField]?) throws

  /// Sends what has been written so far.
  func flush() throws

  /// Ends the output: writes what stands in it even without a decision, and sends everything.
  func finish() throws
}
