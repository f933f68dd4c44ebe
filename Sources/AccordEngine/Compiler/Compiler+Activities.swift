import AccordSemantics
import AccordSource
import AccordValues

// Lines that pay for items of a list, or for that there are none.

extension Compiler {
  // MARK: Activities

  mutating func compile(_ line: ScoreEntry.Points, _ each: Each) {
    let number = self.line(line.title, line.range)
    // Where each item pays the same, which of them count makes no difference, only how many.
    // Where each of them is shown, it does.
    let clause =
      each.paysByAge(line.amount) || isBooked || isFull ? inOrder(each.items) : self.clause(each.items)
    if each.paysByItem { keepItems(of: clause) }
    let since = since(each, clause)
    let payment = Int32(truncatingIfNeeded: parts.payments.count)
    note(number, paying: line, for: each.items.list)
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
      plan.totals = stretch(totals(of: points).map { Slot($0) })
      if each.decay == nil { parts.lines[Int(number)].itemReasons = reasons(of: number, points) }
      parts.payments.append(plan)
      emit(.payItems, 0, payment)
    case .computed(let expression, let isNegative):
      plan.isNegative = isNegative
      plan.item = newValue()
      parts.payments.append(plan)
      compile(payment, expression, of: each.items.list)
    }
  }

  /// What a line pays for 1, 2 … items, as long as there are no more points than a line may pay.
  private func totals(of points: Decimal) -> [Decimal] {
    var totals: [Decimal] = []
    var total = points
    while totals.count < Compiler.shownItems, !Slot(total).isBeyondPoints {
      totals.append(total)
      guard let next = total.adding(points) else { break }
      total = next
    }
    return totals
  }

  /// What a line says that pays the same for each of 1, 2 … items.
  mutating func reasons(of line: Int32, _ points: Decimal) -> Stretch {
    var reasons: [Fragment] = []
    let start = text.text(of: parts.lines[Int(line)].reason)
    let end = text.text(of: isFull ? parts.lines[Int(line)].each : parts.lines[Int(line)].end)
    var total = points
    for items in 1...Compiler.shownItems {
      reasons.append(text.add("\(start)\(total)\(ScoreOutcome.Reason.Key.items.next)\(items)\(end)"))
      guard let next = total.adding(points) else { break }
      total = next
    }
    return parts.pieces(reasons)
  }

  /// So many items are written beforehand.
  private static let shownItems = 12

  /// Points that are computed for each item that counts.
  mutating func compile(_ payment: Int32, _ points: Expression, of list: ID<Field>) {
    let (next, end) = (assembly.label(), assembly.label())
    assembly.beginLevel()
    let item = addNode(
      parts.payments[Int(payment)].item, isTruth: false, .none, depth: assembly.depth)
    itemScopes.append(ItemScope(list: list, node: item))
    let amount = compile(points)
    itemScopes.removeLast()
    let code = assembly.endLevel()
    parts.payments[Int(payment)].amount = amount
    emit(.selectItems, 0, payment)
    assembly.place(next)
    assembly.emit(.nextSelected, end, payment)
    assembly.append(code)
    assembly.emit(.paySelected, next, payment, register(amount))
    assembly.place(end)
    assembly.emit(.paySelectedEnd, 0, payment)
  }

  /// The node of the time up to which items no longer count; nil when all do.
  mutating func since(_ each: Each, _ clause: CompiledClause) -> Int32? {
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

  mutating func decay(_ decay: Decay?, _ amount: ScoreEntry.Amount) -> DecayPlan {
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
  func worth(_ points: Decimal, _ factor: Decimal) -> [Slot] {
    (0..<64).map { periods in
      let left = factor.raised(to: Int64(periods)).flatMap { points.multiplied(by: $0) }
      return left.map { Slot($0.rounded(toPlaces: LanguageLimits.pointPlaces)) }
        ?? CalculationError.pointsOutOfRange.slot
    }
  }

  mutating func compile(_ line: ScoreEntry.Points, _ silence: Silence) {
    let number = self.line(line.title, line.range)
    note(number, paying: line, for: silence.items.list)
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
    emit(.silenceBegin, end, plan)
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
