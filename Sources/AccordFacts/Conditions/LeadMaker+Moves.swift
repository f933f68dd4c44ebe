import AccordSemantics
import AccordValues

// What may bring a lead nearer to what is asked of it.

extension LeadMaker {
  enum Move {
    case states([Formula])
    /// One more item for which a condition is yes, or is not.
    case item(Expression.Items, isYes: Bool, differsIn: Int?)
    case content(ID<Field>, Witness.Content)
  }

  func moves(
    towards goal: Goal, from value: Value?, _ draft: Draft, _ search: inout ConditionSearch
  ) -> [Move] {
    switch goal.subject.kind {
    case .score(let id):
      guard case .number(let points)? = value else { return [] }
      let isTooLow = goal.state.numbers.intervals.contains { $0.lower.map { $0.value >= points } ?? false }
      var seen: Set<ID<Score>> = []
      return moves(of: id, upwards: isTooLow, &seen, &search)
    case .free, .choose, .segments, .condition, .definition, .field:
      return moves(of: goal.subject.expression, goal.state)
    }
  }

  // MARK: Scores

  private func moves(
    of id: ID<Score>, upwards: Bool, _ seen: inout Set<ID<Score>>, _ search: inout ConditionSearch
  ) -> [Move] {
    guard seen.insert(id).inserted, seen.count < 20 else { return [] }
    switch program.scores[id].body {
    case .entries(let entries):
      let found = entries.withInner.flatMap { lines(of: $0, upwards: upwards, &search) }
      return found.sorted { $0.points > $1.points }.map(\.move)
        + references(entries.flatMap(\.expressions)).flatMap {
          moves(of: $0, upwards: upwards, &seen, &search)
        }
    case .computed(let terms):
      return references(terms.map(\.value)).flatMap { moves(of: $0, upwards: upwards, &seen, &search) }
        + terms.flatMap { values(of: $0.value) }
    }
  }

  private func references(_ expressions: [Expression]) -> [ID<Score>] {
    expressions.reduce(into: Set<Reference>()) { $0.formUnion($1.references) }
      .compactMap { if case .score(let id) = $0 { id } else { nil } }.sorted { $0.index < $1.index }
  }

  private typealias Line = (points: Decimal, move: Move)

  /// What makes an entry pay more, or take more away, with how much that may be.
  private func lines(of entry: ScoreEntry, upwards: Bool, _ search: inout ConditionSearch) -> [Line] {
    search.charge(4)
    switch entry {
    case .group: return []
    case .bands(let bands):
      let subject = search.translator.subject(bands.value)
      return bands.bands.compactMap { band in
        guard upwards ? band.points > 0 : band.points < 0 else { return nil }
        let requirement = Requirement(allowsMissing: false, known: .numbers(band.numbers))
        return (band.points.magnitude, .states([.state(subject, requirement)]))
      }
    case .options(let options):
      return options.options.compactMap { option in
        guard upwards ? option.points > 0 : option.points < 0 else { return nil }
        return (option.points.magnitude, .states([search.translator.outcomes(option.condition).yes]))
      }
    case .points(let line):
      let points: Decimal? = if case .fixed(let points) = line.amount { points } else { nil }
      if let points, upwards ? points < 0 : points > 0 {
        // A line that works against it is to pay no more.
        guard case .when(let condition) = line.source else { return [] }
        return [(.zero, .states([search.translator.outcomes(condition).notYes]))]
      }
      let amount: [Line] =
        if case .computed(let amount, _) = line.amount { values(of: amount).map { (.zero, $0) } } else { [] }
      let magnitude = points?.magnitude ?? .zero
      switch line.source {
      case .always: return amount
      case .when(let condition):
        return [(magnitude, .states([search.translator.outcomes(condition).yes]))] + amount
      case .each(let each):
        return [(magnitude, .item(each.items, isYes: true, differsIn: each.oncePerColumn))] + amount
      case .silence: return []
      }
    }
  }

  // MARK: Everything else

  private func moves(of expression: Expression, _ state: SubjectState) -> [Move] {
    switch expression.kind {
    case .quantified(_, let items), .aggregate(_, let items):
      return [.item(items, isYes: true, differsIn: nil), .item(items, isYes: false, differsIn: nil)]
    case .call(let function, let arguments):
      guard let form = function.form, case .field(let id)? = arguments.first?.kind else {
        return values(of: expression)
      }
      let text = state.example(of: .text, plain(expression), TextReading(id, in: program), in: program)
      guard case .value(.text(let made))? = text else { return text.map { [.content(id, $0)] } ?? [] }
      return [.content(id, .value(.text(form.argument(giving: made))))]
    default: return values(of: expression)
    }
  }

