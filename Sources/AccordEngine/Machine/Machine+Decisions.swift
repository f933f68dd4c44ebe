import AccordSemantics
import AccordValues

// Segments, propositions and the route. (Section 8)

extension Machine {
  /// The one segment that fits; unknown when that cannot be told. (Clauses 8.1 and 8.2)
  func chooseSegment(_ number: Int, _ lane: Int) -> Slot {
    let plan = self.plan.segments[number]
    let conditions = self.plan.operands + Int(plan.conditions.start)
    let options = self.plan.operands + Int(plan.options.start)
    var first = -1
    var fitting = 0
    var isUnknown = false
    for index in 0..<Int(plan.conditions.count) {
      switch truth(conditions[index], lane) {
      case Kleene.yes:
        // Of an ordered set, a segment that may have come first leaves the answer open.
        if plan.isFirstMatch, isUnknown { continue }
        if first < 0 { first = index }
        fitting += 1
      case Kleene.unknown: isUnknown = true
      default: break
      }
    }
    if first >= 0, plan.isFirstMatch || fitting == 1 { return Slot(bits: Int64(options[first])) }
    if fitting > 1 {
      reportConflict(plan, lane)
      return .undefined
    }
    return isUnknown ? .unknown : Slot(bits: Int64(options[Int(plan.conditions.count)]))
  }

  /// Says which segments hold at once.
  private func reportConflict(_ plan: SegmentsPlan, _ lane: Int) {
    var names: [String] = []
    for index in 0..<Int(plan.conditions.count)
    where truth(self.plan.operands[Int(plan.conditions.start) + index], lane) == Kleene.yes {
      names.append(self.plan.texts.options[Int(self.plan.operands[Int(plan.options.start) + index])].string)
    }
    addProblem(rule: plan.rule, words: CalculationError.conflict(names, .segments), lane)
  }

  // MARK: Propositions

  /// Which proposition fits and which was promised. (Clauses 8.5 and 8.6)
  func choosePropositions(_ lane: Int) {
    let lead = leads + lane
    (lead.pointee.fits, lead.pointee.fitsConflict) = single(.fits, lane) { $0.fits }
    (lead.pointee.promised, lead.pointee.promisedConflict) = single(.promised, lane) { $0.promised }
  }

  /// The one proposition whose condition is yes; two are a problem.
  private func single(
    _ what: CalculationError.Exclusive, _ lane: Int, _ condition: (PropositionPlan) -> Int32
  ) -> (answer: Int32, isConflict: Bool) {
    var found = PropositionAnswer.none
    var count = 0
    var isUnknown = false
    for index in 0..<plan.counts.propositions {
      let register = condition(plan.propositions[index])
      guard register >= 0 else { continue }
      switch truth(register, lane) {
      case Kleene.yes:
        if count == 0 { found = Int32(truncatingIfNeeded: index) }
        count += 1
      case Kleene.unknown: isUnknown = true
      default: break
      }
    }
    if count > 1 {
      var names: [Text] = []
      for index in 0..<plan.counts.propositions {
        let register = condition(plan.propositions[index])
        if register >= 0, truth(register, lane) == Kleene.yes {
          names.append(Text(plan.program.propositions[index].name))
        }
      }
      addProblem(
        rule: plan.propositionsRule, words: CalculationError.conflict(names.sorted().map(\.string), what),
        lane)
      return (PropositionAnswer.unknown, true)
    }
    if count == 1 { return (found, false) }
    return (isUnknown ? PropositionAnswer.unknown : PropositionAnswer.none, false)
  }

  // MARK: Route

  /// A step takes the lead, unless whom it goes to is not known. (Clauses 8.7 to 8.9)
  func takeStep(_ number: Int, _ lane: Int) -> Bool {
    let step = plan.steps[number]
    switch step.target {
    case .fixed: break
    case .pool: leads[lane].member = member(step.tickets, lane)
    case .text, .option:
      guard value(step.register, lane).isKnown else {
        addProblem(rule: step.rule, CalculationError.noTarget, lane)
        return false
      }
    }
    if constants.steps[number].isBeyondCalendar {
      addProblem(rule: step.rule, CalculationError.outOfRange, lane)
    }
    if step.computesTimes { reportTimes(step, number, lane) }
    leads[lane].stepTaken = Int32(truncatingIfNeeded: number)
    return true
  }

  /// Says which durations that are computed give no time. (Clause 8.10)
  private func reportTimes(_ step: StepPlan, _ number: Int, _ lane: Int) {
    var isUnknown = false
    var isBeyond = false
    var isBelowZero = false
    for length in [step.respondWithin, step.againAfter] where length.isComputed {
      let duration = value(length.register, lane)
      if !duration.isKnown {
        isUnknown = true
      } else if duration.bits < 0 {
        isBelowZero = true
      } else if time(length, nil, lane) == nil {
        isBeyond = true
      }
    }
    if isBeyond, !constants.steps[number].isBeyondCalendar {
      addProblem(rule: step.rule, CalculationError.outOfRange, lane)
    }
    if isUnknown { addProblem(rule: step.rule, CalculationError.noLength, lane) }
    if isBelowZero { addProblem(rule: step.rule, CalculationError.lengthBelowZero, lane) }
  }

  /// The as-of time and a duration that is computed; the constant time where none is.
  func time(_ length: StepPlan.Length, _ constant: Instant?, _ lane: Int) -> Instant? {
    guard length.isComputed else { return constant }
    let duration = value(length.register, lane)
    return duration.isKnown && duration.bits >= 0 ? asOf.adding(Duration(seconds: duration.bits)) : nil
  }

  /// The member with the ticket of the highest hash, together with the lead's name.
  private func member(_ tickets: Stretch, _ lane: Int) -> Int32 {
    Ticket.winner(
      of: UnsafeBufferPointer(start: plan.tickets + Int(tickets.start), count: Int(tickets.count)),
      for: name(lane)) ?? -1
  }

  /// The bytes of the lead's name: its id, or the line it came from.
  func name(_ lane: Int) -> UnsafeBufferPointer<UInt8> {
    if let id = plan.idField, columns[id][lane].isKnown { return columns[id][lane].text }
    let target = arena.pointee.reserve(32)
    let prefix: StaticString = "line "
    target.update(from: prefix.utf8Start, count: prefix.utf8CodeUnitCount)
    let count =
      prefix.utf8CodeUnitCount + ByteWriter.put(UInt64(leads[lane].line), target + prefix.utf8CodeUnitCount)
    arena.pointee.commit(count)
    return UnsafeBufferPointer(start: target, count: count)
  }
}
