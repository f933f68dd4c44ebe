package import AccordSemantics
package import AccordValues

/// What the number of a metric is, as it may be told: too few cases have none.
package enum MetricNumber: Sendable, Equatable {
  /// How many leads there are.
  case count(Int)
  case share(Share)
  /// A total, of so many cases that add something; nil when it is too long for a number.
  case total(Decimal?, adding: Int)
  /// How long it took half of them and nine in ten, in microseconds; nil for longer than anybody looked.
  ///
  /// Of working time a day is not 24 hours.
  case times(median: Int64?, most: Int64?, arrived: Int, of: Int, isWorking: Bool = false)

  /// What a metric makes of what it has counted.
  package init(_ cell: MetricCell, of metric: Metric) {
    self =
      switch metric.measure {
      case .leads: .count(cell.share.of)
      case .counts: .share(cell.share)
      case .adds: .total(cell.total, adding: cell.adding)
      case .takes:
        .times(
          median: cell.time(percent: 50), most: cell.time(percent: 90), arrived: cell.arrived,
          of: cell.share.of, isWorking: metric.target?.isWorking ?? false)
      }
  }
}

extension MetricNumber {
  /// How large it is, to be compared with the same metric at other times; nil where it is not to be told.
  package var size: Double? {
    switch self {
    case .count(let count): Double(count)
    case .share(let share): share.isTold ? Double(share.counted) / Double(share.of) : nil
    case .total(let total, let adding): adding > 0 ? total?.approximate : nil
    case .times(let median, _, _, let of, _): of > 0 ? median.map { Double($0) } : nil
    }
  }
}

/// Whether a number is what teams have agreed to reach. (Clause 11.9)
package struct TargetOutcome: Sendable, Equatable {
  package let isMet: Bool
  /// Whether chance alone may have made it so.
  package let isByChance: Bool

  /// Nil where nothing was agreed, or there is no case.
  package init?(_ number: MetricNumber, of metric: Metric) {
    guard let target = metric.target else { return nil }
    func compare<Number: Comparable>(_ found: Number, _ wanted: Number) -> Bool {
      target.isAtLeast ? found >= wanted : found <= wanted
    }
    switch (number, target.value) {
    case (.count(let count), .number(let wanted)):
      isMet = compare(Decimal(count), wanted)
      isByChance = false
    case (.total(let total?, _), .number(let wanted)):
      isMet = compare(total, wanted)
      isByChance = false
    case (.share(let share), .number(let wanted)):
      guard let interval = share.interval, let goal = Double(wanted.description),
        let needed = wanted.multiplied(by: Decimal(share.of))
      else { return nil }
      // Exactly: so many would be needed.
      isMet = compare(Decimal(share.counted), needed)
      isByChance = interval.low <= goal && goal <= interval.high
    case (.times(let median, _, _, let of, _), .duration(let wanted)):
      guard of > 0 else { return nil }
      // Longer than anybody looked is longer than anything.
      isMet = median.map { compare($0, wanted.microseconds) } ?? target.isAtLeast
      isByChance = false
    default: return nil
    }
  }
}
