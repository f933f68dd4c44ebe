import AccordSource
import AccordSyntax
import AccordValues

// Points that live from behaviour over time: `each`, decay, silence. (Clauses 7.14 to 7.32)

extension Checker {
  /// What a score or a group says for its `each` lines, on top of what is said around it.
  mutating func activityRules(
    _ entries: [ScoreEntrySyntax], of what: String, outer: ActivityRules
  ) -> ActivityRules {
    var rules = outer
    var decayRange: SourceRange?
    var sinceRanges: [ID<Field>: SourceRange] = [:]
    for entry in entries {
      switch entry {
      case .decay(let decay):
        if let first = decayRange {
          report(
            .duplicateEntry, "\(what) says twice how points fade", at: decay.range,
            related: [RelatedPlace(first, "the first one is here")],
            help: ["keep one, and say the other on the line that it is for"])
        }
        decayRange = decay.range
        rules.decay = checkDecay(decay)
      case .countsSince(let since):
        guard let items = checkItems(since.items) else { continue }
        if items.type.timeColumn == nil {
          report(
            .missingEntry, "'\(items.type.name)' has no time, so none is the latest", at: since.range,
            help: ["give '\(items.type.name)' a field of type time"])
        }
        if let first = sinceRanges[items.list] {
          report(
            .duplicateEntry, "\(what) counts '\(items.type.name)' since two different items", at: since.range,
            related: [RelatedPlace(first, "the first one is here")],
            help: ["join the two conditions with 'or'"])
        }
        sinceRanges[items.list] = since.range
        rules.since.removeAll { $0.list == items.list }
        rules.since.append(items)
      default: break
      }
    }
    return rules
  }

  /// What points are given for; nil when it is wrong, which has been reported.
  mutating func checkSource(_ syntax: PointsSyntax.Source, _ rules: ActivityRules) -> ScoreEntry.Source? {
    switch syntax {
    case .always: return .always
    case .when(let condition): return checkCondition(condition).map { .when($0) }
    case .each(let each): return checkEach(each, rules).map { .each($0) }
    case .silence(let silence): return checkSilence(silence).map { .silence($0) }
    }
  }

  private mutating func checkEach(_ syntax: EachSyntax, _ rules: ActivityRules) -> Each? {
    guard let (items, burst) = checkEachItems(syntax) else { return nil }
    var limits = CheckedLimits()
    for limit in syntax.limits { check(limit, items.type, &limits) }
    let decay: Decay?
    if let own = syntax.decay { decay = checkDecay(own) } else { decay = rules.decay }
    let each = Each(
      items: items, burst: burst, since: rules.since.first { $0.list == items.list },
      oncePerColumn: limits.oncePerColumn,
      rollingLimits: limits.rolling, maximumItems: limits.items, maximumPoints: limits.points, decay: decay)
    if each.needsTime, items.type.timeColumn == nil {
      report(
        .missingEntry, "'\(items.type.name)' has no time, so its age cannot be told",
        at: syntax.items.item.range,
        help: ["give '\(items.type.name)' a field of type time, or write 'never fades' on this line"])
    }
    return each
  }

  /// The items that pay, and how many of them together.
  private mutating func checkEachItems(_ syntax: EachSyntax) -> (Expression.Items, Each.Burst?)? {
    guard let number = syntax.number else { return checkItems(syntax.items).map { ($0, nil) } }
    let item = syntax.items.item
    guard let together = syntax.items.together else {
      report(
        .missingEntry,
        "it is not said within what time of each other \(sources.text(number.range)) '\(item.text)' pay",
        at: number.range.union(item.range),
        help: ["write 'each \(sources.text(number.range)) \(item.text) … within 7 days of each other'"])
      return nil
    }
    let count = wholeCount(number, as: "'each 3 \(item.text)'")
    guard let (items, within) = checkTogether(syntax.items, together), let count else { return nil }
    return (items, Each.Burst(items: count, within: within))
  }

  private struct CheckedLimits {
    var oncePerColumn: Int?
    var rolling: [Each.RollingLimit] = []
    var items: Int?
    var points: Decimal?

    /// Adds a limit by time, unless it is wrong; whether there was one for that time already.
    mutating func add(_ items: Int?, per: Duration?) -> Bool {
      defer {
        if let items, let per { rolling.append(Each.RollingLimit(items: items, per: per)) }
      }
      return rolling.contains { $0.per == per }
    }
  }

