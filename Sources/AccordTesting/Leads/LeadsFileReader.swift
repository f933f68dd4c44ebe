import AccordReference
import AccordSemantics
import AccordSource
import AccordStream
import AccordValues

/// Reads the leads of a test from its file, and what is expected of each.
///
/// A row is a lead as `accord eval` reads it. Its key `expect` with an object, and its keys that begin with
/// `expect `, say what is expected, unless a field of the lead is read from them. (Clauses 8.15 to 8.17)
struct LeadsFileReader {
  private let program: Program
  private let file: TestCase.LeadsFile
  private let hasExpectations: Bool
  private let values: ValueReader
  /// The keys that fields are read from, and the first parts of dotted ones.
  private let fieldKeys: Set<Text>
  private let names: [String: Expression]
  private var unknownNames: Set<String> = []
  private var diagnostics: [Diagnostic] = []

  /// How many findings about one file are reported.
  private static let mostDiagnostics = 10
  static let word: Text = "expect"
  private static let prefix = "expect "

  init(_ program: Program, _ file: TestCase.LeadsFile, hasExpectations: Bool) {
    self.program = program
    self.file = file
    self.hasExpectations = hasExpectations
    values = ValueReader(zone: program.agreement.zone)
    names = Dictionary(program.namedExpressions.map { ($0.name, $0.expression) }) { first, _ in first }
    fieldKeys = Set(program.ownInput.readings.flatMap(\.keys).flatMap { [$0.name] + $0.path.prefix(1) })
  }

  func read() -> LeadsFile {
    var reader = self
    return reader.readRows()
  }

  private mutating func readRows() -> LeadsFile {
    let leadReader = LeadReader(program, input: program.ownInput)
    let input = InputReader(options: InputOptions(fields: program.ownInput))
    input.feed(file.bytes)
    input.finish()
    var next = input.next()
    if let problem = headerProblem(input) {
      report(.missingEntry, problem)
      return LeadsFile(path: path, rows: [], diagnostics: diagnostics)
    }
    // No answer is an answer. (Clause 10.4)
    let unanswered = AnswersByLead.none(program)
    var rows: [LeadsFile.Row] = []
    var hasOutcomes = hasExpectations
    // Their reasons say more than that nothing is expected, and may be the cause of it.
    var hasRejects = false
    while let record = next {
      defer { next = input.next() }
      switch record.content {
      case .skipped: continue
      case .unreadable(let reason):
        hasRejects = true
        rows.append(LeadsFile.Row(line: record.line, content: .rejected("the record \(reason)")))
      case .lead(let raw):
        let outcomes = outcomes(of: raw, line: record.line)
        hasOutcomes = hasOutcomes || !outcomes.isEmpty
        switch leadReader.read(raw, line: record.line, delimiter: record.delimiter) {
        case .lead(let lead):
          let answered = unanswered.map { lead.answered(by: $0) } ?? lead
          rows.append(LeadsFile.Row(line: record.line, content: .lead(answered, outcomes)))
        case .rejected(let rejection):
          hasRejects = true
          rows.append(LeadsFile.Row(line: record.line, content: .rejected(rejection.excerpt)))
        }
      }
    }
    if rows.isEmpty {
      report(.missingEntry, "the file '\(file.name)' holds no lead", help: ["write a lead in each line"])
    } else if !hasOutcomes, !hasRejects, diagnostics.isEmpty {
      report(
        .missingEntry, "the test and its file '\(file.name)' expect nothing",
        help: ["add a line such as 'expect MQL' to the test, or a column such as 'expect MQL' to the file"])
    }
    return LeadsFile(path: path, rows: rows, diagnostics: diagnostics)
  }

  /// Why no row below the header of CSV can be a lead.
  private func headerProblem(_ input: InputReader) -> String? {
    guard let header = input.rowHeader else { return nil }
    let watch = FieldWatch(
      program, program.ownInput, allowsAbsent: true, remedy: "name the columns as the 'lead' block does",
      say: { _ in })
    do { try watch.check(header, file: file.name) } catch let error as InputError {
      return error.description
    } catch {
      return nil
    }
    return nil
  }

  /// The path of the file as the user would find it.
  private var path: String {
    Path.join(Path.folder(of: program.sources[file.range].path), file.name)
  }

  // MARK: Expected outcomes

