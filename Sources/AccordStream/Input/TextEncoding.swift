/// How characters are written as bytes in an input: UTF-8, or one that is converted on the way in.
///
/// The values are the names that people write, which iconv(3) knows as well.
package enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf16le = "utf-16le"
  case utf16be = "utf-16be"
  case utf32 = "utf-32"
  case utf32le = "utf-32le"
  case utf32be = "utf-32be"
  case windows1250 = "windows-1250"
  case windows1251 = "windows-1251"
  case windows1252 = "windows-1252"
  case windows1253 = "windows-1253"
  case windows1254 = "windows-1254"
  case windows1257 = "windows-1257"
  case latin1 = "iso-8859-1"
  case latin2 = "iso-8859-2"
  case latin5 = "iso-8859-9"
  case latin9 = "iso-8859-15"
  /// What Excel calls MS-DOS, in Western Europe.
  case cp850 = "cp850"
  case cp852 = "cp852"
  case cp437 = "cp437"
  case macintosh
  case shiftJIS = "shift_jis"
  case gb18030

  /// The encoding with a name, in capitals or not, or with one of the names that programs show for it.
  package init?(name: String) {
    let name = name.lowercased()
    guard let found = Self(rawValue: name) ?? Self.otherNames[name] else { return nil }
    self = found
  }

  private static let otherNames: [String: TextEncoding] = [
    "utf8": .utf8, "utf16": .utf16, "utf32": .utf32,
    "cp1250": .windows1250, "cp1251": .windows1251, "cp1252": .windows1252, "cp1253": .windows1253,
    "cp1254": .windows1254, "cp1257": .windows1257,
    "latin1": .latin1, "latin-1": .latin1, "latin2": .latin2, "latin9": .latin9, "latin-9": .latin9,
    "ibm850": .cp850, "ibm852": .cp852, "ibm437": .cp437, "mac-roman": .macintosh, "macroman": .macintosh,
    "sjis": .shiftJIS, "gbk": .gb18030, "gb2312": .gb18030,
  ]

  /// What iconv(3) calls it. Bytes in pairs or fours come with the lower one first unless a mark says otherwise, as
  /// Windows writes them.
  var converterName: String {
    switch self {
    case .utf16: Self.utf16le.rawValue
    case .utf32: Self.utf32le.rawValue
    case .windows1250, .windows1251, .windows1252, .windows1253, .windows1254, .windows1257:
      "cp" + rawValue.suffix(4)
    // As Windows writes it, where a backslash is none of the signs that other systems have for it.
    case .shiftJIS: "cp932"
    default: rawValue
    }
  }

  /// The byte order marks, the longer before those that they begin with.
  private static let marks: [(bytes: [UInt8], encoding: TextEncoding)] = [
    ([0xFF, 0xFE, 0x00, 0x00], .utf32le), ([0x00, 0x00, 0xFE, 0xFF], .utf32be),
    ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE], .utf16le), ([0xFE, 0xFF], .utf16be),
  ]

  /// The byte order mark with which an input begins, and what it says; nil when there is none.
  static func mark(of start: [UInt8]) -> (length: Int, encoding: TextEncoding)? {
    marks.first { start.starts(with: $0.bytes) }.map { ($0.bytes.count, $0.encoding) }
  }

  /// Whether more bytes behind these may make a byte order mark of them, or another one.
  static func isMarkOpen(_ start: [UInt8]) -> Bool {
    marks.contains { $0.bytes.count > start.count && $0.bytes.starts(with: start) }
  }
}
