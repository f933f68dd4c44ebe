import AccordMetrics
import AccordTestSupport
import Testing

@testable import AccordStudy

/// What is computed here beside what scipy and statsmodels make of the same; `Oracle/make_oracles.py` has written it.
@Suite struct StatisticsTests {
  @Test func quantiles() throws {
    for cells in try Self.rows("quantiles", atLeast: 500) {
      let (share, expected) = (try #require(Double(cells[0])), try #require(Double(cells[1])))
      let found = NormalQuantile.value(share)
      #expect(abs(found - expected) <= 1e-13 * max(1, abs(expected)), "\(cells)")
    }
  }

  @Test func differences() throws {
    for cells in try Self.rows("differences", atLeast: 2_000) {
      let counts = try cells.prefix(4).map { try #require(Int($0)) }
      let difference = ShareDifference(
        with: Share(counts[0], of: counts[1]), without: Share(counts[2], of: counts[3]))
      let z = NormalQuantile.value(try #require(Double(cells[4])))
      let interval = try #require(difference.interval(z: z))
      let (low, high) = (try #require(Double(cells[5])), try #require(Double(cells[6])))
      #expect(abs(interval.low - low) < 1e-9 && abs(interval.high - high) < 1e-9, "\(cells)")
    }
  }

  @Test func fits() throws {
    var cases: [Int: [PointsFit.Row]] = [:]
    for cells in try Self.rows("fits", atLeast: 1_000) {
      cases[try #require(Int(cells[0])), default: []].append(
        PointsFit.Row(
          score: try #require(Double(cells[1])), lines: cells[2].split(separator: " ").compactMap { Int($0) },
          isCounted: cells[3] == "1"))
    }
    var compared = 0
    let expected = Dictionary(grouping: try Self.rows("fitted", atLeast: 30)) { $0[0] }
    for (number, lines) in expected {
      let rows = try #require(Int(number).flatMap { cases[$0] })
      let fit = PointsFit(rows, lines: lines.count)
      guard lines[0][2] != "" else {
        #expect(fit.map { _ in true } == nil)
        continue
      }
      let found = try #require(fit)
      let slope = try #require(Double(lines[0][2]))
      #expect(abs(found.slope - slope) < 1e-9)
      let wide = try #require(Double(lines[0][3]))
      #expect(abs(found.slopeDeviation - wide) < 1e-9)
      #expect(found.isSure == (slope > 2 * wide))
      for (line, cells) in lines.enumerated() {
        let (points, deviation) = (try #require(Double(cells[4])), try #require(Double(cells[5])))
        #expect(abs(found.corrections[line].points - points) < 1e-9, "\(cells)")
        #expect(abs(found.corrections[line].deviation - deviation) < 1e-9, "\(cells)")
        compared += 1
      }
    }
    #expect(compared > 100)
  }

  @Test func splits() throws {
    var unjudged = 0
    for cells in try Self.rows("splits", atLeast: 1_000) {
      let (counts, weights) = (cells[0].split(separator: " "), cells[1].split(separator: " "))
      let expected = try #require(Double(cells[2]))
      let found = SplitCheck.chance(counts.compactMap { Int($0) }, weights: weights.compactMap { Int($0) })
      guard let found else {
        unjudged += 1
        continue
      }
      #expect(abs(found - expected) <= 1e-9 * max(1e-300, expected) + 1e-300, "\(cells) \(found)")
    }
    #expect(unjudged < 700)
    // Two cases in the arm of one in ten are no sign of anything.
    #expect(SplitCheck.chance([0, 2], weights: [90, 10]) == nil)
    #expect(SplitCheck.chance([0, 0], weights: [1, 1]) == nil)
  }

  @Test func sizes() throws {
    for cells in try Self.rows("sizes", atLeast: 1_000) {
      let (first, second) = (try #require(Double(cells[0])), try #require(Double(cells[1])))
      let (ratio, comparisons) = (try #require(Double(cells[2])), try #require(Int(cells[3])))
      let expected = try #require(Double(cells[4]))
      let found = try #require(
        SampleSize.cases(from: first, to: second, ratio: ratio, comparisons: comparisons))
      #expect(abs(found - expected) <= 1e-9 * max(1, expected), "\(cells) \(found)")
    }
    #expect(SampleSize.cases(from: 0.2, to: 0.2, ratio: 1, comparisons: 1) == nil)
  }

  @Test func ratios() throws {
    for cells in try Self.rows("ratios", atLeast: 1_000) {
      let numbers = try cells.map { try #require(Double($0)) }
      let prior = RateRatio.Prior(
        weights: (Int(numbers[2]), Int(numbers[3])), expected: (from: numbers[4], to: numbers[5]))
      let found = RateRatio(first: Int(numbers[0]), other: Int(numbers[1]), prior, among: Int(numbers[6]))
      #expect(abs(found.low - numbers[7]) <= 1e-9 * numbers[7] + 1e-280, "\(cells) \(found)")
      if numbers[8] < 0 {
        #expect(found.high > 1e280)
      } else {
        #expect(abs(found.high - numbers[8]) <= 1e-9 * numbers[8], "\(cells) \(found)")
      }
      let isTold = found.low > 1 || found.high < 1
      #expect(found.direction == (isTold ? (found.low > 1 ? 1 : -1) : 0), "\(cells) \(found)")
    }
  }

  /// Whoever looks every day is told of a difference that is not there in at most one of twenty experiments; an interval that is
  /// right once would tell of one in a quarter of them.
  @Test func looksFindNothingWhereThereIsNothing() {
    var random = SplitMix64(seed: 400)
    let prior = RateRatio.Prior(weights: (1, 1), expected: (from: 0.1, to: 0.15))
    var (told, toldByOne) = (0, 0)
    for _ in 0..<400 {
      var (cases, counted) = ([0, 0], [0, 0])
      var (isTold, isToldByOne) = (false, false)
      for _ in 0..<60 {
        for _ in 0..<25 {
          let arm = Int(random.next() >> 63)
          cases[arm] += 1
          counted[arm] += random.next() % 10 == 0 ? 1 : 0
        }
        let look = RateRatio(first: counted[0], other: counted[1], prior, among: 1)
        isTold = isTold || look.direction != 0
        let once = ShareDifference(
          with: Share(counted[1], of: cases[1]), without: Share(counted[0], of: cases[0]))
        isToldByOne = isToldByOne || once.isTold && once.direction(among: 1) != 0
      }
      told += isTold ? 1 : 0
      toldByOne += isToldByOne ? 1 : 0
    }
    #expect(told <= 20)
    #expect(toldByOne > 60)
    print(
      "looks: \(told) of 400 experiments without effect told, \(toldByOne) by intervals that are right once")
  }

  /// A difference as hoped for is found four times of five with as many cases as the plan says, and told in the right direction.
  @Test(arguments: [(0.2, 0.4), (0.2, 0.26), (0.05, 0.1)])
  func looksFindWhatIsThere(from: Double, to: Double) throws {
    var random = SplitMix64(seed: 75)
    let prior = RateRatio.Prior(weights: (1, 1), expected: (from: from, to: to))
    let planned = try #require(SampleSize.cases(from: from, to: to, ratio: 1, comparisons: 1))
    let cases = Int((planned * RateRatio.moreCases).rounded(.up))
    var directions: [Int: Int] = [:]
    for _ in 0..<300 {
      var counted = [0, 0]
      var direction = 0
      for number in 1...cases where direction == 0 {
        for (arm, share) in [from, to].enumerated() {
          counted[arm] += Double(random.next() >> 11) * 0x1p-53 < share ? 1 : 0
        }
        if number % 10 == 0 {
          direction = RateRatio(first: counted[0], other: counted[1], prior, among: 1).direction
        }
      }
      directions[direction, default: 0] += 1
    }
    #expect(directions[1, default: 0] >= 240, "\(directions)")
    #expect(directions[-1, default: 0] <= 3)
  }

  @Test func rankings() throws {
    for cells in try Self.rows("rankings", atLeast: 500) {
      let points = cells[0].split(separator: " ").compactMap { Double($0) }
      let counted = cells[1].map { $0 == "1" }
      let ranking = Ranking(zip(points, counted).map { (points: $0, isCounted: $1) })
      let expected = try #require(Double(cells[2]))
      #expect(abs(try #require(ranking.order) - expected) < 1e-9, "\(cells)")
      let most = try #require(Int(cells[3]))
      #expect(abs(ranking.counted(amongFirst: most) - (try #require(Double(cells[4])))) < 1e-9, "\(cells)")
    }
    #expect(Ranking([(1, true), (2, true)]).order == nil)
    #expect(Ranking([]).counted(amongFirst: 3) == 0)
  }

  private static func rows(_ name: String, atLeast count: Int) throws -> [[String]] {
    let text = String(
      decoding: try Project.bytes("Tests/AccordStudyTests/Oracle/\(name).csv"), as: UTF8.self)
    let rows = text.split(separator: "\n").dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    try #require(rows.count >= count)
    return rows
  }
}
