import AccordSemantics

/// Which segments, scores and definitions a decision shows in one place, in the order of their declaration: stretches
/// of `Plan.outcomes`.
struct OutcomePlans {
  let segments: Stretch
  let scores: Stretch
  let definitions: Stretch

  init(_ program: Program, drafts: Bool, in outcomes: inout [Int32]) {
    segments = OutcomePlans.places(program.segments.map(\.isDraft), drafts, &outcomes)
    scores = OutcomePlans.places(program.scores.map(\.isDraft), drafts, &outcomes)
    definitions = OutcomePlans.places(program.definitions.map(\.isDraft), drafts, &outcomes)
  }

  private static func places(_ marks: [Bool], _ wanted: Bool, _ outcomes: inout [Int32]) -> Stretch {
    let places = marks.indices.filter { marks[$0] == wanted }.map { Int32(truncatingIfNeeded: $0) }
    let start = Int32(truncatingIfNeeded: outcomes.count)
    outcomes += places
    return Stretch(start: start, count: Int32(truncatingIfNeeded: places.count))
  }

  var hasAny: Bool { segments.count + scores.count + definitions.count > 0 }
}
