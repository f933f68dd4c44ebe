import AccordSource
import AccordSyntax
import AccordValues

// What asks whether a value is among others: in, matches, contains, within.

extension Checker {
  // MARK: In, matches, contains

  mutating func checkMembership(
    _ valueSyntax: ExpressionSyntax, _ syntax: [ExpressionSyntax], ignoringCase: Bool, at range: SourceRange
  ) -> Expression? {
    guard let value = check(valueSyntax) else {
      checkOperands(syntax)
      return nil
    }
    if let test = checkInHours(value, syntax, at: range) { return test }
    if value.type == .texts {
      report(
        .typeMismatch, "\(describe(value)) cannot be 'in' something", at: valueSyntax.range,
        help: ["write '\(sources.text(valueSyntax.range)) contains any of …'"])
      return nil
    }
    guard allowsIgnoringCase(ignoringCase, value, at: range),
      let (values, lists) = checkValues(syntax, of: value, subject: sources.text(valueSyntax.range))
    else { return nil }
    let ignoringCase = ignoringCase || ([value] + values).contains(where: ignoresCase)
    return Expression(
      kind: .membership(value, values, lists, ignoringCase: ignoringCase), type: .flag, range: range)
  }

  /// The values and the lists among which `value` is looked for.
  private mutating func checkValues(
    _ syntax: [ExpressionSyntax], of value: Expression, subject: String
  ) -> ([Expression], [ID<TextList>])? {
    var values: [Expression] = []
    var lists: [ID<TextList>] = []
    var isSound = true
    for item in syntax {
      if let list = listName(item, expecting: value.type) {
        guard value.type == .text || value.type == .texts else {
          report(
            .typeMismatch, "a list holds texts, and this is \(describe(value))",
            at: value.range, help: ["name the options instead: 'in a, b'"])
          isSound = false
          continue
        }
        lists.append(list)
        continue
      }
      guard let checked = check(item, expecting: value.type, of: subject) else {
        isSound = false
        continue
      }
      let wanted = value.type == .texts ? ValueType.text : value.type
      let sample = Expression(kind: value.kind, type: wanted, range: value.range)
      if compatible(sample, checked) { values.append(checked) } else { return nil }
    }
    return isSound ? (values, lists) : nil
  }

  private func listName(_ syntax: ExpressionSyntax, expecting: ValueType) -> ID<TextList>? {
    guard case .name(let name) = syntax.kind else { return nil }
    if case .choice(let vocabulary) = expecting, vocabulary.option(named: name.text) != nil { return nil }
    guard case .list(let index)? = symbols[name.text]?.kind else { return nil }
    return ID(index)
  }

  mutating func checkMatches(
    _ valueSyntax: ExpressionSyntax, _ reference: ExpressionSyntax.PatternReference, at range: SourceRange
  ) -> Expression? {
    let value = check(valueSyntax, .text, "'matches' is asked of a text")
    let pattern: ID<NamedPattern>?
    switch reference {
    case .literal(let literal): pattern = addPattern(literal)
    case .named(let name):
      if case .pattern(let index)? = symbols[name.text]?.kind {
        // A pattern that could not be compiled has no place; it has been reported where it is declared.
        pattern = patterns.firstIndex { $0.name == patternSyntax[index].name.text }.map { ID($0) }
      } else {
        reportUnknown(
          .unknownName, name, "'\(name.text)' is not a pattern", among: patternSyntax.map(\.name.text),
          help: ["declare it: 'pattern \(name.text) = /…/', or write the pattern here between slashes"])
        pattern = nil
      }
    }
    guard let value, let pattern else { return nil }
    return Expression(kind: .matches(value, pattern), type: .flag, range: range)
  }

  mutating func checkTextTest(
    _ valueSyntax: ExpressionSyntax, _ test: ExpressionSyntax.TextTest, _ syntax: [ExpressionSyntax],
    ignoringCase: Bool, at range: SourceRange
  ) -> Expression? {
    guard let value = check(valueSyntax) else {
      checkOperands(syntax)
      return nil
    }
    let kind: Expression.TextTest =
      switch test {
      case .startsWith, .startsWithAny: .startsWith
      case .endsWith, .endsWithAny: .endsWith
      case .contains, .containsAny: .containsAny
      case .containsAll: .containsAll
      }
    let isList = value.type == .texts && kind != .startsWith && kind != .endsWith
    guard value.type == .text || isList else {
      var help: [String] = []
      if case .choice = value.type { help = ["compare it with its options, as in '= webinar'"] }
      if case .records(let record) = value.type {
        help = ["ask about its items: 'any \(record.name) where …'"]
      }
      report(
        .typeMismatch, "'\(test.rawValue)' is asked of a text, and this is \(describe(value))",
        at: valueSyntax.range, help: help)
      return nil
    }
    guard let (values, lists) = checkValues(syntax, of: value, subject: sources.text(valueSyntax.range))
    else { return nil }
    let ignoringCase = ignoringCase || ([value] + values).contains(where: ignoresCase)
    return Expression(
      kind: .textTest(kind, value, values, lists, ignoringCase: ignoringCase), type: .flag, range: range)
  }

  mutating func checkTimeTest(
    _ valueSyntax: ExpressionSyntax, _ test: ExpressionSyntax.TimeTest, _ operandSyntax: ExpressionSyntax,
    at range: SourceRange
  ) -> Expression? {
    let test = Expression.TimeTest(test)
    let value = check(valueSyntax)
    let operand = check(operandSyntax)
    guard let value, let operand else { return nil }
    guard value.type == .time || value.type == .date else {
      let help: String? =
        switch value.kind {
        case .quantified: "put the whole question in round brackets: '(any ITEM where … \(test.rawValue) …)'"
        case .constant: nil
        default: value.type == .flag && test == .within ? "how soon to answer is 'respond within …'" : nil
        }
      report(
        .typeMismatch, "'\(test.rawValue)' is asked of a time or a date, and this is \(describe(value))",
        at: valueSyntax.range, help: help.map { [$0] } ?? [])
      return nil
    }
    switch test {
    case .within, .olderThan:
      guard operand.type == .duration else {
        report(
          .typeMismatch,
          "'\(test.rawValue)' takes a duration such as '30 days', and this is "
            + describe(operand), at: operandSyntax.range,
          help: operand.type == .number
            ? ["write the unit behind it, as in '\(sources.line(operandSyntax.range)) days'"] : [])
        return nil
      }
    case .before, .after:
      guard operand.type == .time || operand.type == .date else {
        report(
          .typeMismatch, "'\(test.rawValue)' takes a time or a date, and this is \(describe(operand))",
          at: operandSyntax.range, help: dayHelp(operand))
        return nil
      }
    }
    return Expression(kind: .timeTest(test, value, operand), type: .flag, range: range)
  }
}

extension Expression.TimeTest {
  fileprivate init(_ syntax: ExpressionSyntax.TimeTest) {
    self =
      switch syntax {
      case .within: .within
      case .olderThan: .olderThan
      case .before: .before
      case .after: .after
      }
  }
}
