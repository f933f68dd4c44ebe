import Glibc
import Synchronization

/// An interrupt from outside: the run ends at the next whole line instead of in the middle of one.
enum Interruption {
  private static let received = Atomic<Int32>(0)

  /// Thrown where a run notices that it was interrupted.
  struct Interrupted: Error {}

  /// For how many seconds a run may look for the end of a line. Then it waits where it cannot notice: for the other end
  /// of a pipe, or for somebody to read on.
  private static let patience: UInt32 = 1

  /// Notes the signals that ask a program to end.
  static func watch() {
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        if Interruption.received.exchange(number, ordering: .relaxed) != 0 { Interruption.finish() }
        alarm(Interruption.patience)
      }
    }
    signal(SIGALRM) { _ in Interruption.finish() }
  }

  /// Throws once a signal has come.
  static func check() throws {
    if received.load(ordering: .relaxed) != 0 { throw Interrupted() }
  }

  /// Ends the program by the signal that it got, as the shell expects. It does nothing that a handler of signals may not.
  static func finish() {
    let number = received.load(ordering: .relaxed)
    signal(number, SIG_DFL)
    raise(number)
  }
}
