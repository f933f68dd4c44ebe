import AccordSource
import AccordSyntax
import AccordValues

// Comparisons: both sides must be of one type, and options of a choice are written bare.

extension Checker {
  mutating func checkComparison(_ syntax: ExpressionSyntax) -> Expression? {
    func made(_ kind: Expression.Kind) -> Expression {
      Expression(kind: kind, type: .flag, range: syntax.range)
    }
    switch syntax.kind {
    case .comparison(let left, let comparison, let right, let ignoringCase):
      let comparison = Expression.Comparison(comparison)
      guard let (left, right) = checkPair(left, right, comparison: comparison) else { return nil }
      guard allowsIgnoringCase(ignoringCase, left, at: syntax.range) else { return nil }
      return made(
        .comparison(
          comparison, left, right, ignoringCase: ignoringCase || ignoresCase(left) || ignoresCase(right)))
    case .between(let value, let lower, let upper):
      let checked = (check(value), check(lower), check(upper))
      guard let value = checked.0, let lower = checked.1, let upper = checked.2 else { return nil }
      guard value.type.isOrdered else { return reportNotOrdered(value, "between") }
      guard compatible(value, lower), compatible(value, upper) else { return nil }
      return made(.between(value, lower, upper))
    case .membership(let value, let values, let isNegated, let ignoringCase):
      guard let member = checkMembership(value, values, ignoringCase: ignoringCase, at: syntax.range)
      else { return nil }
      return isNegated ? made(.not(member)) : member
    case .atLeast(let value, let lowest): return checkAtLeast(value, lowest, at: syntax.range)
    case .matches(let value, let reference): return checkMatches(value, reference, at: syntax.range)
    case .textTest(let value, let test, let operands, let ignoringCase):
      return checkTextTest(value, test, operands, ignoringCase: ignoringCase, at: syntax.range)
    case .timeTest(let value, let test, let operand):
      return checkTimeTest(value, test, operand, at: syntax.range)
    default: return reportUnsorted(syntax)
    }
  }

  /// Both sides of a comparison, whose types fit it.
  private mutating func checkPair(
    _ leftSyntax: ExpressionSyntax, _ rightSyntax: ExpressionSyntax, comparison: Expression.Comparison
  ) -> (Expression, Expression)? {
    guard let pair = checkSides(leftSyntax, rightSyntax) else { return nil }
    guard compatible(pair.0, pair.1, comparison) else { return nil }
    switch comparison {
    case .equal, .notEqual:
      switch pair.0.type {
      case .record, .records, .texts:
        report(
          .typeMismatch, "\(describe(pair.0)) cannot be compared as a whole",
          at: pair.0.range.union(pair.1.range), help: ["compare one of its fields, or write 'contains'"])
        return nil
      default: return pair
      }
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      guard pair.0.type.isOrdered else {
        _ = reportNotOrdered(pair.0, comparison.rawValue)
        return nil
      }
      return pair
    }
  }

  /// Both sides of a comparison; a bare name is looked for among the options of the other side.
  private mutating func checkSides(
    _ leftSyntax: ExpressionSyntax, _ rightSyntax: ExpressionSyntax
  ) -> (Expression, Expression)? {
    if isUnresolvedName(leftSyntax), !isUnresolvedName(rightSyntax) {
      guard let right = check(rightSyntax),
        let left = check(leftSyntax, expecting: right.type, of: sources.text(rightSyntax.range))
      else { return nil }
      return (left, right)
    }
    guard let left = check(leftSyntax) else {
      checkOperands([rightSyntax])
      return nil
    }
    guard let right = check(rightSyntax, expecting: left.type, of: sources.text(leftSyntax.range))
    else { return nil }
    return (option(leftSyntax, of: right) ?? left, right)
  }

  /// What a bare name or number means beside a choice: its option, whatever else has the same name.
  private func option(_ syntax: ExpressionSyntax, of value: Expression) -> Expression? {
    guard case .choice(let vocabulary) = value.type else { return nil }
    if case .constant = value.kind { return nil }
    let name: String
    switch syntax.kind {
    case .name(let written): name = written.text
    case .number(let written): name = written
    case .text(let written) where vocabulary.takesTexts: name = written
    default: return nil
    }
    return vocabulary.option(named: name).map {
      Expression(kind: .constant(.choice($0)), type: value.type, range: syntax.range)
    }
  }

  /// Whether a bare name has a meaning only beside a choice.
  private func isUnresolvedName(_ syntax: ExpressionSyntax) -> Bool {
    guard case .name(let name) = syntax.kind, !["yes", "no", "now"].contains(name.text) else { return false }
    if itemScopes.contains(where: { $0.index(of: name.text) != nil }) { return false }
    switch symbols[name.text]?.kind {
    case nil, .list, .pattern, .table, .proposition, .hours, .pool, .metric, .output: return true
    case .field, .binding, .experiment, .segments, .score, .grade, .definition: return false
    }
  }

