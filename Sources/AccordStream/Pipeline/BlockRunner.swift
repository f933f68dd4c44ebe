/// Gets the blocks of an input decided and written in their order.
protocol BlockRunner: AnyObject {
  /// The block to fill next, waiting until there is one; nil when the run has ended.
  ///
  /// - Parameter check: is called from time to time while it waits; what it throws comes out.
  /// - Throws: what ended the run.
  func acquire(check: () throws -> Void) throws -> Block?

  /// Hands over the block that was acquired last, filled.
  func submit() throws

  /// Says that the input pauses: what is decided is to be sent at once, until the next block is handed over.
  ///
  /// - Returns: false when the run has ended.
  /// - Throws: what ended the run.
  func pause() throws -> Bool

  /// Waits until everything is written.
  ///
  /// - Parameter check: as for `acquire`.
  func finish(check: () throws -> Void) throws

  /// Stops deciding at the next record, and waits until everything before it is written.
  func cancel() throws
}
