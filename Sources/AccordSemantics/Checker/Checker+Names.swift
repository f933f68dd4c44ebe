import AccordSource
import AccordSyntax
import AccordValues

// The agreement, the fields and the names of everything else.

extension Checker {
  mutating func checkAgreement() {
    guard let syntax = agreements.first else { return }
    for other in agreements.dropFirst() {
      report(
        .duplicateEntry, "a rule set has one agreement", at: other.range,
        related: [RelatedPlace(syntax.range, "the first one is here")], help: ["join the two"])
    }
    agreement.range = syntax.range
    agreement.title = syntax.title?.value
    reportDuplicates(syntax.teams) { "team '\($0)' is named twice" }
    agreement.teams = syntax.teams.map(\.text)
    if let timezone = syntax.timezone {
      agreement.zone = checkZone(timezone) ?? agreement.zone
    }
    if let report = syntax.report { agreement.rhythm = report.rhythm }
    for setting in AgreementSetting.allCases {
      guard let written = syntax.settings[setting] else { continue }
      agreement.settings[setting] =
        switch setting.value {
        case .duration: positiveDuration(written).map { .duration($0) }
        case .count: wholeCount(written, as: "'\(setting.rawValue) 10'").map { .number(Decimal($0)) }
        case .share: share(written).map { .number($0) }
        }
    }
  }

  /// The time zone with this name; one that there is none of is reported.
  mutating func checkZone(_ timezone: TextLiteral) -> TimeZoneTable? {
    if let zone = TimeZoneTable(identifier: timezone.value) { return zone }
    let nearest = Suggestion.nearest(to: timezone.value, among: TimeZoneTable.knownIdentifiers)
    report(
      .badFormat, "'\(timezone.value)' is not a time zone", at: timezone.range,
      label: nearest.map { "did you mean '\($0)'?" },
      help: ["time zones are named by continent and city, such as \"Europe/Berlin\""])
    return nil
  }

  mutating func declareFields() {
    guard let lead = leads.first else {
      guard !isLeadMisread else { return }
      report(
        .missingDeclaration, "the rules do not say what a lead is", at: nil,
        help: ["add a 'lead { … }' block with the fields of a lead"])
      return
    }
    for other in leads.dropFirst() {
      report(
        .duplicateEntry, "a rule set has one 'lead' block", at: other.range,
        related: [RelatedPlace(lead.range, "the first one is here")],
        help: ["move the fields of both into one block"])
    }
    reportDuplicates(lead.fields.map(\.name)) { "field '\($0)' is declared twice" }
    let missing = Set(lead.missing.map { Text($0.value) })
    var itemNames: [String: SourceRange] = [:]
    for syntax in lead.fields {
      var (type, reading) = checkField(syntax, missing: missing)
      if lead.missingFalse != nil { reading.missFalse(type) }
      if case .records(let record) = type {
        if let first = itemNames[record.name] {
          report(
            .duplicateName, "two lists call their items '\(record.name)'", at: syntax.name.range,
            related: [RelatedPlace(first, "the first one is here")], help: ["rename one of them"])
        }
        itemNames[record.name] = syntax.name.range
      }
      fields.append(
        Field(
          name: syntax.name.text, title: syntax.title?.value, type: type,
          normalisers: Normalisers(steps: reading.normalisers, columns: reading.columns.map(\.normalisers)),
          ignoresCase: reading.ignoresCase,
          range: syntax.name.range))
      ownReadings.append(reading)
    }
  }

  mutating func declareNames() {
    func names<Syntax>(_ syntax: [Syntax], _ name: KeyPath<Syntax, Name>, _ kind: (Int) -> Symbol.Kind)
      -> [(Name, Symbol.Kind)]
    {
      syntax.enumerated().map { ($0.element[keyPath: name], kind($0.offset)) }
    }
    for (index, field) in fields.enumerated() where symbols[field.name] == nil {
      symbols[field.name] = Symbol(kind: .field(index), range: field.range)
    }
    let declared =
      names(listSyntax, \.name, Symbol.Kind.list) + names(patternSyntax, \.name, Symbol.Kind.pattern)
      + names(tableSyntax, \.name, Symbol.Kind.table) + names(bindingSyntax, \.name, Symbol.Kind.binding)
      + names(segmentsSyntax, \.name, Symbol.Kind.segments) + names(scoreSyntax, \.name, Symbol.Kind.score)
      + names(gradeSyntax, \.name, Symbol.Kind.grade)
      + names(definitionSyntax, \.name, Symbol.Kind.definition)
      + names(propositionSyntax, \.name, Symbol.Kind.proposition)
      + names(hoursSyntax, \.name, Symbol.Kind.hours) + names(poolSyntax, \.name, Symbol.Kind.pool)
      + names(experimentSyntax, \.syntax.name, Symbol.Kind.experiment)
      + names(outputSyntax, \.name, Symbol.Kind.output)
    for (name, kind) in declared.sorted(by: { isBefore($0.0.range, $1.0.range) }) {
      declare(name, kind)
    }
    bindings = bindingSyntax.map { _ in .unchecked } + experimentSyntax.map { _ in .unchecked }
  }

  private func isBefore(_ first: SourceRange, _ second: SourceRange) -> Bool {
    (first.file, first.bytes.lowerBound) < (second.file, second.bytes.lowerBound)
  }

