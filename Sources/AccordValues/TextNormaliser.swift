/// What a field does to its texts before they are compared; the same in every locale.
///
/// The raw values are the words of the language.
package enum TextNormaliser: String, CaseIterable, Sendable {
  /// Removes Unicode White_Space from both ends.
  case trim
  /// Makes each run of Unicode White_Space one blank, and trims.
  case collapseSpaces = "collapse spaces"
  /// Maps each code point to its full lowercase, without regard to its neighbours.
  case lowercase
  /// Maps each code point to its full uppercase, as `ß` to `SS`.
  case uppercase
  /// Unicode Normalization Form C.
  case nfc
  /// Makes the code or name of a country its code of two letters; all else stays.
  case country

  /// The text after this step.
  package func apply(_ text: Text) -> Text {
    switch self {
    case .trim: TextNormaliser.trimmed(text)
    case .collapseSpaces: TextNormaliser.collapsed(text)
    case .lowercase: TextNormaliser.mapped(text, ascii: \.lowercased) { $0.lowercaseMapping }
    case .uppercase: TextNormaliser.mapped(text, ascii: \.uppercased) { $0.uppercaseMapping }
    case .nfc: text.isASCII ? text : Normalization.composed(text)
    case .country: Countries.code(of: text) ?? text
    }
  }

  private static func trimmed(_ text: Text) -> Text {
    let scalars = text.string.unicodeScalars
    guard let first = scalars.first, let last = scalars.last,
      first.properties.isWhitespace || last.properties.isWhitespace
    else { return text }
    let start = scalars.firstIndex { !$0.properties.isWhitespace }
    let end = scalars.lastIndex { !$0.properties.isWhitespace }
    guard let start, let end else { return "" }
    return Text(String(scalars[start...end]))
  }

  private static func collapsed(_ text: Text) -> Text {
    var result = String.UnicodeScalarView()
    var pendingBlank = false
    for scalar in text.string.unicodeScalars {
      if scalar.properties.isWhitespace {
        pendingBlank = !result.isEmpty
      } else {
        if pendingBlank { result.append(" ") }
        pendingBlank = false
        result.append(scalar)
      }
    }
    return Text(String(result))
  }

  private static func mapped(
    _ text: Text, ascii: (UInt8) -> UInt8, _ mapping: (Unicode.Scalar.Properties) -> String
  ) -> Text {
    if text.isASCII {
      guard text.utf8.contains(where: { ascii($0) != $0 }) else { return text }
      return Text(String(decoding: text.utf8.map(ascii), as: UTF8.self))
    }
    var result = ""
    for scalar in text.string.unicodeScalars { result += mapping(scalar.properties) }
    return Text(result)
  }
}

extension UInt8 {
  /// The lowercase of an ASCII letter; any other byte as it is.
  var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }

  /// The uppercase of an ASCII letter; any other byte as it is.
  var uppercased: UInt8 { (0x61...0x7A).contains(self) ? self & ~0x20 : self }
}
