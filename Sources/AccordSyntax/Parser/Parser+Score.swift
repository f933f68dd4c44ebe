import AccordSource

// Segments, scores and grades.

extension Parser {
  mutating func parseSegments() throws(SyntaxFailure) -> SegmentsSyntax {
    advance()
    let name = try expectDeclaredName("a name for the segments")
    let title = try acceptDeclaredTitle(of: name)
    let isFirstMatch = accept("first", "match")
    var entries: [SegmentsSyntax.Entry] = []
    try parseBlock(of: "segments '\(name.text)'", .block(.segments)) { parser throws(SyntaxFailure) in
      let first = parser.position
      let segment = try parser.expectNewName("the name of a segment")
      let title = parser.acceptText()
      var condition: ExpressionSyntax?
      if !parser.accept("otherwise") {
        try parser.expect("when", "or 'otherwise' after segment '\(segment.text)'")
        condition = try parser.parseExpression()
      }
      entries.append(
        SegmentsSyntax.Entry(
          name: segment, title: title, condition: condition, range: parser.range(from: first)))
    }
    return SegmentsSyntax(name: name, title: title, isFirstMatch: isFirstMatch, entries: entries)
  }

  mutating func parseScore() throws(SyntaxFailure) -> ScoreSyntax {
    advance()
    let name = try expectDeclaredName("a name for the score")
    let title = try acceptDeclaredTitle(of: name)
    // A day is one from which a declaration is in force.
    let clamp = at("from") && peek().kind == .date ? nil : try parseClamp(allowsCondition: false)
    if accept(.equal) {
      let body = try parseComputedScore()
      if let limit = limitBehindSum {
        throw fail(
          "the limits of a score stand in front of its '='", help: ["write 'score \(name.text) \(limit) = …'"]
        )
      }
      return ScoreSyntax(name: name, title: title, clamp: clamp, body: body)
    }
    let entries = try parseScoreEntries(of: "score '\(name.text)'")
    return ScoreSyntax(name: name, title: title, clamp: clamp, body: .entries(entries))
  }

  /// Limits where a computed score has ended, as they are written; nil when something else stands here.
  private var limitBehindSum: String? {
    let start = at(.comma) ? 1 : 0
    let words = (start...start + 3).map { text(peek($0)) }
    guard isOnSameLine(peek(start)) else { return nil }
    switch (words[0], words[1]) {
    case ("from", _) where peek(start + 1).kind == .number: return words.joined(separator: " ")
    case ("at", "least"), ("at", "most"): return words[0...2].joined(separator: " ")
    default: return nil
    }
  }

  /// `fit + engagement, meant 30%, 70%`
  private mutating func parseComputedScore() throws(SyntaxFailure) -> ScoreSyntax.Body {
    let value = try parseExpression()
    guard at(.comma), isWord(peek(), "meant") else { return .computed(value, meant: []) }
    advance()
    advance()
    var meant = [try parseSum()]
    while at(.comma), peek().kind == .number {
      advance()
      meant.append(try parseSum())
    }
    return .computed(value, meant: meant)
  }

  private mutating func parseScoreEntries(of what: String) throws(SyntaxFailure) -> [ScoreEntrySyntax] {
    var entries: [ScoreEntrySyntax] = []
    try parseBlock(of: what, .block(.score)) { parser throws(SyntaxFailure) in
      entries.append(try parser.parseScoreEntry())
    }
    return entries
  }

  // A group nests, so what leads to one is short: it is needed on the stack again at every level.

  private mutating func parseScoreEntry() throws(SyntaxFailure) -> ScoreEntrySyntax {
    at("group") ? try parseGroupEntry() : try parsePlainEntry()
  }

  private mutating func parseGroupEntry() throws(SyntaxFailure) -> ScoreEntrySyntax {
    .group(try parseGroup())
  }

  private mutating func parsePlainEntry() throws(SyntaxFailure) -> ScoreEntrySyntax {
    if at(.plus) || at(.minus) { return .points(try parsePoints()) }
    if at("bands") { return .bands(try parseBands()) }
    if at("points") { return .options(try parseOptions()) }
    if let clamp = try parseClamp() { return .clamp(clamp) }
    if let decay = try parseDecay() { return .decay(decay) }
    let first = position
    if accept("counts") { return .countsSince(try parseCountsSince(from: first)) }
    throw noScoreEntry()
  }

  private mutating func noScoreEntry() -> SyntaxFailure {
    if current.kind == .number {
      return fail("points need a sign", help: ["write '+\(text(current))' or '-\(text(current))'"])
    }
    return fail(
      "expected points such as '+10 \"title\" when …', 'bands', 'points', 'group', 'from … to …', 'at least …', "
        + "'at most …', 'fades …', 'keeps …' or 'counts since …', found \(found)")
  }