  mutating func declare(_ name: Name, _ kind: Symbol.Kind) {
    let symbol = Symbol(kind: kind, range: name.range)
    guard let first = symbols[name.text] else {
      symbols[name.text] = symbol
      return
    }
    let when = period.from == nil && period.end == nil ? "" : " for the days \(period.words)"
    report(
      .duplicateName, "'\(name.text)' is declared twice\(when)", at: name.range,
      related: [RelatedPlace(first.range, "'\(name.text)' is \(first.kindName) here")],
      help: ["rename one of them; fields, lists, scores and definitions share their names"])
  }

  /// Lists, patterns and tables, and the vocabularies of segments and grades.
  mutating func checkVocabulary() {
    for syntax in listSyntax {
      let list = vocabulary.lists[syntax.name.range] ?? checkList(syntax)
      vocabulary.lists[syntax.name.range] = list
      lists.append(list)
    }
    for syntax in patternSyntax { _ = addPattern(syntax.literal, name: syntax.name.text) }
    for syntax in tableSyntax {
      let table = vocabulary.tables[syntax.name.range] ?? checkTable(syntax)
      vocabulary.tables[syntax.name.range] = table
      tables.append(table)
    }
    for syntax in hoursSyntax {
      let known = vocabulary.hours[syntax.name.range] ?? checkHours(syntax)
      vocabulary.hours[syntax.name.range] = known
      hours.append(known)
    }
    for syntax in segmentsSyntax {
      reportDuplicates(syntax.entries.map(\.name)) { "segment '\($0)' stands twice in '\(syntax.name.text)'" }
      for entry in syntax.entries where ["none", "unknown"].contains(entry.name.text) {
        report(
          .duplicateName, "a segment cannot be called '\(entry.name.text)'", at: entry.name.range,
          help: ["'none' and 'unknown' are what a lead is that no segment fits; rename the segment"])
      }
      segmentVocabularies.append(
        Vocabulary(options: syntax.entries.map { Text($0.name.text) } + [Vocabulary.noSegment]))
    }
    for syntax in gradeSyntax {
      for label in syntax.entries.map(\.label)
      where TextNormaliser.collapseSpaces.apply(Text(label.text)).string != label.text || label.text.isEmpty {
        report(
          .badRange, "a grade is called by letters and signs, without blanks around them", at: label.range,
          help: ["write it as \"A++\""])
      }
      reportDuplicates(syntax.entries.map(\.label)) { "grade '\($0)' stands twice in '\(syntax.name.text)'" }
      gradeVocabularies.append(
        Vocabulary(options: syntax.entries.map { Text($0.label.text) }, takesTexts: true))
    }
  }

  /// The pattern compiled and added; its place in `patterns`. A bad pattern is reported inside the slashes.
  mutating func addPattern(_ literal: PatternLiteral, name: String? = nil) -> ID<NamedPattern>? {
    do throws(PatternError) {
      let pattern: Pattern
      if let known = vocabulary.patterns[literal.range] {
        pattern = known
      } else {
        pattern = try Pattern(literal.source, ignoringCase: literal.ignoringCase)
        vocabulary.patterns[literal.range] = pattern
      }
      patterns.append(
        NamedPattern(
          name: name, source: literal.source, ignoringCase: literal.ignoringCase, pattern: pattern))
      return ID(patterns.count - 1)
    } catch {
      let inner = literal.range.bytes.lowerBound + 1..<literal.range.bytes.upperBound - 1
      let start = min(inner.lowerBound + max(0, error.offset), inner.upperBound)
      let end = min(start + 1, inner.upperBound)
      report(
        .badPattern, "this pattern cannot be read: \(error.message)",
        at: SourceRange(file: literal.range.file, bytes: start..<end),
        help: [
          error.help
            ?? "patterns are regular expressions as in Perl; write \\ before a sign that stands for itself"
        ])
      return nil
    }
  }

  // MARK: Lists and tables

  private mutating func checkList(_ syntax: ListSyntax) -> TextList {
    switch syntax.source {
    case .entries(let entries):
      return TextList(name: syntax.name.text, entries: Set(entries.map { Text($0.value) }))
    case .file(let file):
      let entries = readLookup(file) { bytes throws(RuleFileError) in try LookupText.entries(bytes) } ?? []
      return TextList(name: syntax.name.text, entries: Set(entries.map(\.text)))
    }
  }

  /// Reads a file that rules look things up in; nil when it cannot be read, which has been reported.
  mutating func readLookup<Content>(
    _ file: TextLiteral, _ read: ([UInt8]) throws(RuleFileError) -> Content
  ) -> Content? {
    guard let bytes = readFile(file) else { return nil }
    do throws(RuleFileError) {
      return try read(bytes)
    } catch {
      reportUnreadable(
        file, error, help: "save it in the encoding UTF-8; spreadsheets call that 'CSV UTF-8'")
      return nil
    }
  }

  mutating func readFile(_ file: TextLiteral) -> [UInt8]? {
    do throws(RuleFileError) {
      return try files.read(file.value, sources[file.range].path)
    } catch  where error.isOutside {
      report(
        .fileOutside, "the file '\(file.value)' lies outside the folder of the rules", at: file.range,
        help: [FileScope.remedy])
      return nil
    } catch {
      reportUnreadable(file, error, help: "files are looked for beside the rule file that names them")
      return nil
    }
  }

  private mutating func reportUnreadable(_ file: TextLiteral, _ error: RuleFileError, help: String) {
    report(
      .unreadableFile, "the file '\(file.value)' cannot be read: \(error.message)", at: file.range,
      help: [help])
  }
}
