import AccordSemantics
import AccordValues

extension ExpressionWords {
  /// A condition, in parts that can be negated, joined and listed.
  func condition(_ expression: Expression) -> ConditionWords {
    switch expression.kind {
    case .not(let inner): condition(inner).claimed(.negated)
    case .comparison(.equal, let left, let right, _) where right.flag != nil:
      condition(left).claimed(right.flag == true ? .plain : .negated)
    case .comparison(.notEqual, let left, let right, _) where right.flag != nil:
      condition(left).claimed(right.flag == true ? .negated : .plain)
    case .isKnown(let operand) where operand.isCondition: condition(operand).claimed(.decided)
    case .isTruth(let inner, let truth): condition(inner).claimed(Claim(truth))
    case .and(let operands): .all(operands.map(condition))
    case .or(let operands): .any(operands.map(condition))
    case .implies(let premise, let conclusion): .implies(condition(premise), condition(conclusion))
    default: .statement(statement(expression), .plain)
    }
  }

  private func statement(_ expression: Expression) -> Statement {
    switch expression.kind {
    case .constant(.flag(true)): Statement("this", "always so", contrary: "never so")
    case .constant(.flag(false)): Statement("this", "never so", contrary: "always so")
    case .definition(let id): definitionStatement(id)
    case .isKnown(let operand): Statement(subject(operand), "known")
    case .comparison(let comparison, let left, let right, let ignoringCase):
      self.comparison(comparison, left, right, ignoringCase: ignoringCase)
    case .between(let value, let lower, let upper):
      Statement(subject(value), "from \(operand(lower)) to \(operand(upper))")
    case .membership(let value, let values, let lists, let ignoringCase):
      membership(value, values, lists, ignoringCase: ignoringCase)
    case .matches(let value, let pattern): matches(value, pattern)
    case .textTest(let test, let value, let values, let lists, let ignoringCase):
      textTest(test, value, values, lists, ignoringCase: ignoringCase)
    case .timeTest(let test, let time, let other): timeTest(test, time, other)
    case .quantified(let quantifier, let items): quantified(quantifier, items)
    case .call(let function, let arguments) where !function.hours.isEmpty:
      Statement(arguments.first.map(subject) ?? "it", "in the hours of \(hours(function.hours))")
    case .routedTo(let target): Statement("the lead", .act("go", "goes"), "to \(self.target(target))")
    default: Statement(subject(expression), "yes", contrary: "no")
    }
  }

  private func hours(_ hours: [Hours]) -> Phrase {
    hours.map { .link(names.phrase($0.name, $0.title), to: .term($0.name)) }.listed("or")
  }

  /// A value that a statement is about.
  private func subject(_ expression: Expression) -> Phrase {
    switch expression.kind {
    case .choose, .concatenated: operand(expression)
    default: value(expression)
    }
  }

  private func definitionStatement(_ id: ID<Definition>) -> Statement {
    let name = program.definitions[id].name
    guard Nouns.isAbbreviation(name) else { return Statement(definition(id), .act("apply", "applies"), "") }
    return Statement("the lead", "\(Nouns.article(abbreviation: name)) \(term(name))")
  }

  private func comparison(
    _ comparison: Expression.Comparison, _ left: Expression, _ right: Expression, ignoringCase: Bool
  ) -> Statement {
    let subject = subject(left)
    let object = "\(bare(right, after: left))\(capitals(ignoringCase))" as Phrase
    let isSingle = if case .constant = right.kind { true } else { false }
    switch comparison {
    case .equal: return Statement(subject, left.type == .flag && !isSingle ? "the same as \(object)" : object)
    case .notEqual:
      return isSingle
        ? Statement(subject, "anything but \(object)", contrary: object)
        : Statement(subject, .act("differ from", "differs from"), object)
    case .less: return Statement(subject, "\(left.type.isTime ? "before" : "below") \(object)")
    case .lessOrEqual: return Statement(subject, "\(left.type.isTime ? "not after" : "at most") \(object)")
    case .greater: return Statement(subject, "\(left.type.isTime ? "after" : "more than") \(object)")
    case .greaterOrEqual:
      return Statement(subject, "\(left.type.isTime ? "not before" : "at least") \(object)")
    }
  }

  /// The right side of a comparison; a year is a number without grouping.
  private func bare(_ right: Expression, after left: Expression) -> Phrase {
    if case .constant(.number(let number)) = right.kind, case .call(let function, _) = left.kind,
      function.name == "year"
    {
      return Phrase(stringLiteral: number.description)
    }
    return operand(right)
  }

