import AccordTestSupport
import Foundation
import Testing

/// `accord agreed`: the table for the meeting of the teams.
@Suite struct AgreedTests {
  private func sign(_ folder: TemporaryFolder, _ team: String, _ person: String, _ day: String) throws {
    let result = try accord(
      "sign", "rules", "--team", team, "--by", person, "--date", day, in: folder.url)
    #expect(result.status == 0, "\(result.errors)")
  }

  /// The sample agreement; its own signatures, should it have any, are left out.
  private func sample() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let rules = folder.path("rules")
    try FileManager.default.copyItem(atPath: Project.root.appending(path: "rules").path, toPath: rules)
    for name in ["agreement.lock", "metrics.accord", "learning.accord"] {
      try? FileManager.default.removeItem(atPath: "\(rules)/\(name)")
    }
    return folder
  }

  @Test func fromTheFirstSignatureToAChange() throws {
    let folder = try sample()
    let nothing = try accord("agreed", "rules", "--as-of", "2026-11-22", in: folder.url)
    #expect(nothing.status == 1)
    #expect(
      nothing.output == """
        definition  title                     marketing   sales       review by
        MQL         Marketing-qualified lead  not signed  not signed  2027-02-28
        SQL         Sales-qualified lead      not signed  not signed  2027-02-28

        agreed by nobody: competitor, hand_raised, may_nurture, cooling_down
        signatures are for definitions and metrics; not covered: the route, the proposition 'self_service', the proposition 'agile', the proposition 'stable'

        """)

    try sign(folder, "marketing", "Anna Berg", "2026-11-01")
    try sign(folder, "sales", "Jonas Kern", "2026-11-03")
    let signed = try accord("agreed", "rules", "--as-of", "2027-03-01", in: folder.url)
    #expect(signed.status == 0)
    #expect(
      signed.output == """
        definition  title                     marketing                     sales                          review by
        MQL         Marketing-qualified lead  signed 2026-11-01, Anna Berg  signed 2026-11-03, Jonas Kern  2027-02-28, overdue
        SQL         Sales-qualified lead      signed 2026-11-01, Anna Berg  signed 2026-11-03, Jonas Kern  2027-02-28, overdue

        agreed by nobody: competitor, hand_raised, may_nurture, cooling_down
        signatures are for definitions and metrics; not covered: the route, the proposition 'self_service', the proposition 'agile', the proposition 'stable'

        """)

    // A list three files away from the definition.
    let words = try folder.text("rules/vocabulary.accord")
    try folder.write(
      "rules/vocabulary.accord", words.replacing("= \"DE\", \"AT\"", with: "= \"DE\", \"LI\", \"AT\""))
    let changed = try accord("agreed", "rules", "--as-of", "2026-11-22", in: folder.url)
    #expect(changed.status == 1)
    #expect(
      changed.lines.filter { $0.contains("has changed") } == [
        "'MQL' has changed since marketing signed it on 2026-11-01 (Anna Berg): list 'dach' is different",
        "'MQL' has changed since sales signed it on 2026-11-03 (Jonas Kern): list 'dach' is different",
        "'SQL' has changed since marketing signed it on 2026-11-01 (Anna Berg): list 'dach' is different",
        "'SQL' has changed since sales signed it on 2026-11-03 (Jonas Kern): list 'dach' is different",
      ])
    try sign(folder, "marketing", "Anna Berg", "2026-11-20")
    try sign(folder, "sales", "Jonas Kern", "2026-11-20")
    #expect(try accord("agreed", "rules", in: folder.url).status == 0)
  }

  @Test func mergingTwoBranchesByGitKeepsBothSignatures() throws {
    let folder = try sample()
    try git("init", "-q", "-b", "main", in: folder)
    try folder.write("rules/.gitattributes", "agreement.lock merge=union\n")
    try sign(folder, "marketing", "Anna Berg", "2026-11-01")
    try sign(folder, "sales", "Jonas Kern", "2026-11-01")
    let scores = try folder.text("rules/scoring.accord")
    try folder.write("rules/scoring.accord", scores.replacing("+25 \"sits", with: "+26 \"sits"))
    try commit("change", folder)
    try git("checkout", "-q", "-b", "sales", in: folder)
    try sign(folder, "sales", "Jonas Kern", "2026-11-05")
    try commit("sales", folder)
    try git("checkout", "-q", "main", in: folder)
    try sign(folder, "marketing", "Anna Berg", "2026-11-04")
    try commit("marketing", folder)
    try git("merge", "-q", "--no-edit", "sales", in: folder)
    let result = try accord("agreed", "rules", in: folder.url)
    #expect(result.status == 0, "\(result.output)\(result.errors)")
  }

  private func commit(_ message: String, _ folder: TemporaryFolder) throws {
    try git("add", ".", in: folder)
    try git("commit", "-q", "-m", message, in: folder)
  }

  private func git(_ arguments: String..., in folder: TemporaryFolder) throws {
    let person = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]
    let result = try Subprocess.run("git", person + arguments, in: folder.url)
    try #require(result.status == 0, "git \(arguments): \(result.errors)")
  }

  @Test func asMarkdownAndJSON() throws {
    let folder = try SignTests.rules()
    try sign(folder, "marketing", "Anna_Berg", "2026-11-01")
    let markdown = try accord("agreed", "rules", "--format", "markdown", in: folder.url)
    #expect(markdown.status == 1)
    #expect(
      Array(markdown.lines.prefix(3)) == [
        "| definition | title | marketing | sales | finance | review by |",
        "| --- | --- | --- | --- | --- | --- |",
        #"| D1 | - | signed 2026-11-01, Anna\_Berg | not signed | - | - |"#,
      ])
    #expect(markdown.lines.contains("- drafts, not to be signed yet: idea"))
    let json = try accord("agreed", "rules", "--format", "json", "--as-of", "2026-12-01", in: folder.url)
    #expect(json.status == 1)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(object["current"] as? Bool == false)
    #expect(object["as_of"] as? String == "2026-12-01")
    #expect((object["definitions"] as? [[String: Any]])?.count == 8)
  }

  @Test func aDayThatIsNoneIsWrongUsage() throws {
    let result = try accord("agreed", "rules", "--as-of", "2026-02-30")
    #expect(result.status == 64)
    #expect(result.errors == "accord: '--as-of 2026-02-30' is not a day; write it as 2026-11-22\n")
  }

  @Test(arguments: ["sign", "agreed"])
  func theHelpFitsATerminalAndHasAnExample(command: String) throws {
    let result = try accord(command, "--help")
    #expect(result.status == 0)
    #expect(result.lines.allSatisfy { $0.count <= 80 })
    #expect(result.output.contains("Example:\n  accord \(command) rules"))
  }
}
