import AccordValues

extension Share {
  /// `58.7%`
  package var percent: String { Share.percent(parts(1_000)) }

  /// `53.5–63.6%`
  package var intervalText: String? {
    interval.map { low, high in
      let text = Share.percent(Share.rounded(high, 1_000))
      return "\(Share.percent(Share.rounded(low, 1_000)).dropLast())–\(text)"
    }
  }

  /// `210 of 358  58.7%`, without the percentage where it says nothing.
  package var text: String {
    "\(counted.grouped) of \(of.grouped)" + (isTold ? "  \(percent)" : "")
  }

  /// A fraction in so many parts.
  static func rounded(_ fraction: Double, _ whole: Int) -> Int {
    Int((fraction * Double(whole)).rounded(.toNearestOrAwayFromZero))
  }

  private static func percent(_ parts: Int) -> String { "\(parts / 10).\(parts % 10)%" }

  /// `0.5866`
  static func decimal(_ parts: Int) -> String { "\(parts / 10_000).\(String.padded(parts % 10_000, to: 4))" }
}

extension MetricNumber {
  /// The number as people read it.
  var text: String {
    switch self {
    case .count(let count): count.grouped
    case .share(let share): share.text
    case .total(let total, let adding):
      "\(total.map { $0.grouped } ?? "too much to add up") from \(adding.grouped)"
    case .times(let median, let most, let arrived, let of, let isWorking):
      of == 0
        ? "0 of 0"
        : "\(arrived.grouped) of \(of.grouped), half \(MetricNumber.length(median, isWorking)), 9 in 10 "
          + MetricNumber.length(most, isWorking) + (isWorking ? " of working time" : "")
    }
  }

  /// How few signs can say the same.
  var shortText: String {
    switch self {
    case .share(let share): share.isTold ? share.percent : share.text
    case .total(let total, _): total.map { $0.grouped } ?? "–"
    case .times(let median, _, _, let of, let isWorking):
      of == 0 ? "0 of 0" : MetricNumber.length(median, isWorking)
    case .count: text
    }
  }

  /// `within 4 h`.
  static func length(_ microseconds: Int64?, _ isWorking: Bool = false) -> String {
    microseconds.map { "within \(span($0, isWorking))" } ?? "longer"
  }

  /// `4 h`; of more than two days whole hours are enough.
  ///
  /// - Parameter isWorking: whether it is working time, which has no days.
  static func span(_ microseconds: Int64, _ isWorking: Bool = false) -> String {
    let seconds = microseconds / 1_000_000
    let step: Int64 = seconds >= 172_800 ? 3_600 : seconds >= 7_200 ? 60 : 1
    let rounded = (seconds + step / 2) / step * step
    let days: [(Int64, String)] = isWorking ? [] : [(86_400, "d")]
    let units = days + [(3_600, "h"), (60, "min"), (1, "s")]
    var rest = rounded
    var parts: [String] = []
    for (size, name) in units where rest >= size && parts.count < 2 {
      parts.append("\(rest / size) \(name)")
      rest %= size
    }
    return parts.isEmpty ? "0 s" : parts.joined(separator: " ")
  }
}
