import AccordSource

// Declarations and the entries of their blocks.

extension OutlineBuilder {
  private typealias Cell = Outline.Cell

  mutating func visit(_ declaration: DeclarationSyntax, _ extent: Range<Int>) {
    let start = extent.lowerBound
    for day in [declaration.validity.from, declaration.validity.until] { visit(day) }
    switch declaration.kind {
    case .agreement(let agreement): visit(agreement, at: start)
    case .lead(let lead), .feedback(let lead):
      add(start, .plain)
      for field in lead.fields { visit(field) }
      addLists(of: lead.missing)
      if let missingFalse = lead.missingFalse { add(first(missingFalse), .plain) }
      if let identity = lead.identity { add(first(identity.range) - 1, .plain) }
    case .input(let input): visit(input, at: start)
    case .list(let list):
      switch list.source {
      case .entries(let entries): addVocabulary(extent, list.name, body: entries.first?.range)
      case .file(let file): addVocabulary(extent, list.name, body: file.range)
      }
    case .pattern(let pattern): addVocabulary(extent, pattern.name, body: pattern.literal.range)
    case .table(let table):
      addVocabulary(extent, table.name, body: table.file.range)
      for column in table.columns { visit(column) }
    case .binding(let binding):
      addVocabulary(extent, binding.name, body: binding.value.range)
      visit(binding.value)
    case .segments(let segments):
      add(start, .plain)
      for entry in segments.entries { visit(entry) }
    case .score(let score): visit(score, extent)
    case .grade(let grade): visit(grade, extent)
    case .definition(let definition): visit(definition, extent)
    case .proposition(let proposition): visit(proposition, at: start)
    case .hours(let hours): visit(hours, at: start)
    case .pool(let pool): visit(pool, extent)
    case .route(let route):
      add(start, .plain)
      for step in route.steps { visit(step) }
    case .test(let test): visit(test, at: start)
    case .metric(let metric): visit(metric, at: start)
    case .experiment(let experiment): visit(experiment, at: start)
    case .output(let output): visit(output, at: start)
    case .issue(let issue): visit(issue, extent)
    case .resource(let resource): visit(resource, extent)
    case .ensure(let ensure):
      let title = first(ensure.title.range)
      let cells = [
        Cell(number: 1, token: title, gap: 1), Cell(number: 2, token: first(ensure.condition.range), gap: 2),
      ]
      add(start, .ensure, cells: cells, extent: extent)
      visit(ensure.condition)
    }
  }

  /// `list`, `pattern`, `table` and `let`: a word, a name, and after `=` or `from` what it stands for.
  private mutating func addVocabulary(_ extent: Range<Int>, _ name: Name, body: SourceRange?) {
    guard let body else { return add(extent.lowerBound, .plain) }
    let cells = [
      Cell(number: 1, token: first(name.range), gap: 1), Cell(number: 2, token: first(body) - 1, gap: 1),
    ]
    add(extent.lowerBound, .vocabulary, cells: cells, extent: extent)
  }

  private mutating func visit(_ agreement: AgreementSyntax, at start: Int) {
    add(start, .plain)
    addNames(agreement.teams, words: 1)
    if let timezone = agreement.timezone { addKeyword(first(timezone.range) - 1) }
    for setting in AgreementSetting.allCases {
      guard let value = agreement.settings[setting] else { continue }
      addKeyword(first(value.range) - setting.words.count)
      visit(value)
    }
    if let report = agreement.report { addKeyword(first(report.range)) }
  }

  /// Entries such as `agreed by a, b`: a name that no comma precedes is the first of one.
  private mutating func addNames(_ names: [Name], words: Int) {
    for name in names {
      let token = first(name.range)
      if !isComma(token - 1) { addKeyword(token - words) }
    }
  }

  /// Entries `missing "", "-"`.
  private mutating func addLists(of texts: [TextLiteral]) {
    for text in texts {
      let token = first(text.range)
      if !isComma(token - 1) { add(token - 1, .plain) }
    }
  }

