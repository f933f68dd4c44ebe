import Foundation

/// Runs commands as a reader of the documents would: with bash, in the folder of the package, with `accord` in
/// the path.
///
/// The folder is a copy made of links, so that files that commands write go away with it.
enum Shell {
  /// What a command wrote, to both outputs, and how it ended.
  struct Result {
    let output: String
    let status: Int
  }

  /// The folder of the built command: that of the test bundle.
  private static let products = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent()

  /// Runs commands one after another in one shell.
  static func run(_ commands: [String]) throws -> [Result] {
    let folder = try workingFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
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

  private static func workingFolder() throws -> URL {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appending(path: "accord-documents-\(UUID().uuidString)")
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in try manager.contentsOfDirectory(atPath: Documents.root.path) where !name.hasPrefix(".") {
      try manager.createSymbolicLink(
        at: folder.appending(path: name), withDestinationURL: Documents.root.appending(path: name))
    }
    return folder
  }
}