  private func capitals(_ ignoringCase: Bool) -> Phrase { ignoringCase ? " (capitals or not)" : "" }

  private func membership(
    _ value: Expression, _ values: [Expression], _ lists: [ID<TextList>], ignoringCase: Bool
  ) -> Statement {
    var choices: [Phrase] = []
    if !values.isEmpty { choices.append(values.map(operand).listed("or")) }
    choices += lists.map { "in the list \(term(program.lists[$0].name))" }
    let object = choices.isEmpty ? "one of no values" : choices.joined(" or ")
    return Statement(
      subject(value), "\(object)\(capitals(ignoringCase))", isOpen: values.count + lists.count > 1)
  }

  private func matches(_ value: Expression, _ pattern: ID<NamedPattern>) -> Statement {
    let pattern = program.patterns[pattern]
    guard let name = pattern.name else {
      let capitals = self.capitals(pattern.ignoringCase)
      return Statement(
        subject(value), .act("match", "matches"),
        "the pattern \(.name("/\(PageText.visible(pattern.source))/"))\(capitals)")
    }
    return Statement(subject(value), .act("match", "matches"), "the pattern \(term(name))")
  }

  private func textTest(
    _ test: Expression.TextTest, _ value: Expression, _ values: [Expression], _ lists: [ID<TextList>],
    ignoringCase: Bool
  ) -> Statement {
    let verb: Statement.Verb =
      switch test {
      case .startsWith: .act("start with", "starts with")
      case .endsWith: .act("end with", "ends with")
      case .containsAny, .containsAll: .act("contain", "contains")
      }
    let isAll = test == .containsAll
    let isSeveral = values.count + lists.count > 1
    var objects: [Phrase] = []
    if !values.isEmpty { objects.append(values.map(operand).listed(isAll ? "and" : "or")) }
    objects += lists.map { list in
      "\(isAll ? "every entry" : "an entry") of the list \(term(program.lists[list].name))"
    }
    let object = objects.isEmpty ? "one of no texts" : objects.joined(isAll ? " and " : " or ")
    return Statement(
      subject(value), verb, "\(isAll && isSeveral ? "all of " : "")\(object)\(capitals(ignoringCase))",
      isOpen: isSeveral)
  }

  private func timeTest(_ test: Expression.TimeTest, _ time: Expression, _ other: Expression) -> Statement {
    switch test {
    case .within: Statement(subject(time), "in the \(last(other))")
    case .olderThan: Statement(subject(time), "more than \(operand(other)) ago")
    case .before: Statement(subject(time), "before \(operand(other))")
    case .after: Statement(subject(time), "after \(operand(other))")
    }
  }

  /// `last 14 days`, `last day`.
  func last(_ window: Expression) -> Phrase {
    if case .constant(.duration(let length)) = window.kind { return "last \(length.period)" }
    return "last \(operand(window))"
  }

  /// Who gets a lead.
  func target(_ target: Route.Target) -> Phrase {
    switch target {
    case .pool(let id): "the pool \(term(program.pools[id].name))"
    case .owner(let field): "its \(self.field(field))"
    case .expression(let expression): "the person in \(operand(expression))"
    case .person(let person): "the person \(Phrase.quoted(person.name))\(id(person.id))"
    case .queue(let queue): "the queue \(Phrase.quoted(queue.name))\(id(queue.id))"
    case .review: "review by a person"
    case .nurture: "nurturing"
    case .nobody: "nobody"
    }
  }

  /// How another system calls somebody, behind the name.
  func id(_ id: String?) -> Phrase { id.map { " [\(Phrase(text: $0))]" } ?? "" }
}

extension Expression {
  /// Yes or no, when that is written.
  fileprivate var flag: Bool? {
    if case .constant(.flag(let flag)) = kind { flag } else { nil }
  }

  /// Whether it is a statement, and no value that is declared somewhere.
  fileprivate var isCondition: Bool {
    switch kind {
    case .definition, .comparison, .between, .membership, .matches, .textTest, .timeTest, .isKnown, .isTruth,
      .quantified, .routedTo, .not, .and, .or, .implies:
      true
    default: false
    }
  }
}

extension ValueType {
  /// Whether values come before and after one another.
  fileprivate var isTime: Bool { self == .time || self == .date }
}
