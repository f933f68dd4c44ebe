import AccordSemantics
import AccordSource
import AccordStream
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
    try Terminal.show(text(findings, sources))
    if !findings.isEmpty { throw ExitCode.findings }
  }

  private func text(_ findings: [Diagnostic], _ sources: SourceSet) -> String {
    switch format {
    case .human:
      let files = Count.of(sources.files.count, "file")
      guard !findings.isEmpty else { return "\(files), no findings\n" }
      let decorator = Terminal.decorator(rules.color, for: 1)
      let rendered = HumanRenderer(sources: sources, decorator: decorator).render(findings)
      return "\(rendered)\n\(files), \(Count.of(findings.count, "finding"))\n"
    case .plain: return PlainRenderer(sources: sources).render(findings)
    case .json: return JSONRenderer(sources: sources).render(findings)
    }
  }
}
