// Values as they are printed everywhere, written to memory with room for them; each function gives how many bytes it wrote.

extension ByteWriter {
  /// How long a number and a time may be, with what is written over behind them.
  static let longestNumber = 160
  static let longestInstant = 32
  static let longestCount = 20

  @inline(__always)
  static func put(int value: Int, _ target: UnsafeMutablePointer<UInt8>) -> Int {
    guard value < 0 else { return put(UInt64(value), target) }
    target[0] = UInt8(ascii: "-")
    return 1 &+ put(UInt64(value.magnitude), target + 1)
  }

  /// `coefficient` × 10^`exponent` without an exponent; `exponent` is one of a `Decimal`.
  @inline(__always)
  static func put(coefficient: Int64, exponent: Int, _ target: UnsafeMutablePointer<UInt8>) -> Int {
    exponent == 0 ? put(int: Int(coefficient), target) : put(scaled: coefficient, exponent, target)
  }

  @inline(never)
  private static func put(scaled coefficient: Int64, _ exponent: Int, _ start: UnsafeMutablePointer<UInt8>)
    -> Int
  {
    guard exponent > -64, exponent < 64 else { return 0 }
    var target = start
    if coefficient < 0 {
      target[0] = UInt8(ascii: "-")
      target += 1
    }
    let sign = target - start
    let digits = put(coefficient.magnitude, target)
    if exponent > 0 {
      for index in 0..<exponent { target[digits &+ index] = UInt8(ascii: "0") }
      return sign &+ digits &+ exponent
    }
    let whole = digits &+ exponent
    if whole <= 0 {
      // Moved from the end, since both places overlap.
      let shift = 2 &- whole
      for index in stride(from: digits &- 1, through: 0, by: -1) { target[index &+ shift] = target[index] }
      for index in 0..<shift { target[index] = UInt8(ascii: "0") }
      target[1] = UInt8(ascii: ".")
      return sign &+ digits &+ shift
    }
    for index in stride(from: digits &- 1, through: whole, by: -1) { target[index &+ 1] = target[index] }
    target[whole] = UInt8(ascii: ".")
    return sign &+ digits &+ 1
  }

  /// A time as `Instant.description`.
  ///
  /// - Parameter microseconds: since 1970-01-01T00:00Z, of an `Instant`.
  static func put(instant microseconds: Int64, _ target: UnsafeMutablePointer<UInt8>) -> Int {
    var days = microseconds / 86_400_000_000
    var rest = microseconds % 86_400_000_000
    if rest < 0 {
      rest += 86_400_000_000
      days -= 1
    }
    let day = put(date: days, target)
    let target = target + day
    let second = Int(rest / 1_000_000)
    var fraction = UInt64(rest % 1_000_000)
    target[0] = UInt8(ascii: "T")
    put(pair: second / 3_600, target + 1)
    target[3] = UInt8(ascii: ":")
    put(pair: second / 60 % 60, target + 4)
    target[6] = UInt8(ascii: ":")
    put(pair: second % 60, target + 7)
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
    return day &+ used &+ 1
  }

  /// A day as `CalendarDate.description`.
  ///
  /// - Parameter days: since 1970-01-01, of a `CalendarDate`.
  static func put(date days: Int64, _ target: UnsafeMutablePointer<UInt8>) -> Int {
    let date = CivilDate(days: Int(days))
    put(pair: date.year / 100 % 100, target)
    put(pair: date.year % 100, target + 2)
    target[4] = UInt8(ascii: "-")
    put(pair: date.month, target + 5)
    target[7] = UInt8(ascii: "-")
    put(pair: date.day, target + 8)
    return 10
  }

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

  /// A number without leading zeros, at most 20 digits.
  @inline(__always)
  static func put(_ value: UInt64, _ target: UnsafeMutablePointer<UInt8>) -> Int {
    if value < 10 {
      target[0] = UInt8(truncatingIfNeeded: value) &+ 0x30
      return 1
    }
    if value < 100 {
      put(pair: Int(truncatingIfNeeded: value), target)
      return 2
    }
    return put(long: value, target)
  }

  private static func put(long value: UInt64, _ target: UnsafeMutablePointer<UInt8>) -> Int {
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
