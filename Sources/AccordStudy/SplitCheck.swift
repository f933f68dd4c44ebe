import Glibc

/// Whether cases are shared out among arms as their weights say, as far as chance goes: Pearson's test.
enum SplitCheck {
  /// A split that chance gives less often than this is none that was meant.
  static let leastChance = 0.001

  /// Fewer cases than so many are expected of an arm, and the test says nothing. (Cochran 1954)
  static let leastExpected = 5.0

  /// How often chance gives a split that is at least so far from what the weights say; nil for too few cases.
  static func chance(_ counts: [Int], weights: [Int]) -> Double? {
    let (cases, weight) = (counts.reduce(0, +), weights.reduce(0, +))
    guard weight > 0, counts.count > 1 else { return nil }
    let expected = weights.map { Double(cases) * Double($0) / Double(weight) }
    guard expected.allSatisfy({ $0 >= leastExpected }) else { return nil }
    let statistic = zip(counts, expected).reduce(0.0) { sum, arm in
      sum + (Double(arm.0) - arm.1) * (Double(arm.0) - arm.1) / arm.1
    }
    return beyond(statistic, freedom: counts.count - 1)
  }

  /// The share of the chi-square distribution that lies beyond a value, by the recurrence of the incomplete gamma function
  /// over its half degrees of freedom: Q(a + 1, x) = Q(a, x) + xᵃ e⁻ˣ / Γ(a + 1). (Abramowitz and Stegun 26.4.4, 26.4.5)
  static func beyond(_ value: Double, freedom: Int) -> Double {
    guard value > 0 else { return 1 }
    let x = value / 2
    var (a, share) = freedom % 2 == 0 ? (1.0, exp(-x)) : (0.5, erfc(x.squareRoot()))
    while a < Double(freedom) / 2 {
      share += exp(a * log(x) - x - lgamma(a + 1))
      a += 1
    }
    return min(1, share)
  }
}
