extension Text {
  /// The text as rules write it, with quotes and escapes; what cannot be seen is written by its number.
  package var literal: String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default:
        let isVisible =
          scalar == " " || !(scalar.isInvisible || scalar.properties.generalCategory == .control)
        if isVisible { result.unicodeScalars.append(scalar) } else { result += "\\u{\(scalar.number)}" }
      }
    }
    return result + "\""
  }
}

extension Unicode.Scalar {
  /// Whether nothing shows of it, or it looks like a blank and is none.
  package var isInvisible: Bool {
    if value < 0x80 { return false }
    return properties.isDefaultIgnorableCodePoint || properties.isWhitespace || properties.isBidiControl
  }

  /// The code point as in `200B`.
  package var number: String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
