import AccordSemantics
import AccordValues

extension Compiler {
  mutating func compile(_ id: ID<Binding>) {
    let binding = program.bindings[id]
    setRule(binding.name)
    let node = compile(binding.value)
    bindingNodes[id.index] = node
    if !isTruth(node), testable[register(node)] == nil { makeTestable(node) }
  }

  mutating func compile(_ id: ID<Segments>) {
    let segments = program.segments[id]
    setRule(segments.name)
    var conditions: [Int32] = []
    var options: [Int32] = []
    var otherwise = interner.id(Vocabulary.noSegment)
    for entry in segments.entries {
      let option = interner.id(Text(entry.name))
      if let condition = entry.condition {
        let answer = compile(condition)
        conditions.append(answer)
        options.append(option)
        note("\(segments.name) = \(entry.name)", entry.range, register(answer), seeing: [condition])
      } else {
        otherwise = option
      }
    }
    let target = newValue()
    let node = addNode(target, isTruth: false, operandsOrigin(conditions))
    // Two that hold leave the segment unknown, and nothing is missing then. (Clause 8.1)
    if !segments.isFirstMatch { noteFailing(node) }
    let opening = opening(.segments, id.index) + "\(JSONText.quote(segments.name)):"
    let words = (options + [otherwise]).map { interner.texts[Int($0)].string } + [Truth.unknown.rawValue]
    let shown = words.map { text.add(opening + JSONText.quote($0)) }
    let registers = conditions.map { register($0) }
    parts.segments.append(
      SegmentsPlan(
        isFirstMatch: segments.isFirstMatch, conditions: stretch(registers),
        options: stretch(options + [otherwise]), register: target, node: node, rule: rule,
        shown: parts.pieces(shown)))
    segmentPlans[id.index] = Int32(truncatingIfNeeded: parts.segments.count - 1)
    assembly.emit(.segments, target, segmentPlans[id.index])
    segmentNodes[id.index] = node
    makeTestable(node)
  }

  mutating func compile(_ id: ID<Grade>) {
    let grade = program.grades[id]
    let target = newValue()
    let labels = grade.labels.map { interner.id($0) }
    let shown = grade.labels.map {
      text.add(grade.isHidden && !isFull ? "" : ScoreOutcome.Key.grade.next + JSONText.quote($0))
    }
    parts.grades.append(
      GradePlan(
        score: register(scoreNodes[grade.score.index]), register: target,
        thresholds: stretch(grade.steps.map { Slot($0.from) }), labels: stretch(labels),
        shown: parts.pieces(shown)))
    gradePlans[id.index] = Int32(truncatingIfNeeded: parts.grades.count - 1)
    assembly.emit(.grade, target, gradePlans[id.index])
    let node = addNode(target, isTruth: false, .none)
    gradeNodes[id.index] = node
    makeTestable(node)
  }

  /// `not never and (always or (requires and when))`. (Clauses 8.3 and 8.4)
  mutating func compile(_ id: ID<Definition>) {
    let definition = program.definitions[id]
    setRule(definition.name)
    var conditions: [Definition.Clause.Kind: [Int32]] = [:]
    for clause in definition.clauses {
      let answer = compile(clause.condition)
      conditions[clause.kind, default: []].append(answer)
      note(
        "\(definition.name): \(clause.kind.rawValue)", clause.range, register(answer),
        seeing: [clause.condition])
    }
    let never = or(conditions[.never] ?? [])
    let always = or(conditions[.always] ?? [])
    let needed = (conditions[.requires] ?? []) + (conditions[.when] ?? [])
    let rule = needed.isEmpty ? truthConstant(Kleene.no) : and(needed)
    let node = and([not(never), or([always, rule])])
    definitionNodes[id.index] = node
    note(definition.name, definition.range, register(node), seeing: [])
  }

  // MARK: Propositions

  mutating func compilePropositions() {
    for proposition in program.propositions {
      setRule(proposition.name)
      let fits = proposition.fits.map { compile($0) }
      fitsNodes.append(fits)
      note(proposition, "fits", proposition.fits, fits)
    }
    for (index, proposition) in program.propositions.enumerated() {
      setRule(proposition.name)
      let promised = proposition.promised.map { compile($0) }
      note(proposition, "promised", proposition.promised, promised)
      let fits = fitsNodes[index]
      parts.propositions.append(
        PropositionPlan(
          fits: fits.map { register($0) } ?? -1, fitsNode: fits ?? -1,
          promised: promised.map { register($0) } ?? -1, promisedNode: promised ?? -1,
          shownFits: text.add(DecisionFragments.fits + JSONText.quote(proposition.name)),
          shownPromised: text.add(DecisionFragments.promised + JSONText.quote(proposition.name))))
    }
  }

