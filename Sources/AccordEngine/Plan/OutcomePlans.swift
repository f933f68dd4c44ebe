import AccordSemantics

/// Which segments, scores and definitions a decision shows in one place, in the order of their declaration: stretches
/// of `Plan.outcomes`.
struct OutcomePlans {
  let segments: Stretch
  let scores: Stretch
  let definitions: Stretch

  init(_ program: Program, isFull: Bool, drafts: Bool, in outcomes: inout [Int32]) {
    func places(_ key: Decision.Outcomes.Key) -> Stretch {
      let marks = OutcomePlans.marks(key, program, isFull: isFull)
      return OutcomePlans.places(marks.map { $0 == drafts }, &outcomes)
    }
    segments = places(.segments)
    scores = places(.scores)
    definitions = places(.definitions)
  }

  /// For each outcome of a kind whether it is a draft; nil for one that decisions leave out.
  static func marks(_ key: Decision.Outcomes.Key, _ program: Program, isFull: Bool) -> [Bool?] {
    switch key {
    case .segments: program.segments.map { $0.isHidden && !isFull ? nil : $0.isDraft }
    case .scores: program.scores.map { $0.isHidden && !isFull ? nil : $0.isDraft }
    case .definitions: program.definitions.map(\.isDraft)
    }
  }

  /// The scores that decisions leave out.
  static func hiddenScores(_ program: Program, isFull: Bool, in outcomes: inout [Int32]) -> Stretch {
    places(program.scores.map { $0.isHidden && !isFull }, &outcomes)
  }

  private static func places(_ wanted: [Bool], _ outcomes: inout [Int32]) -> Stretch {
    let places = wanted.indices.filter { wanted[$0] }.map { Int32(truncatingIfNeeded: $0) }
    let start = Int32(truncatingIfNeeded: outcomes.count)
    outcomes += places
    return Stretch(start: start, count: Int32(truncatingIfNeeded: places.count))
  }

  var hasAny: Bool { segments.count + scores.count + definitions.count > 0 }
}
