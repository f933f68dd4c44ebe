import AccordSemantics
import AccordSource
import AccordValues

/// The evaluation of a program for one lead: a walk over the typed program, slow and plain.
///
/// Functions name the clause of the language reference that they carry out.
struct Evaluation {
  let program: Program
  let lead: Lead
  let asOf: Instant

  // What has been computed, by id; nil until it is.
  var bindings: [Answer?]
  var segments: [Answer?]
  var scores: [ScoreOutcome?]
  var grades: [Text?]
  var definitions: [Answer?]
  /// Where the lead goes, once that has been looked for.
  private(set) var route: RouteOutcome?
  private var isRouteFound = false

  /// The items whose conditions are being judged, innermost last.
  var items: [Item] = []
  /// What lists inside a `where` gave; keyed by their place in the rules and the rule that asked, under which what
  /// fails is reported.
  var listAnswers: [ListKey: ListAnswer] = [:]
  var problems: ProblemCollector
  /// The rule being computed, for problems.
  var rule = ""
  /// The title of the group whose entries are being computed.
  var group: String?
  /// Rules with what they saw; nil when nobody asked.
  var trace: [TraceEntry]?
  /// What made something undecided.
  var missing: Set<Cause> = []

  struct ListKey: Hashable {
    let range: SourceRange
    let rule: Text
  }

  enum ListAnswer {
    /// The same for every item around it.
    case same(Answer)
    case perItem
  }

  struct Item {
    let list: Int
    let values: [Value?]
  }

  init(program: Program, lead: Lead, asOf: Instant, tracing: Bool) {
    self.program = program
    self.lead = lead
    self.asOf = asOf
    bindings = Array(repeating: nil, count: program.bindings.count)
    segments = Array(repeating: nil, count: program.segments.count)
    scores = Array(repeating: nil, count: program.scores.count)
    grades = Array(repeating: nil, count: program.grades.count)
    definitions = Array(repeating: nil, count: program.definitions.count)
    problems = ProblemCollector(lead.problems)
    trace = tracing ? [] : nil
  }

  /// The same lead, of which nothing has been computed.
  func restarted() -> Evaluation {
    Evaluation(program: program, lead: lead, asOf: asOf, tracing: trace != nil)
  }

  /// Computes declarations, each after those it reads.
  mutating func run(_ order: [Reference]) {
    for reference in order {
      switch reference {
      case .binding(let id):
        rule = program.bindings[id].name
        bindings[id.index] = evaluate(program.bindings[id].value)
      case .segments(let id): segments[id.index] = evaluate(program.segments[id])
      case .score(let id): scores[id.index] = evaluate(id)
      case .grade(let id): grades[id.index] = evaluate(program.grades[id])
      case .definition(let id): definitions[id.index] = evaluate(program.definitions[id])
      }
    }
  }

  /// Computes what expressions read, directly or not, as far as it has not been computed.
  mutating func prepare(_ expressions: [Expression]) {
    // Rules of a record declare nothing but fields, and are asked millions of times.
    guard !program.evaluationOrder.isEmpty || program.route != nil else { return }
    compute(expressions.flatMap(\.referencesInOrder))
    if expressions.contains(where: \.asksRoute) { findRoute() }
  }

  /// Computes declarations after all that they read, as far as that has not been computed; without recursion, so that
  /// long chains cannot exhaust the stack.
  mutating func compute(_ references: [Reference]) {
    var open = references
    while let next = open.last {
      let awaited = isComputed(next) ? [] : program.reads(next).filter { !isComputed($0) }
      open += awaited
      guard awaited.isEmpty else { continue }
      open.removeLast()
      if !isComputed(next) { run([next]) }
    }
  }

  /// Takes a score for computed, with these points.
  mutating func suppose(_ points: Decimal, of id: ID<Score>) {
    let score = program.scores[id]
    scores[id.index] = ScoreOutcome(
      name: score.name, isDraft: score.isDraft, points: points, grade: nil, because: [], undecided: [])
  }

  private func isComputed(_ reference: Reference) -> Bool {
    switch reference {
    case .binding(let id): bindings[id.index] != nil
    case .segments(let id): segments[id.index] != nil
    case .score(let id): scores[id.index] != nil
    case .grade(let id): grades[id.index] != nil
    case .definition(let id): definitions[id.index] != nil
    }
  }

  /// Looks where the lead goes, once.
  mutating func findRoute() {
    guard !isRouteFound else { return }
    route = evaluateRoute()
    isRouteFound = true
  }

  /// Notes a rule with its outcome and the values it read.
  mutating func note(
    _ title: @autoclosure () -> String, _ range: SourceRange, _ outcome: Truth,
    _ conditions: @autoclosure () -> [Expression]
  ) {
    guard trace != nil else { return }
    let seen = conditions().flatMap { observed($0) }.uniqued()
    trace?.append(
      TraceEntry(rule: title(), place: program.line(range), outcome: outcome, observed: seen))
  }

  /// Notes a line that pays for items of a list; its conditions are about single items and are not taken apart.
  mutating func note(_ title: String, _ range: SourceRange, _ outcome: Truth, of list: ID<Field>) {
    guard trace != nil else { return }
    let observed = TraceEntry.Observed(
      name: program.fields[list].name, value: lead.values[list.index], isField: true)
    trace?.append(
      TraceEntry(rule: title, place: program.line(range), outcome: outcome, observed: [observed]))
  }

  /// Conditions taken apart at `and`, `or` and `not`, each part with its outcome and what it saw.
  mutating func parts(_ conditions: [Expression]) -> [Examination.Part] {
    var found: [Examination.Part] = []
    for condition in conditions where condition.type == .flag {
      let inner: [Examination.Part] =
        switch condition.kind {
        case .and(let operands), .or(let operands): parts(operands)
        case .not(let operand): parts([operand])
        default: []
        }
      found.append(
        Examination.Part(
          text: program.sources.line(condition.range), outcome: evaluate(condition).truth,
          observed: observed(condition).uniqued(), parts: inner))
    }
    return found
  }

  /// The names an expression reads and their values.
  func observed(_ expression: Expression) -> [TraceEntry.Observed] {
    var found: [TraceEntry.Observed] = []
    func add(_ name: String, _ value: Value?, isField: Bool = false) {
      found.append(TraceEntry.Observed(name: name, value: value, isField: isField))
    }
    expression.walk { inner in
      switch inner.kind {
      case .field(let id): add(program.fields[id].name, lead.values[id.index], isField: true)
      case .binding(let id): add(program.bindings[id].name, bindings[id.index]?.value)
      case .definition(let id): add(program.definitions[id].name, definitions[id.index]?.value)
      case .score(let id): add(program.scores[id].name, .number(points(of: id)))
      case .grade(let id): add(program.grades[id].name, grades[id.index].map { .choice($0) })
      case .segments(let id): add(program.segments[id].name, segments[id.index]?.value)
      case .aggregate(_, let items), .quantified(_, let items):
        add(program.fields[items.list].name, lead.values[items.list.index], isField: true)
      default: break
      }
    }
    return found
  }

  /// The names of causes: fields and their columns in the order of the lead block, then tables and their columns by
  /// name, wherever they are declared.
  func names(_ causes: Set<Cause>) -> [String] {
    var named: [(place: Cause.Place, name: String)] = []
    for cause in causes { named.append((cause.place(in: program), cause.name(in: program))) }
    if named.count > 1 { named.sort { $0.place < $1.place } }
    return named.map(\.name)
  }
}
