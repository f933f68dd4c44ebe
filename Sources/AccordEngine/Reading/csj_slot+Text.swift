import CSimdjson

extension csj_kind {
  /// A cell that is a number and whose point may part thousands; the projection of JSON never gives it. (Clause 4.5)
  @inline(__always)
  static var doubtful: csj_kind { csj_kind(rawValue: 64) }
}

extension csj_slot {
  /// The bytes of a text, or of a number as written.
  @inline(__always)
  var text: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      start: bytes?.assumingMemoryBound(to: UInt8.self), count: bytes == nil ? 0 : Int(length))
  }
}
