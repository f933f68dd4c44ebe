/// Reads one text in a `NumberForm`: takes away from both ends what belongs to the form, until a number is left.
struct NumberFormReader {
  private typealias Bytes = ArraySlice<UInt8>

  private let form: NumberForm
  private let units: [[UInt8]]
  private let decimalComma: Bool
  private let doubtsPoints: Bool

  init(_ form: NumberForm, decimalComma: Bool, doubtsPoints: Bool) {
    self.form = form
    units = form.units.map { unit in
      Array(unit.utf8).withUnsafeBufferPointer { NumberFormReader.plain($0) }
    }
    self.decimalComma = decimalComma
    self.doubtsPoints = doubtsPoints
  }

  /// The bytes of a text with plain blanks, hyphens and apostrophes, and without blanks at its ends.
  static func plain(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var index = 0
    while index < text.count {
      let found = signs.first { text[index...].starts(with: $0.bytes) }
      bytes.append(found?.plain ?? text[index])
      index += found?.bytes.count ?? 1
    }
    return [UInt8](trimmed(bytes[...]))
  }

  /// Signs that people and programs write for plain ones.
  private static let signs: [(bytes: [UInt8], plain: UInt8)] = [
    ("\u{A0}", " "), ("\u{2009}", " "), ("\u{202F}", " "), ("\t", " "), ("\u{2019}", "'"),
    ("\u{2212}", "-"), ("\u{2010}", "-"), ("\u{2011}", "-"), ("\u{2013}", "-"), ("\u{2014}", "-"),
  ].map { (Array($0.utf8), $1.utf8.first ?? 0) }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let last = text.lastIndex(where: { $0 != 0x20 }) else { return [] }
    return text[...last].drop { $0 == 0x20 }
  }

  /// A text that is a range, or one number.
  func read(_ text: ArraySlice<UInt8>) -> NumberForm.Result {
    let single = amount(text)
    if case .none = single.result, let end = form.range { return range(text, end) }
    return single.result
  }

  // MARK: Ranges

  /// What stands between the ends of a range.
  private static let separators = ["-", " to ", " bis ", ".."].map { Array($0.utf8) }

  private func range(_ text: ArraySlice<UInt8>, _ end: NumberForm.RangeEnd) -> NumberForm.Result {
    for separator in Self.separators {
      // A hyphen in front is a sign.
      for index in text.indices.dropFirst() where text[index...].starts(with: separator) {
        let lower = amount(Self.trimmed(text[..<index]))
        let upper = amount(Self.trimmed(text[(index + separator.count)...]))
        switch (lower.result, upper.result) {
        case (.number(let from), .number(let to)):
          // `10-50k` may begin at 10 or at 10,000.
          guard from <= to, lower.hasFactor == upper.hasFactor else { return .none }
          return Self.number(from, to, end)
        case (.doubtful, .number), (.number, .doubtful), (.doubtful, .doubtful): return .doubtful
        default: continue
        }
      }
    }
    return .none
  }

  private static func number(_ from: Decimal, _ to: Decimal, _ end: NumberForm.RangeEnd) -> NumberForm.Result
  {
    switch end {
    case .lower: return .number(from)
    case .upper: return .number(to)
    case .middle:
      guard let sum = from.adding(to), let half = Decimal(coefficient: 5, exponent: -1),
        let middle = sum.multiplied(by: half)
      else { return .none }
      return .number(middle)
    }
  }

  // MARK: One number

  /// Words for powers of ten behind a number, the longer before those that they begin with.
  private static let factors: [(word: [UInt8], exponent: Int)] = [
    ("Tsd.", 3), ("Tsd", 3), ("k", 3), ("K", 3), ("Mio.", 6), ("Mio", 6), ("mn", 6), ("m", 6), ("M", 6),
    ("Mrd.", 9), ("Mrd", 9), ("bn", 9), ("b", 9), ("B", 9),
  ].map { (Array($0.utf8), $1) }

  /// What says that a number is not exact.
  private static let abouts = ["~", "≈", "ca.", "approx.", "about ", "rund ", ">=", "≥", ">"].map {
    Array($0.utf8)
  }

  private func amount(_ text: ArraySlice<UInt8>) -> (result: NumberForm.Result, hasFactor: Bool) {
    var rest = text
    var isNegative = false
    var (hasSign, hasUnit, isAbout, exponent) = (false, false, false, 0)
    while true {
      if !hasUnit, let unit = units.first(where: { rest.starts(with: $0) }) {
        hasUnit = true
        rest = Self.trimmed(rest.dropFirst(unit.count))
      } else if form.readsSuffixes, !isAbout, let word = Self.abouts.first(where: { rest.starts(with: $0) }) {
        isAbout = true
        rest = Self.trimmed(rest.dropFirst(word.count))
      } else if !hasSign, let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
        hasSign = true
        isNegative = sign == UInt8(ascii: "-")
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    var isOpen = false
    while true {
      if !hasUnit, let unit = units.first(where: { Self.ends(rest, with: $0) }) {
        hasUnit = true
        rest = Self.trimmed(rest.dropLast(unit.count))
      } else if form.readsSuffixes || form.range != nil, !isOpen, rest.last == UInt8(ascii: "+") {
        isOpen = true
        rest = Self.trimmed(rest.dropLast())
      } else if form.readsSuffixes, exponent == 0,
        let factor = Self.factors.first(where: { Self.ends(rest, with: $0.word) })
      {
        exponent = factor.exponent
        rest = Self.trimmed(rest.dropLast(factor.word.count))
      } else {
        break
      }
    }
    return (number(rest, isNegative: isNegative, exponent: exponent), exponent > 0)
  }

  private static func ends(_ text: ArraySlice<UInt8>, with word: [UInt8]) -> Bool {
    text.count > word.count && text.suffix(word.count).elementsEqual(word)
  }

  /// A number without a sign.
  private func number(_ text: ArraySlice<UInt8>, isNegative: Bool, exponent: Int) -> NumberForm.Result {
    guard let first = text.first, first != UInt8(ascii: "-"), first != UInt8(ascii: "+"), first != 0x20 else {
      return .none
    }
    let mark = UInt8(ascii: decimalComma ? "," : ".")
    if form.thousands == nil, decimalComma || doubtsPoints, Decimal.mayMeanThousands(text, mark: mark) {
      return .doubtful
    }
    let found: Decimal? =
      if let sign = form.thousands {
        withoutGroups(text, sign, mark).flatMap { Decimal($0) }
      } else {
        decimalComma ? Decimal(decimalComma: text) : Decimal(text)
      }
    guard let found, let scale = Decimal(coefficient: isNegative ? -1 : 1, exponent: exponent),
      let number = found.multiplied(by: scale)
    else { return .none }
    return .number(number)
  }

  /// A number as it is written without signs between thousands, and with a point; nil when these part anything but
  /// groups of three digits.
  private func withoutGroups(_ text: ArraySlice<UInt8>, _ sign: UInt8, _ mark: UInt8) -> [UInt8]? {
    let whole = text.prefix { $0 != mark }
    let fraction = text.dropFirst(whole.count).dropFirst()
    let groups = whole.split(separator: sign, omittingEmptySubsequences: false)
    if groups.count > 1 {
      guard (1...3).contains(groups[0].count), groups[0].first != UInt8(ascii: "0"),
        groups.dropFirst().allSatisfy({ $0.count == 3 })
      else { return nil }
    }
    // Only a number with a point and without groups may have an exponent.
    if decimalComma || groups.count > 1 {
      guard groups.joined().allSatisfy(\.isASCIIDigit), fraction.allSatisfy(\.isASCIIDigit) else {
        return nil
      }
    }
    return Array(groups.joined()) + (text.count > whole.count ? [UInt8(ascii: ".")] + fraction : [])
  }
}
