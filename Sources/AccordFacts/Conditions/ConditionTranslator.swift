import AccordSemantics
import AccordSource
import AccordValues

/// Turns conditions into formulas about subjects.
///
/// Everything that is not understood becomes a subject of its own that can be anything, so that a formula never
/// rules out a lead that there can be.
struct ConditionTranslator: Sendable {
  let program: Program
  let bounds: ScoreBounds
  /// How much has been done so far, in the units of `Effort`.
  var work = 0
  /// Whether something was too long to be looked into since this was last set to false.
  var isCut = false
  var subjects: [Subject] = []
  var numbers: [ExpressionKey: Int] = [:]
  var declared: [Declared: Int] = [:]
  private var patterns: [PatternKey: Int] = [:]
  var definitions: [ID<Definition>: OutcomeFormulas] = [:]
  var conditions: [ID<Binding>: OutcomeFormulas] = [:]
  /// Conditions of lines of scores, with the subjects they ask about, by their place.
  private var lines: [SourceRange: (outcomes: OutcomeFormulas, subjects: Set<Int>)] = [:]
  var scoreLines: [ID<Score>: ScoreLines] = [:]
  /// The entries of lists in a fixed order.
  private var entries: [ID<TextList>: [Text]] = [:]

  init(_ program: Program, _ bounds: ScoreBounds) {
    self.program = program
    self.bounds = bounds
  }

  // MARK: Conditions

  mutating func outcomes(_ condition: Expression) -> OutcomeFormulas {
    work += 4
    switch condition.kind {
    case .constant(.flag(let flag)): return flag ? .yes : .no
    case .not(let operand): return outcomes(operand).negated
    case .and(let operands): return .and(operands.map { outcomes($0) })
    case .or(let operands): return .or(operands.map { outcomes($0) })
    case .implies(let premise, let conclusion):
      return .or([outcomes(premise).negated, outcomes(conclusion)])
    case .isTruth(let operand, let truth):
      let inner = outcomes(operand)
      switch truth {
      case .yes: return OutcomeFormulas(yes: inner.yes, no: inner.notYes)
      case .no: return OutcomeFormulas(yes: inner.no, no: inner.notNo)
      case .unknown: return OutcomeFormulas(yes: inner.unknown, no: inner.known)
      }
    case .isKnown(let operand):
      if operand.type == .flag {
        let inner = outcomes(operand)
        return OutcomeFormulas(yes: inner.known, no: inner.unknown)
      }
      if case .constant = operand.kind { return .yes }
      let subject = self.subject(operand)
      return OutcomeFormulas(yes: .state(subject, .known), no: .state(subject, .missing))
    case .comparison(let comparison, let left, let right, let ignoringCase):
      return self.comparison(comparison, left, right, ignoringCase) ?? free(condition)
    case .between(let value, let lower, let upper):
      guard let atLeast = comparison(.greaterOrEqual, value, lower, false),
        let atMost = comparison(.lessOrEqual, value, upper, false)
      else { return free(condition) }
      return .and([atLeast, atMost])
    case .membership(let value, let values, let lists, let ignoringCase):
      return membership(value, values, lists, ignoringCase) ?? free(condition)
    case .matches(let value, let pattern):
      return properties(
        of: value, [TextProperty(kind: .matches(samePattern(pattern)), ignoringCase: false)], all: true)
        ?? free(condition)
    case .textTest(let test, let value, let values, let lists, let ignoringCase):
      return textTest(test, value, values, lists, ignoringCase) ?? free(condition)
    case .timeTest(let test, let value, let operand):
      return timeTest(test, value, operand) ?? free(condition)
    default: return free(condition)
    }
  }

  /// The condition of a line or a limit of a score, which is asked for again and again.
  mutating func line(_ condition: Expression) -> (outcomes: OutcomeFormulas, subjects: Set<Int>) {
    if let known = lines[condition.range] { return known }
    let outcomes = outcomes(condition)
    let (yes, other) = (outcomes.yes.subjects, outcomes.notYes.subjects)
    let subjects = yes.found.union(other.found)
    work += yes.work + other.work
    lines[condition.range] = (outcomes, subjects)
    return (outcomes, subjects)
  }

  /// A condition with a subject of its own.
  private mutating func free(_ condition: Expression) -> OutcomeFormulas {
    OutcomeFormulas(
      about: subject(condition), yes: .words(.only([SubjectState.yes])), no: .words(.only([SubjectState.no])))
  }

