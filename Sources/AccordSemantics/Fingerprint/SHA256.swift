import CNettle

/// The hash function SHA-256 (FIPS 180-4), by Nettle.
package enum SHA256 {
  /// The hash of the bytes as 64 lower-case hexadecimal digits.
  package static func hex(_ bytes: some Sequence<UInt8>) -> String {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    let isHashed: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      update(&context, buffer)
    }
    if isHashed == nil {
      Array(bytes).withUnsafeBufferPointer { update(&context, $0) }
    }
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&context, digest.count, &digest)

    let digits = Array("0123456789abcdef".utf8)
    let hexadecimal = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] }
    return String(decoding: hexadecimal, as: UTF8.self)
  }

  private static func update(_ context: inout sha256_ctx, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
    nettle_sha256_update(&context, bytes.count, start)
  }
}
