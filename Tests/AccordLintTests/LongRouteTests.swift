import AccordLint
import AccordSemantics
import AccordSource
import AccordTestSupport
import Testing

/// Routes as large teams have them: a step for each area and size, hundreds of them.
@Suite struct LongRouteTests {
  /// A route of 400 steps, none of which takes the leads of another, but for some that are said.
  private func route(_ steps: [Int: String] = [:]) -> String {
    let steps = (0..<400).map { index in
      let size = "employees between \(index * 10) and \(index * 10 + 9) or customer and budget = \(index)"
      return steps[index] ?? "country = \"C\(index % 40)\" and (\(size)) and fit >= \(index % 20)"
    }
    return """
      accord 1

      score fit { +30 "budget" when budget >= 20k, +20 "home" when country in "C1", "C2", "C3" }
      define large when employees >= 5000 and fit >= 40
      pool desk { members anna, ben }
      route {
      \(steps.map { "  to desk when \($0)\n" }.joined())  to desk when large
        to nobody otherwise
      }

      """
  }

  /// What is said about steps that are shadowed, and where too much was to be searched.
  private func look(_ text: String) throws -> (messages: [String], undecided: Set<DiagnosticCode>) {
    let rules = RuleFolder(text, beside: ["common.accord": LintExample.common])
    let result = rules.check()
    let context = LintContext(
      sources: rules.sources, trees: result.trees, files: .none, today: try #require(LintExample.today))
    let lints = Lint.all.filter { [.shadowedStep, .unreachableStep].contains($0.code) }
    let look = Linter(lints).look(at: result, context)
    return (look.findings.map(\.message), Set(look.undecided.map(\.code)))
  }

  @Test("of a route in which every step has a turn nothing is said, and all of it is decided")
  func noneIsInvented() throws {
    let (messages, undecided) = try look(route())
    #expect(messages == [] && undecided == [])
  }

  @Test("steps that never have a turn are found, wherever they stand, with those that take their leads")
  func shadowedAreFound() throws {
    let (messages, undecided) = try look(
      route([
        60: "country = \"C10\" and employees = 105 and fit >= 30",
        250: "country in \"C10\", \"C11\" and employees between 1001 and 1002",
        251: "country = \"C12\" and employees between 123 and 127 and fit >= 12 and budget > 3",
        399: "country = \"C1\" and (employees = 12 or budget = 1 and customer) and fit >= 25",
      ]))
    #expect(
      messages == [
        "step 61 never has a turn: step 11 takes all of its leads first",
        "step 252 never has a turn: step 13 takes all of its leads first",
        "step 400 never has a turn: step 2 takes all of its leads first",
      ])
    #expect(undecided == [])
  }
}
