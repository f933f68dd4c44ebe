/// Decides the records of blocks. There is one for each thread; it is used by that thread alone.
package protocol BlockWorker: AnyObject {
  /// Decides the records of a block in their order, and adds a line for each to one of the buffers of
  /// `output`.
  ///
  /// Asks `output.mayGoOn()` before each record, and stops when it may not.
  ///
  /// - Throws: whatever makes it impossible to go on; the run ends with it, after what came before.
  func decide(_ block: Block, into output: BlockOutput) throws
}
