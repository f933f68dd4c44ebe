internal import AccordReference
package import AccordSemantics
internal import AccordSource
package import AccordStream
package import AccordValues

/// Reads answers, and says of each that is none what is wrong with it. (Clauses 10.1 to 10.3 and 10.6)
///
/// To be used by one thread at a time.
package final class AnswerReader {
  /// What became of a record.
  package enum Result {
    case answer(LeadAnswer)
    /// Why it is no answer, in plain words.
    case rejected(String)
    /// A row that says nothing.
    case skipped
  }

  private let asOf: Instant
  /// The newest first: most answers are of its days.
  private let versions: [Version]
  private let zone: TimeZoneTable

  /// A reader.
  package init(_ setup: AnswerSetup) {
    asOf = setup.asOf
    zone = setup.program.agreement.zone
    versions = setup.program.feedback.reversed().map { Version($0, setup.form, source: setup.source) }
  }

  /// How the answers of the newest feedback are spelled.
  package var input: Input { versions[0].input }

  /// Tells which columns a file should have: what answers of all days need.
  var commonInput: Input {
    let needed = versions.map { version in
      Set(zip(version.feedback.program.fields, version.input.readings).filter(\.1.isRequired).map(\.0.name))
    }
    let always = needed.dropFirst().reduce(needed.first ?? []) { $0.intersection($1) }
    let readings = zip(program.fields, input.readings).map { field, reading in
      var reading = reading
      reading.isRequired = always.contains(field.name)
      return reading
    }
    return Input(name: input.name, recordsPath: input.recordsPath, readings: readings)
  }

  /// Rules of which an answer is the lead.
  package var program: Program { versions[0].feedback.program }

  /// Reads a record.
  package func read(_ record: InputRecord) -> Result {
    switch record.content {
    case .skipped: return .skipped
    case .unreadable(let reason):
      return .rejected("the record \(reason)")
    case .lead(let raw): return read(raw, record)
    }
  }

  /// Whether answers have ids, by which they are corrected.
  var hasIDs: Bool { versions.contains { $0.feedback.field(Feedback.Name.id) != nil } }

  /// What a record says of itself, also where it is no answer for other reasons.
  package struct Naming: Sendable {
    /// The leads that it may be about: one where its day says how it is read, else those that it names on any day.
    package let leads: Set<Text>
    /// What tells corrections from other answers; nil where nothing does.
    package let id: Text?
  }

  /// Whom a record is about.
  package func naming(of record: InputRecord) -> Naming {
    guard case .lead(let raw) = record.content else { return Naming(leads: [], id: nil) }
    var leads: Set<Text> = []
    var id: Text?
    for version in versions {
      guard case .lead(let read) = version.reader.read(raw, line: record.line, delimiter: record.delimiter)
      else { continue }
      func text(_ field: ID<Field>?) -> Text? {
        if let field, case .text(let text)? = read.values[field.index] { text } else { nil }
      }
      let (lead, own) = (text(version.lead), text(version.feedback.field(Feedback.Name.id)))
      if case .time(let at)? = read.values[version.time.index],
        version.feedback.isInForce(on: zone.date(of: at))
      {
        return Naming(leads: lead.map { [$0] } ?? [], id: own)
      }
      if let lead { leads.insert(lead) }
      id = id ?? own
    }
    return Naming(leads: leads, id: id)
  }

  private func read(_ raw: RawValue, _ record: InputRecord) -> Result {
    var early: CalendarDate?
    for version in versions {
      guard case .lead(let lead) = version.reader.read(raw, line: record.line, delimiter: record.delimiter)
      else { continue }
      guard case .time(let at)? = lead.values[version.time.index] else { continue }
      let day = zone.date(of: at)
      if version.feedback.isInForce(on: day) { return version.answer(lead, asOf: asOf) }
      early = early ?? day
    }
    if let early {
      let since = versions.last?.feedback.from
      let known = since.map { early < $0 } == true ? "; they are since \(since?.description ?? "")" : ""
      return .rejected(
        "no answers are collected on the day of '\(Feedback.Name.at)', which is \(early)\(known)")
    }
    // Whatever it is an answer of, it does not say when it was given.
    return switch versions[0].reader.read(raw, line: record.line, delimiter: record.delimiter) {
    case .lead(let lead): versions[0].answer(lead, asOf: asOf)
    case .rejected(let rejection): .rejected(rejection.message)
    }
  }
}

