import AccordSemantics
import AccordValues

extension PageBuilder {
  /// Who gets a lead, and how fast.
  var route: GlossaryPage.Section? {
    var blocks: [Block] = []
    if let route = program.route {
      blocks = [
        .paragraph("The first of these steps that fits takes the lead:"),
        .list(route.steps.map(bullet), style: .numbers),
      ]
    }
    guard !blocks.isEmpty || !program.pools.isEmpty || !program.hours.isEmpty else { return nil }
    return GlossaryPage.Section(
      .part("routing"), "Who gets a lead", blocks, [pools, hours].compactMap { $0 })
  }

  private func bullet(_ step: Route.Step) -> Block.Bullet {
    var beginning: Phrase = .strong("To \(words.target(step.target))")
    if let label = step.label { beginning += " (\(Phrase.quoted(label)))" }
    if let within = step.respondWithin { beginning += ", to be answered within \(words.delay(within))" }
    if let then = step.then { beginning += ", else \(words.target(then)) is told" }
    if let again = step.againAfter { beginning += ", to be looked at again after \(words.delay(again))" }
    if step.respondWithin != nil || step.againAfter != nil { beginning += "," }
    guard let condition = step.condition else { return Block.Bullet("\(beginning) in every other case.") }
    return bullet(words.condition(condition).sentence("\(beginning) when"))
  }

  /// The people who share leads.
  private var pools: GlossaryPage.Section? {
    guard !program.pools.isEmpty else { return nil }
    let isInHours = program.pools.contains { $0.hours != nil }
    let rows = program.pools.map { pool -> [PageTable.Cell] in
      let members = pool.members.map { member -> Phrase in
        let share = member.weight == 1 ? "" : " (\(member.weight) shares)"
        return "\(Phrase(text: member.name))\(words.id(member.id))\(share)"
      }
      return [
        PageTable.Cell(.name(pool.name), anchor: .term(pool.name)), PageTable.Cell(members.joined(", ")),
      ] + (isInHours ? [PageTable.Cell(pool.hours.map { words.term(program.hours[$0].name) } ?? "")] : [])
    }
    return GlossaryPage.Section(
      .part("pools"), "Pools",
      [
        .paragraph("The members of a pool share its leads; the same lead always goes to the same member."),
        .table(
          PageTable(
            columns: [.init("Pool"), .init("Members")] + (isInHours ? [.init("Hours")] : []), rows: rows)),
      ])
  }
}
