import AccordSemantics
import AccordValues

// Arithmetic of numbers, with a short way for whole ones; the results are those of `Decimal`.

extension Slot {
  private static let limit: UInt64 = 1_000_000_000_000_000_000

  @inline(__always)
  func adding(_ other: Slot) -> Slot {
    if count | other.count == 0 {
      let sum = bits &+ other.bits
      if sum.magnitude < Slot.limit { return Slot(bits: sum) }
    }
    return addingParts(other)
  }

  @inline(never)
  private func addingParts(_ other: Slot) -> Slot {
    if count | other.count != 0, let (left, right) = aligned(with: other) {
      return Slot(hundredths: left &+ right)
    }
    return Slot(number.adding(other.number))
  }

  @inline(__always)
  func subtracting(_ other: Slot) -> Slot {
    if count | other.count == 0 {
      let difference = bits &- other.bits
      if difference.magnitude < Slot.limit { return Slot(bits: difference) }
    } else if let (left, right) = aligned(with: other) {
      return Slot(hundredths: left &- right)
    }
    return Slot(number.subtracting(other.number))
  }

  @inline(__always)
  func multiplied(by other: Slot) -> Slot {
    if count | other.count == 0 {
      let (product, overflow) = bits.multipliedReportingOverflow(by: other.bits)
      if !overflow, product.magnitude < Slot.limit { return Slot(bits: product) }
    }
    return Slot(number.multiplied(by: other.number))
  }

  @inline(__always)
  func divided(by other: Slot) -> Slot {
    if other.bits == 0 { return CalculationError.divisionByZero.slot }
    return Slot(number.divided(by: other.number))
  }

  @inline(__always)
  var negated: Slot { Slot(bits: -bits, count: count) }

  /// Rounded as points are: to two places.
  @inline(__always)
  var roundedToPoints: Slot {
    count >= -2 ? self : Slot(number.rounded(toPlaces: LanguageLimits.pointPlaces))
  }

  /// Whether a number lies beyond what a line may pay, in either direction.
  @inline(__always)
  var isBeyondPoints: Bool {
    count == 0 ? bits.magnitude > UInt64(LanguageLimits.points) : number.magnitude > LanguageLimits.mostPoints
  }

  /// A result of arithmetic; nil is out of range.
  @inline(__always)
  private init(_ result: Decimal?) {
    self = result.map { Slot($0) } ?? CalculationError.outOfRange.slot
  }
}
