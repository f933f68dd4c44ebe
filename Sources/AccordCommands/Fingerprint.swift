import AccordSemantics
import ArgumentParser

/// `accord fingerprint`: what the rules mean, as a number.
struct Fingerprint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fingerprint", abstract: "Print the fingerprint of the rules and of each definition.",
    discussion: """
      A fingerprint is a SHA-256 over the meaning: it stays the same when comments, layout, titles or the order \
      of declarations change, and changes with every rule, list, table and pattern.

      Example:
        accord fingerprint rules
      """)

  @OptionGroup var rules: RulesArgument

  func run() throws {
    let rules = try rules.load()
    var text = "\(rules.fingerprint)  rules\n"
    // Of rules with dates, a definition is listed for each stretch of days in which it means something else.
    var listed: Set<String> = []
    for version in rules.versions {
      let from = version.from.map { "  from \($0)" } ?? ""
      let program = version.program
      for (definition, fingerprint) in zip(program.definitions, program.definitionFingerprints) {
        let line = "\(fingerprint)  \(definition.name)"
        if listed.insert(line).inserted { text += line + from + "\n" }
      }
    }
    try Terminal.show(text)
  }
}
