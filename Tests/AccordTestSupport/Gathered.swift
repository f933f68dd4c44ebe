import Glibc
import Synchronization

/// What comes out of a pipe, read on a thread of its own so that the writer never waits.
package final class Gathered: Sendable {
  private let state = Mutex<(bytes: [UInt8], isAtEnd: Bool)>(([], false))

  /// Nothing yet.
  package init() {}

  /// What has come so far.
  package var bytes: [UInt8] { state.withLock { $0.bytes } }

  /// Whether the other end is closed.
  package var isAtEnd: Bool { state.withLock { $0.isAtEnd } }

  /// Reads a descriptor to its end.
  package func read(_ descriptor: Int32) {
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &block, block.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      let piece = block[..<count]
      state.withLock { $0.bytes += piece }
    }
    state.withLock { $0.isAtEnd = true }
  }
}
