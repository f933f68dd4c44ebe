import AccordSemantics
import AccordTestSupport
import AccordValues

// Times around the as-of time and the windows before it, in many spellings.

extension LeadGenerator {
  mutating func time(_ reading: Reading) -> String {
    if random.chance(3) {
      return random.word(
        "2026-10-31T24:00Z", "2026-10-31T23:59:60Z", "2026-02-29", "2026-10-25T02:30", "2026-03-29T02:30",
        "0000-01-01", "10000-01-01", "2026-10-31T12:00+15:00", "31.10.2026", "0001-01-01T00:00+01:00", "1e3",
        "9999-12-31T23:59:59-01:00", "2011-12-30", "2026-10-31t12:00z", "2026-10-31 12:00:00 UTC",
        "2026-10-31 12:00 -0700", "2026-10-31T12:00:00 GMT", "2026-10-31 12:00:00 CET")
    }
    return written(instant(), reading)
  }

  mutating func date(_ reading: Reading) -> String {
    if random.chance(25), let date = random.pick(constants.dates) {
      let days = date.daysSinceEpoch + [0, 0, 1, -1][random.below(4)]
      return written(CalendarDate(daysSinceEpoch: days) ?? date, reading)
    }
    if random.chance(4) {
      return random.word(
        "2026-02-29", "2026-13-01", "2026-1-1", "2026-11-01T00:00Z", "2026-10-31 23:30 +0200",
        "2026-10-31T25:00Z")
    }
    return written(program.agreement.zone.date(of: instant()), reading)
  }

  /// An instant at the edge of a window, one of the rules' own, or near the as-of time.
  private mutating func instant() -> Instant {
    if random.chance(12), let time = random.pick(constants.times) { return moved(time) }
    if random.chance(45), let window = random.pick(constants.durations), let edge = asOf.subtracting(window) {
      return moved(edge)
    }
    if random.chance(6) {
      return moved(asOf.adding(Duration(seconds: Int64(random.below(1_000_000)))) ?? asOf)
    }
    let days = [0, 1, 6, 7, 8, 13, 14, 30, 31, 60, 90, 400, 4_000][random.below(13)]
    let length = Duration(seconds: Int64(days) * 86_400 + Int64(random.below(3)) * 3_600)
    return moved(asOf.subtracting(length) ?? asOf)
  }

  private mutating func moved(_ time: Instant) -> Instant {
    let steps: [Int64] = [0, 0, 0, 1, -1, 1_000_000, -1_000_000, 3_600_000_000, -60_000_000]
    return Instant(microseconds: time.microseconds + steps[random.below(steps.count)]) ?? time
  }

  private mutating func written(_ time: Instant, _ reading: Reading) -> String {
    switch reading.time {
    case .epochSeconds: return Decimal(exactly: Int(time.microseconds))?.scaled(by: -6) ?? "0"
    case .epochMilliseconds: return Decimal(exactly: Int(time.microseconds))?.scaled(by: -3) ?? "0"
    case .format(let first):
      let format = random.pick(reading.formats) ?? first
      let local = program.agreement.zone.local(of: time)
      return written(local.date, local.microsecondOfDay, as: format)
    case .iso: return iso(time)
    }
  }

  private mutating func written(_ date: CalendarDate, _ reading: Reading) -> String {
    switch reading.time {
    case .iso: return date.description
    case .epochSeconds: return String(date.daysSinceEpoch * 86_400 + random.below(2))
    case .epochMilliseconds: return String(date.daysSinceEpoch * 86_400_000)
    case .format(let first): return written(date, 0, as: random.pick(reading.formats) ?? first)
    }
  }

  private mutating func written(_ date: CalendarDate, _ microseconds: Int64, as format: TimeFormat) -> String
  {
    let seconds = Int(microseconds / 1_000_000)
    let hour = seconds / 3_600
    let names = random.word(
      "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", "jan FEB Mrz apr mai jun JUL aug sept okt nov dez",
      "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
      "JANUARY February MÄRZ april May June july August September October november Dezember"
    ).split(separator: " ").map(String.init)
    // The longer ones first.
    let values: [(field: String, text: String)] = [
      ("YYYY", padded(date.year, 4)), ("MMMM", names[date.month - 1]), ("MMM", names[date.month - 1]),
      ("MM", padded(date.month, 2)), ("DD", padded(date.day, 2)), ("HH", padded(hour, 2)),
      ("hh", padded((hour + 11) % 12 + 1, 2)), ("mm", padded(seconds / 60 % 60, 2)),
      ("SSS", padded(Int(microseconds % 1_000_000) / 1_000, 3)), ("ss", padded(seconds % 60, 2)),
      ("M", String(date.month)), ("D", String(date.day)), ("H", String(hour)),
      ("h", String((hour + 11) % 12 + 1)),
      ("a", hour < 12 ? random.word("AM", "a.m.", "am") : random.word("PM", "pm", "P.M.")),
    ]
    var text = ""
    var rest = format.pattern[...]
    while let next = rest.first {
      if let value = values.first(where: { rest.hasPrefix($0.field) }) {
        text += value.text
        rest = rest.dropFirst(value.field.count)
      } else {
        text.append(next)
        rest = rest.dropFirst()
      }
    }
    return text
  }

  private func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// ISO 8601 in UTC, with an offset, or as local time.
  private mutating func iso(_ time: Instant) -> String {
    let utc = time.description
    switch random.below(6) {
    case 0:
      let (hours, minutes) = (random.within(0...13), [0, 30, 45][random.below(3)])
      let isEast = random.chance(60)
      let offset = Int64(hours * 60 + minutes) * 60_000_000
      let shifted = time.microseconds + (isEast ? offset : -offset)
      guard let local = Instant(microseconds: shifted) else { return utc }
      let sign = isEast ? "+" : "-"
      return local.description.dropLast() + "\(sign)\(padded(hours, 2)):\(padded(minutes, 2))"
    case 1:
      let offset = Int64(program.agreement.zone.offset(at: time)) * 1_000_000
      guard let local = Instant(microseconds: time.microseconds + offset) else { return utc }
      return String(local.description.dropLast())
    case 2: return utc.split(separator: "T").joined(separator: " ")
    case 3: return random.chance(40) ? String(utc.prefix(10)) : utc
    default: return utc
    }
  }
}

extension Decimal {
  /// The number times a power of ten, as text.
  fileprivate func scaled(by power: Int) -> String? {
    Decimal(coefficient: 1, exponent: power).flatMap { multiplied(by: $0) }?.description
  }
}
