import AccordSemantics
import AccordValues

/// Puts the expressions of a program into plain English.
struct ExpressionWords {
  let program: Program
  let names: SpokenNames
  /// The kinds of the items around the expression, the innermost last.
  private(set) var items: [RecordType] = []

  /// Fields that have no place on the page, by their places.
  private let unlinked: Set<Int>

  init(_ program: Program, unlinked: Set<Int> = []) {
    self.program = program
    self.unlinked = unlinked
    names = SpokenNames(program)
  }

  /// The words for expressions about an item of a list.
  func inside(_ type: RecordType) -> ExpressionWords {
    var inner = self
    inner.items.append(type)
    return inner
  }

  /// A condition as part of a sentence.
  func phrase(_ condition: Expression) -> Phrase { self.condition(condition).phrase }

  // MARK: Names

  /// A declared name, which leads to its place on the page.
  func term(_ name: String) -> Phrase { .link(.name(name), to: .term(name)) }

  /// A field, by its title where it has one.
  func field(_ id: ID<Field>) -> Phrase {
    let field = program.fields[id]
    if unlinked.contains(id.index) { return Phrase(text: field.title ?? field.name) }
    return .link(names.phrase(field.name, field.title), to: .term(field.name))
  }

  func definition(_ id: ID<Definition>) -> Phrase {
    let definition = program.definitions[id]
    guard !Nouns.isAbbreviation(definition.name), let title = definition.title, !title.isEmpty else {
      return term(definition.name)
    }
    return .link(.quoted(title), to: .term(definition.name))
  }

  /// A field of an item, after what it belongs to.
  private func column(depth: Int, _ column: Int) -> Phrase {
    let index = items.count - 1 - depth
    guard items.indices.contains(index) else { return .name("item") }
    let type = items[index]
    let name: Phrase = .name(type.name(of: column))
    return depth == 0 ? "its \(name)" : "the \(depth == 1 ? "outer" : "outermost") \(type.name)’s \(name)"
  }

  // MARK: Values

  /// A value, or whether a condition holds.
  func value(_ expression: Expression) -> Phrase {
    let expression = expression.unconverted
    return switch expression.kind {
    case .constant(let value): constant(value)
    case .now: "the time of the decision"
    case .field(let id): field(id)
    case .itemColumn(let depth, let column): self.column(depth: depth, column)
    case .binding(let id): term(program.bindings[id].name)
    case .score(let id):
      .link(
        names.phrase(program.scores[id].name, program.scores[id].title), to: .term(program.scores[id].name))
    case .grade(let id): term(program.grades[id].name)
    case .segments(let id):
      .link(
        names.phrase(program.segments[id].name, program.segments[id].title),
        to: .term(program.segments[id].name))
    case .column(let record, let column):
      "the \(.name(record.type.record?.name(of: column) ?? "field")) of \(operand(record))"
    case .lookup(let table, let key): "the row of \(term(program.tables[table].name)) for \(operand(key))"
    case .negated(let inner): "minus \(operand(inner))"
    case .arithmetic(let operation, let left, let right): arithmetic(operation, left, right)
    case .shifted(let start, let length, let isEarlier): shifted(start, length, isEarlier: isEarlier)
    case .concatenated(let left, let right): "\(operand(left)) followed by \(operand(right))"
    case .daysBetween(let start, let end): "the number of days from \(operand(start)) to \(operand(end))"
    case .call(let function, let arguments): call(function, arguments)
    case .drawn(let pool, let text): "the one of \(term(pool.name)) that \(operand(text)) is drawn into"
    case .choose(let arms, let otherwise): choose(arms, otherwise)
    case .aggregate(let aggregate, let items): self.aggregate(aggregate, items)
    case .definition, .comparison, .between, .membership, .matches, .textTest, .timeTest, .isKnown, .isTruth,
      .quantified, .routedTo, .not, .and, .or, .implies:
      "whether \(condition(expression).bracketed)"
    }
  }

