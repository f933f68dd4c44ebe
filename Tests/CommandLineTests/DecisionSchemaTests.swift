import AccordTestSupport
import Foundation
import Testing

/// Real decisions against `docs/decision.schema.json`, by Python's `jsonschema`.
@Suite(.enabled(if: Oracle.jsonschema.isUsed, "python3 with the module jsonschema is absent"))
struct DecisionSchemaTests {
  /// What the checker says about decisions, one a line.
  private func check(_ decisions: String) throws -> [String] {
    let checker = ["Tests/CommandLineTests/check_decisions.py", "docs/decision.schema.json"]
    return try Python.run(checker, input: Array(decisions.utf8)).split(separator: "\n").map(String.init)
  }

  @Test(arguments: ["none", "reasons", "full"])
  func allSampleLeadsGiveDecisionsOfTheSchema(detail: String) throws {
    for input in [["examples/leads.ndjson"], ["--source", "excel", "examples/leads-excel.csv"]] {
      let options = ["--as-of", "2026-11-01T00:00Z", "--explain", detail, "--only", "email,budget"]
      let result = try accord(["eval", "rules"] + options + input, bytes: [])
      #expect(try check(result.output) == ["decisions: 299"])
    }
  }

  @Test(arguments: ["bank", "b2b", "salesforce"])
  func soDoTheExamples(name: String) throws {
    let input =
      name == "salesforce"
      ? ["--source", name, "examples/\(name)/leads.json"] : ["examples/\(name)/sample.csv"]
    let arguments = ["eval", "examples/\(name)", "--explain", "full", "--pass-through"] + input
    let result = try accord(arguments, bytes: [])
    #expect(result.status == 0)
    #expect(try check(result.output) == ["decisions: \(result.lines.count)"])
  }

  @Test func everyKindOfProblemIsInTheSchema() throws {
    let lead = """
      {"id":"x","employees":"many","created_at":true,"language":["de"],"activities":[null,3,{"kind":"form"},\
      {"kind":"webinar","at":"2099-01-01T00:00Z"},{"kind":"form","at":"never"}]}
      """
    let result = try accord("eval", "rules", "--explain", "full", input: lead)
    #expect(result.output.contains("\"in the future\""))
    #expect(result.output.contains("\"could not be judged\""))
    #expect(try check(result.output) == ["decisions: 1"])
  }

  @Test(arguments: ["none", "reasons", "full"])
  func itemsAndDraftsAreInTheSchema(detail: String) throws {
    let folder = try TemporaryFolder()
    let rules = try folder.write(
      "a.accord",
      """
      accord 1
      lead {
        id          text
        activities  list of activity {
          kind  choice form, visit
          at    time
        }
      }
      score interest "Interest" {
        +5 "form"  each activity where kind = form, never fades
      }
      draft score other "Other" {
        +1 "always"
      }
      draft define hot "Hot"  when interest > 5
      draft segments size "Size" {
        Big  otherwise
      }

      """)
    let lead = """
      {"id":"x","activities":[{"kind":"form","at":"2026-10-01T00:00Z"},{"kind":"form","at":"2026-10-02T00:00Z"}]}
      """
    let result = try accord(
      "eval", rules, "--as-of", "2026-11-01T00:00Z", "--explain", detail, input: lead)
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.output.contains(
        "\"drafts\":{\"segments\":{\"size\":\"Big\"},\"scores\":{\"other\":{\"points\":1"))
    #expect(result.output.contains("\"points\":10,\"items\":2") == (detail != "none"))
    #expect(result.output.contains("\"each\":[{\"at\":") == (detail == "full"))
    #expect(try check(result.output) == ["decisions: 1"])
  }

  @Test func aBrokenDecisionIsRefused() throws {
    let lead = #"{"id":"x","employees":"many","country":"de","consent":true}"#
    let sound = try accord("eval", "rules", "--explain", "full", input: lead).output
    #expect(try check(sound) == ["decisions: 1"])
    let rules = try #require(sound.firstMatch(of: /,"rules":"[0-9a-f]{16}"/))
    let breakages: [(old: String, new: String)] = [
      (String(rules.output), ""), ("\"MQL\":\"no\"", "\"MQL\":\"maybe\""),
      ("\"MQL\":\"no\"", "\"MQL\":false"),
      ("{\"lead\":", "{\"score\":1,\"lead\":"), ("\"points\":20,", "\"points\":\"20\","),
      ("\"points\":20,", "\"points\":21,"), ("\"kind\":\"nurture\"", "\"kind\":\"pool\""),
      ("\"step\":9", "\"step\":0"), ("\"value\":\"many\",", ""), ("\"outcome\":\"yes\"", "\"outcome\":true"),
      ("{\"rule\":\"home market\",\"in\":\"market\"", "{\"in\":\"market\",\"rule\":\"home market\""),
      ("{\"lead\":\"x\",", "{"), ("Z\",\"segments\"", "\",\"segments\""),
    ]
    for (old, new) in breakages {
      let broken = sound.replacing(old, with: new, maxReplacements: 1)
      #expect(broken != sound, "\(old)")
      let said = try check(broken)
      #expect(said.count == 2 && said[0].hasPrefix("1 "), "\(old) → \(new): \(said)")
    }
  }
}
