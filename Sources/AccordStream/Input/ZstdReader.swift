internal import CZstd

/// Unpacks zstd (RFC 8878), also several frames behind one another, in windows of at most 128 MiB, as the library has it.
final class ZstdReader: Unpacker {
  /// The bytes with which a frame begins.
  static let signature: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD]

  private let stream: OpaquePointer
  private var packed: [UInt8]
  private var place = 0
  private var isInsideFrame = true
  /// Whether the library may hold more than there was room for.
  private var isFull = false

  /// Nil when memory runs out.
  ///
  /// - Parameter packed: what was read of the input, which begins with the signature.
  init?(_ packed: [UInt8]) {
    guard let stream = ZSTD_createDStream() else { return nil }
    self.stream = stream
    self.packed = packed
  }

  deinit { ZSTD_freeDStream(stream) }

  var hasMore: Bool { isFull || place < packed.count }

  func feed(_ bytes: UnsafeRawBufferPointer) {
    packed = Array(bytes)
    place = 0
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(UnpackingFailure) -> Int {
    var count = 0
    while count == 0, hasMore { count = try unpack(into: buffer) }
    return count
  }

  func finish() throws(UnpackingFailure) {
    if isInsideFrame { throw .cutOff }
  }

  private func unpack(into buffer: UnsafeMutableRawBufferPointer) throws(UnpackingFailure) -> Int {
    var output = ZSTD_outBuffer(dst: buffer.baseAddress, size: buffer.count, pos: 0)
    let result = packed.withUnsafeBytes { packed in
      var input = ZSTD_inBuffer(src: packed.baseAddress, size: packed.count, pos: place)
      let result = ZSTD_decompressStream(stream, &output, &input)
      place = input.pos
      return result
    }
    guard ZSTD_isError(result) == 0 else { throw failure(result) }
    isInsideFrame = result != 0
    isFull = isInsideFrame && output.pos == output.size
    return output.pos
  }

  private func failure(_ result: Int) -> UnpackingFailure {
    if czstd_needs_too_much_memory(result) != 0 { return .large }
    return !isInsideFrame && czstd_is_no_frame(result) != 0 ? .followed : .damaged
  }
}
