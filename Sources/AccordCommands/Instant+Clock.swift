import AccordValues
import Foundation

extension Instant {
  /// The time by the clock of this machine, in whole seconds; nil when that is set to a time beyond all others.
  static var clock: Instant? {
    guard let seconds = Int64(exactly: Date().timeIntervalSince1970.rounded(.down)) else { return nil }
    let (microseconds, isTooLarge) = seconds.multipliedReportingOverflow(by: 1_000_000)
    return isTooLarge ? nil : Instant(microseconds: microseconds)
  }
}
