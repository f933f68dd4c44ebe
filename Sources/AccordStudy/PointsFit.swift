import Glibc

/// What lines are worth beside the others: how many points each would have to pay more so that the score tells best who is
/// counted, drawn towards what was agreed.
///
/// The model is logit P = α + s·(score + Σ δⱼ) over the lines j that paid. First α and s are found with all δ = 0 (Platt
/// 1999), then, with that s, α and the δ for which the likelihood is greatest when each δ is taken from a normal
/// distribution around 0 with a deviation of `deviation` points. Both are found by Newton's method; the sums are made in the
/// order of the cases, so that the same cases give the same bits.
struct PointsFit {
  /// How far points are thought to be off, before anything is seen.
  static let deviation = 5.0

  /// A case: what the score came to, which lines paid, and whether it is counted.
  struct Row {
    let score: Double
    let lines: [Int]
    let isCounted: Bool
  }

  /// The worth of a point, in log odds.
  let slope: Double
  /// One standard deviation of that.
  let slopeDeviation: Double
  /// Whether the score tells who is counted at all; where it may be worth nothing, lines cannot be weighed in its points.
  var isSure: Bool { slope > 2 * slopeDeviation }
  /// For each line how many points more it is worth, and how sure that is: one standard deviation.
  let corrections: [(points: Double, deviation: Double)]

  /// Nil where the score as a whole does not go with what is counted, or where all cases are alike.
  init?(_ rows: [Row], lines: Int) {
    let counted = rows.count { $0.isCounted }
    guard counted > 0, counted < rows.count else { return nil }
    guard let (base, slope, slopeDeviation) = PointsFit.platt(rows), slope > 0 else { return nil }
    self.slope = slope
    self.slopeDeviation = slopeDeviation
    let precision = 1 / (PointsFit.deviation * PointsFit.deviation)
    guard
      let least = PointsFit.least(
        from: [base] + Array(repeating: 0.0, count: lines),
        { PointsFit.objective(rows, $0, slope, precision) },
        { PointsFit.derivatives(rows, $0, slope, precision) })
    else { return nil }
    let size = lines + 1
    corrections = (1..<size).map { place in
      var unit = Array(repeating: 0.0, count: size)
      unit[place] = 1
      return (least.weights[place], PointsFit.solve(least.factor, unit)[place].squareRoot())
    }
  }

  /// How likely each of some scores is counted, by cases without lines; nil where they say nothing.
  static func chances(_ rows: [Row], for scores: [Double]) -> [Double]? {
    let counted = rows.count { $0.isCounted }
    guard counted > 0, counted < rows.count, let (base, slope, _) = platt(rows) else { return nil }
    return scores.map { chance(base + slope * $0) }
  }

  // MARK: The likelihood

  private static func logit(_ row: Row, _ weights: [Double], _ slope: Double) -> Double {
    var points = row.score
    for line in row.lines { points += weights[line + 1] }
    return weights[0] + slope * points
  }

  /// The negative logarithm of the likelihood, with what the δ cost.
  private static func objective(
    _ rows: [Row], _ weights: [Double], _ slope: Double, _ precision: Double
  ) -> Double {
    var sum = 0.0
    for row in rows { sum += loss(logit(row, weights, slope), row.isCounted) }
    return sum + weights.dropFirst().reduce(0) { $0 + $1 * $1 } * precision / 2
  }

  /// -log P, without overflow.
  private static func loss(_ logit: Double, _ isCounted: Bool) -> Double {
    let x = isCounted ? -logit : logit
    return x > 0 ? x + log(1 + exp(-x)) : log(1 + exp(x))
  }

  private static func chance(_ logit: Double) -> Double {
    logit >= 0 ? 1 / (1 + exp(-logit)) : exp(logit) / (1 + exp(logit))
  }

  private static func derivatives(
    _ rows: [Row], _ weights: [Double], _ slope: Double, _ precision: Double
  ) -> (gradient: [Double], hessian: [[Double]]) {
    let size = weights.count
    var gradient = Array(repeating: 0.0, count: size)
    var hessian = Array(repeating: Array(repeating: 0.0, count: size), count: size)
    for row in rows {
      let p = chance(logit(row, weights, slope))
      let error = p - (row.isCounted ? 1 : 0)
      let spread = p * (1 - p)
      gradient[0] += error
      hessian[0][0] += spread
      for line in row.lines {
        gradient[line + 1] += error * slope
        hessian[line + 1][0] += spread * slope
        for other in row.lines where other <= line {
          hessian[line + 1][other + 1] += spread * slope * slope
        }
      }
    }
    for place in 1..<size {
      gradient[place] += weights[place] * precision
      hessian[place][place] += precision
    }
    return (gradient, hessian)
  }

