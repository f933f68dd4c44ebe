import AccordSource

// Points that live from behaviour over time: `each`, decay, silence.

extension Parser {
  /// What follows the title of points: `when C`, `each ITEM …`, `for every D without ITEM`, or nothing.
  mutating func parsePointsSource() throws(SyntaxFailure) -> (PointsSyntax.Source, FadingSyntax?) {
    if accept("each") { return (.each(try parseEach()), nil) }
    if accept("for") {
      try expect("every", "after 'for', as in 'for every 30 days without activity'")
      return (.silence(try parseSilence()), nil)
    }
    let source: PointsSyntax.Source = accept("when") ? .when(try parseExpression()) : .always
    guard startsLimit else { return (source, nil) }
    let fading = try parseFadingFrom()
    if startsLimit { throw limitWithoutItems() }
    return (source, fading)
  }

  /// `fades … from TIME`, of points that are given once: nothing else says how old they are.
  private mutating func parseFadingFrom() throws(SyntaxFailure) -> FadingSyntax {
    let next = at(.comma) ? peek() : current
    guard isWord(next, "fades") || isWord(next, "keeps") else { throw limitWithoutItems() }
    _ = accept(.comma)
    guard let decay = try parseDecay() else { throw limitWithoutItems() }
    guard accept("from") else {
      throw fail(
        "these points are given once, so it has to be said since when they fade",
        help: [
          at("since")
            ? "write 'from \(text(peek()))' instead of 'since \(text(peek()))'"
            : "write it as in 'fades 50% every 90 days from created_at', or 'each' for points that age with their item"
        ], at: decay.range)
    }
    return FadingSyntax(decay: decay, from: try parseSum())
  }

  /// A limit after points that are given once; it would else be read as one of the whole score.
  private mutating func limitWithoutItems() -> SyntaxFailure {
    _ = accept(.comma)
    let words = ["at": "at most", "once": "once per", "never": "never fades", "also": "also in the past"]
    let limit = words[text(current)] ?? text(current)
    if at("also") { return fail("'\(limit)' fits only lines with 'for every'") }
    let help =
      at("once")
      ? []
      : [
        "if the whole score or group is meant, write it on a line of its own; points that are computed have their limit in "
          + "their brackets: '+(… at most 30)'"
      ]
    return fail(
      "'\(limit)' fits only lines with \(at("at") ? "'each' or 'for every'" : "'each'")", help: help)
  }

  private mutating func parseEach() throws(SyntaxFailure) -> EachSyntax {
    let number = startsNumberOfEach ? parsePlainNumber() : nil
    let items = try parseItems()
    var limits: [LimitSyntax] = []
    var decay: DecaySyntax?
    while startsLimit {
      _ = accept(.comma)
      let first = position
      if let read = try parseDecay() {
        guard decay == nil else {
          throw fail(
            "this line says twice how its points fade", help: ["keep the one that is meant"], at: read.range)
        }
        decay = read
      } else if let kind = try parseLimit() {
        limits.append(LimitSyntax(kind: kind, range: range(from: first)))
      } else if at("also") {
        throw limitWithoutItems()
      } else {
        break
      }
    }
    return EachSyntax(number: number, items: items, limits: limits, decay: decay)
  }

  /// Whether a number and the name of an item stand here.
  private var startsNumberOfEach: Bool {
    current.kind == .number && peek().kind == .word && isOnSameLine(peek())
      && !Parser.reservedWords.contains(text(peek()))
  }

  /// Whether a limit or a decay of this line follows: after a comma, or on the same line.
  ///
  /// A line that begins with `at most` or `fades` is an entry of its own.
  private var startsLimit: Bool {
    if at(.comma) { return startsLimitWord(peek(), peek(2)) }
    guard !current.startsLine else { return false }
    // Nothing else begins like this here, so that the message can say what is wrong with it.
    return startsLimitWord(current, peek()) || at("fades") || at("keeps")
  }

