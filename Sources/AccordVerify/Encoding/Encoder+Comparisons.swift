import AccordFacts
import AccordSemantics
import AccordValues

// Comparisons of numbers, times, days, texts and options.

extension Encoder {
  func compare(
    _ condition: Expression, _ comparison: Expression.Comparison, _ left: Expression, _ right: Expression,
    ignoringCase: Bool
  ) -> Outcome {
    if left.type == .flag { return compare(comparison, outcome(of: left), outcome(of: right)) }
    if left.type.isTextual {
      let equal: Outcome?
      if case .constant(let value) = right.kind {
        equal = isOne(left, [value], ignoringCase: ignoringCase)
      } else if case .constant(let value) = left.kind {
        equal = isOne(right, [value], ignoringCase: ignoringCase)
      } else {
        equal = nil
      }
      guard let equal else { return unrelated(condition, left, right) }
      return comparison == .notEqual ? terms.not(equal) : equal
    }
    guard left.type == right.type, let one = quantity(left), let other = quantity(right) else {
      return unrelated(condition, left, right)
    }
    // An age is the greater, the earlier the time.
    let (first, second) = left.type == .time ? (other.value, one.value) : (one.value, other.value)
    let holds =
      switch comparison {
      case .equal: terms.equal(first, second)
      case .notEqual: terms.not(terms.equal(first, second))
      case .less: terms.less(first, second)
      case .lessOrEqual: terms.atMost(first, second)
      case .greater: terms.less(second, first)
      case .greaterOrEqual: terms.atMost(second, first)
      }
    return terms.outcome(holds, known: terms.and([one.known, other.known]))
  }

  /// Of two values that nothing is known of but whether they are there.
  private func unrelated(_ condition: Expression, _ left: Expression, _ right: Expression) -> Outcome {
    let holds = terms.formula(.truth(key(condition), .yes))
    note(holds, at: condition.range)
    return terms.outcome(holds, known: terms.and([known(left), known(right)]))
  }

  private func compare(_ comparison: Expression.Comparison, _ left: Outcome, _ right: Outcome) -> Outcome {
    let same = terms.or([terms.and([left.yes, right.yes]), terms.and([left.no, right.no])])
    let differ = terms.or([terms.and([left.yes, right.no]), terms.and([left.no, right.yes])])
    return comparison == .notEqual ? Outcome(yes: differ, no: same) : Outcome(yes: same, no: differ)
  }

  // MARK: Texts and options

  /// Whether a text or an option is one of these; nil where it is not looked into.
  private func isOne(_ value: Expression, _ values: [Value], ignoringCase: Bool) -> Outcome? {
    guard let words = words(value) else { return nil }
    var texts: Set<Text> = []
    for value in values {
      switch value {
      case .text(let text), .choice(let text): texts.insert(ignoringCase ? CaseFolding.fold(text) : text)
      case .number, .flag, .time, .date, .duration, .texts, .record, .records: return nil
      }
    }
    return terms.outcome(words.asked(self, .isIn(texts, ignoringCase: ignoringCase)), known: words.known)
  }

  func membership(
    _ condition: Expression, _ value: Expression, _ values: [Expression], _ lists: [ID<TextList>],
    ignoringCase: Bool
  ) -> Outcome {
    let constants = values.compactMap {
      if case .constant(let value) = $0.kind { value } else { Value?.none }
    }
    guard constants.count == values.count else { return abstract(condition) }
    if value.type.isTextual {
      let entries = lists.flatMap { program.lists[$0].entries }.map { Value.text($0) }
      return isOne(value, constants + entries, ignoringCase: ignoringCase)
        ?? abstract(condition)
    }
    return terms.or(
      values.map { compare(condition, .equal, value, $0, ignoringCase: ignoringCase) })
  }

  /// How many parts a test of texts may have to be looked into.
  private static let mostParts = 200

