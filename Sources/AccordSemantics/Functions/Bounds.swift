package import AccordValues

/// The numbers between which a value certainly lies when it is known; nil means that nothing limits it at that end.
///
/// Bounds are never narrower than the truth. The arithmetic is that of the language, which rounds monotonically, so
/// what holds for the ends holds for all between; a result out of range has no bound.
package struct Bounds: Hashable, Sendable {
  package let lower: Decimal?
  package let upper: Decimal?

  package static let unlimited = Bounds(lower: nil, upper: nil)
  package static let zero = Bounds(0)

  package init(lower: Decimal?, upper: Decimal?) {
    self.lower = lower
    self.upper = upper
  }

  /// One value, which is known.
  package init(_ value: Decimal) {
    self.init(lower: value, upper: value)
  }

  /// The one value that is possible; nil when there are several.
  package var single: Decimal? { lower == upper ? lower : nil }

  /// How far the ends lie apart; nil when there is no end.
  package var width: Decimal? {
    guard let lower, let upper else { return nil }
    return upper.subtracting(lower)
  }

  /// Whether there is an end on either side.
  package var isFinite: Bool { lower != nil && upper != nil }

  /// The smallest bounds that hold both.
  package func hull(_ other: Bounds) -> Bounds {
    Bounds(
      lower: Bounds.both(lower, other.lower) { Swift.min($0, $1) },
      upper: Bounds.both(upper, other.upper) { Swift.max($0, $1) })
  }

  /// With nothing as another possibility.
  package var orZero: Bounds { hull(.zero) }

  /// The bounds of the value with the other sign.
  package var negated: Bounds { Bounds(lower: upper?.negated, upper: lower?.negated) }

  /// The bounds of the sum of both.
  package func adding(_ other: Bounds) -> Bounds {
    Bounds(
      lower: Bounds.both(lower, other.lower) { $0.adding($1) },
      upper: Bounds.both(upper, other.upper) { $0.adding($1) })
  }

  /// The bounds of the product of both; none where the ends do not tell.
  package func multiplied(by other: Bounds) -> Bounds {
    if let factor = single {
      return other.scaled { $0.multiplied(by: factor) }.turned(if: factor < 0, factor)
    }
    if let factor = other.single {
      return scaled { $0.multiplied(by: factor) }.turned(if: factor < 0, factor)
    }
    if let lower, let upper, let low = other.lower, let high = other.upper {
      let products = [
        lower.multiplied(by: low), lower.multiplied(by: high), upper.multiplied(by: low),
        upper.multiplied(by: high),
      ].compactMap { $0 }
      return products.count == 4 ? Bounds(lower: products.min(), upper: products.max()) : .unlimited
    }
    guard let lower, lower >= 0, let low = other.lower, low >= 0 else { return .unlimited }
    return Bounds(lower: lower.multiplied(by: low), upper: nil)
  }

  /// Divided by something else; without bounds unless that is a single number that is not 0.
  package func divided(by other: Bounds) -> Bounds {
    guard let divisor = other.single, divisor != 0 else { return .unlimited }
    return scaled { $0.divided(by: divisor) }.turned(if: divisor < 0, divisor)
  }

  /// The bounds of what a function gives that never falls where its argument rises.
  package func scaled(_ function: (Decimal) -> Decimal?) -> Bounds {
    Bounds(lower: lower.flatMap(function), upper: upper.flatMap(function))
  }

  /// With the ends the other way round, after a factor below zero; nothing times anything is nothing.
  private func turned(if isNegative: Bool, _ factor: Decimal) -> Bounds {
    if factor == 0 { return .zero }
    return isNegative ? Bounds(lower: upper, upper: lower) : self
  }

  /// As a limit leaves it: what is above the upper end becomes it, what is below the lower end becomes that.
  package func limited(from low: Decimal?, to high: Decimal?) -> Bounds {
    func limit(_ value: Decimal) -> Decimal {
      if let high, value > high { return high }
      if let low, value < low { return low }
      return value
    }
    return Bounds(lower: lower.map(limit) ?? low, upper: upper.map(limit) ?? high)
  }

  private static func both(
    _ first: Decimal?, _ second: Decimal?, _ join: (Decimal, Decimal) -> Decimal?
  ) -> Decimal? {
    guard let first, let second else { return nil }
    return join(first, second)
  }
}
