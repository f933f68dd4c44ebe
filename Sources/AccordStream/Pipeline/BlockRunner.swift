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

/// Decides and writes blocks on the calling thread.
final class InlineRunner: BlockRunner {
  private let worker: any BlockWorker
  private let writer: OrderedWriter
  private let block = Block()
  private let output: BlockOutput
  private var isEnded = false
  private var isDirty = false

  init(worker: any BlockWorker, writer: OrderedWriter, output: BlockOutput) {
    self.worker = worker
    self.writer = writer
    self.output = output
    output.spill = { [writer] output in
      try writer.write(output)
      return true
    }
  }

  func acquire(check: () throws -> Void) throws -> Block? { isEnded ? nil : block }

  func submit() throws {
    output.begin(block)
    do {
      try worker.decide(block, into: output)
      output.finish()
      try writer.leaveOutDuplicates(output, of: block) { worker }
    } catch {
      isEnded = true
      // What was decided before it is not lost, but it is what the run ends with.
      try? writer.write(output)
      throw error
    }
    isDirty = true
    isEnded = output.isLast
    try writer.write(output)
    writer.count(output)
  }

  func pause() throws -> Bool {
    if isDirty {
      isDirty = false
      try writer.flush()
    }
    return !isEnded
  }

  func finish(check: () throws -> Void) throws {}

  func cancel() throws {}
}
