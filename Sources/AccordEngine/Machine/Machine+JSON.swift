import AccordSemantics
import AccordValues

// The decision as one JSON object without line breaks: the same bytes as the other evaluator's. Almost all of it was
// rendered when the rules were loaded.

extension Machine {
  /// Hands the decision about the lead that is looked at to `body`, as a line.
  ///
  /// - Parameters:
  ///   - showsReasons: whether it says what paid points, what was undecided and what was missing.
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
    let reasons = reasons + lane * lineRoom
    let undecided = undecided + lane * lineRoom
    append(plan.shared.because, to: &output)
    for index in score.reasons.range {
      let line = plan.lines + Int(reasons[index].line)
      let isFirst = index == Int(score.reasons.start)
      let items = reasons[index].items
      if items > 0, items <= line.pointee.itemReasons.count {
        let piece = Int(line.pointee.itemReasons.start &+ items &- 1)
        append(element: plan.pieces[piece], isFirst: isFirst, to: &output)
        continue
      }
      append(element: line.pointee.reason, isFirst: isFirst, to: &output)
      if !line.pointee.points.isKnown { appendComputed(reasons[index], to: &output) }
    }
    output.append(UInt8(ascii: "]"))
    guard score.undecided.count > 0 else { return }
    append(plan.shared.undecided, to: &output)
    for index in score.undecided.range {
      let line = plan.lines + Int(undecided[index].line)
      append(element: line.pointee.undecided, isFirst: index == Int(score.undecided.start), to: &output)
      if line.pointee.cause >= 0 { continue }
      appendNames(of: causes(behind: undecided[index].node, lane), to: &output)
      output.append(UInt8(ascii: "}"))
    }
    output.append(UInt8(ascii: "]"))
  }

  /// Appends a fragment that begins with a comma, without that where it is the first of a list.
  @inline(__always)
  private func append(element fragment: Fragment, isFirst: Bool, to output: inout ByteWriter) {
    let skipped = isFirst ? 1 : 0
    output.append(
      overlapping: plan.fragments + (Int(fragment.start) &+ skipped), Int(fragment.count) &- skipped)
  }

  /// The rest of a reason whose points are not those that are written down.
  @inline(never)
  private func appendComputed(_ reason: PaidReason, to output: inout ByteWriter) {
    output.append(decimal: reason.points)
    if reason.items >= 0 {
      append(plan.shared.items, to: &output)
      output.append(int: Int(reason.items))
    }
    output.append(UInt8(ascii: "}"))
  }

  private func appendNames(of causes: UnsafeMutablePointer<UInt64>, to output: inout ByteWriter) {
    output.append(UInt8(ascii: "["))
    var isFirst = true
    for word in 0..<causeWords {
      var rest = causes[word]
      while rest != 0 {
        if !isFirst { output.append(UInt8(ascii: ",")) }
        isFirst = false
        append(plan.causeNames[word &* 64 &+ rest.trailingZeroBitCount], to: &output)
        rest &= rest &- 1
      }
    }
    output.append(UInt8(ascii: "]"))
  }

  private func appendMissing(_ lane: Int, to output: inout ByteWriter) {
    let causes = allCauses(lane)
    var any: UInt64 = 0
    for word in 0..<causeWords { any |= causes[word] }
    guard any != 0 else { return }
    append(plan.shared.missing, to: &output)
    appendNames(of: causes, to: &output)
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
    output.append(UInt8(ascii: "}"))
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
