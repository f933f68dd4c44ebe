import AccordValues

/// The meaning of a program as text: every declaration in one canonical spelling, without comments, layout,
/// titles or order. What has the same canonical form decides every lead alike. (Section 9)
struct CanonicalForm {
  private let program: Program
  private let style: Style
  /// The forms of declarations and fields, and of the time zone, in byte order: neither files nor their order
  /// matter. Made once, because the closures of definitions share most of them.
  private var parts: [(form: String, source: Source)] = []
  /// Where the form of something stands among the parts.
  private var places: [Source: Int] = [:]
  private var reads: [Reference: [Source]] = [:]

  /// What stands where a list, a table or a pattern with a name is used.
  enum Style {
    /// What is in it: only this decides leads.
    case contents
    /// Its name, with the list, table or pattern as a part of its own. Tells what of a meaning has changed.
    case names
  }

  private enum Source: Hashable {
    case declaration(Reference)
    case field(ID<Field>)
    case list(ID<TextList>)
    case table(ID<Table>)
    case pattern(ID<NamedPattern>)
    case zone
    /// What no definition reads.
    case other
  }

  init(_ program: Program, _ style: Style = .contents) {
    self.program = program
    self.style = style
    for reference in program.computed {
      parts.append((declaration(reference), .declaration(reference)))
      reads[reference] =
        program.reads(reference).map { .declaration($0) }
        + program.fieldsRead(by: reference).map { .field($0) }
    }
    parts += program.fields.indices.map { (field($0), .field(ID($0))) }
    parts.append((zone, .zone))
    if style == .names { addNamed() }
    parts +=
      program.inputs.map { (input($0), .other) } + program.propositions.map { (proposition($0), .other) }
    parts += program.pools.map { (pool($0), .other) }
    if let route = program.route { parts.append((self.route(route), .other)) }
    parts.sort { $0.form.utf8.lexicographicallyPrecedes($1.form.utf8) }
    for (place, part) in parts.enumerated() { places[part.source] = place }
  }

  /// The canonical form of the whole rule set, in lines.
  var wholeProgram: [String] { parts.map(\.form) }

  /// The canonical form of a definition with everything it depends on.
  func closure(of definition: ID<Definition>) -> String {
    reached(from: definition).map { parts[$0].form }.joined(separator: "\n")
  }

  /// What a definition depends on, itself included.
  func closureParts(of definition: ID<Definition>) -> [(kind: MeaningPart.Kind, name: String)] {
    reached(from: definition).compactMap { label(parts[$0].source) }
  }

  /// The form of each thing that a definition can depend on.
  var namedParts: [(kind: MeaningPart.Kind, name: String, form: String)] {
    parts.compactMap { part in label(part.source).map { ($0.kind, $0.name, part.form) } }
  }

  /// The places among the parts of what a definition depends on, ascending.
  private func reached(from definition: ID<Definition>) -> [Int] {
    let start = Source.declaration(.definition(definition))
    var reached: Set<Source> = [start, .zone]
    var open = [start]
    while let next = open.popLast() {
      guard case .declaration(let reference) = next else { continue }
      for read in reads[reference] ?? [] where reached.insert(read).inserted { open.append(read) }
    }
    return reached.compactMap { places[$0] }.sorted()
  }

  /// Adds lists, tables and patterns as parts of their own.
  private mutating func addNamed() {
    for (index, named) in program.lists.enumerated() {
      parts.append((list(quote(named.name), [entries(named)]), .list(ID(index))))
    }
    for (index, table) in program.tables.enumerated() {
      parts.append((list(quote(table.name), [contents(table)]), .table(ID(index))))
    }
    for (index, pattern) in program.patterns.enumerated() {
      guard let name = pattern.name else { continue }
      parts.append((list(quote(name), contents(pattern)), .pattern(ID(index))))
    }
    for reference in program.computed {
      for expression in program.expressions(of: reference) {
        expression.walk { reads[reference, default: []] += named($0) }
      }
    }
  }

  private func named(_ expression: Expression) -> [Source] {
    switch expression.kind {
    case .membership(_, _, let lists, _), .textTest(_, _, _, let lists, _): lists.map { .list($0) }
    case .matches(_, let pattern): [.pattern(pattern)]
    case .lookup(let table, _): [.table(table)]
    default: []
    }
  }

