import AccordSource
import AccordSyntax
import AccordValues

// What is answered to leads, and the list of answers that leads have. (Section 10)

/// `feedback { … }` with the days on which it is in force.
struct DatedFeedback {
  let syntax: LeadSyntax
  let validity: ValiditySyntax

  /// Whether it is still in force when one begins that does not begin before it.
  fileprivate func overlaps(next other: DatedFeedback) -> Bool {
    guard let end = validity.lastDay, let start = other.validity.firstDay else {
      return true
    }
    return start <= end
  }
}

extension Checker {
  /// Checks the feedback of all days, and gives leads their list of answers: what was answered on earlier days is read by
  /// the rules of today, too.
  mutating func declareFeedback() {
    let versions = feedbackSyntax.sorted { one, other in
      (one.validity.firstDay ?? .first) < (other.validity.firstDay ?? .first)
    }
    guard let newest = versions.last else { return }
    for (first, other) in zip(versions, versions.dropFirst()) where first.overlaps(next: other) {
      let day = other.validity.firstDay.map { "on \($0)" } ?? "on the same days"
      report(
        .duplicateEntry, "two 'feedback' blocks are in force \(day)", at: other.syntax.range,
        related: [RelatedPlace(first.syntax.range, "the first one is here")],
        help: ["join the two, or let one end before the other begins: 'feedback from 2027-01-01'"])
    }
    checkLeadsHaveIDs("answers are brought to their leads", newest.syntax.range)
    feedback = versions.map { checkFeedback($0) }
    declareAnswers(newest.syntax.range)
  }

  /// Reports leads that nothing can be brought to: line 7 is another lead in every file.
  mutating func checkLeadsHaveIDs(_ what: String, _ range: SourceRange) {
    guard !isLeadUnknown else { return }
    let id = fields.firstIndex { $0.name == "id" }
    if let id, fields[id].type == .text, ownReadings[id].isRequired { return }
    report(
      .missingEntry, "\(what) by 'id', which leads need not have here", at: range,
      help: ["declare it in the lead: 'id text required'"])
  }

  // MARK: An answer as a lead of its own

  private mutating func checkFeedback(_ dated: DatedFeedback) -> Feedback {
    let syntax = dated.syntax
    var inner = Checker(sources: sources, files: files, period: period)
    inner.subject = .answer
    inner.agreement = agreement
    inner.leads = [syntax]
    inner.declareFields()
    let shapes = inner.fields.map { (name: $0.name, type: $0.type) }
    for (field, reading) in zip(inner.fields, inner.ownReadings) {
      inner.checkNormalForms(of: reading, field.name, field.type, at: field.range)
    }
    inner.ownReadings = readingNormalForms(inner.ownReadings, shapes)
    inner.declareNames()
    inner.checkPlainFields(syntax)
    let definitions = inner.checkRequirements(syntax)
    let known = inner.diagnostics.count
    inner.inputSyntax = inputSyntax.map { $0.ofAnswers(among: syntax.fields.map { $0.name.text }) }
    let checked = inner.checkInputs()
    for input in checked {
      for (field, reading) in zip(inner.fields, input.readings) {
        inner.checkNormalForms(of: reading, field.name, field.type, at: field.range)
      }
    }
    let inputs = checked.map { input in
      Input(
        name: input.name, recordsPath: input.recordsPath,
        readings: readingNormalForms(input.readings, shapes))
    }
    // All but the lead is a field of the list, too, and what is wrong is said there.
    let leads = inner.inputSyntax.flatMap(\.fields).filter { $0.name.text == Feedback.Name.lead }
    diagnostics += inner.diagnostics[..<known]
    diagnostics += inner.diagnostics[known...].filter { finding in
      inner.fields.contains { $0.range == finding.range } || leads.contains { finding.lies(in: $0.range) }
    }
    var program = Program(
      sources: sources, agreement: agreement, fields: inner.fields, identity: nil,
      ownInput: Input(name: nil, recordsPath: nil, readings: inner.ownReadings), inputs: inputs, lists: [],
      patterns: inner.patterns, tables: [], bindings: [], experiments: [], segments: [], scores: [],
      grades: [],
      definitions: definitions, propositions: [], pools: [], route: nil, tests: [], promises: [],
      feedback: [],
      record: nil)
    inner.order(&program)
    return Feedback(
      from: dated.validity.firstDay, until: dated.validity.lastDay, program: program,
      range: syntax.range)
  }

