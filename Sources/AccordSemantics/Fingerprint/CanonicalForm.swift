import AccordValues

/// The meaning of a program as text: every declaration in one canonical spelling, without comments, layout,
/// titles or order. What has the same canonical form decides every lead alike. (Section 9)
struct CanonicalForm {
  private let program: Program
  /// The forms of declarations and fields, and of the time zone, in byte order: neither files nor their order
  /// matter. Made once, because the closures of definitions share most of them.
  private var parts: [(form: String, source: Source)] = []
  /// Where the form of something stands among the parts.
  private var places: [Source: Int] = [:]
  private var reads: [Reference: [Source]] = [:]
  private let writer: CanonicalWriter

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

  init(_ program: Program, _ style: CanonicalWriter.Style = .contents) {
    self.program = program
    writer = CanonicalWriter(program, style)
    for reference in program.computed {
      parts.append((writer.declaration(reference), .declaration(reference)))
      reads[reference] =
        program.reads(reference).map { .declaration($0) }
        + program.fieldsRead(by: reference).map { .field($0) }
    }
    parts += writer.fieldsThatCount.map { (writer.field($0), .field(ID($0))) }
    parts.append((writer.zone, .zone))
    if style == .names { addNamed(writer) }
    parts +=
      program.inputs.map { (writer.input($0), .other) }
      + program.propositions.map { (writer.proposition($0), .other) }
    parts += program.pools.map { (writer.pool($0), .other) }
    parts += program.experiments.map { (writer.list("experiment", [writer.quote($0.name)]), .other) }
    parts += program.hiddenNames.map { (writer.list("hidden", [writer.quote($0)]), .other) }
    if let identity = program.identity { parts.append((writer.identity(identity), .other)) }
    if let route = program.route { parts.append((writer.route(route), .other)) }
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

  /// What some declarations and fields depend on, themselves included.
  func parts(below references: [Reference], _ fields: [ID<Field>])
    -> [(kind: MeaningPart.Kind, name: String, form: String)]
  {
    reached(from: references.map { .declaration($0) } + fields.map { .field($0) }).compactMap { place in
      label(parts[place].source).map { ($0.kind, $0.name, parts[place].form) }
    }
  }

  /// The form of each thing that a definition can depend on.
  var namedParts: [(kind: MeaningPart.Kind, name: String, form: String)] {
    parts.compactMap { part in label(part.source).map { ($0.kind, $0.name, part.form) } }
  }

  /// The canonical form of what a promise says.
  func form(of promise: Promise) -> String { writer.form(promise.condition) }

  /// The canonical form of everything that a promise rests on: what it reads, and where it asks for the target of a lead, the
  /// route and the pools, with all that they depend on.
  func closure(of promise: Promise) -> String {
    var starts = sources(of: [promise.condition])
    var route: [String] = []
    if promise.condition.asksRoute, let declared = program.route {
      starts += sources(of: declared.expressions)
      starts += declared.steps.compactMap { step in
        if case .owner(let field) = step.target { .field(field) } else { nil }
      }
      route = [writer.route(declared)] + program.pools.map { writer.pool($0) }
    }
    return (reached(from: starts).map { parts[$0].form } + route).inByteOrder().joined(separator: "\n")
  }

  /// What expressions read directly.
  private func sources(of expressions: [Expression]) -> [Source] {
    expressions.flatMap { expression in
      expression.referencesInOrder.map { .declaration($0) } + expression.fieldsRead.map { .field($0) }
    }
  }

  /// The places among the parts of what a definition depends on, ascending.
  private func reached(from definition: ID<Definition>) -> [Int] {
    reached(from: [.declaration(.definition(definition))])
  }

  private func reached(from starts: [Source]) -> [Int] {
    var reached = Set(starts + [.zone])
    var open = starts
    while let next = open.popLast() {
      guard case .declaration(let reference) = next else { continue }
      for read in reads[reference] ?? [] where reached.insert(read).inserted { open.append(read) }
    }
    return reached.compactMap { places[$0] }.sorted()
  }

  /// Adds lists, tables and patterns as parts of their own.
  private mutating func addNamed(_ writer: CanonicalWriter) {
    for (index, named) in program.lists.enumerated() {
      parts.append((writer.list(writer.quote(named.name), [named.canonicalForm]), .list(ID(index))))
    }
    for (index, table) in program.tables.enumerated() {
      parts.append((writer.list(writer.quote(table.name), [table.canonicalForm]), .table(ID(index))))
    }
    for (index, pattern) in program.patterns.enumerated() {
      guard let name = pattern.name else { continue }
      parts.append((writer.list(writer.quote(name), writer.contents(pattern)), .pattern(ID(index))))
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
    case .declaration(let reference): (MeaningPart.Kind(reference, in: program), program.name(of: reference))
    case .field(let id): (.field, program.fields[id].name)
    case .list(let id): (.list, program.lists[id].name)
    case .table(let id): (.table, program.tables[id].name)
    case .pattern(let id): program.patterns[id].name.map { (.pattern, $0) }
    case .zone: (.timezone, program.agreement.zone.identifier)
    case .other: nil
    }
  }
}
