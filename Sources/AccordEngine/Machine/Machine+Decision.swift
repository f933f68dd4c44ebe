package import AccordSemantics
import AccordValues

// The decision as values, for tables and everything else that is not written as bytes here.

extension Machine {
  /// The decision about the lead that is looked at, without the operands of computed scores and without a trace; nil
  /// when there are problems, which only the other evaluator tells as values.
  package var decision: Decision? {
    let lane = lane
    guard !hasProblems(lane) else { return nil }
    let program = plan.program
    var decision = Decision(lead: Text(name(lane)), asOf: asOf, rules: String(program.fingerprint.prefix(16)))
    decision.source = plan.source
    decision.experiments = program.experiments.enumerated().compactMap { number, experiment in
      arm(number, lane).map { .init(name: experiment.name, arm: Text(experiment.arms.members[$0].name)) }
    }
    decision.segments = program.segments.indices.map { index in
      let segments = plan.segments[Int(plan.segmentPlans[index])]
      let value = value(segments.register, lane)
      return .init(
        name: program.segments[index].name, isDraft: program.segments[index].isDraft,
        isHidden: program.segments[index].isHidden,
        value: value.isKnown ? plan.texts.options[Int(value.bits)] : nil)
    }
    decision.scores = program.scores.indices.map { score($0, lane) }
    decision.definitions = program.definitions.indices.map { index in
      .init(
        name: program.definitions[index].name, isDraft: program.definitions[index].isDraft,
        truth: Truth(register: truth(plan.definitions[index].register, lane)))
    }
    decision.proposition = propositionOutcome
    if leads[lane].stepTaken >= 0 { decision.route = routeOutcome }
    decision.missing = names(of: allCauses(lane))
    return decision
  }

  /// Of the decision about the lead that is looked at, what outputs read, and nothing else.
  package func decision(for needs: OutputNeeds) -> Decision {
    let lane = lane
    func needed<Part>(_ key: Decision.Key, _ part: @autoclosure () -> Part?) -> Part? {
      needs.keys.contains(key) ? part() : nil
    }
    var decision = Decision(
      lead: needed(.lead, Text(name(lane))) ?? "", asOf: asOf,
      rules: needed(.rules, String(plan.program.fingerprint.prefix(16))) ?? "")
    decision.source = needed(.source, plan.source)
    decision.scores = needs.scores.map { score($0.index, lane, withUndecided: false) }
    decision.proposition = needed(.proposition, propositionOutcome)
    decision.route = needed(.route, leads[lane].stepTaken >= 0 ? routeOutcome : nil)
    decision.missing = needed(.missing, names(of: allCauses(lane))) ?? []
    return decision
  }

  private var propositionOutcome: PropositionOutcome? {
    guard !plan.program.propositions.isEmpty else { return nil }
    let lane = lane
    return PropositionOutcome(
      fits: propositionName(leads[lane].fits), promised: propositionName(leads[lane].promised),
      aligned: alignment(lane))
  }

  private func score(_ index: Int, _ lane: Int, withUndecided: Bool = true) -> ScoreOutcome {
    let score = plan.program.scores[index]
    let plan = self.plan.scores[index]
    let state = scores[index * width + lane]
    let reasons = reasons + lane * lineRoom
    let undecided = undecided + lane * lineRoom
    var grade: Text?
    var isGradeHidden = false
    if plan.grade >= 0 {
      isGradeHidden =
        self.plan.program.grade(of: ID(index)).map { self.plan.program.grades[$0].isHidden } ?? false
      let register = self.plan.grades[Int(plan.grade)].register
      grade = self.plan.texts.options[Int(value(register, lane).bits)]
    }
    return ScoreOutcome(
      name: score.name, isDraft: score.isDraft, isHidden: score.isHidden, isGradeHidden: isGradeHidden,
      points: value(plan.register, lane).number, grade: grade,
      because: state.reasons.range.flatMap { lines(of: reasons[$0]) }.map { reason($0) },
      undecided: !withUndecided
        ? []
        : state.undecided.range.flatMap { lines(of: undecided[$0]) }.map { line in
          let name = self.plan.texts.lines[Int(line.line)]
          return ScoreOutcome.Undecided(
            rule: name.title, group: name.group, missing: names(of: causes(behind: line.node, lane)),
            place: name.place)
        })
  }

  /// A reason for each line of one that is about a set.
  private func lines(of reason: PaidReason) -> [PaidReason] {
    guard let set = reason.set else { return [reason] }
    var lines: [PaidReason] = []
    forEachLine(reason.lines, ofSet: set) { line, _ in
      lines.append(PaidReason(line: line, items: -1, points: plan.lines[Int(line)].points))
    }
    return lines
  }

  private func lines(of undecided: UndecidedLine) -> [UndecidedLine] {
    guard let set = undecided.set else { return [undecided] }
    var lines: [UndecidedLine] = []
    forEachLine(undecided.lines, ofSet: set) { lines.append(UndecidedLine(line: $0, node: $1)) }
    return lines
  }

  private func reason(_ reason: PaidReason) -> ScoreOutcome.Reason {
    let name = plan.texts.lines[Int(reason.line)]
    return ScoreOutcome.Reason(
      rule: name.title, group: name.group, band: name.band, points: reason.points.number, place: name.place,
      itemCount: reason.items < 0 ? nil : Int(reason.items))
  }

  private func propositionName(_ answer: Int32) -> String {
    switch answer {
    case PropositionAnswer.none: PropositionOutcome.none
    case PropositionAnswer.unknown: Truth.unknown.rawValue
    default: plan.program.propositions[Int(answer)].name
    }
  }

  /// The step that took the lead that is looked at; there is one.
  var routeOutcome: RouteOutcome {
    let lane = lane
    let number = Int(leads[lane].stepTaken)
    let step = plan.steps[number]
    let texts = plan.texts.steps[number]
    let target: String =
      switch step.target {
      case .fixed, .pool: texts.name
      case .text: String(decoding: value(step.register, lane).text, as: UTF8.self)
      case .option: plan.texts.options[Int(value(step.register, lane).bits)].string
      }
    let member = step.target == .pool ? texts.members[Int(leads[lane].member)] : nil
    return RouteOutcome(
      target: target, kind: texts.kind, label: texts.label, member: member?.name, id: member?.id ?? texts.id,
      step: number + 1, hours: texts.hours, then: texts.then,
      respondBy: time(step.respondWithin, constants.steps[number].respondBy, lane),
      againAt: time(step.againAfter, constants.steps[number].againAt, lane), place: texts.place)
  }

  private func names(of causes: UnsafeMutablePointer<UInt64>) -> [String] {
    var names: [String] = []
    forEachCause(in: causes) { names.append(plan.texts.causes[$0]) }
    return names
  }
}

extension Truth {
  /// The word in a truth register.
  init(register: UInt8) {
    switch register {
    case Kleene.no: self = .no
    case Kleene.yes: self = .yes
    default: self = .unknown
    }
  }
}

extension Text {
  /// The text with these bytes.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.init(String(decoding: bytes, as: UTF8.self)) }
}
