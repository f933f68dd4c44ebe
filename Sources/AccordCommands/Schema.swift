import AccordSemantics
import AccordStream
import ArgumentParser

/// `accord schema`: the form of a decision, for `scripts/pages`.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of a decision.", shouldDisplay: false)

  func run() throws { try Terminal.show(DecisionSchema.text) }
}

/// `accord functions`: the page of functions, for `scripts/pages`.
struct Functions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "functions", abstract: "Print the page of functions.", shouldDisplay: false)

  func run() throws { try Terminal.show(FunctionPage.text) }
}