  private mutating func check(_ limit: LimitSyntax, _ type: RecordType, _ limits: inout CheckedLimits) {
    let isSecond: Bool
    switch limit.kind {
    case .oncePer(let name):
      // 'once per day' asks when, unless the items have a field of that name.
      if type.index(of: name.text) == nil, let unit = Duration.Unit(rawValue: name.text) {
        isSecond = limits.add(1, per: Duration(seconds: unit.seconds))
        break
      }
      isSecond = limits.oncePerColumn != nil
      limits.oncePerColumn = type.index(of: name.text)
      if limits.oncePerColumn == nil {
        reportUnknown(
          .unknownField, name, "'\(name.text)' is not a field of '\(type.name)'",
          among: type.columns.map(\.name),
          help: Checker.uneven[name.text].map { ["a \(name.text) has no fixed length: write '1 per \($0)'"] }
            ?? [])
      }
    case .itemsPer(let count, let per):
      let items = wholeCount(count)
      if case .name(let name) = per.kind, !isBinding(name.text), type.index(of: name.text) != nil {
        let remedy =
          items == 1
          ? "write 'once per \(name.text)'" : "of each '\(name.text)' one can count: 'once per \(name.text)'"
        return report(
          .typeMismatch, "'\(name.text)' is a field of '\(type.name)' and no duration", at: per.range,
          help: [remedy])
      }
      let per = positiveDuration(per)
      isSecond = limits.add(items, per: per)
    case .items(let count):
      isSecond = limits.items != nil
      limits.items = wholeCount(count)
    case .points(let points):
      isSecond = limits.points != nil
      limits.points = positivePoints(points)
    }
    guard isSecond else { return }
    report(
      .duplicateEntry, "this line has two limits of the same kind", at: limit.range,
      help: ["keep the one that is meant"])
  }

  private func isBinding(_ name: String) -> Bool {
    if case .binding? = symbols[name]?.kind { true } else { false }
  }

  /// What stands for units without a fixed length.
  private static let uneven = ["month": "30 days", "quarter": "90 days", "year": "365 days"]

  // MARK: Lists of texts

  /// The list of texts of this name, a field or a `let`; nil when there is none, or when a list has items of that name.
  mutating func texts(_ name: Name) -> Expression? {
    guard list(of: name.text) == nil else { return nil }
    func made(_ kind: Expression.Kind) -> Expression {
      Expression(kind: kind, type: .texts, range: name.range)
    }
    switch symbols[name.text]?.kind {
    case .field(let index): return fields[index].type == .texts ? made(.field(ID(index))) : nil
    case .binding(let index):
      // A `let` that is being checked goes round in a circle, which is said where it is used.
      if case .checking = bindings[index] { return nil }
      return checkBinding(index)?.type == .texts ? made(.binding(ID(index))) : nil
    default: return nil
    }
  }

  /// Points for each entry of a list of texts: those of the line times the number of entries. (Clause 7.45)
  mutating func checkEachText(
    _ syntax: PointsSyntax, _ each: EachSyntax, _ texts: Expression, _ rules: ActivityRules
  ) -> ScoreEntry.Points? {
    let name = each.items.item
    func made(_ kind: Expression.Kind, _ type: ValueType = .number) -> Expression {
      Expression(kind: kind, type: type, range: name.range)
    }
    var most: Int?
    for limit in each.limits {
      if case .items(let count) = limit.kind, most == nil {
        most = wholeCount(count)
      } else {
        reportNoItems(name, at: limit.range)
      }
    }
    var own = each.decay?.range
    if case .never? = each.decay?.kind { own = nil }
    for other in [each.items.condition?.range, each.items.within?.range, own].compactMap({ $0 }) {
      reportNoItems(name, at: other)
    }
    if rules.decay != nil, each.decay == nil {
      report(
        .missingEntry,
        "the entries of '\(name.text)' have no age, so how the score fades cannot hold for them",
        at: name.range, help: ["write 'never fades' on this line"])
    }
    let points: Expression?
    if syntax.isComputed {
      points = check(syntax.amount, .number, "points are a number").map { limit($0, syntax.limits) }
    } else {
      points = fixedPoints(syntax.amount, isNegative: false).map { made(.constant(.number($0))) }
    }
    guard let points else { return nil }
    var count = made(.call(.length, [texts]))
    let some = made(
      .comparison(.greater, count, made(.constant(.number(.zero))), ignoringCase: false), .flag)
    if let most { count = made(.call(.least, [count, made(.constant(.number(Decimal(most))))])) }
    return ScoreEntry.Points(
      title: syntax.title.value,
      amount: .computed(made(.arithmetic(.multiply, points, count)), isNegative: syntax.isNegative),
      source: .when(some), fading: nil, range: syntax.range)
  }

  private mutating func reportNoItems(_ name: Name, at range: SourceRange) {
    report(
      .wrongArguments,
      "the entries of '\(name.text)' are texts without fields and without a time, so this does not fit",
      at: range, help: ["only 'at most N' fits here; for other limits put the line in a group"])
  }

  private mutating func checkSilence(_ syntax: SilenceSyntax) -> Silence? {
    let every = positiveDuration(syntax.every)
    let items = checkItems(syntax.items)
    let maximum = syntax.maximum.flatMap { positivePoints($0) }
    guard let every, let items else { return nil }
    let item = syntax.items.item.range
    if items.type.timeColumn == nil {
      report(
        .missingEntry, "'\(items.type.name)' has no time, so silence cannot be measured", at: item,
        help: ["give '\(items.type.name)' a field of type time"])
      return nil
    }
    if let past = syntax.past, every.seconds < Duration.Unit.day.seconds {
      report(
        .badRange, "silence in the past is counted in days, and \(every) is less than one", at: past,
        help: ["write at least 'for every 1 day'"])
    }
    if let within = syntax.items.within {
      report(
        .wrongArguments, "'within' does not fit here: silence is counted since the latest item",
        at: within.range,
        help: ["leave 'within …' out"])
    }
    guard let created = fields.firstIndex(where: { $0.name == "created_at" && $0.type.isPointInTime }) else {
      report(
        .missingEntry,
        "silence of a lead without any '\(items.type.name)' is counted since 'created_at', which the lead lacks",
        at: item, help: ["declare it in the lead: 'created_at time'"])
      return nil
    }
    return Silence(
      every: every, isLasting: syntax.past != nil, items: items, created: ID(created), maximumPoints: maximum)
  }

