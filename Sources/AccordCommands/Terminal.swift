import AccordSource
import AccordStream
import Foundation

/// What a person reads: findings and messages.
enum Terminal {
  /// Writes a line to the standard error.
  static func say(_ line: String) {
    // When even the standard error cannot be written, the exit code is all that is left to say.
    let sink = ByteSink.standardError()
    try? sink.write(line: line)
    try? sink.flush()
  }

  /// Writes whole lines to the standard output; ends the command when they cannot be written.
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
      let environment = ProcessInfo.processInfo.environment
      let isPlain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false || environment["TERM"] == "dumb"
      return isTerminal(descriptor) && !isPlain ? .ansi : .plain
    }
  }
}
