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

  package func contains(_ option: Text) -> Bool {
    options.contains(option) || (hasOther && option == Vocabulary.other)
  }

  /// All values, `other` included.
  package var names: [String] { options.map(\.string) + (hasOther ? [Vocabulary.other.string] : []) }
}
