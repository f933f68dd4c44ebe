import AccordSemantics
import AccordValues

/// What all decisions of one as-of time have in common, rendered.
struct DecisionConstants {
  /// `,"as_of":"…"`, and the source behind it
  let asOf: UnsafeBufferPointer<UInt8>
  /// `,"rules":"…"}`
  let rules: UnsafeBufferPointer<UInt8>
  let steps: UnsafePointer<Step>
  /// How many bytes of all this a decision has at most.
  let room: Int

  /// The end of a step of the route.
  struct Step {
    let respondBy: Instant?
    let againAt: Instant?
    /// Whether a deadline lies beyond the calendar.
    let isBeyondCalendar: Bool
    /// From the label on, with the closing brace; where a time depends on the lead, as far as the number of the step.
    let shown: UnsafeBufferPointer<UInt8>
    /// What stands behind the times that depend on the lead.
    let end: UnsafeBufferPointer<UInt8>
  }

  init(_ plan: Plan, asOf: Instant, _ memory: PlanMemory) {
    let source = plan.source.map { Decision.Key.source.next + JSONText.quote($0) } ?? ""
    self.asOf = memory.fragment(Decision.Key.asOf.next + JSONText.quote(asOf.description) + source)
    rules = memory.fragment(
      Decision.Key.rules.next + JSONText.quote(String(plan.program.fingerprint.prefix(16))) + "}")
    var steps: [Step] = []
    for (index, step) in plan.texts.steps.enumerated() {
      let respondBy = step.respondWithin.flatMap { $0.end(from: asOf, in: plan.program) }
      let againAt = step.againAfter.flatMap { $0.end(from: asOf, in: plan.program) }
      // Of the whole step what follows whom it goes to.
      let outcome = RouteOutcome(
        target: step.name, kind: step.kind, label: step.label, member: nil, id: nil, step: index + 1,
        hours: step.hours, then: step.then, respondBy: respondBy, againAt: againAt, place: step.place)
      let computesTimes = plan.steps[index].computesTimes
      func shown(_ keys: [RouteOutcome.Key]) -> String {
        keys.compactMap { key in key.value(of: outcome, .full).map { key.next + $0.json } }.joined()
      }
      let end = shown(plan.isFull ? [.at] : []) + "}"
      let isBeyond =
        (step.respondWithin != nil && respondBy == nil) || (step.againAfter != nil && againAt == nil)
      steps.append(
        Step(
          respondBy: respondBy, againAt: againAt, isBeyondCalendar: isBeyond,
          shown: memory.fragment(
            shown([.label, .step, .hours, .then])
              + (computesTimes ? "" : shown([.respondBy, .againAt]) + end)),
          end: memory.fragment(end)))
    }
    self.steps = UnsafePointer(memory.copy(steps))
    room = self.asOf.count + rules.count + (steps.map { $0.shown.count + $0.end.count }.max() ?? 0)
  }
}
