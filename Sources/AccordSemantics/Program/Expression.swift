package import AccordSource
package import AccordValues

/// A checked expression: every name is an id, every node has a type.
package struct Expression: Sendable {
  package let kind: Kind
  package let type: ValueType
  package let range: SourceRange

  package init(kind: Kind, type: ValueType, range: SourceRange) {
    self.kind = kind
    self.type = type
    self.range = range
  }

  /// What is computed. Operands have the types that the checker has made sure of.
  package indirect enum Kind: Sendable {
    case constant(Value)
    case now
    case field(ID<Field>)
    /// A column of the item in scope; `depth` 0 is the innermost `where`.
    case itemColumn(depth: Int, column: Int)
    case binding(ID<Binding>)
    case definition(ID<Definition>)
    case score(ID<Score>)
    case grade(ID<Grade>)
    case segments(ID<Segments>)
    case column(Expression, Int)
    case lookup(ID<Table>, Expression)

    case negated(Expression)
    case arithmetic(Arithmetic, Expression, Expression)
    /// A time and a duration; `isEarlier` subtracts.
    case shifted(Expression, Expression, isEarlier: Bool)
    case concatenated(Expression, Expression)
    case daysBetween(Expression, Expression)
    case call(Function, [Expression])
    /// The member of a pool who is drawn for a text.
    case drawn(Pool, Expression)
    case choose([Arm], otherwise: Expression)
    case aggregate(Aggregate, Items)

    case comparison(Comparison, Expression, Expression, ignoringCase: Bool)
    case between(Expression, Expression, Expression)
    /// Whether a value is one of these values or in one of these lists.
    case membership(Expression, [Expression], [ID<TextList>], ignoringCase: Bool)
    case matches(Expression, ID<NamedPattern>)
    case textTest(TextTest, Expression, [Expression], [ID<TextList>], ignoringCase: Bool)
    case timeTest(TimeTest, Expression, Expression)
    case isKnown(Expression)
    /// Whether a condition is this word; always yes or no.
    case isTruth(Expression, Truth)
    case quantified(Quantifier, Items)
    case routedTo(Route.Target)

    case not(Expression)
    case and([Expression])
    case or([Expression])
    case implies(Expression, Expression)
  }

  /// A value of a `choose`, and when it is taken.
  package struct Arm: Sendable {
    package let value: Expression
    package let condition: Expression
  }

  /// The items of a list field that meet a condition.
  package struct Items: Sendable {
    package let list: ID<Field>
    package let type: RecordType
    package let condition: Expression?
    /// Nil when it does not matter what was before them.
    package let pause: Pause?
    package let within: Expression?

    /// The same items, whenever they happened.
    package var atAnyTime: Items {
      Items(list: list, type: type, condition: condition, pause: pause, within: nil)
    }

    /// Those of the list, at whatever time, without which the pause is.
    package func before(_ pause: Pause) -> Items {
      Items(list: list, type: type, condition: pause.condition, pause: nil, within: nil)
    }
  }

  /// So long without an item of the same list before one that counts.
  package struct Pause: Sendable {
    package let length: Duration
    package let condition: Expression?
  }

  /// The signs that make a number of two.
  package enum Arithmetic: String, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
  }

  /// The signs that compare two values of one type.
  package enum Comparison: String, Sendable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  /// What is asked of a text and some others; `contains` is *any* of one.
  package enum TextTest: String, Sendable {
    case startsWith = "starts with"
    case endsWith = "ends with"
    case containsAny = "contains any of"
    case containsAll = "contains all of"
  }

  /// What is asked of a time: within a duration, or before another time.
  package enum TimeTest: String, Sendable {
    case within
    case olderThan = "older than"
    case before
    case after
  }

  /// How many of the items must meet the condition; `no` is *not any*.
  package enum Quantifier: String, Sendable {
    case any
    case every
  }

  /// What is made of the items that count.
  package enum Aggregate: Sendable {
    case count
    /// How many there are at most within so much time of each other.
    case densest(within: Duration)
    case sum(column: Int)
    case latest
    case earliest
  }
}

