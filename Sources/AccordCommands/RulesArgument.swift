import AccordSemantics
import AccordSource
import ArgumentParser

/// The rules a command works on.
struct RulesArgument: ParsableArguments {
  @Argument(
    help: "The rules: a folder (all *.accord files below it) or a single file.",
    completion: .file(extensions: ["accord"]))
  var rules: String

  @Option(help: "When to use colours in messages.")
  var color: ColorOption = .auto

  /// The checked rules; findings that keep them from loading go to the standard error and end the command.
  func load() throws -> Program {
    let sources = try sources()
    let result = Checker.check(sources, files: RuleSetLoader.files)
    guard let program = result.program else {
      let renderer = HumanRenderer(sources: sources, decorator: Terminal.decorator(color, for: 2))
      let blocking = result.diagnostics.filter(\.code.blocksLoading)
      Terminal.say(renderer.render(blocking))
      Terminal.say("accord: the rules have \(Count.of(blocking.count, "error")); nothing was decided")
      throw ExitCode.failed
    }
    return program
  }

  /// The files of the rules; ends the command when they cannot be read.
  func sources() throws -> SourceSet {
    do throws(RuleSetLoader.Failure) {
      return try RuleSetLoader.load(rules)
    } catch {
      Terminal.say("accord: \(error.message)")
      throw ExitCode.failed
    }
  }
}
