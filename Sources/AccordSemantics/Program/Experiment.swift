package import AccordSource
package import AccordValues

/// Two or more ways to treat leads, among which leads are drawn, and what is to be learned from that. (Section 12)
///
/// For rules it is a `let` whose value is the arm of the lead.
package struct Experiment: Sendable {
  package let name: String
  package let title: String?
  package let hypothesis: String?
  package let agreedBy: [String]
  /// The first and the last day on which leads are drawn; it may have been concluded before.
  package let from: CalendarDate
  package let until: CalendarDate
  package let conclusion: Conclusion?
  /// The arm of a lead: `none` for one that takes no part, and outside of the days.
  package let arm: ID<Binding>
  /// Who takes part.
  package let participants: Expression
  /// The arms, as members with their weights.
  package let arms: Pool
  /// What has one arm together; nil for each lead by itself.
  package let by: Key?
  /// The name of the metric that tells how it ends.
  package let measures: String
  package let expects: Expectation?
  /// The names of metrics that must not become worse.
  package let guards: [String]
  /// Whether it may be looked at before its end, in a form that is right at every look.
  package let stopsEarly: Bool
  package let range: SourceRange

  /// What was learned, and since when.
  package struct Conclusion: Sendable {
    package let day: CalendarDate
    package let text: String
  }

  /// A text by which leads are drawn together.
  package struct Key: Sendable {
    package let value: Expression
    /// Of texts that say nothing, such as the domains of private mailboxes: leads with one of them are drawn by themselves.
    package let except: [ID<TextList>]
  }

  /// The share that there is, and the one that is hoped for.
  package struct Expectation: Sendable {
    package let from: Decimal
    package let to: Decimal
    package let range: SourceRange
  }

  /// The last day on which leads are drawn.
  package var lastDay: CalendarDate {
    end.flatMap(\.previous) ?? until
  }

  /// The first day on which none is drawn any more; nil for none of the calendar.
  package var end: CalendarDate? {
    let after = until.next
    guard let conclusion else { return after }
    return after.map { min($0, conclusion.day) } ?? conclusion.day
  }

  /// What it asks of a lead.
  package var expressions: [Expression] { [participants] + [by?.value].compactMap { $0 } }

  /// The value of a lead that is in no arm.
  package static let noArm = Vocabulary.noSegment

  /// What a lead can be in: the arms, and none of them.
  static func vocabulary(of arms: Pool) -> Vocabulary {
    Vocabulary(options: arms.members.map { Text($0.name) } + [noArm])
  }
}

extension Pool {
  /// The member who gets a lead: weighted rendezvous hashing of a text, for pools of the lead's name. (Clause 8.8)
  ///
  /// Each member has as many tickets as its weight; the ticket with the highest hash wins. The same text always
  /// goes to the same member, and when a member leaves, only that member's texts move. The name of the pool
  /// goes into the hash, so that two pools of the same people share out their leads independently of each other.
  /// The hashes are those of the names' UTF-8; see `TicketHash`.
  package func member(for text: Text) -> Member? {
    let textHash = TicketHash.fnv(text.utf8)
    var best: (hash: UInt64, member: Member)?
    for member in members {
      let memberHash = TicketHash.fnv("\(name)/\(member.name)".utf8)
      for ticket in 0..<UInt64(member.weight) {
        let hash = TicketHash.mix(textHash ^ TicketHash.mix(memberHash &+ ticket))
        let wins =
          best.map { hash > $0.hash || (hash == $0.hash && member.name < $0.member.name) } ?? true
        if wins { best = (hash, member) }
      }
    }
    return best?.member
  }
}
