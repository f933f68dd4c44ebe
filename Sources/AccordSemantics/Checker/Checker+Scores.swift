import AccordSource
import AccordSyntax
import AccordValues

// Segments, scores and grades.

extension Checker {
  mutating func checkSegments(_ index: Int) -> Segments? {
    let syntax = segmentsSyntax[index]
    var entries: [Segments.Entry] = []
    for (position, entry) in syntax.entries.enumerated() {
      if entry.condition == nil, position < syntax.entries.count - 1 {
        report(
          .unreachableEntry, "'\(entry.name.text)' takes every lead, so nothing can follow it",
          at: entry.range,
          help: ["move the line with 'otherwise' to the end"])
      }
      let condition = entry.condition.flatMap { checkCondition($0) }
      entries.append(
        Segments.Entry(
          name: entry.name.text, title: entry.title?.value, condition: condition, range: entry.range))
    }
    if entries.isEmpty {
      report(
        .missingEntry, "'\(syntax.name.text)' has no segments", at: syntax.name.range,
        help: ["add lines such as 'SME when employees < 1000'"])
    }
    return Segments(
      name: syntax.name.text, title: syntax.title?.value, isDraft: isDraft(syntax.name),
      isHidden: isHidden(syntax.name), isFirstMatch: syntax.isFirstMatch, entries: entries,
      range: syntax.name.range)
  }

  mutating func checkScore(_ syntax: ScoreSyntax) -> Score? {
    let body: Score.Body
    let clamps: [Clamp]
    switch syntax.body {
    case .entries(let entries):
      let (checked, limits) = checkEntries(
        entries, of: "score '\(syntax.name.text)'", outer: syntax.clamp, rules: ActivityRules())
      (body, clamps) = (.entries(checked), limits)
    case .computed(let expression, let meant):
      clamps = syntax.clamp.flatMap { checkClamp($0) }.map { [$0] } ?? []
      let shares = checkShares(meant, of: expression, syntax.name)
      guard let terms = checkTerms(expression) else { return nil }
      body = .computed(
        zip(terms, shares ?? terms.map { _ in nil }).map { term, share in
          Score.Term(title: term.title, value: term.value, meant: share)
        })
    }
    return Score(
      name: syntax.name.text, title: syntax.title?.value, isDraft: isDraft(syntax.name),
      isHidden: isHidden(syntax.name), body: body, clamps: clamps, range: syntax.name.range)
  }

  /// The terms of a computed score: those of its sum, or the whole expression.
  private mutating func checkTerms(_ syntax: ExpressionSyntax) -> [Score.Term]? {
    guard case .sum(let first, let rest) = syntax.kind else {
      return checkTerm(syntax, isSubtracted: false).map { [$0] }
    }
    let terms =
      [checkTerm(first, isSubtracted: false)]
      + rest.map { checkTerm($0.term, isSubtracted: $0.isSubtracted) }
    let checked = terms.compactMap { $0 }
    return checked.count == terms.count ? checked : nil
  }

  /// The share that each term is meant to have: as many as terms, and a whole. (Clause 7.40)
  private mutating func checkShares(
    _ syntax: [ExpressionSyntax], of value: ExpressionSyntax, _ name: Name
  ) -> [Decimal?]? {
    guard let first = syntax.first, let last = syntax.last else { return nil }
    let range = first.range.union(last.range)
    let shares = syntax.compactMap { written -> Decimal? in
      guard let share = constantNumber(written) else { return nil }
      if share >= 0, share <= 1 { return share }
      report(
        .badRange, "a share lies from 0% to 100%", at: written.range,
        help: ["write it as in 'meant 30%, 70%'"])
      return nil
    }
    guard shares.count == syntax.count else { return nil }
    let terms = if case .sum(_, let rest) = value.kind { rest.count + 1 } else { 1 }
    if shares.count != terms {
      report(
        .wrongArguments,
        "'\(name.text)' is a sum of \(Count.of(terms, "term")), and \(Count.of(shares.count, "share")) "
          + "\(shares.count == 1 ? "is" : "are") meant", at: range,
        help: ["write a share for each term, in the order of the terms"])
      return nil
    }
    let sum = shares.reduce(Decimal.zero as Decimal?) { sum, share in sum.flatMap { $0.adding(share) } }
    if sum != 1 {
      let percent = sum.flatMap { $0.multiplied(by: 100) }.map { "\($0)%" } ?? "something else"
      report(
        .badRange, "the shares that are meant add up to \(percent)", at: range,
        help: ["make them add up to 100%"])
      return nil
    }
    return shares
  }

