/// A piece of a page that begins a line of its own.
package indirect enum Block: Hashable, Sendable {
  case paragraph(Phrase)
  /// What somebody says in their own words.
  case quote(Phrase)
  case list([Item], style: ListStyle)
  case table(PageTable)

  package struct Item: Hashable, Sendable {
    package let text: Phrase
    package let blocks: [Block]

    package init(_ text: Phrase, _ blocks: [Block] = []) {
      self.text = text
      self.blocks = blocks
    }
  }

  package enum ListStyle: Hashable, Sendable {
    case bullets
    case numbers
    /// Short facts, one below the other.
    case facts
  }
}
