import AccordSemantics
import AccordValues

/// What a step of the route says beside its target.
struct StepText {
  let name: String
  let kind: RouteOutcome.Kind
  let label: String?
  let members: [Pool.Member]
  /// That of the person or the queue.
  let id: String?
  /// Those that no lead changes.
  let respondWithin: Delay?
  let againAfter: Delay?
  /// In which the time to respond counts.
  let hours: String?
  /// Who is told when nobody has responded.
  let then: String?
  let place: String
}
