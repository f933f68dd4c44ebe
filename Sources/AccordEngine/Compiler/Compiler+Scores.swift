import AccordSemantics
import AccordSource
import AccordValues

extension Compiler {
  mutating func compile(_ id: ID<Score>) {
    let score = program.scores[id]
    emit(.tallyBegin)
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
    emit(.scoreEnd, register, Int32(truncatingIfNeeded: id.index))
    let node = addNode(register, isTruth: false, .none)
    makeTestable(node)
    scoreNodes[id.index] = node
  }

  /// An instruction that pays points, or counts what was paid.
  mutating func emit(_ operation: Operation, _ target: Int32 = 0, _ a: Int32 = 0, _ b: Int32 = 0) {
    payGathered()
    assembly.emit(operation, target, a, b)
  }

  /// Answers the conditions on a value from here on.
  mutating func makeTestable(_ node: Int32) {
    testable[register(node)] = node
    assembly.answerSharedConditions(of: register(node))
  }

  mutating func compile(_ entry: ScoreEntry, depth: Int) {
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
  mutating func line(
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
    let place = program.line(range)
    let end = shown(Reason.at.next, isFull ? place : nil) + "}"
    let missing = cause.map { "[\(JSONText.quote(causes.names[Int($0)]))]\(end)" } ?? ""
    parts.lines.append(
      Line(
        points: points.map { Slot($0) } ?? .unknown,
        reason: text.add(points.map { "\(reason)\($0)\(end)" } ?? reason),
        undecided: text.add(undecided + missing), end: text.add(end), cause: cause ?? -1,
        rule: ruleNumber(title)))
    parts.lineConditions.append(condition)
    parts.lineNames.append(LineName(title: title, group: groupTitle, band: band, place: place))
    return Int32(truncatingIfNeeded: parts.lines.count - 1)
  }

  mutating func compile(_ line: ScoreEntry.Points) {
    setRule(line.title)
    switch line.source {
    case .always:
      if let points = line.fixedPoints {
        emit(.lineAlways, 0, self.line(line.title, line.range, points: points))
        note(line.title, line.range, Int32(Kleene.yes), seeing: line.expressions)
      } else {
        let number = self.line(line.title, line.range)
        let outcome = outcome(ofLine: number)
        compileComputed(line, number)
        note(line.title, line.range, outcome, seeing: line.expressions)
      }
    case .when(let condition): compile(line, condition)
    case .each(let each): compile(line, each)
    case .silence(let silence): compile(line, silence)
    }
  }

  mutating func compile(_ line: ScoreEntry.Points, _ condition: Expression) {
    let answer = compile(condition)
    if let points = line.fixedPoints {
      let number = self.line(line.title, line.range, points: points, condition: answer)
      gather(.init(line: number, points: points, condition: answer, node: answer))
      note(line.title, line.range, register(answer), seeing: line.expressions)
    } else {
      let number = self.line(line.title, line.range)
      let outcome = outcome(ofLine: number)
      if isFull { assembly.emit(.copyTruth, outcome, register(answer)) }
      let (pays, end) = (assembly.label(), assembly.label())
      payGathered()
      assembly.emit(.jumpIfYes, pays, register(answer))
      assembly.emit(.lineWhen, answer, number, register(answer))
      assembly.emit(.jump, end)
      assembly.place(pays)
      assembly.beginScope()
      compileComputed(line, number)
      assembly.endScope()
      assembly.place(end)
      note(line.title, line.range, outcome, seeing: line.expressions)
    }
  }

  /// A line whose points are computed once.
  private mutating func compileComputed(_ line: ScoreEntry.Points, _ number: Int32) {
    let points = line.fading.map { compile(line.amount, $0) } ?? compile(line.amount)
    emit(.lineComputed, points, number, register(points))
  }

  /// The points of a line with what time has left of them.
  mutating func compile(_ amount: ScoreEntry.Amount, _ fading: Fading) -> Int32 {
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
  mutating func compile(_ amount: ScoreEntry.Amount) -> Int32 {
    switch amount {
    case .fixed(let points): return constant(.number(points))
    case .computed(let expression, let isNegative):
      let node = compile(expression)
      return isNegative ? compute(.negate, [node], isTruth: false) : node
    }
  }

  mutating func compile(_ bands: ScoreEntry.Bands) {
    setRule(bands.title)
    if gather(bands) { return }
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
          line: self.line(bands.title, bands.range, band: band.text, points: band.points)))
    }
    let line = line(bands.title, bands.range, condition: value)
    note(bands.title, bands.range, outcome(ofLine: line), seeing: [bands.value])
    parts.bandsPlans.append(
      BandsPlan(
        line: line, value: register(value), node: value,
        bands: Stretch(start: first, count: Int32(truncatingIfNeeded: bands.bands.count)),
        missing: lineIfSaid(bands.title, bands.range, band: Band.missing, points: bands.missing),
        otherwise: lineIfSaid(bands.title, bands.range, band: Band.otherwise, points: bands.otherwise)))
    emit(.bands, 0, Int32(truncatingIfNeeded: parts.bandsPlans.count - 1))
  }

  /// The line of a band that may not be said; -1 then.
  mutating func lineIfSaid(
    _ title: String, _ range: SourceRange, band: String, points: Decimal?
  ) -> Int32 {
    points.map { line(title, range, band: band, points: $0) } ?? -1
  }

  mutating func compile(_ options: ScoreEntry.Options) {
    setRule(options.title)
    let value = compile(options.value)
    var entries: [Int32] = []
    for option in options.options {
      let answer = compile(option.condition)
      entries += [
        self.line(options.title, option.range, band: option.text, points: option.points), register(answer),
      ]
    }
    let line = line(options.title, options.range, condition: value)
    note(options.title, options.range, outcome(ofLine: line), seeing: [options.value])
    parts.optionsPlans.append(
      OptionsPlan(
        line: line, node: value, entries: stretch(entries),
        missing: lineIfSaid(options.title, options.range, band: Band.missing, points: options.missing),
        otherwise: lineIfSaid(options.title, options.range, band: Band.otherwise, points: options.otherwise)))
    emit(.options, 0, Int32(truncatingIfNeeded: parts.optionsPlans.count - 1))
  }

  mutating func compile(_ term: Score.Term) {
    setRule(term.title)
    let value = compile(term.value)
    emit(.lineComputed, value, line(term.title, term.value.range), register(value))
    guard isFull else { return }
    let outcome = or([compute(.isKnown, [value], isTruth: true), truthConstant(Kleene.unknown)])
    note(term.title, term.value.range, register(outcome), seeing: [term.value])
  }

  // MARK: Groups and limits

  mutating func compile(_ group: ScoreEntry.Group, depth: Int) {
    let outer = groupTitle
    groupTitle = group.title
    defer { groupTitle = outer }
    if compileLines(of: group) { return }
    emit(.tallyBegin)
    let mode = Int32(group.mode.choice)
    for entry in group.entries {
      if group.mode == .sum {
        compile(entry, depth: depth + 1)
      } else {
        emit(.tallyBegin)
        compile(entry, depth: depth + 2)
        emit(.choose, 0, mode)
      }
    }
    for clamp in group.clamps {
      compile(clamp, LimitTitles(of: group.title), inOrder: group.entries.areBookedInOrder)
    }
    emit(.tallyEnd)
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
    var entries: [GatheredLines.Entry] = []
    for (line, points, condition) in lines {
      setRule(line.title)
      let answer = compile(condition)
      entries.append(
        .init(
          line: self.line(line.title, line.range, points: points, condition: answer), points: points,
          condition: answer, node: answer))
      note(line.title, line.range, register(answer), seeing: line.expressions)
    }
    // The first of equals comes first.
    let order = lines.indices.sorted { first, second in
      let (points, others) = (lines[first].points, lines[second].points)
      return group.mode.takes(points, before: others)
        || !group.mode.takes(others, before: points) && first < second
    }
    if gather(group: entries, order: order) { return true }
    parts.groups.append(
      GroupPlan(
        mode: group.mode.choice,
        order: stretch(order.map { Int32(truncatingIfNeeded: $0 * GroupPlan.entryWidth) }),
        entries: stretch(entries.flatMap { [$0.line, register($0.condition), $0.node] })))
    emit(.group, 0, Int32(truncatingIfNeeded: parts.groups.count - 1))
    return true
  }

  mutating func compile(_ clamp: Clamp, _ titles: LimitTitles, inOrder: Bool) {
    setRule(clamp.upper == nil ? titles.floor : titles.cap)
    let condition = clamp.condition.map { compile($0) }
    let limit = limit(clamp.lower, clamp.upper, clamp.range, titles, condition: condition)
    if inOrder, clamp.condition == nil, clamp.lower != nil { emit(.book, 0, limit) }
    emit(.clamp, 0, limit)
  }

  mutating func limit(
    _ lower: Decimal?, _ upper: Decimal?, _ range: SourceRange, _ titles: LimitTitles, condition: Int32? = nil
  ) -> Int32 {
    parts.limits.append(
      LimitPlan(
        lower: lower.map { Slot($0) } ?? .unknown, upper: upper.map { Slot($0) } ?? .unknown,
        cap: line(titles.cap, range), floor: line(titles.floor, range), node: condition ?? -1))
    return Int32(truncatingIfNeeded: parts.limits.count - 1)
  }

  /// The most points of a line, in either direction; -1 for no limit.
  mutating func limit(of line: ScoreEntry.Points, _ maximum: Decimal?) -> Int32 {
    guard let maximum else { return -1 }
    return limit(maximum.negated, maximum, line.range, LimitTitles(of: line.title))
  }
}

extension ScoreEntry.Amount {
  var isComputed: Bool {
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
