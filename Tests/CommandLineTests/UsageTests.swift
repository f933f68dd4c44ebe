import AccordStream
import AccordTestSupport
import Foundation
import Testing

/// Exit codes and the words that come with them.
@Suite struct UsageTests {
  @Test func theVersionIsShown() throws {
    let result = try accord("--version")
    #expect(result.status == 0)
    #expect(result.output.wholeMatch(of: /\d+\.\d+\.\d+ \(PCRE2 \d+\.\d+, Unicode \d+\.\d+\.\d+\)\n/) != nil)
  }

  @Test(arguments: [
    [], ["eval"], ["explain"], ["lint"], ["fmt"], ["test"], ["sign"], ["agreed"], ["glossary"], ["init"],
    ["infer"],
    ["diff"], ["fingerprint"],
  ])
  func everyHelpHasAnExample(command: [String]) throws {
    let result = try accord(command + ["--help"], bytes: [])
    #expect(result.status == 0)
    #expect(result.errors == "")
    let example = try #require(result.output.firstMatch(of: /Examples?:\n(  accord (\w+) .*\n)/))
    if let name = command.first { #expect(example.output.2 == name) }
    #expect(result.lines.allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: [
    (["eval", "rules", "--nope"], "Error: Unknown option '--nope'"),
    (["bogus"], "Error: Unexpected argument 'bogus'"),
    (["eval"], "Error: Missing expected argument '<rules>'"),
    (["eval", "rules", "--to", "xml"], "Error: The value 'xml' is invalid for '--to <form>'"),
    (["eval", "rules", "--explain", "all"], "Error: The value 'all' is invalid for '--explain <detail>'"),
    (["eval", "rules", "--max-line", "0"], "Error: The value '0' is invalid for '--max-line"),
    (["eval", "rules", "--max-line", "99999999999999999999"], "Error: The value '99999999999999999999' is"),
    (["eval", "rules", "--delimiter", "ab"], "Error: '--delimiter ab' must be a single character"),
    (["eval", "rules", "--jobs", "0"], "Error: '--jobs 0' must be a number from 1 to 1024"),
    (["eval", "rules", "--jobs", "2000"], "Error: '--jobs 2000' must be a number from 1 to 1024"),
    (["eval", "rules", "--jobs", "two"], "Error: The value 'two' is invalid for '--jobs <n>'"),
    (["eval", "rules", "--only", "a", "--pass-through"], "Error: '--only' and '--pass-through' exclude"),
    (["eval", "rules", "--pass-through", "--to", "csv"], "Error: '--pass-through' needs '--to ndjson'"),
    (
      ["eval", "rules", "--source", "excl"],
      "accord: the rules have no input 'excl'; did you mean 'excel'?\n"
    ),
    (
      ["eval", "rules", "--source", "marketo"],
      "accord: the rules have no input 'marketo'; they have hubspot, salesforce, excel\n"
    ),
    (
      ["explain", "rules", "--as-of", "yesterday"],
      "accord: '--as-of yesterday' is not a time; write it as 2026-11-01T09:00, in the time zone of the agreement, or 2026-11-01T09:00Z\n"
    ),
  ])
  func wrongUsageIs64(arguments: [String], message: String) throws {
    let result = try accord(arguments, bytes: [])
    #expect(result.status == 64)
    #expect(result.output == "")
    #expect(result.errors.hasPrefix(message), "\(result.errors)")
  }

  @Test(arguments: [
    (["eval", "nowhere"], "there is no file or folder 'nowhere'"),
    (["lint", "nowhere"], "there is no file or folder 'nowhere'"),
    (["fingerprint", "examples/none"], "there is no file or folder 'examples/none'"),
    (["lint", "rules/lists"], "there is no file '*.accord' in the folder 'rules/lists'"),
    (["eval", "rules", "nofile.csv"], "cannot read 'nofile.csv': there is no such file or folder"),
    (["eval", "rules", "examples"], "cannot read 'examples': it is a folder"),
    (["eval", "rules", "--rejects", "/none/r"], "cannot write '/none/r': there is no such file or folder"),
    (
      ["eval", "rules", "--summary-file", "/none/s"],
      "cannot write '/none/s': there is no such file or folder"
    ),
    (["explain", "rules"], "the input holds no lead"),
  ])
  func whatCannotBeDoneIs2(arguments: [String], message: String) throws {
    let result = try accord(arguments, bytes: [])
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(result.errors == "accord: \(message)\n")
  }

  @Test func decisionsBeforeAMissingFileAreNotLost() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a", "{\"id\":\"a\"}\n")
    let result = try accord("eval", "rules", file, folder.path("b"))
    #expect(result.status == 2)
    #expect(try result.decisions().map(\.lead) == ["a"])
    #expect(result.errors.hasPrefix("accord: cannot read '"))
  }

  @Test func rulesThatDoNotLoadAreShown() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "rules/a.accord",
      """
      accord 1
      lead {
        id         text  required
        employees  number
      }
      score fit "Fit" {
        +10 "larger company"   when emplyees >= 50
      }

      """)
    for command in ["eval", "explain", "fingerprint"] {
      let result = try accord(command, "rules", in: folder.url)
      #expect(result.status == 2)
      #expect(result.output == "")
      #expect(
        result.errors == """
          error[E0203]: 'emplyees' is not a field of the lead
            ┌─ rules/a.accord:7:31
          7 │   +10 "larger company"   when emplyees >= 50
            │                               ^^^^^^^^ did you mean 'employees'?
            = help: fields are declared in rules/a.accord:2

          accord: the rules have 1 error

          """)
    }
    let coloured = try accord("eval", "rules", "--color", "always", in: folder.url)
    #expect(coloured.errors.contains("\u{1B}["))
  }

  @Test func aFileThatIsNoRuleFileIsNamed() throws {
    let result = try accord("eval", "examples/leads.ndjson")
    #expect(result.status == 2)
    #expect(
      result.errors == "accord: 'examples/leads.ndjson' is no rule file, they end in .accord; "
        + "the rules come first, before the leads\n")
  }

  @Test func ofManyErrorsTheFirstAreShown() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.accord", "accord 1\n" + String(repeating: "oops\n", count: 100))
    let result = try accord("eval", "a.accord", in: folder.url)
    #expect(result.status == 2)
    #expect(result.errors.split(separator: "\n").count { $0.hasPrefix("error[") } == 20)
    #expect(result.errors.hasSuffix(" errors; 'accord lint' shows all of them\n"))
  }
}

/// A command inside another program, as most tests run it.
@Suite struct LibraryTests {
  @Test func aCommandWritesToItsConsoleAndEndsNothing() throws {
    let inside = try accord("eval", "no_such_rules")
    let outside = try Subprocess.run(Project.command.path, ["eval", "no_such_rules"])
    #expect(inside.status == 2)
    #expect(inside.status == outside.status)
    #expect(inside.errors == outside.errors)
    #expect(inside.errors.contains("no_such_rules"))
  }

  @Test func theEnvironmentIsTheOneOfItsConsole() {
    let console = Console(input: 0, output: 1, errors: 2, variables: ["TZ": "Europe/Paris"])
    Console.$current.withValue(console) {
      #expect(Console.current.variable("TZ") == "Europe/Paris")
      #expect(Console.current.variable("PATH") == nil)
      #expect(!Console.current.isProcess)
    }
    #expect(Console.current.isProcess)
  }
}