  private mutating func checkTerm(_ syntax: ExpressionSyntax, isSubtracted: Bool) -> Score.Term? {
    guard let value = check(syntax, .number, "a score is a number") else { return nil }
    let title = termTitle(syntax, isSubtracted: isSubtracted)
    guard isSubtracted else { return Score.Term(title: title, value: value) }
    let negated = Expression(kind: .negated(value), type: .number, range: value.range)
    return Score.Term(title: title, value: negated)
  }

  /// The title of a term of a computed score: its text, with single blanks.
  func termTitle(_ syntax: ExpressionSyntax, isSubtracted: Bool) -> String {
    let text = sources.line(syntax.range)
    return isSubtracted ? "- \(text)" : text
  }

  private mutating func checkEntries(
    _ syntax: [ScoreEntrySyntax], of what: String, outer: ClampSyntax?, rules outerRules: ActivityRules
  ) -> ([ScoreEntry], [Clamp]) {
    let rules = activityRules(syntax, of: what, outer: outerRules)
    var entries: [ScoreEntry] = []
    var clamps = outer.map { [$0] } ?? []
    for entry in syntax {
      switch entry {
      case .points(let points):
        if let checked = checkPoints(points, rules) { entries.append(.points(checked)) }
      case .bands(let bands):
        if let checked = checkBands(bands) { entries.append(.bands(checked)) }
      case .options(let options):
        if let checked = checkOptions(options) { entries.append(.options(checked)) }
      case .group(let group):
        let (inner, clamps) = checkEntries(
          group.entries, of: "group \"\(group.title.value)\"", outer: group.clamp, rules: rules)
        entries.append(
          .group(
            ScoreEntry.Group(
              title: group.title.value, mode: ScoreEntry.Group.Mode(group.mode),
              clamps: clamps, entries: inner, range: group.range)))
      case .clamp(let clamp):
        if clamp.condition == nil, let first = clamps.first(where: { $0.condition == nil }) {
          report(
            .duplicateEntry, "\(what) has two limits", at: clamp.range,
            related: [RelatedPlace(first.range, "the first one is here")],
            help: ["write both ends in one line: 'from 0 to 100'"])
        } else {
          clamps.append(clamp)
        }
      case .decay, .countsSince: break
      }
    }
    // The limit that always holds comes last, so that it holds whatever the others did. (Clause 7.33)
    let ordered = clamps.filter { $0.condition != nil } + clamps.filter { $0.condition == nil }
    return (entries, ordered.compactMap { checkClamp($0) })
  }

  private mutating func checkClamp(_ syntax: ClampSyntax) -> Clamp? {
    let lower = syntax.lower.flatMap { boundedNumber($0) }
    let upper = syntax.upper.flatMap { boundedNumber($0) }
    if let lower, let upper, upper < lower {
      report(
        .badRange, "the lower end \(lower) is above the upper end \(upper)", at: syntax.range,
        help: ["write 'from \(upper) to \(lower)'"])
    }
    let condition = syntax.condition.flatMap { checkCondition($0) }
    if syntax.condition != nil, condition == nil { return nil }
    return Clamp(lower: lower, upper: upper, condition: condition, range: syntax.range)
  }

  private mutating func checkPoints(_ syntax: PointsSyntax, _ rules: ActivityRules) -> ScoreEntry.Points? {
    if case .each(let each) = syntax.source, let texts = texts(each.items.item) {
      return checkEachText(syntax, each, texts, rules)
    }
    let source = checkSource(syntax.source, rules)
    var amount: ScoreEntry.Amount?
    if syntax.isComputed {
      // Points for each item may be computed from the item.
      if case .each(let each)? = source { itemScopes.append(each.items.type) }
      if let expression = check(syntax.amount, .number, "points are a number") {
        let limited = limit(expression, syntax.limits)
        amount = .computed(limited, isNegative: syntax.isNegative)
      }
      if case .each? = source { itemScopes.removeLast() }
    } else {
      amount = fixedPoints(syntax.amount, isNegative: syntax.isNegative).map { .fixed($0) }
    }
    let fading = syntax.fading.map { checkFading($0) }
    guard let amount, let source else { return nil }
    if let fading, fading == nil { return nil }
    return ScoreEntry.Points(
      title: syntax.title.value, amount: amount, source: source, fading: fading ?? nil, range: syntax.range)
  }

