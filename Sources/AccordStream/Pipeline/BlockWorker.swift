package import AccordValues

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

/// Decides blocks by walking the rules.
package final class ReferenceWorker: BlockWorker {
  private let decider: RecordDecider

  /// A worker.
  package init(_ setup: DecisionSetup) {
    decider = RecordDecider(setup)
  }

  package func decide(_ block: Block, into output: BlockOutput) throws {
    switch block.content {
    case .lines(var lines):
      while try output.mayGoOn(), let line = lines.next() {
        decider.decide(line, file: block.file, into: output)
      }
    case .rows(let rows):
      for index in 0..<rows.count {
        guard try output.mayGoOn() else { return }
        decider.decide(rows.record(index), file: block.file, into: output)
      }
    case .records(let records):
      for record in records {
        guard try output.mayGoOn() else { return }
        decider.decide(record, file: block.file, into: output)
      }
    }
  }
}

/// Decides each block for the moment at which it was read: with a worker for that moment, which serves as long as the
/// moment is the same.
package final class LiveWorker: BlockWorker {
  private let makeWorker: @Sendable (Instant) -> any BlockWorker
  private var current: (asOf: Instant, worker: any BlockWorker)?

  /// A worker.
  ///
  /// - Parameter makeWorker: makes the worker for a moment.
  package init(makeWorker: @escaping @Sendable (Instant) -> any BlockWorker) {
    self.makeWorker = makeWorker
  }

  package func decide(_ block: Block, into output: BlockOutput) throws {
    guard let asOf = block.readAt else { return }
    if let current, current.asOf == asOf { return try current.worker.decide(block, into: output) }
    let worker = makeWorker(asOf)
    current = (asOf, worker)
    try worker.decide(block, into: output)
  }
}