  private mutating func note(
    _ proposition: Proposition, _ what: String, _ condition: Expression?, _ node: Int32?
  ) {
    guard let condition, let node else { return }
    note("\(proposition.name): \(what)", condition.range, register(node), seeing: [condition])
  }

  // MARK: Route

  mutating func compileRoute() {
    parts.traceOfDeclarations = parts.trace.count
    guard let route = program.route else { return }
    let taken = assembly.label()
    for (index, step) in route.steps.enumerated() {
      let name = RouteOutcome.rule(step: index + 1)
      setRule(name)
      let condition = step.condition.map { compile($0) }
      note(
        name, step.range, condition.map { register($0) } ?? Int32(Kleene.yes),
        seeing: [step.condition].compactMap { $0 })
      let next = assembly.label()
      assembly.emit(.stepReached, 0, Int32(truncatingIfNeeded: index))
      if let condition { assembly.emit(.jumpUnlessYes, next, register(condition)) }
      assembly.beginScope()
      addStep(step, condition: condition)
      assembly.emit(.takeStep, taken, Int32(truncatingIfNeeded: index))
      assembly.endScope()
      assembly.place(next)
      // Later steps are reached only when this one does not take the lead.
      assembly.beginScope()
    }
    for _ in route.steps { assembly.endScope() }
    assembly.place(taken)
  }

  private mutating func addStep(_ step: Route.Step, condition: Int32?) {
    var target = StepPlan.Target.fixed
    var node: Int32 = -1
    var name = step.target.name(in: program)
    let kind = step.target.kind
    var members: [Pool.Member] = []
    var id: String?
    var tickets = Stretch.empty
    switch step.target {
    case .pool(let id):
      let pool = program.pools[id]
      target = .pool
      members = pool.members
      tickets = addTickets(pool)
    case .owner(let id): (target, node, name) = (.text, fieldNode(id), "")
    case .expression(let expression):
      (node, name) = (compile(expression), "")
      if case .choice = expression.type { target = .option } else { target = .text }
    // In a register like one who is computed, so that a promise can ask for both in one way.
    case .person(let person): (target, node, name, id) = (.text, personNode(person), "", person.id)
    case .queue(let queue): id = queue.id
    case .review, .nurture, .nobody: break
    }
    let respondWithin = step.respondWithin.map { length($0) }
    let againAfter = step.againAfter.map { length($0) }
    let shownKind = RouteOutcome.Key.kind.next + JSONText.quote(kind.rawValue) + shown(id: id)
    var opening = Decision.Key.route.next + "{" + RouteOutcome.Key.to.start
    if !name.isEmpty { opening += JSONText.quote(name) + shownKind }
    if kind == .pool { opening += RouteOutcome.Key.member.next }
    parts.steps.append(
      StepPlan(
        target: target, condition: condition ?? -1, register: node < 0 ? -1 : register(node), node: node,
        tickets: tickets,
        members: parts.pieces(members.map { text.add(JSONText.quote($0.name) + shown(id: $0.id)) }),
        opening: text.add(opening), kind: text.add(shownKind), respondWithin: respondWithin ?? .none,
        againAfter: againAfter ?? .none, rule: rule))
    parts.stepTexts.append(
      StepText(
        name: name, kind: kind, label: step.label, members: members, id: id,
        respondWithin: step.respondWithin.flatMap { $0.isComputed ? nil : $0 },
        againAfter: step.againAfter.flatMap { $0.isComputed ? nil : $0 },
        hours: step.hours(in: program)?.name, then: step.then?.name(in: program),
        place: program.line(step.range)))
  }

  /// A duration that is computed for the lead; one that is written is rendered for the as-of time.
  private mutating func length(_ delay: Delay) -> StepPlan.Length {
    guard delay.isComputed, let length = delay.expression else { return .none }
    let node = compile(length)
    return StepPlan.Length(register: register(node), node: node)
  }

  /// `,"id":"…"`
  private func shown(id: String?) -> String {
    id.map { RouteOutcome.Key.id.next + JSONText.quote($0) } ?? ""
  }

  /// Somebody whom the rules name, as a text.
  mutating func personNode(_ person: Recipient) -> Int32 {
    constant(.text(Text(person.name)))
  }

  private mutating func addTickets(_ pool: Pool) -> Stretch {
    let start = Int32(truncatingIfNeeded: parts.tickets.count)
    parts.tickets += tickets(of: pool)
    return Stretch(start: start, count: Int32(truncatingIfNeeded: parts.tickets.count) - start)
  }
}
