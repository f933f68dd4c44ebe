import AccordSource
import AccordValues

// Numbers, dates and instants.

extension Lexer {
  func isDigit(_ ahead: Int) -> Bool {
    guard let byte = byte(ahead) else { return false }
    return byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// Whether `dddd-dd-dd` stands here.
  var startsDate: Bool {
    for ahead in 0..<10 {
      let isDash = ahead == 4 || ahead == 7
      guard isDash ? byte(ahead) == UInt8(ascii: "-") : isDigit(ahead) else { return false }
    }
    return true
  }

  /// How many bytes a time of day such as `9:00` has here; nil where none stands.
  private var clockLength: Int? {
    let hour = isDigit(1) ? 2 : 1
    guard byte(hour) == UInt8(ascii: ":"), isDigit(hour + 1), isDigit(hour + 2), !isDigit(hour + 3) else {
      return nil
    }
    return hour + 3
  }

  mutating func lexNumber() -> Token.Kind {
    if startsDate { return lexDate() }
    let start = offset
    if let length = clockLength {
      offset += length
      return .clock
    }
    while isDigit(0) || (byte() == UInt8(ascii: "_") && isDigit(1)) { offset += 1 }
    if byte() == UInt8(ascii: "."), isDigit(1) {
      offset += 1
      while isDigit(0) || (byte() == UInt8(ascii: "_") && isDigit(1)) { offset += 1 }
    }
    if let sign = byte(), [UInt8(ascii: "."), UInt8(ascii: "'")].contains(sign), isDigit(1) {
      return lexForeignNumber(from: start)
    }
    let digitsEnd = offset
    if byte() == UInt8(ascii: "%") {
      offset += 1
      return .number
    }
    while let (next, length) = scalar(at: offset), next.continuesName { offset += length }
    let suffix = file.text(digitsEnd..<offset)
    if ["", "k", "M", "bn"].contains(suffix) { return .number }
    let digits = file.text(start..<digitsEnd)
    let help: String
    switch suffix {
    case "K": help = "write '\(digits)k' for thousands"
    case "m", "Mio", "mio", "mn": help = "write '\(digits)M' for millions"
    case "b", "B", "Bn", "BN", "Mrd", "mrd": help = "write '\(digits)bn' for thousand millions"
    case "\u{20AC}", "EUR", "Euro", "USD", "CHF": help = "write the number alone, without a currency"
    case "h", "hr", "hrs": help = "write '\(digits) hours'"
    case "min", "mins": help = "write '\(digits) minutes'"
    case "d": help = "write '\(digits) days'"
    case "w", "wk": help = "write '\(digits) weeks'"
    case "s", "sec": help = "write '\(digits) seconds'"
    case "x": help = "write \(digits) alone"
    case _ where suffix.wholeMatch(of: /[eE][0-9]+/) != nil:
      help = "write it out, as in 1_000_000, or with a suffix: 1k, 1M, 1bn"
    default: help = "the suffixes are k, M, bn and %; put a blank before a unit: '\(digits) days'"
    }
    report(.badNumber, "'\(file.text(start..<offset))' is not a number", start..<offset, help: help)
    return .unknown
  }

  /// A number with more points than one, or with apostrophes: thousands or a day, as other languages write them.
  private mutating func lexForeignNumber(from start: Int) -> Token.Kind {
    let signs = [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "'"), UInt8(ascii: "_")]
    while isDigit(0) || (byte().map(signs.contains) == true && isDigit(1)) { offset += 1 }
    let written = file.text(start..<offset)
    if let remedy = ForeignNumber.dayRemedy(written) {
      report(.badNumber, "'\(written)' is not how a day is written", start..<offset, help: remedy)
    } else {
      report(.badNumber, "'\(written)' is not a number", start..<offset, help: ForeignNumber.remedy(written))
    }
    return .unknown
  }

  mutating func lexDate() -> Token.Kind {
    offset += 10
    if byte() == UInt8(ascii: " "), isDigit(1), isDigit(2), byte(3) == UInt8(ascii: ":"), isDigit(4) {
      return lexSpacedInstant()
    }
    guard byte() == UInt8(ascii: "T"), isDigit(1) else { return .date }
    offset += 1
    while let current = byte() {
      let isPart =
        isDigit(0) || current == UInt8(ascii: ":") || current == UInt8(ascii: "Z")
        || (current == UInt8(ascii: ".") && isDigit(1))
        || ((current == UInt8(ascii: "+") || current == UInt8(ascii: "-")) && isDigit(1))
      guard isPart else { break }
      offset += 1
    }
    return .instant
  }

  /// `2026-11-01 09:00`, a day and a time with a blank between them.
  private mutating func lexSpacedInstant() -> Token.Kind {
    let start = offset - 10
    while isDigit(1) || byte(1) == UInt8(ascii: ":") { offset += 1 }
    offset += 1
    let written = file.text(start..<offset)
    report(
      .badNumber, "'\(written)' is not how a time is written", start..<offset,
      help: "write \(written.replacing(" ", with: "T"))")
    return .unknown
  }
}
