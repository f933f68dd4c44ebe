package import AccordMetrics

/// How much greater the share of some cases is than that of the others.
package struct ShareDifference: Sendable {
  package let with: Share
  package let without: Share

  /// Fewer than so many that are counted in both together say nothing about a difference.
  static let leastCounted = 5

  /// Whether there are enough on both sides to speak of a difference.
  package var isTold: Bool {
    with.isTold && without.isTold && with.counted + without.counted >= ShareDifference.leastCounted
  }

  /// The difference of the shares.
  package var value: Double {
    Double(with.counted) / Double(with.of) - Double(without.counted) / Double(without.of)
  }

  /// The interval of Newcombe (1998), method 10: Wilson's intervals of both shares put together. Nil of no cases.
  ///
  /// - Parameter z: the quantile of the normal distribution that goes with how sure one wants to be.
  func interval(z: Double) -> (low: Double, high: Double)? {
    guard let one = with.interval(z: z), let other = without.interval(z: z) else { return nil }
    let p1 = Double(with.counted) / Double(with.of)
    let p2 = Double(without.counted) / Double(without.of)
    func length(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
    return (
      p1 - p2 - length(p1 - one.low, other.high - p2), p1 - p2 + length(one.high - p1, p2 - other.low)
    )
  }

  /// The 95% interval.
  package var interval: (low: Double, high: Double)? { interval(z: Share.quantile) }

  /// The interval that holds the difference 95 times of 100 for so many comparisons together (Bonferroni).
  func interval(among comparisons: Int) -> (low: Double, high: Double)? {
    interval(z: NormalQuantile.value(1 - 0.025 / Double(max(1, comparisons))))
  }

  /// In which direction the shares differ when that is to be true 95 times of 100 for so many comparisons together
  /// (Bonferroni): 1 for more, -1 for fewer, 0 where they are not told apart.
  func direction(among comparisons: Int) -> Int {
    guard let interval = interval(among: comparisons) else { return 0 }
    return interval.low > 0 ? 1 : interval.high < 0 ? -1 : 0
  }
}
