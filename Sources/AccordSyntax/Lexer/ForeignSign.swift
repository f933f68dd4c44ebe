import AccordValues

/// A sign of mathematics or of another language, and what stands for it in this one.
///
/// Where there is no doubt what is meant, it is read as that, so that the one mistake gives one finding.
struct ForeignSign: Sendable {
  let spelling: String
  let meaning: Symbol?
  let remedy: String

  private init(_ spelling: String, _ meaning: Symbol) {
    self.spelling = spelling
    self.meaning = meaning
    remedy = "write '\(meaning.rawValue)'"
  }

  private init(_ spelling: String, remedy: String) {
    self.spelling = spelling
    meaning = nil
    self.remedy = remedy
  }

  /// The longer ones first.
  private static let all: [ForeignSign] = [
    ForeignSign("===", .equal), ForeignSign("!==", .notEqual), ForeignSign("==", .equal),
    ForeignSign(":=", .equal), ForeignSign("<>", .notEqual), ForeignSign("=<", .lessOrEqual),
    ForeignSign("=>", remedy: "write '>=' to compare, and 'implies' for what follows from a condition"),
    ForeignSign("\u{2264}", .lessOrEqual),
    ForeignSign("\u{2265}", .greaterOrEqual), ForeignSign("\u{2260}", .notEqual),
    ForeignSign("\u{D7}", .star), ForeignSign("\u{B7}", .star),
    ForeignSign("\u{F7}", .slash), ForeignSign("\u{2013}", .minus), ForeignSign("\u{2014}", .minus),
    ForeignSign("\u{2212}", .minus),
    ForeignSign("{!", remedy: "write names alone, without braces"),
    ForeignSign("=~", remedy: "write 'matches /…/'"),
    ForeignSign("**", remedy: "there are no powers; write 'n * n'"),
    ForeignSign("&&", remedy: "write 'and'"), ForeignSign("||", remedy: "write 'or'"),
    ForeignSign("&", remedy: "write 'and'; texts are joined with '+'"),
    ForeignSign("|", remedy: "write 'or'"),
    ForeignSign("!", remedy: "write 'not', or '!=' for 'is not equal'"),
    ForeignSign("^", remedy: "there are no powers; write 'n * n'"),
    ForeignSign("~", remedy: "write 'matches /…/'"),
    ForeignSign("?", remedy: choice),
    ForeignSign(":", remedy: "write '=' between a name and its value"),
    ForeignSign("%", remedy: "'%' stands right behind a number, as in 50%"),
    ForeignSign("$", remedy: bareWords), ForeignSign("@", remedy: bareWords),
    ForeignSign("\u{20AC}", remedy: bareWords),
    ForeignSign("\u{A3}", remedy: bareWords), ForeignSign(";", remedy: "write a comma, or begin a new line"),
  ]

  static let choice = "write 'choose { VALUE when CONDITION … VALUE otherwise }'"
  private static let bareWords = "write the number or the name alone, without it"

  /// Those that begin with a byte, in the order of all; most tokens begin with none of them.
  private static let byFirstByte: [[ForeignSign]] = {
    var signs: [[ForeignSign]] = Array(repeating: [], count: 256)
    for sign in all {
      if let first = sign.spelling.utf8.first { signs[Int(first)].append(sign) }
    }
    return signs
  }()

  /// The longest one with which a stretch of bytes begins.
  static func first(in bytes: ArraySlice<UInt8>) -> ForeignSign? {
    guard let first = bytes.first else { return nil }
    return byFirstByte[Int(first)].first { bytes.starts(with: $0.spelling.utf8) }
  }

  /// The quotes with which texts end that begin with a quote that is not the language's.
  static func closingQuotes(of quote: Unicode.Scalar) -> [Unicode.Scalar]? {
    switch quote {
    case "\u{201C}", "\u{201D}", "\u{201E}": ["\u{201C}", "\u{201D}", "\""]
    case "\u{2018}", "\u{2019}", "\u{201A}": ["\u{2018}", "\u{2019}"]
    case "\u{AB}", "\u{BB}": ["\u{AB}", "\u{BB}"]
    case "'": ["'"]
    case "`", "\u{B4}": ["`", "\u{B4}"]
    default: nil
    }
  }
}
