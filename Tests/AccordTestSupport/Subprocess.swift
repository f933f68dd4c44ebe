package import Foundation

/// A program that runs to its end.
package enum Subprocess {
  /// How a program ended, and what it wrote.
  package struct Result: Sendable {
    /// The exit code, or the number of the signal.
    package let status: Int32
    /// Whether a signal has ended it.
    package let isSignalled: Bool
    /// What it wrote to its standard output.
    package let output: String
    /// What it wrote to its standard error.
    package let errors: String

    /// A program that has ended.
    package init(status: Int32, isSignalled: Bool, output: String, errors: String) {
      self.status = status
      self.isSignalled = isSignalled
      self.output = output
      self.errors = errors
    }

    /// The lines of the output that are not empty.
    package var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// A program that failed, or did not end.
  package struct Failure: Error, CustomStringConvertible {
    /// Which one, and what it said.
    package let description: String
  }

  /// How long a program may take. It is a safety net: nothing is measured with it.
  private static let patience: TimeInterval = 120

  /// Runs a program; a watchdog kills it when it does not end by itself.
  ///
  /// - Parameters:
  ///   - program: its path, or its name on the `PATH`.
  ///   - folder: where it runs, the folder of the project unless said otherwise.
  ///   - environment: nil for that of the tests.
  ///   - joinsOutputs: whether what it writes to its standard error stands among its output, as it came.
  /// - Throws: when it cannot be started or does not end.
  package static func run(
    _ program: String, _ arguments: [String] = [], input: [UInt8] = [], in folder: URL = Project.root,
    environment: [String: String]? = nil, joinsOutputs: Bool = false
  ) throws -> Result {
    let process = Process()
    let isPath = program.contains("/")
    process.executableURL = URL(filePath: isPath ? program : "/usr/bin/env")
    process.arguments = (isPath ? [] : [program]) + arguments
    process.currentDirectoryURL = folder
    if let environment { process.environment = environment }
    // Files instead of pipes: they never fill up, and no helper of the program holds them open.
    let files = try TemporaryFolder()
    let (output, errors) = (try files.write("output", ""), try files.write("errors", ""))
    process.standardInput =
      input.isEmpty
      ? FileHandle.nullDevice
      : try FileHandle(forReadingFrom: URL(filePath: files.write("input", input)))
    let outputHandle = try FileHandle(forWritingTo: URL(filePath: output))
    process.standardOutput = outputHandle
    process.standardError = joinsOutputs ? outputHandle : try FileHandle(forWritingTo: URL(filePath: errors))
    try withoutBlockedSignals { try process.run() }
    let deadline = Date(timeIntervalSinceNow: patience)
    while process.isRunning {
      guard Date.now < deadline else {
        kill(process.processIdentifier, SIGKILL)
        throw Failure(description: "'\(program) \(arguments.joined(separator: " "))' does not end")
      }
      Thread.sleep(forTimeInterval: 0.005)
    }
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, isSignalled: process.terminationReason == .uncaughtSignal,
      output: try files.text("output"), errors: try files.text("errors"))
  }

  /// The threads of tests block all signals, and a child inherits that from the thread that starts it.
  package static func withoutBlockedSignals(_ work: () throws -> Void) rethrows {
    var none = sigset_t()
    var before = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try work()
  }
}
