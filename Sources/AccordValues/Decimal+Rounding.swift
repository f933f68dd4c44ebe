/// Whole numbers and rounding.
extension Decimal {
  /// Whether there are no digits after the decimal point.
  package var isWhole: Bool { exponent >= 0 }

  /// The number as a machine integer; nil when it is not whole or too large.
  package var asInt: Int? {
    guard isWhole, exponent <= 1 else { return nil }
    let (value, overflow) = Int(coefficient).multipliedReportingOverflow(by: exponent == 1 ? 10 : 1)
    return overflow ? nil : value
  }

  /// The nearest number with at most `places` digits after the decimal point, half to even.
  ///
  /// A negative `places` rounds to tens, hundreds and so on; below -18 it counts as -18, so that a result
  /// always exists.
  package func rounded(toPlaces places: Int) -> Decimal {
    let unit = -max(places, -Decimal.exponents.upperBound)
    guard unit > exponent else { return self }
    let (quotient, remainder, half) = split(at: unit)
    let roundsUp = remainder > half || (remainder == half && quotient & 1 == 1)
    return restored(roundsUp ? quotient + 1 : quotient, unit)
  }

  /// The greatest whole number that is not above this one.
  package func floor() -> Decimal {
    whole(awayFromZero: coefficient < 0)
  }

  /// The least whole number that is not below this one.
  package func ceiling() -> Decimal {
    whole(awayFromZero: coefficient > 0)
  }

  private func whole(awayFromZero: Bool) -> Decimal {
    guard exponent < 0 else { return self }
    let (quotient, _, _) = split(at: 0)
    return restored(awayFromZero ? quotient + 1 : quotient, 0)
  }

  /// Splits the magnitude into multiples of 10^`unit`, the rest, and half of such a multiple in units of the
  /// rest; `unit` is above the exponent.
  private func split(at unit: Int) -> (quotient: UInt64, remainder: UInt64, half: UInt64) {
    let dropped = unit - exponent
    let digits = coefficient.magnitude
    // Beyond 18 digits the whole coefficient is less than a tenth of the unit.
    guard dropped <= Decimal.precision else { return (0, digits, UInt64.max) }
    let power = UInt64(truncatingIfNeeded: PowersOfTen.wide[dropped])
    return (digits / power, digits % power, power / 2)
  }

  private func restored(_ magnitude: UInt64, _ exponent: Int) -> Decimal {
    let signed = Int64(truncatingIfNeeded: magnitude)
    return Decimal.canonical(coefficient < 0 ? -signed : signed, exponent) ?? self
  }
}

/// Powers of ten and digit counts for 128-bit whole numbers.
enum PowersOfTen {
  /// 10^0 … 10^38, all that 128 bits hold.
  static let wide: [UInt128] = {
    var powers: [UInt128] = [1]
    for index in 0..<38 { powers.append(powers[index] * 10) }
    return powers
  }()

  /// The number of decimal digits of `value`; 0 has none.
  static func digitCount(_ value: UInt128) -> Int {
    let bits = 128 - value.leadingZeroBitCount
    // 1233 / 4096 is just below log10(2), near enough for 128 bits that one digit is missing at most.
    let estimate = (bits * 1233) >> 12
    return estimate < wide.count && value >= wide[estimate] ? estimate + 1 : estimate
  }
}
