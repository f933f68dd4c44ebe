import AccordSemantics
import AccordValues

extension Evaluation {
  /// The value of an expression; all its parts are computed, so that problems do not depend on the order of
  /// operands. (Clause 6.26)
  mutating func evaluate(_ expression: Expression) -> Answer {
    switch expression.kind {
    case .constant(let value): return .known(value)
    case .now: return .known(.time(asOf))
    case .field(let id): return lead.values[id.index].map { .known($0) } ?? .unknown([.field(id.index)])
    case .itemColumn(let depth, let column): return itemColumn(depth: depth, column: column)
    case .binding(let id): return bindings[id.index] ?? .undefined
    case .definition(let id): return definitions[id.index] ?? .undefined
    case .score(let id): return .known(.number(points(of: id)))
    case .grade(let id): return grades[id.index].map { .known(.choice($0)) } ?? .undefined
    case .segments(let id): return segments[id.index] ?? .undefined
    case .column(let record, let column): return self.column(record, column)
    case .lookup(let table, let key): return lookup(table, key)

    case .negated(let operand):
      return map(operand) { if case .number(let number) = $0 { .number(number.negated) } else { nil } }
    case .arithmetic(let operation, let left, let right): return arithmetic(operation, left, right)
    case .shifted(let time, let duration, let isEarlier):
      return combine(time, duration) { time, duration in
        guard case .time(let time) = time, case .duration(let duration) = duration else { return nil }
        return (isEarlier ? time.subtracting(duration) : time.adding(duration)).map { .time($0) }
      }
    case .concatenated(let left, let right):
      return combine(left, right) { left, right in
        guard let left = left.name, let right = right.name else { return nil }
        guard left.utf8.count + right.utf8.count <= LanguageLimits.joinedText else { return nil }
        return .text(Text(left.string + right.string))
      }
    case .daysBetween(let first, let last):
      let zone = program.agreement.zone
      return combine(first, last) { first, last in
        guard let first = first.day(in: zone), let last = last.day(in: zone) else { return nil }
        return .number(Decimal(last.daysSinceEpoch - first.daysSinceEpoch))
      }
    case .call(let function, let arguments): return call(function, arguments)
    case .drawn(let pool, let text):
      let answer = evaluate(text)
      guard case .known(.text(let text)) = answer else { return .unknown(behind: [answer]) }
      return pool.member(for: text).map { .known(.choice(Text($0.name))) } ?? .undefined
    case .choose(let arms, let otherwise): return choose(arms, otherwise)
    case .aggregate(let aggregate, let items):
      return once(expression) { $0.evaluate(aggregate, items) }

    case .comparison(let comparison, let left, let right, let ignoringCase):
      return combine(left, right) { left, right in
        .flag(comparison.holds(left, right, ignoringCase: ignoringCase))
      }
    case .between(let value, let lower, let upper): return between(value, lower, upper)
    case .membership(let value, let values, let lists, let ignoringCase):
      return membership(value, values, lists, ignoringCase: ignoringCase)
    case .matches(let value, let pattern): return matches(value, pattern)
    case .textTest(let test, let value, let values, let lists, let ignoringCase):
      return textTest(test, value, values, lists, ignoringCase: ignoringCase)
    case .timeTest(let test, let value, let operand): return timeTest(test, value, operand)
    case .isKnown(let operand): return .flag(evaluate(operand).value != nil)
    case .isTruth(let condition, let truth): return .flag(evaluate(condition).truth == truth)
    case .quantified(let quantifier, let items):
      return once(expression) { $0.evaluate(quantifier, items) }
    case .routedTo(let target): return .flag(isRouted(to: target, label: nil))

    case .not(let operand): return Kleene.not(evaluate(operand))
    case .and(let operands): return Kleene.and(evaluateAll(operands))
    case .or(let operands): return Kleene.or(evaluateAll(operands))
    case .implies(let premise, let conclusion):
      return Kleene.or([Kleene.not(evaluate(premise)), evaluate(conclusion)])
    }
  }

  /// What a list gives inside a `where`: asked once for the lead, not once for each item, unless it depends on
  /// the item.
  private mutating func once(
    _ expression: Expression, _ body: (inout Evaluation) -> Answer
  ) -> Answer {
    if items.isEmpty { return body(&self) }
    let key = ListKey(range: expression.range, rule: Text(rule))
    switch listAnswers[key] {
    case .same(let answer): return answer
    case .perItem: return body(&self)
    case nil: break
    }
    let answer = body(&self)
    listAnswers[key] = expression.readsItem(around: 0) ? .perItem : .same(answer)
    return answer
  }

  mutating func evaluateAll(_ expressions: [Expression]) -> [Answer] {
    var answers: [Answer] = []
    for expression in expressions { answers.append(evaluate(expression)) }
    return answers
  }

