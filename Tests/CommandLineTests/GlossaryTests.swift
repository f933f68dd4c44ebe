import AccordTestSupport
import Foundation
import Testing

/// `accord glossary`: the agreement as a page.
@Suite struct GlossaryTests {
  private static let rules = """
    accord 1
    agreement "From campaign to desk" { between marketing, sales }
    lead { id text, budget number }
    define wanted until 2026-12-31 "Wanted" when budget >= 10k
    define wanted from 2027-01-01 "Wanted" when budget >= 20k

    """

  @Test func thePageInTheDocumentsIsCurrent() throws {
    let result = try accord("glossary", "rules")
    #expect(result.status == 0, "\(result.errors)")
    let isCurrent = try result.output == Project.text("docs/glossary.md")
    #expect(
      isCurrent,
      "docs/glossary.md is not what rules/ says; renew it: accord glossary rules --output docs/glossary.md")
  }

  @Test(arguments: ["markdown", "html"])
  func thePageOfTheProjectDoesNotChangeWithTheDay(format: String) throws {
    let pages = try ["2000-01-01", "2026-11-01", "2400-01-01"].map {
      try accord("glossary", "rules", "--format", format, "--as-of", $0).output
    }
    #expect(Set(pages).count == 1)
    #expect(try accord("glossary", "rules", "--format", format).output == pages.first)
  }

  @Test func theDayChoosesTheVersion() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("dated.accord", Self.rules)
    let before = try accord("glossary", file, "--as-of", "2026-12-31")
    #expect(before.status == 0 && before.errors.isEmpty)
    #expect(before.output.contains("is at least 10,000."))
    #expect(before.output.contains("Others hold from 1 January 2027."))
    let after = try accord("glossary", file, "--as-of", "2027-01-01").output
    #expect(after.contains("is at least 20,000."))
  }

  @Test func aFileIsReplacedAsAWholeAndOnlyWhenThePageChanges() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("dated.accord", Self.rules)
    let page = folder.path("page.html")
    let arguments = ["glossary", file, "--format", "html", "--as-of", "2026-12-31"]
    let printed = try accord(arguments, bytes: []).output
    let first = try accord(arguments + ["--output", page], bytes: [])
    #expect(first.status == 0 && first.output.isEmpty && first.errors.isEmpty)
    #expect(try folder.text("page.html") == printed)

    let files = FileManager.default
    try files.setAttributes(
      [.posixPermissions: 0o600, .modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: page)
    #expect(try accord(arguments + ["--output", page], bytes: []).status == 0)
    #expect(
      try files.attributesOfItem(atPath: page)[.modificationDate] as? Date == Date(timeIntervalSince1970: 1))

    try folder.write("dated.accord", Self.rules.replacing("10k", with: "11k"))
    #expect(try accord(arguments + ["--output", page], bytes: []).status == 0)
    #expect(try folder.text("page.html").contains("11,000"))
    #expect(try files.attributesOfItem(atPath: page)[.posixPermissions] as? Int == 0o600)
    #expect(try files.contentsOfDirectory(atPath: folder.url.path).sorted() == ["dated.accord", "page.html"])
  }

  @Test func whatCannotBeDoneIsSaid() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("dated.accord", Self.rules)
    let noDay = try accord("glossary", file, "--as-of", "soon")
    #expect(noDay.status == 64 && noDay.errors.contains("'--as-of soon' is not a day"))
    let noFolder = try accord("glossary", file, "--output", folder.path("none/page.md"))
    #expect(noFolder.status == 2 && noFolder.errors.contains("none/page.md'"))
    let onRules = try accord("glossary", file, "--output", file)
    #expect(onRules.status == 64)
    #expect(try folder.text("dated.accord") == Self.rules)
    let wrong = try folder.write("wrong.accord", "accord 1\nlead { a flag }\ndefine x when y\n")
    let broken = try accord("glossary", wrong)
    #expect(broken.status == 2 && broken.output.isEmpty && broken.errors.contains("E0203"))
  }
}
