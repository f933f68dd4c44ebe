import AccordTestSupport
import Foundation
import Testing

/// `accord lint --agreed`, whose findings are shown on pages that cannot work them out.
@Suite struct LintAgreedTests {
  private static let definition = """
    define MQL "Marketing-qualified lead" {
      means   "A company we can serve that may be written to."
      agreed  by marketing, sales
      when    fit >= 10 and consent
    }
    """

  private func rules() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let lead = "lead {\n  employees  number\n  consent    flag\n}\n"
    try folder.write(
      "rules/a.accord", "accord 1\n\nagreement \"Pages\" { between marketing, sales }\n\n" + lead)
    try folder.write("rules/definitions.accord", "accord 1\n\n\(Self.definition)\n")
    try folder.write("rules/scores.accord", Self.score("10"))
    return folder
  }

  private static func score(_ least: String) -> String {
    "accord 1\n\nscore fit { +20 \"large\" when employees >= \(least) }\n"
  }

  private func sign(_ team: String, _ person: String, in folder: TemporaryFolder) throws {
    let result = try accord(
      "sign", "rules", "--team", team, "--by", person, "--date", "2026-11-01", in: folder.url)
    #expect(result.status == 0)
  }

  private func lint(_ folder: TemporaryFolder) throws -> Subprocess.Result {
    try accord("lint", "rules", "--agreed", "--allow", "L100", "--as-of", "2026-11-22", in: folder.url)
  }

  /// What the page of a finding says comes out.
  private func shown(_ code: String) throws -> String {
    let page = try Project.text("docs/diagnostics/\(code).md")
    return String(page.components(separatedBy: "```text\n")[1].prefix { $0 != "`" })
  }

  @Test func whatIsNotSignedIsReported() throws {
    let folder = try rules()
    try sign("marketing", "Anna Berg", in: folder)
    let result = try lint(folder)
    #expect(result.status == 1)
    #expect(result.output == (try shown("L120")) + "\n3 files, 1 error\n")
    try sign("sales", "Ben Roth", in: folder)
    #expect(try lint(folder).output == "3 files, no findings\n")
  }

  @Test func whatHasChangedSinceIsReported() throws {
    let folder = try rules()
    try sign("sales", "Ben Roth", in: folder)
    try folder.write("rules/scores.accord", Self.score("12"))
    try sign("marketing", "Anna Berg", in: folder)
    let result = try lint(folder)
    #expect(result.output == (try shown("L121")) + "\n3 files, 1 error\n")
    try folder.write("rules/scores.accord", Self.score("10  # as before\n\n"))
    #expect(try lint(folder).output.contains("since marketing signed it"))
  }

  @Test func signaturesThatNobodyAsksForAreReported() throws {
    let folder = try rules()
    let before = Self.definition.replacing("MQL", with: "SAL")
    try folder.write("rules/definitions.accord", "accord 1\n\n\(before)\n")
    try sign("sales", "Ben Roth", in: folder)
    try folder.write("rules/definitions.accord", "accord 1\n\n\(Self.definition)\n")
    try sign("marketing", "Anna Berg", in: folder)
    try sign("sales", "Ben Roth", in: folder)
    let result = try lint(folder)
    let place = try #require(result.output.firstMatch(of: /line \d+ of/))
    #expect(
      result.output.replacing(/line \d+ of/, with: "line 12 of") == (try shown("L122"))
        + "\n3 files, 1 error\n",
      "\(place.output)")
  }

  @Test func aCommentAllowsThem() throws {
    let folder = try rules()
    let comment = "# accord:allow L120 because the teams meet on Monday\n"
    try folder.write("rules/definitions.accord", "accord 1\n\n\(comment)\(Self.definition)\n")
    #expect(try lint(folder).output == "3 files, no findings\n")
    let without = try accord("lint", "rules", "--allow", "L100", "--as-of", "2026-11-22", in: folder.url)
    #expect(
      without.output == "3 files, no findings\n", "a comment about signatures is of use only with --agreed")
  }
}
