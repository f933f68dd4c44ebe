import Foundation

/// An independent implementation in Python, whose cases the tests compare with.
enum Oracle {
  static let isAvailable = (try? output(["-c", "import decimal, zoneinfo"])) != nil

  /// How many cases a differential test runs.
  static let cases = ProcessInfo.processInfo.environment["ACCORD_ORACLE_CASES"].flatMap(Int.init) ?? 20_000

  /// The lines of a script in `Tests/Oracles`, each split at its blanks.
  static func cases(of script: String, _ arguments: [String]) throws -> [[String]] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let path = tests.appending(components: "Oracles", script).path
    return try output([path] + arguments).split(separator: "\n").map { line in
      line.split(separator: " ").map(String.init)
    }
  }

  private struct Failure: Error {
    let status: Int32
  }

  private static func output(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.environment = ProcessInfo.processInfo.environment
      .merging(["PYTHONTZPATH": systemZones, "PYTHONDONTWRITEBYTECODE": "1"]) { _, new in new }
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    // Before waiting, since a full pipe would stop the child.
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
    return String(decoding: data, as: UTF8.self)
  }

  // MARK: Time zones

  static let systemZones = "/usr/share/zoneinfo"

  static let hasSystemZones = FileManager.default.fileExists(atPath: systemZones + "/Europe/Berlin")

  /// Whether the system has the same release of the time zone database as Foundation.
  static let hasSameZoneRelease: Bool = {
    guard let data = FileManager.default.contents(atPath: systemZones + "/tzdata.zi") else { return false }
    let firstLine = String(decoding: data.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    return firstLine == "# version " + TimeZone.timeZoneDataVersion
  }()
}
