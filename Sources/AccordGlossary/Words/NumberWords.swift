package import AccordValues

extension Decimal {
  /// The exact number with its thousands grouped, as in `20,000` or `−1,234.5`.
  package var words: String {
    self < 0 ? "−\(magnitude.grouped)" : grouped
  }

  /// The number as points are written: with a sign, unless it is zero.
  var points: String { self > 0 ? "+\(words)" : words }

  /// A share in hundredths, as in `50%`; nil for a number that is no share from 0 to 1.
  var percent: String? {
    guard self >= 0, self <= 1, let hundredths = multiplied(by: 100), hundredths.divided(by: 100) == self
    else { return nil }
    return "\(hundredths.words)%"
  }
}

extension Duration {
  /// How long, as in `1 day` or `90 minutes`.
  var words: String { description.hasPrefix("-") ? "−\(description.dropFirst())" : description }

  /// The length as a period that comes again, as in `30 days`, or `day` for one.
  var period: String { words.hasPrefix("1 ") ? String(words.dropFirst(2)) : words }
}

extension CalendarDate {
  /// `1 November 2026`.
  package var words: String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ]
    let name = months.indices.contains(month - 1) ? months[month - 1] : "\(month)"
    return "\(day) \(name) \(year)"
  }
}

extension Instant {
  /// The local day and time, as in `1 November 2026, 10:00`; seconds only where there are any.
  func words(in zone: TimeZoneTable) -> String {
    let (date, microsecondOfDay) = zone.local(of: self)
    let second = Int(microsecondOfDay / 1_000_000)
    let fraction = Int(microsecondOfDay % 1_000_000)
    var clock = "\(padded(second / 3_600)):\(padded(second / 60 % 60))"
    if second % 60 != 0 || fraction != 0 { clock += ":\(padded(second % 60))" }
    if fraction != 0 {
      let digits = String(fraction)
      clock += "." + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }
    return "\(date.words), \(clock)"
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
