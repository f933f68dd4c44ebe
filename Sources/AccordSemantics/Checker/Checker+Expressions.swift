import AccordSource
import AccordSyntax
import AccordValues

// Expressions: what names mean and which types fit.

extension Checker {
  /// Checks an expression; nil when it is wrong, which has been reported.
  ///
  /// - Parameters:
  ///   - expecting: the type the place asks for, so that a bare name can be an option of a choice.
  ///   - subject: what the value is compared with, for messages.
  mutating func check(
    _ syntax: ExpressionSyntax, expecting: ValueType? = nil, of subject: String? = nil
  ) -> Expression? {
    guard checkDepth < Checker.checkLimit else {
      report(
        .nestingTooDeep, "too much is nested here, through 'let's too", at: syntax.range,
        help: ["say a part of it more plainly"])
      return nil
    }
    checkDepth += 1
    defer { checkDepth -= 1 }
    switch syntax.kind {
    case .number(let text): return checkNumber(text, expecting: expecting, at: syntax.range)
    case .duration, .date, .instant: return checkLiteral(syntax)
    case .text(let text):
      if case .choice(let vocabulary) = expecting {
        return reportChoiceAsText(text, vocabulary, at: syntax.range, subject: subject)
      }
      return Expression(kind: .constant(.text(Text(text))), type: .text, range: syntax.range)
    case .name(let name): return checkName(name, expecting: expecting, subject: subject)
    case .comparison, .between, .atLeast, .membership, .matches, .textTest, .timeTest:
      return checkComparison(syntax)
    case .quantified, .numbered, .presence, .state, .routedTo, .no, .not, .and, .or, .implies:
      return checkLogic(syntax)
    case .record, .values:
      report(.typeMismatch, "a record can only stand in the lead of a test", at: syntax.range)
      return nil
    case .member, .index, .call, .ago, .timeBetween, .choose, .aggregate, .negated, .sum, .product,
      .percentOf:
      return checkComposite(syntax)
    }
  }

  /// A form that whoever sorts the forms has given to the wrong part of the checker: said, and never passed over.
  ///
  /// The parts are functions of their own because their frames add up where expressions are nested.
  mutating func reportUnsorted(_ syntax: ExpressionSyntax) -> Expression? {
    report(.typeMismatch, "this cannot be checked here, which is a mistake of this program", at: syntax.range)
    return nil
  }

  private mutating func checkNumber(
    _ text: String, expecting: ValueType?, at range: SourceRange
  ) -> Expression? {
    if case .choice(let vocabulary) = expecting, let expecting, let option = vocabulary.option(named: text) {
      return Expression(kind: .constant(.choice(option)), type: expecting, range: range)
    }
    return number(text, at: range).map {
      Expression(kind: .constant(.number($0)), type: .number, range: range)
    }
  }

  /// The number in `at least 2 visit`: a share of an item is none.
  private mutating func checkNumberOfItems(_ syntax: ExpressionSyntax) -> Expression? {
    guard let number = check(syntax) else { return nil }
    let isShare = sources.text(syntax.range).hasSuffix("%")
    if case .constant(.number(let count)) = number.kind, count.asInt != nil, !isShare { return number }
    report(
      .badRange, "expected a whole number of items, found \(sources.text(syntax.range))", at: syntax.range,
      help: ["write it as in 'at least 2 …'"])
    return nil
  }

  /// A value that is made of others.
  private mutating func checkComposite(_ syntax: ExpressionSyntax) -> Expression? {
    func made(_ kind: Expression.Kind, _ type: ValueType) -> Expression {
      Expression(kind: kind, type: type, range: syntax.range)
    }
    switch syntax.kind {
    case .member(let record, let name): return checkMember(record, name, at: syntax.range)
    case .index(let table, let key): return checkLookup(table, key, at: syntax.range)
    case .call(let name, let arguments): return checkCall(name, arguments, at: syntax.range)
    case .ago(let duration):
      guard let duration = check(duration) else { return nil }
      let now = made(.now, .time)
      return made(.shifted(now, duration, isEarlier: true), .time)
    case .timeBetween(let unit, let first, let last):
      return checkTimeBetween(unit, first, last, at: syntax.range)
    case .choose(let arms, let otherwise): return checkChoose(arms, otherwise, at: syntax.range)
    case .aggregate(let aggregate, let written): return checkAggregate(aggregate, written, at: syntax.range)
    case .negated(let operand):
      guard let operand = check(operand, .number, "'-' stands before a number") else { return nil }
      if case .constant(.number(let number)) = operand.kind {
        return made(.constant(.number(number.negated)), .number)
      }
      return made(.negated(operand), .number)
    case .sum(let first, let terms): return checkSum(first, terms, at: syntax.range)
    case .product(let first, let factors): return checkProduct(first, factors, at: syntax.range)
    case .percentOf(let text, let operand):
      return checkPercentage(text, of: operand, at: syntax.range)
    default: return reportUnsorted(syntax)
    }
  }

