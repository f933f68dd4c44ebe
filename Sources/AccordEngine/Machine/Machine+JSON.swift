import AccordSemantics
import AccordValues

// The decision as one JSON object without line breaks: the same bytes as the other evaluator's. Almost all of it was
// rendered when the rules were loaded.

extension Machine {
  /// Hands the decision that was made last to `body`, as a line.
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
    append(plan.shared.lead, to: &output)
    output.appendQuoted(name)
    output.append(constants.asOf)
    if !input.isEmpty { output.append(input) }
    appendOutcomes(plan.agreed, showsReasons, to: &output)
    if plan.counts.propositions > 0 { appendProposition(to: &output) }
    if state.pointee.stepTaken >= 0 { appendRoute(to: &output) }
    if plan.drafts.hasAny {
      append(plan.shared.drafts, to: &output)
      appendOutcomes(plan.drafts, showsReasons, to: &output)
      output.append(UInt8(ascii: "}"))
    }
    if showsReasons { appendMissing(to: &output) }
    if hasProblems { appendProblems(to: &output) }
    output.append(constants.rules)
  }

  /// Segments, scores and definitions, either those that are agreed or the drafts; each brings along what stands
  /// before it.
  private func appendOutcomes(_ outcomes: OutcomePlans, _ showsReasons: Bool, to output: inout ByteWriter) {
    if outcomes.segments.count > 0 {
      for index in outcomes.segments.range { append(shown(segments: Int(plan.outcomes[index])), to: &output) }
      output.append(UInt8(ascii: "}"))
    }
    if outcomes.scores.count > 0 {
      for index in outcomes.scores.range { appendScore(Int(plan.outcomes[index]), showsReasons, to: &output) }
      output.append(UInt8(ascii: "}"))
    }
    if outcomes.definitions.count > 0 {
      for index in outcomes.definitions.range {
        let definition = plan.definitions[Int(plan.outcomes[index])]
        let piece = Int(definition.shown.start) + Int(truths[Int(definition.register)])
        append(plan.pieces[piece], to: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
  }

  /// What is written for the outcome of segments.
  private func shown(segments number: Int) -> Fragment {
    let segments = plan.segments[Int(plan.segmentPlans[number])]
    return plan.pieces[Int(segments.shown.start) + place(segments)]
  }

  /// The place of the outcome of segments among its options; behind them is that it is unknown.
  func place(_ segments: SegmentsPlan) -> Int {
    let count = Int(segments.options.count)
    let value = values[Int(segments.register)]
    guard value.isKnown else { return count }
    for index in 0..<count
    where Int64(plan.operands[Int(segments.options.start) + index]) == value.bits {
      return index
    }
    return count
  }

  // MARK: Scores

  private func appendScore(_ number: Int, _ showsReasons: Bool, to output: inout ByteWriter) {
    let score = plan.scores[number]
    append(score.shown, to: &output)
    output.append(decimal: values[Int(score.register)])
    if score.grade >= 0 {
      let grade = plan.grades[Int(score.grade)]
      append(plan.pieces[Int(grade.shown.start) + label(Int(score.grade))], to: &output)
    }
    if showsReasons { appendReasons(scores[number], to: &output) }
    output.append(UInt8(ascii: "}"))
  }

  private func appendReasons(_ score: ScoreState, to output: inout ByteWriter) {
    append(plan.shared.because, to: &output)
    for index in score.reasons.range {
      if index > Int(score.reasons.start) { output.append(UInt8(ascii: ",")) }
      let reason = reasons[index]
      let line = plan.lines[Int(reason.line)]
      append(line.reason, to: &output)
      if line.points.isKnown { continue }
      output.append(decimal: reason.points)
      if reason.items >= 0 {
        append(plan.shared.items, to: &output)
        output.append(int: Int(reason.items))
      }
      output.append(UInt8(ascii: "}"))
    }
    output.append(UInt8(ascii: "]"))
    guard score.undecided.count > 0 else { return }
    append(plan.shared.undecided, to: &output)
    for index in score.undecided.range {
      if index > Int(score.undecided.start) { output.append(UInt8(ascii: ",")) }
      let line = plan.lines + Int(undecided[index].line)
      append(line.pointee.undecided, to: &output)
      if line.pointee.cause >= 0 { continue }
      appendNames(of: causes(behind: undecided[index].node), to: &output)
      output.append(UInt8(ascii: "}"))
    }
    output.append(UInt8(ascii: "]"))
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

  private func appendMissing(to output: inout ByteWriter) {
    let causes = allCauses()
    var any: UInt64 = 0
    for word in 0..<causeWords { any |= causes[word] }
    guard any != 0 else { return }
    append(plan.shared.missing, to: &output)
    appendNames(of: causes, to: &output)
  }

  // MARK: Propositions and the route

  private func appendProposition(to output: inout ByteWriter) {
    append(shown(state.pointee.fits, plan.shared.fits, { $0.shownFits }), to: &output)
    append(shown(state.pointee.promised, plan.shared.promised, { $0.shownPromised }), to: &output)
    switch alignment {
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
  var alignment: Truth? {
    let (fits, promised) = (state.pointee.fits, state.pointee.promised)
    if promised == PropositionAnswer.none { return nil }
    if fits == PropositionAnswer.unknown || promised == PropositionAnswer.unknown { return .unknown }
    return Truth(fits == promised)
  }

  private func appendRoute(to output: inout ByteWriter) {
    let number = Int(state.pointee.stepTaken)
    let step = plan.steps[number]
    append(step.opening, to: &output)
    switch step.target {
    case .fixed: break
    case .pool:
      append(plan.pieces[Int(step.members.start) + Int(state.pointee.member)], to: &output)
    case .text:
      output.appendQuoted(values[Int(step.register)].text)
      append(step.kind, to: &output)
    case .option:
      output.appendQuoted(plan.options[Int(values[Int(step.register)].bits)].text)
      append(step.kind, to: &output)
    }
    output.append(constants.steps[number].shown)
  }

  // MARK: Problems

  private func appendProblems(to output: inout ByteWriter) {
    append(plan.shared.problems, to: &output)
    var isFirst = true
    for index in 0..<loader.pointee.noteCount {
      if !isFirst { output.append(UInt8(ascii: ",")) }
      isFirst = false
      loader.pointee.appendProblem(index, to: &output)
    }
    sortProblems()
    for entry in sorting.pointee.entries {
      if !isFirst { output.append(UInt8(ascii: ",")) }
      isFirst = false
      output.append(sorting.pointee.json(entry))
    }
    output.append(UInt8(ascii: "]"))
  }
}
