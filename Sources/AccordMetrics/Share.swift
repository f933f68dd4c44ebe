/// A share of cases, and between which values it lies as far as chance goes.
package struct Share: Hashable, Sendable {
  package let counted: Int
  /// Out of how many.
  package let of: Int

  package init(_ counted: Int, of: Int) {
    self.counted = counted
    self.of = of
  }

  /// Below so many cases one lead would move a percentage by more than five points, so that none is shown.
  package static let leastCases = 20

  /// Whether a percentage says something.
  package var isTold: Bool { of >= Share.leastCases }

  /// The share in so many parts, rounded half up: of 1,000 for a percentage with one decimal. Exact, since it is made of two
  /// whole numbers.
  package func parts(_ whole: Int) -> Int { of == 0 ? 0 : (2 * counted * whole + of) / (2 * of) }

  /// The 95% interval of Wilson (1927), as Newcombe (1998) recommends it for single proportions; nil of no cases.
  package var interval: (low: Double, high: Double)? { interval(z: Share.quantile) }

  /// The interval for another quantile of the normal distribution than that of 95%.
  package func interval(z: Double) -> (low: Double, high: Double)? {
    guard of > 0 else { return nil }
    let n = Double(of)
    let p = Double(counted) / n
    let centre = p + z * z / (2 * n)
    let spread = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    return (counted == 0 ? 0 : (centre - spread) / scale, counted == of ? 1 : (centre + spread) / scale)
  }

  /// The 97.5% quantile of the normal distribution.
  package static let quantile = 1.959_963_984_540_054
}
