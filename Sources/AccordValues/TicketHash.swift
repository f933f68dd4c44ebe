/// The hashes by which a pool's members share leads: FNV-1a (64 bit), mixed with SplitMix64's finaliser.
///
/// <http://www.isthe.com/chongo/tech/comp/fnv/> and Steele, Lea, Flood, "Fast splittable pseudorandom number
/// generators", 2014.
package enum TicketHash {
  /// The FNV-1a of no bytes.
  package static let basis: UInt64 = 0xCBF2_9CE4_8422_2325

  /// FNV-1a of the bytes, 64 bits.
  ///
  /// - Parameter start: that of the bytes before them.
  @inlinable @inline(__always)
  package static func fnv(_ bytes: some Sequence<UInt8>, from start: UInt64 = basis) -> UInt64 {
    var hash = start
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  /// One step of SplitMix64 from a seed: the finaliser behind the increment.
  @inlinable @inline(__always)
  package static func mix(_ seed: UInt64) -> UInt64 {
    var mixed = seed &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
