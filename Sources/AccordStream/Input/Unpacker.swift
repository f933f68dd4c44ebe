/// Unpacks an input while it is read, as far as there is room.
protocol Unpacker: AnyObject {
  /// Whether there may be something to unpack without more input.
  var hasMore: Bool { get }

  /// Adds the next packed bytes; only once there are none left.
  func feed(_ bytes: UnsafeRawBufferPointer)

  /// Unpacks into a buffer; how many bytes, 0 when more input is needed.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(UnpackingFailure) -> Int

  /// Says that the input has ended.
  ///
  /// - Throws: when its data have not.
  func finish() throws(UnpackingFailure)
}

/// Why nothing more can be read: a sentence without its subject.
enum UnpackingFailure: String, Error {
  case damaged = "is damaged: its compressed data cannot be unpacked"
  case cutOff = "ends in the middle of its compressed data; was it copied to the end?"
  case followed = "has something behind its compressed data"
  case large =
    "needs more than 128 MiB of memory to be unpacked; unpack it on the way in: zstdcat --long=31 FILE | accord …"
}

/// The ways of compressing that are read, told by the first bytes.
enum Packing {
  case gzip
  case zstd

  private static let signatures: [(bytes: [UInt8], packing: Packing)] = [
    (GzipReader.signature, .gzip), (ZstdReader.signature, .zstd),
  ]

  /// How an input is packed that begins with these bytes; nil for one that is not.
  init?(_ start: UnsafeRawBufferPointer) {
    guard let found = Packing.signatures.first(where: { start.starts(with: $0.bytes) }) else { return nil }
    self = found.packing
  }

  /// Whether more bytes behind these may say that the input is packed.
  static func mayFollow(_ start: UnsafeRawBufferPointer) -> Bool {
    !start.isEmpty && signatures.contains { $0.bytes.count > start.count && $0.bytes.starts(with: start) }
  }

  /// Unpacks an input of which the first bytes are given; nil when memory runs out.
  func unpacker(_ start: [UInt8]) -> (any Unpacker)? {
    switch self {
    case .gzip: GzipReader(start)
    case .zstd: ZstdReader(start)
    }
  }
}