  private mutating func outcomes(of raw: RawValue, line: Int) -> [ExpectedOutcome] {
    guard case .record(let fields) = raw else { return [] }
    var outcomes: [ExpectedOutcome] = []
    var seen: Set<String> = []
    for field in fields where !fieldKeys.contains(field.key) {
      let entries: [(name: String, value: RawValue)]
      if field.key == LeadsFileReader.word {
        guard case .record(let inner) = field.value else {
          if field.value != .null, field.value != .text("") {
            report(
              .typeMismatch,
              "\(place(line)): 'expect' is \(field.value.json.excerpt), which is no object",
              help: [#"write it as "expect": {"MQL": "yes"}, or name a column 'expect MQL'"#])
          }
          continue
        }
        entries = inner.map { ($0.key.string, $0.value) }
      } else if field.key.string.hasPrefix(LeadsFileReader.prefix) {
        let name = String(field.key.string.dropFirst(LeadsFileReader.prefix.count))
        entries = [(name.trimmed, field.value)]
      } else {
        if let meant = misspelt(field.key.string) { reportMisspelt(field.key.string, meant) }
        continue
      }
      for (name, value) in entries {
        guard seen.insert(name).inserted else {
          reportOnce(
            name, .duplicateName, "the column 'expect \(name.excerpt)' of '\(file.name)' stands twice")
          continue
        }
        if let outcome = outcome(name, value, line: line) { outcomes.append(outcome) }
      }
    }
    return outcomes
  }

  /// The outcome that a cell expects; nil when it expects nothing or cannot be read, which has been reported.
  private mutating func outcome(_ name: String, _ raw: RawValue, line: Int) -> ExpectedOutcome? {
    let cell: String
    switch raw {
    case .null: cell = ""
    case .flag(let flag): cell = flag ? "yes" : "no"
    case .number(let text), .text(let text): cell = text.string.trimmed
    case .list, .record:
      report(
        .typeMismatch,
        "\(place(line)): 'expect \(name.excerpt)' is a list or an object, and a single value is expected")
      return nil
    }
    let kind: ExpectedOutcome.Kind?
    if let expression = names[name] {
      if cell.isEmpty { return nil }
      kind = value(cell, of: expression, name, line: line)
    } else if name == "route" {
      if cell.isEmpty { return nil }
      kind = route(cell, line: line)
    } else if let due = [TestCase.Due.respond, .again].first(where: {
      [$0.lengthWords, $0.timeWords].contains(name)
    }) {
      if cell.isEmpty { return nil }
      kind = self.due(due, name, cell, line: line)
    } else if name == "proposition", !program.propositions.isEmpty {
      if cell.isEmpty { return nil }
      kind = proposition(cell, line: line)
    } else {
      // Said for an empty column too: what is written there later would never be looked at.
      reportUnknown(name)
      return nil
    }
    return kind.map { ExpectedOutcome(name: name, cell: cell, kind: $0) }
  }

  private mutating func value(
    _ cell: String, of expression: Expression, _ name: String, line: Int
  ) -> ExpectedOutcome.Kind? {
    if case .choice(let vocabulary) = expression.type {
      if let option = vocabulary.option(named: cell) { return .value(expression, .choice(option)) }
      if cell == Truth.unknown.rawValue { return .value(expression, nil) }
      let nearest = Suggestion.nearest(to: cell, among: vocabulary.names)
      report(
        .unknownOption, "\(place(line)): '\(name)' is never \"\(cell.excerpt)\"",
        label: nearest.map { "did you mean \"\($0)\"?" },
        help: ["it is \(vocabulary.names.joined(separator: ", ")) or unknown"])
      return nil
    }
    if cell == Truth.unknown.rawValue || cell == "missing" {
      guard case .score = expression.kind else { return .value(expression, nil) }
      report(
        .typeMismatch, "\(place(line)): 'expect \(name)' is \"\(cell)\", and a score is always a number",
        help: ["write the points, or leave the cell empty"])
      return nil
    }
    let raw = RawValue.text(Text(cell))
    switch values.read(raw, as: expression.type, Reading(key: name)) {
    case .known(let value): return .value(expression, value)
    case .missing: return nil
    case .invalid(let expected):
      report(
        .typeMismatch,
        "\(place(line)): 'expect \(name)' is \"\(cell.excerpt)\", which is not \(expected) and not unknown")
      return nil
    }
  }

  private mutating func route(_ cell: String, line: Int) -> ExpectedOutcome.Kind? {
    guard let route = program.route else {
      reportOnce("route", .unknownName, "'\(file.name)' expects a route, and the rules have none")
      return nil
    }
    var target = cell
    var label: String?
    if cell.hasSuffix("\""), let start = cell.firstIndex(of: "\"") {
      target = String(cell[..<start]).trimmed
      label = String(cell[cell.index(after: start)...].dropLast())
    }
    let fixed = route.steps.map(\.target).filter { $0.expression == nil }.map { $0.name(in: program) }
    let isOpen = route.steps.contains { !$0.target.takesAll }
    if !fixed.contains(target), !isOpen {
      let nearest = Suggestion.nearest(to: target, among: fixed)
      report(
        .unknownOption, "\(place(line)): no step of the route leads to '\(target.excerpt)'",
        label: nearest.map { "did you mean '\($0)'?" })
      return nil
    }
    return .route(target: target, label: label)
  }

  /// `2 hours` under `respond within`, a time under `respond by`.
  private mutating func due(
    _ due: TestCase.Due, _ name: String, _ cell: String, line: Int
  ) -> ExpectedOutcome.Kind? {
    if name == due.lengthWords {
      if let length = Duration(words: cell) { return .due(due, .after(length)) }
      if let length = WorkingTime(words: cell) { return .due(due, .working(length, nil)) }
    } else if case .known(.time(let instant)) = values.read(.text(Text(cell)), as: .time, Reading(key: name))
    {
      return .due(due, .at(instant))
    }
    let wanted = name == due.lengthWords ? "a duration such as '2 hours'" : "a time such as 2026-11-01T09:00Z"
    report(.typeMismatch, "\(place(line)): 'expect \(name)' is \"\(cell.excerpt)\", which is not \(wanted)")
    return nil
  }

  private mutating func proposition(_ cell: String, line: Int) -> ExpectedOutcome.Kind? {
    let names = program.propositions.map(\.name) + ["none", Truth.unknown.rawValue]
    if names.contains(cell) { return .proposition(cell) }
    let nearest = Suggestion.nearest(to: cell, among: names)
    report(
      .unknownOption, "\(place(line)): there is no proposition '\(cell.excerpt)'",
      label: nearest.map { "did you mean '\($0)'?" })
    return nil
  }

  // MARK: Reporting

  private func place(_ line: Int) -> String { "line \(line) of '\(file.name)'" }

  private mutating func reportUnknown(_ name: String) {
    guard unknownNames.insert(name).inserted else { return }
    let nearest = Suggestion.nearest(to: name, among: names.keys + ["route", "proposition"])
    report(
      .unknownName,
      "the column 'expect \(name.excerpt)' of '\(file.name)' names nothing that the rules say of a lead",
      label: nearest.map { "did you mean 'expect \($0)'?" },
      help: [
        "after 'expect' stands a definition, a score, segments, a grade, a 'let', a field, 'route', 'respond within', "
          + "'respond by', 'again after' or 'again at'"
      ])
  }

  private mutating func reportMisspelt(_ key: String, _ meant: String) {
    reportOnce(
      key, .unknownName, "the column '\(key.excerpt)' of '\(file.name)' would not be looked at",
      label: "did you mean '\(meant)'?")
  }

  /// How a key is written that was meant to expect something; nil when it means something else, as
  /// 'expected revenue' does.
  private func misspelt(_ key: String) -> String? {
    let words = key.split(maxSplits: 1) { $0 == " " || $0 == "_" || $0 == ":" }
    guard words.count == 2, ["expect", "expects", "expected"].contains(words[0].lowercased()) else {
      return nil
    }
    let name = String(words[1]).trimmed
    return names[name] != nil || name == "route" ? LeadsFileReader.prefix + name : nil
  }

  private mutating func reportOnce(
    _ name: String, _ code: DiagnosticCode, _ message: String, label: String? = nil
  ) {
    if unknownNames.insert(name).inserted { report(code, message, label: label) }
  }

  private mutating func report(
    _ code: DiagnosticCode, _ message: String, label: String? = nil, help: [String] = []
  ) {
    guard diagnostics.count < LeadsFileReader.mostDiagnostics else { return }
    diagnostics.append(Diagnostic(code, message, at: file.range, label: label, help: help))
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmed: String { TextNormaliser.trim.apply(Text(self)).string }
}
