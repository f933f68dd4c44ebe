import AccordEngine
import AccordSemantics
import ArgumentParser

/// `accord plan`: the compiled rules, for those who work on the engine.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Print the compiled rules.", shouldDisplay: false)

  @OptionGroup var rules: RulesArgument

  func run() throws {
    for version in try rules.load().versions {
      if let from = version.from { try Terminal.show("from \(from)\n") }
      try Terminal.show(Plan.listing(of: version.program) ?? "")
    }
  }
}
