import Glibc

/// How many cases it takes to find a difference of two shares.
enum SampleSize {
  /// How often a difference that is there is found.
  static let power = 0.8

  /// The cases of the first arm; the other has `ratio` times as many. Nil where the shares do not differ.
  ///
  /// Fleiss, Levin and Paik (2003), Statistical Methods for Rates and Proportions, formula 4.18 without the correction for
  /// continuity, two-sided at 5% divided by the number of comparisons.
  static func cases(from first: Double, to second: Double, ratio: Double, comparisons: Int) -> Double? {
    guard first != second, ratio > 0 else { return nil }
    let certain = NormalQuantile.value(1 - 0.025 / Double(max(1, comparisons)))
    let mean = (first + ratio * second) / (1 + ratio)
    let together = ((1 + 1 / ratio) * mean * (1 - mean)).squareRoot()
    let apart = (first * (1 - first) + second * (1 - second) / ratio).squareRoot()
    let root = (certain * together + NormalQuantile.value(power) * apart) / (second - first)
    return root * root
  }
}
