import AccordSemantics
public import ArgumentParser

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
    subcommands: [
      Eval.self, Explain.self, Lint.self, Fmt.self, Test.self, Sign.self, Agreed.self, Glossary.self,
      Init.self,
      Infer.self, Fingerprint.self,
    ])

  /// The version of this program.
  static let version = "0.1.0"

  /// The command without arguments.
  public init() {}
}
