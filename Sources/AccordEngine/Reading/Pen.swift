/// Where the next byte goes, in memory that has room for all that is going to be written.
///
/// A decision is made of many short pieces: to look for room before each would cost about as much as the piece.
struct Pen {
  private(set) var next: UnsafeMutablePointer<UInt8>

  /// A pen at the beginning of the room.
  init(_ start: UnsafeMutablePointer<UInt8>) { next = start }

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    next.pointee = byte
    next += 1
  }

  /// Bytes behind which `ByteWriter.overlap` more can be read; as many behind them are written over.
  @inline(__always)
  mutating func put(overlapping source: UnsafePointer<UInt8>, _ length: Int) {
    ByteWriter.copy(overlapping: source, to: next, length)
    next += length
  }

  @inline(__always)
  mutating func put(overlapping bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    put(overlapping: source, bytes.count)
  }

  @inline(__always)
  mutating func put(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress else { return }
    UnsafeMutableRawPointer(next).copyMemory(from: source, byteCount: bytes.count)
    next += bytes.count
  }

  /// Valid UTF-8 in quotes; takes up to six times as many bytes, and ten.
  @inline(__always)
  mutating func put(quoted text: UnsafeBufferPointer<UInt8>) {
    put(UInt8(ascii: "\""))
    if let source = text.baseAddress {
      next += ByteWriter.put(escaped: UnsafeRawPointer(source), text.count, next)
    }
    put(UInt8(ascii: "\""))
  }

  /// A number as `Decimal.description`; takes up to `ByteWriter.longestNumber` bytes.
  @inline(__always)
  mutating func put(decimal number: Slot) {
    next += ByteWriter.put(coefficient: number.bits, exponent: Int(number.count), next)
  }

  /// A whole number.
  @inline(__always)
  mutating func put(int value: Int) { next += ByteWriter.put(int: value, next) }

  /// A time as `Instant.description`; takes up to `ByteWriter.longestInstant` bytes.
  mutating func put(instant microseconds: Int64) { next += ByteWriter.put(instant: microseconds, next) }

  /// A list whose elements begin with a comma each: the bracket takes the place of the first.
  @inline(__always)
  mutating func putList(_ putElements: (inout Pen) -> Void) {
    let start = next
    putElements(&self)
    if next == start {
      put(UInt8(ascii: "["))
    } else {
      start.pointee = UInt8(ascii: "[")
    }
    put(UInt8(ascii: "]"))
  }
}
