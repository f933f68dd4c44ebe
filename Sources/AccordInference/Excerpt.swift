internal import AccordValues

/// The beginning of a value, as a comment shows it.
enum Excerpt {
  private static let limit = 32

  /// In quotes, on one line.
  static func of(_ raw: RawValue) -> String {
    switch raw {
    case .text(let text): quoted(text)
    case .number(let text): plain(text.string)
    case .null, .flag: raw.json
    case .list: "a list"
    case .record: "an object"
    }
  }

  static func quoted(_ text: Text) -> String { quoted(text.string) }

  static func quoted(_ text: String) -> String { "\"\(plain(text).replacing("\"", with: "'"))\"" }

  /// Without control characters and line separators, shortened to a few words.
  static func plain(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      guard count < limit else {
        scalars.append("\u{2026}")
        break
      }
      scalars.append(isPrintable(scalar) ? scalar : " ")
      count += 1
    }
    return String(scalars)
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .format, .surrogate, .unassigned, .privateUse: false
    default: true
    }
  }
}
