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
        if scalar.hidden == nil {
          result.unicodeScalars.append(scalar)
        } else {
          result += "\\u{\(scalar.number)}"
        }
      }
    }
    return result + "\""
  }
}
