import Foundation

/// Scripts in Python, as a second opinion.
package enum Python {
  /// Where the system keeps its time zones; Python's own packaging of them is not asked.
  package static let zones = "/usr/share/zoneinfo"

  package static var hasZones: Bool { FileManager.default.fileExists(atPath: zones + "/Europe/Berlin") }

  /// Whether these modules, with commas between them, can be imported.
  static func has(_ modules: String) -> Bool { (try? run(["-c", "import \(modules)"])) != nil }

  /// What a script writes.
  ///
  /// - Throws: `Subprocess.Failure` when there is no Python, or it ends with something else than 0.
  package static func run(_ arguments: [String], input: [UInt8] = []) throws -> String {
    let environment = ProcessInfo.processInfo.environment
      .merging(["PYTHONTZPATH": zones, "PYTHONDONTWRITEBYTECODE": "1"]) { $1 }
    let result = try Subprocess.run("python3", arguments, input: input, environment: environment)
    guard result.status == 0 else {
      throw Subprocess.Failure(description: "python3 ended with \(result.status): \(result.errors)")
    }
    return result.output
  }

  /// The lines that a script in `Tests/Oracles` writes.
  package static func oracle(_ script: String, _ arguments: [String]) throws -> [Substring] {
    try run(["Tests/Oracles/\(script)"] + arguments).split(separator: "\n")
  }
}
