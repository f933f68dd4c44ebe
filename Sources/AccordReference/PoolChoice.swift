import AccordSemantics
import AccordValues

/// The member of a pool who gets a lead: weighted rendezvous hashing of the lead's name. (Clause 8.8)
///
/// Each member has as many tickets as its weight; the ticket with the highest hash wins. The same lead always
/// goes to the same member of a pool, and when a member leaves, only that member's leads move. The name of the pool
/// goes into the hash, so that two pools of the same people share out their leads independently of each other.
/// The hashes are those of the names' UTF-8; see `TicketHash`.
enum PoolChoice {
  static func member(of pool: Pool, for lead: Text) -> String? {
    let leadHash = TicketHash.fnv(lead.utf8)
    var best: (hash: UInt64, name: String)?
    for member in pool.members {
      let memberHash = TicketHash.fnv("\(pool.name)/\(member.name)".utf8)
      for ticket in 0..<UInt64(member.weight) {
        let hash = TicketHash.mix(leadHash ^ TicketHash.mix(memberHash &+ ticket))
        let wins =
          best.map { hash > $0.hash || (hash == $0.hash && member.name < $0.name) } ?? true
        if wins { best = (hash, member.name) }
      }
    }
    return best?.name
  }
}
