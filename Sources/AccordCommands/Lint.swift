import AccordSemantics
import AccordSource
import ArgumentParser
import Foundation

/// `accord lint`: what is wrong with the text of the rules.
struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check rules: spelling, names, types, gaps and overlaps.",
    discussion: """
      Findings go to the standard output; the exit code is 1 when there are any.

      Example:
        accord lint rules
      """)

  @OptionGroup var rules: RulesArgument

  @Option(help: "The form of the findings.")
  var format: Format = .human

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case human
    case plain
    case json
  }

  func run() throws {
    let sources = try rules.sources()
    let findings = Checker.check(sources, files: RuleSetLoader.files).diagnostics
    switch format {
    case .human:
      if !findings.isEmpty {
        let decorator = Terminal.decorator(rules.color, for: 1)
        print(HumanRenderer(sources: sources, decorator: decorator).render(findings))
      }
      let files = Count.of(sources.files.count, "file")
      print(findings.isEmpty ? "\(files), no findings" : "\(files), \(Count.of(findings.count, "finding"))")
    case .plain: print(PlainRenderer(sources: sources).render(findings), terminator: "")
    case .json: print(JSONRenderer(sources: sources).render(findings), terminator: "")
    }
    if !findings.isEmpty { throw ExitCode.findings }
  }
}
