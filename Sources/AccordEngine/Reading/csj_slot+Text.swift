import CSimdjson

extension csj_slot {
  /// The bytes of a text, or of a number as written.
  @inline(__always)
  var text: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      start: bytes?.assumingMemoryBound(to: UInt8.self), count: bytes == nil ? 0 : Int(length))
  }
}
