import AccordSemantics
import AccordValues

// The decision as one JSON object without line breaks: the same bytes as the other evaluator's. Almost all of it was
// rendered when the rules were loaded.

extension Machine {
  /// Writes the decision about the lead that is looked at, as a line, and gives how many bytes it has.
  ///
  /// - Parameters:
  ///   - showsReasons: whether it says what paid points, what was undecided and what was missing. Of a plan that shows
  ///     everything it also has the trace.
  ///   - input: the member with the fields that are passed through, from the comma on; empty for none.
  ///   - room: gives memory with room for so many bytes, which is more than the decision has; without any, nothing is
  ///     written.
  package func writeDecision(
    reasons showsReasons: Bool, input: [UInt8] = [], to room: (Int) -> UnsafeMutableRawBufferPointer
  ) -> Int {
    let lane = lane
    tail.pointee.clear()
    if hasProblems(lane) { appendProblems(lane, to: &tail.pointee) }
    if plan.isFull, showsReasons { appendTrace(lane, to: &tail.pointee) }
    let name = name(lane)
    let length = 6 * name.count + input.count + tail.pointee.count + roomForOutcomes(lane)
    guard let start = room(length).baseAddress?.assumingMemoryBound(to: UInt8.self) else { return 0 }
    var pen = Pen(start)
    put(plan.shared.lead, with: &pen)
    pen.put(quoted: name)
    pen.put(overlapping: constants.asOf)
    if !input.isEmpty { input.withUnsafeBytes { pen.put($0) } }
    clear(missing)
    if plan.counts.experiments > 0 { putExperiments(lane, with: &pen) }
    put(outcomes: plan.agreed, showsReasons, lane, with: &pen)
    if plan.counts.propositions > 0 { putProposition(lane, with: &pen) }
    if leads[lane].stepTaken >= 0 { putRoute(lane, with: &pen) }
    if plan.drafts.hasAny {
      put(plan.shared.drafts, with: &pen)
      put(outcomes: plan.drafts, showsReasons, lane, with: &pen)
      pen.put(UInt8(ascii: "}"))
    }
    if showsReasons { putMissing(lane, with: &pen) }
    if tail.pointee.count > 0 { pen.put(tail.pointee.bytes) }
    pen.put(overlapping: constants.rules)
    pen.put(UInt8(ascii: "\n"))
    assert(pen.next - start <= length)
    return pen.next - start
  }

  /// Hands the decision to `body`, as `writeDecision(reasons:input:to:)`.
  package func withDecision(
    reasons showsReasons: Bool, input: [UInt8] = [], _ body: (UnsafeRawBufferPointer) -> Void
  ) {
    output.pointee.clear()
    let length = writeDecision(reasons: showsReasons, input: input) { output.pointee.room($0) }
    output.pointee.grow(length)
    body(output.pointee.bytes)
  }

  @inline(__always)
  func put(_ fragment: Fragment, with pen: inout Pen) {
    pen.put(overlapping: plan.fragments + Int(fragment.start), Int(fragment.count))
  }

  // MARK: Room

  /// How many bytes the outcomes of a lead may take, with everything that is the same for all leads.
  private func roomForOutcomes(_ lane: Int) -> Int {
    let (piece, names) = (plan.longestPiece, plan.causeNamesLength)
    let counts = plan.counts
    let pieces = 32 + counts.experiments + counts.segments + 3 * counts.scores + counts.definitions
    return pieces * piece + counts.scores * ByteWriter.longestNumber + names + constants.room
      + roomForReasons(lane) + roomForTarget(lane) + 2 * ByteWriter.longestInstant + ByteWriter.overlap
  }

  /// The room for whom a lead goes to, where only the lead says that.
  private func roomForTarget(_ lane: Int) -> Int {
    guard leads[lane].stepTaken >= 0 else { return 0 }
    let step = plan.steps + Int(leads[lane].stepTaken)
    return switch step.pointee.target {
    case .fixed, .pool: 0
    case .text: 6 * Int(value(step.pointee.register, lane).count)
    case .option: 6 * Int(plan.options[Int(value(step.pointee.register, lane).bits)].count)
    }
  }

  // MARK: Outcomes

  /// The arms that the lead is in, of all experiments; nothing for a lead that is in none.
  private func putExperiments(_ lane: Int, with pen: inout Pen) {
    var isFirst = true
    for number in 0..<plan.counts.experiments {
      guard let arm = arm(number, lane) else { continue }
      if isFirst { put(plan.shared.experiments, with: &pen) } else { pen.put(UInt8(ascii: ",")) }
      isFirst = false
      put(plan.pieces[Int(plan.experiments[number].shown.start) + arm], with: &pen)
    }
    if !isFirst { pen.put(UInt8(ascii: "}")) }
  }

