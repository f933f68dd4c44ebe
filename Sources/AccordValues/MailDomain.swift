/// The domain of a mail address in its one form: in lower case, composed, in letters rather than in punycode, and
/// without a point at its end. (Clause 6.16)
package enum MailDomain {
  /// The domain of the one address that a text holds, bare, behind `mailto:` or in the angle brackets behind a name;
  /// nil when it holds none, or more than one.
  package static func of(_ address: Text) -> Text? {
    var scalars = ArraySlice(visible(address))
    scalars = trimmed(scalars)
    if let open = scalars.firstIndex(of: "<") {
      guard scalars.last == ">" else { return nil }
      scalars = trimmed(scalars[(open + 1)...].dropLast())
    }
    if let bare = withoutScheme(scalars) { scalars = trimmed(bare.prefix { $0 != "?" }) }
    guard let at = scalars.firstIndex(of: "@"), at > scalars.startIndex,
      scalars[..<at].allSatisfy({ !isForeign($0) })
    else { return nil }
    return domain(scalars[(at + 1)...])
  }

  /// The one form of a domain that stands alone; nil when the text cannot be a domain.
  package static func of(domain text: Text) -> Text? {
    domain(trimmed(ArraySlice(visible(text))))
  }

  // MARK: Signs

  /// The code points that show, wide and other forms of a sign as that sign, as Unicode's compatibility composition has
  /// them; of the full stops of East Asia as a point.
  private static func visible(_ text: Text) -> [Unicode.Scalar] {
    if text.isASCII { return Array(text.string.unicodeScalars) }
    return Normalization.compatible(text).string.unicodeScalars
      .filter { !$0.properties.isDefaultIgnorableCodePoint }
      .map { $0 == "\u{3002}" ? "." : $0 }
  }

  private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let start = scalars.drop { $0.properties.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.properties.isWhitespace }) else { return [] }
    return start[...last]
  }

  private static func withoutScheme(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
    let scheme = "mailto:".unicodeScalars
    let start = scalars.prefix(scheme.count)
    guard start.count == scheme.count, zip(start, scheme).allSatisfy({ CaseFolding.fold($0) == $1 }) else {
      return nil
    }
    return scalars.dropFirst(scheme.count)
  }

  /// Whether no address has this sign before its `@`: then there is more in the text than one address.
  private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ";", ":", "<", ">", "(", ")", "@": true
    default: scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
    }
  }

  // MARK: Labels

  private static func domain(_ scalars: ArraySlice<Unicode.Scalar>) -> Text? {
    var name = scalars
    if name.last == "." { name.removeLast() }
    var result = String.UnicodeScalarView()
    for label in name.split(separator: ".", omittingEmptySubsequences: false) {
      guard let label = self.label(label) else { return nil }
      if !result.isEmpty { result.append(".") }
      result.append(contentsOf: label)
    }
    return Text(String(result))
  }

  /// A label in its one form; nil when it cannot be one.
  private static func label(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    var label = lower(scalars)
    if label.starts(with: punycodePrefix) {
      guard let decoded = Punycode.decode(label.dropFirst(punycodePrefix.count)) else { return nil }
      label = lower(visible(Text(String(String.UnicodeScalarView(decoded))))[...])
      guard !label.starts(with: punycodePrefix) else { return nil }
    }
    return !label.isEmpty && label.allSatisfy(isPartOfLabel) ? label : nil
  }

  private static let punycodePrefix = Array("xn--".unicodeScalars)

  private static func lower(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    let lower = TextNormaliser.lowercase.apply(Text(String(String.UnicodeScalarView(scalars))))
    return Array(TextNormaliser.nfc.apply(lower).string.unicodeScalars)
  }

  private static func isPartOfLabel(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "0"..."9", "-", "_": true
    default:
      !scalar.isASCII && !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control
    }
  }
}
