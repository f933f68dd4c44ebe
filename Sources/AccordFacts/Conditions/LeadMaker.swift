import AccordReference
import AccordSemantics
import AccordValues

/// Makes a lead out of what a search leaves open, where more than fields decide: the points of a score, items of a
/// list, what is calculated.
///
/// What is tried is a guess, from the lines of a score that pay most on. What comes of it is judged by the evaluation of
/// the lead, so a lead that is given is an example for certain.
struct LeadMaker {
  let program: Program
  private let asOf: Instant
  private let evaluator: ReferenceEvaluator
  private let claims: [ConditionFacts.Claim]
  /// What was asked before; it is long, so only a lead for which all else holds is tried with it.
  private let ground: [ConditionFacts.Claim]

  init(
    _ program: Program, asOf: Instant, _ claims: [ConditionFacts.Claim],
    beside ground: [ConditionFacts.Claim]
  ) {
    self.program = program
    self.asOf = asOf
    self.claims = claims
    self.ground = ground
    evaluator = ReferenceEvaluator(program)
  }

  /// Something beyond a field that has to be in a state.
  struct Goal {
    let subject: Subject
    let state: SubjectState
  }

  /// A lead on the way.
  struct Draft {
    var lead: ConditionSearch.Lead
    var items: [ID<Field>: [[Witness.Content]]] = [:]
    /// Values that were chosen without a state that says so.
    var chosen: [ID<Field>: Witness.Content] = [:]
  }

  fileprivate struct Judgement {
    var claimsHold = false
    /// What each goal has come to.
    var values: [Value?] = []
    var isMet: [Bool] = []
    /// How far numbers are from what they have to be.
    var distances: [Decimal?] = []
  }

  /// How often all goals are gone through; a line that pays for each item needs several.
  private static let rounds = 12

  /// A lead in the states that were found for which all claims hold.
  mutating func witness(_ lead: ConditionSearch.Lead, _ search: inout ConditionSearch) -> Witness? {
    let goals = goals(of: lead, search)
    let question = Question(
      claims.map { $0.expression(in: program) } + goals.map(\.subject.expression), program)
    var draft = Draft(lead: lead)
    let missing = goals.compactMap { $0.state.canBeKnown ? nil : $0.subject.expression.list }
    for list in question.lists where !missing.contains(list) && lead.canHave(list, search) {
      draft.items[list] = []
    }
    guard let start = judge(draft, goals, question, &search) else { return nil }
    var state = start
    var round = 0
    while !state.claimsHold {
      round += 1
      guard round <= LeadMaker.rounds, improve(&draft, &state, goals, question, &search) else { return nil }
    }
    guard holdsOnGround(draft, &search) else { return nil }
    let reached = zip(goals, start.isMet).filter { goal, isMet in
      !isMet || goal.subject.expression.list != nil && !(goal.state.canBeKnown && goal.state.canBeMissing)
    }.map(\.0)
    return finished(draft, from: lead, goals, reached, state, search)
  }

  private func goals(of lead: ConditionSearch.Lead, _ search: ConditionSearch) -> [Goal] {
    lead.states.keys.sorted().compactMap { number in
      let subject = search.translator.subjects[number]
      guard let state = lead.states[number], state != subject.initial else { return nil }
      switch subject.kind {
      case .field: return nil
      case .definition, .segments, .condition, .score, .choose, .free:
        guard !subject.expression.readsItem(around: 0) else { return nil }
        return Goal(subject: subject, state: state)
      }
    }
  }

  // MARK: Trying

  private mutating func improve(
    _ draft: inout Draft, _ state: inout Judgement, _ goals: [Goal], _ question: Question,
    _ search: inout ConditionSearch
  ) -> Bool {
    var isBetter = false
    for index in goals.indices where !state.isMet[index] {
      let moves = moves(towards: goals[index], from: state.values[index], draft, &search)
      for move in moves where !state.isMet[index] {
        guard search.workLeft > 0 else { return false }
        guard let next = move.made(on: draft, program, &search),
          let judged = judge(next, goals, question, &search),
          judged.isBetter(at: index, than: state)
        else { continue }
        (draft, state, isBetter) = (next, judged, true)
      }
    }
    return isBetter
  }

  private func judge(
    _ draft: Draft, _ goals: [Goal], _ question: Question, _ search: inout ConditionSearch
  ) -> Judgement? {
    guard let contents = contents(of: draft, search) else { return nil }
    search.charge(question.weight + draft.items.values.reduce(0) { $0 + 20 * $1.count })
    let values = values(of: question, for: contents)
    var judged = Judgement()
    judged.claimsHold = zip(claims, values).allSatisfy { $0.holds(for: $1) }
    judged.values = Array(values.dropFirst(claims.count))
    for (goal, value) in zip(goals, judged.values) {
      judged.isMet.append(goal.state.admits(value, of: goal.subject, in: program, asOf: asOf) ?? true)
      judged.distances.append(goal.distance(from: value))
    }
    return judged
  }

  private func holdsOnGround(_ draft: Draft, _ search: inout ConditionSearch) -> Bool {
    guard !ground.isEmpty else { return true }
    guard let contents = contents(of: draft, search) else { return false }
    let question = Question(ground.map { $0.expression(in: program) }, program)
    search.charge(question.weight)
    return zip(ground, values(of: question, for: contents)).allSatisfy { $0.holds(for: $1) }
  }

  private func values(of question: Question, for contents: [Witness.Content]) -> [Value?] {
    let lead = Lead(name: "example", values: contents.map { $0.value(asOf: asOf) })
    var examination = evaluator.examine(lead, asOf: asOf)
    return question.expressions.map { examination.value(of: $0) }
  }

