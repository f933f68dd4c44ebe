internal import CZlib
internal import CZstd

/// Packs an output while it is written.
protocol Packer: AnyObject {
  /// Packs bytes, and adds what comes of them; the last ones say that they are.
  ///
  /// - Throws: when memory runs out.
  func pack(_ bytes: UnsafeRawBufferPointer, isLast: Bool, into packed: inout [UInt8]) throws
}

extension Packing {
  /// Packs in this way; nil when memory runs out.
  var packer: (any Packer)? {
    switch self {
    case .gzip: GzipPacker()
    case .zstd: ZstdPacker()
    }
  }
}

private let room = 64 << 10

/// Writes gzip (RFC 1952), one member.
private final class GzipPacker: Packer {
  private var stream = z_stream()

  init?() {
    guard czlib_begin_packing_gzip(&stream) == Z_OK else { return nil }
  }

  deinit { deflateEnd(&stream) }

  func pack(_ bytes: UnsafeRawBufferPointer, isLast: Bool, into packed: inout [UInt8]) throws {
    var rest = bytes[...]
    repeat {
      // zlib counts in 32 bits.
      let piece = rest.prefix(1 << 30)
      rest = rest[piece.endIndex...]
      stream.next_in = UnsafeMutablePointer(
        mutating: UnsafeRawBufferPointer(rebasing: piece).bindMemory(to: UInt8.self).baseAddress)
      stream.avail_in = UInt32(piece.count)
      let flush = isLast && rest.isEmpty ? Z_FINISH : Z_NO_FLUSH
      while true {
        let start = packed.count
        packed.append(contentsOf: repeatElement(0, count: room))
        let (status, free) = packed.withUnsafeMutableBufferPointer { buffer in
          stream.next_out = buffer.baseAddress.map { $0 + start }
          stream.avail_out = UInt32(room)
          return (deflate(&stream, flush), Int(stream.avail_out))
        }
        packed.removeLast(free)
        guard status != Z_STREAM_ERROR else { throw OutputError(description: "cannot pack with gzip") }
        if status == Z_STREAM_END || flush == Z_NO_FLUSH && free > 0 { break }
      }
    } while !rest.isEmpty
  }
}

/// Writes one frame of Zstandard (RFC 8878).
private final class ZstdPacker: Packer {
  private let context: OpaquePointer

  init?() {
    guard let context = ZSTD_createCCtx() else { return nil }
    self.context = context
  }

  deinit { ZSTD_freeCCtx(context) }

  func pack(_ bytes: UnsafeRawBufferPointer, isLast: Bool, into packed: inout [UInt8]) throws {
    var input = ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: 0)
    while true {
      let start = packed.count
      packed.append(contentsOf: repeatElement(0, count: room))
      let (left, count) = packed.withUnsafeMutableBytes { buffer in
        var output = ZSTD_outBuffer(dst: buffer.baseAddress.map { $0 + start }, size: room, pos: 0)
        let left = ZSTD_compressStream2(context, &output, &input, isLast ? ZSTD_e_end : ZSTD_e_continue)
        return (left, output.pos)
      }
      packed.removeLast(room - count)
      guard ZSTD_isError(left) == 0 else { throw OutputError(description: "cannot pack with zstd") }
      if isLast ? left == 0 : input.pos == input.size { break }
    }
  }
}
