package import AccordSource

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

  package struct Arm: Sendable {
    package let value: Expression
    package let condition: Expression
  }

  /// The items of a list field that meet a condition.
  package struct Items: Sendable {
    package let list: ID<Field>
    package let type: RecordType
    package let condition: Expression?
    package let within: Expression?
  }

  package enum Arithmetic: String, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
  }

  package enum Comparison: String, Sendable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  package enum TextTest: String, Sendable {
    case startsWith = "starts with"
    case endsWith = "ends with"
    case containsAny = "contains any of"
    case containsAll = "contains all of"
  }

  package enum TimeTest: String, Sendable {
    case within
    case olderThan = "older than"
    case before
    case after
  }

  package enum Quantifier: String, Sendable {
    case any
    case every
  }

  package enum Aggregate: Sendable {
    case count
    case sum(column: Int)
    case latest
    case earliest
  }
}
