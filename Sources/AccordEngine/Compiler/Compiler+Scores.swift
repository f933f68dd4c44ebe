import AccordSemantics
import AccordSource
import AccordValues

extension Compiler {
  mutating func compile(_ id: ID<Score>) {
    let score = program.scores[id]
    assembly.emit(.tallyBegin)
    switch score.body {
    case .entries(let entries):
      isBooked = entries.areBookedInOrder
      for entry in entries { compile(entry, depth: 1) }
    case .computed(let terms):
      for term in terms { compile(term) }
    }
    for clamp in score.clamps { compile(clamp, LimitTitles(), inOrder: isBooked) }
    isBooked = false
    let register = newValue()
    assembly.emit(.scoreEnd, register, Int32(truncatingIfNeeded: id.index))
    let node = addNode(register, isTruth: false, .none)
    makeTestable(node)
    scoreNodes[id.index] = node
  }

  /// Answers the conditions on a value from here on.
  mutating func makeTestable(_ node: Int32) {
    testable[register(node)] = node
    assembly.answerSharedConditions(of: register(node))
  }

  private mutating func compile(_ entry: ScoreEntry, depth: Int) {
    parts.tallyDepth = max(parts.tallyDepth, depth + 1)
    switch entry {
    case .points(let points): compile(points)
    case .bands(let bands): compile(bands)
    case .options(let options): compile(options)
    case .group(let group): compile(group, depth: depth)
    }
  }

  // MARK: Lines

  /// - Parameters:
  ///   - points: the points where they are always these.
  ///   - condition: the node for which the line is undecided, where there is only one.
  private mutating func line(
    _ title: String, _ range: SourceRange, band: String? = nil, points: Decimal? = nil, condition: Int32 = -1
  ) -> Int32 {
    typealias Reason = ScoreOutcome.Reason.Key
    typealias Undecided = ScoreOutcome.Undecided.Key
    func shown(_ key: String, _ text: String?) -> String { text.map { key + JSONText.quote($0) } ?? "" }
    let reason =
      ",{" + shown(Reason.rule.start, title) + shown(Reason.in.next, groupTitle)
      + shown(Reason.band.next, band) + Reason.points.next
    let undecided =
      ",{" + shown(Undecided.rule.start, title) + shown(Undecided.in.next, groupTitle)
      + Undecided.missing.next
    let cause = soleCause(of: condition)
    let missing = cause.map { "[\(JSONText.quote(causes.names[Int($0)]))]}" } ?? ""
    parts.lines.append(
      Line(
        points: points.map { Slot($0) } ?? .unknown,
        reason: text.add(points.map { "\(reason)\($0)}" } ?? reason),
        undecided: text.add(undecided + missing), cause: cause ?? -1, rule: ruleNumber(title)))
    parts.lineNames.append(
      LineName(title: title, group: groupTitle, band: band, place: program.line(range)))
    return Int32(truncatingIfNeeded: parts.lines.count - 1)
  }

  private mutating func compile(_ line: ScoreEntry.Points) {
    setRule(line.title)
    switch line.source {
    case .always:
      if let points = line.fixedPoints {
        assembly.emit(.lineAlways, 0, self.line(line.title, line.range, points: points))
      } else {
        compileComputed(line, self.line(line.title, line.range))
      }
    case .when(let condition): compile(line, condition)
    case .each(let each): compile(line, each)
    case .silence(let silence): compile(line, silence)
    }
  }

  private mutating func compile(_ line: ScoreEntry.Points, _ condition: Expression) {
    let answer = compile(condition)
    if let points = line.fixedPoints {
      let number = self.line(line.title, line.range, points: points, condition: answer)
      assembly.emit(.lineWhen, answer, number, register(answer))
    } else {
      let number = self.line(line.title, line.range)
      let (pays, end) = (assembly.label(), assembly.label())
      assembly.emit(.jumpIfYes, pays, register(answer))
      assembly.emit(.lineWhen, answer, number, register(answer))
      assembly.emit(.jump, end)
      assembly.place(pays)
      assembly.beginScope()
      compileComputed(line, number)
      assembly.endScope()
      assembly.place(end)
    }
  }

