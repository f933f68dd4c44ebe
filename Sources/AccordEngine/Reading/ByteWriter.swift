/// Bytes being written, such as lines of decisions.
///
/// The memory is kept when the buffer is cleared, so that nothing is allocated in the steady state.
struct ByteWriter: ~Copyable {
  /// How many bytes there are.
  private(set) var count = 0

  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int

  init(capacity: Int = 4096) {
    self.capacity = max(capacity, 64)
    start = UnsafeMutablePointer<UInt8>.allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// What was written; valid until the next change.
  @inline(__always)
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

  /// Removes everything.
  ///
  /// - Parameter kept: memory beyond that many bytes is given back.
  @inline(__always)
  mutating func clear(keeping kept: Int = 4 << 20) {
    count = 0
    if capacity > kept { shrink(kept) }
  }

  private mutating func shrink(_ kept: Int) {
    start.deallocate()
    capacity = max(kept, 64)
    start = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
  }

  /// Removes what was written after there were `count` bytes.
  @inline(__always)
  mutating func truncate(to count: Int) {
    if count >= 0, count < self.count { self.count = count }
  }

  /// Room for `extra` more bytes.
  @inline(__always)
  mutating func reserve(_ extra: Int) {
    if capacity &- count < extra { grow(extra) }
  }

  @inline(never)
  private mutating func grow(_ extra: Int) {
    let larger = max(capacity * 2, count + extra)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: start, count: count)
    start.deallocate()
    start = moved
    capacity = larger
  }

  // MARK: Appending

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    start[count] = byte
    count &+= 1
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

  /// Appends bytes behind which `overlap` more can be read, by whole stretches of 32.
  @inline(__always)
  mutating func append(overlapping source: UnsafePointer<UInt8>, _ length: Int) {
    reserve(length &+ ByteWriter.overlap)
    let (source, target) = (UnsafeRawPointer(source), UnsafeMutableRawPointer(start + count))
    var offset = 0
    repeat {
      let stretch = source.loadUnaligned(fromByteOffset: offset, as: SIMD32<UInt8>.self)
      target.storeBytes(of: stretch, toByteOffset: offset, as: SIMD32<UInt8>.self)
      offset &+= ByteWriter.overlap
    } while offset < length
    count &+= length
  }

  static let overlap = 32

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
    ByteWriter.copy(source, UnsafeMutableRawPointer(start + count), length)
    count &+= length
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
    count &+= write(start + count)
  }
}
