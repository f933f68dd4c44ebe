internal import Glibc

/// How many times as often one arm of an experiment is counted as another, as it may be said at every look: of all looks
/// together it is right 95 times of 100.
///
/// Leads are drawn independently of what comes of them. So whether a case that is counted is of the one arm or of the other is
/// a draw of its own, with the chance θ = qR/(qR + 1 − q), where q is the share of leads that the arm gets and R the ratio of the
/// rates, exactly. The θ for which the mixture M = B(a + t, b + c)/B(a, b) / θᵗ(1 − θ)ᶜ is below 20 hold the true one at every look
/// together (Robbins 1970; Howard, Ramdas, McAuliffe, Sekhon 2021). Only two whole numbers go in: how many are counted in each arm.
package struct RateRatio: Sendable, Equatable {
  /// How many are counted in the first arm, and in the other one.
  package let first: Int
  package let other: Int
  /// Between which numbers the ratio lies; without an end upwards where that is infinite.
  package let low: Double
  package let high: Double
  /// 1 for more often, -1 for more seldom, 0 where they are not told apart.
  package let direction: Int

  /// So many times as many cases as a look at the end alone needs find a difference as hoped for at least four times of five, by
  /// simulation; most of the time it is found before.
  static let moreCases = 2.5

  /// What is known before anything is counted.
  struct Prior: Sendable {
    /// Which share of the leads of both arms the other one gets.
    let share: Double
    /// The parameters of a beta distribution: its mean is the share, its standard deviation the distance to what is hoped for.
    let a: Double
    let b: Double

    /// - Parameters:
    ///   - weights: of the first arm and of the other.
    ///   - expected: the share that is counted, and the one that is hoped for.
    init(weights: (first: Int, other: Int), expected: (from: Double, to: Double)) {
      let q = Double(weights.other) / Double(weights.first + weights.other)
      let (counted, all) = (q * expected.to, q * expected.to + (1 - q) * expected.from)
      // No distance at all would be no doubt at all.
      let distance = max(0.01, all > 0 ? abs(counted / all - q) : 0)
      // At least as little as is known of a lead or two.
      let size = max(1, q * (1 - q) / (distance * distance) - 1)
      (share, a, b) = (q, q * size, (1 - q) * size)
    }
  }

  /// - Parameter comparisons: so many are made, and all together are to be right 95 times of 100 (Bonferroni).
  init(first: Int, other: Int, _ prior: Prior, among comparisons: Int) {
    (self.first, self.other) = (first, other)
    let limit = log(20 * Double(max(1, comparisons)))
    let (t, c) = (Double(other), Double(first))
    let evidence = RateRatio.logBeta(prior.a + t, prior.b + c) - RateRatio.logBeta(prior.a, prior.b)
    /// How much speaks against a chance, in logarithms. What is missing to 1 is given as well: close to 1 there are too few numbers.
    func against(_ chance: Double, rest: Double) -> Double {
      evidence - (t > 0 ? t * log(chance) : 0) - (c > 0 ? c * log(rest) : 0)
    }
    let likely = t + c > 0 ? t / (t + c) : prior.share
    let odds = (1 - prior.share) / prior.share
    let least = RateRatio.edge(inside: likely) { against($0, rest: 1 - $0) < limit }
    let rest = RateRatio.edge(inside: 1 - likely) { against(1 - $0, rest: $0) < limit }
    low = t > 0 ? least / (1 - least) * odds : 0
    high = c > 0 ? (1 - rest) / rest * odds : .infinity
    direction =
      against(prior.share, rest: 1 - prior.share) < limit ? 0 : likely > prior.share ? 1 : -1
  }

  /// Where a condition ends that holds at a number and not at 0.
  private static func edge(inside: Double, _ holds: (Double) -> Bool) -> Double {
    var (inside, outside) = (inside, 0.0)
    while true {
      let middle = (inside + outside) / 2
      if middle == inside || middle == outside { return inside }
      if holds(middle) { inside = middle } else { outside = middle }
    }
  }

  /// Of the beta function, B.
  private static func logBeta(_ a: Double, _ b: Double) -> Double {
    logGamma(a) + logGamma(b) - logGamma(a + b)
  }

  private static func logGamma(_ x: Double) -> Double {
    var sign: Int32 = 0
    return lgamma_r(x, &sign)
  }
}