  /// A line whose points are computed once.
  private mutating func compileComputed(_ line: ScoreEntry.Points, _ number: Int32) {
    let points = line.fading.map { compile(line.amount, $0) } ?? compile(line.amount)
    assembly.emit(.lineComputed, points, number, register(points))
  }

  /// The points of a line with what time has left of them.
  private mutating func compile(_ amount: ScoreEntry.Amount, _ fading: Fading) -> Int32 {
    let inputs = [
      compile(amount), compile(fading.from),
      compile(Expression(kind: .now, type: .time, range: fading.from.range)),
    ]
    let decay = fading.decay
    let kernel = Kernel { operands in
      let age = max(0, operands[2].bits - operands[1].bits)
      return decay.points(operands[0].number, age: age).map { Slot($0) } ?? .failed
    }
    return call("fading", kernel, inputs, failure: CalculationError.pointsOutOfRange.words)
  }

  /// The points of a line, with their sign.
  private mutating func compile(_ amount: ScoreEntry.Amount) -> Int32 {
    switch amount {
    case .fixed(let points): return constant(.number(points))
    case .computed(let expression, let isNegative):
      let node = compile(expression)
      return isNegative ? compute(.negate, [node], isTruth: false) : node
    }
  }

  private mutating func compile(_ bands: ScoreEntry.Bands) {
    setRule(bands.title)
    let value = compile(bands.value)
    let first = Int32(truncatingIfNeeded: parts.bands.count)
    for band in bands.bands {
      let upper: Decimal?
      var includesUpper = false
      switch band.upper {
      case .none: upper = nil
      case .below(let edge): upper = edge
      case .including(let edge):
        upper = edge
        includesUpper = true
      }
      parts.bands.append(
        BandPlan(
          lower: band.lower.map { Slot($0) } ?? .unknown, upper: upper.map { Slot($0) } ?? .unknown,
          includesUpper: includesUpper,
          line: line(bands.title, bands.range, band: band.text, points: band.points)))
    }
    parts.bandsPlans.append(
      BandsPlan(
        line: line(bands.title, bands.range, condition: value), value: register(value), node: value,
        bands: Stretch(start: first, count: Int32(truncatingIfNeeded: bands.bands.count)),
        missing: lineIfSaid(bands.title, bands.range, band: Band.missing, points: bands.missing),
        otherwise: lineIfSaid(bands.title, bands.range, band: Band.otherwise, points: bands.otherwise)))
    assembly.emit(.bands, 0, Int32(truncatingIfNeeded: parts.bandsPlans.count - 1))
  }

  /// The line of a band that may not be said; -1 then.
  private mutating func lineIfSaid(
    _ title: String, _ range: SourceRange, band: String, points: Decimal?
  ) -> Int32 {
    points.map { line(title, range, band: band, points: $0) } ?? -1
  }

  private mutating func compile(_ options: ScoreEntry.Options) {
    setRule(options.title)
    let value = compile(options.value)
    var entries: [Int32] = []
    for option in options.options {
      let answer = compile(option.condition)
      entries += [
        line(options.title, option.range, band: option.text, points: option.points), register(answer),
      ]
    }
    parts.optionsPlans.append(
      OptionsPlan(
        line: line(options.title, options.range, condition: value), node: value, entries: stretch(entries),
        missing: lineIfSaid(options.title, options.range, band: Band.missing, points: options.missing),
        otherwise: lineIfSaid(options.title, options.range, band: Band.otherwise, points: options.otherwise)))
    assembly.emit(.options, 0, Int32(truncatingIfNeeded: parts.optionsPlans.count - 1))
  }

  private mutating func compile(_ term: Score.Term) {
    setRule(term.title)
    let value = compile(term.value)
    assembly.emit(.lineComputed, value, line(term.title, term.value.range), register(value))
  }

