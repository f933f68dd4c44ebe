import Foundation

/// A browser without a window; it ends with each page.
enum Chromium {
  struct Failure: Error {
    let reason: String
  }

  struct Page {
    /// The document after everything has run, as HTML.
    let output: String
    /// What the browser wrote to its console.
    let complaints: [String]
  }

  static var isInstalled: Bool { executable != nil }

  private static let executable: String? = {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { "\($0)/chromium" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// Opens a file and gives what became of it.
  static func dump(_ file: String, _ folder: TemporaryFolder, options: [String] = []) throws -> Page {
    let (output, errors) = try run(
      options + [
        "--enable-logging=stderr", "--v=0", "--window-size=1400,1000", "--dump-dom", "file://\(file)",
      ],
      folder)
    return Page(
      output: output,
      complaints: errors.split(separator: "\n").filter { $0.contains("CONSOLE") }.map(String.init))
  }

  /// Runs the browser to its end, with its files in a folder that goes away; a watchdog kills it.
  static func run(_ arguments: [String], _ folder: TemporaryFolder) throws -> (output: String, errors: String)
  {
    guard let executable else { throw Failure(reason: "there is no chromium") }
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments =
      [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
        "--hide-scrollbars", "--user-data-dir=\(folder.path("profile"))",
      ] + arguments
    let environment = ProcessInfo.processInfo.environment
    process.environment = ["PATH": environment["PATH"] ?? "", "HOME": folder.url.path]
    // Files instead of pipes: helpers of the browser may outlive it for a moment and hold a pipe open.
    let (output, errors) = (try folder.write("output", ""), try folder.write("errors", ""))
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    let deadline = Date(timeIntervalSinceNow: 120)
    while process.isRunning {
      guard Date.now < deadline else {
        kill(process.processIdentifier, SIGKILL)
        throw Failure(reason: "chromium does not end")
      }
      Thread.sleep(forTimeInterval: 0.02)
    }
    return (try folder.text("output"), try folder.text("errors"))
  }
}