extension Expression {
  /// The expressions directly inside this one.
  package var children: [Expression] {
    var children: [Expression] = []
    forEachChild { children.append($0) }
    return children
  }

  /// Calls `body` for each expression directly inside this one.
  package func forEachChild(_ body: (Expression) -> Void) {
    switch kind {
    case .constant, .now, .field, .itemColumn, .binding, .definition, .score, .grade, .segments: return
    case .column(let operand, _), .lookup(_, let operand), .negated(let operand), .not(let operand),
      .isKnown(let operand), .isTruth(let operand, _), .matches(let operand, _), .drawn(_, let operand):
      body(operand)
    case .arithmetic(_, let left, let right), .shifted(let left, let right, _),
      .concatenated(let left, let right), .daysBetween(let left, let right),
      .comparison(_, let left, let right, _), .timeTest(_, let left, let right),
      .implies(let left, let right):
      body(left)
      body(right)
    case .between(let value, let lower, let upper):
      body(value)
      body(lower)
      body(upper)
    case .choose(let arms, let otherwise):
      for arm in arms {
        body(arm.value)
        body(arm.condition)
      }
      body(otherwise)
    case .aggregate(_, let items), .quantified(_, let items): items.expressions.forEach(body)
    case .membership(let value, let values, _, _), .textTest(_, let value, let values, _, _):
      body(value)
      values.forEach(body)
    case .call(_, let operands), .and(let operands), .or(let operands): operands.forEach(body)
    case .routedTo(let target): target.expression.map(body)
    }
  }

  /// Calls `body` for this expression and every one inside it.
  package func walk(_ body: (Expression) -> Void) {
    body(self)
    forEachChild { $0.walk(body) }
  }

  /// Whether the expression asks where the lead was routed.
  package var asksRoute: Bool {
    if case .routedTo = kind { return true }
    return children.contains { $0.asksRoute }
  }

  /// Whether the expression reads a column of an item further out than `depth` conditions around it.
  package func readsItem(around depth: Int) -> Bool {
    switch kind {
    case .itemColumn(let level, _): level >= depth
    case .aggregate(_, let items), .quantified(_, let items):
      items.condition?.readsItem(around: depth + 1) ?? false
        || items.pause?.condition?.readsItem(around: depth + 1) ?? false
        || items.within?.readsItem(around: depth) ?? false
    default: children.contains { $0.readsItem(around: depth) }
    }
  }

  /// The declarations this expression reads directly.
  package var references: Set<Reference> { Set(referencesInOrder) }

  /// The declarations this expression reads directly, in the order in which they stand in it.
  package var referencesInOrder: [Reference] {
    var found: [Reference] = []
    walk { expression in
      switch expression.kind {
      case .binding(let id): found.append(.binding(id))
      case .definition(let id): found.append(.definition(id))
      case .score(let id): found.append(.score(id))
      case .grade(let id): found.append(.grade(id))
      case .segments(let id): found.append(.segments(id))
      default: break
      }
    }
    return found
  }

  /// The fields this expression reads directly.
  package var fieldsRead: Set<ID<Field>> {
    var found: Set<ID<Field>> = []
    walk { inner in
      switch inner.kind {
      case .field(let id): found.insert(id)
      case .aggregate(_, let items), .quantified(_, let items): found.insert(items.list)
      default: break
      }
    }
    return found
  }
}

extension Expression {
  /// The duration that is written here; nil where it is computed.
  package var constantDuration: Duration? {
    if case .constant(.duration(let duration)) = kind { duration } else { nil }
  }
}

extension Route.Target {
  /// The expression that says who gets the lead; nil for every other target.
  package var expression: Expression? {
    if case .expression(let expression) = self { expression } else { nil }
  }
}