  /// Points that are computed, within their limits.
  mutating func limit(_ points: Expression, _ limits: ClampSyntax?) -> Expression {
    guard let limits, let clamp = checkClamp(limits) else { return points }
    for bound in [clamp.lower, clamp.upper].compactMap({ $0 }) where bound.rounded(toPlaces: 2) != bound {
      report(
        .badNumber, "computed points have 2 decimals, so their limit \(bound) would not hold",
        at: limits.range,
        help: ["write it with at most 2 decimals"])
    }
    func bounded(_ points: Expression, _ function: Function, _ bound: Decimal?) -> Expression {
      guard let bound else { return points }
      let constant = Expression(kind: .constant(.number(bound)), type: .number, range: limits.range)
      return Expression(kind: .call(function, [points, constant]), type: .number, range: points.range)
    }
    return bounded(bounded(points, .greatest, clamp.lower), .least, clamp.upper)
  }

  mutating func fixedPoints(_ syntax: ExpressionSyntax, isNegative: Bool) -> Decimal? {
    boundedNumber(syntax).map { isNegative ? $0.negated : $0 }
  }

  /// Points or a limit as written: at most a thousand million, at most four decimals, so that sums are exact and
  /// the reasons add up. (Clause 7.3)
  private mutating func boundedNumber(_ syntax: ExpressionSyntax) -> Decimal? {
    guard let number = constantNumber(syntax) else { return nil }
    let isWhole = number.rounded(toPlaces: LanguageLimits.writtenPlaces) == number
    if number.magnitude <= LanguageLimits.mostPoints, isWhole { return number }
    report(
      .badNumber, "points lie between -1bn and 1bn and have at most 4 decimals", at: syntax.range,
      help: ["write fewer digits"])
    return nil
  }

  // MARK: Bands

  private mutating func checkBandValue(_ syntax: BandsSyntax) -> Expression? {
    guard let value = check(syntax.value) else { return nil }
    if value.type == .number { return value }
    // Bands that could not be read may have been options, which has been said.
    guard !syntax.isMisread else { return nil }
    let asNumber = value.type == .text ? readingAsNumber(value) : nil
    report(
      .typeMismatch, "bands judge a number, and this is \(describe(value))", at: syntax.value.range,
      related: asNumber?.related ?? [],
      help: (asNumber.map { [$0.help] } ?? []) + ["points by option are given by 'points' instead of 'bands'"]
    )
    return nil
  }

  private mutating func checkBands(_ syntax: BandsSyntax) -> ScoreEntry.Bands? {
    let value = checkBandValue(syntax)
    var bands: [Band] = []
    var missing: Decimal?
    var otherwise: Decimal?
    for band in syntax.bands {
      guard let points = fixedPoints(band.points.amount, isNegative: band.points.isNegative) else { continue }
      switch band.edges {
      case .missing: missing = setOnce(missing, points, "missing", at: band.range)
      case .otherwise: otherwise = setOnce(otherwise, points, "otherwise", at: band.range)
      case .below(let upper):
        guard let upper = constantNumber(upper) else { continue }
        bands.append(
          Band(
            lower: nil, upper: .below(upper), text: sources.line(band.range), points: points,
            range: band.range))
      case .andUp(let lower):
        guard let lower = constantNumber(lower) else { continue }
        bands.append(
          Band(lower: lower, upper: .none, text: sources.line(band.range), points: points, range: band.range))
      case .between(let lower, let upper, let includesUpper):
        let edges = (constantNumber(lower), constantNumber(upper))
        guard let lower = edges.0, let upper = edges.1 else { continue }
        if includesUpper ? upper < lower : upper <= lower {
          report(
            .badRange, "the band from \(lower) to \(upper) holds no number", at: band.range,
            help: ["write the smaller number first"])
          continue
        }
        bands.append(
          Band(
            lower: lower, upper: includesUpper ? .including(upper) : .below(upper),
            text: sources.line(band.range), points: points,
            range: band.range))
      }
    }
    guard let value else { return nil }
    return ScoreEntry.Bands(
      title: syntax.title.value, value: value, bands: joinWholeNumbers(bands), missing: missing,
      otherwise: otherwise,
      range: syntax.range)
  }