  /// The place of the arm of an experiment that the lead is in; nil where it is in none.
  func arm(_ number: Int, _ lane: Int) -> Int? {
    let experiment = plan.experiments + number
    let value = value(experiment.pointee.register, lane)
    guard value.isKnown else { return nil }
    return (0..<Int(experiment.pointee.options.count)).first { index in
      Int64(plan.operands[Int(experiment.pointee.options.start) + index]) == value.bits
    }
  }

  /// Segments, scores and definitions, either those that are agreed or the drafts; each brings along what stands
  /// before it.
  private func put(outcomes: OutcomePlans, _ showsReasons: Bool, _ lane: Int, with pen: inout Pen) {
    if outcomes.segments.count > 0 {
      for index in outcomes.segments.range {
        put(shown(segments: Int(plan.outcomes[index]), lane), with: &pen)
      }
      pen.put(UInt8(ascii: "}"))
    }
    if outcomes.scores.count > 0 {
      for index in outcomes.scores.range {
        put(score: Int(plan.outcomes[index]), showsReasons, lane, with: &pen)
      }
      pen.put(UInt8(ascii: "}"))
    }
    if outcomes.definitions.count > 0 {
      for index in outcomes.definitions.range {
        let definition = plan.definitions + Int(plan.outcomes[index])
        let piece = Int(definition.pointee.shown.start) + Int(truth(definition.pointee.register, lane))
        put(plan.pieces[piece], with: &pen)
      }
      pen.put(UInt8(ascii: "}"))
    }
  }

  /// What is written for the outcome of segments.
  private func shown(segments number: Int, _ lane: Int) -> Fragment {
    let segments = plan.segments + Int(plan.segmentPlans[number])
    return plan.pieces[Int(segments.pointee.shown.start) + place(segments.pointee, lane)]
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

  @inline(__always)
  private func put(score number: Int, _ showsReasons: Bool, _ lane: Int, with pen: inout Pen) {
    let score = plan.scores + number
    put(score.pointee.shown, with: &pen)
    pen.put(decimal: value(score.pointee.register, lane))
    if score.pointee.grade >= 0 {
      let grade = plan.grades + Int(score.pointee.grade)
      let label = value(grade.pointee.register, lane).count
      put(plan.pieces[Int(grade.pointee.shown.start &+ label)], with: &pen)
    }
    if showsReasons { put(reasonsOf: scores[number * width + lane], lane, with: &pen) }
    pen.put(UInt8(ascii: "}"))
  }

  // MARK: Propositions and the route

  private func putProposition(_ lane: Int, with pen: inout Pen) {
    put(shown(leads[lane].fits, plan.shared.fits, { $0.shownFits }), with: &pen)
    put(shown(leads[lane].promised, plan.shared.promised, { $0.shownPromised }), with: &pen)
    switch alignment(lane) {
    case .yes?: put(plan.shared.aligned.yes, with: &pen)
    case .no?: put(plan.shared.aligned.no, with: &pen)
    case .unknown?: put(plan.shared.aligned.unknown, with: &pen)
    case nil: break
    }
    pen.put(UInt8(ascii: "}"))
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

  private func putRoute(_ lane: Int, with pen: inout Pen) {
    let number = Int(leads[lane].stepTaken)
    let step = plan.steps + number
    put(step.pointee.opening, with: &pen)
    switch step.pointee.target {
    case .fixed: break
    case .pool:
      put(plan.pieces[Int(step.pointee.members.start) + Int(leads[lane].member)], with: &pen)
    case .text:
      pen.put(quoted: value(step.pointee.register, lane).text)
      put(step.pointee.kind, with: &pen)
    case .option:
      pen.put(quoted: plan.options[Int(value(step.pointee.register, lane).bits)].text)
      put(step.pointee.kind, with: &pen)
    }
    let constants = self.constants.steps + number
    pen.put(overlapping: constants.pointee.shown)
    guard step.pointee.computesTimes else { return }
    put(
      time(step.pointee.respondWithin, constants.pointee.respondBy, lane), plan.shared.respondBy, with: &pen)
    put(time(step.pointee.againAfter, constants.pointee.againAt, lane), plan.shared.againAt, with: &pen)
    pen.put(overlapping: constants.pointee.end)
  }

  private func put(_ time: Instant?, _ opening: Fragment, with pen: inout Pen) {
    guard let time else { return }
    put(opening, with: &pen)
    pen.put(UInt8(ascii: "\""))
    pen.put(instant: time.microseconds)
    pen.put(UInt8(ascii: "\""))
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
