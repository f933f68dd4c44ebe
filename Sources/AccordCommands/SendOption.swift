import AccordSemantics
import AccordSource
import AccordStream
import AccordValues
import ArgumentParser

/// The option `--send`: what leaves beside the decisions.
struct SendOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write this output of the rules to a file; '-' to the standard output, instead of the decisions. May stand several times.",
      valueName: "output=file"))
  var send: [String] = []

  /// An output and its file.
  struct Sent {
    let name: String
    let file: String

    init?(_ argument: String) {
      guard let sign = argument.firstIndex(of: "="), sign > argument.startIndex,
        argument.index(after: sign) < argument.endIndex
      else { return nil }
      name = String(argument[..<sign])
      file = String(argument[argument.index(after: sign)...])
    }
  }

  /// What was asked for.
  var sent: [Sent] { send.compactMap { Sent($0) } }

  func validate() throws {
    if let wrong = send.first(where: { Sent($0) == nil }) {
      let name = wrong.prefix { $0 != "=" }
      throw ValidationError(
        "'--send \(wrong)' needs an output and a file: '--send \(name.isEmpty ? "OUTPUT" : name)=FILE'")
    }
    let send = sent
    for (index, sent) in send.enumerated() {
      if send[..<index].contains(where: { $0.name == sent.name }) {
        throw ValidationError("'--send' names the output '\(sent.name)' twice")
      }
      if send[..<index].contains(where: { $0.file == sent.file }) {
        throw ValidationError("'--send' writes two outputs to '\(sent.file)'; name a file for each")
      }
    }
  }

  /// The files that are written.
  var files: [String] { sent.map(\.file).filter { $0 != "-" } }

  /// Whether an output takes the place of the decisions.
  var replacesDecisions: Bool { sent.contains { $0.file == "-" } }

  /// The outputs, in the order in which they were named.
  func outputs(
    _ rules: RuleSet, _ program: Program, hasPrevious: Bool
  ) throws -> [DeclaredOutput] {
    try sent.map { sent in
      guard let output = program.outputs.first(where: { $0.name == sent.name }) else {
        throw Failures.wrongUsage(unknown(sent.name, rules, program))
      }
      if output.asksForChanges, !hasPrevious {
        throw Failures.wrongUsage(
          "output '\(sent.name)' asks what has changed; name the decisions of the last run with '--previous'")
      }
      return output
    }
  }

  private func unknown(_ name: String, _ rules: RuleSet, _ program: Program) -> String {
    if rules.versions.contains(where: { $0.program.outputs.contains { $0.name == name } }) {
      return "output '\(name)' is not in force at the time of this run; its dates stand in the rules"
    }
    let names = program.outputs.map(\.name)
    guard !names.isEmpty else {
      return "the rules have no output '\(name)'; declare it: 'output \(name) { as csv … }'"
    }
    let nearest = Suggestion.nearest(to: name, among: names)
    return "the rules have no output '\(name)'; "
      + (nearest.map { "did you mean '\($0)'?" } ?? "they have \(names.map { "'\($0)'" }.listed("and"))")
  }

  /// Opens the files.
  func senders(_ setup: DecisionSetup) throws -> [OutputSender] {
    try zip(sent, setup.outputs).map { sent, lines in
      let sink = sent.file == "-" ? nil : try ByteSink(path: sent.file)
      return OutputSender(lines, to: sink, watched: setup.watched)
    }
  }
}

extension Program {
  /// The outputs with these names, in this order.
  func outputs(named names: [String]) -> [DeclaredOutput] {
    names.compactMap { name in outputs.first { $0.name == name } }
  }
}
