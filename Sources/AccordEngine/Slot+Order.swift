import AccordValues

extension Slot {
  /// The number that a slot holds.
  @inline(__always)
  var number: Decimal { Decimal(canonicalCoefficient: bits, exponent: Int(count)) }

  /// Whether a value precedes another of the same type, which is a number or counted in whole units.
  @inline(__always)
  func isLess(_ other: Slot, asNumbers: Bool) -> Bool {
    asNumbers ? isLess(other) : bits < other.bits
  }

  /// Whether a number is less than another.
  @inline(__always)
  func isLess(_ other: Slot) -> Bool {
    count == other.count ? bits < other.bits : isLessInAnotherForm(other)
  }

  @inline(never)
  private func isLessInAnotherForm(_ other: Slot) -> Bool {
    if let (left, right) = aligned(with: other) { return left < right }
    return number < other.number
  }

  /// Both numbers in hundredths, where they have no more than two places and are not large.
  @inline(__always)
  func aligned(with other: Slot) -> (Int64, Int64)? {
    guard let left = hundredths, let right = other.hundredths else { return nil }
    return (left, right)
  }

  @inline(__always)
  var hundredths: Int64? {
    guard bits.magnitude < 1_000_000_000_000_000 else { return nil }
    switch count {
    case 0: return bits &* 100
    case -1: return bits &* 10
    case -2: return bits
    default: return nil
    }
  }

  /// A number of hundredths in its one form.
  @inline(__always)
  init(hundredths: Int64) {
    if hundredths % 10 != 0 {
      self.init(bits: hundredths, count: -2)
    } else if hundredths % 100 != 0 {
      self.init(bits: hundredths / 10, count: -1)
    } else {
      self.init(bits: hundredths / 100)
    }
  }

  /// Whether two numbers are the same; each has only one form.
  @inline(__always)
  func isSameNumber(_ other: Slot) -> Bool { bits == other.bits && count == other.count }
}
