import AccordValues

/// Keeps a spreadsheet from running what stands in a cell of CSV as a formula.
///
/// Source: Common Weakness Enumeration 1236, Improper Neutralization of Formula Elements in a CSV File.
enum SpreadsheetCell {
  /// The cell with an apostrophe before each part that a spreadsheet could run; numbers stay as they are.
  ///
  /// A spreadsheet that separates cells by something else than the comma, as in German, begins a cell of its own after a
  /// semicolon, a tab or a line break inside the cell, so a part begins there too.
  static func safe(_ cell: String) -> String {
    guard let first = cell.utf8.first, beginsSuspiciously(first) || cell.utf8.contains(where: isSeparator)
    else { return cell }
    var safe = String.UnicodeScalarView()
    var rest = Substring(cell).unicodeScalars
    // A tab or a carriage return at the beginning is dropped by some, and what follows it is run.
    if first == UInt8(ascii: "\t") || first == UInt8(ascii: "\r") { safe.append("'") }
    var isFirst = true
    while true {
      let part = rest.prefix { !($0.isASCII && isSeparator(UInt8($0.value))) }
      if isFormula(part, isQuoted: !isFirst) { safe.append("'") }
      safe.append(contentsOf: part)
      guard part.endIndex < rest.endIndex else { return String(safe) }
      safe.append(rest[part.endIndex])
      rest = rest[rest.index(after: part.endIndex)...]
      isFirst = false
    }
  }

  /// A text as Excel shows it: numbers that are names, of which Excel would drop signs or digits, stand in `="…"`, and all
  /// else is made safe.
  ///
  /// What stands between the quotes is digits and what phone numbers are written with, so it cannot end them. With an
  /// apostrophe in front, as other cells get it, nobody could dial what stands there.
  static func text(_ cell: String) -> String { isChangedByExcel(cell) ? "=\"\(cell)\"" : safe(cell) }

  /// The longest text in a formula of Excel, in characters.
  private static let longestText = 255
  /// A number that has more digits is shown with an exponent.
  private static let shownDigits = 11

  private static func isChangedByExcel(_ cell: String) -> Bool {
    guard let first = cell.utf8.first(where: { $0 != 0x20 }), cell.utf8.count <= longestText else {
      return false
    }
    let digits = cell.utf8.count { (0x30...0x39).contains($0) }
    if digits == cell.utf8.count { return digits > shownDigits || (digits > 1 && first == UInt8(ascii: "0")) }
    guard digits >= 5, cell.utf8.allSatisfy(standsInPhoneNumber) else { return false }
    switch first {
    case UInt8(ascii: "+"), UInt8(ascii: "("): return true
    case UInt8(ascii: "0"): return cell.wholeMatch(of: /[0-9]{1,2}([.\/-])[0-9]{1,2}\1[0-9]{4}/) == nil
    case 0x30...0x39: return digits > shownDigits
    default: return false
    }
  }

  private static func standsInPhoneNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static func beginsSuspiciously(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0...0x20, 0x7F...: true
    default: false
    }
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }

  /// Whether a part begins like a formula, blanks and what cannot be seen aside, and is no number.
  ///
  /// - Parameter isQuoted: whether quotes at the beginning can be those of a cell, and not signs of the text.
  private static func isFormula(_ part: Substring.UnicodeScalarView, isQuoted: Bool) -> Bool {
    let text = part.drop { $0 == " " || $0.hidden != nil || (isQuoted && $0 == "\"") }
    switch text.first {
    // The wide forms of East Asian keyboards are taken for the others.
    case "=", "@", "\u{FF1D}", "\u{FF20}", "\u{FF0B}", "\u{FF0D}": return true
    case "+", "-": return !isNumber(text)
    default: return false
    }
  }

  /// Whether a sign and a number stand there, as any language writes it: `-5`, `+3.5`, `-1.234,56`, `-2e-3`, `+10%`.
  private static func isNumber(_ text: Substring.UnicodeScalarView) -> Bool {
    String(text).wholeMatch(of: /[+-](?:[0-9]+(?:[.,][0-9]+)*|[.,][0-9]+)(?:[eE][+-]?[0-9]+)?%?[ ]*/) != nil
  }
}

extension RawValue {
  /// The value as a cell of CSV or of a table: texts as they are, lists and records as JSON, null as nothing.
  var cell: String {
    switch self {
    case .null: ""
    case .text(let text), .number(let text): text.string
    case .flag, .list, .record: json
    }
  }
}
