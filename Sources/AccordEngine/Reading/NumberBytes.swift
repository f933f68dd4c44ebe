import AccordValues

/// Reads numbers from bytes into slots.
enum NumberBytes {
  /// A number with a decimal point, as `Decimal.init(_:)`; nil when it is none.
  @inline(__always)
  static func point(_ text: UnsafeBufferPointer<UInt8>) -> Slot? {
    plain(text, mark: UInt8(ascii: ".")) ?? Decimal(text).map { Slot($0) }
  }

  /// A number with a decimal comma, as `Decimal.init(decimalComma:)`; nil when it is none.
  @inline(__always)
  static func comma(_ text: UnsafeBufferPointer<UInt8>) -> Slot? {
    plain(text, mark: UInt8(ascii: ",")) ?? Decimal(decimalComma: text).map { Slot($0) }
  }

  /// Whether the mark in a number may part thousands as well as decimals, as `Decimal.mayMeanThousands`.
  @inline(__always)
  static func isDoubtful(_ text: UnsafeBufferPointer<UInt8>, mark: UInt8) -> Bool {
    // Three digits and the mark are behind the first digit; nearly all numbers are told apart by that.
    guard text.count >= 5 else { return false }
    return Decimal.mayMeanThousands(text, mark: mark)
  }

  /// One to eight digits; nil for all else.
  ///
  /// - Parameter start: eight bytes from here on must be readable, whatever they are.
  @inline(__always)
  static func digits(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int64? {
    let digits =
      (UnsafeRawPointer(start).word(0) ^ 0x3030_3030_3030_3030)
      &<< UInt64(truncatingIfNeeded: 64 &- 8 &* count)
    return areDigits(digits) ? number(digits) : nil
  }

  /// At most eight bytes, digits around a point, in canonical form; nil for all else.
  ///
  /// - Parameter start: eight bytes from here on must be readable, whatever they are.
  @inline(__always)
  static func fraction(_ start: UnsafePointer<UInt8>, _ count: Int) -> Slot? {
    guard count > 2, count <= 8 else { return nil }
    // The last digit is the highest byte.
    let unused = UInt64(truncatingIfNeeded: 64 &- 8 &* count)
    let word = UnsafeRawPointer(start).word(0) &<< unused
    // The lowest byte that is a point is marked; those above it may be by mistake.
    let points = word ^ 0x2E2E_2E2E_2E2E_2E2E
    let marks = (points &- 0x0101_0101_0101_0101) & ~points & 0x8080_8080_8080_8080
    // What lies below the point moves up into its place. Neither end is a point.
    let place = UInt64(truncatingIfNeeded: marks.trailingZeroBitCount) & 0x38
    guard marks != 0, place < 56, place > unused else { return nil }
    let below: UInt64 = (1 &<< place) &- 1
    let joined = (word & below) << 8 | (word & ~(below << 8 | 0xFF))
    var digits = joined ^ 0x3030_3030_3030_3030 &<< (unused &+ 8)
    guard areDigits(digits) else { return nil }
    var exponent = Int32(truncatingIfNeeded: place >> 3) &- 7
    while exponent < 0, digits >> 56 == 0 {
      digits <<= 8
      exponent &+= 1
    }
    return Slot(bits: number(digits), count: exponent)
  }

  @inline(__always)
  private static func areDigits(_ values: UInt64) -> Bool {
    ((values &+ 0x7676_7676_7676_7676) | values) & 0x8080_8080_8080_8080 == 0
  }

  /// The number that eight digits make, the first one lowest: neighbours are joined three times.
  @inline(__always)
  private static func number(_ digits: UInt64) -> Int64 {
    let pairs = (digits &* (10 << 8 + 1)) >> 8 & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* (100 << 16 + 1)) >> 16 & 0x0000_FFFF_0000_FFFF
    return Int64(truncatingIfNeeded: (fours &* (10_000 << 32 + 1)) >> 32)
  }

  /// A number of at most 18 digits with nothing but a minus and a mark, in canonical form; nil for all else.
  @inline(__always)
  private static func plain(_ text: UnsafeBufferPointer<UInt8>, mark: UInt8) -> Slot? {
    guard let start = text.baseAddress, text.count > 0, text.count <= 20 else { return nil }
    let isNegative = start[0] == UInt8(ascii: "-")
    let first = isNegative ? 1 : 0
    var offset = first
    var coefficient: Int64 = 0
    while offset < text.count {
      let digit = start[offset] &- 0x30
      if digit > 9 { break }
      coefficient = coefficient &* 10 &+ Int64(digit)
      offset &+= 1
    }
    var digits = offset &- first
    guard digits > 0 else { return nil }
    var places = 0
    if offset < text.count {
      guard start[offset] == mark else { return nil }
      offset &+= 1
      let fraction = offset
      while offset < text.count {
        let digit = start[offset] &- 0x30
        if digit > 9 { return nil }
        coefficient = coefficient &* 10 &+ Int64(digit)
        offset &+= 1
      }
      places = offset &- fraction
      guard places > 0 else { return nil }
      digits &+= places
    }
    guard digits <= Decimal.precision else { return nil }
    while places > 0, coefficient % 10 == 0 {
      coefficient /= 10
      places &-= 1
    }
    return Slot(bits: isNegative ? -coefficient : coefficient, count: Int32(truncatingIfNeeded: -places))
  }

  /// The instant so many units after 1970, in microseconds; nil when the text is no number or out of range.
  ///
  /// - Parameter unit: in microseconds; parts of a microsecond are dropped.
  @inline(__always)
  static func epoch(_ text: UnsafeBufferPointer<UInt8>, unit: Int64) -> Int64? {
    if let count = plain(text, mark: UInt8(ascii: ".")), count.count == 0 {
      let (microseconds, overflow) = count.bits.multipliedReportingOverflow(by: unit)
      return !overflow && TimeBytes.instants.contains(microseconds) ? microseconds : nil
    }
    return slowEpoch(text, unit: unit)
  }

  @inline(never)
  private static func slowEpoch(_ text: UnsafeBufferPointer<UInt8>, unit: Int64) -> Int64? {
    guard let count = Decimal(text), let scale = Decimal(exactly: Int(unit)),
      let microseconds = count.multiplied(by: scale)?.floor().asInt
    else { return nil }
    return Instant(microseconds: Int64(microseconds))?.microseconds
  }
}
