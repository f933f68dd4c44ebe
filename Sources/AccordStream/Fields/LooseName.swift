internal import AccordValues

/// The name of a column without what people and programs change in it without meaning to: case, blanks, `_`, `-`,
/// signs that cannot be seen, and whether letters and their marks are one code point. (Clause 4.20)
struct LooseName: Hashable {
  private let text: Text

  /// Nil when nothing is left of the name.
  init?(_ name: Text) {
    var scalars = String.UnicodeScalarView()
    for scalar in name.string.unicodeScalars where !LooseName.isLeftOut(scalar) { scalars.append(scalar) }
    guard !scalars.isEmpty else { return nil }
    text = CaseFolding.fold(TextNormaliser.nfc.apply(Text(String(scalars))))
  }

  /// Whether this begins or ends with a name that is worth a comparison.
  func isLonger(_ other: LooseName) -> Bool {
    let (name, part) = (text.string, other.text.string)
    return part.count >= LooseName.shortestPart && name != part
      && (name.hasPrefix(part) || name.hasSuffix(part))
  }

  private static let shortestPart = 4

  private static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    if scalar == "_" || scalar == "-" || properties.isWhitespace { return true }
    if properties.isDefaultIgnorableCodePoint { return true }
    return properties.generalCategory == .control || properties.generalCategory == .format
  }
}
