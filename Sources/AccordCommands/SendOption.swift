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
  var send: [Sent] = []

  /// An output and its file.
  struct Sent: ExpressibleByArgument {
    let name: String
    let file: String

    init?(argument: String) {
      guard let sign = argument.firstIndex(of: "="), sign > argument.startIndex,
        argument.index(after: sign) < argument.endIndex
      else { return nil }
      name = String(argument[..<sign])
      file = String(argument[argument.index(after: sign)...])
    }
  }

  func validate() throws {
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
  var files: [String] { send.map(\.file).filter { $0 != "-" } }

  /// Whether an output takes the place of the decisions.
  var replacesDecisions: Bool { send.contains { $0.file == "-" } }

  /// The outputs, in the order in which they were named.
  func outputs(_ program: Program, hasPrevious: Bool) throws -> [DeclaredOutput] {
    try send.map { sent in
      guard let output = program.outputs.first(where: { $0.name == sent.name }) else {
        throw Failures.wrongUsage(unknown(sent.name, program))
      }
      if output.asksForChanges, !hasPrevious {
        throw Failures.wrongUsage(
          "output '\(sent.name)' asks what has changed; name the decisions of the last run with '--previous'")
      }
      return output
    }
  }

  private func unknown(_ name: String, _ program: Program) -> String {
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
    let watched = setup.outputs.map(\.output).watched
    return try zip(send, setup.outputs).map { sent, lines in
      let sink = sent.file == "-" ? ByteSink.standardOutput() : try ByteSink(path: sent.file)
      return OutputSender(lines, to: sink, watched: watched)
    }
  }
}

extension Program {
  /// The outputs with these names, in this order.
  func outputs(named names: [String]) -> [DeclaredOutput] {
    names.compactMap { name in outputs.first { $0.name == name } }
  }
}
