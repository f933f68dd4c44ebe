import AccordTestSupport
import Foundation
import Testing

/// `accord fmt` over files that are and are not in the layout.
@Suite struct FmtTests {
  private static let ugly = "accord 1\nlist dach=\"DE\",\"AT\"\nlist homes = \"DE\"  # ours\n"
  private static let pretty = """
    accord 1

    list dach  = "DE", "AT"
    list homes = "DE"  # ours

    """

  /// Two files, one of which is in the layout.
  private func rules() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("rules/ugly.accord", Self.ugly)
    try folder.write("rules/pretty.accord", Self.pretty)
    return folder
  }

  @Test func filesAreChangedAndNamed() throws {
    let folder = try rules()
    let result = try accord("fmt", "rules", in: folder.url)
    #expect(result.status == 0)
    #expect(result.output == "rules/ugly.accord\n")
    #expect(result.errors == "")
    #expect(try folder.text("rules/ugly.accord") == Self.pretty)
    let again = try accord("fmt", "rules", in: folder.url)
    #expect(again.status == 0)
    #expect(again.output == "")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("rules")).count == 2)
  }

  @Test func whatIsInTheLayoutIsNotWritten() throws {
    let folder = try rules()
    func written() throws -> Date? {
      try FileManager.default.attributesOfItem(atPath: folder.path("rules/pretty.accord"))[.modificationDate]
        as? Date
    }
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000)],
      ofItemAtPath: folder.path("rules/pretty.accord"))
    let before = try written()
    #expect(try accord("fmt", "rules", in: folder.url).status == 0)
    #expect(try written() == before)
  }

  @Test func checkNamesFilesAndChangesNone() throws {
    let folder = try rules()
    let result = try accord("fmt", "--check", "rules", in: folder.url)
    #expect(result.status == 1)
    #expect(result.output == "rules/ugly.accord\n")
    #expect(result.errors == "accord: this is not in the one layout; 'accord fmt rules' brings it there\n")
    #expect(try folder.text("rules/ugly.accord") == Self.ugly)
    let good = try accord("fmt", "--check", "rules/pretty.accord", in: folder.url)
    #expect(good.status == 0)
    #expect(good.output == "")
  }

  @Test func diffShowsTheChange() throws {
    let folder = try rules()
    let result = try accord("fmt", "--diff", "rules", in: folder.url)
    #expect(result.status == 1)
    #expect(
      result.output == """
        --- rules/ugly.accord
        +++ rules/ugly.accord
        @@ -1,3 +1,4 @@
         accord 1
        -list dach="DE","AT"
        +
        +list dach  = "DE", "AT"
         list homes = "DE"  # ours

        """)
    #expect(try folder.text("rules/ugly.accord") == Self.ugly)
    #expect(try accord("fmt", "--diff", "rules/pretty.accord", in: folder.url).status == 0)
  }

  /// What `--diff` prints is a patch that makes the layout.
  @Test(.enabled(if: Oracle.patch.isUsed, "the command patch is absent"))
  func theDiffIsAPatch() throws {
    let folder = try TemporaryFolder()
    let source = try Project.text("rules/scoring.accord")
    var number = 0
    let shaken = source.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      number += 1
      return number % 7 == 3 ? String(line).replacing("  ", with: " ") : String(line)
    }
    try folder.write("s.accord", shaken.joined(separator: "\n").trimmingCharacters(in: .newlines))
    let diff = try accord("fmt", "--diff", "s.accord", in: folder.url)
    #expect(diff.status == 1)
    try folder.write("patched.accord", try folder.text("s.accord"))
    try folder.write("change.patch", diff.output)
    let patch = try Subprocess.run("patch", ["-s", "patched.accord", "change.patch"], in: folder.url)
    #expect(patch.status == 0, "\(patch.errors)")
    #expect(try accord("fmt", "s.accord", in: folder.url).status == 0)
    #expect(try folder.text("patched.accord") == folder.text("s.accord"))
  }

  @Test func standardInput() throws {
    let result = try accord("fmt", "--stdin", input: Self.ugly)
    #expect(result.status == 0)
    #expect(result.output == Self.pretty)
    #expect(try accord("fmt", "--stdin", input: "accord 1").output == "accord 1\n")
    #expect(try accord("fmt", "--stdin", "--check", input: Self.ugly).output == "standard input\n")
  }

  @Test(arguments: ["", "\u{FEFF}", "accord 1\nlist x = \n", "\u{0}"])
  func inputWithMistakes(text: String) throws {
    let result = try accord("fmt", "--stdin", input: text)
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(result.errors.hasPrefix("error[E"))
    #expect(result.errors.contains("\naccord: 'standard input' is left as it is, it has "))
  }

  @Test func aFileWithMistakesStaysAndTheOthersAreFormatted() throws {
    let folder = try rules()
    let broken = "accord 1\nlist   x = \n"
    try folder.write("rules/broken.accord", broken)
    let result = try accord("fmt", "rules", "missing", in: folder.url)
    #expect(result.status == 2)
    #expect(result.output == "rules/ugly.accord\n")
    #expect(result.errors.contains("rules/broken.accord:3:1"))
    #expect(result.errors.contains("accord: 'rules/broken.accord' is left as it is, it has 1 error\n"))
    #expect(result.errors.hasSuffix("accord: there is no file or folder 'missing'\n"))
    #expect(try folder.text("rules/broken.accord") == broken)
    #expect(try folder.text("rules/ugly.accord") == Self.pretty)
  }

  @Test func lineBreaksAndByteOrderMarkStay() throws {
    let folder = try TemporaryFolder()
    let windows = "\u{FEFF}" + Self.ugly.replacing("\n", with: "\r\n")
    try folder.write("w.accord", windows)
    #expect(try accord("fmt", "w.accord", in: folder.url).output == "w.accord\n")
    let expected = "\u{FEFF}" + Self.pretty.replacing("\n", with: "\r\n")
    let bytes = try Data(contentsOf: folder.url.appending(path: "w.accord"))
    #expect(bytes == Data(expected.utf8))
  }

  @Test func permissionsAndLinksStay() throws {
    let folder = try rules()
    let path = folder.path("rules/ugly.accord")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link.accord"), withDestinationPath: "rules/ugly.accord")
    #expect(try accord("fmt", "link.accord", in: folder.url).output == "link.accord\n")
    let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(permissions == 0o640)
    #expect(try folder.text("rules/ugly.accord") == Self.pretty)
    let kind = try FileManager.default.attributesOfItem(atPath: folder.path("link.accord"))[.type]
    #expect(kind as? FileAttributeType == .typeSymbolicLink)
  }

  @Test func aFileThatMayNotBeWritten() throws {
    let folder = try rules()
    let path = folder.path("rules/ugly.accord")
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    let result = try accord("fmt", "rules", in: folder.url)
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(result.errors.hasPrefix("accord: cannot write 'rules/ugly.accord': "))
    #expect(try folder.text("rules/ugly.accord") == Self.ugly)
  }

  @Test func twoRunsAtOnce() throws {
    let folder = try TemporaryFolder()
    for number in 0..<40 { try folder.write("rules/\(number).accord", Self.ugly) }
    let runs = try (0..<3).map { _ in try RunningCommand(["fmt", "rules"], in: folder.url) }
    for run in runs {
      run.write([], closing: true)
      #expect(try run.finish().status == 0)
    }
    for number in 0..<40 { #expect(try folder.text("rules/\(number).accord") == Self.pretty) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("rules")).count == 40)
  }

  @Test func wrongUsage() throws {
    #expect(try accord("fmt").status == 64)
    #expect(try accord("fmt", "--stdin", "rules").status == 64)
  }

  @Test func theRulesOfTheProjectAreInTheLayout() throws {
    let result = try accord("fmt", "--check", "rules", "examples")
    #expect(result.output == "")
    #expect(result.status == 0)
  }
}
