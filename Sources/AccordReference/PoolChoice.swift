import AccordSemantics
import AccordValues

/// The member of a pool who gets a lead: weighted rendezvous hashing of the lead's name. (Clause 8.8)
///
/// Each member has as many tickets as its weight; the ticket with the highest hash wins. The same lead always
/// goes to the same member, and when a member leaves, only that member's leads move.
/// Hashes are FNV-1a (64 bit) of the name's UTF-8, mixed with SplitMix64's finaliser; both are published:
/// <http://www.isthe.com/chongo/tech/comp/fnv/> and Steele, Lea, Flood, "Fast splittable pseudorandom number
/// generators", 2014.
enum PoolChoice {
  static func member(of pool: Pool, for lead: Text) -> String? {
    let leadHash = fnv(lead.utf8)
    var best: (hash: UInt64, name: String)?
    for member in pool.members {
      let memberHash = fnv(member.name.utf8)
      for ticket in 0..<UInt64(member.weight) {
        let hash = mix(leadHash ^ mix(memberHash &+ ticket))
        let wins =
          best.map { hash > $0.hash || (hash == $0.hash && member.name < $0.name) } ?? true
        if wins { best = (hash, member.name) }
      }
    }
    return best?.name
  }

  private static func fnv(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private static func mix(_ seed: UInt64) -> UInt64 {
    var mixed = seed &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
