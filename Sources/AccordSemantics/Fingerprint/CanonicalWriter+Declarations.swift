import AccordValues

extension CanonicalWriter {
  var zone: String { list("timezone", [program.agreement.zone.identifier]) }

  // MARK: The lead

  /// The fields that a decision can depend on: answers that no rule reads are none.
  var fieldsThatCount: Range<Int> { program.readsAnswers ? program.fields.indices : program.ownFields }

  func field(_ index: Int) -> String {
    let field = program.fields[index]
    let form = [
      quote(field.name), CanonicalWriter.form(of: field.type), reading(program.ownInput.readings[index]),
    ]
    return list("field", form + (ID(index) == program.answers ? program.feedback.map { feedback($0) } : []))
  }

  /// What decides which answers there are: the days, how the lead is named, and what has to be there.
  private func feedback(_ feedback: Feedback) -> String {
    let days = [feedback.from, feedback.until].map { $0?.description ?? "-" }
    let inner = CanonicalWriter(feedback.program, style)
    return list(
      "feedback",
      days + feedback.program.fields.indices.map { inner.field($0) }
        + feedback.program.inputs.map { inner.input($0) }.inByteOrder()
        + feedback.program.computed.map { inner.declaration($0) }.inByteOrder())
  }

  func identity(_ identity: Identity) -> String {
    list("identity", [quote(program.fields[identity.field.index].name)])
  }

  func input(_ input: Input) -> String {
    let readings = fieldsThatCount.map { index in
      list(quote(program.fields[index].name), [reading(input.readings[index])])
    }
    return list("input", [quote(input.name ?? ""), quote(input.recordsPath ?? "")] + readings.inByteOrder())
  }

  /// How one input reads a field.
  func reading(of field: Int, in input: Input) -> String {
    list("in", [quote(input.name ?? ""), quote(program.fields[field].name), reading(input.readings[field])])
  }

  private func reading(_ reading: Reading) -> String {
    var parts = [quote(reading.key.name)]
    if !reading.otherKeys.isEmpty { parts.append(list("or", reading.otherKeys.map { quote($0.name) })) }
    if reading.isRequired { parts.append("required") }
    parts.append(list("missing", reading.missing.sorted().map(quote)))
    if let value = reading.defaultValue { parts.append(list("default", [value.json])) }
    parts.append(list("normalise", reading.normalisers.map { quote($0.rawValue) }))
    if let separator = reading.separator { parts.append(list("split", [quote(separator)])) }
    if reading.usesDecimalComma { parts.append("decimal-comma") }
    let form = reading.numberForm
    if let sign = form.thousands {
      parts.append(list("thousands", [quote(Character(Unicode.Scalar(sign)).description)]))
    }
    if !form.units.isEmpty { parts.append(list("unit", form.units.sorted().map(quote))) }
    if form.readsSuffixes { parts.append("suffixes") }
    if let end = form.range { parts.append(list("ranges", [end.rawValue])) }
    if reading.missesFalse { parts.append("missing-false") }
    switch reading.time {
    case .iso: break
    case .epochSeconds: parts.append("epoch-seconds")
    case .epochMilliseconds: parts.append("epoch-milliseconds")
    case .format: parts.append(list("format", reading.formats.map { quote($0.pattern) }))
    }
    if let words = reading.yesWords { parts.append(list("yes", words.sorted().map(quote))) }
    if let words = reading.noWords { parts.append(list("no", words.sorted().map(quote))) }
    parts += reading.columns.map { self.reading($0) }
    return list("read", parts)
  }

  // MARK: What is computed

  func declaration(_ reference: Reference) -> String {
    switch reference {
    case .binding(let id):
      return list("let", [quote(program.bindings[id].name), form(program.bindings[id].value)])
    case .segments(let id): return segments(program.segments[id])
    case .score(let id): return score(program.scores[id])
    case .grade(let id):
      let grade = program.grades[id]
      let steps = grade.steps.map { list(quote($0.label), [$0.from.description]) }
      return list(
        "grade",
        [quote(grade.name), quote(program.scores[grade.score].name)] + steps + [quote(grade.otherwise)])
    case .definition(let id):
      let definition = program.definitions[id]
      let clauses = definition.clauses.map { list($0.kind.rawValue, [form($0.condition)]) }
      return list("define", [quote(definition.name)] + draft(definition.isDraft) + clauses.inByteOrder())
    }
  }