  // MARK: Groups and limits

  private mutating func compile(_ group: ScoreEntry.Group, depth: Int) {
    let outer = groupTitle
    groupTitle = group.title
    defer { groupTitle = outer }
    if compileLines(of: group) { return }
    assembly.emit(.tallyBegin)
    let mode = Int32(group.mode.choice)
    for entry in group.entries {
      if group.mode == .sum {
        compile(entry, depth: depth + 1)
      } else {
        assembly.emit(.tallyBegin)
        compile(entry, depth: depth + 2)
        assembly.emit(.choose, 0, mode)
      }
    }
    for clamp in group.clamps {
      compile(clamp, LimitTitles(of: group.title), inOrder: group.entries.areBookedInOrder)
    }
    assembly.emit(.tallyEnd)
  }

  /// A group that takes one of some lines with conditions and points as written; false for every other.
  private mutating func compileLines(of group: ScoreEntry.Group) -> Bool {
    guard group.mode != .sum, group.clamps.isEmpty else { return false }
    var lines: [(line: ScoreEntry.Points, points: Decimal, condition: Expression)] = []
    for entry in group.entries {
      guard case .points(let line) = entry, let points = line.fixedPoints,
        case .when(let condition) = line.source
      else { return false }
      lines.append((line, points, condition))
    }
    var entries: [Int32] = []
    for (line, points, condition) in lines {
      setRule(line.title)
      let answer = compile(condition)
      entries += [
        self.line(line.title, line.range, points: points, condition: answer), register(answer), answer,
      ]
    }
    // The first of equals comes first.
    let order = lines.indices.sorted { first, second in
      let (points, others) = (lines[first].points, lines[second].points)
      return group.mode.takes(points, before: others)
        || !group.mode.takes(others, before: points) && first < second
    }
    parts.groups.append(
      GroupPlan(
        mode: group.mode.choice,
        order: stretch(order.map { Int32(truncatingIfNeeded: $0 * GroupPlan.entryWidth) }),
        entries: stretch(entries)))
    assembly.emit(.group, 0, Int32(truncatingIfNeeded: parts.groups.count - 1))
    return true
  }

  private mutating func compile(_ clamp: Clamp, _ titles: LimitTitles, inOrder: Bool) {
    setRule(clamp.upper == nil ? titles.floor : titles.cap)
    let condition = clamp.condition.map { compile($0) }
    let limit = limit(clamp.lower, clamp.upper, clamp.range, titles, condition: condition)
    if inOrder, clamp.condition == nil, clamp.lower != nil { assembly.emit(.book, 0, limit) }
    assembly.emit(.clamp, 0, limit)
  }

  private mutating func limit(
    _ lower: Decimal?, _ upper: Decimal?, _ range: SourceRange, _ titles: LimitTitles, condition: Int32? = nil
  ) -> Int32 {
    parts.limits.append(
      LimitPlan(
        lower: lower.map { Slot($0) } ?? .unknown, upper: upper.map { Slot($0) } ?? .unknown,
        cap: line(titles.cap, range), floor: line(titles.floor, range), node: condition ?? -1))
    return Int32(truncatingIfNeeded: parts.limits.count - 1)
  }

  /// The most points of a line, in either direction; -1 for no limit.
  private mutating func limit(of line: ScoreEntry.Points, _ maximum: Decimal?) -> Int32 {
    guard let maximum else { return -1 }
    return limit(maximum.negated, maximum, line.range, LimitTitles(of: line.title))
  }

  // MARK: Activities

