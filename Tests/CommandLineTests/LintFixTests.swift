import AccordTestSupport
import Foundation
import Testing

/// `accord lint --fix`.
@Suite struct LintFixTests {
  private static let fixable = """
    accord 1

    lead {
      country  text  uppercase
    }

    define home "Home market" when country in "DE"
    ensure "home is known" home implies country is known

    """
  private static let fixed = fixable.replacing("in \"DE\"", with: "= \"DE\"")

  @Test func whatCanBePutRightIs() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("rules/a.accord", Self.fixable)
    let result = try accord("lint", "--fix", "rules", in: folder.url)
    #expect(result.status == 0)
    #expect(result.output == "1 file, no findings\n")
    #expect(result.errors == "accord: put 1 finding right in 1 file\n")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.fixed)
    let again = try accord("lint", "--fix", "rules", in: folder.url)
    #expect(again.errors == "")
  }

  @Test func aDryRunShowsADiffAndWritesNothing() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("rules/a.accord", Self.fixable)
    let result = try accord("lint", "--fix", "--diff", "rules", in: folder.url)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("--- rules/a.accord\n+++ rules/a.accord\n@@ "))
    #expect(result.output.contains("\n-define home \"Home market\" when country in \"DE\"\n"))
    #expect(result.output.contains("\n+define home \"Home market\" when country = \"DE\"\n"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.fixable)
  }

  @Test func byteOrderMarkLineEndsAndPermissionsStay() throws {
    let folder = try TemporaryFolder()
    let written = "\u{FEFF}" + Self.fixable.replacing("\n", with: "\r\n")
    let path = try folder.write("rules/a.accord", written)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    #expect(try accord("lint", "--fix", "rules", in: folder.url).status == 0)
    let bytes = try Data(contentsOf: URL(filePath: path))
    #expect(bytes == Data(("\u{FEFF}" + Self.fixed.replacing("\n", with: "\r\n")).utf8))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test func whatIsAllowedIsNotPutRight() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("rules/a.accord", Self.fixable)
    #expect(try accord("lint", "--fix", "--allow", "L082", "rules", in: folder.url).errors == "")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.fixable)
  }

  @Test func rulesWithErrorsStayAsTheyAre() throws {
    let folder = try TemporaryFolder()
    let broken = Self.fixable + "define broken when contry = \"DE\"\n"
    let path = try folder.write("rules/a.accord", broken)
    let result = try accord("lint", "--fix", "rules", in: folder.url)
    #expect(result.status == 1)
    #expect(result.output.contains("did you mean 'country'?"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == broken)
  }

  @Test func oneRunPutsRightWhatCanBe() throws {
    let folder = try TemporaryFolder()
    let conditions = [
      "not (5 > employees)", "not (not (not (1k <= employees)))", "not not not not (5 < employees)",
    ]
    let definitions = conditions.enumerated().map { "define d\($0) \"\($1)\" when \($1)\n" }.joined()
    let ensures = conditions.indices.map { "ensure \"e\($0)\" d\($0) implies employees is known\n" }.joined()
    let path = try folder.write("a.accord", "accord 1\n\nlead { employees number }\n\(definitions)\(ensures)")
    _ = try accord("lint", "--fix", "a.accord", in: folder.url)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("when employees >= 5\n"))
    #expect(text.contains("when employees < 1k\n"))
    #expect(text.contains("when employees > 5\n"))
    let again = try accord("lint", "--fix", "a.accord", in: folder.url)
    #expect(again.errors == "")
  }

  @Test func aFileThatCannotBeWrittenIsSaid() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("rules/a.accord", Self.fixable)
    try FileManager.default.setAttributes([.posixPermissions: 0o440], ofItemAtPath: path)
    let result = try accord("lint", "--fix", "rules", in: folder.url)
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(result.errors == "accord: cannot write 'rules/a.accord': it is marked as read-only\n")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.fixable)
  }
}
