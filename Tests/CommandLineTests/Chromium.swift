import AccordTestSupport
import Foundation

/// A browser without a window; it ends with each page.
enum Chromium {
  struct Page {
    /// The document after everything has run, as HTML.
    let output: String
    /// What the browser wrote to its console.
    let complaints: [String]
  }

  /// Opens a file and gives what became of it.
  static func dump(_ file: String, _ folder: TemporaryFolder, options: [String] = []) throws -> Page {
    let result = try run(
      options + [
        "--enable-logging=stderr", "--v=0", "--window-size=1400,1000", "--dump-dom", "file://\(file)",
      ],
      folder)
    return Page(
      output: result.output,
      complaints: result.errors.split(separator: "\n").filter { $0.contains("CONSOLE") }.map(String.init))
  }

  /// Runs the browser to its end, with its files in a folder that goes away.
  static func run(_ arguments: [String], _ folder: TemporaryFolder) throws -> Subprocess.Result {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return try Subprocess.run(
      "chromium",
      [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
        "--hide-scrollbars", "--user-data-dir=\(folder.path("profile"))",
      ] + arguments, environment: ["PATH": path, "HOME": folder.url.path])
  }
}