  /// α and s with all δ = 0; nil where they are not found.
  private static func platt(_ rows: [Row]) -> (base: Double, slope: Double, deviation: Double)? {
    // Around the mean, so that neither depends on where points begin.
    let mean = rows.reduce(0) { $0 + $1.score } / Double(rows.count)
    let least = least(
      from: [0, 0],
      { weights in
        rows.reduce(0) { $0 + loss(weights[0] + weights[1] * ($1.score - mean), $1.isCounted) }
      },
      { weights in
        var gradient = [0.0, 0.0]
        var hessian = [[0.0, 0.0], [0.0, 0.0]]
        for row in rows {
          let x = row.score - mean
          let p = chance(weights[0] + weights[1] * x)
          let error = p - (row.isCounted ? 1 : 0)
          gradient[0] += error
          gradient[1] += error * x
          hessian[0][0] += p * (1 - p)
          hessian[1][0] += p * (1 - p) * x
          hessian[1][1] += p * (1 - p) * x * x
        }
        return (gradient, hessian)
      })
    return least.map { least in
      (
        least.weights[0] - least.weights[1] * mean, least.weights[1],
        solve(least.factor, [0, 1])[1].squareRoot()
      )
    }
  }

  // MARK: Newton's method

  private static let mostSteps = 60
  private static let mostHalvings = 40
  /// From so near on a whole step is taken, and is the last: its error is the square of this.
  private static let near = 1e-5

  /// Where a convex function is least, with the factor of its curvature near there; nil where it has no end.
  private static func least(
    from start: [Double], _ objective: ([Double]) -> Double,
    _ derivatives: ([Double]) -> (gradient: [Double], hessian: [[Double]])
  ) -> (weights: [Double], factor: [[Double]])? {
    var weights = start
    var value = objective(weights)
    for _ in 0..<mostSteps {
      let (gradient, hessian) = derivatives(weights)
      guard let factor = cholesky(hessian) else { return nil }
      let step = solve(factor, gradient)
      let isNear = step.allSatisfy { abs($0) < near }
      if isNear {
        weights = zip(weights, step).map { $0 - $1 }
        return cholesky(derivatives(weights).hessian).map { (weights, $0) }
      }
      guard let next = descend(weights, step, value, objective) else { return (weights, factor) }
      (weights, value) = next
    }
    return nil
  }

  /// A step of Newton's, halved until it goes down; nil where it does not.
  private static func descend(
    _ weights: [Double], _ step: [Double], _ value: Double, _ objective: ([Double]) -> Double
  ) -> (weights: [Double], value: Double)? {
    var length = 1.0
    for _ in 0..<mostHalvings {
      let next = zip(weights, step).map { $0 - length * $1 }
      let reached = objective(next)
      if reached < value { return (next, reached) }
      length /= 2
    }
    return nil
  }

  // MARK: Linear equations

  /// The lower triangle L with L·Lᵀ = the matrix, of which only the lower triangle is read; nil where there is none.
  private static func cholesky(_ matrix: [[Double]]) -> [[Double]]? {
    var factor = matrix
    for row in matrix.indices {
      for column in 0...row {
        var sum = matrix[row][column]
        for inner in 0..<column { sum -= factor[row][inner] * factor[column][inner] }
        if row == column {
          guard sum > 1e-300 else { return nil }
          factor[row][row] = sum.squareRoot()
        } else {
          factor[row][column] = sum / factor[column][column]
        }
      }
    }
    return factor
  }

  /// x with L·Lᵀ·x = the right side.
  private static func solve(_ factor: [[Double]], _ right: [Double]) -> [Double] {
    var x = right
    for row in x.indices {
      for column in 0..<row { x[row] -= factor[row][column] * x[column] }
      x[row] /= factor[row][row]
    }
    for row in x.indices.reversed() {
      for column in row + 1..<x.count { x[row] -= factor[column][row] * x[column] }
      x[row] /= factor[row][row]
    }
    return x
  }
}
