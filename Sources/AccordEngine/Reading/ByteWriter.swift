/// Bytes being written, such as lines of decisions.
///
/// The memory is kept when the buffer is cleared, so that nothing is allocated in the steady state.
struct ByteWriter: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  /// Where the next byte goes, and the end of the memory.
  private var next: UnsafeMutablePointer<UInt8>
  private var end: UnsafeMutablePointer<UInt8>

  init(capacity: Int = 4096) {
    let capacity = max(capacity, 64)
    start = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    next = start
    end = start + capacity
  }

  deinit { start.deallocate() }

  /// How many bytes there are.
  @inline(__always)
  var count: Int { next - start }

  /// What was written; valid until the next change.
  @inline(__always)
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

  /// Removes everything.
  ///
  /// - Parameter kept: memory beyond that many bytes is given back.
  @inline(__always)
  mutating func clear(keeping kept: Int = 4 << 20) {
    next = start
    if end - start > kept { shrink(kept) }
  }

  private mutating func shrink(_ kept: Int) {
    start.deallocate()
    let capacity = max(kept, 64)
    start = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    next = start
    end = start + capacity
  }

  /// Removes what was written after there were `count` bytes.
  @inline(__always)
  mutating func truncate(to count: Int) {
    if count >= 0, count < self.count { next = start + count }
  }

  /// Room for `extra` more bytes.
  @inline(__always)
  mutating func reserve(_ extra: Int) {
    if end - next < extra { enlarge(extra) }
  }

  @inline(never)
  private mutating func enlarge(_ extra: Int) {
    let count = count
    let larger = max((end - start) * 2, count + extra)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: start, count: count)
    start.deallocate()
    start = moved
    next = moved + count
    end = moved + larger
  }

  /// Room for at least so many more bytes behind the end; say with `grow` how many were written there.
  mutating func room(_ wanted: Int) -> UnsafeMutableRawBufferPointer {
    reserve(wanted)
    return UnsafeMutableRawBufferPointer(start: next, count: end - next)
  }

  /// Takes over bytes that were written to `room`.
  mutating func grow(_ written: Int) { next += min(max(written, 0), end - next) }

  // MARK: Appending

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    next.pointee = byte
    next += 1
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress else { return }
    append(source, bytes.count)
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    append(UnsafeRawPointer(source), bytes.count)
  }

  /// Appends bytes behind which `overlap` more can be read.
  @inline(__always)
  mutating func append(overlapping source: UnsafePointer<UInt8>, _ length: Int) {
    reserve(length &+ ByteWriter.overlap)
    ByteWriter.copy(overlapping: source, to: next, length)
    next += length
  }

  /// Copies by whole stretches of 64 bytes: nearly every piece is one.
  @inline(__always)
  static func copy(
    overlapping source: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>, _ length: Int
  ) {
    let (source, target) = (UnsafeRawPointer(source), UnsafeMutableRawPointer(target))
    var offset = 0
    repeat {
      let stretch = source.loadUnaligned(fromByteOffset: offset, as: SIMD64<UInt8>.self)
      target.storeBytes(of: stretch, toByteOffset: offset, as: SIMD64<UInt8>.self)
      offset &+= ByteWriter.overlap
    } while offset < length
  }

  static let overlap = 64

  /// Appends a list whose elements begin with a comma each: the bracket takes the place of the first.
  @inline(__always)
  mutating func appendList(_ appendElements: (inout ByteWriter) -> Void) {
    let before = count
    appendElements(&self)
    if count == before {
      append(UInt8(ascii: "["))
    } else {
      start[before] = UInt8(ascii: "[")
    }
    append(UInt8(ascii: "]"))
  }

  @inline(__always)
  mutating func append(_ text: StaticString) {
    if text.hasPointerRepresentation {
      append(UnsafeRawPointer(text.utf8Start), text.utf8CodeUnitCount)
    } else {
      // A literal of one code point.
      for byte in text.unicodeScalar.utf8 { append(byte) }
    }
  }

  @inline(__always)
  mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { append($0) }
  }

  @inline(__always)
  private mutating func append(_ source: UnsafeRawPointer, _ length: Int) {
    reserve(length)
    ByteWriter.copy(source, UnsafeMutableRawPointer(next), length)
    next += length
  }

  /// Copies without a call for short stretches; neither side is touched beyond its bytes.
  @inline(__always)
  private static func copy(_ source: UnsafeRawPointer, _ target: UnsafeMutableRawPointer, _ length: Int) {
    if length > 32 {
      target.copyMemory(from: source, byteCount: length)
    } else if length >= 8 {
      var offset = 0
      while offset &+ 8 < length {
        target.storeBytes(of: source.word(offset), toByteOffset: offset, as: UInt64.self)
        offset &+= 8
      }
      target.storeBytes(of: source.word(length &- 8), toByteOffset: length &- 8, as: UInt64.self)
    } else if length >= 4 {
      let last = source.halfWord(length &- 4)
      target.storeBytes(of: source.halfWord(0), as: UInt32.self)
      target.storeBytes(of: last, toByteOffset: length &- 4, as: UInt32.self)
    } else {
      for offset in 0..<length {
        target.storeBytes(
          of: source.load(fromByteOffset: offset, as: UInt8.self), toByteOffset: offset, as: UInt8.self)
      }
    }
  }

  /// Appends bytes that `write` puts into room for `limit` of them; it gives their number.
  @inline(__always)
  mutating func append(upTo limit: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int) {
    reserve(limit)
    next += write(next)
  }
}