  private mutating func visit(_ input: InputSyntax, at start: Int) {
    add(start, .plain)
    if let path = input.recordsPath { add(first(path.range) - 2, .plain) }
    if let decimalComma = input.decimalComma { add(first(decimalComma), .plain) }
    addLists(of: input.missing)
    if let missingFalse = input.missingFalse { add(first(missingFalse), .plain) }
    for field in input.fields {
      let attributes = field.attributes.map { first($0.range) }
      bind(attributes)
      let cells = attributes.prefix(1).map { Cell(number: 1, token: $0, gap: 2) }
      add(first(field.range), .inputField, cells: cells, parts: loose(attributes.dropFirst()))
      for attribute in field.attributes { visit(attribute) }
    }
  }

  private mutating func visit(_ field: FieldSyntax) {
    let start = first(field.range)
    let type = first(field.type.range)
    var cells = [Cell(number: 1, token: type, gap: 2)]
    var parts = field.attributes.map { first($0.range) }
    if let title = field.title { parts.append(first(title.range)) }
    parts.sort()
    bind(parts)
    switch field.type.kind {
    case .choice(let options, _) where tokens[type + 1].kind == .symbol(.openBrace):
      for option in options { visit(option) }
      if let other = (type..<after(field.type.range)).first(where: { isWord($0, "or") }) {
        add(other, .option)
      }
    case .choice: cells.append(Cell(number: 2, token: type + 1, gap: 2))
    case .listOfText: break
    case .listOfRecords(_, let fields):
      for field in fields { visit(field) }
    case .plain:
      if let tail = parts.first {
        cells.append(Cell(number: 2, token: tail, gap: 2))
        parts.removeFirst()
      }
    }
    add(start, .field, cells: cells, parts: loose(parts[...]))
    for attribute in field.attributes { visit(attribute) }
  }

  private mutating func visit(_ option: TypeSyntax.Option) {
    let cells = option.label.map { [Cell(number: 1, token: first($0.range), gap: 2)] } ?? []
    add(first(option.name.range), .option, cells: cells)
  }

  /// Keeps those on the line of the comma before them: on the next line they would be fields.
  private mutating func bind(_ tokens: [Int]) {
    for token in tokens where isComma(token - 1) { bind(token) }
  }

  /// Those that no comma binds to what stands before them.
  private func loose(_ tokens: ArraySlice<Int>) -> [Int] { tokens.filter { !isComma($0 - 1) } }

  private mutating func visit(_ attribute: FieldAttribute) {
    switch attribute.kind {
    case .defaultValue(let value), .requiredWhen(let value): visit(value)
    default: break
    }
  }

  private mutating func visit(_ entry: SegmentsSyntax.Entry) {
    var cells: [Cell] = []
    if let title = entry.title { cells.append(Cell(number: 1, token: first(title.range), gap: 2)) }
    let condition = entry.condition.map { first($0.range) } ?? after(entry.range)
    cells.append(Cell(number: 2, token: condition - 1, gap: 2))
    add(first(entry.range), .segment, cells: cells)
    visit(entry.condition)
  }

  private mutating func visit(_ definition: DefinitionSyntax, _ extent: Range<Int>) {
    let name = first(definition.name.range)
    var cells = [Cell(number: 1, token: name, gap: 1)]
    if let title = definition.title { cells.append(Cell(number: 2, token: first(title.range), gap: 2)) }
    if let clause = definition.clauses.first {
      cells.append(Cell(number: 3, token: first(clause.range), gap: 2))
    }
    let last = tokens[extent.upperBound - 1].kind
    let isBlock = last == .symbol(.closeBrace) && !endsWithCondition(definition, extent)
    add(extent.lowerBound, isBlock ? .plain : .definition, cells: isBlock ? [] : cells, extent: extent)
    if isBlock {
      if let means = definition.means { addKeyword(first(means.range) - 1) }
      addNames(definition.agreedBy, words: 2)
      if let review = definition.reviewBy { addKeyword(first(review.range) - 2) }
      for clause in definition.clauses { addKeyword(first(clause.range)) }
    }
    visit(definition.reviewBy)
    for clause in definition.clauses { visit(clause.condition) }
  }

  /// Whether a definition is `define name when …`, and the last brace belongs to the condition.
  private func endsWithCondition(_ definition: DefinitionSyntax, _ extent: Range<Int>) -> Bool {
    guard let clause = definition.clauses.last else { return false }
    return after(clause.range) == extent.upperBound
  }

