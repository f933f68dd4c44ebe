/// Arithmetic. Every result is the exact one, rounded once, half to even, where it needs more than 18 digits
/// or a digit below 10^-36.
extension Decimal {
  /// The sum; nil when it is 10^36 or more in magnitude.
  package func adding(_ other: Decimal) -> Decimal? {
    if exponent == other.exponent {
      return Decimal.rounding(sum: coefficient + other.coefficient, exponent)
    }
    return exponent > other.exponent ? addingFiner(other) : other.addingFiner(self)
  }

  /// The difference; nil when it is 10^36 or more in magnitude.
  package func subtracting(_ other: Decimal) -> Decimal? {
    adding(other.negated)
  }

  /// The product; nil when it is 10^36 or more in magnitude.
  package func multiplied(by other: Decimal) -> Decimal? {
    let exponent = exponent + other.exponent
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
    if !overflow, product.magnitude < Decimal.coefficientLimit.magnitude,
      exponent >= Decimal.exponents.lowerBound
    {
      return Decimal.canonical(product, exponent)
    }
    let wide = UInt128(coefficient.magnitude) * UInt128(other.coefficient.magnitude)
    return Decimal.rounding(
      wide, exponent: exponent, negative: (coefficient < 0) != (other.coefficient < 0), inexact: false)
  }

  /// The quotient; nil when `divisor` is zero or the quotient is 10^36 or more in magnitude.
  package func divided(by divisor: Decimal) -> Decimal? {
    if divisor.coefficient == 0 { return nil }
    if exponent == divisor.exponent, coefficient % divisor.coefficient == 0 {
      return Decimal.canonical(coefficient / divisor.coefficient, 0)
    }
    // A dividend of 38 digits leaves a quotient of at least 20.
    let dividend = UInt128(coefficient.magnitude)
    let shift = PowersOfTen.wide.count - 1 - PowersOfTen.digitCount(dividend)
    let (quotient, remainder) = (dividend * PowersOfTen.wide[shift])
      .quotientAndRemainder(dividingBy: UInt128(divisor.coefficient.magnitude))
    return Decimal.rounding(
      quotient, exponent: exponent - shift - divisor.exponent,
      negative: (coefficient < 0) != (divisor.coefficient < 0), inexact: remainder != 0)
  }

  /// The number to a whole power, by squaring, each product rounded to 18 digits; exact while it fits, nil when a
  /// product is 10^36 or more in magnitude.
  package func raised(to power: Int64) -> Decimal? {
    var result = Decimal.one
    var base = self
    var rest = power
    while rest > 0 {
      if rest & 1 == 1 {
        guard let product = result.multiplied(by: base) else { return nil }
        result = product
      }
      rest >>= 1
      if rest > 0 {
        guard let square = base.multiplied(by: base) else { return nil }
        base = square
      }
    }
    return result
  }

  /// The number with the other sign.
  package var negated: Decimal {
    Decimal.canonical(-coefficient, exponent) ?? self
  }

  /// The absolute value.
  package var magnitude: Decimal {
    coefficient < 0 ? negated : self
  }

  /// The sum with a number whose exponent is lower.
  private func addingFiner(_ other: Decimal) -> Decimal? {
    if coefficient == 0 { return other }
    if other.coefficient == 0 { return self }
    let distance = exponent - other.exponent
    if distance <= Decimal.precision {
      let scale = Int64(truncatingIfNeeded: PowersOfTen.wide[distance])
      let (aligned, overflow) = coefficient.multipliedReportingOverflow(by: scale)
      let (sum, sumOverflow) = aligned.addingReportingOverflow(other.coefficient)
      if !overflow, !sumOverflow { return Decimal.rounding(sum: sum, other.exponent) }
    }
    // Give this number up to 38 digits. Digits of the other that still lie below are only remembered: by then
    // the sum has at least 37 digits, of which 18 are kept.
    let coarse = UInt128(coefficient.magnitude)
    let shift = min(distance, PowersOfTen.wide.count - 1 - PowersOfTen.digitCount(coarse))
    let aligned = coarse * PowersOfTen.wide[shift]
    let below = distance - shift
    let fine = UInt128(other.coefficient.magnitude)
    let (kept, lost) =
      below < PowersOfTen.wide.count
      ? fine.quotientAndRemainder(dividingBy: PowersOfTen.wide[below]) : (0, fine)
    let negative = coefficient < 0
    var sum: UInt128
    if negative == (other.coefficient < 0) {
      sum = aligned + kept
    } else if aligned >= kept {
      sum = aligned - kept
      if lost != 0 { sum -= 1 }
    } else {
      return Decimal.rounding(
        kept - aligned, exponent: exponent - shift, negative: !negative, inexact: false)
    }
    return Decimal.rounding(sum, exponent: exponent - shift, negative: negative, inexact: lost != 0)
  }

  /// Rounds a sum that fits 64 bits.
  private static func rounding(sum: Int64, _ exponent: Int) -> Decimal? {
    if sum.magnitude < coefficientLimit.magnitude { return canonical(sum, exponent) }
    return rounding(UInt128(sum.magnitude), exponent: exponent, negative: sum < 0, inexact: false)
  }
}
