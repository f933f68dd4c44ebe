import Foundation

/// A second model of the points that live from activities, in Python, whose cases the tests compare with.
enum ActivityOracle {
  /// Rules, and what each score must be for some leads.
  struct Case: Decodable {
    let rules: String
    let at: String
    let leads: [Lead]

    struct Lead: Decodable {
      /// As JSON.
      let lead: String
      let scores: [Score]
      /// `activities future 2` or `activities unjudged 3`
      let problems: [String]
    }

    struct Score: Decodable, Equatable {
      let points: String
      /// `title points`, in order.
      let because: [String]
      /// `time points` of each item that counts, by the title of its line.
      let items: [String: [String]]
      let undecided: [String]
    }
  }

  static let isAvailable = (try? output(["-c", "import decimal"])) != nil

  /// How many leads are decided, and from which seed they come.
  static let leads = setting("ACCORD_ORACLE_CASES") ?? 1_500
  static let seed = setting("ACCORD_ORACLE_SEED") ?? 1

  static func cases() throws -> [Case] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let script = tests.appending(components: "Oracles", "activities_oracle.py").path
    let decoder = JSONDecoder()
    return try output([script, String(leads), String(seed)]).split(separator: UInt8(ascii: "\n"))
      .map { try decoder.decode(Case.self, from: $0) }
  }

  private static func setting(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  private struct Failure: Error {
    let status: Int32
  }

  private static func output(_ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.environment = ProcessInfo.processInfo.environment
      .merging(["PYTHONDONTWRITEBYTECODE": "1"]) { _, new in new }
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    // Before waiting, since a full pipe would stop the child.
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
    return data
  }
}
