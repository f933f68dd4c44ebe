import AccordSemantics
import AccordValues

extension PageBuilder {
  /// What leaves for other systems and partners.
  var outputs: GlossaryPage.Section? {
    guard !program.outputs.isEmpty else { return nil }
    return GlossaryPage.Section(
      .part("outputs"), "What leaves",
      [.paragraph("Nothing is handed on but what stands here. What is personal is marked.")],
      program.outputs.map { section($0) })
  }

  private func section(_ output: DeclaredOutput) -> GlossaryPage.Section {
    var blocks: [Block] = []
    for condition in output.conditions {
      blocks += words.condition(condition).sentence("A lead is in it only when")
    }
    for changes in output.changes {
      blocks.append(
        .paragraph(
          "A lead is in it only when, since the last run, \(changes.map { words(for: $0) }.listed("or"))."))
    }
    let rows = output.columns.map { column -> [PageTable.Cell] in
      let limit: Phrase = column.limit.map { ", at most \(Phrase(text: String($0))) characters" } ?? ""
      let personal: Phrase = isPersonal(column.value) ? ", personal" : ""
      return [
        PageTable.Cell(.name(column.key)), PageTable.Cell("\(words(for: column.value))\(limit)\(personal)"),
      ]
    }
    blocks.append(.table(PageTable(columns: [.init("There"), .init("Here")], rows: rows)))
    blocks.append(.paragraph("Written \(words(for: output))."))
    return GlossaryPage.Section(.term(output.name), heading(output.name, output.title), blocks)
  }

  /// The form, and what stands where there is nothing.
  private func words(for output: DeclaredOutput) -> Phrase {
    let form: Phrase =
      switch output.form {
      case .csv(_, let isForSpreadsheets): isForSpreadsheets ? "as CSV for spreadsheets" : "as CSV"
      case .ndjson: "as JSON, an object a line"
      case .batches(let size, _, _): "as JSON, in batches of \(Phrase(text: String(size)))"
      }
    let texts: Phrase = output.form.isJSON && output.form.hasTextsOnly ? ", all values as texts" : ""
    let missing: Phrase =
      output.missing.map {
        $0.isEmpty ? ", an empty text where there is nothing" : ", \(.name($0)) where there is nothing"
      } ?? ""
    return "\(form)\(texts)\(missing)"
  }

  /// Whether something of a personal field stands in a value.
  private func isPersonal(_ value: DeclaredOutput.Value) -> Bool {
    guard case .expression(let expression) = value else { return false }
    let lets = program.declarations(below: expression.references)
    let fields = lets.reduce(expression.fieldsRead) { $0.union(program.fieldsRead(by: $1)) }
    return expression.type != .flag && !expression.isDeclared
      && fields.contains { program.isPersonal(program.fields[$0].name) }
  }

  private func words(for change: DeclaredOutput.Change) -> Phrase {
    guard let outcome = change.outcome else { return "something that is decided has changed" }
    let subject: Phrase = outcome.name.map { words.term($0) } ?? "the \(Phrase(text: outcome.path[0]))"
    return switch change.kind {
    case .changed: "\(subject) has changed"
    case .became: "\(subject) has become so"
    case .was: "\(subject) was so"
    }
  }

  private func words(for value: DeclaredOutput.Value) -> Phrase {
    switch value {
    case .expression(let expression):
      // A field or a definition is its own best name.
      return expression.namedTerm(in: program).map { words.term($0) } ?? words.value(expression)
    case .decision(let key): return key.outgoingWords
    case .proposition(let key): return Phrase(text: key.title)
    case .route(let key): return key.outgoingWords
    case .routeRow(let table, let column, let key):
      let name = program.tables[table].type.columns[column].name
      return "\(.name(name)) from \(words.term(program.tables[table].name)) for \(key.outgoingWords)"
    case .reasons(let score): return "the reasons of \(words.term(program.scores[score].name))"
    }
  }
}

extension Decision.Key {
  fileprivate var outgoingWords: Phrase {
    switch self {
    case .lead: "the lead"
    case .asOf: "when it was decided"
    case .source: "how the lead was read"
    case .missing: "what was lacking"
    case .rules: "which rules decided"
    case .input, .experiments, .segments, .scores, .definitions, .proposition, .route, .drafts, .problems,
      .trace:
      Phrase(text: rawValue)
    }
  }
}

extension RouteOutcome.Key {
  fileprivate var outgoingWords: Phrase {
    switch self {
    case .to: "where the lead goes"
    case .kind: "what kind of place that is"
    case .member: "the member of the pool who gets it"
    case .id: "the id of whoever gets it"
    case .label: "the label of the step"
    case .step: "the number of the step"
    case .hours: "the hours in which the time to respond counts"
    case .then: "who is told when nobody has responded"
    case .respondBy: "by when somebody responds"
    case .againAt: "when it comes up again"
    case .at: "where the step stands"
    }
  }
}

extension Expression {
  /// The name of the field or the declaration that the expression is; nil for anything that is computed.
  fileprivate func namedTerm(in program: Program) -> String? {
    if case .field(let id) = kind { return program.fields[id].name }
    return children.isEmpty ? referencesInOrder.first.map { program.name(of: $0) } : nil
  }

  /// Whether it is an outcome that decisions show, which says nothing of a single field.
  fileprivate var isDeclared: Bool {
    switch kind {
    case .definition, .score, .grade, .segments: true
    default: false
    }
  }
}
