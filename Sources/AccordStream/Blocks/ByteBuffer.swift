internal import Glibc

/// Bytes in one piece of memory that is kept when it is emptied, with room to read behind their end.
///
/// To be used by one thread at a time.
package final class ByteBuffer {
  /// How many bytes behind the end may be read, whatever they are: simdjson reads that far.
  package static let padding = 64

  /// How many bytes there are.
  package private(set) var count = 0
  private var start: UnsafeMutableRawPointer
  /// Room without the padding.
  private(set) var capacity: Int

  /// An empty buffer with room for some bytes.
  package init(capacity: Int = 0) {
    self.capacity = max(capacity, 0)
    start = .allocate(byteCount: self.capacity + ByteBuffer.padding, alignment: 64)
    memset(start, 0x20, self.capacity + ByteBuffer.padding)
  }

  deinit { start.deallocate() }

  /// The bytes; valid until the buffer is changed.
  package var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

  /// Adds bytes at the end.
  package func append(_ bytes: UnsafeRawBufferPointer) {
    guard let first = bytes.baseAddress else { return }
    memcpy(room(bytes.count).baseAddress ?? start, first, bytes.count)
    count += bytes.count
  }

  /// Adds bytes at the end.
  package func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { append($0) }
  }

  /// Room for at least so many more bytes behind the end; say with `grow` how many were written there.
  package func room(_ wanted: Int) -> UnsafeMutableRawBufferPointer {
    if wanted > capacity - count { enlarge(count + wanted) }
    return UnsafeMutableRawBufferPointer(start: start + count, count: capacity - count)
  }

  /// Takes over bytes that were written to `room`.
  package func grow(_ written: Int) {
    count += min(max(written, 0), capacity - count)
  }

  /// Drops the first bytes.
  func removeFirst(_ amount: Int) {
    let dropped = min(max(amount, 0), count)
    memmove(start, start + dropped, count - dropped)
    count -= dropped
  }

  /// Drops the bytes behind some.
  func truncate(to length: Int) {
    count = min(max(length, 0), count)
  }

  /// Drops all bytes; memory above `kept` bytes is given back.
  package func removeAll(keeping kept: Int) {
    count = 0
    guard capacity > kept else { return }
    start.deallocate()
    capacity = max(kept, 0)
    start = .allocate(byteCount: capacity + ByteBuffer.padding, alignment: 64)
    memset(start, 0x20, capacity + ByteBuffer.padding)
  }

  private func enlarge(_ wanted: Int) {
    let larger = max(wanted, capacity + capacity / 2)
    let moved = UnsafeMutableRawPointer.allocate(byteCount: larger + ByteBuffer.padding, alignment: 64)
    memcpy(moved, start, count)
    // Never read as bytes of the input, but read: say what they are.
    memset(moved + larger, 0x20, ByteBuffer.padding)
    start.deallocate()
    start = moved
    capacity = larger
  }
}
