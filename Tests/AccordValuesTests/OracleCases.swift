import AccordTestSupport
import AccordValues
import Foundation

/// The cases of an independent implementation in Python, which the tests compare with.
enum OracleCases {
  /// How many cases a differential test runs.
  static let count = Project.setting("ACCORD_ORACLE_CASES") ?? 20_000

  /// The lines of a script in `Tests/Oracles`, each split at its blanks.
  static func of(_ script: String, _ arguments: [String]) throws -> [[String]] {
    try Python.oracle(script, arguments).map { $0.split(separator: " ").map(String.init) }
  }

  /// Whether the system has the same release of the time zone database as this project.
  static let haveSameZoneRelease: Bool = {
    guard let data = FileManager.default.contents(atPath: Python.zones + "/tzdata.zi") else { return false }
    let firstLine = String(decoding: data.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    return firstLine == "# version " + TimeZoneTable.release
  }()
}