  /// What each field has; nil when one must have a value and none can be named.
  private func contents(of draft: Draft, _ search: ConditionSearch) -> [Witness.Content]? {
    var contents: [Witness.Content] = program.fields.indices.map { filler(for: ID($0)) }
    for (number, state) in draft.lead.states {
      let subject = search.translator.subjects[number]
      guard case .field(let id) = subject.kind, state != subject.initial else { continue }
      guard let content = Witness.content(of: id, state, subject, program) else { return nil }
      contents[id.index] = content
    }
    for (list, rows) in draft.items { contents[list.index] = .items(rows) }
    for (id, content) in draft.chosen { contents[id.index] = content }
    return contents
  }

  /// What a field has that nothing asks for.
  private func filler(for id: ID<Field>) -> Witness.Content {
    let field = program.fields[id]
    if program.ownInput.readings.indices.contains(id.index),
      let value = program.ownInput.readings[id.index].defaultValue
    {
      return .value(value)
    }
    guard program.isAlwaysKnown(id) else { return .missing }
    let subject = Subject(
      kind: .field(id), expression: Expression(kind: .field(id), type: field.type, range: field.range),
      initial: field.type.state)
    return field.type.state.example(of: field.type, subject, TextReading(id, in: program), in: program)
      ?? .missing
  }

  // MARK: The lead

  /// - Parameter reached: the goals that the lead had to be made for.
  private func finished(
    _ draft: Draft, from lead: ConditionSearch.Lead, _ goals: [Goal], _ reached: [Goal], _ state: Judgement,
    _ search: ConditionSearch
  ) -> Witness? {
    guard let contents = contents(of: draft, search) else { return nil }
    var named: Set<ID<Field>> = []
    for (number, state) in lead.states {
      let subject = search.translator.subjects[number]
      guard state != subject.initial, !lead.assumed.contains(number) else { continue }
      if case .field(let id) = subject.kind { named.insert(id) }
    }
    var points: [(score: ID<Score>, points: Decimal)] = []
    for (goal, value) in zip(goals, state.values) {
      if case .score(let id) = goal.subject.kind, case .number(let number)? = value {
        points.append((id, number))
      }
    }
    // What is calculated or asked of items shows in the fields it reads, and points speak for themselves.
    for goal in reached {
      if case .score = goal.subject.kind { continue }
      named.formUnion(goal.subject.expression.fieldsRead(in: program))
    }
    let all = program.fields.indices.map { Witness.Part(field: ID($0), content: contents[$0]) }
    let written = all.filter { part in
      if case .missing = part.content { false } else { part.field != program.idField }
    }
    return Witness(
      parts: all.filter { named.contains($0.field) },
      points: points.sorted { $0.score.index < $1.score.index },
      lead: points.isEmpty ? [] : written)
  }
}

extension LeadMaker.Judgement {
  /// Whether a goal is nearer, and nothing is lost that was reached before.
  fileprivate func isBetter(at index: Int, than other: LeadMaker.Judgement) -> Bool {
    guard zip(isMet, other.isMet).allSatisfy({ $0 || !$1 }) else { return false }
    if isMet[index] { return true }
    guard let now = distances[index], let before = other.distances[index] else { return false }
    return now < before
  }
}

extension LeadMaker.Goal {
  /// How far a number is from the nearest that will do; nil for what is no number.
  fileprivate func distance(from value: Value?) -> Decimal? {
    guard case .number(let number)? = value else { return nil }
    return state.numbers.intervals.flatMap { [$0.lower, $0.upper] }.compactMap {
      $0?.value.subtracting(number)?.magnitude
    }
    .min()
  }
}

extension ConditionSearch.Lead {
  /// Whether nothing says that a list is missing.
  fileprivate func canHave(_ list: ID<Field>, _ search: ConditionSearch) -> Bool {
    !states.contains { number, state in
      guard case .field(list) = search.translator.subjects[number].kind else { return false }
      return !state.canBeKnown
    }
  }
}

extension Expression {
  /// The list whose items it asks about.
  fileprivate var list: ID<Field>? {
    switch kind {
    case .quantified(_, let items), .aggregate(_, let items): items.list
    default: nil
    }
  }

  /// The fields that an expression reads, through `let`s too.
  func fieldsRead(in program: Program) -> Set<ID<Field>> {
    var fields: Set<ID<Field>> = []
    var seen: Set<ID<Binding>> = []
    var open = [self]
    while let next = open.popLast() {
      next.walk { inner in
        if let list = inner.list { fields.insert(list) }
        switch inner.kind {
        case .field(let id): fields.insert(id)
        case .binding(let id): if seen.insert(id).inserted { open.append(program.bindings[id].value) }
        default: break
        }
      }
    }
    return fields
  }
}

/// Expressions that are asked of leads.
private struct Question {
  let expressions: [Expression]
  /// The lists whose items are asked about.
  private(set) var lists: Set<ID<Field>> = []
  /// How many expressions and declarations are gone through for one lead, and looked at to find them.
  private(set) var weight = 0

  init(_ expressions: [Expression], _ program: Program) {
    self.expressions = expressions
    // Where a lead goes takes the whole route.
    let route = expressions.contains(where: \.asksRoute) ? program.route?.expressions ?? [] : []
    let reached = program.declarations(below: (expressions + route).flatMap(\.references))
    weight = program.evaluationOrder.count / 8
    for expression in expressions + route + reached.flatMap({ program.expressions(of: $0) }) {
      expression.walk { inner in
        weight += 2
        if let list = inner.list { lists.insert(list) }
      }
    }
  }
}
