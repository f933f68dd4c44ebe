/// Which names look the same.
enum Lookalikes {
  /// The name as the eye takes it: letters of other alphabets as the Latin ones that look like them, and `l`, `1`,
  /// `I` as well as `O`, `0` as one.
  static func shape(of name: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where !scalar.properties.isDefaultIgnorableCodePoint {
      let latin = latin[scalar] ?? scalar
      switch latin {
      case "1", "I": result.append("l")
      case "0": result.append("O")
      default: result.append(latin)
      }
    }
    return String(result)
  }

  /// The name as it is said: case and underscores do not count.
  static func sound(of name: String) -> String { name.lowercased().filter { $0 != "_" } }

  /// The first letter that looks like a Latin one and is none, in a name with Latin letters and without other
  /// letters of its alphabet.
  static func stranger(in name: String) -> Unicode.Scalar? {
    let letters = name.unicodeScalars.filter(\.properties.isAlphabetic)
    let foreign = letters.filter { isGreekOrCyrillic($0) }
    guard let first = foreign.first, foreign.count < letters.count, foreign.allSatisfy({ latin[$0] != nil })
    else {
      return nil
    }
    return first
  }

  private static func isGreekOrCyrillic(_ scalar: Unicode.Scalar) -> Bool {
    (0x370...0x52F).contains(scalar.value)
  }

  private static let latin: [Unicode.Scalar: Unicode.Scalar] = {
    let cyrillic = zip(
      "АВЕЅІЈКМНОРСТУХаеоірсухѕјԁԛԝһӏ".unicodeScalars, "ABESIJKMHOPCTYXaeoipcyxsjdqwhl".unicodeScalars)
    let greek = zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρϲ".unicodeScalars, "ABEZHIKMNOPTYXovpc".unicodeScalars)
    return Dictionary(Array(cyrillic) + Array(greek), uniquingKeysWith: { first, _ in first })
  }()
}
