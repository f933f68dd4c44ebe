package import AccordSemantics
import AccordValues

// The decision as values, for tables and everything else that is not written as bytes here.

extension Machine {
  /// The decision that was made last, without the operands of computed scores and without a trace; nil when there are
  /// problems, which only the other evaluator tells as values.
  package var decision: Decision? {
    guard !hasProblems else { return nil }
    let program = plan.program
    var decision = Decision(lead: Text(name), asOf: asOf, rules: String(program.fingerprint.prefix(16)))
    decision.segments = program.segments.indices.map { index in
      let segments = plan.segments[Int(plan.segmentPlans[index])]
      let value = values[Int(segments.register)]
      return .init(
        name: program.segments[index].name, isDraft: program.segments[index].isDraft,
        value: value.isKnown ? plan.texts.options[Int(value.bits)] : nil)
    }
    decision.scores = program.scores.indices.map(score)
    decision.definitions = program.definitions.indices.map { index in
      .init(
        name: program.definitions[index].name, isDraft: program.definitions[index].isDraft,
        truth: Truth(register: truths[Int(plan.definitions[index].register)]))
    }
    if !program.propositions.isEmpty {
      decision.proposition = PropositionOutcome(
        fits: propositionName(state.pointee.fits), promised: propositionName(state.pointee.promised),
        aligned: alignment)
    }
    if state.pointee.stepTaken >= 0 { decision.route = route }
    decision.missing = names(of: allCauses())
    return decision
  }

  private func score(_ index: Int) -> ScoreOutcome {
    let score = plan.program.scores[index]
    let plan = self.plan.scores[index]
    let state = scores[index]
    var grade: Text?
    if plan.grade >= 0 {
      let labels = self.plan.grades[Int(plan.grade)].labels
      grade =
        self.plan.texts.options[
          Int(self.plan.operands[Int(labels.start) + label(Int(plan.grade))])]
    }
    return ScoreOutcome(
      name: score.name, isDraft: score.isDraft, points: values[Int(plan.register)].number, grade: grade,
      because: state.reasons.range.map { reason(reasons[$0]) },
      undecided: state.undecided.range.map { line in
        let name = self.plan.texts.lines[Int(undecided[line].line)]
        return ScoreOutcome.Undecided(
          rule: name.title, missing: names(of: causes(behind: undecided[line].node)), place: name.place)
      })
  }

  private func reason(_ reason: PaidReason) -> ScoreOutcome.Reason {
    let name = plan.texts.lines[Int(reason.line)]
    return ScoreOutcome.Reason(rule: name.title, points: reason.points.number, place: name.place)
  }

  private func propositionName(_ answer: Int32) -> String {
    switch answer {
    case PropositionAnswer.none: PropositionOutcome.none
    case PropositionAnswer.unknown: Truth.unknown.rawValue
    default: plan.program.propositions[Int(answer)].name
    }
  }

  private var route: RouteOutcome {
    let number = Int(state.pointee.stepTaken)
    let step = plan.steps[number]
    let texts = plan.texts.steps[number]
    let target: String =
      switch step.target {
      case .fixed, .pool: texts.name
      case .text: String(decoding: values[Int(step.register)].text, as: UTF8.self)
      case .option: plan.texts.options[Int(values[Int(step.register)].bits)].string
      }
    return RouteOutcome(
      target: target, kind: texts.kind, label: texts.label,
      member: step.target == .pool ? texts.members[Int(state.pointee.member)] : nil, step: number + 1,
      respondBy: constants.steps[number].respondBy, againAt: constants.steps[number].againAt,
      place: texts.place)
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
