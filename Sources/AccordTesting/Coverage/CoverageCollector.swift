import AccordReference
import AccordSemantics
import AccordSource
import AccordStream
import AccordValues

/// Notes, lead by lead, which outcomes of the rules the tests reach.
///
/// Conditions joined by `and`, `or` and `not` are noted as a whole and one by one. Conditions inside the
/// `where` of a list are about single items and are not noted.
struct CoverageCollector: Sendable {
  private(set) var targets: [CoverageTarget] = []
  private var probes: [Probe] = []
  private let program: Program
  private var unknowns: PossibleUnknowns

  /// How to find the outcome of targets; the numbers are indexes of targets.
  private enum Probe: Sendable {
    case condition(Expression, Int)
    case points(ScoreEntry.Points, Int)
    /// The bands in their order, then the one for a missing value and the one for all others.
    case bands(ScoreEntry.Bands, [Int], missing: Int?, otherwise: Int?)
    /// The options in their order, then as for bands.
    case options(ScoreEntry.Options, [Int], missing: Int?, otherwise: Int?)
    case grade(Grade, [Int])
    /// The arms and, last, `otherwise`.
    case choose([Expression], [Int], otherwise: Int)
    case route([Route.Step], [Int])
    /// `otherwise` of segments.
    case otherwise(Int, name: Text, Int)
  }

  init(_ program: Program) {
    self.program = program
    unknowns = PossibleUnknowns(program)
    for binding in program.lets { addBinding(binding) }
    for (index, segments) in program.segments.enumerated() { add(segments, index) }
    for score in program.scores { add(score) }
    for grade in program.grades { add(grade) }
    for definition in program.definitions { add(definition) }
    for proposition in program.propositions {
      for condition in [proposition.fits, proposition.promised].compactMap({ $0 }) {
        add(.proposition, condition.range, condition)
      }
    }
    for experiment in program.experiments {
      add(.condition, experiment.participants.range, experiment.participants)
    }
    if let route = program.route { add(route) }
  }

  // MARK: What there is to reach

  private mutating func add(_ target: CoverageTarget) -> Int {
    targets.append(target)
    return targets.count - 1
  }

  /// A rule with a condition, and the conditions that it is made of.
  private mutating func add(_ kind: CoverageTarget.Kind, _ range: SourceRange, _ condition: Expression) {
    let target = add(target(kind, range, condition))
    probes.append(.condition(condition, target))
    addParts(condition)
    addChoices(condition)
  }

  private mutating func target(
    _ kind: CoverageTarget.Kind, _ range: SourceRange, _ condition: Expression
  ) -> CoverageTarget {
    CoverageTarget(
      kind, range, in: program, wish: program.sources.line(condition.range),
      needed: condition.isConstant ? [.yes] : [.yes, .no], canBeUnknown: unknowns.isPossible(condition),
      fields: fields(condition))
  }

  private func fields(_ condition: Expression) -> [String] {
    var found: Set<ID<Field>> = []
    condition.walk { inner in
      switch inner.kind {
      case .field(let id): found.insert(id)
      case .aggregate(_, let items), .quantified(_, let items): found.insert(items.list)
      default: break
      }
    }
    return found.sorted { $0.index < $1.index }.map { program.fields[$0].name }
  }

  private mutating func addParts(_ condition: Expression) {
    switch condition.kind {
    case .and(let operands), .or(let operands): for operand in operands { addPart(operand) }
    case .implies(let premise, let conclusion):
      addPart(premise)
      addPart(conclusion)
    // The outcomes of a negation are those of what it negates.
    case .not(let operand): addParts(operand)
    default: break
    }
  }

  private mutating func addPart(_ condition: Expression) {
    if condition.isConstant { return }
    let index = add(target(.condition, condition.range, condition))
    probes.append(.condition(condition, index))
    addParts(condition)
  }

  /// The arms of each `choose` in an expression.
  private mutating func addChoices(_ expression: Expression) {
    switch expression.kind {
    case .aggregate, .quantified: return
    case .choose(let arms, let otherwise):
      let indexes = arms.map { arm in
        add(
          CoverageTarget(
            .arm, arm.condition.range, in: program,
            text:
              "\(program.sources.line(arm.value.range)) when \(program.sources.line(arm.condition.range))",
            wish: program.sources.line(arm.condition.range), needed: [.yes, .no],
            canBeUnknown: unknowns.isPossible(arm.condition), fields: fields(arm.condition)))
      }
      let last = add(
        CoverageTarget(
          .arm, otherwise.range, in: program, text: "\(program.sources.line(otherwise.range)) otherwise",
          needed: [.yes]))
      probes.append(.choose(arms.map(\.condition), indexes, otherwise: last))
      for arm in arms { addParts(arm.condition) }
    default: break
    }
    for child in expression.children { addChoices(child) }
  }

