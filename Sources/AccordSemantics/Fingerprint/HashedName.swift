import CNettle

/// Gives names others, by a key: HMAC-SHA-256 (RFC 2104). Whoever has the key finds the lead of a name again, by hashing the ids
/// of all; whoever has it not learns nothing, also of ids that are easily guessed.
package struct HashedName: Sendable {
  private let key: [UInt8]

  /// So many bytes a key has at least: fewer could be tried.
  package static let leastKey = 16

  /// Names by a key.
  package init(key: [UInt8]) {
    self.key = key
  }

  /// The other name: 64 lower-case hexadecimal digits.
  package func callAsFunction(_ name: String) -> String {
    var context = hmac_sha256_ctx()
    nettle_hmac_sha256_set_key(&context, key.count, key)
    let bytes = Array(name.utf8)
    nettle_hmac_sha256_update(&context, bytes.count, bytes)
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_hmac_sha256_digest(&context, digest.count, &digest)
    return SHA256.hexadecimal(digest)
  }
}