  private func label(_ source: Source) -> (kind: MeaningPart.Kind, name: String)? {
    switch source {
    case .declaration(let reference): (MeaningPart.Kind(reference), program.name(of: reference))
    case .field(let id): (.field, program.fields[id].name)
    case .list(let id): (.list, program.lists[id].name)
    case .table(let id): (.table, program.tables[id].name)
    case .pattern(let id): program.patterns[id].name.map { (.pattern, $0) }
    case .zone: (.timezone, program.agreement.zone.identifier)
    case .other: nil
    }
  }

  private func list(_ head: String, _ parts: [String]) -> String { CanonicalForm.list(head, parts) }

  private static func list(_ head: String, _ parts: [String]) -> String {
    "(" + ([head] + parts).joined(separator: " ") + ")"
  }

  private func quote(_ text: String) -> String { JSONText.quote(text) }

  private func quote(_ text: Text) -> String { JSONText.quote(text) }

  private var zone: String { list("timezone", [program.agreement.zone.identifier]) }

  // MARK: Declarations

  private func field(_ index: Int) -> String {
    let field = program.fields[index]
    return list(
      "field", [quote(field.name), type(field.type), reading(program.ownInput.readings[index])])
  }

  private func input(_ input: Input) -> String {
    let readings = zip(program.fields, input.readings).map { list(quote($0.name), [reading($1)]) }
    return list("input", [quote(input.name ?? ""), quote(input.recordsPath ?? "")] + readings.inByteOrder())
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
    switch reading.time {
    case .iso: break
    case .epochSeconds: parts.append("epoch-seconds")
    case .epochMilliseconds: parts.append("epoch-milliseconds")
    case .format(let format): parts.append(list("format", [quote(format.pattern)]))
    }
    if let words = reading.yesWords { parts.append(list("yes", words.sorted().map(quote))) }
    if let words = reading.noWords { parts.append(list("no", words.sorted().map(quote))) }
    parts += reading.columns.map { self.reading($0) }
    return list("read", parts)
  }

  private func type(_ type: ValueType) -> String { CanonicalForm.form(of: type) }

  private static func form(of type: ValueType) -> String {
    switch type {
    case .text: "text"
    case .number: "number"
    case .flag: "flag"
    case .time: "time"
    case .date: "date"
    case .duration: "duration"
    case .texts: "texts"
    case .choice(let vocabulary):
      list(
        "choice",
        vocabulary.options.map { JSONText.quote($0) }.inByteOrder()
          + (vocabulary.hasOther ? ["or-other"] : []))
    case .record(let record): list("record", columns(record))
    case .records(let record): list("records", columns(record))
    }
  }

  private static func columns(_ record: RecordType) -> [String] {
    [JSONText.quote(record.name)]
      + record.columns.map { list(JSONText.quote($0.name), [form(of: $0.type)]) }
  }