  /// Whether these two words begin a limit or a decay.
  func startsLimitWord(_ first: Token, _ second: Token) -> Bool {
    switch (first.kind, text(first)) {
    case (.word, "at"): isWord(second, "most")
    case (.word, "once"): isWord(second, "per")
    case (.word, "also"): isWord(second, "in")
    case (.number, _): isWord(second, "per")
    case (.word, "never"): isWord(second, "fades")
    case (.word, "fades"): isWord(second, "to") || second.kind == .number
    case (.word, "keeps"): second.kind == .number
    default: false
    }
  }

  private mutating func parseLimit() throws(SyntaxFailure) -> LimitSyntax.Kind? {
    if accept("once", "per") {
      return .oncePer(try expectName("the field that tells items apart"))
    }
    if current.kind == .number, isWord(peek(), "per") {
      let amount = try parseSum()
      advance()
      return .itemsPer(amount, try parseLimitPeriod())
    }
    guard accept("at", "most") else { return nil }
    let amount = try parseSum()
    if acceptPoints() { return .points(amount) }
    if accept("per") { return .itemsPer(amount, try parseLimitPeriod()) }
    return .items(amount)
  }

  /// `7 days`, or a unit alone for one of it: `day`.
  private mutating func parseLimitPeriod() throws(SyntaxFailure) -> ExpressionSyntax {
    let first = position
    let unit = text(current)
    guard current.kind == .word, !unit.hasSuffix("s"), Parser.durationUnits.contains(unit) else {
      return try parsePeriod()
    }
    let name = Name(text: unit, range: range(current))
    advance()
    return node(.duration("1", unit: name), from: first)
  }

  /// The unit behind a number; at the beginning of a line that goes on, `points` begins points by option.
  mutating func acceptPoints() -> Bool { !startsOptions && acceptUnit() }

  private mutating func acceptUnit() -> Bool { accept("points") || accept("point") }

  private var startsOptions: Bool {
    guard at("points"), !isOnSameLine(current) else { return false }
    let endsLimit = [.symbol(.comma), .symbol(.closeBrace)].contains(peek().kind) || isWord(peek(), "when")
    return isOnSameLine(peek()) && !endsLimit
  }

  /// A duration; a unit without its number, as in `per week`, is reported with the number.
  mutating func parsePeriod() throws(SyntaxFailure) -> ExpressionSyntax {
    guard current.kind == .word else { return try parseSum() }
    let word = text(current)
    let unit = word.hasSuffix("s") ? String(word.dropLast()) : word
    if ["month", "quarter", "year"].contains(unit) {
      throw fail(
        "'\(word)' is not a duration, because a \(unit) has no fixed length",
        help: ["write it in days or weeks, such as '30 days'"])
    }
    if Parser.durationUnits.contains(word) {
      throw fail("'\(word)' needs a number", help: ["write '1 \(unit)'"])
    }
    return try parseSum()
  }

  /// `fades …`, `keeps …` or `never fades`; nil when none of them stands here.
  mutating func parseDecay() throws(SyntaxFailure) -> DecaySyntax? {
    let first = position
    let kind: DecaySyntax.Kind
    if accept("never", "fades") {
      kind = .never
    } else if accept("fades") {
      kind = try parseFading()
    } else if accept("keeps") {
      kind = try parseTiers()
    } else {
      return nil
    }
    var after: ExpressionSyntax?
    if startsAfter(kind) {
      advance()
      after = try parsePeriod()
    }
    return DecaySyntax(kind: kind, after: after, range: range(from: first))
  }

  /// Whether the age follows at which it begins.
  private func startsAfter(_ kind: DecaySyntax.Kind) -> Bool {
    switch kind {
    case .share, .points, .linear: at("after") && isOnSameLine(current)
    case .tiers, .never: false
    }
  }

