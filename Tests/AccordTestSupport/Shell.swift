package import Foundation

/// Runs commands as a reader of the documents would: with bash, in a folder that goes away afterwards, with
/// `accord` in the path.
package enum Shell {
  /// What a command wrote, to both outputs, and how it ended.
  package struct Result {
    /// Both outputs, as they came.
    package let output: String
    /// The exit code.
    package let status: Int
  }

  /// The folder of the built command: that of the test bundle.
  private static let products = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent()

  /// Runs commands one after another in one shell, in the folder of the package: a copy of it made of links.
  package static func run(_ commands: [String]) throws -> [Result] {
    try inFolder { folder in
      try fill(folder, from: Project.root) {
        try FileManager.default.createSymbolicLink(at: $0, withDestinationURL: $1)
      }
      return try run(commands, in: folder)
    }
  }

  /// Runs commands one after another in one shell, in a copy of a folder.
  package static func run(_ commands: [String], inCopyOf original: URL) throws -> [Result] {
    try inFolder { folder in
      try fill(folder, from: original) { try FileManager.default.copyItem(at: $1, to: $0) }
      return try run(commands, in: folder)
    }
  }

  private static func run(_ commands: [String], in folder: URL) throws -> [Result] {
    let separator = "\u{1E}"
    let script = commands.map { command in
      """
      { \(command)
      }
      __status=$?; printf '\\036%d\\036' "$__status"; (exit "$__status")
      """
    }
    let output = try output(of: script.joined(separator: "\n"), in: folder)
    let parts = output.components(separatedBy: separator)
    return stride(from: 0, to: parts.count - 1, by: 2).map { index in
      Result(output: parts[index], status: Int(parts[index + 1]) ?? -1)
    }
  }

  private static func output(of script: String, in folder: URL) throws -> String {
    let file = folder.appending(path: ".output")
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["timeout", "20", "bash", "-c", script]
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = products.path + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    environment["LC_ALL"] = "C.UTF-8"
    environment["COLUMNS"] = "80"
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    try handle.close()
    return String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }

  private static func inFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appending(path: "accord-shell-\(UUID().uuidString)")
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? manager.removeItem(at: folder) }
    return try body(folder)
  }

  /// Gives a folder what another one holds, but for hidden files.
  private static func fill(_ folder: URL, from original: URL, _ put: (URL, URL) throws -> Void) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: original.path)
    for name in names where !name.hasPrefix(".") {
      try put(folder.appending(path: name), original.appending(path: name))
    }
  }
}
