import AccordValues

/// One chance of a member of a pool to get a lead; a member has as many as its weight. (Clause 8.8)
struct Ticket {
  let hash: UInt64
  let member: Int32
  /// Decides between equal hashes.
  let rank: Int32

  /// The member with the ticket of the highest hash, together with a text; nil when there is no ticket.
  static func winner(
    of tickets: some Sequence<Ticket>, for text: some Sequence<UInt8>
  ) -> Int32? {
    let hashOfText = TicketHash.fnv(text)
    var best: (hash: UInt64, ticket: Ticket)?
    for ticket in tickets {
      let hash = TicketHash.mix(hashOfText ^ ticket.hash)
      if let best, hash < best.hash || (hash == best.hash && ticket.rank > best.ticket.rank) { continue }
      best = (hash, ticket)
    }
    return best?.ticket.member
  }
}