  /// Reports lists, and what an answer needs to have.
  private mutating func checkPlainFields(_ syntax: LeadSyntax) {
    for (field, written) in zip(fields, syntax.fields) where field.type.isList {
      report(
        .typeMismatch, "an answer cannot hold a list, and '\(field.name)' is one", at: written.type.range,
        help: ["leave '\(field.name)' out, or give it a plain type"])
    }
    for (name, type) in [(Feedback.Name.lead, ValueType.text), (Feedback.Name.at, .time)] {
      let index = fields.firstIndex { $0.name == name }
      if let index, fields[index].type == type, ownReadings[index].isRequired { continue }
      if index == nil, syntax.brokenFields.contains(name) { continue }
      let word = type == .time ? "time" : "text"
      report(
        .missingEntry, "an answer needs '\(name) \(word) required'",
        at: index.map { fields[$0].range } ?? syntax.range,
        help: [
          name == Feedback.Name.lead
            ? "it holds the id of the lead that is answered" : "it says when the answer was given"
        ])
    }
  }

  /// When fields must be there, as definitions with their names.
  private mutating func checkRequirements(_ syntax: LeadSyntax) -> [Definition] {
    syntax.fields.flatMap { field in
      field.attributes.compactMap { attribute -> Definition? in
        guard case .requiredWhen(let written) = attribute.kind, let condition = checkCondition(written) else {
          return nil
        }
        return Definition(
          name: field.name.text, title: nil, isDraft: false, means: nil, agreedBy: [], reviewBy: nil,
          clauses: [Definition.Clause(kind: .when, condition: condition, range: attribute.range)],
          range: attribute.range)
      }
    }
  }

  // MARK: The list of a lead

  /// Adds the list `answers`, whose items have the fields of all versions.
  private mutating func declareAnswers(_ range: SourceRange) {
    if let own = fields.first(where: { $0.name == Feedback.Name.list }) {
      report(
        .duplicateName,
        "'\(Feedback.Name.list)' is a field of the lead, and 'feedback' gives leads one of that name",
        at: own.range, related: [RelatedPlace(range, "the feedback is declared here")],
        help: ["remove the field; 'feedback' declares what an answer is"])
      return
    }
    for field in fields {
      guard case .records(let record) = field.type, record.name == Feedback.Name.item else { continue }
      report(
        .duplicateName, "two lists call their items '\(record.name)'", at: field.range,
        related: [RelatedPlace(range, "the other ones are those of 'feedback'")], help: ["rename the items"])
    }
    var columns: [RecordType.Column] = []
    var reading = Reading(key: Feedback.Name.list)
    for version in feedback {
      for (field, own) in zip(version.program.fields, version.program.ownInput.readings)
      where field.name != Feedback.Name.lead {
        var own = own
        own.isRequired = false
        let known = columns.firstIndex { $0.name == field.name }
        let earlier = known.map { columns[$0].type }
        guard let type = joined(earlier, field.type) else {
          report(
            .typeMismatch,
            "'\(field.name)' is \(field.type.fieldName) here and \(earlier?.fieldName ?? "") in earlier feedback, and rules "
              + "read the answers of all days", at: field.range, help: ["give the new field another name"])
          continue
        }
        checkLabels(joined: type, own, of: field)
        let column = RecordType.Column(name: field.name, type: type, ignoresCase: own.ignoresCase)
        if let known {
          columns[known] = column
          reading.columns[known] = own
        } else {
          columns.append(column)
          reading.columns.append(own)
        }
      }
    }
    let time = columns.firstIndex { $0.name == Feedback.Name.at }
    fields.append(
      Field(
        name: Feedback.Name.list, title: nil,
        type: .records(RecordType(name: Feedback.Name.item, columns: columns, timeColumn: time)),
        normalisers: Normalisers(columns: reading.columns.map(\.normalisers)), ignoresCase: false,
        range: range))
    ownReadings.append(reading)
  }

