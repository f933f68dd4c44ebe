package import AccordSource
package import AccordValues

/// The closed set of values of a choice, in the order of their declaration.
package struct Vocabulary: Hashable, Sendable {
  package let options: [Text]
  /// Whether any other value reads as `other`.
  package let hasOther: Bool
  /// Whether the rules may write its options in quotes, as those of grades.
  package let takesTexts: Bool
  /// What people call an option, by the option; in the order of the options where it matters, see `readable`.
  package let labels: [Text: Text]

  package init(
    options: [Text], hasOther: Bool = false, takesTexts: Bool = false, labels: [Text: Text] = [:]
  ) {
    self.options = options
    self.hasOther = hasOther
    self.takesTexts = takesTexts
    self.labels = labels
  }

  /// How options are written and called makes no other type of them.
  package static func == (one: Vocabulary, other: Vocabulary) -> Bool {
    one.options == other.options && one.hasOther == other.hasOther
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(options)
    hasher.combine(hasOther)
  }

  /// `other` where it is allowed.
  package static let other: Text = "other"
  /// The segment of a lead that no segment fits.
  package static let noSegment: Text = "none"

  /// Whether a text that was read is one of the values, code point by code point.
  package func contains(_ option: Text) -> Bool {
    options.contains(option) || (hasOther && option == Vocabulary.other)
  }

  /// All texts that read as an option, once a text has been normalised: the options first, then their labels after the
  /// same steps. (Clause 10.2)
  package func readable(after steps: [TextNormaliser]) -> [(text: Text, option: Text)] {
    let named = (options + (hasOther ? [Vocabulary.other] : [])).map { (text: $0, option: $0) }
    guard !labels.isEmpty else { return named }
    return named
      + options.compactMap { option in
        labels[option].map { label in
          let text = (steps + [.trim]).reduce(label) { text, step in step.apply(text) }
          return (text: text, option: option)
        }
      }
  }

  /// The value that a name in the rules stands for, as it was declared. Names that are canonically equivalent
  /// are the same, like all other names; a declaration with a value of each spelling is refused.
  package func option(named name: String) -> Text? {
    if hasOther, name == Vocabulary.other.string { return Vocabulary.other }
    return options.first { $0.string == name }
  }

  /// All values as the rules write them.
  package var spellings: [String] { names.map(spelling) }

  /// A value as the rules write it: in quotes when it is neither a name nor a number.
  package func spelling(_ name: String) -> String {
    let isWord = name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    return takesTexts && !isWord ? Text(name).literal : name
  }

  /// All values, `other` included.
  package var names: [String] { options.map(\.string) + (hasOther ? [Vocabulary.other.string] : []) }
}

/// `let name = expression`
package struct Binding: Sendable {
  package let name: String
  package let value: Expression
  package let range: SourceRange
}

/// A named list of texts.
package struct TextList: Sendable {
  package let name: String
  package let entries: Set<Text>
  /// The entries after simple case folding, for `ignoring case`.
  package let folded: Set<Text>
  /// The entries as the fingerprint covers them, made once because long lists stand in many forms.
  let canonicalForm: String

  /// A list; its folded entries and its canonical form are made here, once.
  package init(name: String, entries: Set<Text>) {
    self.name = name
    self.entries = entries
    self.folded = Set(entries.map(CaseFolding.fold))
    canonicalForm = CanonicalWriter.form(of: entries)
  }
}

/// A lookup table read from a CSV file.
package struct Table: Sendable {
  package let name: String
  package let type: RecordType
  package let keyColumn: Int
  package let rows: [Text: [Value?]]
  /// The rows as the fingerprint covers them, made once because long tables stand in many forms.
  let canonicalForm: String

  init(name: String, type: RecordType, keyColumn: Int, rows: [Text: [Value?]]) {
    self.name = name
    self.type = type
    self.keyColumn = keyColumn
    self.rows = rows
    canonicalForm = CanonicalWriter.form(of: rows, type, keyColumn: keyColumn)
  }
}

/// A compiled pattern; its name is nil when it stands in the condition itself.
package struct NamedPattern: Sendable {
  package let name: String?
  package let source: String
  package let ignoringCase: Bool
  package let pattern: Pattern
}
