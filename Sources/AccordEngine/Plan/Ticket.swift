/// One chance of a member of a pool to get a lead; a member has as many as its weight. (Clause 8.8)
struct Ticket {
  let hash: UInt64
  let member: Int32
  /// Decides between equal hashes.
  let rank: Int32
}
