/// The generator of Steele, Lea and Flood ("Fast splittable pseudorandom number generators", 2014): the same numbers in every
/// run.
package struct SplitMix: Sendable {
  private var state: UInt64

  /// A generator that begins somewhere.
  package init(seed: UInt64) {
    state = seed
  }

  /// A number from 0 to one less than `count`; 0 when that is not above 0.
  package mutating func below(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((bits ^ (bits >> 31)) % UInt64(max(1, count)))
  }
}