  /// Unknown if the operand is; a nil result is a calculation without an answer. (Clause 4.6)
  private mutating func map(_ operand: Expression, _ body: (Value) -> Value?) -> Answer {
    switch evaluate(operand) {
    case .known(let value): body(value).map { .known($0) } ?? fail(.outOfRange)
    case .unknown(let causes): .unknown(causes)
    }
  }

  private mutating func combine(
    _ left: Expression, _ right: Expression, _ body: (Value, Value) -> Value?
  ) -> Answer {
    switch (evaluate(left), evaluate(right)) {
    case (.known(let left), .known(let right)):
      body(left, right).map { .known($0) } ?? fail(.outOfRange)
    case (let left, let right): .unknown(left.causes.union(right.causes))
    }
  }

  /// A calculation without an answer is unknown and a problem.
  mutating func fail(_ error: CalculationError) -> Answer { fail(error.words) }

  mutating func fail(_ error: String) -> Answer {
    problems.add(.calculation(rule: rule, error: error))
    return .undefined
  }

  // MARK: Numbers

  private mutating func arithmetic(
    _ operation: Expression.Arithmetic, _ left: Expression, _ right: Expression
  ) -> Answer {
    let leftAnswer = evaluate(left)
    let rightAnswer = evaluate(right)
    guard case .known(.number(let left)) = leftAnswer, case .known(.number(let right)) = rightAnswer else {
      return .unknown(leftAnswer.causes.union(rightAnswer.causes))
    }
    let result: Decimal?
    switch operation {
    case .add: result = left.adding(right)
    case .subtract: result = left.subtracting(right)
    case .multiply: result = left.multiplied(by: right)
    case .divide:
      if right == .zero { return fail(.divisionByZero) }
      result = left.divided(by: right)
    }
    return result.map { .known(.number($0)) } ?? fail(.outOfRange)
  }

  private mutating func between(
    _ value: Expression, _ lower: Expression, _ upper: Expression
  ) -> Answer {
    let value = evaluate(value)
    let ends = [(evaluate(lower), Expression.Comparison.greaterOrEqual), (evaluate(upper), .lessOrEqual)]
    // Both ends belong; each comparison may decide alone, as `value >= lower and value <= upper` would.
    return Kleene.and(
      ends.map { end, comparison in
        guard case .known(let left) = value, case .known(let right) = end else {
          return .unknown(value.causes.union(end.causes))
        }
        return .flag(comparison.holds(left, right, ignoringCase: false))
      })
  }

  // MARK: Texts

  private mutating func membership(
    _ value: Expression, _ values: [Expression], _ lists: [ID<TextList>], ignoringCase: Bool
  ) -> Answer {
    let member = evaluate(value)
    let answers = evaluateAll(values)
    guard case .known(let known) = member else { return .unknown(behind: [member] + answers) }
    if case .text(let text) = known {
      let key = ignoringCase ? CaseFolding.fold(text) : text
      for list in lists {
        let entries = ignoringCase ? program.lists[list].folded : program.lists[list].entries
        if entries.contains(key) { return .yes }
      }
    }
    return Kleene.or(
      answers.map { answer in
        guard case .known(let other) = answer else { return answer }
        return .flag(Expression.Comparison.equal.holds(known, other, ignoringCase: ignoringCase))
      })
  }

  private mutating func matches(_ value: Expression, _ id: ID<NamedPattern>) -> Answer {
    let answer = evaluate(value)
    guard case .known(.text(let text)) = answer else { return .unknown(answer.causes) }
    switch program.patterns[id].pattern.matches(text.string) {
    case .yes: return .yes
    case .no: return .no
    case .limitExceeded:
      return fail(CalculationError.tooSlow(pattern: program.patterns[id].source))
    }
  }

  /// Whether a text begins, ends or is filled with others; of a list of texts, whether it holds them. (Clause 6.7)
  private mutating func textTest(
    _ test: Expression.TextTest, _ value: Expression, _ values: [Expression], _ lists: [ID<TextList>],
    ignoringCase: Bool
  ) -> Answer {
    let answer = evaluate(value)
    let answers = evaluateAll(values)
    guard case .known(let known) = answer else { return .unknown(behind: [answer] + answers) }
    func fold(_ text: Text) -> Text { ignoringCase ? CaseFolding.fold(text) : text }
    func holds(_ part: Text) -> Bool {
      switch known {
      case .texts(let texts): texts.contains { fold($0) == fold(part) }
      case .text(let text):
        switch test {
        case .startsWith: fold(text).utf8.starts(with: fold(part).utf8)
        case .endsWith: fold(text).utf8.reversed().starts(with: fold(part).utf8.reversed())
        case .containsAny, .containsAll: fold(text).contains(fold(part))
        }
      default: false
      }
    }
    var parts = answers.map { answer -> Answer in
      guard case .known(.text(let part)) = answer else { return answer }
      return .flag(holds(part))
    }
    for list in lists { parts += program.lists[list].entries.map { .flag(holds($0)) } }
    return test == .containsAll ? Kleene.and(parts) : Kleene.or(parts)
  }

