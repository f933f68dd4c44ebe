import AccordSource
package import AccordSyntax
package import AccordValues

/// A stretch of days in which the same declarations are in force. (Clauses 2.16 to 2.18)
struct Period {
  /// The first day; nil for the beginning of time.
  let from: CalendarDate?
  /// The first day after the period; nil for the end of time.
  let end: CalendarDate?

  /// Whether the days of a declaration make sense; reports what is wrong with them.
  static func isSound(_ validity: ValiditySyntax, reporting diagnostics: inout [Diagnostic]) -> Bool {
    let from = validity.from.flatMap { date($0, reporting: &diagnostics) }
    let until = validity.until.flatMap { date($0, reporting: &diagnostics) }
    guard (from == nil) == (validity.from == nil), (until == nil) == (validity.until == nil)
    else { return false }
    guard let from, let until, until < from else { return true }
    diagnostics.append(
      Diagnostic(
        .badRange, "this is out of force on \(until), before it comes into force on \(from)",
        at: validity.until?.range, help: ["write the earlier day after 'from'"]))
    return false
  }

  /// The periods of declarations whose days are sound: cut where one comes into force or goes out of it.
  static func periods(of declarations: [DeclarationSyntax]) -> [Period] {
    var cuts: Set<CalendarDate> = []
    for validity in declarations.map(\.validity) {
      if let from = validity.firstDay { cuts.insert(from) }
      if let until = validity.lastDay, let after = until.next {
        cuts.insert(after)
      }
    }
    let days = cuts.sorted()
    let starts = [nil] + days.map { Optional($0) }
    let ends = days.map { Optional($0) } + [nil]
    return zip(starts, ends).map { Period(from: $0, end: $1) }
  }

  private static func date(
    _ syntax: ExpressionSyntax, reporting diagnostics: inout [Diagnostic]
  ) -> CalendarDate? {
    guard case .date(let text) = syntax.kind else { return nil }
    if let date = TimeReader.date(text.utf8) { return date }
    diagnostics.append(
      Diagnostic(
        .badNumber, "'\(text)' is not in the calendar", at: syntax.range,
        help: ["dates are written 2026-11-01"]))
    return nil
  }

  /// Whether a declaration is in force throughout the period.
  func isInForce(_ validity: ValiditySyntax) -> Bool {
    let day = from ?? CalendarDate.first
    if let first = validity.firstDay, first > day { return false }
    if let last = validity.lastDay, last < day { return false }
    return true
  }

  /// Whether a declaration is out of force from some day before the period on.
  func isAfter(_ validity: ValiditySyntax) -> Bool {
    guard let from, let last = validity.lastDay else { return false }
    return last < from
  }

  func contains(_ day: CalendarDate) -> Bool {
    if let from, day < from { return false }
    if let end, day >= end { return false }
    return true
  }

  /// The period in words: `from 2027-01-01 until 2027-12-31`.
  var words: String {
    let last = end.flatMap(\.previous)
    let parts = [from.map { "from \($0)" }, last.map { "until \($0)" }].compactMap { $0 }
    return parts.isEmpty ? "at any time" : parts.joined(separator: " ")
  }
}

extension ValiditySyntax {
  /// The first day on which the declaration is in force; nil for the beginning of time.
  package var firstDay: CalendarDate? { day(from) }

  /// The last one; nil for the end of time.
  package var lastDay: CalendarDate? { day(until) }

  private func day(_ syntax: ExpressionSyntax?) -> CalendarDate? {
    guard case .date(let text)? = syntax?.kind else { return nil }
    return TimeReader.date(text.utf8)
  }
}

extension Diagnostic {
  /// What makes two findings of different periods the same.
  var place: FindingPlace { FindingPlace(code: code, range: range) }

  /// Whether the finding is about a part of a range.
  func lies(in outer: SourceRange) -> Bool {
    guard let range else { return false }
    return range.file == outer.file && outer.bytes.contains(range.bytes.lowerBound)
  }
}

/// A kind of finding at a place.
struct FindingPlace: Hashable {
  let code: DiagnosticCode
  let range: SourceRange?
}
