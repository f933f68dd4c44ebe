package import AccordValues

/// Why a calculation has no result, in the words of problems; what a function says, its entry holds. (Clause 4.6)
///
/// Compiled rules number the reasons by these raw values, and give what names something of the rules numbers behind
/// them.
package enum CalculationError: Int32, CaseIterable, Sendable {
  case outOfRange
  case divisionByZero
  case pointsTooMany
  case pointsOutOfRange
  case noTarget
  case noLength
  case lengthBelowZero

  /// What the problem says.
  package var words: String {
    switch self {
    case .outOfRange: "the result is out of range"
    case .divisionByZero: "division by zero"
    case .pointsTooMany: "the points are beyond 1bn"
    case .pointsOutOfRange: "the points are out of range"
    case .noTarget: "the step applies, but whom the lead goes to is not known"
    case .lengthBelowZero: "something would be due before now, since its duration is below zero"
    case .noLength: "the step takes the lead, but how long after that something is due is not known"
    }
  }

  /// That a pattern was given up.
  package static func tooSlow(pattern: String) -> String {
    "the pattern /\(pattern)/ takes too long on this text"
  }

  /// What may be true of one thing of the rules only.
  package enum Exclusive: String {
    case segments = "hold"
    case fits = "fit"
    case promised = "were promised"
  }

  /// That several things are true of which only one may be.
  package static func conflict(_ names: [String], _ what: Exclusive) -> String {
    names.map { "'\($0)'" }.joined(separator: " and ") + " \(what.rawValue) at once"
  }
}

/// How far the language goes.
package enum LanguageLimits {
  /// The longest text that is made of others, in bytes: joined texts that are joined again would fill the memory from a few
  /// short lines. (Clause 4.6)
  @inlinable package static var joinedText: Int { 1 << 16 }

  /// The most that one line pays or takes, and that a limit may say; it keeps the sums of scores within the digits of a
  /// decimal. (Clause 7.3)
  @inlinable package static var points: Int { 1_000_000_000 }

  /// The most that one line pays, as a number.
  package static let mostPoints = Decimal(points)

  /// To how many places points are rounded that are computed. (Clause 7.4)
  @inlinable package static var pointPlaces: Int { 2 }
  /// Points that are written may have as many decimals, and are not rounded. (Clause 7.3)
  package static let writtenPlaces = 4

  /// To how many places `round` rounds. (Clause 6.15)
  @inlinable package static var roundingPlaces: ClosedRange<Int> { -18...18 }

  /// How many bytes of a value a problem shows; a longer one is cut. (Clause 4.17)
  @inlinable package static var shownValue: Int { 200 }

  /// How many code points are left of a value that is cut.
  @inlinable package static var shownBeginning: Int { shownValue / 2 }
}
