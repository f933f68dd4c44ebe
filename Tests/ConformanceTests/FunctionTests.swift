import AccordSemantics
import AccordSource
import AccordTestSupport
import AccordTesting
import AccordValues
import Testing

/// The examples in the entries of the functions hold, in both evaluators.
@Suite struct FunctionTests {
  private static let fields = """
    accord 1
    lead {
      company  text
      owner    text
      products list of text
    }

    """

  @Test(arguments: Function.all.map(\.name)) func examplesHold(_ name: String) throws {
    let function = try #require(Function.named(name))
    #expect(!function.examples.isEmpty)
    for example in function.examples {
      let answer = example.gives.map { "\(example.call) = \($0)" } ?? "\(example.call) is missing"
      let rules = FunctionTests.fields + "define holds when \(answer)\n"
      let result = RuleFolder(rules).check()
      #expect(result.diagnostics.map(\.message) == [], "\(example.call)")
      let rulesThatLoad = try #require(result.rules, "\(example.call)")
      let program = rulesThatLoad.program(at: FunctionTests.asOf)
      let leads = Array((example.lead + "\n").utf8)
      let decided = program.decide(leads, asOf: FunctionTests.asOf, input: program.ownInput)
      let found = decided.decisions.map { $0.member("definitions")?.member("holds") }
      #expect(found == [.text("yes")], "\(answer)")
      let engine = program.engineDifferences(leads, asOf: FunctionTests.asOf, input: program.ownInput)
      #expect(engine.differences == [] && engine.decided == 1, "the engine on \(answer)")
    }
  }

  /// What can be without an answer shows that it can.
  @Test func failuresAreShown() {
    // A text that is too long for 'replace' is too long for a page.
    for function in Function.all where function.failure != nil && function.name != "replace" {
      #expect(function.examples.contains { $0.gives == nil }, "\(function.name)")
    }
  }

  @Test func namesAndUsages() {
    #expect(Set(Function.all.map(\.name)).count == Function.all.count)
    for function in Function.all { #expect(function.usage.hasPrefix("\(function.name)(")) }
  }

  private static let asOf =
    TimeReader.instant("2026-11-01T00:00Z".utf8, zone: .utc)
    ?? Instant(microseconds: 0).unsafelyUnwrapped
}
