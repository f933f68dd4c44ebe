import AccordValues

/// A sum of decimals that loses nothing on the way: what it is does not depend on the order, and it is rounded once.
struct ExactSum: Sendable, Equatable {
  /// In units of ten to the power of `exponent`; nil when it is too long.
  private var coefficient: Int128? = 0
  private var exponent = 0

  mutating func add(_ number: Decimal) {
    if number != .zero { add(Int128(number.coefficient), number.exponent) }
  }

  mutating func add(_ other: ExactSum) {
    guard let theirs = other.coefficient else { return coefficient = nil }
    if theirs != 0 { add(theirs, other.exponent) }
  }

  private mutating func add(_ number: Int128, _ unit: Int) {
    guard let own = coefficient else { return }
    if own == 0 { exponent = unit }
    let least = min(exponent, unit)
    guard let first = ExactSum.scaled(own, by: exponent - least),
      let second = ExactSum.scaled(number, by: unit - least),
      case let (sum, isTooLarge) = first.addingReportingOverflow(second), !isTooLarge
    else { return coefficient = nil }
    (coefficient, exponent) = (sum, least)
  }

  private static func scaled(_ number: Int128, by digits: Int) -> Int128? {
    guard digits < 39 else { return nil }
    var scaled = number
    for _ in 0..<digits {
      let (product, isTooLarge) = scaled.multipliedReportingOverflow(by: 10)
      if isTooLarge { return nil }
      scaled = product
    }
    return scaled
  }

  /// The sum, rounded to the digits that numbers have, halves to the even one as everywhere; nil when it is too long.
  var value: Decimal? {
    guard var number = coefficient else { return nil }
    var exponent = exponent
    var dropped: Int128 = 0
    var isHalf = true
    while number.magnitude >= Int128(Decimal.precisionLimit).magnitude {
      isHalf = isHalf && dropped == 0
      dropped = number % 10
      number /= 10
      exponent += 1
    }
    let isEven = number.isMultiple(of: 2)
    if dropped.magnitude > 5 || dropped.magnitude == 5 && !(isHalf && isEven) { number += dropped.signum() }
    return Decimal(coefficient: Int64(number), exponent: exponent)
  }
}

extension Decimal {
  /// The first number that has more digits than there are.
  fileprivate static let precisionLimit = (0..<precision).reduce(Int64(1)) { product, _ in product * 10 }
}
