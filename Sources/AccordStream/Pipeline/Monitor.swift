internal import Glibc

/// A lock with two conditions to wait for, over `pthread_mutex_t` and `pthread_cond_t`; the library's `Mutex`
/// has no conditions.
final class Monitor: @unchecked Sendable {  // POSIX allows every thread to call these functions.
  /// What a thread can wait for.
  enum Condition {
    /// There is work to take.
    case work
    /// Work was finished.
    case progress
  }

  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let work = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private let progress = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    mutex.initialize(to: pthread_mutex_t())
    work.initialize(to: pthread_cond_t())
    progress.initialize(to: pthread_cond_t())
    pthread_mutex_init(mutex, nil)
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    // Waiting must not depend on somebody setting the clock.
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    pthread_cond_init(work, &attributes)
    pthread_cond_init(progress, &attributes)
    pthread_condattr_destroy(&attributes)
  }

  deinit {
    pthread_cond_destroy(progress)
    pthread_cond_destroy(work)
    pthread_mutex_destroy(mutex)
    progress.deallocate()
    work.deallocate()
    mutex.deallocate()
  }

  func lock() { pthread_mutex_lock(mutex) }

  func unlock() { pthread_mutex_unlock(mutex) }

  /// Waits, unlocked meanwhile, until a condition is signalled; it may also end without a cause.
  func wait(for condition: Condition) { pthread_cond_wait(pointer(condition), mutex) }

  /// The same, but no longer than some milliseconds.
  func wait(for condition: Condition, milliseconds: Int) {
    var end = timespec()
    clock_gettime(CLOCK_MONOTONIC, &end)
    let nanoseconds = end.tv_nsec + milliseconds % 1000 * 1_000_000
    end.tv_sec += milliseconds / 1000 + nanoseconds / 1_000_000_000
    end.tv_nsec = nanoseconds % 1_000_000_000
    pthread_cond_timedwait(pointer(condition), mutex, &end)
  }

  /// Wakes one thread that waits for a condition.
  func signal(_ condition: Condition) { pthread_cond_signal(pointer(condition)) }

  /// Wakes all threads that wait for a condition.
  func broadcast(_ condition: Condition) { pthread_cond_broadcast(pointer(condition)) }

  private func pointer(_ condition: Condition) -> UnsafeMutablePointer<pthread_cond_t> {
    switch condition {
    case .work: work
    case .progress: progress
    }
  }
}
