import AccordTestSupport
import Foundation
import Testing

/// `accord lint` over rules with five mistakes.
@Suite struct LintTests {
  private func mistakes() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["fit", "route"] {
      try folder.write("rules/\(name).accord", try Project.golden("mistakes-\(name).accord"))
    }
    return folder
  }

  @Test(arguments: ["human", "plain", "json"])
  func findingsAreShown(form: String) throws {
    let folder = try mistakes()
    let result = try accord("lint", "rules", "--format", form, in: folder.url)
    #expect(result.status == 1)
    #expect(result.errors == "")
    #expect(result.output == (try Project.golden("lint-\(form).txt")))
  }

  @Test func theJSONIsJSON() throws {
    struct Findings: Decodable {
      struct Finding: Decodable {
        let code: String
        let file: String
      }
      let findings: [Finding]
    }
    let folder = try mistakes()
    let result = try accord("lint", "rules", "--format", "json", in: folder.url)
    let read = try JSONDecoder().decode(Findings.self, from: Data(result.output.utf8)).findings
    #expect(read.map(\.code) == ["E0203", "E0301", "E0203", "E0202"])
  }

  @Test func rulesWithoutFindings() throws {
    // What is overdue depends on the day.
    let options = ["--as-of", "2026-11-01", "--deny", "all"]
    let recipes = try FileManager.default.contentsOfDirectory(
      atPath: Project.root.appending(path: "examples/cookbook").path
    ).filter { $0.hasSuffix(".accord") }.map { "examples/cookbook/\($0)" }
    #expect(recipes.count > 20)
    for rules in ["rules", "examples/bank", "examples/b2b", "examples/salesforce", "examples/hubspot/rules"]
      + recipes
    {
      let result = try accord(["lint", rules] + options, bytes: [])
      #expect(result.status == 0, "\(result.output)")
      #expect(result.output.hasSuffix(", no findings\n"))
    }
    #expect(try accord(["lint", "rules/", "--format", "plain"] + options, bytes: []).output == "")
    #expect(try accord(["lint", "rules", "--format", "json", "--agreed"] + options, bytes: []).status == 0)
  }

  @Test func coloursComeWhenAskedFor() throws {
    let folder = try mistakes()
    let plain = try accord("lint", "rules", in: folder.url).output
    let coloured = try accord("lint", "rules", "--color", "always", in: folder.url).output
    #expect(!plain.contains("\u{1B}["))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }
}
