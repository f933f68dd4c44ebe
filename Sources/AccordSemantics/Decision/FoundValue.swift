package import AccordValues

/// A value that could not be read, as a problem shows it: cut when it is long.
package struct FoundValue: Hashable, Sendable {
  /// As JSON; of a list or a record only what it is.
  package let json: String
  /// As a sentence names it.
  package let words: String

  /// The beginning of it.
  package var excerpt: FoundValue {
    let short = words.excerpt
    return short == words ? self : FoundValue(json: short, words: short + (short.hasPrefix("\"") ? "\"" : ""))
  }

  private init(json: String, words: String) {
    self.json = json
    self.words = words
  }

  package init(_ raw: RawValue) {
    let limit = 200
    switch raw {
    case .text(let text) where text.utf8.count > limit, .number(let text) where text.utf8.count > limit:
      json = JSONText.quote(String(text.string.unicodeScalars.prefix(limit / 2)) + "…")
      words = json
    case .list(let items):
      words = items.count == 1 ? "a list of 1" : "a list of \(items.count)"
      json = JSONText.quote(words)
    case .record:
      words = "a record"
      json = JSONText.quote(words)
    case .null, .flag, .number, .text:
      json = raw.json
      words = json
    }
  }
}
