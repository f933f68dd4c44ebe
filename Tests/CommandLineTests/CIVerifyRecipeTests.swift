import AccordTestSupport
import Foundation
import Testing

/// The recipes in `examples/ci` that prove promises.
@Suite(
  .enabled(if: Oracle.yaml.isUsed, "python3 with the module yaml is absent"),
  .enabled(if: Oracle.z3.isUsed, "z3 is absent"))
struct CIVerifyRecipeTests {
  /// A starter rule set in which letters go to people who have not agreed.
  private func broken() throws -> Sandbox {
    let sandbox = try Sandbox()
    let routing = try sandbox.folder.text("rules/routing.accord")
    let changed = routing.replacing(
      "\"newsletter\"   when consent ", with: "\"newsletter\"   when employees >= 1 ")
    try #require(changed != routing)
    try sandbox.folder.write("rules/routing.accord", changed)
    return sandbox
  }

  private func workflow() throws -> [String] {
    try CIRecipeTests().commands(ofWorkflow: Project.text("examples/ci/github-verify.yml"))
  }

  @Test func everyCommandOfTheGitHubWorkflowPassesOnGoodRules() throws {
    let commands = try workflow()
    #expect(commands.count == 4)
    // The one recipe installs as the other does.
    let checks = try CIRecipeTests().commands(ofWorkflow: Project.text("examples/ci/github-actions.yml"))
    #expect(commands.first == checks.first)
    let sandbox = try Sandbox()
    let runner = try CIRecipeTests.Runner(sandbox)
    for command in commands {
      let outcome = try runner.run(command)
      #expect(outcome.status == 0, "\(command): \(outcome.output)")
    }
    #expect(try SARIF(sandbox.folder.text("rules-promises.sarif")).results.isEmpty)
    #expect(try sandbox.folder.text("rules-promises.xml").contains("failures=\"0\""))
  }

  @Test func aBrokenPromiseIsShownAndTheLogIsWrittenAllTheSame() throws {
    let commands = try workflow()
    let sandbox = try broken()
    let runner = try CIRecipeTests.Runner(sandbox)
    let outcomes = try commands.map { try runner.run($0) }
    #expect(outcomes.map { $0.status == 0 } == [true, true, false, true])
    #expect(outcomes[2].output.contains("::error file=rules/"))
    #expect(outcomes[2].output.contains("title=promise refuted::"))
    #expect(try sandbox.folder.text("rules-promises.xml").contains("<failure type=\"refuted\""))
    let results = try SARIF(sandbox.folder.text("rules-promises.sarif")).results
    #expect(results.first?.ruleId == "ensure" && results.first?.level == "error")
  }

  @Test func theGitLabJobPassesOnGoodRulesAlone() throws {
    let jobs = try #require(try CIRecipeTests().recipe("gitlab-verify.yml") as? [String: [String: Any]])
    let job = try #require(jobs["rules-verify"])
    let script = ["before_script", "script"].flatMap { job[$0] as? [String] ?? [] }
    let reports = try #require((job["artifacts"] as? [String: Any])?["reports"] as? [String: String])
    for (sandbox, isGood) in [(try Sandbox(), true), (try broken(), false)] {
      let outcome = try CIRecipeTests.Runner(sandbox).run(script.joined(separator: "\n"))
      #expect((outcome.status == 0) == isGood, "\(outcome.output)")
      let report = try sandbox.folder.text(try #require(reports["junit"]))
      #expect(report.contains("<failure") != isGood)
    }
  }
}