  private mutating func parseFading() throws(SyntaxFailure) -> DecaySyntax.Kind {
    if accept("to") {
      try expect("nothing", "after 'fades to'")
      try expect("over", "and the time after which nothing is left, as in 'fades to nothing over 60 days'")
      return .linear(over: try parsePeriod())
    }
    let help = ["write 'fades 50% every 30 days' or 'fades 5 points every 7 days'"]
    guard current.kind == .number else {
      throw fail("expected a percentage, points or 'to nothing' after 'fades', found \(found)", help: help)
    }
    let isShare = file.bytes[current.bytes].last == UInt8(ascii: "%")
    let number = text(current)
    let amount = try parseSum()
    if !isShare, !acceptUnit() {
      throw fail("expected '%' or 'points' after 'fades \(number)', found \(found)", help: help)
    }
    try expect("every", "and the time, as in 'every 30 days'")
    let every = try parsePeriod()
    return isShare ? .share(amount, every: every) : .points(amount, every: every)
  }

  private mutating func parseTiers() throws(SyntaxFailure) -> DecaySyntax.Kind {
    guard current.kind == .number else {
      throw fail(
        "expected a percentage after 'keeps', found \(found)", help: ["write 'keeps 100% for 30 days'"])
    }
    var tiers: [DecaySyntax.Tier] = []
    repeat {
      let share = try parseSum()
      if !tiers.isEmpty, accept("after") { return .tiers(tiers, rest: share) }
      let written = file.text(share.range.bytes)
      if !tiers.isEmpty, !at("for") {
        throw fail(
          "it is not said how long \(written) are kept",
          help: ["write '\(written) for 30 days', or '\(written) after' for what is left for good"],
          at: share.range)
      }
      try expect("for", "and how long, as in 'keeps 100% for 30 days'")
      tiers.append(DecaySyntax.Tier(share: share, until: try parsePeriod()))
    } while at(.comma) && peek().kind == .number && !isWord(peek(2), "per") && accept(.comma)
    return .tiers(tiers, rest: nil)
  }

  /// The name of an item behind `without`, where `any` is often written too.
  mutating func expectNameAfterWithout() throws(SyntaxFailure) -> Name {
    try refuseAnyAfterWithout()
    return try expectName("the name of an item, such as 'activity'")
  }

  private mutating func refuseAnyAfterWithout() throws(SyntaxFailure) {
    guard at("any"), peek().kind == .word else { return }
    throw fail("'any' is not needed after 'without'", help: ["write 'without \(text(peek()))'"])
  }

  private mutating func parseSilence() throws(SyntaxFailure) -> SilenceSyntax {
    let every = try parsePeriod()
    try expect("without", "and the item that did not happen, as in 'for every 30 days without activity'")
    try refuseAnyAfterWithout()
    let items = try parseItems()
    var maximum: ExpressionSyntax?
    var past: SourceRange?
    while startsLimit {
      _ = accept(.comma)
      let first = position
      if accept("also") {
        try expect("in", "after 'also', as in 'also in the past'")
        try expect("the", "after 'also in', as in 'also in the past'")
        try expect("past", "after 'also in the'")
        if past != nil { throw fail("this line says 'also in the past' already", at: range(from: first)) }
        past = range(from: first)
        continue
      }
      guard maximum == nil else { throw fail("this line has a limit of points already") }
      guard case .points(let points)? = try parseLimit() else {
        throw fail(
          "only a limit of points fits after 'for every … without …'",
          help: ["write it as 'at most 30 points'"], at: range(from: first))
      }
      maximum = points
    }
    return SilenceSyntax(every: every, items: items, maximum: maximum, past: past)
  }

  /// `counts since latest ITEM where C`; the word `counts` has been read.
  mutating func parseCountsSince(from first: Int) throws(SyntaxFailure) -> CountsSinceSyntax {
    try expect("since", "after 'counts'")
    try expect("latest", "and the item, as in 'counts since latest activity where kind = unsubscribe'")
    return CountsSinceSyntax(items: try parseItems(), range: range(from: first))
  }
}
