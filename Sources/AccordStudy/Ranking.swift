/// How well points put those that are counted first.
struct Ranking {
  /// The cases, those with most points first.
  private let cases: [(points: Double, isCounted: Bool)]

  init(_ cases: [(points: Double, isCounted: Bool)]) {
    self.cases = cases.sorted { $0.points > $1.points }
  }

  /// The chance that a case that is counted has more points than one that is not, where they are equal one half of it: the
  /// area under the curve, from mid-ranks (Hanley, McNeil 1982). Nil where all cases are alike.
  var order: Double? {
    let counted = cases.count { $0.isCounted }
    guard counted > 0, counted < cases.count else { return nil }
    var sum = 0.0
    for tie in ties {
      // Ranks count from the fewest points on.
      let rank = Double(cases.count - tie.lowerBound + cases.count - tie.upperBound + 1) / 2
      sum += rank * Double(cases[tie].count { $0.isCounted })
    }
    let (n, others) = (Double(counted), Double(cases.count - counted))
    return (sum - n * (n + 1) / 2) / (n * others)
  }

  /// How many of those that are counted are among the first cases; of cases with as many points as the last of these as large a
  /// share as there is room for.
  func counted(amongFirst most: Int) -> Double {
    var found = 0.0
    for tie in ties where tie.lowerBound < most {
      let share = min(1, Double(most - tie.lowerBound) / Double(tie.count))
      found += share * Double(cases[tie].count { $0.isCounted })
    }
    return found
  }

  /// Stretches of cases with as many points as one another.
  private var ties: [Range<Int>] {
    var ties: [Range<Int>] = []
    var start = 0
    while start < cases.count {
      let end = cases[start...].firstIndex { $0.points != cases[start].points } ?? cases.count
      ties.append(start..<end)
      start = end
    }
    return ties
  }
}
