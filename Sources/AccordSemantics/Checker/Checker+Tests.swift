import AccordSource
import AccordSyntax
import AccordValues

// Examples and promises.

extension Checker {
  mutating func checkPromise(_ syntax: EnsureSyntax) -> Promise? {
    isPromise = true
    defer { isPromise = false }
    return checkCondition(syntax.condition).map {
      Promise(title: syntax.title.value, condition: $0, range: syntax.title.range)
    }
  }

  /// What came of a lead is known only when everything else is, so rules cannot ask for it. (Clause 6.24)
  mutating func allowsPromises(_ words: String, at range: SourceRange) -> Bool {
    if isPromise { return true }
    let help = words == "implies" ? ["write 'not … or …'"] : ["use the condition of the route's step"]
    report(.wrongKind, "'\(words)' can only stand in 'ensure' and 'expect'", at: range, help: help)
    return false
  }

  mutating func checkTest(_ syntax: TestSyntax) -> TestCase? {
    guard let asOf = testInstant(syntax) else { return nil }
    // A test belongs to the rules that are in force on its day. (Clause 2.19)
    guard period.contains(agreement.zone.date(of: asOf)) else { return nil }
    let titled = "test \"\(syntax.title.value)\""
    var values = [Value?](repeating: nil, count: fields.count)
    var leadsFile: TestCase.LeadsFile?
    if let file = syntax.leadsFile {
      if let lead = syntax.lead {
        report(
          .wrongKind, "\(titled) has a lead of its own and leads from a file", at: lead.range,
          related: [RelatedPlace(file.range, "the file is named here")],
          help: ["make two tests of it"])
        return nil
      }
      guard let bytes = readFile(file) else { return nil }
      leadsFile = TestCase.LeadsFile(name: file.value, bytes: bytes, range: file.range)
    } else {
      guard let lead = syntax.lead, case .record(let entries) = lead.kind else {
        if syntax.lead == nil {
          report(
            .missingEntry, "\(titled) has no lead", at: syntax.range,
            help: ["add 'lead { … }' with the fields of the example, or 'leads from' and a file"])
        }
        return nil
      }
      values = leadValues(entries, asOf: asOf)
    }
    // In a file of leads, columns may say what is expected.
    if syntax.expectations.isEmpty, leadsFile == nil {
      report(
        .missingEntry, "\(titled) expects nothing", at: syntax.range,
        help: ["add a line such as 'expect MQL'"])
    }
    let expectations = syntax.expectations.compactMap { checkExpectation($0, asOf: asOf) }
    return TestCase(
      title: syntax.title.value, asOf: asOf, values: values, leadsFile: leadsFile,
      expectations: expectations, range: syntax.title.range)
  }

  /// The test's `at`; without one, the beginning of the year 2000, so that a test never depends on today.
  private mutating func testInstant(_ syntax: TestSyntax) -> Instant? {
    let unset = TimeReader.instant("2000-01-01T00:00Z".utf8, zone: .utc)
    guard let asOf = syntax.asOf else { return unset }
    guard let expression = check(asOf) else { return unset }
    switch expression.kind {
    case .constant(.time(let instant)): return instant
    case .constant(.date(let date)):
      return agreement.zone.instant(date: date, microsecondOfDay: 0) ?? unset
    default:
      report(
        .typeMismatch, "expected the time of the test, such as 2026-11-01T09:00Z", at: asOf.range)
      return unset
    }
  }

  // MARK: The lead

  private mutating func leadValues(_ entries: [ExpressionSyntax.RecordEntry], asOf: Instant) -> [Value?] {
    var values = [Value?](repeating: nil, count: fields.count)
    reportDuplicates(entries.map(\.name)) { "'\($0)' stands twice in the lead" }
    for entry in entries {
      guard let index = fields.firstIndex(where: { $0.name == entry.name.text }) else {
        reportUnknown(
          .unknownField, entry.name, "'\(entry.name.text)' is not a field of the lead",
          among: fields.map(\.name), help: leadHelp)
        continue
      }
      values[index] = testValue(
        entry.value, fields[index].type, ownReadings[index], of: entry.name.text, asOf: asOf)
    }
    for (index, reading) in ownReadings.enumerated() where values[index] == nil {
      values[index] = reading.defaultValue
    }
    // No answer is an answer. (Clause 10.4)
    if !feedback.isEmpty, let answers = values.indices.last, values[answers] == nil {
      values[answers] = .records([])
    }
    return values
  }

