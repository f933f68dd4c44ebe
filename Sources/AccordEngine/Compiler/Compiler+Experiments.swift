import AccordSemantics
import AccordValues

extension Compiler {
  /// The member of a pool who is drawn for a text, as an option. (Clauses 8.8 and 12.2)
  mutating func drawn(_ pool: Pool, _ text: Expression) -> Int32 {
    let tickets = self.tickets(of: pool)
    let options = pool.members.map { slot(.choice(Text($0.name))) }
    let kernel = Kernel { operands in
      Ticket.winner(of: tickets, for: operands[0].text).map { options[Int($0)] } ?? .unknown
    }
    return call("drawn", kernel, [compileText(text)], failure: nil)
  }

  /// What decisions show of experiments.
  mutating func addExperimentPlans() {
    for experiment in program.experiments {
      let names = experiment.arms.members.map { Text($0.name) }
      let shown = names.map { text.add("\(JSONText.quote(experiment.name)):\(JSONText.quote($0.string))") }
      parts.experiments.append(
        ExperimentPlan(
          register: register(bindingNodes[experiment.arm.index]),
          options: stretch(names.map { interner.id($0) }), shown: parts.pieces(shown)))
    }
  }

  /// The chances of a pool's members, hashed as far as they do not depend on the lead.
  func tickets(of pool: Pool) -> [Ticket] {
    let ranks = pool.members.indices.sorted { pool.members[$0].name < pool.members[$1].name }
    return pool.members.enumerated().flatMap { index, member in
      let rank = Int32(truncatingIfNeeded: ranks.firstIndex(of: index) ?? index)
      let hash = TicketHash.fnv("\(pool.name)/\(member.name)".utf8)
      return (0..<UInt64(member.weight)).map { ticket in
        Ticket(hash: TicketHash.mix(hash &+ ticket), member: Int32(truncatingIfNeeded: index), rank: rank)
      }
    }
  }
}
