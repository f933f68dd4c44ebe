import AccordValues

// Values as they are printed everywhere: the same bytes as their `description`.

extension ByteWriter {
  /// A whole number.
  @inline(__always)
  mutating func append(int value: Int) {
    append(upTo: 20) { target in
      var used = 0
      if value < 0 {
        target[0] = UInt8(ascii: "-")
        used = 1
      }
      return used &+ ByteWriter.put(UInt64(value.magnitude), target + used)
    }
  }

  /// A number as `Decimal.description`.
  @inline(__always)
  mutating func append(decimal number: Slot) {
    append(coefficient: number.bits, exponent: Int(number.count))
  }

  /// A number as `Decimal.description`.
  @inline(__always)
  mutating func append(decimal number: Decimal) {
    append(coefficient: number.coefficient, exponent: number.exponent)
  }

  /// `coefficient` × 10^`exponent` without an exponent; `exponent` is one of a `Decimal`.
  @inline(__always)
  mutating func append(coefficient: Int64, exponent: Int) {
    if exponent == 0 { return append(int: Int(coefficient)) }
    appendScaled(coefficient, exponent)
  }

  private mutating func appendScaled(_ coefficient: Int64, _ exponent: Int) {
    guard exponent > -64, exponent < 64 else { return }
    if coefficient < 0 { append(UInt8(ascii: "-")) }
    append(upTo: 160) { target in
      let digits = ByteWriter.put(coefficient.magnitude, target)
      if exponent > 0 {
        for index in 0..<exponent { target[digits &+ index] = UInt8(ascii: "0") }
        return digits &+ exponent
      }
      let whole = digits &+ exponent
      if whole <= 0 {
        // Moved from the end, since both places overlap.
        let shift = 2 &- whole
        for index in stride(from: digits &- 1, through: 0, by: -1) { target[index &+ shift] = target[index] }
        for index in 0..<shift { target[index] = UInt8(ascii: "0") }
        target[1] = UInt8(ascii: ".")
        return digits &+ shift
      }
      for index in stride(from: digits &- 1, through: whole, by: -1) { target[index &+ 1] = target[index] }
      target[whole] = UInt8(ascii: ".")
      return digits &+ 1
    }
  }

  /// A time as `Instant.description`.
  ///
  /// - Parameter microseconds: since 1970-01-01T00:00Z, of an `Instant`.
  mutating func append(instant microseconds: Int64) {
    var days = microseconds / 86_400_000_000
    var rest = microseconds % 86_400_000_000
    if rest < 0 {
      rest += 86_400_000_000
      days -= 1
    }
    append(date: days)
    let second = Int(rest / 1_000_000)
    var fraction = UInt64(rest % 1_000_000)
    append(upTo: 18) { target in
      target[0] = UInt8(ascii: "T")
      ByteWriter.put(pair: second / 3_600, target + 1)
      target[3] = UInt8(ascii: ":")
      ByteWriter.put(pair: second / 60 % 60, target + 4)
      target[6] = UInt8(ascii: ":")
      ByteWriter.put(pair: second % 60, target + 7)
      var used = 9
      if fraction != 0 {
        var width = 6
        while fraction % 10 == 0 {
          fraction /= 10
          width -= 1
        }
        target[9] = UInt8(ascii: ".")
        for index in 0..<width {
          target[9 &+ width &- index] = UInt8(truncatingIfNeeded: fraction % 10) &+ 0x30
          fraction /= 10
        }
        used = 10 &+ width
      }
      target[used] = UInt8(ascii: "Z")
      return used &+ 1
    }
  }

  /// A day as `CalendarDate.description`.
  ///
  /// - Parameter days: since 1970-01-01, of a `CalendarDate`.
  mutating func append(date days: Int64) {
    let date = CivilDate(days: Int(days))
    append(upTo: 10) { target in
      ByteWriter.put(pair: date.year / 100 % 100, target)
      ByteWriter.put(pair: date.year % 100, target + 2)
      target[4] = UInt8(ascii: "-")
      ByteWriter.put(pair: date.month, target + 5)
      target[7] = UInt8(ascii: "-")
      ByteWriter.put(pair: date.day, target + 8)
      return 10
    }
  }

  /// A duration as `Duration.description`.
  mutating func append(duration seconds: Int64) {
    let amount: Int64
    let unit: StaticString
    if seconds == 0 {
      (amount, unit) = (0, " second")
    } else if seconds % 86_400 == 0 {
      (amount, unit) = (seconds / 86_400, " day")
    } else if seconds % 3_600 == 0 {
      (amount, unit) = (seconds / 3_600, " hour")
    } else if seconds % 60 == 0 {
      (amount, unit) = (seconds / 60, " minute")
    } else {
      (amount, unit) = (seconds, " second")
    }
    append(int: Int(amount))
    append(unit)
    if amount.magnitude != 1 { append(UInt8(ascii: "s")) }
  }

  // MARK: Digits

  /// 00 to 99.
  private static let pairs: StaticString = """
    0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849\
    5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899
    """

  @inline(__always)
  private static func put(pair value: Int, _ target: UnsafeMutablePointer<UInt8>) {
    let digits = pairs.utf8Start + 2 &* value
    target[0] = digits[0]
    target[1] = digits[1]
  }

  /// Writes a number without leading zeros, at most 20 digits, and gives their number.
  @inline(__always)
  static func put(_ value: UInt64, _ target: UnsafeMutablePointer<UInt8>) -> Int {
    if value < 10 {
      target[0] = UInt8(truncatingIfNeeded: value) &+ 0x30
      return 1
    }
    let count = digitCount(value)
    var rest = value
    var index = count
    while rest >= 100 {
      index &-= 2
      put(pair: Int(truncatingIfNeeded: rest % 100), target + index)
      rest /= 100
    }
    if rest >= 10 {
      put(pair: Int(truncatingIfNeeded: rest), target)
    } else {
      target[0] = UInt8(truncatingIfNeeded: rest) &+ 0x30
    }
    return count
  }

  @inline(__always)
  private static func digitCount(_ value: UInt64) -> Int {
    var count = 1
    var limit: UInt64 = 10
    while value >= limit {
      count &+= 1
      if count == 20 { break }
      limit &*= 10
    }
    return count
  }
}
