import AccordSemantics
import AccordSource
import AccordStream
import ArgumentParser

/// The rules a command works on.
struct RulesArgument: ParsableArguments {
  @Argument(
    help: "The rules: a folder (all *.accord files below it) or a single file.",
    completion: .file(extensions: ["accord"]))
  var rules: String

  @Option(help: "When to use colours in messages.")
  var color: ColorOption = .auto

  /// How many errors are shown where the rules only have to load; a file that is no rule file has thousands.
  private static let shownErrors = 20

  /// The checked rules; findings that keep them from loading go to the standard error and end the command.
  func load() throws -> RuleSet {
    let sources = try sources()
    let result = Checker.check(sources, files: RuleSetLoader.files)
    guard let loaded = result.rules else {
      let renderer = HumanRenderer(sources: sources, decorator: Terminal.decorator(color, for: 2))
      let blocking = result.diagnostics.filter(\.code.blocksLoading)
      Terminal.say(renderer.render(Array(blocking.prefix(RulesArgument.shownErrors))))
      let hidden = blocking.count > RulesArgument.shownErrors ? "; 'accord lint' shows all of them" : ""
      Terminal.say("accord: the rules have \(Count.of(blocking.count, "error"))\(hidden)")
      throw ExitCode.failed
    }
    return loaded
  }

  /// The files of the rules; ends the command when they cannot be read.
  func sources() throws -> SourceSet { try RulesArgument.sources(rules) }

  /// The files of the rules at a path; ends the command when they cannot be read.
  static func sources(_ path: String) throws -> SourceSet {
    do throws(RuleSetLoader.Failure) {
      return try RuleSetLoader.load(path)
    } catch {
      Terminal.say("accord: \(error.message)")
      throw ExitCode.failed
    }
  }
}