/// What is answered on some days, and how it is read.
private struct Version {
  let feedback: Feedback
  /// As the rules say it, what is required included.
  let input: Input
  /// Reads everything as if nothing was required: what is wrong is said here.
  let reader: LeadReader
  let time: ID<Field>
  let lead: ID<Field>
  private let evaluator: ReferenceEvaluator
  /// For each field of the list the place of the value in an answer; nil where these answers have none.
  private let places: [Int?]
  /// For each field when it must be there.
  private let requirements: [Int: Expression]

  init(_ feedback: Feedback, _ form: AnswerForm, source: String?) {
    self.feedback = feedback
    let program = feedback.program
    input = program.input(named: source)
    let readings = input.readings.map { reading in
      var reading = reading
      reading.isRequired = false
      return reading
    }
    reader = LeadReader(
      program, input: Input(name: nil, recordsPath: input.recordsPath, readings: readings))
    time = feedback.field(Feedback.Name.at) ?? ID(0)
    lead = feedback.field(Feedback.Name.lead) ?? ID(0)
    evaluator = ReferenceEvaluator(program)
    places = form.columns.map { feedback.field($0.name)?.index }
    requirements = Dictionary(
      uniqueKeysWithValues: feedback.requiredWhen.compactMap { field, definition in
        program.definitions[definition].clauses.first.map { (field.index, $0.condition) }
      })
  }

  func answer(_ read: Lead, asOf: Instant) -> AnswerReader.Result {
    if let problem = read.problems.first { return rejected(problem) }
    for (index, value) in read.values.enumerated() where value == nil {
      let name = "'\(feedback.program.fields[index].name)'"
      if input.readings[index].isRequired {
        return .rejected("\(name) is missing, and it is required")
      }
      if let condition = requirements[index], evaluator.judge(condition, for: read, asOf: asOf) == .yes {
        let words = TextNormaliser.collapseSpaces.apply(
          Text(feedback.program.sources.text(condition.range)))
        return .rejected("\(name) is missing, and it is required when \(words)")
      }
    }
    guard case .text(let name)? = read.values[lead.index] else {
      return .rejected("an answer names no lead")
    }
    return .answer(LeadAnswer(lead: name, item: places.map { place in place.flatMap { read.values[$0] } }))
  }

  private func rejected(_ problem: Problem) -> AnswerReader.Result {
    guard case .invalid(let name, let value, let expected, _) = problem else {
      return .rejected(problem.words)
    }
    if let field = feedback.field(name), input.readings[field.index].isPersonal {
      return .rejected("'\(name)' is not \(expected)")
    }
    var message = "'\(name)' is \(value.words), which is not \(expected)"
    if let field = feedback.field(name), case .choice(let vocabulary) = feedback.program.fields[field].type {
      message = "'\(name)' is \(value.words)"
      let options = vocabulary.spellings.map { "'\($0)'" }.joined(separator: ", ")
      let nearest = nearest(to: value, in: vocabulary).map { "did you mean \($0)? The" } ?? "the"
      message += "; \(nearest) options are \(options)"
    }
    return .rejected(message)
  }

  /// The option that somebody may have meant, with its label.
  private func nearest(to value: FoundValue, in vocabulary: Vocabulary) -> String? {
    let written = value.words.trimmingQuotes
    let texts = vocabulary.readable(after: [])
    guard let near = Suggestion.nearest(to: written, among: texts.map(\.text.string)),
      let option = texts.first(where: { $0.text.string == near })?.option
    else { return nil }
    return "'\(option.string)'" + (vocabulary.labels[option].map { " (\"\($0.string)\")" } ?? "")
  }
}

extension String {
  /// Without the quotes of JSON around a text.
  fileprivate var trimmingQuotes: String {
    hasPrefix("\"") && hasSuffix("\"") && count > 1 ? String(dropFirst().dropLast()) : self
  }
}
