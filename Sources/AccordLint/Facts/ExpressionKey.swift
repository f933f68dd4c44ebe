package import AccordSemantics
import AccordValues

/// What an expression says, without where it stands: equal for expressions that mean the same because they are
/// written alike.
///
/// The order of operands that has no meaning does not count: of `and`, `or`, `=`, `!=` and of the values after `in`;
/// `a > b` is `b < a`, `not (a = b)` is `a != b`, and `x in a` is `x = a`. Keys of one program are compared.
package struct ExpressionKey: Hashable, Comparable, Sendable {
  private let words: Text

  /// The key of an expression of a program.
  package init(_ expression: Expression, in program: Program) {
    words = Text(Writer(program: program).key(expression))
  }

  /// How long it is as text, in bytes.
  var length: Int { words.utf8.count }

  package static func < (left: ExpressionKey, right: ExpressionKey) -> Bool { left.words < right.words }
}

/// Writes an expression as a list in round brackets; texts are quoted, so that no two expressions look alike.
private struct Writer {
  let program: Program

  func key(_ expression: Expression) -> String {
    switch expression.kind {
    case .constant(let value): return constant(value)
    case .now: return "now"
    case .field(let id): return "field\(id.index)"
    case .itemColumn(let depth, let column): return "item\(depth).\(column):\(type(expression.type))"
    case .binding(let id): return "let\(id.index)"
    case .definition(let id): return "define\(id.index)"
    case .score(let id): return "score\(id.index)"
    case .grade(let id): return "grade\(id.index)"
    case .segments(let id): return "segments\(id.index)"
    case .column(let record, let column): return list("column\(column)", [key(record)])
    case .lookup(let table, let value): return list("table\(table.index)", [key(value)])

    case .negated(let operand): return list("-", [key(operand)])
    case .arithmetic(let operation, let left, let right):
      let operands = [key(left), key(right)]
      return list(operation.rawValue, isSymmetric(operation) ? sorted(operands) : operands)
    case .shifted(let time, let duration, let isEarlier):
      return list(isEarlier ? "earlier" : "later", [key(time), key(duration)])
    case .concatenated(let left, let right): return list("join", [key(left), key(right)])
    case .daysBetween(let first, let last): return list("days", [key(first), key(last)])
    case .call(let function, let arguments): return list(function.name, arguments.map(key))
    case .choose(let arms, let otherwise):
      return list("choose", arms.flatMap { [key($0.value), key($0.condition)] } + [key(otherwise)])
    case .aggregate(let aggregate, let items): return list(name(aggregate), self.items(items))

    case .comparison(let comparison, let left, let right, let ignoringCase):
      return self.comparison(comparison, left, right, ignoringCase)
    case .between(let value, let lower, let upper):
      return list("between", [key(value), key(lower), key(upper)])
    case .membership(let value, let values, let lists, let ignoringCase):
      if lists.isEmpty, values.count == 1 { return comparison(.equal, value, values[0], ignoringCase) }
      return list(
        ignoringCase ? "in~" : "in", [key(value)] + sorted(values.map(key) + lists.map { "list\($0.index)" }))
    case .matches(let value, let id):
      let pattern = program.patterns[id]
      return list(pattern.ignoringCase ? "matches~" : "matches", [key(value), quote(pattern.source)])
    case .textTest(let test, let value, let values, let lists, let ignoringCase):
      return list(
        "\(test)" + (ignoringCase ? "~" : ""),
        [key(value)] + sorted(values.map(key) + lists.map { "list\($0.index)" }))
    case .timeTest(let test, let value, let operand): return list("\(test)", [key(value), key(operand)])
    case .isKnown(let operand): return list("known", [key(operand)])
    case .isTruth(let condition, let truth): return list("is-\(truth.rawValue)", [key(condition)])
    case .quantified(let quantifier, let items): return list(quantifier.rawValue, self.items(items))
    case .routedTo(let target): return routed(target)

    case .not(let operand): return negation(operand)
    case .and(let operands): return list("and", sorted(operands.map(key)))
    case .or(let operands): return list("or", sorted(operands.map(key)))
    case .implies(let premise, let conclusion): return list("implies", [key(premise), key(conclusion)])
    }
  }

  private func negation(_ operand: Expression) -> String {
    switch operand.kind {
    case .not(let inner): key(inner)
    case .comparison(let comparison, let left, let right, let ignoringCase):
      self.comparison(comparison.negated, left, right, ignoringCase)
    default: list("not", [key(operand)])
    }
  }

  private func comparison(
    _ comparison: Expression.Comparison, _ left: Expression, _ right: Expression, _ ignoringCase: Bool
  ) -> String {
    let suffix = ignoringCase ? "~" : ""
    let operands = [key(left), key(right)]
    switch comparison {
    case .equal, .notEqual: return list(comparison.rawValue + suffix, sorted(operands))
    case .less, .lessOrEqual: return list(comparison.rawValue, operands)
    case .greater: return list("<", operands.reversed())
    case .greaterOrEqual: return list("<=", operands.reversed())
    }
  }

  private func routed(_ target: Route.Target) -> String {
    switch target {
    case .pool(let id): list("routed", ["pool\(id.index)"])
    case .owner(let id): list("routed", ["owner\(id.index)"])
    case .expression(let expression): list("routed", [key(expression)])
    case .review: list("routed", ["review"])
    case .nurture: list("routed", ["nurture"])
    case .nobody: list("routed", ["nobody"])
    }
  }

  private func items(_ items: Expression.Items) -> [String] {
    ["field\(items.list.index)", items.condition.map(key) ?? "all", items.within.map(key) ?? "ever"]
  }

  private func name(_ aggregate: Expression.Aggregate) -> String {
    switch aggregate {
    case .count: "count"
    case .sum(let column): "sum\(column)"
    case .latest: "latest"
    case .earliest: "earliest"
    }
  }

  private func isSymmetric(_ operation: Expression.Arithmetic) -> Bool {
    operation == .add || operation == .multiply
  }

  private func constant(_ value: Value) -> String {
    switch value {
    case .text(let text): quote(text.string)
    case .choice(let option): list("option", [quote(option.string)])
    case .number(let number): number.description
    case .flag(let flag): flag ? "yes" : "no"
    case .time(let time): list("time", ["\(time.microseconds)"])
    case .date(let date): list("date", ["\(date.daysSinceEpoch)"])
    case .duration(let duration): list("duration", ["\(duration.seconds)"])
    case .texts, .record, .records: list("value", [value.json])
    }
  }

  /// Columns of items are told apart by their types, for lists have columns with equal numbers.
  private func type(_ type: ValueType) -> String {
    if case .choice(let vocabulary) = type { return list("choice", vocabulary.names.map(quote)) }
    return type.name
  }

  private func quote(_ text: String) -> String { JSONText.quote(Text(text)) }

  private func list(_ head: String, _ parts: [String]) -> String {
    "(\(head) \(parts.joined(separator: " ")))"
  }

  private func sorted(_ keys: [String]) -> [String] { keys.sorted { Text($0) < Text($1) } }
}

extension Expression.Comparison {
  /// What holds when this does not, of known values.
  package var negated: Expression.Comparison {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }

  /// What holds when the operands change places.
  package var mirrored: Expression.Comparison {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}

extension ProgramFacts {
  /// The key of an expression.
  package func key(of expression: Expression) -> ExpressionKey { ExpressionKey(expression, in: program) }
}