  private mutating func setOnce(
    _ old: Decimal?, _ points: Decimal, _ word: String, at range: SourceRange
  ) -> Decimal {
    if old != nil {
      report(.duplicateEntry, "there are two lines '\(word)'", at: range, help: ["remove one"])
    }
    return points
  }

  /// `10 to 49` before `50 to 999` holds up to 50, so that 49.5 falls into no gap. (Clause 7.6)
  private func joinWholeNumbers(_ bands: [Band]) -> [Band] {
    let lowers = Set(bands.compactMap(\.lower))
    return bands.map { band in
      guard case .including(let edge) = band.upper, edge.isWhole, let next = edge.adding(1),
        lowers.contains(next)
      else { return band }
      return Band(
        lower: band.lower, upper: .below(next), text: band.text, points: band.points, range: band.range)
    }
  }

  // MARK: Points by option

  private mutating func checkOptions(_ syntax: OptionsSyntax) -> ScoreEntry.Options? {
    guard let value = check(syntax.value) else { return nil }
    switch value.type {
    case .choice, .flag, .text: break
    default:
      report(
        .typeMismatch, "\(describe(value)), which has no options", at: syntax.value.range,
        help: [
          value.type == .number
            ? "for ranges of a number write 'bands \(sources.line(syntax.value.range)) …'"
            : "points by option are for choices, flags, texts, segments and grades"
        ])
      return nil
    }
    var options: [ScoreEntry.Options.Option] = []
    var missing: Decimal?
    var otherwise: Decimal?
    var seen: [String: SourceRange] = [:]
    var isComplete = true
    for option in syntax.options {
      let points = fixedPoints(option.points.amount, isNegative: option.points.isNegative)
      switch option.key {
      case .missing: missing = setOnce(missing, points ?? .zero, "missing", at: option.range)
      case .otherwise: otherwise = setOnce(otherwise, points ?? .zero, "otherwise", at: option.range)
      case .values(let values):
        for value in values {
          let text = sources.line(value.range)
          if let first = seen[text] {
            report(
              .duplicateEntry, "\(text) has points twice", at: value.range,
              related: [RelatedPlace(first, "the first time is here")], help: ["keep the one that is meant"])
          }
          seen[text] = value.range
        }
        let asked = values.compactMap { checkOption($0, of: syntax.value) }
        guard let points, asked.count == values.count else {
          isComplete = false
          continue
        }
        let condition =
          asked.count == 1 ? asked[0] : Expression(kind: .or(asked), type: .flag, range: option.range)
        options.append(
          .init(
            text: sources.line(option.range), condition: condition, points: points, range: option.range))
      }
    }
    if options.isEmpty, isComplete {
      report(
        .missingEntry, "the points \"\(syntax.title.value)\" name no option", at: syntax.range,
        help: ["write a line for each, such as 'founder +10'"])
      return nil
    }
    guard isComplete else { return nil }
    return ScoreEntry.Options(
      title: syntax.title.value, value: value, options: options, missing: missing, otherwise: otherwise,
      range: syntax.range)
  }

  /// Whether a value is an option, which is written as it is: so that it is unknown only when the value is.
  private mutating func checkOption(
    _ option: ExpressionSyntax, of value: ExpressionSyntax
  ) -> Expression? {
    let asked = ExpressionSyntax(
      kind: .comparison(value, .equal, option, ignoringCase: false), range: option.range)
    guard let condition = checkCondition(asked) else { return nil }
    if case .comparison(_, _, let constant, _) = condition.kind, case .constant = constant.kind {
      return condition
    }
    report(
      .typeMismatch, "'\(sources.line(option.range))' is no option but a value of its own", at: option.range,
      help: ["write the options themselves, as in 'founder +10', or ask with '+10 \"title\" when …'"])
    return nil
  }
}

extension ScoreEntry.Group.Mode {
  fileprivate init(_ syntax: GroupSyntax.Mode) {
    self =
      switch syntax {
      case .sum: .sum
      case .highest: .highest
      case .lowest: .lowest
      case .first: .first
      }
  }
}
