package import AccordValues

/// What tells leads apart: the text of a field. (Clause 4.29)
package struct Identity: Sendable {
  package let field: ID<Field>
  /// Whether the field ignores case; the case of an address never counts.
  package let ignoresCase: Bool

  /// An identity of its parts.
  package init(field: ID<Field>, ignoresCase: Bool) {
    (self.field, self.ignoresCase) = (field, ignoresCase)
  }

  /// What two leads have alike that are the same one; nil when nothing is left of the text.
  package func key(of text: Text) -> Text? {
    let trimmed = TextNormaliser.trim.apply(text)
    if trimmed.string.isEmpty { return nil }
    let isAddress = trimmed.utf8.contains(UInt8(ascii: "@"))
    return ignoresCase || isAddress ? CaseFolding.fold(trimmed) : trimmed
  }

  /// Calls `body` with the key of a text in UTF-8, unless nothing is left of it.
  package func withKey(
    of text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    // Most texts are their own keys.
    let isPlain = text.allSatisfy { byte in
      byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "@")
        && (!ignoresCase || !(0x41...0x5A).contains(byte))
    }
    if isPlain {
      if !text.isEmpty { body(text) }
    } else if let key = key(of: Text(String(decoding: text, as: UTF8.self))) {
      Array(key.utf8).withUnsafeBufferPointer(body)
    }
  }
}
