package import AccordValues

/// The closed set of values of a choice, in the order of their declaration.
package struct Vocabulary: Hashable, Sendable {
  package let options: [Text]
  /// Whether any other value reads as `other`.
  package let hasOther: Bool

  package init(options: [Text], hasOther: Bool = false) {
    self.options = options
    self.hasOther = hasOther
  }

  /// `other` where it is allowed.
  package static let other: Text = "other"
  /// The segment of a lead that no segment fits.
  package static let noSegment: Text = "none"

  /// Whether a text that was read is one of the values, code point by code point.
  package func contains(_ option: Text) -> Bool {
    options.contains(option) || (hasOther && option == Vocabulary.other)
  }

  /// The value that a name in the rules stands for, as it was declared. Names that are canonically equivalent
  /// are the same, like all other names; a declaration with a value of each spelling is refused.
  package func option(named name: String) -> Text? {
    if hasOther, name == Vocabulary.other.string { return Vocabulary.other }
    return options.first { $0.string == name }
  }

  /// All values, `other` included.
  package var names: [String] { options.map(\.string) + (hasOther ? [Vocabulary.other.string] : []) }
}
