/// An exact decimal number: `coefficient` × 10^`exponent`, with 18 significant digits.
///
/// The arithmetic is that of the General Decimal Arithmetic specification
/// (<https://speleotrove.com/decimal/decarith.html>) with precision 18, rounding half to even, a largest
/// adjusted exponent of 35 and a smallest of -19. So every value lies below 10^36 in magnitude, and no
/// value has a digit below 10^-36.
///
/// One number has one representation, so equality and hashing compare the stored parts. There is no negative
/// zero. A whole number below 10^18 has exponent 0, a larger one keeps 18 digits in the coefficient, and a
/// fraction has no trailing zeros.
package struct Decimal: Hashable, Sendable {
  /// The signed digits, below 10^18 in magnitude.
  package let coefficient: Int64
  @usableFromInline let storedExponent: Int8

  /// The power of ten that the coefficient is multiplied by, in -36…18.
  @inlinable package var exponent: Int { Int(storedExponent) }

  /// The most significant digits a number can have.
  package static let precision = 18
  static let exponents = -36...18
  static let coefficientLimit: Int64 = 1_000_000_000_000_000_000

  package static let zero = Decimal(canonicalCoefficient: 0, exponent: 0)
  package static let one = Decimal(canonicalCoefficient: 1, exponent: 0)

  /// The number in its one representation, which the caller vouches for; made from the parts of another number.
  @inlinable @inline(__always)
  package init(canonicalCoefficient: Int64, exponent: Int) {
    coefficient = canonicalCoefficient
    storedExponent = Int8(truncatingIfNeeded: exponent)
  }

  /// The number `coefficient` × 10^`exponent`; nil when it cannot be held exactly.
  package init?(coefficient: Int64, exponent: Int) {
    guard let value = Decimal.exact(coefficient, exponent) else { return nil }
    self = value
  }

  /// The whole number `value`, which is rounded half to even when it has 19 digits.
  ///
  /// For a count or a literal; where 19 digits can occur, use ``init(exactly:)``.
  package init(_ value: Int) {
    self =
      Decimal.rounding(UInt128(value.magnitude), exponent: 0, negative: value < 0, inexact: false) ?? .zero
  }

  /// The whole number `value`; nil when it has more than 18 significant digits.
  package init?(exactly value: Int) {
    self.init(coefficient: Int64(value), exponent: 0)
  }

  /// The number nearest to `magnitude` × 10^`exponent`, half to even; nil on overflow.
  ///
  /// - Parameter inexact: whether the true magnitude is above `magnitude` by less than one unit. Then
  ///   `magnitude` must have more than 18 digits, so that rounding only needs to know that there is more.
  static func rounding(_ magnitude: UInt128, exponent: Int, negative: Bool, inexact: Bool) -> Decimal? {
    var digits = magnitude
    var exponent = exponent
    let dropped = max(
      PowersOfTen.digitCount(magnitude) - precision, exponents.lowerBound - exponent)
    if dropped > 0 {
      // No 128-bit magnitude reaches half of 10^39.
      guard dropped < PowersOfTen.wide.count else { return .zero }
      let unit = PowersOfTen.wide[dropped]
      let half = unit >> 1
      let (quotient, remainder) = magnitude.quotientAndRemainder(dividingBy: unit)
      let roundsUp = remainder > half || (remainder == half && (inexact || quotient & 1 == 1))
      digits = roundsUp ? quotient + 1 : quotient
      exponent += dropped
    }
    let narrow = Int64(truncatingIfNeeded: digits)
    return canonical(negative ? -narrow : narrow, exponent)
  }

  /// The canonical form of a coefficient of at most 10^18 in magnitude; nil out of range.
  static func canonical(_ coefficient: Int64, _ exponent: Int) -> Decimal? {
    if coefficient == 0 { return .zero }
    var coefficient = coefficient
    var exponent = exponent
    if coefficient.magnitude == coefficientLimit.magnitude {
      coefficient /= 10
      exponent += 1
    }
    if exponent < 0 {
      while exponent < 0, coefficient & 1 == 0, coefficient % 10 == 0 {
        coefficient /= 10
        exponent += 1
      }
      guard exponent >= exponents.lowerBound else { return nil }
    } else if exponent > 0 {
      while exponent > 0, coefficient.magnitude < coefficientLimit.magnitude / 10 {
        coefficient *= 10
        exponent -= 1
      }
      guard exponent <= exponents.upperBound else { return nil }
    }
    return Decimal(canonicalCoefficient: coefficient, exponent: exponent)
  }

  /// The number without any rounding, from any coefficient and exponent; nil when there is none.
  private static func exact(_ coefficient: Int64, _ exponent: Int) -> Decimal? {
    var coefficient = coefficient
    var exponent = exponent
    while coefficient.magnitude >= coefficientLimit.magnitude {
      guard coefficient % 10 == 0, exponent < Int.max else { return nil }
      coefficient /= 10
      exponent += 1
    }
    return canonical(coefficient, exponent)
  }
}

extension Decimal: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) {
    self.init(value)
  }
}

extension Decimal: Comparable {
  package static func < (left: Decimal, right: Decimal) -> Bool {
    if left.storedExponent == right.storedExponent { return left.coefficient < right.coefficient }
    let leftSign = left.coefficient.signum()
    let rightSign = right.coefficient.signum()
    if leftSign != rightSign { return leftSign < rightSign }
    let leftDigits = PowersOfTen.digitCount(UInt128(left.coefficient.magnitude)) + left.exponent
    let rightDigits = PowersOfTen.digitCount(UInt128(right.coefficient.magnitude)) + right.exponent
    if leftDigits != rightDigits { return (leftDigits < rightDigits) == (leftSign > 0) }
    // With the same leading position the exponents differ by at most 17, so the shift fits.
    let shift = left.exponent - right.exponent
    return shift > 0
      ? Int128(left.coefficient) * Int128(PowersOfTen.wide[shift]) < Int128(right.coefficient)
      : Int128(left.coefficient) < Int128(right.coefficient) * Int128(PowersOfTen.wide[-shift])
  }
}

extension Decimal: CustomStringConvertible {
  /// Plain notation without an exponent, such as `55`, `0.8` or `-12.5`; a valid JSON number.
  package var description: String {
    let digits = String(coefficient.magnitude)
    let sign = coefficient < 0 ? "-" : ""
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
    let whole = digits.utf8.count + exponent
    if whole <= 0 { return sign + "0." + String(repeating: "0", count: -whole) + digits }
    return sign + digits.prefix(whole) + "." + digits.dropFirst(whole)
  }
}