  /// Something that is yes, no or unknown, other than a comparison.
  ///
  /// Each form is checked by a function of its own: conditions nest, and a frame is as large as all that it may hold.
  private mutating func checkLogic(_ syntax: ExpressionSyntax) -> Expression? {
    switch syntax.kind {
    case .quantified(let quantifier, let written): checkQuantified(quantifier, written, at: syntax.range)
    case .numbered(let comparison, let number, let written):
      checkNumbered(comparison, number, written, at: syntax.range)
    case .presence(let operand, let isKnown): checkPresence(operand, isKnown: isKnown, at: syntax.range)
    case .state(let operand, let word, let isNegated):
      checkState(operand, word, isNegated: isNegated, at: syntax.range)
    case .routedTo(let target): checkRoutedTo(target, at: syntax.range)
    case .no(let operand): checkNo(operand, at: syntax.range)
    case .not(let operand): checkCondition(operand).map { made(.not($0), at: syntax.range) }
    case .and(let operands): checkAll(operands, joinedBy: "and").map { made(.and($0), at: syntax.range) }
    case .or(let operands): checkAll(operands, joinedBy: "or").map { made(.or($0), at: syntax.range) }
    case .implies(let premise, let conclusion): checkImplies(premise, conclusion, at: syntax.range)
    default: reportUnsorted(syntax)
    }
  }

  private func made(_ kind: Expression.Kind, at range: SourceRange) -> Expression {
    Expression(kind: kind, type: .flag, range: range)
  }

  private mutating func checkQuantified(
    _ quantifier: ExpressionSyntax.Quantifier, _ written: ExpressionSyntax.Items, at range: SourceRange
  ) -> Expression? {
    checkItems(written).map { quantified(quantifier, $0, at: range) }
  }

  private func quantified(
    _ quantifier: ExpressionSyntax.Quantifier, _ items: Expression.Items, at range: SourceRange
  ) -> Expression {
    switch quantifier {
    case .any: made(.quantified(.any, items), at: range)
    case .every: made(.quantified(.every, items), at: range)
    case .no: made(.not(made(.quantified(.any, items), at: range)), at: range)
    }
  }

  private mutating func checkNumbered(
    _ comparison: ExpressionSyntax.Comparison, _ number: ExpressionSyntax, _ written: ExpressionSyntax.Items,
    at range: SourceRange
  ) -> Expression? {
    let count = checkCount(written, at: written.range)
    return compare(count, comparison, number, at: range)
  }

  private mutating func compare(
    _ count: Expression?, _ comparison: ExpressionSyntax.Comparison, _ number: ExpressionSyntax,
    at range: SourceRange
  ) -> Expression? {
    guard let number = checkNumberOfItems(number), let count,
      let comparison = Expression.Comparison(rawValue: comparison.rawValue)
    else { return nil }
    return made(.comparison(comparison, count, number, ignoringCase: false), at: range)
  }

  private mutating func checkPresence(
    _ operand: ExpressionSyntax, isKnown: Bool, at range: SourceRange
  ) -> Expression? {
    guard let operand = check(operand) else { return nil }
    let known = made(.isKnown(operand), at: range)
    return isKnown ? known : made(.not(known), at: range)
  }

  private mutating func checkState(
    _ operand: ExpressionSyntax, _ word: ExpressionSyntax.TruthWord, isNegated: Bool, at range: SourceRange
  ) -> Expression? {
    guard let condition = checkCondition(operand) else { return nil }
    let truth: Truth =
      switch word {
      case .yes: .yes
      case .no: .no
      case .unknown: .unknown
      }
    let state = made(.isTruth(condition, truth), at: range)
    return isNegated ? made(.not(state), at: range) : state
  }

  private mutating func checkRoutedTo(_ target: RouteTargetSyntax, at range: SourceRange) -> Expression? {
    if subject == .decision { return checkTarget(target).flatMap { recorded($0, at: range) } }
    guard allowsPromises("routed to", at: range) else { return nil }
    return checkTarget(target).map { made(.routedTo($0), at: range) }
  }

  private mutating func checkImplies(
    _ premise: ExpressionSyntax, _ conclusion: ExpressionSyntax, at range: SourceRange
  ) -> Expression? {
    guard allowsPromises("implies", at: range) else { return nil }
    let premise = checkCondition(premise)
    guard let conclusion = checkCondition(conclusion), let premise else { return nil }
    return made(.implies(premise, conclusion), at: range)
  }

  /// Checks an expression that must have a type; `why` is the message when it has another.
  mutating func check(_ syntax: ExpressionSyntax, _ type: ValueType, _ why: String) -> Expression? {
    guard let expression = check(syntax) else { return nil }
    if expression.type == type { return expression }
    report(.typeMismatch, "\(why), and this is \(describe(expression))", at: syntax.range)
    return nil
  }

