import AccordSemantics
import ArgumentParser

/// `accord fingerprint`: what the rules mean, as a number.
struct Fingerprint: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the fingerprint of the rules and of each definition.",
    discussion: """
      A fingerprint is a SHA-256 over the meaning: it stays the same when comments, layout, titles or the order \
      of declarations change, and changes with every rule, list, table and pattern.

      Example:
        accord fingerprint rules
      """)

  @OptionGroup var rules: RulesArgument

  func run() throws {
    let program = try rules.load()
    print("\(program.fingerprint)  rules")
    for (index, definition) in program.definitions.enumerated() {
      print("\(program.fingerprint(of: ID(index)))  \(definition.name)")
    }
  }
}
