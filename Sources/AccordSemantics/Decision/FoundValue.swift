package import AccordValues

/// A value that could not be read, as a problem shows it: cut when it is long.
package struct FoundValue: Hashable, Sendable {
  /// As JSON; of a list or a record only what it is.
  package let json: String
  /// As a sentence names it.
  package let words: String

  /// What a list is called, before its length, and what a record is.
  @inlinable package static var listWords: StaticString { "a list of " }
  @inlinable package static var recordWords: StaticString { "a record" }

  /// The beginning of it.
  package var excerpt: FoundValue {
    let short = words.excerpt
    return short == words ? self : FoundValue(json: short, words: short + (short.hasPrefix("\"") ? "\"" : ""))
  }

  private init(json: String, words: String) {
    self.json = json
    self.words = words
  }

  /// What a problem shows of a value that came in.
  package init(_ raw: RawValue) {
    let limit = LanguageLimits.shownValue
    switch raw {
    case .text(let text) where text.utf8.count > limit, .number(let text) where text.utf8.count > limit:
      json = JSONText.quote(String(text.string.unicodeScalars.prefix(LanguageLimits.shownBeginning)) + "…")
      words = json
    case .list(let items):
      words = "\(FoundValue.listWords)\(items.count)"
      json = JSONText.quote(words)
    case .record:
      words = "\(FoundValue.recordWords)"
      json = JSONText.quote(words)
    case .null, .flag, .number, .text:
      json = raw.json
      words = json
    }
  }
}

/// One rule, definition or step: its outcome and the values it read.
package struct TraceEntry: Sendable {
  package let rule: String
  package let place: String
  package let outcome: Truth
  package let observed: [Observed]

  package init(rule: String, place: String, outcome: Truth, observed: [Observed]) {
    self.rule = rule
    self.place = place
    self.outcome = outcome
    self.observed = observed
  }

  /// A name and its value; nil when the field is missing or what was computed is unknown.
  package struct Observed: Sendable, Hashable {
    package let name: String
    package let value: Value?
    package let isField: Bool

    package init(name: String, value: Value?, isField: Bool) {
      self.name = name
      self.value = value
      self.isField = isField
    }
  }
}