  private mutating func parsePoints() throws(SyntaxFailure) -> PointsSyntax {
    let first = position
    let isNegative = at(.minus)
    advance()
    let isComputed = at(.openParenthesis)
    guard isComputed || current.kind == .number else {
      throw fail(
        "expected the points after '\(isNegative ? "-" : "+")', found \(found)",
        help: ["to compute points put them in round brackets: '+(min(pages, 20))'"])
    }
    let (amount, limits) = isComputed ? try parseComputedAmount() : (parsePlainNumber(), nil)
    guard current.kind == .text else {
      throw fail(
        "these points have no title",
        help: [wordsInQuotes ?? "say in quotes why a lead gets them: '+10 \"decision maker\" when …'"])
    }
    let title = try expectText("a title")
    let (source, fading) = try parsePointsSource()
    return PointsSyntax(
      isNegative: isNegative, amount: amount, isComputed: isComputed, limits: limits, title: title,
      source: source, fading: fading, range: range(from: first))
  }

  /// `(x)`, or `(x from 0 to 30)`.
  private mutating func parseComputedAmount() throws(SyntaxFailure) -> (ExpressionSyntax, ClampSyntax?) {
    let first = position
    let opening = openBracket()
    defer { openParentheses -= 1 }
    var inner = try parseExpression()
    var limits = try parseClamp(allowsCondition: false)
    // Points are no grade, so what was read as a question about one is a limit.
    if limits == nil, case .atLeast(let value, let lower) = inner.kind {
      _ = acceptPoints()
      limits = ClampSyntax(lower: lower, upper: nil, condition: nil, range: lower.range)
      inner = value
    }
    try close(opening)
    return (ExpressionSyntax(kind: inner.kind, range: range(from: first)), limits)
  }

  private mutating func parseGroup() throws(SyntaxFailure) -> GroupSyntax {
    let first = position
    advance()
    let title = try expectText("a title for the group")
    var mode = GroupSyntax.Mode.sum
    if current.kind == .word, let word = GroupSyntax.Mode(rawValue: text(current)) {
      mode = word
      advance()
    }
    let clamp = try parseClamp()
    let heading = range(from: first)
    let entries = try parseScoreEntries(of: "group \"\(title.value)\"")
    return GroupSyntax(title: title, mode: mode, clamp: clamp, entries: entries, range: heading)
  }

  /// `from a to b`, `at least a`, `at most b`, each with or without `points` and `when C`; nil when none of
  /// them stands here.
  private mutating func parseClamp(allowsCondition: Bool = true) throws(SyntaxFailure) -> ClampSyntax? {
    let first = position
    var lower: ExpressionSyntax?
    var upper: ExpressionSyntax?
    if accept("from") {
      lower = try parseSum()
      try expect("to", "and the upper end")
      upper = try parseSum()
    } else if accept("at", "least") {
      lower = try parseSum()
    } else if accept("at", "most") {
      upper = try parseSum()
    } else {
      return nil
    }
    _ = acceptPoints()
    let condition = allowsCondition && accept("when") ? try parseExpression() : nil
    return ClampSyntax(lower: lower, upper: upper, condition: condition, range: range(from: first))
  }

  // MARK: Bands

  /// `bands X "title"`, in front of the lines of the table.
  private mutating func parseTableHeading(
    of word: String, as example: String
  ) throws(SyntaxFailure) -> (value: ExpressionSyntax, title: TextLiteral, range: SourceRange) {
    let first = position
    advance()
    let value = try parseSum()
    guard current.kind == .text else {
      throw fail(
        "these \(word) have no title", help: ["say in quotes what they judge: '\(example)'"])
    }
    let title = try expectText("a title")
    return (value, title, range(from: first))
  }

  private mutating func parseBands() throws(SyntaxFailure) -> BandsSyntax {
    let (value, title, heading) = try parseTableHeading(
      of: "bands", as: "bands employees \"company size\" { … }")
    let findings = diagnostics.count
    var bands: [BandsSyntax.Band] = []
    try parseBlock(of: "bands \"\(title.value)\"", .bands) { parser throws(SyntaxFailure) in
      bands.append(try parser.parseBand())
    }
    return BandsSyntax(
      value: value, title: title, bands: bands, isMisread: diagnostics.count > findings, range: heading)
  }

