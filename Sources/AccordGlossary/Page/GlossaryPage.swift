/// The agreement as a page for people, before it is written as Markdown or HTML.
package struct GlossaryPage: Hashable, Sendable {
  package let title: Phrase
  package let introduction: [Block]
  package let sections: [Section]
  package let footer: [Block]

  package struct Section: Hashable, Sendable {
    package let anchor: Anchor
    package let title: Phrase
    package var blocks: [Block]
    package var sections: [Section]
    /// Whether the sections inside are part of the table of contents.
    package let listsSections: Bool

    package init(
      _ anchor: Anchor, _ title: Phrase, _ blocks: [Block], _ sections: [Section] = [],
      listsSections: Bool = true
    ) {
      self.listsSections = listsSections
      self.anchor = anchor
      self.title = title
      self.blocks = blocks
      self.sections = sections
    }
  }
}
