import AccordSemantics
import AccordValues

/// A typed value of a lead or of the rules: 16 bytes without references, so that moving one counts nothing.
///
/// Which fields are meaningful follows from the type of the expression, which was checked; there is no tag.
struct Slot {
  /// A number's coefficient; a time in microseconds since 1970; a date in days since 1970; a duration in
  /// seconds; a flag as 0 or 1; a choice as the id of its text (see `Interner`); the address of a text's first
  /// byte, of the first element of a list of texts, of the first row of a list of records, or of a record's row.
  var bits: Int64
  /// A number's exponent; the bytes of a text; the elements of a list.
  var count: Int32
  var state: State

  enum State: UInt8 {
    /// Missing, or unknown because something it is made of is.
    case unknown
    case known
    /// Unknown because a calculation has no answer; no missing field is to blame.
    case failed
  }

  static let unknown = Slot(bits: 0, count: 0, state: .unknown)
  static let failed = Slot(bits: 0, count: 0, state: .failed)

  @inline(__always)
  init(bits: Int64, count: Int32 = 0, state: State = .known) {
    self.bits = bits
    self.count = count
    self.state = state
  }

  @inline(__always)
  var isKnown: Bool { state == .known }
}

// MARK: Reading a slot as its type

extension Slot {
  @inline(__always)
  init(_ number: Decimal) {
    self.init(bits: number.coefficient, count: Int32(truncatingIfNeeded: number.exponent))
  }

  @inline(__always)
  init(text start: UnsafePointer<UInt8>?, count: Int) {
    self.init(bits: Int64(Int(bitPattern: start)), count: Int32(truncatingIfNeeded: count))
  }

  /// A value that stands in the slot itself; nil for what points to memory, and for options, which have numbers.
  init?(_ value: Value) {
    switch value {
    case .number(let number): self.init(number)
    case .flag(let flag): self.init(bits: flag ? 1 : 0)
    case .time(let time): self.init(bits: time.microseconds)
    case .date(let date): self.init(bits: Int64(date.daysSinceEpoch))
    case .duration(let duration): self.init(bits: duration.seconds)
    case .text, .choice, .texts, .record, .records: return nil
    }
  }

  /// The bytes of a text.
  @inline(__always)
  var text: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: UnsafePointer(bitPattern: Int(bits)), count: Int(count))
  }

  /// The elements of a list of texts.
  @inline(__always)
  var texts: UnsafeBufferPointer<Slot> {
    UnsafeBufferPointer(start: UnsafePointer(bitPattern: Int(bits)), count: Int(count))
  }

  /// The first row of a list of records, or the row of a record: one slot a column.
  @inline(__always)
  var rows: UnsafePointer<Slot>? { UnsafePointer(bitPattern: Int(bits)) }
}
