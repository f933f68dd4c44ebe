// Comparisons of one value with several constants, for a whole block: each lead gets the rank of its value among the
// constants, and a condition is one look at that byte, for sixteen leads at a time.

extension Machine {
  func answer(_ plan: ThresholdsPlan, _ ranking: RanksPlan, _ count: Int, _ values: ValueColumn) {
    let ranks = self.ranks
    var isExact = true
    var value = values.start
    for lane in 0..<count {
      let slot = value.pointee
      value += values.step
      guard slot.isKnown else {
        ranks[lane] = RanksPlan.unknown
        continue
      }
      if plan.isNumber {
        if let hundredths = slot.hundredths {
          ranks[lane] = rank(hundredths, ranking)
        } else {
          isExact = false
        }
      } else {
        ranks[lane] = rank(slot.bits, ranking)
      }
    }
    // A number of three decimals, or one beyond all measure, has no rank.
    guard isExact else { return answerOneByOne(plan, values, count) }
    for index in 0..<Int(plan.above.count) {
      let bound = ranking.ranks[index]
      judge(Int(plan.above.start) &+ index, count) { $0 >= bound ? Kleene.yes : Kleene.no }
    }
    for index in 0..<Int(plan.below.count) {
      let bound = ranking.ranks[Int(plan.above.count) &+ index]
      judge(Int(plan.below.start) &+ index, count) { $0 < bound ? Kleene.yes : Kleene.no }
    }
  }

  /// How many edges a value has reached.
  @inline(__always)
  private func rank(_ value: Int64, _ ranking: RanksPlan) -> UInt8 {
    var rank: UInt8 = 0
    for index in 0..<ranking.edgeCount { rank &+= value >= ranking.edges[index] ? 1 : 0 }
    return rank
  }

  @inline(__always)
  private func judge(_ register: Int, _ count: Int, _ holds: (UInt8) -> UInt8) {
    let (ranks, truths) = (self.ranks, truths + register &* width)
    for lane in 0..<count {
      truths[lane] = ranks[lane] == RanksPlan.unknown ? Kleene.unknown : holds(ranks[lane])
    }
  }

  @inline(never)
  private func answerOneByOne(_ plan: ThresholdsPlan, _ values: ValueColumn, _ count: Int) {
    for lane in 0..<count { answer(plan, values[lane], lane) }
  }
}
