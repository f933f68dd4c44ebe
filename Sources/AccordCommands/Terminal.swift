import AccordSource
import AccordStream
import ArgumentParser
import Glibc
import Synchronization

/// What a person reads: findings and messages.
enum Terminal {
  /// Writes a message to the standard error: one line, in which nothing is left that a terminal would act on, whatever
  /// names, options, files and leads have brought into it.
  static func say(_ message: String) {
    say(lines: DisplayText.visible(message))
  }

  /// Writes lines to the standard error whose parts have been made visible already.
  static func say(lines: String) {
    // When even the standard error cannot be written, the exit code is all that is left to say.
    let sink = ByteSink.standardError()
    try? sink.write(line: lines)
    try? sink.flush()
  }

  /// Writes whole lines to the standard output, whose parts have been made visible already; ends the command when they
  /// cannot be written.
  static func show(_ lines: String) throws {
    try Failures.reported {
      let output = ByteSink.standardOutput()
      try output.write(lines: Array(lines.utf8))
      try output.close()
    }
  }

  /// Whether a descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The colours for a descriptor: none unless it is a terminal and nothing speaks against them.
  static func decorator(_ color: ColorOption, for descriptor: Int32) -> Decorator {
    switch color {
    case .always: return .ansi
    case .never: return .plain
    case .auto:
      let isPlain =
        Console.current.variable("NO_COLOR").map { !$0.isEmpty } ?? false
        || Console.current.variable("TERM") == "dumb"
      return isTerminal(descriptor) && !isPlain ? .ansi : .plain
    }
  }
}

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
    guard Console.current.isProcess else { return }
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

  /// Runs something that asks `check` whether it is to go on; an interrupt ends the program by its signal.
  static func watched<Result>(_ body: () throws -> Result) throws -> Result {
    watch()
    do {
      return try body()
    } catch is Interrupted {
      finish()
      throw ExitCode.failed
    }
  }
}

extension ByteSource {
  /// Has reading end where an interrupt has come, and while it waits.
  func heedInterruption() {
    beforeReading = { try Interruption.check() }
    beforeWaiting = { try Interruption.check() }
  }
}
