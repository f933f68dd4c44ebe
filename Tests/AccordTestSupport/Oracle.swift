import Foundation

/// What tests compare with that is not part of the project.
///
/// Where it is absent a test is skipped, but not where the variable `CI` is set: there it runs, and fails.
package struct Oracle: Sendable {
  /// Whether it is there.
  package let isPresent: Bool

  private static let isRequired = ProcessInfo.processInfo.environment["CI", default: ""] != ""

  /// Whether the tests that need it run.
  package var isUsed: Bool { isPresent || Oracle.isRequired }

  /// python3, with what comes with it.
  package static let python = Oracle(isPresent: Python.has("csv, decimal, json, unicodedata, zoneinfo"))
  /// python3 with the module jsonschema.
  package static let jsonschema = Oracle(isPresent: Python.has("jsonschema"))
  /// python3 with the module yaml.
  package static let yaml = Oracle(isPresent: Python.has("yaml"))
  /// The time zone database of the system, for Python.
  package static let zones = Oracle(isPresent: Python.hasZones)
  /// The browser chromium.
  package static let chromium = Oracle(isPresent: isOnPath("chromium"))
  /// The database of Debian's packages.
  package static let debian = Oracle(isPresent: isOnPath("dpkg-query"))
  /// The solver z3.
  package static let z3 = Oracle(isPresent: isOnPath("z3"))
  /// The solver cvc5.
  package static let cvc5 = Oracle(isPresent: isOnPath("cvc5"))
  /// The command patch.
  package static let patch = Oracle(isPresent: isOnPath("patch"))

  private static func isOnPath(_ name: String) -> Bool {
    let path = ProcessInfo.processInfo.environment["PATH", default: "/usr/bin:/bin"]
    return path.split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
    }
  }
}
