import Foundation

/// Public exports, which are no part of the project: `bank.csv`, `b2b.csv` and Salesforce's `Lead.json`.
///
/// `ACCORD_EXPORTS` says in which folder they are; examples/README.md says where they come from.
enum Exports {
  private static let folder = ProcessInfo.processInfo.environment["ACCORD_EXPORTS"]

  static func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  static func path(_ name: String) -> String { folder.map { "\($0)/\(name)" } ?? name }
}
