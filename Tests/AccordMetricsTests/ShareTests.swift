import AccordMetrics
import AccordTestSupport
import Testing

/// Shares and their intervals.
@Suite struct ShareTests {
  /// The intervals that scipy has; `Oracle/make_shares.py` has written them.
  @Test func wilson() throws {
    let lines = String(
      decoding: try Project.bytes("Tests/AccordMetricsTests/Oracle/shares.csv"), as: UTF8.self
    )
    .split(separator: "\n").dropFirst()
    #expect(lines.count >= 2_000)
    for line in lines {
      let cells = line.split(separator: ",")
      let (counted, of) = (try #require(Int(cells[0])), try #require(Int(cells[1])))
      let interval = try #require(Share(counted, of: of).interval)
      let (low, high) = (try #require(Double(cells[2])), try #require(Double(cells[3])))
      #expect(abs(interval.low - low) < 1e-9 && abs(interval.high - high) < 1e-9, "\(line)")
    }
  }

  @Test func nothingIsSaidOfNothing() {
    #expect(Share(0, of: 0).interval == nil)
    #expect(Share(0, of: 0).parts(1_000) == 0)
    #expect(!Share(10, of: 19).isTold)
    #expect(Share(10, of: 20).isTold)
  }

  /// Halves go up, exactly.
  @Test(arguments: [(1, 2_000, 1), (1, 2_001, 0), (3, 2_000, 2), (1, 3, 333), (2, 3, 667), (7, 7, 1_000)])
  func parts(_ counted: Int, _ of: Int, _ parts: Int) {
    #expect(Share(counted, of: of).parts(1_000) == parts)
  }
}
