package import AccordRecord
package import AccordValues

/// What a metric counts in a period, of all leads or of a group of them.
package struct MetricCell: Sendable, Equatable {
  /// Cases by what became of them.
  private var states: [Int] = [Int](repeating: 0, count: LeadCase.State.allCases.count)
  /// Leads that were decided in the period, by whether they have a case.
  private var standings: [Int] = [Int](repeating: 0, count: LeadStanding.allCases.count)
  private var sum = ExactSum()
  /// What is added up of the cases that are in; nil when that is too long for a number.
  package var total: Decimal? { sum.value }
  private var hasNegative = false
  /// The greatest of it.
  package private(set) var largest: Decimal?
  /// How many of the open cases would be counted if they ended now.
  package private(set) var openCounted = 0
  /// How many cases add something.
  package private(set) var adding = 0
  /// How long it took, in microseconds, of the cases that came to it.
  private var times: [Int64] = []

  package init() {}

  /// How many cases there are of a kind.
  package subscript(state: LeadCase.State) -> Int { states[state.index] }

  /// How many leads there are of a kind.
  package subscript(standing: LeadStanding) -> Int { standings[standing.rawValue] }

  /// All cases.
  package var cases: Int { states.reduce(0, +) }

  /// The leads that were decided in the period.
  package var leads: Int { standings.reduce(0, +) }

  /// Those that are counted, out of those that are looked at.
  package var share: Share { Share(self[.counted], of: self[.counted] + self[.not]) }

  /// How many came to what the metric waits for.
  package var arrived: Int { times.count }

  // MARK: Counting

  mutating func count(_ found: LeadCase) {
    states[found.state.index] += 1
    if found.state == .open, found.isCountedSoFar { openCounted += 1 }
    guard found.state.isIn else { return }
    if let amount = found.amount, amount != .zero {
      adding += 1
      sum.add(amount)
      if amount < .zero { hasNegative = true }
      largest = largest.map { max($0, amount) } ?? amount
    }
    if let taken = found.taken { times.append(taken) }
  }

  mutating func count(_ standing: LeadStanding) { standings[standing.rawValue] += 1 }

  mutating func add(_ other: MetricCell) {
    for index in states.indices { states[index] += other.states[index] }
    for index in standings.indices { standings[index] += other.standings[index] }
    sum.add(other.sum)
    hasNegative = hasNegative || other.hasNegative
    if let theirs = other.largest { largest = largest.map { max($0, theirs) } ?? theirs }
    adding += other.adding
    openCounted += other.openCounted
    times += other.times
  }

  /// Puts the times in order; to be called once all are there.
  mutating func finish() { times.sort() }

  /// How long it took at most for a share of the cases that are looked at, by nearest rank: those that never came to it took
  /// longer. Nil when that is the answer.
  ///
  /// - Parameter percent: of 100.
  package func time(percent: Int) -> Int64? {
    let rank = (share.of * percent + 99) / 100
    guard rank > 0, rank <= times.count else { return nil }
    return times[rank - 1]
  }

  /// The share of the largest case in the total; nil where nothing is added, and where something is taken away.
  package var largestShare: Double? {
    guard !hasNegative, let total, let largest, total > .zero, largest > .zero else { return nil }
    return largest.approximate / total.approximate
  }
}

extension LeadCase.State {
  fileprivate var index: Int {
    switch self {
    case .counted: 0
    case .not: 1
    case .outside: 2
    case .open: 3
    case .notKnown: 4
    case .beforeFeedback: 5
    case .notRecorded: 6
    }
  }
}

extension Decimal {
  /// The nearest binary fraction, for what is shown with few digits.
  package var approximate: Double { Double(description) ?? 0 }
}
