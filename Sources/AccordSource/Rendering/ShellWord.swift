import AccordValues

/// Words of a command that somebody copies into a shell. (POSIX Shell Command Language, section 2.2, and `$'…'` of bash)
package enum ShellWord {
  /// A text as a shell takes it; signs that cannot be seen are written by their numbers, as bash reads them.
  package static func quoted(_ text: String) -> String {
    if text.unicodeScalars.contains(where: { $0.hidden != nil || $0 == "\n" || $0 == "\t" }) {
      return "$'" + text.unicodeScalars.map(bashEscape).joined() + "'"
    }
    let plain = text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte >= 0x80
        || [0x2F, 0x2E, 0x5F, 0x2D].contains(byte)
    }
    return plain && !text.isEmpty && !text.hasPrefix("-")
      ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }

  private static func bashEscape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\t": "\\t"
    case "'", "\\": "\\\(scalar)"
    case _ where scalar.hidden == nil: String(scalar)
    case _ where scalar.value <= 0xFFFF: "\\u\(scalar.number)"
    default: "\\U000\(scalar.number)"
    }
  }
}
