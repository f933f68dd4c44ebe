package import AccordSemantics

/// The names that rules use: in conditions, values, routes, promises and expectations.
package struct Uses: Sendable {
  package private(set) var lists: Set<String> = []
  package private(set) var patterns: Set<String> = []
  package private(set) var tables: Set<String> = []
  package private(set) var bindings: Set<String> = []
  package private(set) var definitions: Set<String> = []
  package private(set) var segments: Set<String> = []
  /// Also those whose grade is used.
  package private(set) var scores: Set<String> = []
  package private(set) var grades: Set<String> = []
  /// The definitions that an expectation asks for.
  package private(set) var expected: Set<String> = []
  /// The pools to which a step of a route leads, or which are told when nobody has responded.
  package private(set) var pools: Set<String> = []
  /// The hours in which something is counted, or is asked for.
  package private(set) var hours: Set<String> = []

  /// What some version of the rules uses.
  package init(_ rules: RuleSet) { self.init(rules.versions.map(\.program)) }

  /// What some of these use.
  init(_ programs: [Program]) {
    for program in programs { add(program) }
  }

  private mutating func add(_ program: Program) {
    for expression in program.roots { add(expression, program) }
    for promise in program.promises { add(promise.condition, program) }
    if let record = program.record { add(record) }
    for output in program.outputs { add(output, program) }
    for test in program.tests {
      for expectation in test.expectations {
        if case .due(_, .working(_, let id?)) = expectation.kind { hours.insert(program.hours[id].name) }
        guard case .condition(let condition) = expectation.kind else { continue }
        add(condition, program)
        condition.walk { inner in
          if case .definition(let id) = inner.kind { expected.insert(program.definitions[id].name) }
        }
      }
    }
    for step in program.route?.steps ?? [] {
      for case .pool(let id)? in [step.target, step.then] { pools.insert(program.pools[id].name) }
      for case .working(_, let id)? in [step.respondWithin, step.againAfter] {
        hours.insert(program.hours[id].name)
      }
    }
  }

  /// What leaves is asked of rules; that of the last run stands in decisions, whoever else uses it.
  private mutating func add(_ output: DeclaredOutput, _ program: Program) {
    for expression in output.expressions { add(expression, program) }
    for outcome in [output].watched {
      guard let name = outcome.name else { continue }
      switch Decision.Key(rawValue: outcome.path[0]) {
      case .definitions?: definitions.insert(name)
      case .segments?: segments.insert(name)
      case .experiments?: bindings.insert(name)
      case .scores?:
        scores.insert(name)
        guard outcome.path.last == ScoreOutcome.Key.grade.rawValue else { continue }
        grades.formUnion(program.grades.filter { program.scores[$0.score].name == name }.map(\.name))
      default: break
      }
    }
    for column in output.columns {
      switch column.value {
      case .expression, .decision, .proposition, .route: break
      case .routeRow(let table, _, _): tables.insert(program.tables[table].name)
      case .reasons(let score): scores.insert(program.scores[score].name)
      }
    }
  }

  /// Numbers ask decisions for what the rules declare.
  private mutating func add(_ record: RecordRules) {
    for expression in record.metrics.flatMap(\.expressions) { add(expression, record.program) }
    for field in record.fieldsCounted {
      switch record.parts[field.index] {
      case .segments(let name): segments.insert(name)
      case .score(let name): scores.insert(name)
      case .grade(let score):
        grades.insert(record.program.fields[field].name)
        scores.insert(score)
      case .definition(let name): definitions.insert(name)
      case .experiment(let name): bindings.insert(name)
      case .lead, .decided, .respondBy, .againAt, .proposition, .promised, .aligned, .routeKind, .routeTarget,
        .routeLabel, .routeHours, .input, .answers:
        break
      }
    }
  }

  private mutating func add(_ expression: Expression, _ program: Program) {
    expression.walk { inner in
      switch inner.kind {
      case .membership(_, _, let used, _), .textTest(_, _, _, let used, _):
        for list in used { lists.insert(program.lists[list].name) }
      case .matches(_, let id):
        if let name = program.patterns[id].name { patterns.insert(name) }
      case .call(let function, _): hours.formUnion(function.hours.map(\.name))
      case .lookup(let id, _): tables.insert(program.tables[id].name)
      case .binding(let id): bindings.insert(program.bindings[id].name)
      case .definition(let id): definitions.insert(program.definitions[id].name)
      case .segments(let id): segments.insert(program.segments[id].name)
      case .score(let id): scores.insert(program.scores[id].name)
      case .grade(let id):
        grades.insert(program.grades[id].name)
        scores.insert(program.scores[program.grades[id].score].name)
      default: break
      }
    }
  }
}

extension Program {
  /// The expressions of the rules that are not inside another one; without those of tests and promises.
  package var roots: [Expression] {
    var found = bindings.map(\.value) + experiments.flatMap(\.expressions)
    found += segments.flatMap(\.entries).compactMap(\.condition)
    found += scores.flatMap(\.expressions) + definitions.flatMap(\.clauses).map(\.condition)
    found += propositions.flatMap { [$0.fits, $0.promised].compactMap { $0 } }
    return found + (route?.expressions ?? [])
  }
}

extension Route.Target {
  /// Whether a lead is handed over to people: a pool, a queue, the owner, or somebody else.
  package var isHandOver: Bool {
    switch self {
    case .pool, .owner, .expression, .person, .queue: true
    case .review, .nurture, .nobody: false
    }
  }
}