  // MARK: Decay

  /// A decay; nil for `never fades` and for one that is wrong, which has been reported.
  private mutating func checkDecay(_ syntax: DecaySyntax) -> Decay? {
    let shape = checkShape(syntax.kind)
    let after = syntax.after.map { positiveDuration($0) }
    guard let shape else { return nil }
    guard let after else { return Decay(shape) }
    return after.map { Decay(shape, after: $0) }
  }

  /// Points that are given once, and fade with the time since something.
  mutating func checkFading(_ syntax: FadingSyntax) -> Fading? {
    let decay = checkDecay(syntax.decay)
    guard let from = check(syntax.from), let decay else { return nil }
    switch from.type {
    case .time: return Fading(decay: decay, from: from)
    case .date:
      let start = Expression(kind: .call(.startOfDay, [from]), type: .time, range: from.range)
      return Fading(decay: decay, from: start)
    default:
      report(
        .typeMismatch, "points fade from a time or a date, and this is \(describe(from))", at: from.range,
        help: ["name a time or a date of the lead, as in 'from created_at'"])
      return nil
    }
  }

  private mutating func checkShape(_ syntax: DecaySyntax.Kind) -> Decay.Shape? {
    switch syntax {
    case .never: return nil
    case .share(let share, let every):
      let checked = (self.share(share), positiveDuration(every))
      guard let share = checked.0, let every = checked.1, let factor = Decimal.one.subtracting(share)
      else { return nil }
      return .share(factor: factor, every: every)
    case .points(let points, let every):
      let checked = (positivePoints(points), positiveDuration(every))
      guard let points = checked.0, let every = checked.1 else { return nil }
      return .points(points, every: every)
    case .linear(let over): return positiveDuration(over).map { .linear(over: $0) }
    case .tiers(let tiers, let rest):
      let rest = rest.map { self.share($0) } ?? .zero
      guard let tiers = checkTiers(tiers), let rest else { return nil }
      return .tiers(tiers, rest: rest)
    }
  }

  private mutating func checkTiers(_ syntax: [DecaySyntax.Tier]) -> [Decay.Tier]? {
    var tiers: [Decay.Tier] = []
    for tier in syntax {
      let checked = (share(tier.share), positiveDuration(tier.until))
      guard let share = checked.0, let until = checked.1 else { return nil }
      if let last = tiers.last, until <= last.until {
        report(
          .badRange, "this tier ends at \(until), which is not after the tier before it, \(last.until)",
          at: tier.until.range,
          help: ["the durations are ages: 'keeps 100% for 30 days, 75% for 60 days' ends at 60 days"])
      }
      tiers.append(Decay.Tier(share: share, until: until))
    }
    return tiers
  }

  /// A share from 0% to 100%.
  mutating func share(_ syntax: ExpressionSyntax) -> Decimal? {
    guard let share = constantNumber(syntax) else { return nil }
    if share >= 0, share <= 1 { return share }
    report(.badRange, "a share lies between 0% and 100%", at: syntax.range, help: ["write it as '50%'"])
    return nil
  }

  // MARK: Constants

  mutating func positiveDuration(_ syntax: ExpressionSyntax) -> Duration? {
    guard let duration = constantDuration(syntax) else { return nil }
    if duration.seconds > 0 { return duration }
    report(.badRange, "this duration is empty", at: syntax.range, help: ["write at least '1 second'"])
    return nil
  }

  /// - Parameter example: how it is written; without one, a limit of points was probably meant.
  mutating func wholeCount(_ syntax: ExpressionSyntax, as example: String? = nil) -> Int? {
    guard let number = constantNumber(syntax) else { return nil }
    if let count = number.asInt, count >= 1, count <= 1_000_000 { return count }
    report(
      .badRange, "expected a whole number from 1 to 1000000, found \(number)", at: syntax.range,
      help: [example.map { "write it as \($0)" } ?? "for a limit of points write 'at most \(number) points'"])
    return nil
  }

  private mutating func positivePoints(_ syntax: ExpressionSyntax) -> Decimal? {
    guard let points = fixedPoints(syntax, isNegative: false) else { return nil }
    if points >= 0 { return points }
    report(
      .badRange, "a limit is written without a sign; it holds for plus and minus points alike",
      at: syntax.range, help: ["write '\(points.negated)'"])
    return nil
  }
}

/// What a score or a group says for all of its `each` lines.
struct ActivityRules {
  var decay: Decay?
  /// One for each list that is counted anew since some item.
  var since: [Expression.Items] = []
}