  private mutating func comparison(
    _ comparison: Expression.Comparison, _ left: Expression, _ right: Expression, _ ignoringCase: Bool
  ) -> OutcomeFormulas? {
    if let constant = right.constantValue {
      return self.comparison(comparison, left, constant, ignoringCase)
    }
    if let constant = left.constantValue {
      return self.comparison(comparison.mirrored, right, constant, ignoringCase)
    }
    if let age = Age(right) { return self.comparison(comparison, left, age) }
    if let age = Age(left) { return self.comparison(comparison.mirrored, right, age) }
    return nil
  }

  private mutating func comparison(
    _ comparison: Expression.Comparison, _ value: Expression, _ constant: Value, _ ignoringCase: Bool
  ) -> OutcomeFormulas? {
    switch constant {
    case .flag(let flag):
      let inner = outcomes(value)
      switch comparison {
      case .equal: return flag ? inner : inner.negated
      case .notEqual: return flag ? inner.negated : inner
      default: return nil
      }
    case .number(let number): return numbers(value, IntervalSet(comparison.ofIntervals, number))
    case .time(let time):
      guard value.type == .time, let number = Decimal(exactly: Int(time.microseconds)) else { return nil }
      return numbers(value, IntervalSet(comparison.ofIntervals, number))
    case .date(let date):
      guard value.type == .date else { return nil }
      return numbers(value, IntervalSet(comparison.ofIntervals, Decimal(date.daysSinceEpoch)))
    case .text(let text), .choice(let text):
      guard comparison == .equal || comparison == .notEqual else { return nil }
      let outcomes = words(value, [text], ignoringCase)
      return comparison == .equal ? outcomes : outcomes?.negated
    default: return nil
    }
  }

  mutating func numbers(_ value: Expression, _ set: IntervalSet) -> OutcomeFormulas? {
    if case .constant = value.kind { return nil }
    return OutcomeFormulas(about: subject(value), yes: .numbers(set), no: .numbers(set.complement))
  }

  private mutating func words(_ value: Expression, _ words: Set<Text>, _ ignoringCase: Bool)
    -> OutcomeFormulas?
  {
    switch value.kind {
    case .constant: return nil
    case .grade(let id):
      // A grade is a question about its score, which is always known.
      let reached = program.grades[id].intervals(of: words)
      let subject = self.subject(program.grades[id].score)
      return OutcomeFormulas(about: subject, yes: .numbers(reached), no: .numbers(reached.complement))
    default: break
    }
    guard value.type.isTextual else { return nil }
    let subject = self.subject(value)
    work += words.count / 4
    let set = WordSet.only(ignoringCase ? Set(words.map(CaseFolding.fold)) : words)
    return ignoringCase
      ? OutcomeFormulas(about: subject, yes: .folded(set), no: .folded(set.complement))
      : OutcomeFormulas(about: subject, yes: .words(set), no: .words(set.complement))
  }

  private mutating func membership(
    _ value: Expression, _ values: [Expression], _ lists: [ID<TextList>], _ ignoringCase: Bool
  ) -> OutcomeFormulas? {
    let constants = values.compactMap(\.constantValue)
    guard constants.count == values.count else { return nil }
    if lists.isEmpty,
      value.type == .number || value.type == .date || value.type == .time || value.type == .flag
    {
      let parts = constants.compactMap { comparison(.equal, value, $0, ignoringCase) }
      return parts.count == constants.count && !parts.isEmpty ? .or(parts) : nil
    }
    var words: Set<Text> = []
    if constants.isEmpty, lists.count == 1 {
      words = program.lists[lists[0]].entries
    } else {
      words.formUnion(constants.compactMap(\.word))
      guard words.count == Set(constants).count else { return nil }
      for list in lists { words.formUnion(program.lists[list].entries) }
    }
    return self.words(value, words, ignoringCase)
  }

  // MARK: Texts

  private mutating func textTest(
    _ test: Expression.TextTest, _ value: Expression, _ values: [Expression], _ lists: [ID<TextList>],
    _ ignoringCase: Bool
  ) -> OutcomeFormulas? {
    var parts = values.compactMap { $0.constantValue?.word }
    guard parts.count == values.count else { return nil }
    for list in lists { parts += entries(of: list) }
    let kind: (Text) -> TextProperty.Kind
    switch (value.type, test) {
    case (.text, .startsWith): kind = { .startsWith($0) }
    case (.text, .endsWith): kind = { .endsWith($0) }
    case (.text, .containsAny), (.text, .containsAll): kind = { .contains($0) }
    case (.texts, .containsAny), (.texts, .containsAll): kind = { .entry($0) }
    default: return nil
    }
    work += 8 * parts.count
    let properties = parts.map { TextProperty(kind: kind($0), ignoringCase: ignoringCase) }
    return self.properties(of: value, properties, all: test == .containsAll)
  }

