/// A piece of a line of text.
package indirect enum Inline: Hashable, Sendable {
  case text(String)
  /// A name or another word that stands in the rules just so.
  case name(String)
  case strong(Phrase)
  case link(Phrase, Anchor)
  /// A link to another place of the web.
  case web(Phrase, address: String)

  /// The text without its marks.
  package var plain: String {
    switch self {
    case .text(let text), .name(let text): text
    case .strong(let phrase), .link(let phrase, _), .web(let phrase, _): phrase.plain
    }
  }
}
