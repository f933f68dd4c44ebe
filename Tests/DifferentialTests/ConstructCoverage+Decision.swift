import AccordReference
import AccordSemantics

extension ConstructCoverage {
  private mutating func outcome(_ word: String) { count("outcome: \(word)") }

  /// Counts what came out.
  mutating func add(_ decision: Decision, _ program: Program) {
    outcome("decided")
    for problem in decision.problems { add(problem) }
    for name in decision.missing { add(missing: name, program) }
    for experiment in program.experiments {
      outcome(decision.experiments.contains { $0.name == experiment.name } ? "in an arm" : "in no arm")
    }
    for segments in decision.segments {
      outcome(
        segments.value.map { $0 == Vocabulary.noSegment ? "segment none" : "segment known" }
          ?? "segment unknown")
      if segments.isDraft { outcome("draft") }
    }
    for score in decision.scores { add(score) }
    for definition in decision.definitions {
      outcome("definition \(definition.truth.rawValue)")
      if definition.isDraft { outcome("draft") }
    }
    if let proposition = decision.proposition { add(proposition) }
    guard let route = decision.route else {
      if program.route != nil { outcome("no step") }
      return
    }
    outcome("routed to \(route.kind.rawValue)")
    if route.respondBy != nil { outcome("respond by") }
    if route.againAt != nil { outcome("again at") }
  }

  /// Counts what became of promises.
  mutating func addPromises(_ examination: inout Examination, _ program: Program) {
    for promise in program.promises {
      let truth = examination.truth(of: promise.condition)
      outcome("promise \(truth.rawValue)")
      if truth == .no, promise.condition.asksRoute { outcome("promise about the route broken") }
    }
  }

  private mutating func add(_ score: ScoreOutcome) {
    outcome("points")
    if score.isDraft { outcome("draft") }
    if score.grade != nil { outcome("grade") }
    if !score.undecided.isEmpty { outcome("undecided") }
    for reason in score.because {
      outcome("reason")
      if reason.items != nil { outcome("reason with items") }
      if reason.rule.hasSuffix("cap") { outcome("cap") }
      if reason.rule.hasSuffix("floor") { outcome("floor") }
    }
  }

  private mutating func add(_ proposition: PropositionOutcome) {
    for word in [proposition.fits, proposition.promised] {
      if word == "none" || word == "unknown" { outcome("proposition \(word)") }
    }
    if !["none", "unknown"].contains(proposition.fits) { outcome("fits") }
    if !["none", "unknown"].contains(proposition.promised) { outcome("promised") }
    if let aligned = proposition.aligned { outcome("aligned \(aligned.rawValue)") }
  }

  private mutating func add(missing name: String, _ program: Program) {
    let parts = name.split(separator: ".").map(String.init)
    let isTable = program.tables.contains { $0.name == parts.first }
    switch (isTable, parts.count) {
    case (false, 1): outcome("missing field")
    case (false, _): outcome("missing item column")
    case (true, 1): outcome("missing table")
    case (true, _): outcome("missing table column")
    }
  }

  private mutating func add(_ problem: Problem) {
    switch problem {
    case .invalid(_, _, _, let items): outcome(items == nil ? "problem invalid" : "problem invalid items")
    case .undecidedItems: outcome("problem undecided items")
    case .futureItems: outcome("problem future items")
    case .calculation(let rule, let error):
      // Of errors that name something, the words around the name.
      if rule == "propositions" {
        outcome("error: at once, propositions")
      } else if error.hasSuffix("hold at once") {
        outcome("error: hold at once")
      } else if error.hasPrefix("the pattern") {
        outcome("error: takes too long")
      } else if error.hasPrefix("the step applies") {
        outcome("error: whom the lead goes to")
      } else if error.hasPrefix("the step takes") {
        outcome("error: how long after that something is due")
      } else {
        outcome("error: \(error)")
      }
    }
  }
}
