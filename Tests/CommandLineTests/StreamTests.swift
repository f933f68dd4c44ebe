import AccordTestSupport
import Foundation
import Testing

/// Pipes that pause, close, or are interrupted.
@Suite struct StreamTests {
  @Test(arguments: ["ndjson", "csv", "table"])
  func aPauseInTheInputIsAnsweredAtOnce(form: String) throws {
    let command = try RunningCommand(["eval", "rules", "--to", form])
    command.write(Array("\(EvalTests.lead)\n".utf8))
    let headers = form == "ndjson" ? 0 : 1
    let first = try command.lines(atLeast: headers + 1, within: 20)
    #expect(first.count == headers + 1)
    command.write(Array("{\"id\":\"second\"}\n".utf8))
    let second = try command.lines(atLeast: headers + 2, within: 20)
    #expect(second.last?.contains("second") == true)
    command.closeInput()
    let result = try command.finish()
    #expect(result.status == 0)
    #expect(result.lines == second)
  }

  @Test(arguments: [
    ["eval", "rules"], ["explain", "rules"], ["lint", "rules"], ["fingerprint", "rules"],
  ])
  func aClosedOutputEndsQuietly(arguments: [String]) throws {
    let command = try RunningCommand(arguments, readsOutput: false)
    command.write(Array(String(repeating: "\(EvalTests.lead)\n", count: 300).utf8), closing: true)
    let result = try command.finish()
    #expect(result.status == 2)
    #expect(!result.isSignalled)
    #expect(result.errors == "")
  }

  @Test func anOutputThatIsFullIsSaid() throws {
    for command in ["eval", "explain", "lint", "fingerprint"] {
      let result = try Subprocess.run(
        "bash", ["-c", "'\(Project.command.path)' \(command) rules >/dev/full"],
        input: Array("\(EvalTests.lead)\n".utf8))
      #expect(result.status == 2, "\(command)")
      #expect(result.errors == "accord: cannot write 'standard output': no space is left\n")
    }
  }

  @Test func anInterruptLeavesWholeLines() throws {
    let folder = try TemporaryFolder()
    let leads = 20_000
    let file = try folder.write("leads", String(repeating: "\(EvalTests.lead)\n", count: leads))
    // Nobody reads yet, so that it cannot be done before it is interrupted, however fast it is.
    let command = try RunningCommand(["eval", "rules", file], holdsOutput: true)
    #expect(command.hasWritten(within: 60))
    command.send(SIGINT)
    command.releaseOutput()
    let result = try command.finish()
    #expect(result.isSignalled && result.status == SIGINT)
    #expect(result.errors == "")
    #expect(result.output.hasSuffix("}\n"))
    #expect(result.lines.count > 0 && result.lines.count < leads)
    #expect(Set(result.lines).count == 1)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func anInterruptIsNoticedWhileWaiting(signal: Int32) throws {
    let command = try RunningCommand(["eval", "rules"])
    command.write(Array("\(EvalTests.lead)\n{\"id\":\"unfin".utf8))
    _ = try command.lines(atLeast: 1, within: 20)
    command.send(signal)
    let result = try command.finish()
    #expect(result.isSignalled && result.status == signal)
    #expect(try result.decisions().map(\.lead) == ["x"])
  }
}