  /// Checks what is compared with something wrong; bare names may be its options, so they are left alone.
  mutating func checkOperands(_ operands: [ExpressionSyntax]) {
    for operand in operands {
      if case .name = operand.kind { continue }
      _ = check(operand)
    }
  }

  private mutating func reportNotOrdered(_ value: Expression, _ comparison: String) -> Expression? {
    let asNumber = value.type == .text ? readingAsNumber(value) : nil
    let isGrade = gradeIndex(of: value) != nil
    let help = isGrade ? "write '\(sources.line(value.range)) at least …'" : asNumber?.help
    report(
      .typeMismatch, "'\(comparison)' needs numbers, times or dates, and this is \(describe(value))",
      at: value.range, related: asNumber?.related ?? [], help: help.map { [$0] } ?? [])
    return nil
  }

  /// How a text is read as a number: by its declaration where it is a field.
  func readingAsNumber(_ value: Expression) -> (help: String, related: [RelatedPlace])? {
    switch value.kind {
    case .constant: return nil
    case .field(let id):
      let field = fields[id.index]
      return (
        "read it as a number: declare '\(field.name) number'",
        [RelatedPlace(field.range, "'\(field.name)' is declared here as a text")]
      )
    default: return ("read it as a number: 'number(\(sources.line(value.range)))'", [])
    }
  }

  /// Whether two values can be compared; reports it when not.
  mutating func compatible(
    _ left: Expression, _ right: Expression, _ comparison: Expression.Comparison = .equal
  ) -> Bool {
    if left.type == right.type { return true }
    if case .choice(let first) = left.type, case .choice(let second) = right.type {
      return share(first, second, left, right)
    }
    var help: [String] = []
    var related: [RelatedPlace] = []
    let isOrder = comparison != .equal && comparison != .notEqual
    switch (left.type, right.type) {
    case (.number, .text), (.text, .number):
      let (text, number) = left.type == .text ? (left, right) : (right, left)
      if case .constant(.text(let written)) = text.kind {
        help = Decimal(written.utf8) != nil ? ["write \(written) without quotes"] : []
      } else if let reading = readingAsNumber(text) {
        help = [reading.help]
        related = reading.related
        // A number that names something, as a postal code does, is a text.
        if !isOrder, case .constant(.number(let number)) = number.kind {
          help.append("or write \"\(number)\" in quotes, if it names something")
        }
      }
    case (.date, .duration), (.time, .duration):
      let (value, length) = (sources.line(left.range), sources.line(right.range))
      help = ["write '\(value) older than \(length)' or '\(value) within \(length)'"]
    case (.time, .date) where isOrder, (.date, .time) where isOrder:
      let word = comparison == .less || comparison == .lessOrEqual ? "before" : "after"
      help = ["write '\(sources.line(left.range)) \(word) \(sources.line(right.range))'"]
    case (.time, .date), (.date, .time):
      help = ["write 'before' or 'after', or give the time as well: 2026-11-01T09:00Z"]
    case (.date, .text), (.time, .text), (.date, .number), (.time, .number): help = dayHelp(right)
    case (.texts, .text): help = ["write '\(sources.line(left.range)) contains \(sources.line(right.range))'"]
    case (.text, .texts): help = ["write '\(sources.line(right.range)) contains \(sources.line(left.range))'"]
    case (.number, .duration) where left.isCountOfTime, (.duration, .number) where right.isCountOfTime:
      help = ["a number of hours or days has no unit: write '2' and not '2 hours'"]
    case (.flag, .text), (.flag, .number): help = ["a flag is 'yes' or 'no', without quotes"]
    default: break
    }
    report(
      .typeMismatch, "\(describe(left)), cannot be compared with \(describe(right))",
      at: left.range.union(right.range), related: related, help: help)
    return false
  }

  /// Whether two choices can be equal at all; reports it when not.
  private mutating func share(
    _ first: Vocabulary, _ second: Vocabulary, _ left: Expression, _ right: Expression
  ) -> Bool {
    if !Set(first.names).isDisjoint(with: second.names) { return true }
    report(
      .typeMismatch,
      "'\(sources.text(left.range))' and '\(sources.text(right.range))' have no option in common",
      at: left.range.union(right.range),
      help: [
        "the options are \(first.names.joined(separator: ", ")), and \(second.names.joined(separator: ", "))"
      ])
    return false
  }