  private mutating func addBinding(_ binding: Binding) {
    if binding.value.type == .flag {
      add(.condition, binding.value.range, binding.value)
    } else {
      addChoices(binding.value)
    }
  }

  private mutating func add(_ segments: Segments, _ number: Int) {
    for entry in segments.entries {
      if let condition = entry.condition {
        add(.segment, entry.range, condition)
      } else {
        let index = add(CoverageTarget(.segment, entry.range, in: program, needed: [.yes]))
        probes.append(.otherwise(number, name: Text(entry.name), index))
      }
    }
  }

  private mutating func add(_ score: Score) {
    switch score.body {
    case .entries(let entries): for entry in entries.withInner { add(entry) }
    case .computed(let terms): for term in terms { addChoices(term.value) }
    }
    add(score.clamps)
  }

  private mutating func add(_ clamps: [Clamp]) {
    for clamp in clamps {
      if let condition = clamp.condition { add(.limit, clamp.range, condition) }
    }
  }

  private mutating func add(_ entry: ScoreEntry) {
    switch entry {
    case .group(let group): add(group.clamps)
    case .bands(let bands): add(bands)
    case .options(let options): add(options)
    case .points(let line):
      if case .computed(let amount, _) = line.amount, !line.paysForItems { addChoices(amount) }
      switch line.source {
      case .when(let condition): add(.points, line.range, condition)
      case .always:
        let index = add(CoverageTarget(.points, line.range, in: program, needed: [.yes]))
        probes.append(.points(line, index))
      case .each(let each): addItems(line, each.items.list)
      case .silence(let silence): addItems(line, silence.items.list)
      }
    }
  }

  private mutating func addItems(_ line: ScoreEntry.Points, _ list: ID<Field>) {
    let index = add(
      CoverageTarget(
        .each, line.range, in: program, needed: [.yes, .no], canBeUnknown: true,
        fields: [program.fields[list].name]))
    probes.append(.points(line, index))
  }

  private mutating func add(_ bands: ScoreEntry.Bands) {
    let table = "bands \"\(bands.title)\":"
    let indexes = bands.bands.map { addLine(of: table, $0.text, $0.points, $0.range) }
    let (missing, otherwise) = addRest(of: table, bands.range, bands.missing, bands.otherwise)
    probes.append(.bands(bands, indexes, missing: missing, otherwise: otherwise))
    addChoices(bands.value)
  }

  private mutating func add(_ options: ScoreEntry.Options) {
    let table = "points \"\(options.title)\":"
    let indexes = options.options.map { addLine(of: table, $0.text, $0.points, $0.range) }
    let (missing, otherwise) = addRest(of: table, options.range, options.missing, options.otherwise)
    probes.append(.options(options, indexes, missing: missing, otherwise: otherwise))
    addChoices(options.value)
  }

  private mutating func addLine(
    of table: String, _ text: String, _ points: Decimal, _ range: SourceRange
  ) -> Int {
    add(
      CoverageTarget(
        .band, range, in: program, text: "\(table) \(text) \(points.signed)", needed: [.yes]))
  }

  /// The lines of a table for a value that is missing, and for all others.
  private mutating func addRest(
    of table: String, _ range: SourceRange, _ missing: Decimal?, _ otherwise: Decimal?
  ) -> (missing: Int?, otherwise: Int?) {
    let missing = missing.map { points in
      let text = "\(table) \(Band.missing) \(points.signed)"
      return add(CoverageTarget(.bandMissing, range, in: program, text: text, needed: [.yes]))
    }
    let otherwise = otherwise.map { points in
      let text = "\(table) \(Band.otherwise) \(points.signed)"
      return add(CoverageTarget(.bandOtherwise, range, in: program, text: text, needed: [.yes]))
    }
    return (missing, otherwise)
  }

