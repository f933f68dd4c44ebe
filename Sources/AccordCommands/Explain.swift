import AccordReference
import AccordSemantics
import AccordStream
import AccordValues
import ArgumentParser

/// `accord explain`: one decision as a page.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain the decision about one lead on a page.",
    discussion: """
      First what becomes of the lead, then how its scores add up, then why definitions are not met.

      Example:
        accord explain rules --lead L-0042 < leads.ndjson
      """)

  @OptionGroup var rules: RulesArgument
  @OptionGroup var leads: LeadsOptions

  @Option(help: "The id of the lead; without it, the first lead of the input.")
  var lead: String?

  func run() throws {
    let program = try rules.load()
    let input = try leads.input(program)
    let asOf = try leads.instant(program)
    ByteSink.ignoreBrokenPipe()
    do {
      let found = try find(program, input)
      let decision = ReferenceEvaluator(program).decide(found, asOf: asOf, tracing: true)
      let output = ByteSink.standardOutput()
      for line in ExplanationPage(program, decision).lines { try output.write(line: line) }
      try output.close()
    } catch is OutputClosed {
      throw ExitCode.failed
    } catch let error as InputError {
      Terminal.say("accord: \(error.description)")
      throw ExitCode.failed
    }
  }

  /// The lead that was asked for.
  private func find(_ program: Program, _ input: Input) throws -> Lead {
    let reader = LeadReader(program, input: input)
    var count = 0
    for (file, open) in try leads.inputs(input) {
      let source = try open()
      while let record = try source.next() {
        count += 1
        let failure: String
        switch record.content {
        case .unreadable(let reason): failure = "the record \(reason)"
        case .lead(let raw):
          switch reader.read(raw, line: record.line) {
          case .lead(let found):
            if lead == nil || found.name.string == lead { return found }
            continue
          case .rejected(let rejection): failure = rejection.message
          }
        }
        // Without a name the first record is the lead; with one, the lead may still come.
        if lead == nil {
          let place = file.map { "\($0), line \(record.line)" } ?? "line \(record.line)"
          throw InputError(description: "the first lead (\(place)) was rejected: \(failure)")
        }
      }
    }
    guard let lead else { throw InputError(description: "the input holds no lead") }
    throw InputError(description: "none of the \(Count.of(count, "lead")) is called '\(lead)'")
  }
}
