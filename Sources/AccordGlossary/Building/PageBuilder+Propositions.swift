import AccordSemantics
import AccordValues

extension PageBuilder {
  /// What is promised to whom.
  var propositions: GlossaryPage.Section? {
    guard !program.propositions.isEmpty else { return nil }
    return GlossaryPage.Section(
      .part("propositions"), "What we promise to whom", [], program.propositions.map(section))
  }

  private func section(_ proposition: Proposition) -> GlossaryPage.Section {
    var blocks: [Block] = []
    if let pitch = proposition.pitch { blocks.append(.quote(Phrase(text: pitch))) }
    if let fits = proposition.fits { blocks += words.condition(fits).sentence("It fits a lead when") }
    if let promised = proposition.promised {
      blocks += words.condition(promised).sentence("A campaign has promised it when")
    }
    if !proposition.resources.isEmpty { blocks.append(.table(resources(proposition.resources))) }
    return GlossaryPage.Section(.term(proposition.name), heading(proposition.name, proposition.title), blocks)
  }

  private func resources(_ resources: [Proposition.Resource]) -> PageTable {
    let rows = resources.map { resource in
      [
        PageTable.Cell(Phrase(text: resource.title)),
        PageTable.Cell(resource.location.map(place) ?? "–"),
        PageTable.Cell(resource.owner.map { Phrase(text: $0) } ?? "–"),
        PageTable.Cell(resource.reviewed.map { "\($0.words)" } ?? "–"),
      ]
    }
    return PageTable(
      columns: [.init("Resource"), .init("Place"), .init("Kept by"), .init("Last reviewed")], rows: rows)
  }

  /// A link for an address of the web; any other scheme could do something when it is followed.
  private func place(_ location: String) -> Phrase {
    let text = Phrase(text: location)
    let isWeb = ["https://", "http://"].contains { location.lowercased().hasPrefix($0) }
    let isPlain = location.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value < 0x7F }
    return isWeb && isPlain ? Phrase([.web(text, address: location)]) : text
  }
}
