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
