import AccordValues

// Values as they are printed everywhere: the same bytes as their `description`.

extension ByteWriter {
  /// A whole number.
  @inline(__always)
  mutating func append(int value: Int) { append(upTo: 20) { ByteWriter.put(int: value, $0) } }

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
    append(upTo: ByteWriter.longestNumber) {
      ByteWriter.put(coefficient: coefficient, exponent: exponent, $0)
    }
  }

  /// A time as `Instant.description`.
  ///
  /// - Parameter microseconds: since 1970-01-01T00:00Z, of an `Instant`.
  mutating func append(instant microseconds: Int64) {
    append(upTo: ByteWriter.longestInstant) { ByteWriter.put(instant: microseconds, $0) }
  }

  /// A day as `CalendarDate.description`.
  ///
  /// - Parameter days: since 1970-01-01, of a `CalendarDate`.
  mutating func append(date days: Int64) { append(upTo: 10) { ByteWriter.put(date: days, $0) } }

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
}