  private mutating func testValue(
    _ syntax: ExpressionSyntax, _ type: ValueType, _ reading: Reading, of name: String, asOf: Instant
  ) -> Value? {
    switch type {
    case .texts:
      var texts: [Text] = []
      for part in parts(syntax) {
        guard case .text(let text)? = plainValue(part, .text, of: name, asOf: asOf) else { continue }
        texts.append(reading.normalised(text))
      }
      return .texts(texts)
    case .records(let record):
      var rows: [[Value?]] = []
      for part in parts(syntax) {
        guard case .record(let entries) = part.kind else {
          report(
            .typeMismatch, "an item of '\(name)' is written in braces", at: part.range,
            help: ["write it as { \(record.columns.first?.name ?? "name") = …, … }"])
          continue
        }
        // `activities = { }` is a list without items.
        if entries.isEmpty { continue }
        rows.append(row(entries, record, reading.columns, asOf: asOf))
      }
      return .records(rows)
    default:
      guard let value = plainValue(syntax, type, of: name, asOf: asOf) else { return nil }
      if case .text(let text) = value { return .text(reading.normalised(text)) }
      return value
    }
  }

  private func parts(_ syntax: ExpressionSyntax) -> [ExpressionSyntax] {
    if case .values(let values) = syntax.kind { values } else { [syntax] }
  }

  private mutating func row(
    _ entries: [ExpressionSyntax.RecordEntry], _ record: RecordType, _ readings: [Reading], asOf: Instant
  ) -> [Value?] {
    var row = [Value?](repeating: nil, count: record.columns.count)
    reportDuplicates(entries.map(\.name)) { "'\($0)' stands twice in the item" }
    for entry in entries {
      guard let column = record.index(of: entry.name.text) else {
        reportUnknown(
          .unknownField, entry.name, "'\(entry.name.text)' is not a field of '\(record.name)'",
          among: record.columns.map(\.name))
        continue
      }
      let type = record.columns[column].type
      guard let value = plainValue(entry.value, type, of: entry.name.text, asOf: asOf) else { continue }
      if case .text(let text) = value {
        row[column] = .text(readings[column].normalised(text))
      } else {
        row[column] = value
      }
    }
    for (column, reading) in readings.enumerated() where row[column] == nil {
      row[column] = reading.defaultValue
    }
    return row
  }

  /// A literal, or a time counted from the test's own.
  private mutating func plainValue(
    _ syntax: ExpressionSyntax, _ type: ValueType, of name: String, asOf: Instant
  ) -> Value? {
    guard let expression = check(syntax, expecting: type, of: name) else { return nil }
    switch (expression.kind, type) {
    case (.constant(let value), _) where expression.type == type: return value
    case (.constant(.date(let date)), .time):
      return agreement.zone.instant(date: date, microsecondOfDay: 0).map { .time($0) }
    case (.now, .time): return .time(asOf)
    case (.shifted(let start, let duration, let isEarlier), .time):
      guard case .now = start.kind, case .constant(.duration(let length)) = duration.kind else { break }
      return (isEarlier ? asOf.subtracting(length) : asOf.adding(length)).map { .time($0) }
    case (.shifted(let start, let duration, true), .date):
      guard case .now = start.kind, case .constant(.duration(let length)) = duration.kind else { break }
      return asOf.subtracting(length).map { .date(agreement.zone.date(of: $0)) }
    default: break
    }
    let isConstant = if case .constant = expression.kind { true } else { false }
    let message =
      isConstant
      ? "'\(name)' is \(type.fieldName), and this is \(describe(expression))"
      : "a test gives '\(name)' a plain value, and this is computed"
    report(.typeMismatch, message, at: syntax.range, help: ["write \(type.fieldName) here"])
    return nil
  }

  // MARK: Expectations