  /// The type of a field that was declared so before and is so now; nil when rules could not read both.
  private func joined(_ earlier: ValueType?, _ now: ValueType) -> ValueType? {
    guard let earlier else { return now }
    guard case .choice(let old) = earlier, case .choice(let new) = now else {
      return earlier == now ? now : nil
    }
    let gone = old.options.filter { !new.options.contains($0) }
    return .choice(
      Vocabulary(
        options: new.options + gone, hasOther: old.hasOther || new.hasOther,
        labels: new.labels))
  }
}

extension InputSyntax {
  /// What it says of answers, as if they were leads.
  ///
  /// - Parameter names: the fields of an answer; what it says of others is left out.
  fileprivate func ofAnswers(among names: [String]) -> InputSyntax {
    var input = self
    input.fields = fields.compactMap { field in
      guard field.name.text == Feedback.Name.list, let inner = field.itemField, names.contains(inner.text)
      else {
        return nil
      }
      return Field(name: inner, itemField: nil, attributes: field.attributes, range: field.range)
    }
    return input
  }
}

extension Reading {
  /// Has a time or a date with a form of its own read as it is written here, too. (Clause 10.4)
  fileprivate mutating func readNormalForm(of type: ValueType) {
    guard case .format = time else { return }
    let forms = type == .date ? ["YYYY-MM-DD"] : ["YYYY-MM-DDTHH:mm:ssZ", "YYYY-MM-DDTHH:mm:ss.SSSZ"]
    otherFormats += forms.compactMap { try? TimeFormat($0) }.filter { !formats.contains($0) }
  }
}

extension Checker {
  /// Has fields read as they are written here, whatever an input calls them; where the name of one is what the input calls
  /// another, it stays with that.
  fileprivate func readingNormalForms(_ readings: [Reading], _ fields: [(name: String, type: ValueType)])
    -> [Reading]
  {
    zip(fields, readings).map { field, reading in
      var reading = reading
      reading.readNormalForm(of: field.type)
      let isTaken = zip(fields, readings).contains { other, reading in
        other.name != field.name && reading.keys.contains { $0.name == Text(field.name) }
      }
      if !isTaken { reading.addKey(field.name) }
      return reading
    }
  }

  /// The same for the list of answers, which is looked for under its own name first: there it is written.
  func readNormalForm(of answers: inout Reading) {
    guard case .records(let type)? = fields.last?.type else { return }
    answers.columns = readingNormalForms(answers.columns, type.columns.map { ($0.name, $0.type) })
    answers.setKeys(([Feedback.Name.list] + answers.keys.map(\.name.string)).uniqued())
  }

  /// Reports a form that reads the days that are written here as others.
  mutating func checkNormalForms(
    of reading: Reading, _ field: String, _ type: ValueType, at range: SourceRange
  ) {
    guard case .format = reading.time else { return }
    var normal = Reading(key: field)
    normal.time = reading.time
    normal.readNormalForm(of: type)
    func disagrees(_ form: TimeFormat) -> Bool {
      normal.otherFormats.contains {
        $0.disagreement(with: form) != nil || form.disagreement(with: $0) != nil
      }
    }
    for form in reading.formats where disagrees(form) {
      report(
        .badFormat, "'\(form.pattern)' reads a day that is written 2026-03-04 as another one", at: range,
        help: [
          "let the system write days in another form: answers are written, and read again, as 2026-03-04"
        ])
      return
    }
  }
}
