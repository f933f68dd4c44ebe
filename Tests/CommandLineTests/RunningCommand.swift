import AccordTestSupport
import Foundation
import Synchronization

/// A running `accord` with real pipes; a watchdog kills it when it does not end by itself.
final class RunningCommand {
  enum Failure: Error {
    case noAnswer(String)
    case doesNotEnd(String)
  }

  private static let patience: TimeInterval = 120

  private let process = Process()
  private let input = Pipe()
  private let outputPipe = Pipe()
  private let output = Gathered()
  private let errors = Gathered()
  private let arguments: [String]

  /// Nothing but what the dynamic linker needs, and a time zone that is the same on every machine.
  static let environment = ProcessInfo.processInfo.environment.filter { $0.key == "LD_LIBRARY_PATH" }
    .merging(["TZ": "UTC"]) { $1 }

  /// Arguments that do not ask for reports of fields that no lead has: most tests have small leads, and another matter.
  static func arguments(_ arguments: [String]) -> [String] {
    arguments + (["eval", "explain"].contains(arguments.first) ? ["--allow-absent"] : [])
  }

  /// Starts the command.
  ///
  /// - Parameters:
  ///   - readsOutput: false closes the reading end of the output before anything is written.
  ///   - holdsOutput: true reads the output only from `releaseOutput` on.
  init(
    _ arguments: [String], in folder: URL = Project.root, readsOutput: Bool = true, holdsOutput: Bool = false
  ) throws {
    self.arguments = RunningCommand.arguments(arguments)
    process.executableURL = Project.command
    process.arguments = self.arguments
    process.currentDirectoryURL = folder
    process.environment = RunningCommand.environment
    let errorPipe = Pipe()
    process.standardInput = input
    process.standardOutput = outputPipe
    process.standardError = errorPipe
    try Subprocess.withoutBlockedSignals { try process.run() }
    switch (holdsOutput, readsOutput) {
    case (true, _): break
    case (false, true): gather(outputPipe, into: output)
    case (false, false):
      try outputPipe.fileHandleForReading.close()
      output.read(-1)
    }
    gather(errorPipe, into: errors)
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  /// Writes to the command's input on a thread of its own, and closes it when asked to.
  func write(_ bytes: [UInt8], closing: Bool = false) {
    let pipe = input
    Thread.detachNewThread {
      // A command that has ended no longer reads; that shall not end the tests.
      var signals = sigset_t()
      sigemptyset(&signals)
      sigaddset(&signals, SIGPIPE)
      pthread_sigmask(SIG_BLOCK, &signals, nil)
      try? pipe.fileHandleForWriting.write(contentsOf: Data(bytes))
      if closing { try? pipe.fileHandleForWriting.close() }
    }
  }

  /// Whether something of an output that is held has been written within so many seconds.
  func hasWritten(within seconds: Int32) -> Bool {
    var end = pollfd(
      fd: outputPipe.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
    return poll(&end, 1, seconds * 1_000) == 1
  }

  /// Begins to read an output that was held.
  func releaseOutput() { gather(outputPipe, into: output) }

  /// The most memory that the command has used so far, in bytes; nil when it has ended.
  var peakMemory: Int? {
    let status = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 << 10 }
  }

  /// Writes a piece again and again, waiting until the command takes it.
  func writeAll(_ piece: [UInt8], times: Int) throws {
    let data = Data(piece)
    for _ in 0..<times { try input.fileHandleForWriting.write(contentsOf: data) }
  }

  func closeInput() { write([], closing: true) }

  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits until the output has this many whole lines, and gives all lines that are there.
  func lines(atLeast count: Int, within seconds: TimeInterval) throws -> [String] {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while Date.now < deadline {
      let lines = String(decoding: output.bytes, as: UTF8.self).split(separator: "\n")
      if lines.count >= count { return lines.map(String.init) }
      Thread.sleep(forTimeInterval: 0.01)
    }
    throw Failure.noAnswer(arguments.joined(separator: " "))
  }

  /// Waits for the end.
  func finish() throws -> Subprocess.Result {
    let deadline = Date(timeIntervalSinceNow: RunningCommand.patience)
    while process.isRunning || !output.isAtEnd || !errors.isAtEnd {
      guard Date.now < deadline else {
        kill(process.processIdentifier, SIGKILL)
        throw Failure.doesNotEnd(arguments.joined(separator: " "))
      }
      Thread.sleep(forTimeInterval: 0.005)
    }
    return Subprocess.Result(
      status: process.terminationStatus, isSignalled: process.terminationReason == .uncaughtSignal,
      output: String(decoding: output.bytes, as: UTF8.self),
      errors: String(decoding: errors.bytes, as: UTF8.self))
  }

  private func gather(_ pipe: Pipe, into gathered: Gathered) {
    Thread.detachNewThread {
      gathered.read(pipe.fileHandleForReading.fileDescriptor)
      try? pipe.fileHandleForReading.close()
    }
  }
}
