import AccordSemantics
import AccordSource
import AccordValues

// The trace of decisions that show everything: every rule with its outcome and what it saw, in the order in which the
// rules are looked at.

extension Compiler {
  /// Adds a rule whose outcome stands in a truth register.
  mutating func note(
    _ title: String, _ range: SourceRange, _ outcome: Int32, seeing expressions: [Expression]
  ) {
    guard isFull else { return }
    var kinds: [Expression.Kind] = []
    for expression in expressions { expression.walk { kinds.append($0.kind) } }
    note(title, range, outcome, seeing: kinds)
  }

  /// Adds a line that pays for items of a list, of each of which is kept what it pays. Its conditions are about single
  /// items and see nothing by themselves.
  mutating func note(_ number: Int32, paying line: ScoreEntry.Points, for list: ID<Field>) {
    guard isFull else { return }
    let outcome = outcome(ofLine: number)
    // Until something is paid, or known to be nothing.
    assembly.emit(.copyTruth, outcome, Int32(Kleene.unknown))
    note(line.title, line.range, outcome, seeing: [.field(list)])
    let end = text.text(of: parts.lines[Int(number)].end).dropLast()
    parts.lines[Int(number)].each = text.add(end + ScoreOutcome.Reason.Key.each.next)
    parts.lines[Int(number)].paid = parts.paidLines
    parts.paidLines += 1
  }

  private mutating func note(
    _ title: String, _ range: SourceRange, _ outcome: Int32, seeing kinds: [Expression.Kind]
  ) {
    var observed: [Int32] = []
    for kind in kinds {
      if let place = place(ofObserved: kind), !observed.contains(place) { observed.append(place) }
    }
    typealias Key = TraceEntry.Key
    parts.trace.append(
      TraceEntryPlan(
        opening: text.add(
          ",{\(Key.rule.start)\(JSONText.quote(title))\(Key.at.next)\(JSONText.quote(program.line(range)))"
            + Key.outcome.next),
        outcome: outcome, observed: stretch(observed)))
  }

  /// The register of how a line comes out that does more than a condition; -1 where nobody asks.
  mutating func outcome(ofLine line: Int32) -> Int32 {
    guard isFull else { return -1 }
    parts.lines[Int(line)].outcome = newTruth()
    return parts.lines[Int(line)].outcome
  }

  // MARK: What is seen

  /// The place among everything that is shown with its value; nil for what is not named.
  private mutating func place(ofObserved kind: Expression.Kind) -> Int32? {
    switch kind {
    case .field(let id): return place(ofField: id)
    case .aggregate(_, let items), .quantified(_, let items): return place(ofField: items.list)
    case .binding(let id):
      return place(of: program.bindings[id].name, bindingNodes[id.index], program.bindings[id].value.type)
    case .definition(let id):
      return place(of: program.definitions[id].name, definitionNodes[id.index], .flag)
    case .score(let id): return place(of: program.scores[id].name, scoreNodes[id.index], .number)
    case .grade(let id): return place(of: program.grades[id].name, gradeNodes[id.index], form: .option)
    case .segments(let id):
      return place(of: program.segments[id].name, segmentNodes[id.index], form: .option)
    case .constant, .now, .itemColumn, .column, .lookup, .negated, .arithmetic, .shifted, .concatenated,
      .daysBetween, .call, .drawn, .choose, .comparison, .between, .membership, .matches, .textTest,
      .timeTest,
      .isKnown, .isTruth, .routedTo, .not, .and, .or, .implies:
      return nil
    }
  }

  private mutating func place(ofField id: ID<Field>) -> Int32 {
    let field = program.fields[id]
    return place(
      of: field.name, fieldNode(id), form: ShownForm(field.type), columns: columns(of: field.type),
      absence: "null")
  }

  private mutating func place(of name: String, _ node: Int32, _ type: ValueType) -> Int32 {
    place(of: name, node, form: isTruth(node) ? .truth : ShownForm(type), columns: columns(of: type))
  }

  /// - Parameter absence: what is shown when there is no value.
  private mutating func place(
    of name: String, _ node: Int32, form: ShownForm, columns: [ShownForm] = [],
    absence: String = JSONText.quote(Truth.unknown.rawValue)
  ) -> Int32 {
    if let place = parts.observedPlaces[name] { return place }
    parts.observed.append(
      ObservedPlan(
        opening: text.add(JSONText.quote(name) + ":"), register: register(node), form: form,
        columns: stretch(columns.map(\.rawValue)), absence: text.add(absence)))
    let place = Int32(truncatingIfNeeded: parts.observed.count - 1)
    parts.observedPlaces[name] = place
    return place
  }

  private func columns(of type: ValueType) -> [ShownForm] {
    if case .record(let record) = type { record.columns.map { ShownForm($0.type) } } else { [] }
  }
}

extension ShownForm {
  /// The form of a value in a value register.
  init(_ type: ValueType) {
    self =
      switch type {
      case .text: .text
      case .number: .number
      case .flag: .flag
      case .time: .time
      case .date: .date
      case .duration: .duration
      case .choice: .option
      case .texts: .texts
      case .record: .record
      case .records: .records
      }
  }
}
