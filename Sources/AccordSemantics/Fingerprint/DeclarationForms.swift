package import AccordValues

/// What a declaration is found again by in other rules: its kind and its name.
package struct DeclarationName: Hashable, Sendable {
  package let kind: Kind
  /// Empty where there is only one of a kind, as of the route; of the time zone its IANA name; of a promise its title.
  package let name: String

  package init(_ kind: Kind, _ name: String = "") {
    self.kind = kind
    self.name = name
  }

  /// The kinds, in the order in which people care: from what both teams speak about to how a value is read.
  package enum Kind: String, CaseIterable, Sendable {
    case definition = "define"
    case score
    case grade
    case segments
    case proposition
    case route
    case pool
    case hours
    case experiment
    case binding = "let"
    case list
    case table
    case pattern
    case field
    case input
    case identity
    /// That decisions leave a score, a grade or segments out.
    case hidden
    case timezone
    case promise = "ensure"
    case metric
    case output
  }
}

/// The canonical form of everything that a program declares, and what each declaration rests on: to find out what has
/// changed between two programs, and what cannot have.
///
/// A list, a table or a pattern with a name is a declaration of its own here; where it is used, its name counts.
package struct DeclarationForms: Sendable {
  private let program: Program
  private let writer: CanonicalWriter
  /// As texts: strings that look alike are equal, and mean other things.
  private var forms: [DeclarationName: Text] = [:]
  private var reads: [DeclarationName: Set<DeclarationName>] = [:]
  /// How a field is read in each named input: part of what rests on the field, and no declaration.
  private var readings: [DeclarationName: [Text]] = [:]

  /// The forms of a program.
  package init(_ program: Program) {
    self.program = program
    writer = CanonicalWriter(program, .names)
    addVocabulary()
    addFields()
    for reference in program.computed { add(reference) }
    addWhatFollows()
  }

  /// Everything that is declared.
  package var names: Set<DeclarationName> { Set(forms.keys) }

  /// The canonical form of a declaration; nil when there is no such one.
  package func form(_ name: DeclarationName) -> Text? { forms[name] }

  /// Whether a lead without this field is rejected, however it is spelled.
  package func requires(_ name: DeclarationName) -> Bool {
    guard name.kind == .field, let index = program.fields.firstIndex(where: { $0.name == name.name }) else {
      return false
    }
    return ([program.ownInput] + program.inputs).contains { $0.readings[index].isRequired }
  }

  /// The forms of declarations and of all that they rest on, one text for one meaning; nil where one is not declared.
  package func closure(of starts: [DeclarationName]) -> Text? {
    guard starts.allSatisfy({ forms[$0] != nil }) else { return nil }
    return text(of: Set(starts), [])
  }

  /// The form of whom propositions fit, or of what campaigns have promised, with all that it rests on; nil where there are no
  /// propositions.
  package func closure(ofFits isFits: Bool) -> Text? {
    guard !program.propositions.isEmpty else { return nil }
    let conditions = program.propositions.map { isFits ? $0.fits : $0.promised }
    let own = zip(program.propositions, conditions).map { proposition, condition in
      writer.list(writer.quote(proposition.name), [condition.map { writer.form($0) } ?? "-"])
    }
    return text(of: rests(on: conditions.compactMap { $0 }), own)
  }

  // MARK: Two programs

  /// Declarations that say something else in another program, or are in none, with all that rests on them.
  package func differing(from other: DeclarationForms) -> Set<DeclarationName> {
    guard writer.zone == other.writer.zone else { return names }
    return resting(on: names.filter { forms[$0] != other.forms[$0] || readings[$0] != other.readings[$0] })
  }

  /// Some declarations, and all that rests on one of them.
  package func resting(on starts: Set<DeclarationName>) -> Set<DeclarationName> {
    var readers: [DeclarationName: [DeclarationName]] = [:]
    for (name, read) in reads { for one in read { readers[one, default: []].append(name) } }
    var reached = starts
    var open = Array(starts)
    while let next = open.popLast() {
      for reader in readers[next] ?? [] where reached.insert(reader).inserted { open.append(reader) }
    }
    return reached
  }

  private func text(of starts: Set<DeclarationName>, _ own: [String]) -> Text {
    var reached = starts
    var open = Array(starts)
    while let next = open.popLast() {
      for read in reads[next] ?? [] where reached.insert(read).inserted { open.append(read) }
    }
    let parts = reached.flatMap { [forms[$0] ?? ""] + (readings[$0] ?? []) }.map(\.string)
    return Text((own + parts + [writer.zone]).inByteOrder().joined(separator: "\n"))
  }

  // MARK: What is declared

  private mutating func addVocabulary() {
    for list in program.lists { forms[DeclarationName(.list, list.name)] = Text(list.canonicalForm) }
    for table in program.tables {
      forms[DeclarationName(.table, table.name)] = Text(
        table.canonicalForm + caseMarks(of: table.type.columns))
    }
    for pattern in program.patterns {
      guard let name = pattern.name else { continue }
      forms[DeclarationName(.pattern, name)] = Text(writer.list("pattern", writer.contents(pattern)))
    }
    for pool in program.pools.indices {
      forms[DeclarationName(.pool, program.pools[pool].name)] = Text(writer.pool(program.pools[pool]))
    }
    forms[DeclarationName(.timezone)] = Text(writer.zone)
  }

  private mutating func addFields() {
    for (index, field) in program.fields.enumerated() {
      let name = DeclarationName(.field, field.name)
      forms[name] = Text(writer.field(index) + caseMarks(of: field))
      readings[name] = program.inputs.map { Text(writer.reading(of: index, in: $0)) }
    }
    for input in program.inputs {
      forms[DeclarationName(.input, input.name ?? "")] = Text(writer.input(input))
    }
    if let identity = program.identity { forms[DeclarationName(.identity)] = Text(writer.identity(identity)) }
    for name in program.hiddenNames { forms[DeclarationName(.hidden, name)] = Text("hidden") }
  }

  /// Whether case counts is said where a field is declared, and stands in the forms of what compares it; who looks for
  /// what has changed looks here.
  private func caseMarks(of field: Field) -> String {
    let own = writer.caseMark(field.ignoresCase).joined()
    switch field.type {
    case .record(let type), .records(let type): return own + caseMarks(of: type.columns)
    case .text, .number, .flag, .time, .date, .duration, .texts, .choice: return own
    }
  }

  private func caseMarks(of columns: [RecordType.Column]) -> String {
    let names = columns.filter(\.ignoresCase).map { writer.quote($0.name) }
    return names.isEmpty ? "" : writer.list("ignoring-case", names)
  }

  private mutating func add(_ reference: Reference) {
    let name = self.name(of: reference)
    forms[name] = Text(writer.declaration(reference))
    reads[name] =
      Set(program.reads(reference).map { self.name(of: $0) })
      .union(program.fieldsRead(by: reference).map { DeclarationName(.field, program.fields[$0].name) })
      .union(vocabulary(of: program.expressions(of: reference)))
  }

  private mutating func addWhatFollows() {
    for proposition in program.propositions {
      let name = DeclarationName(.proposition, proposition.name)
      forms[name] = Text(writer.proposition(proposition))
      reads[name] = rests(on: proposition.conditions)
    }
    if let route = program.route {
      forms[DeclarationName(.route)] = Text(writer.route(route))
      reads[DeclarationName(.route)] = rests(on: route.expressions).union(
        route.steps.compactMap { step in
          guard case .owner(let field) = step.target else { return nil }
          return DeclarationName(.field, program.fields[field].name)
        })
    }
    for hours in program.hours { forms[DeclarationName(.hours, hours.name)] = Text(hours.meaning) }
    for promise in program.promises {
      forms[DeclarationName(.promise, promise.title)] = Text(writer.form(promise.condition))
    }
    for output in program.outputs {
      forms[DeclarationName(.output, output.name)] = Text(writer.output(output))
      reads[DeclarationName(.output, output.name)] = rests(on: output.expressions)
    }
    for name in (program.record?.metrics ?? []).map(\.name).uniqued() {
      forms[DeclarationName(.metric, name)] = Text(program.form(ofMetrics: name))
    }
  }

  // MARK: What it rests on

  private func rests(on expressions: [Expression]) -> Set<DeclarationName> {
    var found = vocabulary(of: expressions)
    for expression in expressions {
      found.formUnion(expression.references.map { name(of: $0) })
      expression.walk { inner in
        switch inner.kind {
        case .field(let id): found.insert(DeclarationName(.field, program.fields[id].name))
        case .aggregate(_, let items), .quantified(_, let items):
          found.insert(DeclarationName(.field, program.fields[items.list].name))
        default: break
        }
      }
    }
    return found
  }

  private func vocabulary(of expressions: [Expression]) -> Set<DeclarationName> {
    var found: Set<DeclarationName> = []
    for expression in expressions {
      expression.walk { inner in
        switch inner.kind {
        case .membership(_, _, let lists, _), .textTest(_, _, _, let lists, _):
          found.formUnion(lists.map { DeclarationName(.list, program.lists[$0].name) })
        case .matches(_, let pattern):
          if let name = program.patterns[pattern].name { found.insert(DeclarationName(.pattern, name)) }
        case .lookup(let table, _): found.insert(DeclarationName(.table, program.tables[table].name))
        default: break
        }
      }
    }
    return found
  }

  private func name(of reference: Reference) -> DeclarationName {
    let kind: DeclarationName.Kind =
      switch reference {
      case .binding(let id): program.experiment(behind: id) == nil ? .binding : .experiment
      case .segments: .segments
      case .score: .score
      case .grade: .grade
      case .definition: .definition
      }
    return DeclarationName(kind, program.name(of: reference))
  }
}
