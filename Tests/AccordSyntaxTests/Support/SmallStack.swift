import Dispatch
import Foundation
import Synchronization

/// Runs work on a thread with little stack, as the threads of a thread pool have.
enum SmallStack {
  private final class Box<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
  }

  /// What `work` gives; nil when the thread did not come to its end.
  static func run<Value: Sendable>(bytes: Int = 512 * 1024, _ work: @escaping @Sendable () -> Value) -> Value?
  {
    let box = Box<Value>()
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      let value = work()
      box.value.withLock { $0 = value }
      done.signal()
    }
    thread.stackSize = bytes
    thread.start()
    done.wait()
    return box.value.withLock { $0 }
  }
}
