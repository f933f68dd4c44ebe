package import AccordValues

/// A named list of texts.
package struct TextList: Sendable {
  package let name: String
  package let entries: Set<Text>
  /// The entries after simple case folding, for `ignoring case`.
  package let folded: Set<Text>
  /// The entries as the fingerprint covers them, made once because long lists stand in many forms.
  let canonicalForm: String

  package init(name: String, entries: Set<Text>) {
    self.name = name
    self.entries = entries
    self.folded = Set(entries.map(CaseFolding.fold))
    canonicalForm = CanonicalForm.form(of: entries)
  }
}
