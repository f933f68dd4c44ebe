import Glibc
import Synchronization

/// An interrupt from outside: the run ends at the next whole line instead of in the middle of one.
enum Interruption {
  private static let received = Atomic<Int32>(0)

  /// Thrown where a run notices that it was interrupted.
  struct Interrupted: Error {}

  /// Notes the signals that ask a program to end.
  static func watch() {
    for number in [SIGINT, SIGTERM] {
      signal(number) { Interruption.received.store($0, ordering: .relaxed) }
    }
  }

  /// Throws once a signal has come.
  static func check() throws {
    if received.load(ordering: .relaxed) != 0 { throw Interrupted() }
  }

  /// Ends the program by the signal that it got, as the shell expects.
  static func finish() {
    let number = received.load(ordering: .relaxed)
    signal(number, SIG_DFL)
    raise(number)
  }
}
