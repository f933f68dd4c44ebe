import AccordReference
import AccordSemantics
import AccordSource
import AccordTesting
import AccordValues
import Testing

@Suite struct RecipeFileTests {
  @Test func enoughRecipes() {
    #expect(Cookbook.files.count >= 20)
  }

  @Test("a recipe loads without a finding", arguments: Cookbook.files)
  func findings(_ name: String) throws {
    let (result, sources) = try Cookbook.check(name)
    #expect(result.rules != nil)
    #expect(result.diagnostics.isEmpty, "\(HumanRenderer(sources: sources).render(result.diagnostics))")
  }

  @Test("a recipe has tests, and they pass under the rules in force at their time", arguments: Cookbook.files)
  func tests(_ name: String) throws {
    let rules = try #require(try Cookbook.check(name).result.rules)
    let results = TestRunner(rules).run().results
    #expect(!results.isEmpty)
    for result in results {
      #expect(result.hasPassed, "\(result.title): \(result.failures.map(\.summary).joined(separator: "; "))")
    }
  }

  @Test("the promises of a recipe hold for the leads of its tests", arguments: Cookbook.files)
  func promises(_ name: String) throws {
    let rules = try #require(try Cookbook.check(name).result.rules)
    for test in rules.versions.flatMap({ $0.program.tests }) {
      let program = rules.program(at: test.asOf)
      let evaluator = ReferenceEvaluator(program)
      for promise in program.promises {
        let truth = evaluator.judge(
          promise.condition, for: Lead(name: "test", values: test.values), asOf: test.asOf)
        #expect(truth != .no, "\(test.title): \(promise.title)")
      }
    }
  }

  @Test("a list or table is read by a recipe", arguments: Cookbook.lists)
  func lists(_ name: String) {
    let recipes = Cookbook.files.map { Cookbook.text("\(Cookbook.folder)/\($0)") }
    #expect(recipes.contains { $0.contains("\"lists/\(name)\"") })
  }
}