  private mutating func compile(_ line: ScoreEntry.Points, _ each: Each) {
    let number = self.line(line.title, line.range)
    // Where each item pays the same, which of them count makes no difference, only how many.
    let clause =
      each.paysByAge(line.amount) || isBooked ? inOrder(each.items) : self.clause(each.items)
    if each.paysByItem { keepItems(of: clause) }
    let since = since(each, clause)
    let payment = Int32(truncatingIfNeeded: parts.payments.count)
    let limit = limit(of: line, each.maximumPoints)
    let firstLimit = Int32(truncatingIfNeeded: parts.rollingLimits.count)
    parts.rollingLimits += each.rollingLimits.map {
      RollingLimitPlan(items: $0.items, length: $0.per.microseconds)
    }
    var plan = PaymentPlan(
      line: number, points: .unknown, clause: clause.index, node: clause.node,
      since: since.map { register($0) } ?? -1, sinceNode: since ?? -1,
      onceColumn: Int32(truncatingIfNeeded: each.oncePerColumn ?? -1),
      onceIsText: each.oncePerColumn.map { each.items.type.columns[$0].type == .text } ?? false,
      onceIgnoresCase: each.oncePerColumn.map { each.items.type.columns[$0].ignoresCase } ?? false,
      rollingLimits: Stretch(
        start: firstLimit, count: Int32(truncatingIfNeeded: each.rollingLimits.count)),
      burstItems: each.burst?.items ?? 0, burstLength: each.burst?.within.microseconds ?? 0,
      maximumItems: each.maximumItems ?? -1, needsTime: each.needsTime, limit: limit,
      decay: decay(each.decay, line.amount), isBooked: isBooked)
    switch line.amount {
    case .fixed(let points):
      plan.points = Slot(points)
      if each.decay == nil { parts.lines[Int(number)].itemReasons = reasons(of: number, points) }
      parts.payments.append(plan)
      assembly.emit(.payItems, 0, payment)
    case .computed(let expression, let isNegative):
      plan.isNegative = isNegative
      plan.item = newValue()
      parts.payments.append(plan)
      compile(payment, expression, of: each.items.list)
    }
  }

  /// What a line says that pays the same for each of 1, 2 … items.
  private mutating func reasons(of line: Int32, _ points: Decimal) -> Stretch {
    var reasons: [Fragment] = []
    let start = text.text(of: parts.lines[Int(line)].reason)
    var total = points
    for items in 1...Compiler.shownItems {
      reasons.append(text.add("\(start)\(total)\(ScoreOutcome.Reason.Key.items.next)\(items)}"))
      guard let next = total.adding(points) else { break }
      total = next
    }
    return parts.pieces(reasons)
  }

  /// So many items are written beforehand.
  private static let shownItems = 12

  /// Points that are computed for each item that counts.
  private mutating func compile(_ payment: Int32, _ points: Expression, of list: ID<Field>) {
    let (next, end) = (assembly.label(), assembly.label())
    assembly.beginLevel()
    let item = addNode(
      parts.payments[Int(payment)].item, isTruth: false, .none, depth: assembly.depth)
    itemScopes.append(ItemScope(list: list, node: item))
    let amount = compile(points)
    itemScopes.removeLast()
    let code = assembly.endLevel()
    parts.payments[Int(payment)].amount = amount
    assembly.emit(.selectItems, 0, payment)
    assembly.place(next)
    assembly.emit(.nextSelected, end, payment)
    assembly.append(code)
    assembly.emit(.paySelected, next, payment, register(amount))
    assembly.place(end)
    assembly.emit(.paySelectedEnd, 0, payment)
  }

  /// The node of the time up to which items no longer count; nil when all do.
  private mutating func since(_ each: Each, _ clause: CompiledClause) -> Int32? {
    guard let reset = each.since else { return nil }
    // Where the line's own list cannot be asked, the other is not asked either; of the same list without windows
    // that could be unknown, or no duration at all, that makes no difference.
    let isSame = reset.list == each.items.list && each.items.hasKnownWindow && reset.hasKnownWindow
    if isSame { return latestTime(reset) }
    let end = assembly.label()
    assembly.emit(.jumpUnlessKnown, end, register(clause.node))
    assembly.beginScope()
    let latest = latestTime(reset)
    assembly.endScope()
    assembly.place(end)
    return latest
  }

