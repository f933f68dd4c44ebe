/// Reading numbers from text.
extension Decimal {
  /// Reads a number as JSON writes it, such as `12`, `-3.50` or `1e5`.
  ///
  /// A leading `+`, leading zeros and ASCII blanks around the number are also accepted. Nil when `text` is anything else, or when the number cannot be held exactly:
  /// with more than 18 significant digits, from 10^36 on, or with digits below 10^-36.
  @inlinable @inline(__always)
  package init?(_ text: some Collection<UInt8>) {
    guard let value = ContiguousBytes.read(text, { Decimal($0) }) else { return nil }
    self = value
  }

  /// Reads a number as JSON writes it, from bytes in one piece.
  package init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard let value = Decimal.read(text, .point) else { return nil }
    self = value
  }

  /// Reads a number as much of Europe writes it, such as `1.234,56`, `1234,5` or `-1.234`.
  ///
  /// The comma is the decimal mark; points only stand between groups of three digits, and then between all of
  /// them. There is no exponent. Otherwise as ``init(_:)``.
  @inlinable @inline(__always)
  package init?(decimalComma text: some Collection<UInt8>) {
    guard let value = ContiguousBytes.read(text, { Decimal(decimalComma: $0) }) else { return nil }
    self = value
  }

  /// Reads a number with a decimal comma, from bytes in one piece.
  package init?(decimalComma text: UnsafeBufferPointer<UInt8>) {
    guard let value = Decimal.read(text, .comma) else { return nil }
    self = value
  }

  private enum Notation {
    case point
    case comma
  }

  /// The digits read so far.
  private struct Digits {
    var coefficient: Int64 = 0
    var count = 0
    /// Zeros after as many digits as the coefficient can hold.
    var trailingZeros = 0

    /// Adds a digit; false when the number has too many.
    mutating func append(_ digit: Int) -> Bool {
      if count < Decimal.precision {
        coefficient = coefficient * 10 + Int64(digit)
        if coefficient != 0 { count += 1 }
        return true
      }
      trailingZeros += 1
      return digit == 0
    }
  }

  private static func read(_ text: UnsafeBufferPointer<UInt8>, _ notation: Notation) -> Decimal? {
    var cursor = ByteCursor(text)
    cursor.skipBlanks()
    let negative = cursor.take(UInt8(ascii: "-"))
    if !negative { _ = cursor.take(UInt8(ascii: "+")) }

    var digits = Digits()
    let mark = UInt8(ascii: notation == .comma ? "," : ".")
    // People leave out a zero on either side of the mark, not on both.
    let hasWhole = cursor.next != mark
    if hasWhole { guard readWhole(&cursor, &digits, grouped: notation == .comma) else { return nil } }

    var fractionDigits = 0
    if cursor.take(mark) {
      while let digit = cursor.takeDigit() {
        guard digits.append(digit) else { return nil }
        fractionDigits += 1
      }
      guard fractionDigits > 0 || hasWhole else { return nil }
    }

    var exponent = 0
    if notation == .point, cursor.take(UInt8(ascii: "e"), or: UInt8(ascii: "E")) {
      guard let value = readExponent(&cursor) else { return nil }
      exponent = value
    }
    cursor.skipBlanks()
    guard cursor.isAtEnd else { return nil }
    return Decimal(
      coefficient: negative ? -digits.coefficient : digits.coefficient,
      exponent: exponent + digits.trailingZeros - fractionDigits)
  }

  /// Reads the digits before the decimal mark.
  private static func readWhole(_ cursor: inout ByteCursor, _ digits: inout Digits, grouped: Bool) -> Bool {
    guard let first = cursor.takeDigit(), digits.append(first) else { return false }
    var count = 1
    while let digit = cursor.takeDigit() {
      guard digits.append(digit) else { return false }
      count += 1
    }
    guard grouped, cursor.next == UInt8(ascii: ".") else { return true }
    // A leading zero means that the point is a decimal mark after all: `0.123` is not 123.
    guard count <= 3, first != 0 else { return false }
    while cursor.take(UInt8(ascii: ".")) {
      for _ in 0..<3 {
        guard let digit = cursor.takeDigit(), digits.append(digit) else { return false }
      }
    }
    return true
  }

  /// Reads the digits after `e`, held below 10^17, which is far beyond any number of digits before it.
  private static func readExponent(_ cursor: inout ByteCursor) -> Int? {
    let negative = cursor.take(UInt8(ascii: "-"))
    if !negative { _ = cursor.take(UInt8(ascii: "+")) }
    guard var value = cursor.takeDigit() else { return nil }
    while let digit = cursor.takeDigit() {
      value = min(value * 10 + digit, 99_999_999_999_999_999)
    }
    return negative ? -value : value
  }
}

extension Decimal {
  /// Whether a text is a number with one mark before exactly three digits, such as `1.200` or `-12,500`: the mark may
  /// part thousands as well as decimals.
  ///
  /// No group of thousands begins with a zero, so `0.125` is none of these.
  package static func mayMeanThousands(_ text: UnsafeBufferPointer<UInt8>, mark: UInt8) -> Bool {
    var cursor = ByteCursor(text)
    cursor.skipBlanks()
    _ = cursor.take(UInt8(ascii: "-"), or: UInt8(ascii: "+"))
    guard let first = cursor.takeDigit(), first > 0 else { return false }
    for _ in 0..<2 { _ = cursor.takeDigit() }
    guard cursor.take(mark), cursor.takeNumber(digits: 3) != nil else { return false }
    cursor.skipBlanks()
    return cursor.isAtEnd
  }

  /// The same for any bytes.
  @inlinable @inline(__always)
  package static func mayMeanThousands(_ text: some Collection<UInt8>, mark: UInt8) -> Bool {
    ContiguousBytes.read(text) { mayMeanThousands($0, mark: mark) }
  }
}
