import Foundation

/// A folder with a starter rule set in which shell commands run that find `accord` on the `PATH`.
struct Sandbox {
  let folder: TemporaryFolder

  /// A folder with the files of `accord init`, and signatures of both teams if asked for.
  init(isSigned: Bool = false) throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "bin"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "bin/accord"), withDestinationURL: RunningCommand.executable)
    _ = try run("accord init .")
    if isSigned {
      for team in ["marketing", "sales"] { _ = try run("accord sign rules --team \(team) --by Somebody") }
    }
  }

  struct Outcome {
    let status: Int32
    /// The standard output and the standard error, as they came.
    let text: String
  }

  /// Runs a script as a CI runner does: it ends at the first command that fails.
  func run(_ script: String) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-e", "-c", script]
    process.currentDirectoryURL = folder.url
    process.environment = [
      "PATH": "\(folder.path("bin")):/usr/bin:/bin", "HOME": folder.url.path, "LC_ALL": "C.UTF-8",
      "GIT_AUTHOR_NAME": "Somebody", "GIT_AUTHOR_EMAIL": "somebody@example.com",
      "GIT_COMMITTER_NAME": "Somebody", "GIT_COMMITTER_EMAIL": "somebody@example.com",
      "GIT_CONFIG_NOSYSTEM": "1",
      "LD_LIBRARY_PATH": ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] ?? "",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, text: String(decoding: data, as: UTF8.self))
  }
}
