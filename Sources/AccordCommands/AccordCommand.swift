import AccordSemantics
import AccordSource
import AccordStream
public import ArgumentParser
import Glibc

/// The command `accord`: the subcommands and the version.
public struct AccordCommand: ParsableCommand {
  /// The name, the help and the subcommands.
  public static let configuration = CommandConfiguration(
    commandName: "accord",
    abstract: "Decide leads by rules that marketing and sales have written down together.",
    discussion: """
      RULES is a folder (all *.accord files below it) or a single file.

      Exit codes: 0 done, nothing to report; 1 done, and there is something to report; 2 could not do it; \
      3 done, and a limit that was asked for is passed; 64 wrong usage.

      Example:
        accord eval rules < leads.ndjson > decisions.ndjson
      """,
    version: "\(version) (\(Pattern.library))",
    subcommands: [Schema.self, Functions.self, PlanCommand.self],
    groupedSubcommands: [
      CommandGroup(
        name: "Write", subcommands: [Init.self, Infer.self, Fmt.self, Lint.self, Test.self, Verify.self]),
      CommandGroup(name: "Agree", subcommands: [Glossary.self, Sign.self, Agreed.self]),
      CommandGroup(name: "Decide", subcommands: [Eval.self, Explain.self]),
      CommandGroup(
        name: "Learn",
        subcommands: [
          FeedbackCommand.self, ReportCommand.self, OverdueCommand.self, LiftCommand.self,
          BacktestCommand.self, Forget.self,
        ]),
      CommandGroup(name: "Change", subcommands: [Diff.self, Fingerprint.self]),
    ])

  /// The version of this program.
  static let version = "0.1.0"

  /// The command without arguments.
  public init() {}
}

extension AccordCommand {
  /// Does what the command line asks for, and ends the process.
  public static func start() -> Never {
    // A closed pipe is an error that a command can handle.
    ByteSink.ignoreBrokenPipe()
    // The arguments come from there; without them, every command would be the help.
    guard !CommandLine.arguments.isEmpty else {
      Terminal.say("accord: the arguments cannot be read, because /proc is not mounted")
      exit(withError: ExitCode.failed)
    }
    Glibc.exit(run(Array(CommandLine.arguments.dropFirst())))
  }

  /// Does what the arguments behind the name of the command ask for.
  ///
  /// - Returns: the code to end with.
  package static func run(_ written: [String]) -> Int32 {
    let options = FormerOptions(written)
    let arguments = options.arguments
    for note in options.notes { Terminal.say("accord: \(note)") }
    do {
      var command: any ParsableCommand =
        if let eval = Eval(plain: arguments) { eval } else { try parseAsRoot(arguments) }
      try command.run()
      return ExitCode.success.rawValue
    } catch {
      // Not by the parser, which makes its whole help before it says nothing about a code.
      return end(error, arguments).rawValue
    }
  }

  /// Says what there is to say at the end, help or wrong usage; the code to end with.
  private static func end(_ error: any Error, _ arguments: [String]) -> ExitCode {
    // All has been said.
    if let code = error as? ExitCode { return code }
    let code = exitCode(for: error)
    let text = message(for: error, arguments)
    guard !text.isEmpty else { return code }
    guard code == .success else {
      Terminal.say(lines: text)
      return code
    }
    do {
      try Terminal.show(text + "\n")
      return code
    } catch {
      return exitCode(for: error)
    }
  }

  /// The parser's words for an error. It repeats arguments as they are; so that nothing in them breaks a line or
  /// reaches the terminal, it is asked again about arguments that are made visible.
  private static func message(for error: any Error, _ arguments: [String]) -> String {
    let shown = arguments.map { DisplayText.visible($0) }
    guard shown != arguments else { return fullMessage(for: error) }
    do {
      _ = try parseAsRoot(shown)
    } catch {
      return fullMessage(for: error)
    }
    return DisplayText.visible(fullMessage(for: error))
  }
}
