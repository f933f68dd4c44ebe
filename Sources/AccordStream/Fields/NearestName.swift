internal import AccordSource
package import AccordValues

/// Which column or key was probably meant by a name that is not there.
enum NearestName {
  /// To how many names another one is compared.
  static let mostCompared = 500

  /// One that is loosely the same, else one that a slip of the hand makes, else the only one that begins or ends with
  /// a wanted name; nil when none is near.
  ///
  /// - Parameter wanted: the names that would do, the best first.
  static func find(_ wanted: [String], among others: [String]) -> String? {
    let others = others.prefix(mostCompared)
    let loose = others.map { ($0, LooseName(Text($0))) }
    let names = wanted.compactMap { name in LooseName(Text(name)).map { (name, $0) } }
    for (name, wanted) in names {
      if let same = loose.first(where: { $1 == wanted && Text($0) != Text(name) }) { return same.0 }
    }
    if let near = wanted.lazy.compactMap({ Suggestion.nearest(to: $0, among: others) }).first { return near }
    for (_, wanted) in names {
      let longer = loose.filter { $1?.isLonger(wanted) ?? false }
      if longer.count == 1 { return longer[0].0 }
    }
    return nil
  }
}

/// The name of a column without what people and programs change in it without meaning to: case, blanks, `_`, `-`,
/// signs that cannot be seen, and whether letters and their marks are one code point. (Clause 4.20)
package struct LooseName: Hashable {
  private let text: Text

  /// Nil when nothing is left of the name.
  package init?(_ name: Text) {
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