  private mutating func add(_ grade: Grade) {
    var indexes: [Int] = []
    for (number, label) in grade.labels.enumerated() {
      let from = grade.steps.indices.contains(number) ? "from \(grade.steps[number].from)" : "otherwise"
      indexes.append(
        add(
          CoverageTarget(
            .grade, grade.range, number: number, in: program, text: "grade \(grade.name): \(label) \(from)",
            needed: [.yes])))
    }
    probes.append(.grade(grade, indexes))
  }

  private mutating func add(_ definition: Definition) {
    for clause in definition.clauses { add(.clause, clause.range, clause.condition) }
  }

  private mutating func add(_ route: Route) {
    var indexes: [Int] = []
    for step in route.steps {
      if let condition = step.condition {
        indexes.append(add(target(.step, step.range, condition)))
        addParts(condition)
      } else {
        indexes.append(add(CoverageTarget(.step, step.range, in: program, needed: [.yes])))
      }
    }
    probes.append(.route(route.steps, indexes))
  }

  // MARK: What was reached

  /// Notes a lead that was decided.
  mutating func note(_ examination: inout Examination) {
    let decision = examination.decision
    for index in targets.indices { targets[index].noteLead() }
    for probe in probes {
      switch probe {
      case .condition(let condition, let index): targets[index].note(examination.truth(of: condition))
      case .points(let line, let index): targets[index].note(examination.truth(of: line))
      case .bands(let bands, let indexes, let missing, let otherwise):
        note(bands, examination.value(of: bands.value), indexes, missing: missing, otherwise: otherwise)
      case .options(let options, let indexes, let missing, let otherwise):
        note(&examination, options, indexes, missing: missing, otherwise: otherwise)
      case .grade(let grade, let indexes):
        let score = decision.scores[grade.score.index]
        for (index, label) in zip(indexes, grade.labels) {
          targets[index].note(value: score.points)
          targets[index].note(Truth(score.grade == label))
        }
      case .choose(let conditions, let indexes, let otherwise):
        note(&examination, conditions, indexes, otherwise: otherwise)
      case .route(let steps, let indexes):
        // Steps behind the one that took the lead were not tried.
        let taken = decision.route?.step ?? steps.count
        for (number, (step, index)) in zip(steps, indexes).enumerated() {
          let truth = step.condition.map { examination.truth(of: $0) } ?? .yes
          if number < taken { targets[index].note(truth) } else { targets[index].note(passedBy: truth) }
        }
      case .otherwise(let segments, let name, let index):
        targets[index].note(Truth(decision.segments[segments].value == name))
      }
    }
  }

  private mutating func note(
    _ bands: ScoreEntry.Bands, _ value: Value?, _ indexes: [Int], missing: Int?, otherwise: Int?
  ) {
    guard case .number(let number)? = value else {
      if let missing { targets[missing].note(.yes) }
      return
    }
    for index in indexes + [otherwise].compactMap({ $0 }) { targets[index].note(value: number) }
    // The first band that holds the value pays.
    if let band = bands.bands.firstIndex(where: { $0.contains(number) }) {
      targets[indexes[band]].note(.yes)
    } else if let otherwise {
      targets[otherwise].note(.yes)
    }
  }

  private mutating func note(
    _ examination: inout Examination, _ options: ScoreEntry.Options, _ indexes: [Int], missing: Int?,
    otherwise: Int?
  ) {
    guard examination.value(of: options.value) != nil else {
      if let missing { targets[missing].note(.yes) }
      return
    }
    let met = options.options.firstIndex { examination.truth(of: $0.condition) == .yes }
    if let target = met.map({ indexes[$0] }) ?? otherwise { targets[target].note(.yes) }
  }

  private mutating func note(
    _ examination: inout Examination, _ conditions: [Expression], _ indexes: [Int], otherwise: Int
  ) {
    var isDecided = false
    for (condition, index) in zip(conditions, indexes) {
      let truth = examination.truth(of: condition)
      if isDecided { targets[index].note(passedBy: truth) } else { targets[index].note(truth) }
      isDecided = isDecided || truth != .no
    }
    if !isDecided { targets[otherwise].note(.yes) }
  }
}

extension Expression {
  fileprivate var isConstant: Bool {
    if case .constant = kind { true } else { false }
  }
}

extension ScoreEntry.Points {
  /// Whether its amount is about an item.
  fileprivate var paysForItems: Bool {
    switch source {
    case .each, .silence: true
    case .always, .when: false
    }
  }
}
