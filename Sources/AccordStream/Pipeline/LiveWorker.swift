package import AccordValues

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