  private mutating func visit(_ proposition: PropositionSyntax, at start: Int) {
    add(start, .plain)
    if let fits = proposition.fits { addKeyword(first(fits.range) - 1) }
    if let promised = proposition.promised { addKeyword(first(promised.range) - 2) }
    if let pitch = proposition.pitch { addKeyword(first(pitch.range) - 1) }
    for resource in proposition.resources {
      addKeyword(first(resource.title.range) - 1, cells: cells(of: resource, from: 2))
      visit(resource.reviewed)
    }
    visit(proposition.fits)
    visit(proposition.promised)
  }

  private func cells(of resource: PropositionSyntax.Resource, from number: Int) -> [Cell] {
    let places = [resource.location?.range, resource.owner?.range, resource.reviewed?.range]
    return places.enumerated().compactMap { place, range in
      range.map { Cell(number: place + number, token: first($0) - 1, gap: 2) }
    }
  }

  private mutating func visit(_ resource: PropositionSyntax.Resource, _ extent: Range<Int>) {
    let title = Cell(number: 1, token: first(resource.title.range), gap: 1)
    add(extent.lowerBound, .resource, cells: [title] + cells(of: resource, from: 2), extent: extent)
    visit(resource.reviewed)
  }

  private mutating func visit(_ issue: IssueSyntax, _ extent: Range<Int>) {
    let entries = [
      (issue.raisedBy?.range, 2), (issue.raisedOn?.range, 1), (issue.owner?.range, 1),
      (issue.closed?.range, 1),
    ]
    let cells = entries.enumerated().compactMap { place, entry in
      entry.0.map { Cell(number: place + 2, token: first($0) - entry.1, gap: 2) }
    }
    let title = Cell(number: 1, token: first(issue.title.range), gap: 1)
    add(extent.lowerBound, .issue, cells: [title] + cells, extent: extent)
    visit(issue.raisedOn)
    visit(issue.closed)
  }

  private mutating func visit(_ hours: HoursSyntax, at start: Int) {
    add(start, .plain)
    if let timezone = hours.timezone { addKeyword(first(timezone.range) - 1) }
    for row in hours.rows {
      guard let opening = row.openings.first else { continue }
      add(first(row.range), .keyword, cells: [Cell(number: 1, token: first(opening.range), gap: 2)])
    }
    for closed in hours.closed {
      switch closed {
      case .days(let from, let until):
        if !isComma(first(from.range) - 1) { addKeyword(first(from.range) - 1) }
        visit(from)
        visit(until)
      case .file(let file): addKeyword(first(file.range) - 2)
      }
    }
  }

  private mutating func visit(_ pool: PoolSyntax, _ extent: Range<Int>) {
    addOneLiner(.pool, extent)
    for member in pool.members {
      let token = first(member.name.range)
      if !isComma(token - 1) {
        if pool.hours == nil { add(token - 1, .plain) } else { addKeyword(token - 1) }
      }
      visit(member.weight)
    }
    if let hours = pool.hours { addKeyword(first(hours.range) - 1) }
  }

  private mutating func visit(_ grade: GradeSyntax, _ extent: Range<Int>) {
    addOneLiner(.grade, extent, of: first(grade.score.range) - 1)
    for entry in grade.entries {
      let label = first(entry.label.range)
      add(label, .gradeEntry, cells: [Cell(number: 1, token: label + 1, gap: 2)])
      visit(entry.from)
    }
  }

  /// A declaration whose block fits in its line: the block is a column.
  private mutating func addOneLiner(_ kind: Outline.Kind, _ extent: Range<Int>, of score: Int? = nil) {
    let open = extent.first { tokens[$0].kind == .symbol(.openBrace) }
    var cells: [Cell] = []
    if let score { cells.append(Cell(number: 1, token: score, gap: 1)) }
    if let open { cells.append(Cell(number: 2, token: open, gap: 1)) }
    add(extent.lowerBound, kind, cells: cells, extent: extent)
  }

