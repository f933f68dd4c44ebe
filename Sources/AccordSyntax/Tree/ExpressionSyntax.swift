package import AccordSource

/// An expression as written; what its names mean is settled by the checker.
package struct ExpressionSyntax: Sendable {
  package let kind: Kind
  package let range: SourceRange

  package init(kind: Kind, range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  /// What is written, by the form in which it is written: what a name means is not known here.
  package indirect enum Kind: Sendable {
    /// Digits with suffix, as written.
    case number(String)
    case duration(String, unit: Name)
    case date(String)
    case instant(String)
    case text(String)
    case name(Name)

    case member(ExpressionSyntax, Name)
    case index(ExpressionSyntax, ExpressionSyntax)
    case call(Name, [ExpressionSyntax])
    case ago(ExpressionSyntax)
    case timeBetween(UnitBetween, ExpressionSyntax, ExpressionSyntax)
    case choose([ChooseArm], otherwise: ExpressionSyntax?)
    case aggregate(Aggregate, Items)
    case quantified(Quantifier, Items)
    /// `at least`, `at most` or `exactly` so many items; the number is written as one.
    case numbered(Comparison, ExpressionSyntax, Items)

    case negated(ExpressionSyntax)
    /// `first ± second ± …`, evaluated from the left.
    case sum(ExpressionSyntax, [SumTerm])
    /// `first × second ÷ …`, evaluated from the left.
    case product(ExpressionSyntax, [ProductTerm])
    /// `60% of x`; the text is the percentage as written.
    case percentOf(String, ExpressionSyntax)

    case comparison(ExpressionSyntax, Comparison, ExpressionSyntax, ignoringCase: Bool)
    case between(ExpressionSyntax, ExpressionSyntax, ExpressionSyntax)
    /// `fit_grade at least B`
    case atLeast(ExpressionSyntax, ExpressionSyntax)
    case membership(ExpressionSyntax, [ExpressionSyntax], isNegated: Bool, ignoringCase: Bool)
    case matches(ExpressionSyntax, PatternReference)
    case textTest(ExpressionSyntax, TextTest, [ExpressionSyntax], ignoringCase: Bool)
    case timeTest(ExpressionSyntax, TimeTest, ExpressionSyntax)
    case presence(ExpressionSyntax, isKnown: Bool)
    case state(ExpressionSyntax, TruthWord, isNegated: Bool)
    case routedTo(RouteTargetSyntax)

    /// `no x`: the flag or condition `x` is not so, or no item of a list exists.
    case no(ExpressionSyntax)
    case not(ExpressionSyntax)
    case and([ExpressionSyntax])
    case or([ExpressionSyntax])
    case implies(ExpressionSyntax, ExpressionSyntax)

    /// `{ name = value, … }` in a test's lead.
    case record([RecordEntry])
    /// Several values after one another in a test's lead.
    case values([ExpressionSyntax])
  }

  /// `value when condition` in a `choose`.
  package struct ChooseArm: Sendable {
    package let value: ExpressionSyntax
    package let condition: ExpressionSyntax
  }

  /// `+ term` or `- term`.
  package struct SumTerm: Sendable {
    package let isSubtracted: Bool
    package let term: ExpressionSyntax
  }

  /// `* factor` or `/ factor`.
  package struct ProductTerm: Sendable {
    package let isDivided: Bool
    package let factor: ExpressionSyntax
  }

  /// `name = value` in the lead of a test.
  package struct RecordEntry: Sendable {
    package let name: Name
    package let value: ExpressionSyntax
  }

  /// `ITEM where C after P without ITEM within D`.
  package struct Items: Sendable {
    package let item: Name
    package let condition: ExpressionSyntax?
    package let pause: PauseSyntax?
    package let within: ExpressionSyntax?
    /// What stands behind `within D of each other`; nil where only one window is asked.
    package let together: Together?

    package init(
      item: Name, condition: ExpressionSyntax?, pause: PauseSyntax? = nil, within: ExpressionSyntax?,
      together: Together? = nil
    ) {
      self.item = item
      self.condition = condition
      self.pause = pause
      self.within = within
      self.together = together
    }
  }

  /// `of each other`, behind a window that lies between items and not before now, and the window before now.
  package struct Together: Sendable {
    package let range: SourceRange
    package let within: ExpressionSyntax?
  }

  /// What is made of items: `count of`, `sum of FIELD of`, `latest`, `earliest`.
  package enum Aggregate: Sendable {
    case count
    case sum(Name)
    case latest
    case earliest
  }

  /// How many items must meet the condition.
  package enum Quantifier: String, Sendable {
    case any
    case no
    case every
  }

  /// The signs that compare two values.
  package enum Comparison: String, Sendable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  /// What is asked of a text, in the words of the language.
  package enum TextTest: String, Sendable {
    case startsWith = "starts with"
    case startsWithAny = "starts with any of"
    case endsWith = "ends with"
    case endsWithAny = "ends with any of"
    case contains
    case containsAny = "contains any of"
    case containsAll = "contains all of"

    /// Whether several texts, or names of lists, stand behind it.
    package var takesSeveral: Bool {
      switch self {
      case .startsWithAny, .endsWithAny, .containsAny, .containsAll: true
      case .startsWith, .endsWith, .contains: false
      }
    }
  }

  /// What is asked of a time, in the words of the language.
  package enum TimeTest: String, Sendable {
    case within
    case olderThan = "older than"
    case before
    case after
  }

  /// What is counted between two days or times; the first word of the form.
  package enum UnitBetween: String, Sendable {
    case days
    case hours
    case minutes
  }

  /// The word behind `is`.
  package enum TruthWord: String, Sendable {
    case yes
    case no
    case unknown
  }

  /// What stands behind `matches`: a name, or a pattern between slashes.
  package enum PatternReference: Sendable {
    case named(Name)
    case literal(PatternLiteral)
  }
}

extension ExpressionSyntax {
  /// The expressions directly inside this one, in the order of the text.
  package var children: [ExpressionSyntax] {
    switch kind {
    case .number, .duration, .date, .instant, .text, .name: []
    case .member(let operand, _), .ago(let operand), .negated(let operand), .percentOf(_, let operand),
      .matches(let operand, _), .presence(let operand, _), .state(let operand, _, _), .no(let operand),
      .not(let operand):
      [operand]
    case .index(let left, let right), .timeBetween(_, let left, let right),
      .comparison(let left, _, let right, _),
      .atLeast(let left, let right), .timeTest(let left, _, let right), .implies(let left, let right):
      [left, right]
    case .between(let value, let lower, let upper): [value, lower, upper]
    case .call(_, let operands), .and(let operands), .or(let operands), .values(let operands): operands
    case .choose(let arms, let otherwise):
      arms.flatMap { [$0.value, $0.condition] } + (otherwise.map { [$0] } ?? [])
    case .aggregate(_, let items), .quantified(_, let items): items.expressions
    case .numbered(_, let number, let items): [number] + items.expressions
    case .sum(let first, let rest): [first] + rest.map(\.term)
    case .product(let first, let rest): [first] + rest.map(\.factor)
    case .membership(let value, let values, _, _), .textTest(let value, _, let values, _): [value] + values
    case .routedTo(let target): target.expressions
    case .record(let entries): entries.map(\.value)
    }
  }
}

extension ExpressionSyntax {
  /// What stands before a `within` at the end of a condition about items, and its duration: in `where paid within 30
  /// days` the parser gives `within` to `paid`, but only a time can lie within something. Nil when it asks about a time.
  ///
  /// - Parameter isCondition: whether an expression is a condition and so no time.
  package func separatingWindow(
    where isCondition: (ExpressionSyntax) -> Bool
  ) -> (condition: ExpressionSyntax, window: ExpressionSyntax)? {
    func rebuilt(_ kind: Kind, _ inner: ExpressionSyntax) -> ExpressionSyntax {
      let bytes = range.bytes.lowerBound..<inner.range.bytes.upperBound
      return ExpressionSyntax(kind: kind, range: SourceRange(file: range.file, bytes: bytes))
    }
    switch kind {
    case .timeTest(let value, .within, let window): return isCondition(value) ? (value, window) : nil
    case .not(let operand):
      return operand.separatingWindow(where: isCondition).map {
        (rebuilt(.not($0.condition), $0.condition), $0.window)
      }
    case .and(let operands), .or(let operands):
      guard let (inner, window) = operands.last?.separatingWindow(where: isCondition) else { return nil }
      let all = Array(operands.dropLast()) + [inner]
      if case .and = kind { return (rebuilt(.and(all), inner), window) }
      return (rebuilt(.or(all), inner), window)
    default: return nil
    }
  }
}

extension ExpressionSyntax.Items {
  /// From the name of the item to the last word about it, which need not be one of an expression: `without visit`, `of each other`.
  package var range: SourceRange {
    (expressions.map(\.range) + [pause?.range, together?.range].compactMap { $0 })
      .reduce(item.range) { $0.union($1) }
  }

  /// The condition, the pause, and the windows.
  package var expressions: [ExpressionSyntax] {
    [condition, pause?.length, pause?.condition, within, together?.within].compactMap { $0 }
  }
}

extension RouteTargetSyntax {
  /// The expression that says who gets the lead, where one does.
  package var expressions: [ExpressionSyntax] {
    if case .expression(let expression) = self { [expression] } else { [] }
  }
}
