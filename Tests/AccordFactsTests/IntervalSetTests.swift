import AccordValues
import Testing

@testable import AccordFacts

@Suite struct IntervalSetTests {
  private static let comparisons: [IntervalSet.Comparison] = [
    .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual,
  ]
  private static let edges: [Decimal] = [-2, 0, 1, 5, 10]
  private static let sets = comparisons.flatMap { comparison in
    edges.map { IntervalSet(comparison, $0) }
  }
  /// On the edges, between them and outside.
  private static let probes = (-7...25).compactMap { Decimal(coefficient: Int64($0) * 5, exponent: -1) }

  @Test func complementUnionAndIntersectionAgreeWithMembership() {
    for first in IntervalSetTests.sets {
      for second in IntervalSetTests.sets {
        let (both, either) = (first.intersection(second), first.union(second))
        for value in IntervalSetTests.probes {
          #expect(both.contains(value) == (first.contains(value) && second.contains(value)))
          #expect(either.contains(value) == (first.contains(value) || second.contains(value)))
        }
        #expect(both.complement == first.complement.union(second.complement))
        for set in [first, either, both] {
          let shared = set.intersection(second)
          #expect(set.isDisjoint(with: second) == shared.isEmpty && set.isInside(second) == (shared == set))
        }
      }
      #expect(first.complement.complement == first)
      #expect(first.intersection(first.complement).isEmpty && first.union(first.complement) == .all)
    }
  }

  @Test func aRoundValueLiesInside() throws {
    let odd = IntervalSet(.greater, 9).intersection(IntervalSet(.less, 10))
    #expect(!odd.isEmpty && odd.roundValue == nil)
    let tenth = try #require(Decimal(coefficient: 95, exponent: -1))
    #expect(odd.intersection(IntervalSet(.greaterOrEqual, tenth)).roundValue == tenth)
    #expect(IntervalSet(.greater, 50).roundValue == 51)
    #expect(IntervalSet(.less, 10).roundValue == 9)
    #expect(IntervalSet.all.roundValue == 0)
    #expect(IntervalSet.none.roundValue == nil)
    for set in IntervalSetTests.sets {
      let value = try #require(set.roundValue)
      #expect(set.contains(value) && value.isWhole)
    }
  }
}
