internal import Synchronization

/// Asks workers to stop at the next record.
final class StopSignal: Sendable {
  private let state = Atomic<Bool>(false)

  var isSet: Bool { state.load(ordering: .relaxed) }

  func set() { state.store(true, ordering: .relaxed) }
}
