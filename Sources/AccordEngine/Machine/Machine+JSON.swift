import AccordSemantics
import AccordValues

// The decision as one JSON object without line breaks: the same bytes as the other evaluator's. Almost all of it was
// rendered when the rules were loaded.

extension Machine {
  /// Hands the decision about the lead that is looked at to `body`, as a line.
  ///
  /// - Parameters:
  ///   - showsReasons: whether it says what paid points, what was undecided and what was missing. Of a plan that shows
  ///     everything it also has the trace.
  ///   - input: the member with the fields that are passed through, from the comma on; empty for none.
  package func withDecision(
    reasons showsReasons: Bool, input: [UInt8] = [], _ body: (UnsafeRawBufferPointer) -> Void
  ) {
    output.pointee.clear()
    appendDecision(reasons: showsReasons, input: input, to: &output.pointee)
    output.pointee.append(UInt8(ascii: "\n"))
    body(output.pointee.bytes)
  }

  private func appendDecision(reasons showsReasons: Bool, input: [UInt8], to output: inout ByteWriter) {
    let lane = lane
    append(plan.shared.lead, to: &output)
    output.appendQuoted(name(lane))
    output.append(constants.asOf)
    if !input.isEmpty { output.append(input) }
    clear(missing)
    appendOutcomes(plan.agreed, showsReasons, lane, to: &output)
    if plan.counts.propositions > 0 { appendProposition(lane, to: &output) }
    if leads[lane].stepTaken >= 0 { appendRoute(lane, to: &output) }
    if plan.drafts.hasAny {
      append(plan.shared.drafts, to: &output)
      appendOutcomes(plan.drafts, showsReasons, lane, to: &output)
      output.append(UInt8(ascii: "}"))
    }
    if showsReasons { appendMissing(lane, to: &output) }
    if hasProblems(lane) { appendProblems(lane, to: &output) }
    if plan.isFull, showsReasons { appendTrace(lane, to: &output) }
    output.append(constants.rules)
  }

