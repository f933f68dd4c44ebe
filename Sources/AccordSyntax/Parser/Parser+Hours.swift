import AccordSource
import AccordValues

// When somebody works, and how long something may take in that time.

extension Parser {
  mutating func parseHours() throws(SyntaxFailure) -> HoursSyntax {
    advance()
    let name = try expectDeclaredName("a name for the hours")
    var hours = HoursSyntax(name: name, title: try acceptDeclaredTitle(of: name))
    var single = SingleEntries(of: "hours '\(name.text)'")
    try parseBlock(of: single.owner, .block(.hours)) { parser throws(SyntaxFailure) in
      if parser.begin("timezone", in: &single) {
        hours.timezone = try parser.expectText("a time zone such as \"Europe/Berlin\"")
      } else if parser.accept("closed") {
        try parser.parseClosed(into: &hours)
      } else if parser.weekday(of: parser.current) != nil {
        hours.rows.append(try parser.parseOpeningRow())
      } else {
        throw parser.fail(
          "expected a day such as 'monday', 'closed' or 'timezone' in hours '\(name.text)', found "
            + parser.found)
      }
    }
    return hours
  }

  private func weekday(of token: Token) -> Weekday? {
    token.kind == .word ? Weekday(name: text(token)) : nil
  }

  private mutating func parseOpeningRow() throws(SyntaxFailure) -> HoursSyntax.Row {
    let first = position
    var days = try parseWeekdays()
    while accept(.comma) { days += try parseWeekdays() }
    var openings = [try parseOpening()]
    while at(.comma), peek().kind == .clock {
      advance()
      openings.append(try parseOpening())
    }
    return HoursSyntax.Row(days: days, openings: openings, range: range(from: first))
  }

  /// `monday to friday`; from sunday the week goes on with monday.
  private mutating func parseWeekdays() throws(SyntaxFailure) -> [Weekday] {
    let from = try expectWeekday()
    guard accept("to") else { return [from] }
    return from.days(until: try expectWeekday())
  }

  private mutating func expectWeekday() throws(SyntaxFailure) -> Weekday {
    guard let day = weekday(of: current) else {
      throw fail("expected a day such as 'monday', found \(found)")
    }
    advance()
    return day
  }

  private mutating func parseOpening() throws(SyntaxFailure) -> HoursSyntax.Opening {
    let from = try expectClock("when work begins, such as 9:00")
    try expect("to", "and when work ends, as in '\(from.text) to 17:00'")
    return HoursSyntax.Opening(from: from, until: try expectClock("when work ends, such as 17:00"))
  }

  private mutating func expectClock(_ what: String) throws(SyntaxFailure) -> HoursSyntax.Clock {
    guard current.kind == .clock else {
      var help = ["hours and minutes are written as 9:00 or 17:30"]
      // 9 or 9.30, as people write it elsewhere.
      if current.kind == .number {
        let parts = text(current).split(separator: ".")
        if let hour = Int(parts[0]), hour <= 24, parts.count == 1 || parts[1].count == 2 {
          help = ["write '\(hour):\(parts.count == 1 ? "00" : parts[1])'"]
        }
      }
      throw fail("expected \(what), found \(found)", help: help)
    }
    let clock = HoursSyntax.Clock(text: text(current), range: range(current))
    advance()
    return clock
  }

  /// Behind the word `closed`.
  private mutating func parseClosed(into hours: inout HoursSyntax) throws(SyntaxFailure) {
    if accept("from") {
      hours.closed.append(.file(try expectText("the file of the closed days")))
      return
    }
    repeat {
      let from = try expectDay("a day such as 2026-12-24, or 'from' and a file")
      let until = accept("to") ? try expectDay("the last closed day") : nil
      hours.closed.append(.days(from: from, until: until))
    } while acceptComma(before: .date)
  }

  private mutating func expectDay(_ what: String) throws(SyntaxFailure) -> ExpressionSyntax {
    guard current.kind == .date else { throw fail("expected \(what), found \(found)") }
    let day = ExpressionSyntax(kind: .date(text(current)), range: range(current))
    advance()
    return day
  }

  private mutating func acceptComma(before kind: Token.Kind) -> Bool {
    peek().kind == kind && accept(.comma)
  }

  // MARK: Working time

  /// How long something may take: a duration, or working time.
  mutating func parseDelay() throws(SyntaxFailure) -> DelaySyntax {
    if let working = try acceptWorkingTime() { return .working(working) }
    let length = try parseSum()
    guard at("of"), isOnSameLine(current) else { return .duration(length) }
    throw fail(
      "working time is written as a number and a unit, and this is computed",
      help: ["write a step for each length, as in 'respond within 4 working hours'"], at: length.range)
  }

  /// Numbers and units with the word `working`, or with `of` and hours behind them.
  mutating func acceptWorkingTime() throws(SyntaxFailure) -> WorkingTimeSyntax? {
    guard let sign = signOfWorkingTime else { return nil }
    let first = position
    var parts: [WorkingTimeSyntax.Part] = []
    while current.kind == .number, parts.isEmpty || isOnSameLine(current) {
      let amount = parsePlainNumber()
      if !accept("working"), sign == "working" {
        throw fail(
          "expected 'working' between '\(text(tokens[position - 1]))' and its unit, found \(found)",
          help: ["write 'working' in front of each unit, as in '1 working day 2 working hours'"])
      }
      let unit = try expectUnit("'hours', 'minutes' or 'days'", "'4 working hours' or '2 working days'")
      parts.append(WorkingTimeSyntax.Part(amount: amount, unit: unit))
    }
    let hours = isOnSameLine(current) && accept("of") ? try expectName("the name of hours") : nil
    return WorkingTimeSyntax(parts: parts, hours: hours, range: range(from: first))
  }

  private mutating func expectUnit(_ units: String, _ example: String) throws(SyntaxFailure) -> Name {
    let unit = Name(text: text(current), range: range(current))
    guard Parser.durationUnits.contains(unit.text), isOnSameLine(current) else {
      throw fail("expected \(units) of working time, found \(found)", help: ["write it as \(example)"])
    }
    advance()
    return unit
  }

  /// `4 working hours`, as a duration.
  mutating func acceptWorkingLength() throws(SyntaxFailure) -> ExpressionSyntax? {
    let first = position
    guard current.kind == .number, isOnSameLine(peek()), isWord(peek(), "working") else { return nil }
    let amount = text(current)
    advance()
    advance()
    let unit = try expectUnit("'hours' or 'minutes'", "'4 working hours'")
    return node(.duration(amount, unit: unit), from: first)
  }

  /// By which word the numbers and units that stand here are working time: `working` or `of`; nil when they are none.
  private var signOfWorkingTime: String? {
    var ahead = 0
    while peek(ahead).kind == .number, ahead == 0 || isOnSameLine(peek(ahead)) {
      let next = peek(ahead + 1)
      guard isOnSameLine(next) else { return nil }
      if isWord(next, "working") { return "working" }
      guard Parser.durationUnits.contains(text(next)) else { return nil }
      ahead += 2
    }
    return ahead > 0 && isWord(peek(ahead), "of") && isOnSameLine(peek(ahead)) ? "of" : nil
  }
}