  private mutating func checkExpectation(
    _ syntax: TestSyntax.Expectation, asOf: Instant
  ) -> TestCase.Expectation? {
    let kind: TestCase.Expectation.Kind
    switch syntax.kind {
    case .condition(let condition) where due(condition) != nil:
      guard let (due, length) = due(condition), let length = constantDuration(length) else { return nil }
      kind = .due(due, .after(length))
    case .due(let word, let time):
      let due: TestCase.Due = word == .respondBy ? .respond : .again
      guard case .time(let instant)? = plainValue(time, .time, of: word.rawValue, asOf: asOf) else {
        return nil
      }
      kind = .due(due, .at(instant))
    case .working(let word, let working):
      let hours = working.hours.flatMap { checkHoursName($0) }
      guard let time = checkWorkingTime(working), working.hours == nil || hours != nil else { return nil }
      kind = .due(word == .respondBy ? .respond : .again, .working(time, hours))
    case .condition(let condition):
      if let (metric, truth) = metric(condition) {
        kind = .metric(metric, truth)
        break
      }
      isPromise = true
      defer { isPromise = false }
      guard let condition = checkCondition(condition) else { return nil }
      kind = .condition(condition)
    case .route(let target, let label):
      let (written, label) = read(target, label)
      guard let target = checkTarget(written) else { return nil }
      kind = .route(target, label: label?.value)
    }
    for reason in syntax.because {
      let titles = allRuleTitles()
      if titles.contains(reason.value) { continue }
      let nearest = Suggestion.nearest(to: reason.value, among: titles)
      report(
        .unknownName, "no line of a score is called \"\(reason.value)\"", at: reason.range,
        label: nearest.map { "did you mean \"\($0)\"?" },
        fixIts: nearest.map { [FixIt("write \"\($0)\"", range: reason.range, replacement: "\"\($0)\"")] }
          ?? [])
    }
    return TestCase.Expectation(kind: kind, because: syntax.because.map(\.value), range: syntax.range)
  }

  /// What looks like a question about a field `respond` or `again`, and asks what the step says that took the lead, as
  /// nothing is declared under that name. (Clause 8.20)
  private func due(_ condition: ExpressionSyntax) -> (TestCase.Due, ExpressionSyntax)? {
    guard case .timeTest(let subject, let test, let length) = condition.kind,
      case .name(let name) = subject.kind,
      symbols[name.text] == nil
    else { return nil }
    switch (name.text, test) {
    case ("respond", .within): return (.respond, length)
    case ("again", .after): return (.again, length)
    default: return nil
    }
  }

  /// A metric, and what it is to say of the lead. (Clause 11.13)
  private func metric(_ condition: ExpressionSyntax) -> (name: String, truth: Truth)? {
    func named(_ syntax: ExpressionSyntax) -> String? {
      guard case .name(let name) = syntax.kind, case .metric? = symbols[name.text]?.kind else { return nil }
      return name.text
    }
    switch condition.kind {
    case .name: return named(condition).map { ($0, .yes) }
    case .not(let inner): return named(inner).map { ($0, .no) }
    case .state(let inner, let word, isNegated: false):
      return named(inner).flatMap { name in Truth(rawValue: word.rawValue).map { (name, $0) } }
    default: return nil
    }
  }

  /// The titles of what can pay, of all scores; made once, because every expectation may ask for them.
  private mutating func allRuleTitles() -> Set<String> {
    if let ruleTitles { return ruleTitles }
    let titles = Set(scoreSyntax.flatMap { ruleTitles(of: $0) })
    ruleTitles = titles
    return titles
  }

  private func ruleTitles(of score: ScoreSyntax) -> [String] {
    let own: [String] =
      switch score.body {
      case .entries(let entries): entries.withInner.flatMap(titles)
      case .computed(let expression, _):
        if case .sum(let first, let rest) = expression.kind {
          [termTitle(first, isSubtracted: false)]
            + rest.map { termTitle($0.term, isSubtracted: $0.isSubtracted) }
        } else {
          [termTitle(expression, isSubtracted: false)]
        }
      }
    return own + LimitTitles().both
  }

  private func titles(_ entry: ScoreEntrySyntax) -> [String] {
    switch entry {
    case .points(let points): [points.title.value] + LimitTitles(of: points.title.value).both
    case .bands(let bands): [bands.title.value]
    case .options(let options): [options.title.value]
    case .group(let group): LimitTitles(of: group.title.value).both
    case .clamp, .decay, .countsSince: []
    }
  }
}

extension Reading {
  fileprivate func normalised(_ text: Text) -> Text {
    normalisers.reduce(text) { text, step in step.apply(text) }
  }
}