  private mutating func parseBand() throws(SyntaxFailure) -> BandsSyntax.Band {
    let first = position
    let edges: BandsSyntax.Edges
    if accept("missing") {
      edges = .missing
    } else if accept("otherwise") {
      edges = .otherwise
    } else if accept("below") {
      edges = .below(try parseEdge())
    } else {
      let lower = try parseEdge()
      if accept("and", "up") {
        edges = .andUp(lower)
      } else {
        try expect("to", "or 'and up' after the lower edge of the band")
        let isOpen = accept("below")
        edges = .between(lower, try parseEdge(), includesUpper: !isOpen)
      }
    }
    let edgesRange = range(from: first)
    return BandsSyntax.Band(edges: edges, points: try parseSignedPoints(of: "the band"), range: edgesRange)
  }

  /// `+5`
  private mutating func parseSignedPoints(of what: String) throws(SyntaxFailure) -> PointsAmount {
    guard at(.plus) || at(.minus) else {
      throw fail("expected the points of \(what) with their sign, such as '+5', found \(found)")
    }
    let isNegative = at(.minus)
    advance()
    guard current.kind == .number else {
      throw fail("expected the points of \(what), found \(found)")
    }
    return PointsAmount(isNegative: isNegative, amount: parsePlainNumber())
  }

  /// The edge of a band: a number with or without '-', so that the '+' of the points is not read as a sum.
  private mutating func parseEdge() throws(SyntaxFailure) -> ExpressionSyntax {
    let first = position
    let isNegative = accept(.minus)
    guard current.kind == .number else {
      throw fail("expected a number as the edge of the band, found \(found)")
    }
    let number = parsePlainNumber()
    return isNegative ? ExpressionSyntax(kind: .negated(number), range: range(from: first)) : number
  }

  // MARK: Points by option

  private mutating func parseOptions() throws(SyntaxFailure) -> OptionsSyntax {
    let (value, title, heading) = try parseTableHeading(of: "points", as: "points role \"role\" { … }")
    var options: [OptionsSyntax.Option] = []
    try parseBlock(of: "points \"\(title.value)\"", .options) { parser throws(SyntaxFailure) in
      options.append(try parser.parseOption())
    }
    return OptionsSyntax(value: value, title: title, options: options, range: heading)
  }

  private mutating func parseOption() throws(SyntaxFailure) -> OptionsSyntax.Option {
    let first = position
    let key: OptionsSyntax.Key
    if accept("missing") {
      key = .missing
    } else if accept("otherwise") {
      key = .otherwise
    } else {
      var values = [try parseOptionValue()]
      while accept(.comma) { values.append(try parseOptionValue()) }
      key = .values(values)
    }
    let keyRange = range(from: first)
    return OptionsSyntax.Option(
      key: key, points: try parseSignedPoints(of: "the option"), range: keyRange)
  }

  /// The name of an option, `yes`, `no`, a text, or a grade that is a number.
  private mutating func parseOptionValue() throws(SyntaxFailure) -> ExpressionSyntax {
    let first = position
    switch current.kind {
    case .text: return node(.text(try expectText("an option").value), from: first)
    case .number
    where peek().kind == .symbol(.plus) || peek().kind == .symbol(.minus) || peek().kind == .symbol(.comma):
      let number = text(current)
      advance()
      return node(.number(number), from: first)
    case .word:
      return at("yes") || at("no") ? yesOrNo() : node(.name(try expectName("an option")), from: first)
    default:
      let help =
        current.kind == .number
        ? ["for ranges of numbers write 'bands': 'bands employees \"size\" { 10 to 49 +5 }'"] : []
      throw fail("expected an option and its points, such as 'founder +10', found \(found)", help: help)
    }
  }

  mutating func parseGrade() throws(SyntaxFailure) -> GradeSyntax {
    let first = position
    advance()
    let name = try expectDeclaredName("a name for the grade")
    try expect("of", "and the score that '\(name.text)' grades")
    let score = try expectName("the name of a score")
    let heading = range(from: first)
    var entries: [GradeSyntax.Entry] = []
    try parseBlock(of: "grade '\(name.text)'", .block(.grade)) { parser throws(SyntaxFailure) in
      let label = try parser.parseGradeLabel()
      if parser.accept("otherwise") {
        entries.append(GradeSyntax.Entry(label: label, from: nil))
        return
      }
      try parser.expect("from", "and the points from which grade '\(label.text)' holds, or 'otherwise'")
      entries.append(GradeSyntax.Entry(label: label, from: try parser.parseSum()))
    }
    return GradeSyntax(name: name, score: score, entries: entries, range: heading)
  }

  /// A name, a number, or in quotes whatever else grades are called.
  private mutating func parseGradeLabel() throws(SyntaxFailure) -> Name {
    switch current.kind {
    case .text:
      let label = try expectText("a grade")
      return Name(text: label.value, range: label.range)
    case .number:
      let label = Name(text: text(current), range: range(current))
      advance()
      return label
    default: return try expectNewName("a grade such as A")
    }
  }
}
