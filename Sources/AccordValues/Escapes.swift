// Texts for formats in which some signs mean something.

extension String {
  /// As content of an element of HTML or XML, or of an attribute in double quotes.
  package var markup: String {
    unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// As text of Markdown in the dialect of GitHub (<https://github.github.com/gfm/>), which shows it letter by letter and
  /// makes no link of it, neither of an address nor of the number of an issue. What means something only at the beginning
  /// of a line is left as it is.
  package var markdown: String {
    let special = Set("\\`*_[]<>|&~$")
    var result = ""
    for (character, next) in zip(self, dropFirst().map(Optional.some) + [nil]) {
      if special.contains(character) || (character == "#" && next?.isNumber == true) { result.append("\\") }
      result.append(character)
    }
    return result.replacing("://", with: "\\://")
  }

  /// With each byte that is not plain as `%` and two hexadecimal digits. (RFC 3986, section 2.1)
  package func percentEncoded(keeping isPlain: (UInt8) -> Bool) -> String {
    let bytes = utf8.flatMap { byte -> [UInt8] in
      if isPlain(byte) { return [byte] }
      return Array("%\(String.padded(byte, to: 2, radix: 16).uppercased())".utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The letters, digits and marks that need no such encoding. (RFC 3986, section 2.3)
  package static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: false
    }
  }
}