  /// Decisions show a draft apart from what is agreed.
  func draft(_ isDraft: Bool) -> [String] { isDraft ? ["draft"] : [] }

  private func segments(_ segments: Segments) -> String {
    let entries = segments.entries.map { entry in
      list(quote(entry.name), [entry.condition.map { form($0) } ?? "otherwise"])
    }
    return list(
      "segments",
      [quote(segments.name)] + draft(segments.isDraft)
        + (segments.isFirstMatch ? ["first-match"] + entries : entries.inByteOrder()))
  }

  // MARK: What follows from it

  func proposition(_ proposition: Proposition) -> String {
    list(
      "proposition",
      [
        quote(proposition.name), proposition.fits.map { form($0) } ?? "-",
        proposition.promised.map { form($0) } ?? "-",
      ])
  }

  func pool(_ pool: Pool) -> String {
    list(
      "pool",
      [quote(pool.name)]
        + pool.members.map { list(quote($0.name), [String($0.weight)] + id($0.id)) }.inByteOrder()
        // They decide nothing; who looks for what has changed looks here.
        + (style == .names ? pool.hours.map { [quote(program.hours[$0].name)] } ?? [] : []))
  }

  /// An id of another system.
  func id(_ id: String?) -> [String] { id.map { [list("id", [quote($0)])] } ?? [] }

  func route(_ route: Route) -> String {
    list(
      "route",
      route.steps.map { step in
        list(
          "step",
          [
            target(step.target), quote(step.label ?? ""), step.condition.map { form($0) } ?? "otherwise",
            length(step.respondWithin), length(step.againAfter),
          ] + (step.then.map { [list("then", [target($0)])] } ?? []))
      })
  }

  private func length(_ length: Delay?) -> String {
    switch length {
    case .duration(let length): length.constantDuration.map { String($0.seconds) } ?? form(length)
    case .working(let time, let hours):
      list("working", [String(time.days), String(time.time.seconds), program.hours[hours].meaning])
    case nil: "-"
    }
  }
}

// MARK: What leaves

extension CanonicalWriter {
  /// An output: its form, what leaves, and when.
  func output(_ output: DeclaredOutput) -> String {
    let form =
      switch output.form {
      case .csv(let separator, let isForSpreadsheets):
        list("csv", [quote(separator), isForSpreadsheets ? "for-spreadsheets" : "for-programs"])
      case .ndjson: "ndjson"
      case .batches(let size, let key, _): list("batches", [String(size), quote(key)])
      }
    let columns = output.columns.map { column in
      list("column", [quote(column.key), value(column.value), column.limit.map { String($0) } ?? "-"])
    }
    let conditions = output.conditions.map { list("when", [self.form($0)]) }
    let changes = output.changes.map { changes in
      list("since", changes.map { list("\($0.kind)", ($0.outcome?.path ?? []).map { quote($0) }) })
    }
    let values = [output.form.hasTextsOnly ? "texts" : "values", output.missing.map { quote($0) } ?? "-"]
    return list("output", [form] + values + columns + conditions + changes)
  }

  private func value(_ value: DeclaredOutput.Value) -> String {
    switch value {
    case .expression(let expression): form(expression)
    case .decision(let key): list("decision", [key.rawValue])
    case .proposition(let key): list("proposition", [key.rawValue])
    case .route(let key): list("route", [key.rawValue])
    case .routeRow(let table, let column, let key):
      list(
        "row",
        [
          quote(program.tables[table].name), quote(program.tables[table].type.columns[column].name),
          key.rawValue,
        ])
    case .reasons(let score): list("reasons", [quote(program.scores[score].name)])
    }
  }
}
