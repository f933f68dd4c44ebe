import AccordExplanation
import AccordGlossary
import AccordReference
import AccordSemantics
import AccordSource
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

      Examples:
        accord explain rules --lead L-0042 < leads.ndjson
        accord explain rules --where MQL --sort engagement --to html leads.csv > calls.html
      """)

  @OptionGroup var rules: RulesArgument
  @OptionGroup var leads: LeadsOptions

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var feedback: FeedbackOption

  @Option(
    help: ArgumentHelp("The id of the lead; without it, the first lead of the input.", valueName: "id"))
  var lead: String?

  @Option(help: ArgumentHelp("The form of the page.", valueName: "form"))
  var to: Form = .text

  @Option(
    help: ArgumentHelp("Pass these input fields through to the page; with '--to html'.", valueName: "field,…")
  )
  var only: String?

  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text
    case html
  }

  func validate() throws {
    if leads.isLive {
      throw ValidationError(
        "'--as-of live' is for 'accord eval'; without '--as-of', it is the moment the run begins")
    }
    if only != nil, to != .html { throw ValidationError("'--only' needs '--to html'") }
    if lead != nil, selection.condition != nil || selection.sort != nil {
      throw ValidationError("'--lead' names one lead, and '--where' and '--sort' are for many")
    }
  }

  /// Whether more than one lead is asked for.
  private var wantsMany: Bool {
    selection.condition != nil || selection.sort != nil || (to == .html && lead == nil)
  }

  func run() throws {
    let rules = try rules.load(reading: leads.inputs + feedback.inputs(), filter: selection.filter)
    let asOf = try leads.instant(rules)
    let program = rules.program(at: asOf)
    try selection.check([program])
    let input = try leads.input(program)
    let fieldNames = try shownFields(program)
    let order = try selection.order(program)
    try Failures.reported {
      let given = try feedback.answers(
        program, asOf: asOf, leads: leads.inputs, rejects: .rejects(nil, of: program))
      let answers = given?.byLead(program, until: asOf)
      let fields = leads.fieldWatch(program, input, hasAnswers: given != nil)
      let evaluator = ReferenceEvaluator(program)
      var explained: [(key: DecisionOrder.Key?, entry: ExplanationPage.Entry)] = []
      var rejected: (count: Int, first: String)?
      var (doubtful, count) = (0, 0)
      try forEachLead(program, input, fields) { found, place in
        count += 1
        switch found {
        case .rejected(let failure):
          // Without a name the first record is the lead; with one, the lead may still come.
          if !wantsMany, lead == nil {
            throw InputError(description: "the first lead (\(place)) was rejected: \(failure)")
          }
          rejected = (count: (rejected?.count ?? 0) + 1, first: rejected?.first ?? "\(place): \(failure)")
        case .lead(let read, let raw):
          let found = answers.map { read.answered(by: $0) } ?? read
          if let lead, found.name.string != lead { return true }
          var examination = evaluator.examine(found, asOf: asOf)
          let isWanted = examination.isWanted()
          if isWanted == .unknown { doubtful += 1 }
          guard isWanted == .yes else { return true }
          let decision = examination.decision
          var explainer = Explainer(program, examination)
          let shown = fieldNames.map { name, index in
            (name: name, value: Explain.words(found.values[index], input.readings[index], raw))
          }
          explained.append(
            (order?.key(of: decision), ExplanationPage.Entry(explainer.explanation(), fields: shown)))
          return wantsMany
        }
        return true
      }
      if !wantsMany, explained.isEmpty { throw nothingFound(among: count, rejects: rejected?.count ?? 0) }
      if order != nil { explained = DecisionOrder.sorted(explained) { $0.key } }
      try write(explained.map(\.entry), program, asOf)
      if selection.condition != nil {
        let isAre = explained.count == 1 ? "is" : "are"
        Terminal.say(
          "accord: \(Count.of(explained.count, "lead")) \(isAre) shown"
            + SelectionOptions.words(doubtful: doubtful))
      }
      if wantsMany, let rejected {
        Terminal.say(
          "accord: \(Count.of(rejected.count, "lead")) could not be read, the first in \(rejected.first)")
        throw ExitCode.findings
      }
      if fields.hasFindings || (given?.rejects ?? 0) > 0 { throw ExitCode.findings }
    }
  }

  private func write(_ entries: [ExplanationPage.Entry], _ program: Program, _ asOf: Instant) throws {
    let output = ByteSink.standardOutput()
    switch to {
    case .text:
      for (index, entry) in entries.enumerated() {
        if index > 0 { try output.write(line: "") }
        for line in ExplanationText.page(entry.explanation) { try output.write(line: line) }
      }
    case .html:
      let page = ExplanationPage.page(entries, program, condition: selection.condition, asOf: asOf)
      try output.write(lines: Array(HTMLWriter(page).text.utf8))
    }
    try output.close()
  }

  /// The fields that are shown beside the lead, with their places.
  private func shownFields(_ program: Program) throws -> [(name: String, index: Int)] {
    let names = (only ?? "").split(separator: ",").map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
    return try names.map { name in
      if let index = program.fields.firstIndex(where: { $0.name == name }) { return (name, index) }
      let nearest = Suggestion.nearest(to: name, among: program.fields.map(\.name))
      throw Failures.wrongUsage(
        "'\(name)' is not a field of the lead" + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
    }
  }

  /// What a field of a lead says; what it reads as `other` is shown as it came.
  private static func words(_ value: Value?, _ reading: Reading, _ raw: RawValue) -> String {
    guard value == .choice(Vocabulary.other) else { return value?.plainWords ?? "" }
    switch LeadReader.value(at: reading.keys, of: raw) {
    case .text(let written), .number(let written): return written.string
    case .null, .flag, .list, .record: return Vocabulary.other.string
    }
  }

  private enum Found {
    /// With what stood in the input.
    case lead(Lead, RawValue)
    case rejected(String)
  }

  /// Reads all leads, as long as `body` wants more.
  private func forEachLead(
    _ program: Program, _ input: Input, _ fields: FieldWatch, _ body: (Found, _ place: String) throws -> Bool
  ) throws {
    let reader = LeadReader(program, input: input)
    let format = try leads.format(input)
    for (file, open) in leads.sources {
      let source = LeadInput(
        source: try open(), options: format, checkHeader: { try fields.check($0, file: file, above: $1) })
      defer {
        for note in source.amended.notes { Terminal.say("accord: \(file.map { "\($0): " } ?? "")\(note)") }
      }
      var isFirst = true
      while let record = try source.next() {
        let found: Found
        switch record.content {
        case .skipped: continue
        case .unreadable(let reason): found = .rejected("the record \(reason)")
        case .lead(let raw):
          if isFirst, source.header == nil { try leads.check(first: raw, of: file, input) }
          switch reader.read(raw, line: record.line, delimiter: record.delimiter) {
          case .lead(let lead): found = .lead(lead, raw)
          case .rejected(let rejection): found = .rejected(rejection.message)
          }
        }
        isFirst = false
        let place = file.map { "\($0), line \(record.line)" } ?? "line \(record.line)"
        guard try body(found, place) else { return }
      }
    }
  }

  private func nothingFound(among count: Int, rejects: Int) -> InputError {
    guard let lead else { return InputError(description: "the input holds no lead") }
    let rejected = rejects == 0 ? "" : ", \(rejects) of them not readable"
    return InputError(
      description: "no lead of the input is called '\(lead)'; it has \(Count.of(count, "lead"))\(rejected)")
  }
}

extension Value {
  /// A text as it is, without quotes, and all else in words.
  fileprivate var plainWords: String { if case .text(let text) = self { text.string } else { words } }
}
