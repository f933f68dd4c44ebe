import AccordTestSupport
import Foundation
import Testing

/// A run never writes over what it reads, and says so before it has begun.
@Suite struct OutputFileTests {
  private static let leads = "{\"id\":\"1\"}\n{broken\n"

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("rules/a.accord", "accord 1\nlead { id text }\nlist home from \"home.txt\"\n")
    try folder.write("rules/home.txt", "DE\n")
    try folder.write("in.ndjson", Self.leads)
    try FileManager.default.linkItem(
      at: folder.url.appending(path: "in.ndjson"), to: folder.url.appending(path: "link"))
    return folder
  }

  @Test(
    arguments: ["--rejects", "--summary-file"], ["in.ndjson", "link", "rules/a.accord", "rules/home.txt"])
  func anInputIsNoOutput(option: String, path: String) throws {
    let folder = try folder()
    let before = try folder.text(path)
    let result = try accord("eval", "rules", "in.ndjson", option, path, in: folder.url)
    #expect(result.status == 64)
    #expect(result.errors.contains("'\(path)' is written and read in one run"))
    #expect(result.output == "")
    #expect(try folder.text(path) == before)
  }

  @Test func twoOutputsAreTwoFiles() throws {
    let folder = try folder()
    let result = try accord(
      "eval", "rules", "in.ndjson", "--rejects", "x", "--summary-file", "x", in: folder.url)
    #expect(result.status == 64)
    #expect(result.errors == "accord: two outputs go to 'x'; name a file for each\n")
  }

  @Test func otherFilesAreWritten() throws {
    let folder = try folder()
    let result = try accord(
      "eval", "rules", "in.ndjson", "--rejects", "rejects", "--summary-file", "counts", in: folder.url)
    #expect(result.status == 1)
    #expect(try folder.text("rejects").contains("\"line\":2"))
    #expect(try folder.text("counts").hasPrefix("{\"leads\":2,\"decisions\":1,\"rejects\":1"))
  }

  /// A full disk under the standard error is a failure, not a crash.
  @Test func aStandardErrorThatCannotBeWritten() throws {
    let folder = try folder()
    let command = Project.command.path
    for arguments in ["eval rules in.ndjson", "eval nope", "lint nope"] {
      let result = try Subprocess.run(
        "sh", ["-c", "'\(command)' \(arguments) 2>/dev/full >/dev/null"], in: folder.url)
      #expect(!result.isSignalled && result.status == 2, "\(arguments)")
    }
  }
}
