import AccordSemantics

extension PageBuilder {
  /// Who the leads are.
  var segments: GlossaryPage.Section? {
    guard !program.segments.isEmpty else { return nil }
    return GlossaryPage.Section(.part("segments"), "Segments", [], program.segments.map(section))
  }

  private func section(_ segments: Segments) -> GlossaryPage.Section {
    let items = segments.entries.map { entry -> Block.Item in
      let name: Phrase = .strong(.name(entry.name))
      let title = entry.title.map { Phrase(stringLiteral: ", ") + .quoted($0) + "," } ?? ""
      guard let condition = entry.condition else { return Block.Item("\(name)\(title) in every other case.") }
      return item(words.condition(condition).sentence("\(name)\(title) when"))
    }
    let order: Phrase =
      segments.isFirstMatch
      ? "The first of these that fits is taken:" : "A lead is in the one of these that fits; no two may fit:"
    var blocks = draftNote(segments.isDraft)
    blocks += [.paragraph(order), .list(items, style: segments.isFirstMatch ? .numbers : .bullets)]
    return GlossaryPage.Section(.term(segments.name), heading(segments.name, segments.title), blocks)
  }
}