  /// Checks something that must be yes, no or unknown.
  mutating func checkCondition(_ syntax: ExpressionSyntax) -> Expression? {
    guard let expression = check(syntax) else { return nil }
    if expression.type == .flag { return expression }
    let text = sources.text(syntax.range)
    let help =
      switch expression.type {
      case .number: "compare it, as in '\(text) > 0', or ask whether '\(text) is known'"
      case .text where isQuoted(expression):
        "to compare with several texts write them after 'in', separated by commas: 'in \"DE\", \"AT\"'"
      case .record: "ask whether '\(text) is known', or compare one of its fields"
      case .records(let record): "ask about its items: 'any \(record.name) where …'"
      default: "compare it with something, or ask whether '\(text) is known' or 'is missing'"
      }
    report(
      .notACondition, "'\(text)' is \(expression.type.name), not something that is yes or no",
      at: syntax.range, help: [help])
    return nil
  }

  private func isQuoted(_ expression: Expression) -> Bool {
    if case .constant = expression.kind { true } else { false }
  }

  private mutating func checkAll(_ operands: [ExpressionSyntax], joinedBy word: String) -> [Expression]? {
    let lone = reportLoneValues(operands, joinedBy: word)
    // Every operand is checked even after one failed, so that all mistakes come at once.
    let checked = operands.indices.map { lone.contains($0) ? nil : checkCondition(operands[$0]) }
    let conditions = checked.compactMap { $0 }
    return conditions.count == operands.count ? conditions : nil
  }

  /// What an expression is, in the user's words: `'country', a text`.
  func describe(_ expression: Expression) -> String {
    if case .constant(let value) = expression.kind {
      switch expression.type {
      case .text: return "the text \(value.words)"
      case .number: return "the number \(value.words)"
      default: return "\(expression.type.name)"
      }
    }
    return "'\(sources.text(expression.range))', \(expression.type.name)"
  }

  mutating func checkBinding(_ index: Int) -> Expression? {
    switch bindings[index] {
    case .checked(let value):
      heightBelow = max(heightBelow, bindingHeights[index] ?? 1)
      return value
    case .failed: return nil
    case .checking:
      let name = bindingName(index)
      report(
        .cycle, "'\(name.text)' is explained by itself", at: name.range,
        help: ["it can only use what does not use it in turn"])
      return nil
    case .unchecked:
      guard bindingDepth < Checker.bindingLimit else { return reportHighBinding(index) }
      bindings[index] = .checking
      // A `let` sees the fields of the lead, wherever it is used.
      let outer = (itemScopes, chainLength, heightBelow)
      (itemScopes, chainLength, heightBelow) = ([], 0, 0)
      bindingDepth += 1
      var value = checkBindingValue(index)
      bindingDepth -= 1
      let height = heightBelow + 1
      (itemScopes, chainLength, heightBelow) = (outer.0, outer.1, max(outer.2, height))
      // Counted apart from the recursion, so that the order of the declarations does not matter.
      if height > Checker.bindingLimit, value != nil { value = reportHighBinding(index) }
      bindingHeights[index] = height
      bindings[index] = value.map { .checked($0) } ?? .failed
      return value
    }
  }

  private mutating func reportHighBinding(_ index: Int) -> Expression? {
    report(
      .nestingTooDeep, "more than \(Checker.bindingLimit) 'let's are built on one another",
      at: bindingName(index).range, help: ["join some of them"])
    return nil
  }

  // MARK: Choose

  private mutating func checkChoose(
    _ arms: [ExpressionSyntax.ChooseArm], _ otherwise: ExpressionSyntax?, at range: SourceRange
  ) -> Expression? {
    var checked: [Expression.Arm] = []
    var type: ValueType?
    var isSound = true
    for arm in arms {
      let condition = checkCondition(arm.condition)
      let value = check(arm.value)
      if let value { isSound = agrees(value, with: &type) && isSound }
      guard let condition, let value else {
        isSound = false
        continue
      }
      checked.append(Expression.Arm(value: value, condition: condition))
    }
    guard let otherwise else {
      report(
        .missingEntry, "this 'choose' does not say what holds otherwise", at: range,
        help: ["add a last line such as '\"other\" otherwise'"])
      return nil
    }
    guard let last = check(otherwise), agrees(last, with: &type), isSound, let type else { return nil }
    return Expression(kind: .choose(checked, otherwise: last), type: type, range: range)
  }

  private mutating func agrees(_ value: Expression, with type: inout ValueType?) -> Bool {
    guard let wanted = type else {
      type = value.type
      return true
    }
    if value.type == wanted { return true }
    report(
      .typeMismatch,
      "the values of a 'choose' are all of one type: before came \(wanted.nameWithOptions), this is "
        + value.type.nameWithOptions, at: value.range)
    return false
  }
}

extension ValueType {
  /// The type with its options, where two choices have to be told apart.
  fileprivate var nameWithOptions: String {
    guard case .choice(let vocabulary) = self else { return name }
    return "\(name) of \(vocabulary.names.joined(separator: ", "))"
  }
}