  private func plain(_ expression: Expression) -> Subject {
    Subject(kind: .free, expression: expression, initial: SubjectState())
  }

  private static let numbers: [Decimal] = [0, 1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]

  /// Values of the fields that an expression reads, a few of each.
  private func values(of expression: Expression) -> [Move] {
    expression.fieldsRead(in: program).sorted { $0.index < $1.index }.flatMap { id -> [Move] in
      let contents: [Witness.Content] =
        switch program.fields[id].type {
        case .number: LeadMaker.numbers.map { .value(.number($0)) }
        case .flag: [.value(.flag(true)), .value(.flag(false))]
        case .choice(let vocabulary): vocabulary.options.prefix(20).map { .value(.choice($0)) }
        case .time: [.age(Duration(seconds: 0)), .age(Duration(seconds: 86_400))]
        case .text: ["x", "X", "xxxxxxxxxxxxxxxxxxxx"].map { .value(.text($0)) }
        case .date, .duration, .texts, .record, .records: []
        }
      return contents.map { .content(id, $0) }
    }
  }
}

extension LeadMaker.Move {
  /// The draft after the move; nil when it does not fit what is known of the lead.
  func made(
    on draft: LeadMaker.Draft, _ program: Program, _ search: inout ConditionSearch
  ) -> LeadMaker.Draft? {
    var next = draft
    switch self {
    case .states(let formulas):
      guard let lead = search.first(formulas, in: ConditionSearch.Branch(draft.lead)) else { return nil }
      next.lead = lead
    case .content(let id, let content):
      guard search.admits(content, of: id, draft.lead) else { return nil }
      next.chosen[id] = content
    case .item(let items, let isYes, let column):
      guard draft.items[items.list, default: []].count < 40 else { return nil }
      var lead = draft.lead
      if let condition = items.condition {
        let outcomes = search.translator.outcomes(condition)
        guard
          let found = search.first([isYes ? outcomes.yes : outcomes.notYes], in: ConditionSearch.Branch(lead))
        else {
          return nil
        }
        lead = found
      } else if !isYes {
        return nil
      }
      let number = draft.items[items.list, default: []].count + 1
      let row = items.type.columns.indices.map { index in
        search.content(ofColumn: index, items, lead, differs: column == index ? number : nil)
      }
      next.items[items.list, default: []].append(row)
      next.lead = search.withoutItems(lead)
    }
    return next
  }
}

extension ConditionSearch {
  fileprivate mutating func admits(_ content: Witness.Content, of id: ID<Field>, _ lead: Lead) -> Bool {
    let field = program.fields[id]
    let number = translator.subject(Expression(kind: .field(id), type: field.type, range: field.range))
    guard let state = lead.states[number] else { return true }
    guard case .value(let value) = content else { return state == translator.subjects[number].initial }
    // Times are never a plain value here, so no moment is needed.
    return state.canBeKnown
      && Instant(microseconds: 0).flatMap {
        state.admits(value, of: translator.subjects[number], in: program, asOf: $0)
      } ?? false
  }

  /// What a column of a new item has, in the states of the column.
  fileprivate mutating func content(
    ofColumn index: Int, _ items: Expression.Items, _ lead: Lead, differs: Int?
  ) -> Witness.Content {
    let column = items.type.columns[index]
    let range = items.condition?.range ?? program.fields[items.list].range
    let number = translator.subject(
      Expression(kind: .itemColumn(depth: 0, column: index), type: column.type, range: range))
    let reading = TextReading(items.list, column: index, in: program)
    let subject = translator.subjects[number]
    if let state = lead.states[number], state != subject.initial {
      let content = state.canBeKnown ? state.example(of: column.type, subject, reading, in: program) : nil
      if let content { return content }
    } else if index == items.type.timeColumn {
      return .age(Duration(seconds: 0))
    }
    guard let differs else { return .missing }
    switch column.type {
    case .text:
      let text = [Text("x\(differs)"), Text("X\(differs)")].first(where: reading.canGive)
      return text.map { .value(.text($0)) } ?? .missing
    case .number: return .value(.number(Decimal(differs)))
    case .choice(let vocabulary):
      return vocabulary.options.isEmpty
        ? .missing : .value(.choice(vocabulary.options[differs % vocabulary.options.count]))
    default: return .missing
    }
  }

  /// A lead without what was asked of one item: the next one is another.
  fileprivate func withoutItems(_ lead: Lead) -> Lead {
    var lead = lead
    lead.states = lead.states.filter { !translator.subjects[$0.key].expression.readsItem(around: 0) }
    return lead
  }
}