  func textTest(
    _ condition: Expression, _ test: Expression.TextTest, _ value: Expression, _ values: [Expression],
    _ lists: [ID<TextList>], ignoringCase: Bool
  ) -> Outcome {
    let constants = values.compactMap { part -> Text? in
      if case .constant(.text(let text)) = part.kind { text } else { nil }
    }
    let parts = constants + lists.flatMap { program.lists[$0].entries.sorted() }
    guard constants.count == values.count, parts.count <= Encoder.mostParts, let words = words(value) else {
      let holds = terms.formula(.truth(key(condition), .yes))
      note(holds, at: condition.range)
      // Yes or no where all parts are known, which need not be written here.
      return constants.count == values.count
        ? terms.outcome(holds, known: known(value)) : abstract(condition)
    }
    let isList = value.type == .texts
    let asked = parts.map { part -> Term in
      let kind: TextProperty.Kind =
        switch test {
        case _ where isList: .entry(part)
        case .startsWith: .startsWith(part)
        case .endsWith: .endsWith(part)
        case .containsAny, .containsAll: .contains(part)
        }
      return words.asked(self, .has(TextProperty(kind: kind, ignoringCase: ignoringCase)))
    }
    let holds = test == .containsAll ? terms.and(asked) : terms.or(asked)
    return terms.outcome(holds, known: words.known)
  }

  // MARK: Times

  func timeTest(
    _ condition: Expression, _ test: Expression.TimeTest, _ value: Expression, _ operand: Expression
  ) -> Outcome {
    switch test {
    case .within, .olderThan:
      guard value.type == .time, let time = quantity(value), let length = operand.constantDuration,
        length.seconds >= 0, let seconds = Decimal(exactly: Int(length.seconds))
      else { return untimed(condition, value, operand) }
      let (zero, most) = (terms.number(.zero), terms.number(seconds))
      let isPast = terms.atMost(zero, time.value)
      let isYoung = terms.atMost(time.value, most)
      return terms.outcome(
        terms.and([isPast, test == .within ? isYoung : terms.not(isYoung)]), known: time.known)
    case .before, .after:
      return value.type == .time && operand.type == .time
        ? compare(condition, test == .before ? .less : .greater, value, operand, ignoringCase: false)
        : untimed(condition, value, operand)
    }
  }

  /// A question about the beginning of a day, which the calendar may not have: then it is unknown though the day is known.
  private func untimed(_ condition: Expression, _ value: Expression, _ operand: Expression) -> Outcome {
    guard value.type == .date, operand.type == .date, let one = quantity(value),
      let other = quantity(operand),
      case .timeTest(let test, _, _) = condition.kind, test == .before || test == .after, !zoneSkipsDays
    else {
      let outcome = abstract(condition)
      lead.axioms.append(
        terms.implies(terms.or([outcome.yes, outcome.no]), terms.and([known(value), known(operand)])))
      return outcome
    }
    let (first, second) = test == .before ? (one.value, other.value) : (other.value, one.value)
    return terms.outcome(
      terms.less(first, second),
      known: terms.and([one.known, other.known, begins(value, one.value), begins(operand, other.value)]))
  }

  /// Days between which each has a beginning in every zone: 0001-01-03 and 9999-12-29, as days since 1970.
  private static let (firstDay, lastDay): (Decimal, Decimal) = (-719_160, 2_932_894)

  /// Whether a day has a beginning in the calendar.
  private func begins(_ expression: Expression, _ day: Term) -> Term {
    let isInside = terms.and([
      terms.atMost(terms.number(Encoder.firstDay), day), terms.atMost(day, terms.number(Encoder.lastDay)),
    ])
    if isInside == terms.yes { return terms.yes }
    let begins = terms.formula(.hasBeginning(key(expression)))
    lead.axioms.append(terms.implies(isInside, begins))
    return begins
  }

  // MARK: Items

  /// A question about the items of a list. The same one with a longer window follows from that with a shorter one.
  func quantified(
    _ condition: Expression, _ quantifier: Expression.Quantifier, _ items: Expression.Items
  ) -> Outcome {
    let outcome = abstract(condition)
    let list = Expression(kind: .field(items.list), type: .records(items.type), range: condition.range)
    lead.axioms.append(
      terms.implies(terms.or([outcome.yes, outcome.no]), known(items.list, list)))
    guard quantifier == .any, let length = items.within?.constantDuration else { return outcome }
    let family = key(
      Expression(kind: .quantified(.any, items.atAnyTime), type: .flag, range: condition.range))
    for other in lead.windows[family] ?? [] {
      let (short, long) =
        other.length.seconds <= length.seconds ? (other.outcome, outcome) : (outcome, other.outcome)
      lead.axioms.append(terms.implies(short.yes, long.yes))
    }
    lead.windows[family, default: []].append((length, outcome))
    return outcome
  }
}
