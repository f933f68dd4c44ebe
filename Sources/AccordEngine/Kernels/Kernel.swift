import AccordSemantics
import AccordValues

/// What the engine does for one function, on values that are all known. A failed slot is no answer.
struct Kernel {
  typealias Apply = @Sendable (Operands) -> Slot

  let apply: Apply

  /// The kernel of the function of this name; a rule set with a function that has none is left to the reference.
  static func named(_ name: String, of types: [ValueType]) -> Kernel? {
    let kernel = types.first == .texts ? all["\(name) of texts"] : all[name]
    return kernel.map { Kernel(apply: $0) }
  }

  private static let all: [String: Apply] = numbers.merging(texts) { first, _ in first }
    .merging(times) { first, _ in first }

  /// The arguments of a call, and where texts can be made.
  struct Operands {
    let columns: UnsafePointer<ValueColumn>
    let lane: Int
    let registers: UnsafePointer<Int32>
    let count: Int
    let texts: UnsafeMutablePointer<ScratchArena>
    /// Not counted for each call.
    unowned(unsafe) let shape: LeadShape

    @inline(__always)
    subscript(_ index: Int) -> Slot { columns[Int(registers[index])][lane] }
  }
}

extension Kernel {
  /// Whether a time lies in an opening of one of these.
  init(in openings: [OpeningHours]) {
    self.init { operands in
      guard let time = Instant(microseconds: operands[0].bits) else { return .unknown }
      return Slot(bits: openings.contains { $0.contains(time) } ? 1 : 0)
    }
  }
}

/// A call of a function, compiled.
struct CallPlan {
  /// The function's name.
  let name: String
  let kernel: Kernel
  /// In `Plan.operands`: the registers of the arguments.
  let operands: Stretch
  /// What a call without an answer says; -1 for a function that always has one.
  let error: Int32
}

// MARK: Numbers

extension Kernel {
  private static let numbers: [String: Apply] = [
    "abs": { $0[0].bits < 0 ? $0[0].negated : $0[0] },
    "ceiling": { Slot($0[0].number.ceiling()) },
    "floor": { Slot($0[0].number.floor()) },
    "largest": greatest,
    "max": greatest,
    "min": least,
    "smallest": least,
    "round": { operands in
      let digits = operands.count > 1 ? operands[1].number : .zero
      guard let places = digits.asInt, LanguageLimits.roundingPlaces.contains(places) else { return .failed }
      return Slot(operands[0].number.rounded(toPlaces: places))
    },
  ]

  private static let greatest: Apply = { extreme($0) { !$0.isLess($1) && !$0.isSameNumber($1) } }
  private static let least: Apply = { extreme($0) { $0.isLess($1) } }

  /// The first of several numbers that is better than all others.
  private static func extreme(_ operands: Operands, _ isBetter: (Slot, Slot) -> Bool) -> Slot {
    var best = operands[0]
    for index in 0..<operands.count where isBetter(operands[index], best) { best = operands[index] }
    return best
  }
}

// MARK: Texts

extension Kernel {
  private static let texts: [String: Apply] = [
    "domain": { operands in
      TextBytes.domain(operands[0].text, in: operands.texts.pointee).map { Slot($0) } ?? .failed
    },
    "first word": { operands in TextBytes.firstWord(operands[0].text).map { Slot($0) } ?? .failed },
    // The elements of a list are counted where a text's bytes are.
    "length of texts": { Slot(bits: Int64($0[0].count)) },
    "length": { Slot(bits: Int64(TextBytes.length($0[0].text))) },
    "lower": { Slot(TextBytes.lower($0[0].text, in: $0.texts.pointee)) },
    "number": { NumberBytes.point($0[0].text) ?? .failed },
    "postal_area": { operands in
      TextBytes.postalArea(operands[0].text).map { Slot(TextBytes.upper($0, in: operands.texts.pointee)) }
        ?? .failed
    },
    "replace": { operands in
      TextBytes.replaced(operands[0].text, operands[1].text, by: operands[2].text, in: operands.texts.pointee)
        .map { Slot($0) } ?? .failed
    },
    "trim": { Slot(TextBytes.trim($0[0].text)) },
    "upper": { Slot(TextBytes.upper($0[0].text, in: $0.texts.pointee)) },
    "words": { Slot(bits: Int64(TextBytes.words($0[0].text))) },
  ]
}

extension Slot {
  fileprivate init(_ text: TextBytes.Bytes) { self.init(text: text.baseAddress, count: text.count) }
}

// MARK: Times

extension Kernel {
  private static let times: [String: Apply] = [
    "day": { Slot(bits: Int64(CivilDate(days: Int($0[0].bits)).day)) },
    "hour": { operands in
      guard let time = Instant(microseconds: operands[0].bits) else { return .unknown }
      return Slot(bits: Int64(operands.shape.zone.hour(of: time)))
    },
    "hours between": { $0.count(of: .hour) },
    "minutes between": { $0.count(of: .minute) },
    "minute": { operands in
      guard let time = Instant(microseconds: operands[0].bits) else { return .unknown }
      return Slot(bits: Int64(operands.shape.zone.minute(of: time)))
    },
    "duration of": { operands in
      Duration(wholeSeconds: operands[0].number).map { Slot(bits: $0.seconds) } ?? .failed
    },
    // Both are a whole number of seconds.
    "seconds of": { $0[0] },
    "start of day": { operands in
      CalendarDate(daysSinceEpoch: Int(operands[0].bits))
        .flatMap { operands.shape.zone.instant(date: $0, microsecondOfDay: 0) }
        .map { Slot(bits: $0.microseconds) } ?? .failed
    },
    "time_of_day": { operands in
      guard let time = Instant(microseconds: operands[0].bits) else { return .unknown }
      return Slot(bits: operands.shape.zone.timeOfDay(of: time).seconds)
    },
    "month": { Slot(bits: Int64(CivilDate(days: Int($0[0].bits)).month)) },
    // 1970-01-01 was a Thursday; the sum is positive for every year of the calendar.
    "weekday": { Slot(bits: ($0[0].bits + 719_468 + 2) % 7 + 1) },
    "year": { Slot(bits: Int64(CivilDate(days: Int($0[0].bits)).year)) },
  ]
}

extension Kernel.Operands {
  fileprivate func count(of unit: Duration.Unit) -> Slot {
    guard let start = Instant(microseconds: self[0].bits), let end = Instant(microseconds: self[1].bits)
    else {
      return .unknown
    }
    return unit.count(from: start, to: end).map { Slot($0) } ?? .failed
  }
}
