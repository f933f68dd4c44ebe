import AccordTestSupport
import Foundation

/// The size of a run.
struct Settings {
  let seed: UInt64
  let ruleSets: Int
  let leads: Int
  let printsCoverage: Bool
  /// Whether nothing was said, so that all constructs must occur.
  let isStandard: Bool

  /// So many leads attack what is said to hold for all of them.
  static let attacks = Project.setting("ACCORD_ATTACKS") ?? 200

  init() {
    let environment = ProcessInfo.processInfo.environment
    func number(_ name: String) -> UInt64? {
      environment["ACCORD_DIFFERENTIAL_\(name)"].flatMap { UInt64($0) }
    }
    seed = number("SEED") ?? 20_261_101
    ruleSets = number("RULE_SETS").map { Int(clamping: $0) } ?? 200
    leads = number("LEADS").map { Int(clamping: $0) } ?? 50
    printsCoverage = environment["ACCORD_DIFFERENTIAL_COVERAGE"] != nil
    isStandard = ["SEED", "RULE_SETS", "LEADS"].allSatisfy { number($0) == nil }
  }
}
