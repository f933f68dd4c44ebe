import AccordTestSupport
import Foundation
import Testing

/// `accord init`: a starter rule set.
@Suite struct InitTests {
  @Test func theStarterHasNoFindingsAndItsTestsPass() throws {
    let folder = try TemporaryFolder()
    let made = try accord("init", "new/agreement", in: folder.url)
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.lines.first == "wrote 12 files:")
    #expect(made.lines.contains("  new/agreement/rules/lead.accord"))
    #expect(made.lines.suffix(4).first == "  cd new/agreement")
    let rules = folder.url.appending(path: "new/agreement")
    for arguments in [
      ["lint", "rules"], ["fmt", "--check", "rules"], ["test", "rules"],
      ["test", "--coverage", "--threshold", "80", "rules"],
    ] {
      let result = try accord(arguments, bytes: [], in: rules)
      #expect(result.status == 0, "\(arguments): \(result.output)\(result.errors)")
    }
  }

  @Test func theCommandsThatItNamesWork() throws {
    let sandbox = try Sandbox()
    let made = try sandbox.run("mkdir 'a b' && accord init 'a b'")
    let next = made.output.components(separatedBy: "Next:\n").last ?? ""
    #expect(next.contains("cd 'a b'"))
    let outcome = try sandbox.run(next)
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains("key_accounts"))
    #expect(outcome.output.contains("nurture: newsletter"))
  }

  @Test func theSampleLeadsReadWithoutProblems() throws {
    let folder = try TemporaryFolder()
    _ = try accord("init", in: folder.url)
    let result = try accord("eval", "rules", "sample-leads.ndjson", in: folder.url)
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(!result.output.contains("\"problems\""))
    #expect(result.lines.count == 4)
  }

  @Test func whatIsNoFolderIsNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write("file", "mine\n")
    try folder.write("below/rules", "mine\n")
    for (argument, obstacle) in [
      ("/dev/null", "/dev/null"), ("file", "file"), ("file/deeper", "file"), ("below", "below/rules"),
    ] {
      let result = try accord("init", argument, in: folder.url)
      #expect(result.status == 2)
      #expect(
        result.errors
          == "accord: nothing was written, because '\(obstacle)' is no folder; name an empty folder: "
          + "accord init my-agreement\n")
    }
  }

  @Test func nothingIsWrittenOver() throws {
    let folder = try TemporaryFolder()
    try folder.write("rules/lead.accord", "mine\n")
    let result = try accord("init", in: folder.url)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(
      result.errors
        == "accord: nothing was written, because 'rules/lead.accord' is there already; name an empty "
        + "folder: accord init my-agreement\n")
    #expect(try folder.text("rules/lead.accord") == "mine\n")
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: folder.url.path).sorted() == [
        "rules", "rules/lead.accord",
      ])
    // A link that leads nowhere is in the way, too.
    let other = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: other.path("sample-leads.ndjson"), withDestinationPath: "/no/such")
    #expect(try accord("init", in: other.url).status == 2)
    #expect(try FileManager.default.subpathsOfDirectory(atPath: other.url.path) == ["sample-leads.ndjson"])
  }

  @Test func nothingIsWrittenWhenAFileStandsInPlaceOfAFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("half/.github/workflows", "")
    #expect(try accord("init", "half", in: folder.url).status == 2)
    #expect(!FileManager.default.fileExists(atPath: folder.path("half/rules/lead.accord")))
  }

  @Test func theResourcesAreReviewedTodayAndTheDefinitionsLater() throws {
    let folder = try TemporaryFolder()
    let before = Self.today(plus: 0)
    _ = try accord("init", in: folder.url)
    let days = [before, Self.today(plus: 0)]
    let propositions = try folder.text("rules/propositions.accord")
    #expect(days.contains { day in propositions.components(separatedBy: "reviewed \(day)").count == 4 })
    let definitions = try folder.text("rules/definitions.accord")
    #expect((89...90).contains { definitions.contains("by \(Self.today(plus: $0))") })
  }

  private static func today(plus days: Int) -> String {
    let format = Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day()
    return Date(timeIntervalSinceNow: Double(days) * 86_400).formatted(format)
  }
}
