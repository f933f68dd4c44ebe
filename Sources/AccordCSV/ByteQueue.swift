internal import Glibc

/// Bytes that have been fed and not yet been used, oldest first.
///
/// Offsets count from the oldest byte that is still held.
package struct ByteQueue: Sendable {
  private var storage: [UInt8] = []
  private var start = 0

  package init() {}

  /// How many bytes are held.
  package var count: Int { storage.count - start }

  /// The byte at an offset, or nil behind the end.
  package subscript(offset: Int) -> UInt8? {
    offset >= 0 && offset < count ? storage[start + offset] : nil
  }

  /// The bytes of a range, cut to what is held.
  package subscript(range: Range<Int>) -> ArraySlice<UInt8> {
    let bounds = range.clamped(to: 0..<count)
    return storage[start + bounds.lowerBound..<start + bounds.upperBound]
  }

  /// Adds bytes at the end.
  package mutating func append(_ bytes: UnsafeRawBufferPointer) {
    if start > 0 {
      // Only here, once a block, do the bytes that remain move to the front.
      storage.removeSubrange(0..<start)
      start = 0
    }
    storage.append(contentsOf: bytes)
  }

  /// Drops the oldest bytes.
  package mutating func removeFirst(_ amount: Int) {
    start += min(max(amount, 0), count)
    if start == storage.count {
      storage.removeAll(keepingCapacity: true)
      start = 0
    }
  }

  /// The offset of the first line feed at or behind an offset.
  package func offsetOfLineFeed(from offset: Int) -> Int? {
    guard offset >= 0, offset < count else { return nil }
    return storage.withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress else { return nil }
      guard let found = memchr(base + start + offset, 0x0A, count - offset) else { return nil }
      return UnsafeRawPointer(found) - base - start
    }
  }
}

/// Amounts of bytes in words.
package enum ByteCount {
  /// A whole number of the largest binary unit that divides the amount: "16 MiB", "1000 bytes".
  package static func description(_ bytes: Int) -> String {
    for (shift, unit) in [(30, "GiB"), (20, "MiB"), (10, "KiB")]
    where bytes >= 1 << shift && bytes & ((1 << shift) - 1) == 0 {
      return "\(bytes >> shift) \(unit)"
    }
    return bytes == 1 ? "1 byte" : "\(bytes) bytes"
  }
}