  private mutating func visit(_ step: RouteSyntax.Step) {
    let start = first(step.range)
    var cells: [Cell] = []
    if let label = step.label { cells.append(Cell(number: 1, token: first(label.range), gap: 2)) }
    switch step.condition {
    case .when(let condition):
      cells.append(Cell(number: 2, token: first(condition.range) - 1, gap: 2))
      visit(condition)
    case .otherwise:
      if let word = otherwise(in: start..<after(step.range)) {
        cells.append(Cell(number: 2, token: word, gap: 2))
      }
    }
    for delay in [step.respondWithin, step.againAfter] {
      if let delay { cells.append(Cell(number: 3, token: first(delay.range) - 2, gap: 2)) }
      visit(delay?.expression)
    }
    add(start, .step, cells: cells)
    visit(step.target)
    if let then = step.then { visit(then) }
  }

  /// The word `otherwise` of a step, which is none of a `choose` inside it.
  private func otherwise(in range: Range<Int>) -> Int? {
    var depth = 0
    for index in range {
      switch tokens[index].kind {
      case .symbol(.openBrace), .symbol(.openParenthesis), .symbol(.openBracket): depth += 1
      case .symbol(.closeBrace), .symbol(.closeParenthesis), .symbol(.closeBracket): depth -= 1
      default: if depth == 0, isWord(index, "otherwise") { return index }
      }
    }
    return nil
  }

  private mutating func visit(_ metric: MetricSyntax, at start: Int) {
    add(start, .plain)
    if let means = metric.means { addKeyword(first(means.range) - 1) }
    addNames(metric.agreedBy, words: 2)
    if let review = metric.reviewBy { addKeyword(first(review.range) - 2) }
    if let of = metric.of { addKeyword(first(of.range) - 1) }
    for value in MetricSyntax.Value.allCases {
      if let written = metric.values[value] {
        addKeyword(first(written.range) - value.words.count, words: value.words.count)
      }
    }
    if let within = metric.within { addKeyword(first(within.range) - 1) }
    if let target = metric.target { addKeyword(first(target.range)) }
    for expression in metric.expressions + [metric.reviewBy].compactMap({ $0 }) { visit(expression) }
  }

  private mutating func visit(_ experiment: ExperimentSyntax, at start: Int) {
    add(start, .plain)
    if let hypothesis = experiment.hypothesis { addKeyword(first(hypothesis.range) - 1) }
    addNames(experiment.agreedBy, words: 2)
    if let participants = experiment.participants { addKeyword(first(participants.range) - 1) }
    addNames(experiment.arms.map(\.name), words: 1)
    if let by = experiment.by { addKeyword(first(by.value.range) - 1) }
    if let measures = experiment.measures { addKeyword(first(measures.range) - 1) }
    if let expects = experiment.expects { addKeyword(first(expects.range)) }
    addNames(experiment.guards, words: 1)
    if let early = experiment.stopsEarly { addKeyword(first(early), words: 2) }
    if let conclusion = experiment.conclusion { addKeyword(first(conclusion.range)) }
    for expression in experiment.expressions { visit(expression) }
  }

  private mutating func visit(_ output: OutputSyntax, at start: Int) {
    add(start, .plain)
    if let form = output.form { add(first(form.range), .plain) }
    if let missing = output.missing { add(first(missing.range) - 1, .plain) }
    for column in output.columns {
      let key = first(column.key.range)
      add(key, .outputColumn, cells: [Cell(number: 1, token: key + 1, gap: 1)])
    }
    for condition in output.conditions {
      switch condition {
      case .expression(let condition): add(first(condition.range) - 2, .plain)
      case .changes(let changes): if let change = changes.first { add(first(change.range) - 2, .plain) }
      }
    }
    for expression in output.expressions { visit(expression) }
  }

  private mutating func visit(_ test: TestSyntax, at start: Int) {
    add(start, .plain)
    if let asOf = test.asOf { addKeyword(first(asOf.range) - 1) }
    if let lead = test.lead { addKeyword(first(lead.range) - 1) }
    if let leads = test.leadsFile { addKeyword(first(leads.range) - 2) }
    visit(test.asOf)
    visit(test.lead)
    for expectation in test.expectations {
      add(first(expectation.range), .plain)
      switch expectation.kind {
      case .condition(let condition), .due(_, let condition): visit(condition)
      case .working: break
      case .route(let target, _): visit(target)
      }
    }
  }
}
