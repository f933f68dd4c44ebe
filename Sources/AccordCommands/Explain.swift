import AccordExplanation
import AccordReference
import AccordSemantics
import AccordStream
import AccordValues
import ArgumentParser

/// `accord explain`: one decision as a page.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain the decision about one lead on a page.",
    usage: "accord explain [<options>] <rules> [<files> ...]",
    discussion: """
      First what becomes of the lead, then how its scores add up, then why definitions are not met.

      Example:
        accord explain rules --lead L-0042 < leads.ndjson
      """)

  @OptionGroup var rules: RulesArgument
  @OptionGroup var leads: LeadsOptions

  @Option(
    help: ArgumentHelp("The id of the lead; without it, the first lead of the input.", valueName: "id"))
  var lead: String?

  func validate() throws {
    if leads.isLive {
      throw ValidationError(
        "'--as-of live' is for 'accord eval'; without '--as-of', it is the moment the run begins")
    }
  }

  func run() throws {
    let rules = try rules.load(reading: leads.inputs)
    let asOf = try leads.instant(rules)
    let program = rules.program(at: asOf)
    let input = try leads.input(program)
    try Failures.reported {
      let fields = leads.fieldWatch(program, input)
      let found = try find(program, input, fields)
      var explainer = Explainer(program, ReferenceEvaluator(program).examine(found, asOf: asOf))
      let output = ByteSink.standardOutput()
      for line in ExplanationText.page(explainer.explanation()) { try output.write(line: line) }
      try output.close()
      if fields.hasFindings { throw ExitCode.findings }
    }
  }

  /// The lead that was asked for.
  private func find(_ program: Program, _ input: Input, _ fields: FieldWatch) throws -> Lead {
    let reader = LeadReader(program, input: input)
    var count = 0
    var rejects = 0
    let format = try leads.format(input)
    for (file, open) in leads.sources {
      let source = LeadInput(
        source: try open(), options: format, checkHeader: { try fields.check($0, file: file, above: $1) })
      defer {
        for note in source.amended.notes { Terminal.say("accord: \(file.map { "\($0): " } ?? "")\(note)") }
      }
      var isFirst = true
      while let record = try source.next() {
        if case .skipped = record.content { continue }
        if isFirst, source.header == nil, case .lead(let raw) = record.content {
          try leads.check(first: raw, of: file, input)
        }
        isFirst = false
        count += 1
        let failure: String
        switch record.content {
        case .skipped: continue
        case .unreadable(let reason): failure = "the record \(reason)"
        case .lead(let raw):
          switch reader.read(raw, line: record.line, delimiter: record.delimiter) {
          case .lead(let found):
            if lead == nil || found.name.string == lead { return found }
            continue
          case .rejected(let rejection): failure = rejection.message
          }
        }
        rejects += 1
        // Without a name the first record is the lead; with one, the lead may still come.
        if lead == nil {
          let place = file.map { "\($0), line \(record.line)" } ?? "line \(record.line)"
          throw InputError(description: "the first lead (\(place)) was rejected: \(failure)")
        }
      }
    }
    guard let lead else { throw InputError(description: "the input holds no lead") }
    let rejected = rejects == 0 ? "" : ", \(rejects) of them not readable"
    throw InputError(
      description: "no lead of the input is called '\(lead)'; it has \(Count.of(count, "lead"))\(rejected)")
  }
}
