import AccordTestSupport
import Foundation

/// What of a SARIF log is about these rules.
struct SARIF: Decodable {
  struct Run: Decodable { let results: [Result] }
  struct Result: Decodable, Equatable {
    struct Text: Decodable, Equatable {
      let text: String
      let markdown: String?
    }
    struct Location: Decodable, Equatable { let physicalLocation: Place }
    struct Place: Decodable, Equatable {
      struct Artifact: Decodable, Equatable { let uri: String }
      struct Region: Decodable, Equatable {
        let startLine: Int
        let startColumn: Int
        let endLine: Int
        let endColumn: Int
      }
      let artifactLocation: Artifact
      let region: Region
    }
    let ruleId: String
    let kind: String?
    let level: String
    let message: Text
    let locations: [Location]?
    let relatedLocations: [Location]?
  }
  let runs: [Run]
  var results: [Result] { runs.flatMap(\.results) }

  init(_ text: String) throws { self = try JSONDecoder().decode(SARIF.self, from: Data(text.utf8)) }

  /// Holds a log in a file against the schema of its format; how many results it has. Throws when it does not fit.
  static func validate(_ log: String) throws -> Int {
    let script = """
      import json, jsonschema, sys
      schema = json.load(open(sys.argv[1]))
      log = json.load(open(sys.argv[2]))
      jsonschema.Draft202012Validator(schema).validate(log)
      ids = [rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]]
      assert len(ids) == len(set(ids)), ids
      for result in log["runs"][0]["results"]:
          assert ids[result["ruleIndex"]] == result["ruleId"], result
          # Section 3.27.10: what did not fail has no level.
          assert result.get("kind", "fail") == "fail" or result["level"] == "none", result
      print(len(log["runs"][0]["results"]))
      """
    let said = try Python.run(["-c", script, "Tests/CommandLineTests/sarif.schema.json", log])
    return Int(said.dropLast()) ?? 0
  }
}
