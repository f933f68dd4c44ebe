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

  /// Runs commands one after another in one shell, in the folder of the package: a copy of it made of links.
  ///
  /// - Parameters:
  ///   - variables: what is set in the environment of the shell.
  ///   - seconds: after how long the shell is ended.
  package static func run(
    _ commands: [String], variables: [String: String] = [:], seconds: Int = 60
  ) throws -> [Result] {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    try fill(folder.url, from: Project.root) {
      try FileManager.default.createSymbolicLink(at: $0, withDestinationURL: $1)
    }
    return try run(commands, in: folder.url, variables: variables, seconds: seconds)
  }

  /// Runs commands one after another in one shell, in a copy of a folder.
  package static func run(_ commands: [String], inCopyOf original: URL) throws -> [Result] {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    try fill(folder.url, from: original) { try FileManager.default.copyItem(at: $1, to: $0) }
    return try run(commands, in: folder.url)
  }

  private static func run(
    _ commands: [String], in folder: URL, variables: [String: String] = [:], seconds: Int = 60
  ) throws -> [Result] {
    let separator = "\u{1E}"
    let script = commands.map { command in
      """
      { \(command)
      }
      __status=$?; printf '\\036%d\\036' "$__status"; (exit "$__status")
      """
    }
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = Project.products.path + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    environment["LC_ALL"] = "C.UTF-8"
    environment["COLUMNS"] = "80"
    environment["TZ"] = "UTC"
    environment.merge(variables) { $1 }
    let output = try Subprocess.run(
      "timeout", ["\(seconds)", "bash", "-c", script.joined(separator: "\n")], in: folder,
      environment: environment,
      joinsOutputs: true
    ).output
    let parts = output.components(separatedBy: separator)
    return stride(from: 0, to: parts.count - 1, by: 2).map { index in
      Result(output: parts[index], status: Int(parts[index + 1]) ?? -1)
    }
  }

  /// Gives a folder what another one holds, but for hidden files.
  private static func fill(_ folder: URL, from original: URL, _ put: (URL, URL) throws -> Void) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: original.path)
    for name in names where !name.hasPrefix(".") {
      try put(folder.appending(path: name), original.appending(path: name))
    }
  }
}