  /// Segments, scores and definitions, either those that are agreed or the drafts; each brings along what stands
  /// before it.
  private func appendOutcomes(
    _ outcomes: OutcomePlans, _ showsReasons: Bool, _ lane: Int, to output: inout ByteWriter
  ) {
    if outcomes.segments.count > 0 {
      for index in outcomes.segments.range {
        append(shown(segments: Int(plan.outcomes[index]), lane), to: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
    if outcomes.scores.count > 0 {
      for index in outcomes.scores.range {
        appendScore(Int(plan.outcomes[index]), showsReasons, lane, to: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
    if outcomes.definitions.count > 0 {
      for index in outcomes.definitions.range {
        let definition = plan.definitions[Int(plan.outcomes[index])]
        let piece = Int(definition.shown.start) + Int(truth(definition.register, lane))
        append(plan.pieces[piece], to: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
  }

  /// What is written for the outcome of segments.
  private func shown(segments number: Int, _ lane: Int) -> Fragment {
    let segments = plan.segments[Int(plan.segmentPlans[number])]
    return plan.pieces[Int(segments.shown.start) + place(segments, lane)]
  }

  /// The place of the outcome of segments among its options; behind them is that it is unknown.
  func place(_ segments: SegmentsPlan, _ lane: Int) -> Int {
    let count = Int(segments.options.count)
    let value = value(segments.register, lane)
    guard value.isKnown else { return count }
    for index in 0..<count
    where Int64(plan.operands[Int(segments.options.start) + index]) == value.bits {
      return index
    }
    return count
  }

  // MARK: Scores

  private func appendScore(
    _ number: Int, _ showsReasons: Bool, _ lane: Int, to output: inout ByteWriter
  ) {
    let score = plan.scores[number]
    append(score.shown, to: &output)
    output.append(decimal: value(score.register, lane))
    if score.grade >= 0 {
      let grade = plan.grades[Int(score.grade)]
      append(plan.pieces[Int(grade.shown.start &+ value(grade.register, lane).count)], to: &output)
    }
    if showsReasons { appendReasons(scores[number * width + lane], lane, to: &output) }
    output.append(UInt8(ascii: "}"))
  }

  private func appendReasons(_ score: ScoreState, _ lane: Int, to output: inout ByteWriter) {
    append(plan.shared.because, to: &output)
    output.appendList { output in
      var reason = reasons + (lane &* lineRoom &+ Int(score.reasons.start))
      let end = reason + Int(score.reasons.count)
      while reason < end {
        append(reason, lane, to: &output)
        reason += 1
      }
    }
    guard score.undecided.count > 0 else { return }
    append(plan.shared.undecided, to: &output)
    output.appendList { output in
      var entry = undecided + (lane &* lineRoom &+ Int(score.undecided.start))
      let end = entry + Int(score.undecided.count)
      while entry < end {
        append(entry, lane, to: &output)
        entry += 1
      }
    }
  }

  @inline(__always)
  private func append(_ reason: UnsafePointer<PaidReason>, _ lane: Int, to output: inout ByteWriter) {
    let line = plan.lines + Int(reason.pointee.line)
    let items = reason.pointee.items
    if items > 0, items <= line.pointee.itemReasons.count {
      append(plan.pieces[Int(line.pointee.itemReasons.start &+ items &- 1)], to: &output)
      if plan.isFull { appendItems(line.pointee.paid, lane, to: &output) }
      return
    }
    append(line.pointee.reason, to: &output)
    if !line.pointee.points.isKnown { appendComputed(reason.pointee, line, lane, to: &output) }
  }

  @inline(__always)
  private func append(_ undecided: UnsafePointer<UndecidedLine>, _ lane: Int, to output: inout ByteWriter) {
    let line = plan.lines + Int(undecided.pointee.line)
    append(line.pointee.undecided, to: &output)
    if line.pointee.cause >= 0 { return Machine.insert(line.pointee.cause, into: missing) }
    let causes = causes(behind: undecided.pointee.node, lane)
    for word in 0..<causeWords { missing[word] |= causes[word] }
    appendNames(of: causes, to: &output)
    append(line.pointee.end, to: &output)
  }

  /// The rest of a reason whose points are not those that are written down.
  @inline(never)
  private func appendComputed(
    _ reason: PaidReason, _ line: UnsafePointer<Line>, _ lane: Int, to output: inout ByteWriter
  ) {
    output.append(decimal: reason.points)
    if reason.items >= 0 {
      append(plan.shared.items, to: &output)
      output.append(int: Int(reason.items))
    }
    guard line.pointee.paid >= 0 else { return append(line.pointee.end, to: &output) }
    append(line.pointee.each, to: &output)
    appendItems(line.pointee.paid, lane, to: &output)
  }

  /// What a line paid for each item, and the end of the reason.
  private func appendItems(_ paid: Int32, _ lane: Int, to output: inout ByteWriter) {
    let paid = self.paid[Int(paid) &* width &+ lane]
    output.appendList { output in
      for index in 0..<paid.count {
        guard let item = paid.items?[index] else { return }
        if item.time == ListState.untimed {
          append(plan.shared.untimedItem, to: &output)
        } else {
          append(plan.shared.itemTime, to: &output)
          output.append(instant: item.time)
          append(plan.shared.itemPoints, to: &output)
        }
        output.append(decimal: item.points)
        output.append(UInt8(ascii: "}"))
      }
    }
    output.append(UInt8(ascii: "}"))
  }

  private func appendNames(of causes: UnsafeMutablePointer<UInt64>, to output: inout ByteWriter) {
    output.appendList { output in
      for word in 0..<causeWords {
        var rest = causes[word]
        while rest != 0 {
          append(plan.causeNames[word &* 64 &+ rest.trailingZeroBitCount], to: &output)
          rest &= rest &- 1
        }
      }
    }
  }

  /// What is missing behind the lines of scores, which have been shown, and behind everything else.
  private func appendMissing(_ lane: Int, to output: inout ByteWriter) {
    beginSearch()
    for index in plan.hiddenScores.range {
      let score = scores[Int(plan.outcomes[index]) * width + lane]
      addCauses(ofUndecided: score.undecided.range, to: missing, lane)
    }
    addCausesOfOutcomes(to: missing, lane)
    var any: UInt64 = 0
    for word in 0..<causeWords { any |= missing[word] }
    guard any != 0 else { return }
    append(plan.shared.missing, to: &output)
    appendNames(of: missing, to: &output)
  }

  // MARK: Propositions and the route

  private func appendProposition(_ lane: Int, to output: inout ByteWriter) {
    append(shown(leads[lane].fits, plan.shared.fits, { $0.shownFits }), to: &output)
    append(shown(leads[lane].promised, plan.shared.promised, { $0.shownPromised }), to: &output)
    switch alignment(lane) {
    case .yes?: append(plan.shared.aligned.yes, to: &output)
    case .no?: append(plan.shared.aligned.no, to: &output)
    case .unknown?: append(plan.shared.aligned.unknown, to: &output)
    case nil: break
    }
    output.append(UInt8(ascii: "}"))
  }

  @inline(__always)
  private func shown(
    _ answer: Int32, _ answers: DecisionFragments.Answers, _ name: (PropositionPlan) -> Fragment
  ) -> Fragment {
    switch answer {
    case PropositionAnswer.none: answers.no
    case PropositionAnswer.unknown: answers.unknown
    default: name(plan.propositions[Int(answer)])
    }
  }

  /// Whether what fits is what was promised; nil when nothing was.
  func alignment(_ lane: Int) -> Truth? {
    let (fits, promised) = (leads[lane].fits, leads[lane].promised)
    if promised == PropositionAnswer.none { return nil }
    if fits == PropositionAnswer.unknown || promised == PropositionAnswer.unknown { return .unknown }
    return Truth(fits == promised)
  }

  private func appendRoute(_ lane: Int, to output: inout ByteWriter) {
    let number = Int(leads[lane].stepTaken)
    let step = plan.steps[number]
    append(step.opening, to: &output)
    switch step.target {
    case .fixed: break
    case .pool:
      append(plan.pieces[Int(step.members.start) + Int(leads[lane].member)], to: &output)
    case .text:
      output.appendQuoted(value(step.register, lane).text)
      append(step.kind, to: &output)
    case .option:
      output.appendQuoted(plan.options[Int(value(step.register, lane).bits)].text)
      append(step.kind, to: &output)
    }
    let constants = constants.steps[number]
    output.append(constants.shown)
    guard step.computesTimes else { return }
    append(time(step.respondWithin, constants.respondBy, lane), plan.shared.respondBy, to: &output)
    append(time(step.againAfter, constants.againAt, lane), plan.shared.againAt, to: &output)
    output.append(constants.end)
  }

  private func append(_ time: Instant?, _ opening: Fragment, to output: inout ByteWriter) {
    guard let time else { return }
    append(opening, to: &output)
    output.append(UInt8(ascii: "\""))
    output.append(instant: time.microseconds)
    output.append(UInt8(ascii: "\""))
  }

  // MARK: Problems

  private func appendProblems(_ lane: Int, to output: inout ByteWriter) {
    append(plan.shared.problems, to: &output)
    var isFirst = true
    for index in 0..<loader.pointee.noteCount {
      if !isFirst { output.append(UInt8(ascii: ",")) }
      isFirst = false
      loader.pointee.appendProblem(index, to: &output)
    }
    sortProblems(lane)
    for entry in sorting.pointee.entries {
      if !isFirst { output.append(UInt8(ascii: ",")) }
      isFirst = false
      output.append(sorting.pointee.json(entry))
    }
    output.append(UInt8(ascii: "]"))
  }
}