  /// A value inside a larger one: in round brackets where it would be misread.
  func operand(_ expression: Expression) -> Phrase {
    let expression = expression.unconverted
    return switch expression.kind {
    case .constant, .now, .field, .itemColumn, .binding, .score, .grade, .segments: value(expression)
    case .lookup, .column: value(expression)
    default: "(\(value(expression)))"
    }
  }

  func constant(_ value: Value) -> Phrase {
    switch value {
    case .text(let text): .quoted(text.string)
    case .choice(let option): .name(option.string)
    case .number(let number): Phrase(stringLiteral: number.words)
    case .flag(let flag): flag ? "yes" : "no"
    case .time(let time): Phrase(stringLiteral: time.words(in: program.agreement.zone))
    case .date(let date): Phrase(stringLiteral: date.words)
    case .duration(let duration): Phrase(stringLiteral: duration.words)
    case .texts(let texts): texts.isEmpty ? "nothing" : texts.map { .quoted($0.string) }.listed("and")
    case .record: "an item"
    case .records(let rows): Phrase(stringLiteral: Nouns.count(rows.count, "item"))
    }
  }

  private func arithmetic(_ operation: Expression.Arithmetic, _ left: Expression, _ right: Expression)
    -> Phrase
  {
    switch operation {
    case .add: return "\(operand(left)) plus \(operand(right))"
    case .subtract: return "\(operand(left)) minus \(operand(right))"
    case .divide: return "\(operand(left)) divided by \(operand(right))"
    case .multiply:
      if case .constant(.number(let share)) = left.kind, let percent = share.percent {
        return "\(percent) of \(operand(right))"
      }
      // As people say it: ten times the number of pages.
      if case .constant = right.unconverted.kind { return "\(operand(right)) times \(operand(left))" }
      return "\(operand(left)) times \(operand(right))"
    }
  }

  private func shifted(_ start: Expression, _ length: Expression, isEarlier: Bool) -> Phrase {
    if case .now = start.kind {
      return "\(operand(length)) \(isEarlier ? "before" : "after") the time of the decision"
    }
    return "\(operand(length)) \(isEarlier ? "before" : "after") \(operand(start))"
  }

  private func choose(_ arms: [Expression.Arm], _ otherwise: Expression) -> Phrase {
    let lines = arms.map { arm -> Phrase in "\(operand(arm.value)) if \(condition(arm.condition).bracketed)" }
    return "\(lines.joined(", else ")), otherwise \(operand(otherwise))"
  }

  /// The phrase of the function's entry with the arguments in their places.
  private func call(_ function: Function, _ arguments: [Expression]) -> Phrase {
    var phrase = Phrase()
    var rest = function.words.template(arguments.map(\.type))[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      phrase += Phrase(stringLiteral: String(rest[..<open]))
      phrase += place(rest[rest.index(after: open)..<close].split(separator: " "), arguments)
      rest = rest[rest.index(after: close)...]
    }
    return phrase + Phrase(stringLiteral: String(rest))
  }

  /// What stands at a place of a phrase, such as `0`, `all` or `decimals 1`.
  private func place(_ words: [Substring], _ arguments: [Expression]) -> Phrase {
    if words == ["all"] { return arguments.map(operand).listed("and") }
    guard let index = words.last.flatMap({ Int($0) }), arguments.indices.contains(index) else {
      return Phrase()
    }
    return words.first == "decimals" ? decimals(arguments[index]) : operand(arguments[index])
  }

  /// What is left by rounding to a number of places behind the point.
  private func decimals(_ count: Expression) -> Phrase {
    guard case .constant(.number(let number)) = count.kind else { return "\(operand(count)) decimals" }
    if number == 0 { return "a whole number" }
    return number == 1 ? "1 decimal" : "\(operand(count)) decimals"
  }
}

extension RecordType {
  /// The name of a column; the name of the record for one that it does not have.
  func name(of column: Int) -> String { columns.indices.contains(column) ? columns[column].name : name }
}

extension ValueType {
  /// The shape of a record.
  var record: RecordType? {
    switch self {
    case .record(let type), .records(let type): type
    default: nil
    }
  }
}
