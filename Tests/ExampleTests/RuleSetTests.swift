import AccordTestSupport
import AccordTesting
import Testing

/// The `test` blocks of the rules that come with the project.
@Suite struct RuleSetTests {
  @Test(arguments: [
    "rules", "examples/bank", "examples/b2b", "examples/salesforce", "examples/hubspot/rules",
  ])
  func everyTestPasses(folder: String) throws {
    let results = TestRunner(try RuleFolder(project: folder).program()).run().results
    for result in results { #expect(result.failures == [], "\(result.title)") }
  }

  @Test(arguments: [
    (
      "expect fit = 75 because \"sits on the board\"", "expect fit = 76 because \"sits on the board\"",
      "fit = 76"
    ),
    ("expect SQL is unknown", "expect SQL", "SQL"),
    ("expect not MQL", "expect MQL", "MQL"),
    ("expect size = Enterprise", "expect size = SME", "size = SME"),
    ("expect route to enterprise_desk", "expect route to dach_desk", "route to dach_desk"),
    ("because \"leads a department\"", "because \"private mailbox\"", "fit = 65"),
  ])
  func aWrongExpectationIsReported(old: String, new: String, said: String) throws {
    var rules = try RuleFolder(project: "rules")
    let path = "tests.accord"
    let text = String(decoding: try #require(rules.files[path]), as: UTF8.self)
    try #require(text.contains(old))
    rules.files[path] = Array(text.replacing(old, with: new, maxReplacements: 1).utf8)
    let failures = TestRunner(try rules.program()).run().results.flatMap(\.failures)
    #expect(failures.count == 1)
    #expect(failures.first?.expectation.contains(said) == true, "\(failures)")
  }
}