  private mutating func entries(of list: ID<TextList>) -> [Text] {
    if let known = entries[list] { return known }
    let sorted = program.lists[list].entries.sorted()
    work += 8 * sorted.count
    entries[list] = sorted
    return sorted
  }

  private mutating func properties(of value: Expression, _ properties: [TextProperty], all: Bool)
    -> OutcomeFormulas?
  {
    if case .constant = value.kind { return nil }
    guard !properties.isEmpty else { return nil }
    let subject = self.subject(value)
    let parts = properties.map { OutcomeFormulas(about: subject, yes: .test($0, true), no: .test($0, false)) }
    return all ? .and(parts) : .or(parts)
  }

  /// The first pattern asked for that is written like this one.
  private mutating func samePattern(_ id: ID<NamedPattern>) -> Int {
    let pattern = program.patterns[id]
    let key = PatternKey(source: Text(pattern.source), ignoringCase: pattern.ignoringCase)
    if let number = patterns[key] { return number }
    patterns[key] = id.index
    return id.index
  }

  private struct PatternKey: Hashable {
    let source: Text
    let ignoringCase: Bool
  }

  // MARK: Times

  private mutating func timeTest(
    _ test: Expression.TimeTest, _ value: Expression, _ operand: Expression
  ) -> OutcomeFormulas? {
    if case .constant = value.kind { return nil }
    switch test {
    case .within, .olderThan:
      guard case .duration(let duration)? = operand.constantValue, let length = duration.exactMicroseconds
      else { return nil }
      let recent = IntervalSet(from: .zero, to: length)
      let asked =
        test == .within ? recent : recent.complement.intersection(IntervalSet(.greaterOrEqual, .zero))
      return ages(value, asked)
    case .before, .after:
      let comparison: Expression.Comparison = test == .before ? .less : .greater
      if let age = Age(operand) { return self.comparison(comparison, value, age) }
      guard let constant = operand.constantValue else { return nil }
      switch (value.type, constant) {
      case (.time, .time), (.date, .date): return self.comparison(comparison, value, constant, false)
      case (.time, .date(let date)):
        guard let time = program.agreement.zone.instant(date: date, microsecondOfDay: 0) else { return nil }
        return self.comparison(comparison, value, .time(time), false)
      default: return nil
      }
    }
  }

  /// A time against now or a time before or after it.
  private mutating func comparison(
    _ comparison: Expression.Comparison, _ value: Expression, _ age: Age
  ) -> OutcomeFormulas? {
    guard value.type == .time || value.type == .date, value.constantValue == nil, Age(value) == nil else {
      return nil
    }
    // A date and a time are compared by 'before' and 'after' only; an earlier time has the greater age.
    return ages(value, IntervalSet(comparison.mirrored.ofIntervals, age.microseconds))
  }

  private mutating func ages(_ value: Expression, _ set: IntervalSet) -> OutcomeFormulas {
    OutcomeFormulas(about: subject(value), yes: .ages(set), no: .ages(set.complement))
  }

  /// A distance from now, positive in the past.
  private struct Age {
    let microseconds: Decimal

    /// Nil for anything but `now` and `now` with a constant duration of less than a thousand years, which every
    /// calendar date of a lead leaves room for.
    init?(_ expression: Expression) {
      switch expression.kind {
      case .now: microseconds = .zero
      case .shifted(let time, let duration, let isEarlier):
        guard case .now = time.kind, case .duration(let length)? = duration.constantValue,
          length.seconds.magnitude < 1_000 * 365 * 86_400, let distance = length.exactMicroseconds
        else { return nil }
        microseconds = isEarlier ? distance : distance.negated
      default: return nil
      }
    }
  }
}

extension Bounds {
  var intervals: IntervalSet { IntervalSet(from: lower, to: upper) }
}

extension Grade {
  /// The points that give one of the labels.
  func intervals(of labels: Set<Text>) -> IntervalSet {
    var found = IntervalSet.none
    var upper = IntervalSet.all
    for step in steps {
      let reached = IntervalSet(.greaterOrEqual, step.from)
      if labels.contains(step.label) { found = found.union(upper.intersection(reached)) }
      upper = upper.intersection(reached.complement)
    }
    return labels.contains(otherwise) ? found.union(upper) : found
  }
}
