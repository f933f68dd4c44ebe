internal import CZlib

/// Unpacks gzip (RFC 1952), also several members behind one another, as far as there is room: a small file that unpacks
/// to a large one takes no more memory than any other.
final class GzipReader: Unpacker {
  /// The bytes with which a member begins.
  static let signature: [UInt8] = [0x1F, 0x8B]

  private var stream = z_stream()
  private var packed: [UInt8]
  private var place = 0
  private var isInsideMember = true

  /// Nil when memory runs out.
  ///
  /// - Parameter packed: what was read of the input, which begins with the signature.
  init?(_ packed: [UInt8]) {
    self.packed = packed
    guard czlib_begin_gzip(&stream) == Z_OK else { return nil }
  }

  deinit { inflateEnd(&stream) }

  var hasMore: Bool { place < packed.count }

  func feed(_ bytes: UnsafeRawBufferPointer) {
    packed = Array(bytes)
    place = 0
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(UnpackingFailure) -> Int {
    var count = 0
    while count == 0, hasMore {
      if !isInsideMember { try beginMember() }
      if !hasMore { break }
      count = try inflate(into: buffer)
    }
    return count
  }

  func finish() throws(UnpackingFailure) {
    if isInsideMember { throw .cutOff }
  }

  /// Begins the next member; zeros with which tapes are filled up are passed over.
  private func beginMember() throws(UnpackingFailure) {
    while hasMore, packed[place] == 0 { place += 1 }
    guard hasMore else { return }
    guard packed[place] == Self.signature[0] else { throw .followed }
    guard inflateReset(&stream) == Z_OK else { throw .damaged }
    isInsideMember = true
  }

  private func inflate(into buffer: UnsafeMutableRawBufferPointer) throws(UnpackingFailure) -> Int {
    let room = min(buffer.count, 1 << 30)
    let (status, left, free) = packed.withUnsafeMutableBufferPointer { packed in
      stream.next_in = packed.baseAddress.map { $0 + place }
      stream.avail_in = UInt32(packed.count - place)
      stream.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
      stream.avail_out = UInt32(room)
      let status = CZlib.inflate(&stream, Z_NO_FLUSH)
      return (status, Int(stream.avail_in), Int(stream.avail_out))
    }
    place = packed.count - left
    switch status {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END: isInsideMember = false
    default: throw .damaged
    }
    return room - free
  }
}