  private func declaration(_ reference: Reference) -> String {
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
  private func draft(_ isDraft: Bool) -> [String] { isDraft ? ["draft"] : [] }

  private func segments(_ segments: Segments) -> String {
    let entries = segments.entries.map { entry in
      list(quote(entry.name), [entry.condition.map { form($0) } ?? "otherwise"])
    }
    return list(
      "segments",
      [quote(segments.name)] + draft(segments.isDraft)
        + (segments.isFirstMatch ? ["first-match"] + entries : entries.inByteOrder()))
  }

  private func score(_ score: Score) -> String {
    switch score.body {
    case .entries(let entries, let clamps):
      return list(
        "score",
        [quote(score.name)] + draft(score.isDraft) + [self.clamps(clamps)]
          + entries.map { entry($0) }.inByteOrder())
    case .computed(let terms):
      return list(
        "score",
        [quote(score.name)] + draft(score.isDraft)
          + terms.map { list("term", [form($0.value)]) }.inByteOrder())
    }
  }

  private func clamps(_ clamps: [Clamp]) -> String {
    let forms = clamps.map { clamp in
      list(
        "clamp",
        [
          clamp.lower?.description ?? "-", clamp.upper?.description ?? "-",
          clamp.condition.map { form($0) } ?? "always",
        ])
    }
    return list("clamps", forms)
  }

  private func entry(_ entry: ScoreEntry) -> String {
    switch entry {
    case .points(let points):
      let amount =
        switch points.amount {
        case .fixed(let number): number.description
        case .computed(let expression, let isNegative):
          list(isNegative ? "minus" : "plus", [form(expression)])
        }
      return list("points", [amount, source(points.source)])
    case .bands(let bands):
      let lines = bands.bands.map { band in
        list("band", [band.lower?.description ?? "-", upper(band.upper), band.points.description])
      }
      return list(
        "bands",
        [form(bands.value)] + lines
          + [bands.missing?.description ?? "-", bands.otherwise?.description ?? "-"])
    case .group(let group):
      let entries = group.entries.map { self.entry($0) }
      return list(
        "group",
        [group.mode.rawValue, clamps(group.clamps)] + (group.mode == .first ? entries : entries.inByteOrder())
      )
    }
  }

  private func source(_ source: ScoreEntry.Source) -> String {
    switch source {
    case .always: "always"
    case .when(let condition): list("when", [form(condition)])
    case .each(let each):
      list(
        "each",
        items(each.items) + [
          each.since.map { list("since", items($0)) } ?? "-",
          each.oncePerColumn.map { list("once-per", [String($0)]) } ?? "-",
          list("per", each.rollingLimits.map { "\($0.per.seconds) \($0.items)" }.inByteOrder()),
          each.maximumItems.map { list("at-most", [String($0)]) } ?? "-",
          each.maximumPoints.map { list("at-most-points", [$0.description]) } ?? "-",
          each.decay.map { decay($0) } ?? "-",
        ])
    case .silence(let silence):
      list(
        "silence",
        [String(silence.every.seconds)] + items(silence.items) + [silence.maximumPoints?.description ?? "-"])
    }
  }

  private func decay(_ decay: Decay) -> String {
    switch decay {
    case .share(let factor, let every): list("share", [factor.description, String(every.seconds)])
    case .points(let points, let every): list("less", [points.description, String(every.seconds)])
    case .linear(let over): list("linear", [String(over.seconds)])
    case .tiers(let tiers):
      list("tiers", tiers.map { list($0.share.description, [String($0.until.seconds)]) })
    }
  }

  private func upper(_ upper: Band.Upper) -> String {
    switch upper {
    case .none: "-"
    case .including(let edge): "<=\(edge)"
    case .below(let edge): "<\(edge)"
    }
  }

  private func proposition(_ proposition: Proposition) -> String {
    list(
      "proposition",
      [
        quote(proposition.name), proposition.fits.map { form($0) } ?? "-",
        proposition.promised.map { form($0) } ?? "-",
      ])
  }

  private func pool(_ pool: Pool) -> String {
    list(
      "pool",
      [quote(pool.name)] + pool.members.map { list(quote($0.name), [String($0.weight)]) }.inByteOrder())
  }

  private func route(_ route: Route) -> String {
    list(
      "route",
      route.steps.map { step in
        list(
          "step",
          [
            target(step.target), quote(step.label ?? ""), step.condition.map { form($0) } ?? "otherwise",
            step.respondWithin.map { String($0.seconds) } ?? "-",
            step.againAfter.map { String($0.seconds) } ?? "-",
          ])
      })
  }

  private func target(_ target: Route.Target) -> String {
    switch target {
    case .pool(let id): list("pool", [quote(program.pools[id].name)])
    case .owner: "owner"
    case .expression(let expression): list("to", [form(expression)])
    case .review: "review"
    case .nurture: "nurture"
    case .nobody: "nobody"
    }
  }

  // MARK: Expressions

  private func form(_ expression: Expression) -> String {
    switch expression.kind {
    case .constant(let value): return value.json
    case .now: return "now"
    case .field(let id): return list("field", [quote(program.fields[id].name)])
    case .itemColumn(let depth, let column): return list("item", [String(depth), String(column)])
    case .binding(let id): return list("let", [quote(program.bindings[id].name)])
    case .definition(let id): return list("define", [quote(program.definitions[id].name)])
    case .score(let id): return list("score", [quote(program.scores[id].name)])
    case .grade(let id): return list("grade", [quote(program.grades[id].name)])
    case .segments(let id): return list("segments", [quote(program.segments[id].name)])
    case .column(let record, let column): return list("column", [form(record), String(column)])
    case .lookup(let table, let key): return list("lookup", [self.table(program.tables[table]), form(key)])
    case .negated(let operand): return list("-", [form(operand)])
    case .arithmetic(let operation, let left, let right):
      return list(operation.rawValue, [left, right].map(form))
    case .shifted(let time, let duration, let isEarlier):
      return list(isEarlier ? "earlier" : "later", [time, duration].map(form))
    case .concatenated(let left, let right): return list("concatenate", [left, right].map(form))
    case .daysBetween(let first, let last): return list("days-between", [first, last].map(form))
    case .call(let function, let arguments): return list(function.name, arguments.map(form))
    case .choose(let arms, let otherwise):
      return list("choose", arms.flatMap { [form($0.condition), form($0.value)] } + [form(otherwise)])
    case .aggregate(let aggregate, let items):
      let name =
        switch aggregate {
        case .count: "count"
        case .sum(let column): "sum-\(column)"
        case .latest: "latest"
        case .earliest: "earliest"
        }
      return list(name, self.items(items))
    case .quantified(let quantifier, let items): return list(quantifier.rawValue, self.items(items))
    case .comparison(let comparison, let left, let right, let ignoringCase):
      return list(comparison.rawValue, [left, right].map(form) + caseMark(ignoringCase))
    case .between(let value, let lower, let upper): return list("between", [value, lower, upper].map(form))
    case .membership(let value, let values, let lists, let ignoringCase):
      return list("in", [form(value), choices(values, lists)] + caseMark(ignoringCase))
    case .matches(let value, let pattern):
      let pattern = program.patterns[pattern]
      if style == .names, let name = pattern.name { return list("matches", [form(value), quote(name)]) }
      return list("matches", [form(value)] + contents(pattern))
    case .textTest(let test, let value, let values, let lists, let ignoringCase):
      return list(quote(test.rawValue), [form(value), choices(values, lists)] + caseMark(ignoringCase))
    case .timeTest(let test, let value, let operand):
      return list(quote(test.rawValue), [value, operand].map(form))
    case .isKnown(let operand): return list("known", [form(operand)])
    case .isTruth(let operand, let truth): return list("is-\(truth.rawValue)", [form(operand)])
    case .routedTo(let target): return list("routed", [self.target(target)])
    case .not(let operand): return list("not", [form(operand)])
    case .and(let operands): return list("and", operands.map(form).inByteOrder())
    case .or(let operands): return list("or", operands.map(form).inByteOrder())
    case .implies(let premise, let conclusion): return list("implies", [premise, conclusion].map(form))
    }
  }

  private func items(_ items: Expression.Items) -> [String] {
    [
      quote(program.fields[items.list].name), items.condition.map { form($0) } ?? "-",
      items.within.map { form($0) } ?? "-",
    ]
  }

  private func caseMark(_ ignoringCase: Bool) -> [String] { ignoringCase ? ["ignoring-case"] : [] }

  private func choices(_ values: [Expression], _ lists: [ID<TextList>]) -> String {
    let entries = lists.map { id in
      let named = program.lists[id]
      return style == .names ? list("list", [quote(named.name)]) : self.entries(named)
    }
    return list("values", values.map(form).inByteOrder() + entries.inByteOrder())
  }

  private func entries(_ named: TextList) -> String { named.canonicalForm }

  static func form(of entries: Set<Text>) -> String {
    list("list", entries.sorted().map { JSONText.quote($0) })
  }

  private func contents(_ pattern: NamedPattern) -> [String] {
    [quote(pattern.source)] + caseMark(pattern.ignoringCase)
  }

  private func table(_ table: Table) -> String {
    style == .names ? list("table", [quote(table.name)]) : contents(table)
  }

  private func contents(_ table: Table) -> String { table.canonicalForm }

  static func form(of rows: [Text: [Value?]], _ type: RecordType, keyColumn: Int) -> String {
    let rows = rows.sorted { $0.key < $1.key }.map { Value.record($0.value).json }
    return list("table", columns(type) + [String(keyColumn)] + rows)
  }
}

extension [String] {
  /// Sorted by bytes: the order of `String` takes different spellings of a letter for equal.
  fileprivate func inByteOrder() -> [String] {
    sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
