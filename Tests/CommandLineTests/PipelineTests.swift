import AccordTestSupport
import Foundation
import Testing

/// `--jobs` and the pipeline behind it: the same bytes, bounded memory, prompt answers.
@Suite struct PipelineTests {
  private static let lead = EvalTests.lead

  /// Leads, dirt, and rejects for more reasons than the counts tell apart.
  private static let lines: [UInt8] = {
    var bytes: [UInt8] = []
    for index in 0..<60 {
      bytes += "{\"id\":\"\(index)\",\"employees\":\(index * 37),\"budget\":\"x\"}\r\n".utf8
      bytes += "{broken\n\n{\"id\":\"".utf8 + [0xFF] + "\"}\n[\(index)]\n".utf8
      bytes += "{\"id\":\"\(String(repeating: "l", count: index * 5))\",\"id\":1}\n".utf8
    }
    return bytes + "{\"id\":\"last\"}".utf8
  }()

  private static let csv = Array(
    ("id,employees\n"
      + (0..<80).map { "\($0),\($0 * 3)\n\($0)\(String(repeating: ",x", count: $0 + 2))\n" }.joined()).utf8)

  private static let json = Array(
    ("[" + (0..<80).map { "{\"id\":\"\($0)\",\n\"employees\":\($0)}, \($0)" }.joined(separator: ",") + "]")
      .utf8)

  @Test(arguments: ["ndjson", "csv", "table"], ["lines", "csv", "json"])
  func jobsChangeNoByte(form: String, input: String) throws {
    let bytes = ["lines": Self.lines, "csv": Self.csv, "json": Self.json][input] ?? []
    let folder = try TemporaryFolder()
    func outcome(_ jobs: Int, _ blockSize: Int) throws -> [String] {
      let arguments = [
        "eval", "rules", "--as-of", "2026-11-01T09:00Z", "--to", form, "--max-line", "250", "--jobs",
        "\(jobs)",
        "--block-size", "\(blockSize)", "--summary-file", folder.path("counts"), "--rejects",
        folder.path("rejects"), "--summary",
      ]
      let result = try accord(arguments, bytes: bytes)
      #expect(result.status == 1)
      return [result.output, result.errors, try folder.text("counts"), try folder.text("rejects")]
    }
    let sequential = try outcome(1, 1 << 20)
    #expect(sequential[0].count { $0.isNewline } > 60 && sequential[3].count { $0.isNewline } > 60)
    for (jobs, blockSize) in [(1, 1), (2, 1000), (3, 100), (8, 1)] {
      #expect(try outcome(jobs, blockSize) == sequential, "\(jobs) jobs, blocks of \(blockSize) bytes")
    }
  }

  @Test(arguments: ["1", "2", "8"])
  func aPauseIsAnsweredAtOnce(jobs: String) throws {
    let command = try RunningCommand(["eval", "rules", "--jobs", jobs])
    for count in 1...5 {
      command.write(Array("\(Self.lead)\n{broken\n{\"id\":".utf8))
      _ = try command.lines(atLeast: 2 * count - 1, within: 20)
      command.write(Array("\"half\"}\n".utf8))
      _ = try command.lines(atLeast: 2 * count, within: 20)
    }
    command.closeInput()
    let result = try command.finish()
    #expect(result.lines.count == 10)
    #expect(try result.rejects().map(\.line) == [2, 5, 8, 11, 14])
  }

  @Test(arguments: ["1", "2", "8"])
  func aRejectEndsTheRun(jobs: String) throws {
    let good = String(repeating: "\(Self.lead)\n", count: 200)
    let arguments = ["eval", "rules", "--jobs", jobs, "--block-size", "1KiB", "--stop-on-reject"]
    let result = try accord(arguments, bytes: Array("\(good){\n\(good){\n\(good)".utf8))
    #expect(result.status == 1)
    #expect(result.lines.count == 200)
    #expect(try result.rejects().map(\.line) == [201])
  }

  @Test(arguments: ["1", "2"])
  func anInputThatIsMissingComesAfterTheOneBefore(jobs: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a", String(repeating: "\(Self.lead)\n", count: 300))
    let result = try accord("eval", "rules", "--jobs", jobs, "--block-size", "1KiB", file, "none")
    #expect(result.status == 2)
    #expect(result.lines.count == 300)
    #expect(result.errors == "accord: cannot read 'none': there is no such file or folder\n")
  }

  // MARK: Memory

  /// More than the command needs, and less than what it is given.
  private static let enough = 100 << 20

  @Test(arguments: ["1", "2"])
  func aLineWithoutEndTakesNoMemory(jobs: String) throws {
    let command = try RunningCommand([
      "eval", "rules", "--jobs", jobs, "--from", "ndjson", "--max-line", "1MiB",
    ])
    try command.writeAll([UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20), times: 150)
    let peak = command.peakMemory
    command.closeInput()
    let result = try command.finish()
    #expect(try result.rejects().map(\.error) == ["the record is longer than the limit of 1 MiB"])
    #expect(try #require(peak) < Self.enough)
  }

  @Test(arguments: ["1", "2"])
  func emptyLinesAreSkipped(jobs: String) throws {
    let input = [UInt8](repeating: 0x0A, count: 1_000_000) + Array("\(Self.lead)\n{\n".utf8)
    let result = try accord(["eval", "rules", "--jobs", jobs, "--from", "ndjson"], bytes: input)
    #expect(result.lines.count == 1)
    #expect(try result.rejects().map(\.line) == [1_000_002])
  }

  @Test(arguments: ["1", "2"])
  func rejectsAloneAreNoTrouble(jobs: String) throws {
    let result = try accord(
      ["eval", "rules", "--jobs", jobs, "--from", "ndjson"],
      bytes: Array(String(repeating: "{\n", count: 50_000).utf8))
    #expect(result.output == "")
    #expect(result.errors.count { $0.isNewline } == 50_000)
  }

  @Test(arguments: ["1", "2"])
  func aReaderThatDoesNotReadIsWaitedFor(jobs: String) throws {
    let command = try RunningCommand(
      ["eval", "rules", "--jobs", jobs, "--explain", "none"], holdsOutput: true)
    let leads = 5_000_000 / (Self.lead.utf8.count + 1)
    command.write(Array(String(repeating: "\(Self.lead)\n", count: leads).utf8), closing: true)
    // Time enough to take what is offered.
    Thread.sleep(forTimeInterval: 2)
    #expect(try #require(command.peakMemory) < Self.enough)
    command.send(SIGKILL)
    command.releaseOutput()
    #expect(try command.finish().isSignalled)
  }

  // MARK: Progress

  @Test func progressIsShownOnlyWhenAskedFor() throws {
    let command = try RunningCommand(["eval", "rules", "--progress"])
    for count in 1...4 {
      command.write(Array("{\"id\":\"\(count)\"}\n".utf8))
      _ = try command.lines(atLeast: count, within: 20)
      Thread.sleep(forTimeInterval: 0.6)
    }
    command.closeInput()
    let result = try command.finish()
    #expect(result.status == 0)
    let shown = result.errors.split(separator: "\n")
    #expect(!shown.isEmpty)
    #expect(shown.allSatisfy { $0.wholeMatch(of: /\d leads?, \d+ a second/) != nil }, "\(result.errors)")
  }
}
