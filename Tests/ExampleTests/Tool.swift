import Foundation
import Testing

/// Runs a program in the project's root.
enum Tool {
  struct Result {
    let status: Int32
    let output: String
    let errors: String

    var lines: [Substring] { output.split(separator: "\n") }
  }

  static func run(_ executable: URL, _ arguments: [String]) throws -> Result {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = Project.root
    process.standardInput = FileHandle.nullDevice
    // Files instead of pipes: they never fill up.
    let output = try OutputFile()
    let errors = try OutputFile()
    process.standardOutput = output.handle
    process.standardError = errors.handle
    try process.run()
    let deadline = Date(timeIntervalSinceNow: 120)
    while process.isRunning {
      if Date.now > deadline {
        kill(process.processIdentifier, SIGKILL)
        Issue.record("\(executable.lastPathComponent) \(arguments) does not end")
        break
      }
      Thread.sleep(forTimeInterval: 0.005)
    }
    process.waitUntilExit()
    return Result(status: process.terminationStatus, output: try output.text(), errors: try errors.text())
  }

  /// Runs `accord eval` at a fixed time.
  static func evaluate(_ arguments: String...) throws -> Result {
    try run(Project.command, ["eval", "--as-of", "2026-11-01T09:00Z"] + arguments)
  }

  /// A file for the output of a program; it goes away with the value.
  private final class OutputFile {
    let handle: FileHandle
    private let url = FileManager.default.temporaryDirectory.appending(path: "accord-\(UUID().uuidString)")

    init() throws {
      try Data().write(to: url)
      handle = try FileHandle(forWritingTo: url)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func text() throws -> String { String(decoding: try Data(contentsOf: url), as: UTF8.self) }
  }
}
