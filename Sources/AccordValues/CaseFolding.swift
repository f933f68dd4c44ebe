/// Simple case folding: the mappings of status C and S in Unicode's CaseFolding.txt.
///
/// They are derived from the scalar properties of the standard library, as the lowercase of the uppercase of
/// each code point. The library only has the full mappings; one to several code points stands for no simple
/// mapping. Where this differs from CaseFolding.txt, the exceptions say so.
package enum CaseFolding {
  /// The text with each code point folded.
  ///
  /// The number of code points stays the same.
  package static func fold(_ text: Text) -> Text {
    if text.isASCII { return TextNormaliser.lowercase.apply(text) }
    var folded = String.UnicodeScalarView()
    for scalar in text.string.unicodeScalars { folded.append(fold(scalar)) }
    return Text(String(folded))
  }

  /// The code point folded.
  package static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    // Dotless ı would become i; only Turkic folding (status T) pairs it, with I.
    case 0x131: return scalar
    // Cherokee folds to uppercase, since that came first: small letters map up, capitals stay.
    case 0x13A0...0x13F5: return scalar
    case 0x13F8...0x13FD, 0xAB70...0xABBF: return single(scalar.properties.uppercaseMapping) ?? scalar
    // Three code points whose full uppercase equals that of another: status S since Unicode 15.1.
    case 0x1FD3: return "\u{390}"
    case 0x1FE3: return "\u{3B0}"
    case 0xFB05: return "\u{FB06}"
    default:
      let upper = single(scalar.properties.uppercaseMapping) ?? scalar
      return single(upper.properties.lowercaseMapping) ?? scalar
    }
  }

  /// The only code point of `mapping`; nil when there are several.
  private static func single(_ mapping: String) -> Unicode.Scalar? {
    let scalars = mapping.unicodeScalars
    return scalars.count == 1 ? scalars.first : nil
  }
}