  mutating func allowsIgnoringCase(
    _ ignoringCase: Bool, _ value: Expression, at range: SourceRange
  ) -> Bool {
    guard ignoringCase, value.type != .text, value.type != .texts else { return true }
    report(
      .typeMismatch, "'ignoring case' is for texts, and this is \(describe(value))", at: range,
      help: ["remove 'ignoring case'"])
    return false
  }

  /// Whether comparisons of a value ignore case because the field says so that it is. (Clause 4.25)
  func ignoresCase(_ value: Expression) -> Bool {
    switch value.kind {
    case .field(let id): return fields[id.index].ignoresCase
    case .itemColumn(let depth, let column):
      return itemScopes[itemScopes.count - 1 - depth].columns[column].ignoresCase
    case .column(let record, let column):
      guard case .record(let type) = record.type else { return false }
      return type.columns[column].ignoresCase
    case .binding(let id):
      guard case .checked(let value) = bindings[id.index] else { return false }
      return ignoresCase(value)
    default: return false
    }
  }

  /// A text where an option of a choice belongs.
  mutating func reportChoiceAsText(
    _ text: String, _ vocabulary: Vocabulary, at range: SourceRange, subject: String?
  ) -> Expression? {
    let of = subject.map { "'\($0)'" } ?? "this"
    let option = vocabulary.option(named: text)
    if vocabulary.takesTexts, let option {
      return Expression(kind: .constant(.choice(option)), type: .choice(vocabulary), range: range)
    }
    guard option != nil else {
      let nearest = Suggestion.nearest(to: text, among: vocabulary.names).map(vocabulary.spelling)
      report(
        .unknownOption, "\"\(text)\" is not one of the options of \(of)", at: range,
        label: nearest.map { "did you mean '\($0)'?" },
        help: ["the options are \(vocabulary.spellings.joined(separator: ", "))"],
        fixIts: nearest.map { [FixIt("write '\($0)'", range: range, replacement: $0)] } ?? [])
      return nil
    }
    report(
      .choiceAsText, "\(of) is a choice, and its options are written without quotes", at: range,
      label: "write \(text)", fixIts: [FixIt("write '\(text)'", range: range, replacement: text)])
    return nil
  }

  // MARK: At least

  /// A grade and all above it; which is above is said by the points from which they hold. (Clause 7.44)
  private mutating func checkAtLeast(
    _ valueSyntax: ExpressionSyntax, _ lowestSyntax: ExpressionSyntax, at range: SourceRange
  ) -> Expression? {
    guard let value = check(valueSyntax) else {
      checkOperands([lowestSyntax])
      return nil
    }
    let subject = sources.line(valueSyntax.range)
    guard let index = gradeIndex(of: value) else {
      let lowest = sources.line(lowestSyntax.range)
      report(
        .typeMismatch, "'at least' compares grades, and this is \(describe(value))", at: range,
        help: [
          value.type.isOrdered
            ? "write '\(subject) >= \(lowest)'" : "name those that are meant: '\(subject) in …'"
        ])
      return nil
    }
    guard let lowest = check(lowestSyntax, expecting: value.type, of: subject) else { return nil }
    guard case .constant(.choice(let label)) = lowest.kind else {
      report(
        .typeMismatch,
        "expected one of the grades of '\(subject)' after 'at least', and this is \(describe(lowest))",
        at: lowestSyntax.range,
        help: ["the grades are \(gradeVocabularies[index].spellings.joined(separator: ", "))"])
      return nil
    }
    // A grade that is wrong has been reported.
    guard let labels = grade(index)?.labels, let last = labels.firstIndex(of: label) else { return nil }
    let values = labels[...last].map {
      Expression(kind: .constant(.choice($0)), type: value.type, range: lowestSyntax.range)
    }
    return Expression(kind: .membership(value, values, [], ignoringCase: false), type: .flag, range: range)
  }

  /// Which grade a value is, by its own name or that of a `let`.
  private func gradeIndex(of value: Expression) -> Int? {
    switch value.kind {
    case .grade(let id): return id.index
    case .binding(let id):
      guard case .checked(let bound) = bindings[id.index] else { return nil }
      return gradeIndex(of: bound)
    default: return nil
    }
  }
}

extension Expression.Comparison {
  fileprivate init(_ syntax: ExpressionSyntax.Comparison) {
    self =
      switch syntax {
      case .equal: .equal
      case .notEqual: .notEqual
      case .less: .less
      case .lessOrEqual: .lessOrEqual
      case .greater: .greater
      case .greaterOrEqual: .greaterOrEqual
      }
  }
}

extension Expression {
  /// `days between`, `hours between` or `minutes between`.
  fileprivate var isCountOfTime: Bool {
    switch kind {
    case .daysBetween, .call(.hoursBetween, _), .call(.minutesBetween, _): true
    default: false
    }
  }
}
