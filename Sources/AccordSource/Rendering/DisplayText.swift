/// Text as a terminal shows it: what stands for unprintable characters, and how many columns characters take.
package enum DisplayText {
  /// How many blanks stand for a tab.
  private static let tabWidth = 4

  /// The text with everything a terminal would act on, or hide, made visible.
  package static func visible(_ text: String) -> String {
    if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return text }
    return text.reduce(into: "") { $0 += visible($1) }
  }

  /// What is shown for a character: itself, blanks for a tab, a control picture for a control character,
  /// U+FFFD for separators and for characters that are invisible or turn the direction of the text.
  static func visible(_ character: Character) -> String {
    if character == "\t" { return String(repeating: " ", count: tabWidth) }
    guard let first = character.unicodeScalars.first else { return "" }
    if first.properties.generalCategory == .control {
      return character.unicodeScalars.reduce(into: "") { $0.unicodeScalars.append(picture(of: $1)) }
    }
    // Within a longer cluster such scalars shape the character and stay.
    guard character.unicodeScalars.count == 1 else { return String(character) }
    switch first.properties.generalCategory {
    case .lineSeparator, .paragraphSeparator: return "\u{FFFD}"
    default:
      let isHidden = first.properties.isBidiControl || first.properties.isDefaultIgnorableCodePoint
      return isHidden ? "\u{FFFD}" : String(character)
    }
  }

  /// The columns that visible text takes.
  package static func width(of text: String) -> Int {
    text.reduce(0) { $0 + width(of: $1) }
  }

  /// Visible text with blanks behind it, up to a width in columns.
  package static func padded(_ text: String, to width: Int) -> String { text + blanks(width, beside: text) }

  /// Visible text with blanks before it, up to a width in columns.
  package static func rightAligned(_ text: String, to width: Int) -> String {
    blanks(width, beside: text) + text
  }

  /// Lines of visible cells, the columns as wide as they need to be, with two blanks between them.
  package static func aligned(_ rows: [[String]]) -> [String] {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? width(of: $0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      row.enumerated().map { column, cell in
        column == row.count - 1 ? cell : padded(cell, to: widths[column]) + "  "
      }.joined()
    }
  }

  private static func blanks(_ width: Int, beside text: String) -> String {
    String(repeating: " ", count: max(0, width - self.width(of: text)))
  }

  /// The columns that one character takes: 2 for emoji and for wide East Asian characters, none for marks.
  private static func width(of character: Character) -> Int {
    var width = 0
    for scalar in character.unicodeScalars {
      // U+FE0F asks for the emoji form of a character that is text by default.
      if scalar.properties.isEmojiPresentation || scalar.value == 0xFE0F { return 2 }
      width += columns(of: scalar)
    }
    return width
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    // Medial vowels and final consonants of Hangul join the syllable before them.
    if (0x1160...0x11FF).contains(scalar.value) { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide(scalar) ? 2 : 1
    }
  }

  /// The blocks of East Asian Width W and F (Unicode Standard Annex 11), emoji aside.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x1100: false
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF,
      0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x2FFFD, 0x30000...0x3FFFD:
      true
    default: false
    }
  }

  /// The symbol of the block Control Pictures for a control character.
  private static func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }
}

/// One character of a source line as shown, with the bytes it stands for.
struct DisplayCell {
  let text: String
  /// The columns it takes.
  let width: Int
  /// Its bytes in the file.
  let bytes: Range<Int>

  /// The characters of a piece of a file; what is not UTF-8 becomes U+FFFD.
  static func cells(of bytes: ArraySlice<UInt8>) -> [DisplayCell] {
    // The lengths are kept because a repaired text no longer has the offsets of the file.
    var scalars = String.UnicodeScalarView()
    var lengths: [Int] = []
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    parsing: while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        scalars.append(Unicode.UTF8.decode(encoded))
        lengths.append(encoded.count)
      case .error(let length):
        scalars.append("\u{FFFD}")
        lengths.append(length)
      case .emptyInput: break parsing
      }
    }

    var cells: [DisplayCell] = []
    var scalar = 0
    var offset = bytes.startIndex
    for character in String(scalars) {
      let count = character.unicodeScalars.count
      let length = lengths[scalar..<scalar + count].reduce(0, +)
      let text = DisplayText.visible(character)
      cells.append(
        DisplayCell(text: text, width: DisplayText.width(of: text), bytes: offset..<offset + length))
      scalar += count
      offset += length
    }
    return cells
  }
}

/// Colours the parts of a rendered finding, or leaves them plain.
package struct Decorator: Sendable {
  /// The parts that look different.
  package enum Part: Sendable {
    case error
    case warning
    case message
    /// Line numbers, rules and file names.
    case frame
    /// The underline and label of a related place.
    case related
    case help
  }

  private let isColoured: Bool

  /// No colour.
  package static let plain = Decorator(isColoured: false)
  /// Colour by ANSI escape sequences (ECMA-48 SGR).
  package static let ansi = Decorator(isColoured: true)

  /// The text as the part looks; empty text stays empty.
  package func callAsFunction(_ part: Part, _ text: String) -> String {
    guard isColoured, !text.isEmpty else { return text }
    return "\u{1B}[\(Self.parameters(of: part))m\(text)\u{1B}[0m"
  }

  private static func parameters(of part: Part) -> String {
    switch part {
    case .error: "1;31"
    case .warning: "1;33"
    case .message: "1"
    case .frame: "34"
    case .related: "1;34"
    case .help: "1;36"
    }
  }
}
