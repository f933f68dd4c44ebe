/// A length of time in whole seconds, which may be negative.
package struct Duration: Hashable, Sendable {
  package let seconds: Int64

  package init(seconds: Int64) {
    self.seconds = seconds
  }

  /// A unit of time with a fixed length.
  ///
  /// There is no month, which is not a length.
  package enum Unit: String, CaseIterable, Sendable {
    case second
    case minute
    case hour
    case day
    case week

    /// The unit that is called so, alone or as many: `hour`, `hours`.
    package init?(word: String) {
      self.init(rawValue: word.hasSuffix("s") ? String(word.dropLast()) : word)
    }

    /// The length in seconds; a day is always 24 hours.
    package var seconds: Int64 {
      switch self {
      case .second: 1
      case .minute: 60
      case .hour: 3_600
      case .day: 86_400
      case .week: 604_800
      }
    }
  }

  /// The duration of `amount` units; nil when that is no whole number of seconds or does not fit 64 bits.
  package static func of(_ amount: Decimal, unit: Unit) -> Duration? {
    // Exact: a product of decimals could round a fraction of a second away.
    var seconds = Int128(amount.coefficient) * Int128(unit.seconds)
    let scale = Int128(PowersOfTen.wide[abs(amount.exponent)])
    if amount.exponent < 0 {
      guard seconds % scale == 0 else { return nil }
      seconds /= scale
    } else {
      let (product, overflow) = seconds.multipliedReportingOverflow(by: scale)
      guard !overflow else { return nil }
      seconds = product
    }
    return Int64(exactly: seconds).map(Duration.init(seconds:))
  }
}

extension Duration {
  /// The length in microseconds; one that does not fit is longer than any age.
  package var microseconds: Int64 {
    let (length, overflow) = seconds.multipliedReportingOverflow(by: Instant.microsecondsPerSecond)
    return overflow ? .max : length
  }
}

extension Duration {
  /// A number and a unit as the rules write them: `2 hours`; nil for all else.
  package init?(words: String) {
    let parts = words.split(separator: " ")
    guard parts.count == 2, let amount = Decimal(parts[0].utf8),
      let unit = Unit(word: String(parts[1])),
      let duration = Duration.of(amount, unit: unit)
    else { return nil }
    self = duration
  }
}

extension Duration: Comparable {
  package static func < (left: Duration, right: Duration) -> Bool {
    left.seconds < right.seconds
  }
}

extension Duration: CustomStringConvertible {
  /// The duration in the largest unit up to days that gives a whole number, as in `14 days` or `90 minutes`.
  package var description: String {
    let units: [Unit] = [.day, .hour, .minute]
    let unit = seconds == 0 ? .second : units.first { seconds % $0.seconds == 0 } ?? .second
    let amount = seconds / unit.seconds
    return "\(amount) \(unit.rawValue)\(amount.magnitude == 1 ? "" : "s")"
  }
}

extension Duration {
  /// The duration of so many seconds, rounded half to even; nil for one that does not fit.
  package init?(wholeSeconds seconds: Decimal) {
    guard let whole = seconds.rounded(toPlaces: 0).asInt else { return nil }
    self.init(seconds: Int64(whole))
  }
}

extension Duration.Unit {
  /// How many of this unit lie from one time to another; below zero when the second is the earlier one.
  package func count(from start: Instant, to end: Instant) -> Decimal? {
    let unit = Decimal(Int(seconds * Instant.microsecondsPerSecond))
    return Decimal(Int(end.microseconds - start.microseconds)).divided(by: unit)
  }
}
