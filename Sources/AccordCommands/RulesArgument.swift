import AccordSemantics
import AccordSigning
import AccordSource
import AccordStream
import AccordValues
import ArgumentParser

/// The rules a command works on.
struct RulesArgument: ParsableArguments {
  @Argument(
    help: "The rules: a folder (all *.accord files below it) or a single file.",
    completion: .file(extensions: ["accord"]))
  var rules: String

  @OptionGroup var allowed: AllowedFolders

  @Option(help: ColorOption.help)
  var color: ColorOption = .auto

  /// How many errors are shown where the rules only have to load; a file that is no rule file has thousands.
  private static let shownErrors = 20

  /// The checked rules; findings that keep them from loading go to the standard error and end the command. So does a run
  /// that would write over what it reads.
  ///
  /// - Parameters:
  ///   - outputs: the files that are to be written beside the standard output.
  ///   - inputs: the files that are to be read beside the rules; `-` is the standard input.
  ///   - isSilent: whether nothing goes to the standard output.
  ///   - filter: a file that says which decisions are wanted, see `SelectionOptions`.
  func load(
    writing outputs: [String] = [], reading inputs: [String] = [], isSilent: Bool = false,
    filter: SourceFile? = nil
  ) throws -> RuleSet {
    let loader = RuleSetLoader(rules, allowing: allowed.folders)
    let rulesOnly = try RulesArgument.sources(loader)
    let result = Checker.check(rulesOnly, files: loader.files, filter: filter)
    let sources = filter.map { SourceSet(rulesOnly.files + [$0]) } ?? rulesOnly
    try OutputFiles.check(outputs: outputs, inputs: inputs, rules: loader, isSilent: isSilent)
    guard let loaded = result.rules else {
      throw RulesArgument.refused(result, sources, of: rules, color)
    }
    return loaded
  }

  /// Says what keeps rules from loading; the code to end with.
  ///
  /// - Parameter name: which rules, where there are several; nil where there are no others.
  static func refused(
    _ result: CheckResult, _ sources: SourceSet, of path: String, _ color: ColorOption,
    called name: String? = nil
  ) -> ExitCode {
    let renderer = HumanRenderer(
      sources: sources, decorator: Terminal.decorator(color, for: Console.current.errors))
    let blocking = RuleParts.explained(result.diagnostics.filter(\.code.blocksLoading), of: [path]) {
      folder in
      "give the folder '\(folder)' instead of the file"
    }
    Terminal.say(lines: renderer.render(Array(blocking.prefix(shownErrors))))
    let hidden = blocking.count > shownErrors ? "; 'accord lint' shows all of them" : ""
    let whose = name.map { "the rules '\($0)'" } ?? "the rules"
    Terminal.say("accord: \(whose) have \(Count.of(blocking.count, "error"))\(hidden)")
    return .failed
  }

  /// The lock with the signatures for the rules.
  func lock() -> LockFile {
    LockFile(RuleSetLoader(rules, allowing: allowed.folders))
  }

  /// What was recorded of the promises of the rules.
  func verified() -> VerifiedFile {
    VerifiedFile(RuleSetLoader(rules, allowing: allowed.folders))
  }

  /// The files of rules; ends the command when they cannot be read.
  static func sources(_ loader: RuleSetLoader) throws -> SourceSet {
    do throws(RuleSetLoader.Failure) {
      return try loader.load()
    } catch {
      Terminal.say("accord: \(error.message)")
      throw ExitCode.failed
    }
  }
}

extension LockFile {
  /// The lock of rules, in which nobody can have signed after today.
  init(_ rules: RuleSetLoader) {
    self.init(
      rules: rules.path, scope: rules.scope, today: Instant.clock.map { TimeZoneTable.utc.date(of: $0) })
  }
}

extension VerifiedFile {
  /// The record of the promises of rules.
  init(_ rules: RuleSetLoader) {
    self.init(rules: rules.path, scope: rules.scope)
  }
}
