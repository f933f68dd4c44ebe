import AccordSemantics

extension PageBuilder {
  /// What both teams mean by a word.
  var definitions: GlossaryPage.Section? {
    guard !program.definitions.isEmpty else { return nil }
    return GlossaryPage.Section(
      .part("definitions"), "What our words mean", [], program.definitions.map(section))
  }

  private func section(_ definition: Definition) -> GlossaryPage.Section {
    var blocks = notes(draft: definition.isDraft)
    if let means = definition.means { blocks.append(.quote(Phrase(text: means))) }
    blocks += rule(definition)
    blocks += agreed(definition.name, by: definition.agreedBy, definition.reviewBy)
    return GlossaryPage.Section(.term(definition.name), heading(definition.name, definition.title), blocks)
  }

  private func rule(_ definition: Definition) -> [Block] {
    let never = definition.conditions(.never).map(words.condition)
    let always = definition.conditions(.always).map(words.condition)
    let usual = (definition.conditions(.requires) + definition.conditions(.when)).map(words.condition)
    let isAbbreviation = Nouns.isAbbreviation(definition.name)
    let term: Phrase = .strong(.name(definition.name))
    let beginning: Phrase =
      isAbbreviation
      ? "A lead is \(Nouns.article(abbreviation: definition.name)) \(term) when"
      : "\(.strong(definition.title.map { .quoted($0) } ?? .name(definition.name))) applies to a lead when"

    var blocks: [Block] = []
    if let whole = joined(usual, ConditionWords.all) { blocks += whole.sentence(beginning) }
    if let enough = joined(always, ConditionWords.any) {
      let also: Phrase =
        isAbbreviation ? "Even without that it is one when" : "Even without that it applies when"
      blocks += enough.sentence(usual.isEmpty ? beginning : also)
    }
    if let excluded = joined(never, ConditionWords.any) {
      blocks += excluded.sentence(
        isAbbreviation
          ? "It is never one, whatever else holds, when" : "It never applies, whatever else holds, when")
    }
    return blocks
  }

  private func joined(
    _ conditions: [ConditionWords], _ join: ([ConditionWords]) -> ConditionWords
  ) -> ConditionWords? {
    guard conditions.count > 1 else { return conditions.first }
    // Lines of one kind are joined anyway, so what they join is one list.
    let parts = conditions.flatMap { condition -> [ConditionWords] in
      switch (condition, join([condition])) {
      case (.all(let parts), .all), (.any(let parts), .any): parts
      default: [condition]
      }
    }
    return join(parts)
  }

  /// Who agrees on something, until when, and who has signed it.
  func agreed(_ name: String, by teams: [String], _ review: Definition.Review?) -> [Block] {
    var facts: [Block.Bullet] = []
    if !teams.isEmpty {
      facts.append(Block.Bullet("Agreed by \(teams.map { Phrase(text: $0) }.listed("and"))."))
    }
    if let review {
      facts.append(Block.Bullet("To be looked at again by \(review.day.words)."))
    }
    for signature in signatures(of: name) {
      let stale = signature.isCurrent ? "." : "; the definition has changed since, and is to be signed again."
      facts.append(
        Block.Bullet(
          """
          Signed for \(Phrase(text: signature.team)) by \(Phrase(text: signature.person)) \
          on \(signature.date.words)\(stale)
          """))
    }
    return facts.isEmpty ? [] : [.list(facts, style: .facts)]
  }

  /// What must hold for every lead.
  var promises: GlossaryPage.Section? {
    guard !program.promises.isEmpty else { return nil }
    let bullets = program.promises.map { promise -> Block.Bullet in
      let title: Phrase = .strong(Phrase(text: promise.title))
      let evidence = Phrase(text: evidence(of: promise).words)
      return bullet(words.condition(promise.condition).sentence("\(title) (\(evidence)):"))
    }
    let speaksOfAllLeads = program.promises.contains { evidence(of: $0).isOfAllLeads }
    let introduction: Phrase =
      speaksOfAllLeads
      ? """
      When leads are decided, each one that breaks a promise is named. In brackets stands what is known of it. What \
      is proven, no lead there can be breaks; other promises were looked at with the leads of the tests.
      """
      : """
      When leads are decided, each one that breaks a promise is named. In brackets stands what the tests of the \
      rules show of it.
      """
    return GlossaryPage.Section(
      .part("promises"), "What must hold for every lead",
      [.paragraph(introduction), .list(bullets, style: .bullets)])
  }
}
