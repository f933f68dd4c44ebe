import AccordSource
import AccordSyntax
import AccordValues

// Numbers, durations, dates and times.

extension Checker {
  /// A number as written: digits with `_`, then `k`, `M`, `bn` or `%`.
  mutating func number(_ text: String, at range: SourceRange) -> Decimal? {
    let factors: [(suffix: String, factor: Decimal?)] = [
      ("bn", 1_000_000_000), ("M", 1_000_000), ("k", 1_000), ("%", Decimal(coefficient: 1, exponent: -2)),
    ]
    let digits = text.filter { $0 != "_" }
    if digits.utf8.first == UInt8(ascii: "0"), let second = digits.utf8.dropFirst().first,
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(second)
    {
      report(
        .badNumber, "'\(text)' has a zero in front", at: range,
        help: [
          foreignNumberHelp(at: range)
            ?? "leave the zero out; a postal code or a phone number is a text in quotes"
        ])
      return nil
    }
    for (suffix, factor) in factors where digits.hasSuffix(suffix) {
      if let factor, let number = Decimal(digits.dropLast(suffix.count).utf8)?.multiplied(by: factor) {
        return number
      }
      return reportNumber(text, at: range)
    }
    return Decimal(digits.utf8) ?? reportNumber(text, at: range)
  }

  /// How to write the number or the day of which a literal is a part, when signs of other languages stand right beside it.
  private func foreignNumberHelp(at range: SourceRange) -> String? {
    let file = sources[range]
    let line = file.lineRange(file.line(at: range.bytes.lowerBound))
    func belongs(_ offset: Int) -> Bool {
      (0x30...0x39).contains(file.bytes[offset]) || [0x2C, 0x2E, 0x2F].contains(file.bytes[offset])
    }
    var (start, end) = (range.bytes.lowerBound, range.bytes.upperBound)
    while start > line.lowerBound, belongs(start - 1) { start -= 1 }
    while end < line.upperBound, belongs(end) { end += 1 }
    let written = file.text(start..<end)
    return ForeignNumber.dayRemedy(written) ?? (written.contains(",") ? ForeignNumber.remedy(written) : nil)
  }

  /// How to write a day that was given as a number or a text.
  func dayHelp(_ value: Expression) -> [String] {
    if case .constant(.text(let text)) = value.kind {
      return ForeignNumber.dayRemedy(text.string).map { ["\($0), without quotes"] } ?? []
    }
    return ForeignNumber.dayRemedy(sources.line(value.range)).map { [$0] } ?? []
  }

  private mutating func reportNumber(_ text: String, at range: SourceRange) -> Decimal? {
    report(.badNumber, "'\(text)' has more than 18 digits", at: range, help: ["write a shorter number"])
    return nil
  }

  mutating func checkLiteral(_ syntax: ExpressionSyntax) -> Expression? {
    switch syntax.kind {
    case .duration(let text, let unit):
      guard let amount = number(text, at: syntax.range) else { return nil }
      guard let unit = Duration.Unit(word: unit.text), let duration = Duration.of(amount, unit: unit) else {
        report(
          .badNumber, "'\(sources.text(syntax.range))' is no whole number of seconds", at: syntax.range,
          help: ["use a smaller unit"])
        return nil
      }
      return Expression(kind: .constant(.duration(duration)), type: .duration, range: syntax.range)
    case .date(let text):
      guard let date = TimeReader.date(text.utf8) else { return reportCalendar(text, at: syntax.range) }
      return Expression(kind: .constant(.date(date)), type: .date, range: syntax.range)
    case .instant(let text):
      guard let instant = TimeReader.instant(text.utf8, zone: agreement.zone) else {
        return reportCalendar(text, at: syntax.range)
      }
      return Expression(kind: .constant(.time(instant)), type: .time, range: syntax.range)
    default: return reportUnsorted(syntax)
    }
  }

  private mutating func reportCalendar(_ text: String, at range: SourceRange) -> Expression? {
    report(
      .badNumber, "'\(text)' is not in the calendar", at: range,
      help: ["dates are written 2026-11-01, times 2026-11-01T09:00Z or 2026-11-01T09:00+01:00"])
    return nil
  }

  mutating func constantDuration(_ syntax: ExpressionSyntax) -> Duration? {
    guard let expression = check(syntax) else { return nil }
    if case .constant(.duration(let duration)) = expression.kind { return duration }
    report(
      .typeMismatch, "expected a duration such as '90 days'", at: syntax.range,
      help: ["write a number and a unit"])
    return nil
  }

  mutating func constantDate(_ syntax: ExpressionSyntax) -> CalendarDate? {
    guard let expression = check(syntax) else { return nil }
    if case .constant(.date(let date)) = expression.kind { return date }
    report(.typeMismatch, "expected a date such as 2027-01-31", at: syntax.range, help: dayHelp(expression))
    return nil
  }

  mutating func constantNumber(_ syntax: ExpressionSyntax) -> Decimal? {
    guard let expression = check(syntax) else { return nil }
    if case .constant(.number(let number)) = expression.kind { return number }
    report(
      .typeMismatch, "expected a plain number, and this is \(describe(expression))", at: syntax.range)
    return nil
  }
}

/// What the parser could not read: reported once, and no reason to report what refers to it.
struct BrokenText {
  /// The names of declarations that could not be read.
  var names: Set<String> = []
  /// The names of declarations in which something could not be read.
  private(set) var misread: Set<String> = []
  /// Whether there is a lead whose fields cannot be told.
  var isLeadUnknown = false

  /// A declaration that could not be read.
  mutating func add(_ declaration: (word: String, name: String?)) {
    if declaration.word == "lead" { isLeadUnknown = true }
    if let name = declaration.name { names.insert(name) }
  }

  mutating func add(misread declaration: DeclarationSyntax) {
    if let name = declaration.kind.name { misread.insert(name.text) }
  }
}
