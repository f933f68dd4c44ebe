import AccordSemantics
import AccordTestSupport
import AccordValues
import Testing

@Suite("Points from activities against a model in Python")
struct ActivityOracleTests {
  @Test(.enabled(if: Oracle.python.isUsed, "python3 is absent"))
  func agreesWithTheModel() throws {
    var compared = 0
    var paying = 0
    var differences: [String] = []
    for ruleSet in try ActivityOracle.cases() {
      let rules = try Rules(ruleSet.rules)
      for lead in ruleSet.leads {
        let decision = try rules.decide(lead.lead, at: ruleSet.at)
        compared += 1
        let scores = decision.scores.map(ActivityOracle.Case.Score.init)
        if scores.contains(where: { !$0.because.isEmpty }) { paying += 1 }
        for score in decision.scores where score.sumOfReasons != score.points {
          differences.append("the reasons of \(score.name) do not add up to \(score.points)")
        }
        let problems = ActivityOracleTests.problems(decision)
        if scores == lead.scores, problems == lead.problems { continue }
        differences.append(
          ActivityOracleTests.report(scores, problems, lead)
            + "\n\(ruleSet.at)\n\(lead.lead)\n\(ruleSet.rules)")
      }
    }
    #expect(compared == ActivityOracle.leads)
    // A model that pays nothing would agree with anything.
    #expect(paying > compared / 2)
    let count = differences.count
    #expect(
      count == 0,
      "\(count) of \(compared) differ, first:\n\(differences.prefix(3).joined(separator: "\n"))")
  }

  private static func problems(_ decision: Decision) -> [String] {
    decision.problems.compactMap { problem in
      switch problem {
      case .futureItems(let field, let items): "\(field) future \(items)"
      case .undecidedItems(let field, let items, _): "\(field) unjudged \(items)"
      case .invalid, .calculation: nil
      }
    }.sorted()
  }

  private static func report(
    _ scores: [ActivityOracle.Case.Score], _ problems: [String], _ expected: ActivityOracle.Case.Lead
  ) -> String {
    var lines: [String] = []
    for (index, (score, model)) in zip(scores, expected.scores).enumerated() where score != model {
      lines.append("s\(index) has \(score.points) points, in the model \(model.points)")
      if score.because != model.because { lines.append("\(score.because)\nmodel: \(model.because)") }
      if score.undecided != model.undecided {
        lines.append("undecided: \(score.undecided)\nmodel: \(model.undecided)")
      }
      for title in Set(score.items.keys).union(model.items.keys).sorted() {
        let items = (score.items[title] ?? [], model.items[title] ?? [])
        if items.0 != items.1 { lines.append("\(title): \(items.0)\nmodel: \(items.1)") }
      }
    }
    if problems != expected.problems { lines.append("problems: \(problems)\nmodel: \(expected.problems)") }
    return lines.joined(separator: "\n")
  }
}

extension ActivityOracle.Case.Score {
  fileprivate init(_ outcome: ScoreOutcome) {
    points = outcome.points.description
    because = outcome.because.map { "\($0.rule) \($0.points)" }
    undecided = outcome.undecided.map(\.rule)
    var items: [String: [String]] = [:]
    for reason in outcome.because {
      if let counted = reason.items {
        items[reason.rule] = counted.map { "\($0.at?.description ?? "-") \($0.points)" }
      }
    }
    self.items = items
  }
}
