internal import AccordValues

/// What the texts of a column look like; counts of texts.
struct TextShape {
  private(set) var total = 0
  private(set) var emails = 0
  private(set) var withOuterBlanks = 0
  private(set) var withInnerRuns = 0
  /// Two or three ASCII letters, such as codes of countries.
  private(set) var codes = 0
  /// Digits that are no quantity: `01067`, `+49 561 1234`.
  private(set) var digitsAsText = 0
  /// `1.500`, which is one and a half or fifteen hundred.
  private(set) var groupedByPoints = 0
  /// `1.234.567`, which is a number only where points part thousands.
  private(set) var groupedByManyPoints = 0
  /// `1,000`, which is a thousand or one.
  private(set) var groupedByCommas = 0
  /// `1,234,567`, which is a number only where commas part thousands.
  private(set) var groupedByManyCommas = 0
  /// `1,5` or `1.234,50`, whose comma cannot part thousands.
  private(set) var withDecimalComma = 0
  /// The first text that is a thousand or one, as it stands.
  private(set) var firstGrouped: Text?
  /// `3/4/2024` or `04.03.26`, days in a form that no format can say; and the first of them.
  private(set) var loose = 0
  private(set) var firstLoose: Text?

  mutating func add(_ text: Text, trimmed: Text) {
    total += 1
    if text != trimmed { withOuterBlanks += 1 }
    let bytes = Array(trimmed.utf8.prefix(256))
    if hasRun(bytes) { withInnerRuns += 1 }
    if isEmail(bytes) { emails += 1 }
    if (2...3).contains(bytes.count), bytes.allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) }) {
      codes += 1
    }
    if isDigitsAsText(bytes) { digitsAsText += 1 }
    addNumber(bytes, trimmed)
    if isLooseDate(bytes) {
      loose += 1
      if firstLoose == nil { firstLoose = trimmed }
    }
  }

  private func hasRun(_ bytes: [UInt8]) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }
  }

  private func isEmail(_ bytes: [UInt8]) -> Bool {
    guard bytes.contains(UInt8(ascii: "@")) else { return false }
    let parts = bytes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].dropFirst().contains(UInt8(ascii: "."))
      && !bytes.contains(0x20)
  }

  private func isDigitsAsText(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 1, let first = bytes.first, bytes[1].isASCIIDigit else { return false }
    return first == UInt8(ascii: "0") || first == UInt8(ascii: "+")
  }

  /// Whether the texts prove that the comma is the decimal mark: some can be nothing else, and of those with a
  /// comma at least one of twenty is such a one.
  var provesDecimalComma: Bool {
    if groupedByManyCommas > 0 { return false }
    if groupedByCommas > 0 { return withDecimalComma * 20 >= withDecimalComma + groupedByCommas }
    return withDecimalComma > 0 || groupedByManyPoints > 0
  }

  private mutating func addNumber(_ bytes: [UInt8], _ text: Text) {
    let isSigned = bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+")
    let digits = bytes.dropFirst(isSigned ? 1 : 0)
    guard let first = digits.first, first.isASCIIDigit else { return }
    let points = groups(digits, UInt8(ascii: "."))
    if points > 1 { groupedByPoints += 1 }
    if points > 2 { groupedByManyPoints += 1 }
    let comma = UInt8(ascii: ",")
    guard digits.contains(comma) else {
      if points == 2, firstGrouped == nil { firstGrouped = text }
      return
    }
    // Behind thousands there may be a fraction with a point: `1,234.50`.
    let commas = groups(digits.prefix { $0 != UInt8(ascii: ".") }, comma)
    if commas > 1 {
      groupedByCommas += 1
      if commas > 2 || digits.contains(UInt8(ascii: ".")) { groupedByManyCommas += 1 }
      if firstGrouped == nil { firstGrouped = text }
    } else if Decimal(decimalComma: text.utf8) != nil {
      withDecimalComma += 1
    }
  }

  /// How many groups of thousands a whole number has, parted by a sign; 0 when it is none or a group has not
  /// three digits.
  private func groups(_ digits: ArraySlice<UInt8>, _ separator: UInt8) -> Int {
    let groups = digits.split(separator: separator, omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count), first.first != UInt8(ascii: "0"),
      groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) })
    else { return 0 }
    return groups.count
  }

  private func isLooseDate(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, first.isASCIIDigit else { return false }
    for separator in [UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-")] {
      let day = bytes.prefix { $0 != 0x20 }
      let parts = day.split(separator: separator, omittingEmptySubsequences: false)
      guard parts.count == 3,
        parts.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) })
      else { continue }
      return ![[4, 2, 2], [2, 2, 4]].contains(parts.map(\.count))
    }
    return false
  }
}

/// Words for yes and no as exports write them, in lower case.
enum FlagWord {
  /// Those that a flag knows by itself. (Clause 4.7)
  static let usual: Set<Text> = ["true", "yes", "1", "ja", "false", "no", "0", "nein"]

  /// Those that may be numbers; pandas writes a column of flags with gaps as 1.0 and 0.0.
  static let digits: Set<Text> = ["1", "0", "1.0", "0.0"]
  /// A mark that stands for yes beside empty cells, and is a letter beside anything else.
  static let mark: Text = "x"

  static let yes: Set<Text> = [
    "true", "yes", "1", "1.0", "x", "ja", "y", "t", "j", "on", "wahr", "oui", "si", "s\u{ED}", "sim", "tak",
    "ano",
    "opted in", "opt-in", "subscribed", "checked",
  ]
  static let no: Set<Text> = [
    "false", "no", "0", "0.0", "nein", "n", "f", "off", "falsch", "non", "n\u{E3}o", "nie", "ne", "opted out",
    "opt-out",
    "unsubscribed", "unchecked",
  ]
}