  // MARK: Times

  /// `within D` is the last D up to and including now; both edges belong. (Clause 6.8)
  private mutating func timeTest(
    _ test: Expression.TimeTest, _ value: Expression, _ operand: Expression
  ) -> Answer {
    let zone = program.agreement.zone
    let now = asOf
    return combine(value, operand) { value, operand in
      guard let time = value.instant(in: zone) else { return nil }
      switch (test, operand) {
      case (.within, .duration(let duration)):
        return .flag(time <= now && now.distanceSinceIsAtMost(duration, time))
      case (.olderThan, .duration(let duration)):
        return .flag(!now.distanceSinceIsAtMost(duration, time) && time <= now)
      case (.before, let other): return other.instant(in: zone).map { .flag(time < $0) }
      case (.after, let other): return other.instant(in: zone).map { .flag(time > $0) }
      default: return nil
      }
    }
  }

  // MARK: Choose

  /// The value of the first arm whose condition is yes; unknown when an earlier arm may have been it. (Clause 6.19)
  private mutating func choose(_ arms: [Expression.Arm], _ otherwise: Expression) -> Answer {
    for arm in arms {
      let condition = evaluate(arm.condition)
      switch condition.truth {
      case .yes: return evaluate(arm.value)
      case .unknown: return .unknown(condition.causes)
      case .no: continue
      }
    }
    return evaluate(otherwise)
  }

  // MARK: Records

  private mutating func column(_ record: Expression, _ column: Int) -> Answer {
    let answer = evaluate(record)
    guard case .known(.record(let values)) = answer else { return .unknown(answer.causes) }
    if let value = values[column] { return .known(value) }
    switch record.kind {
    case .lookup(let table, _): return .unknown([.tableColumn(table: table.index, column: column)])
    case .aggregate(_, let items): return .unknown([.itemColumn(field: items.list.index, column: column)])
    case .binding(let id): return .unknown(missingColumn(program.bindings[id].value, column))
    default: return .undefined
    }
  }

  /// The cause for a missing column of a record that came through a `let`.
  private func missingColumn(_ record: Expression, _ column: Int) -> Set<Cause> {
    switch record.kind {
    case .lookup(let table, _): [.tableColumn(table: table.index, column: column)]
    case .aggregate(_, let items): [.itemColumn(field: items.list.index, column: column)]
    case .binding(let id): missingColumn(program.bindings[id].value, column)
    default: []
    }
  }

  private mutating func lookup(_ id: ID<Table>, _ key: Expression) -> Answer {
    let answer = evaluate(key)
    guard case .known(.text(let key)) = answer else { return .unknown(answer.causes) }
    return program.tables[id].rows[key].map { .known(.record($0)) } ?? .unknown([.table(id.index)])
  }

  private mutating func itemColumn(depth: Int, column: Int) -> Answer {
    let index = items.count - 1 - depth
    if let value = items[index].values[column] { return .known(value) }
    return .unknown([.itemColumn(field: items[index].list, column: column)])
  }
}

extension Instant {
  /// Whether `time` lies at most `duration` before this instant.
  fileprivate func distanceSinceIsAtMost(_ duration: Duration, _ time: Instant) -> Bool {
    guard let edge = subtracting(duration) else { return duration.seconds >= 0 }
    return time >= edge
  }
}

extension Text {
  /// Whether the code points of `part` stand somewhere in this text.
  fileprivate func contains(_ part: Text) -> Bool {
    let needle = Array(part.utf8)
    let bytes = Array(utf8)
    guard needle.count <= bytes.count else { return false }
    return (0...bytes.count - needle.count).contains { bytes[$0..<$0 + needle.count].elementsEqual(needle) }
  }
}

extension Value {
  /// The words of a text or an option.
  fileprivate var name: Text? {
    switch self {
    case .text(let text), .choice(let text): text
    default: nil
    }
  }

  /// A time, or the first instant of a date in a zone.
  func instant(in zone: TimeZoneTable) -> Instant? {
    switch self {
    case .time(let time): time
    case .date(let date): zone.instant(date: date, microsecondOfDay: 0)
    default: nil
    }
  }
}

extension Expression.Comparison {
  func holds(_ left: Value, _ right: Value, ignoringCase: Bool) -> Bool {
    switch self {
    case .equal: equal(left, right, ignoringCase)
    case .notEqual: !equal(left, right, ignoringCase)
    case .less: left.isLess(than: right)
    case .lessOrEqual: !right.isLess(than: left)
    case .greater: right.isLess(than: left)
    case .greaterOrEqual: !left.isLess(than: right)
    }
  }

  private func equal(_ left: Value, _ right: Value, _ ignoringCase: Bool) -> Bool {
    if ignoringCase, case .text(let left) = left, case .text(let right) = right {
      return CaseFolding.fold(left) == CaseFolding.fold(right)
    }
    return left == right
  }
}
