import CNettle

extension Program {
  /// SHA-256 over the meaning of each definition with everything it depends on, as 64 hexadecimal digits, in the
  /// order of the definitions.
  package var definitionFingerprints: [String] {
    let form = CanonicalForm(self)
    return definitions.indices.map { SHA256.hex(form.closure(of: ID($0)).utf8) }
  }
}

/// The hash function SHA-256 (FIPS 180-4), by Nettle.
package struct SHA256 {
  private var context = sha256_ctx()

  init() {
    nettle_sha256_init(&context)
  }

  /// The hash of the bytes as 64 lower-case hexadecimal digits.
  package static func hex(_ bytes: some Sequence<UInt8>) -> String {
    var hash = SHA256()
    hash.add(bytes)
    return hash.hex
  }

  /// Goes on with more bytes.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    let isHashed: Void? = bytes.withContiguousStorageIfAvailable { add($0) }
    if isHashed == nil { Array(bytes).withUnsafeBufferPointer { add($0) } }
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
    nettle_sha256_update(&context, bytes.count, start)
  }

  /// The hash of all bytes so far as 64 lower-case hexadecimal digits.
  var hex: String {
    var context = context
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&context, digest.count, &digest)
    return SHA256.hexadecimal(digest)
  }

  /// Bytes as lower-case hexadecimal digits.
  static func hexadecimal(_ digest: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let hexadecimal = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] }
    return String(decoding: hexadecimal, as: UTF8.self)
  }
}
