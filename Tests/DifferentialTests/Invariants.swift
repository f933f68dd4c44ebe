import AccordSemantics
import AccordStream
import AccordValues

/// What holds for every decision, whatever the rules say.
enum Invariants {
  /// What does not hold, one sentence each.
  static func violations(of decision: Decision, _ answer: Subject.Answer) -> [String] {
    var found: [String] = []
    for score in decision.scores {
      let sum = score.because.reduce(Decimal.zero as Decimal?) { $0?.adding($1.points) }
      if sum != score.points { found.append("the reasons of \(score.name) are not its points") }
      for reason in score.because {
        guard let items = reason.items else { continue }
        let sum = items.reduce(Decimal.zero as Decimal?) { $0?.adding($1.points) }
        if sum != reason.points { found.append("the items of \(reason.rule) are not its points") }
      }
      if score.because.contains(where: { $0.points == .zero }) {
        found.append("a reason of \(score.name) pays nothing")
      }
    }
    for line in [answer.brief, answer.reasons] {
      let records = LeadDocument.records(Array(line.utf8), .ndjson)
      if records.contains(where: { if case .lead = $0.content { false } else { true } }) {
        found.append("the decision is no JSON")
      }
    }
    return found
  }
}