  private mutating func decay(_ decay: Decay?, _ amount: ScoreEntry.Amount) -> DecayPlan {
    let after = decay?.after.microseconds ?? 0
    switch decay?.shape {
    case nil: return .none
    case .share(let factor, let every)?:
      var plan = DecayPlan(kind: .share, after: after, factor: factor, every: every.microseconds)
      if case .fixed(let points) = amount { plan.table = stretch(worth(points, factor)) }
      return plan
    case .points(let loss, let every)?:
      return DecayPlan(kind: .points, after: after, factor: loss, every: every.microseconds)
    case .linear(let over)?:
      return DecayPlan(
        kind: .linear, after: after, factor: Decimal(Int(over.seconds)), every: over.microseconds)
    case .tiers(let tiers, let rest)?:
      var plan = DecayPlan(kind: .tiers, factor: rest)
      plan.table = stretch(tiers.flatMap { [Slot($0.share), Slot(bits: $0.until.microseconds)] })
      return plan
    }
  }

  /// What points are worth after 0, 1, 2 … periods.
  private func worth(_ points: Decimal, _ factor: Decimal) -> [Slot] {
    (0..<64).map { periods in
      let left = factor.raised(to: Int64(periods)).flatMap { points.multiplied(by: $0) }
      return left.map { Slot($0.rounded(toPlaces: LanguageLimits.pointPlaces)) }
        ?? CalculationError.pointsOutOfRange.slot
    }
  }

  private mutating func compile(_ line: ScoreEntry.Points, _ silence: Silence) {
    let number = self.line(line.title, line.range)
    let clause = silence.isLasting ? inOrder(silence.items) : nil
    let latest = clause?.node ?? latestTime(silence.items)
    let end = assembly.label()
    // Of what cannot be asked the points are not computed.
    let plan = Int32(truncatingIfNeeded: parts.silences.count)
    let created = fieldNode(silence.created)
    let isDate = program.fields[silence.created].type == .date
    let start = isDate ? compute(.startOfDay, [created], isTruth: false) : created
    let limit = limit(of: line, silence.maximumPoints)
    parts.silences.append(
      SilencePlan(
        line: number, latest: register(latest), latestNode: latest, clause: clause?.index ?? -1,
        created: register(start),
        createdNode: addNode(unknownRegister(), isTruth: false, .cause(causes.field(silence.created))),
        every: silence.every.microseconds, isComputed: line.amount.isComputed, limit: limit))
    assembly.emit(.silenceBegin, end, plan)
    assembly.beginScope()
    let points = compile(line.amount)
    assembly.emit(.paySilence, points, plan, register(points))
    assembly.endScope()
    assembly.place(end)
  }
}

extension Expression.Items {
  /// Whether the length of the window is written down.
  fileprivate var hasKnownWindow: Bool {
    guard let within else { return true }
    if case .constant = within.kind { return true }
    return false
  }
}

extension Each {
  /// Whether it matters which of the items that meet the condition count.
  ///
  /// What lies in a window has a time.
  fileprivate var paysByItem: Bool { since != nil || oncePerColumn != nil }

  /// Whether what is paid depends on which of the items count.
  fileprivate func paysByAge(_ amount: ScoreEntry.Amount) -> Bool {
    amount.isComputed || decay != nil || !rollingLimits.isEmpty || burst != nil
  }
}

extension ScoreEntry.Amount {
  fileprivate var isComputed: Bool {
    if case .computed = self { true } else { false }
  }
}

extension ScoreEntry.Group.Mode {
  /// How a group chooses among its entries: 0 for none, 1 highest, 2 lowest, 3 first.
  fileprivate var choice: Int {
    switch self {
    case .sum: 0
    case .highest: 1
    case .lowest: 2
    case .first: 3
    }
  }

  /// Whether points are taken rather than others.
  fileprivate func takes(_ points: Decimal, before others: Decimal) -> Bool {
    switch self {
    case .highest: points > others
    case .lowest: points < others
    case .sum, .first: false
    }
  }
}
