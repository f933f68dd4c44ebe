import AccordSemantics
import AccordValues

// What an item has to have, so that a condition about it is yes.

extension AskedValues {
  /// A value that a column should have.
  typealias Wish = (column: Int, value: Value)

  /// So many ways of a condition are told.
  private static let mostWays = 8

  /// What makes a condition yes, each way by itself; a way without wishes where nothing can be told.
  func wishes(_ condition: Expression?) -> [[Wish]] {
    guard let condition else { return [[]] }
    switch condition.kind {
    case .and(let parts):
      return parts.reduce([[]]) { ways, part in
        let own = wishes(part)
        return Array(ways.flatMap { way in own.map { way + $0 } }.prefix(AskedValues.mostWays))
      }
    case .or(let parts): return Array(parts.flatMap { wishes($0) }.prefix(AskedValues.mostWays))
    case .isTruth(let inner, .yes): return wishes(inner)
    case .not(let inner):
      if case .itemColumn(0, let column) = inner.kind { return [[(column, .flag(false))]] }
      return [[]]
    case .itemColumn(0, let column): return [[(column, .flag(true))]]
    case .isKnown(let operand): return [wish(operand, operand.type.example(at: asOf))]
    case .comparison(let comparison, let left, let right, _):
      return [wish(left, right.constantValue.flatMap { AskedValues.value(comparison, $0) })]
    case .between(let value, let lower, _): return [wish(value, lower.constantValue)]
    case .membership(let value, let others, let lists, _):
      let first = others.lazy.compactMap(\.constantValue).first ?? texts(of: lists).first.map { .text($0) }
      return [wish(value, first)]
    case .textTest(_, let value, let others, let lists, _):
      let first = others.lazy.compactMap { $0.constantValue?.word }.first ?? texts(of: lists).first
      return [wish(value, first.map { .text($0) })]
    case .matches(let value, let id):
      return [wish(value, PatternSamples.texts(of: program.patterns[id]).first.map { .text($0) })]
    default: return [[]]
    }
  }

  /// A value beside the one that is compared with, for which the comparison holds.
  private static func value(_ comparison: Expression.Comparison, _ value: Value) -> Value {
    guard case .number(let number) = value else { return value }
    let step: Decimal =
      switch comparison {
      case .equal, .lessOrEqual, .greaterOrEqual: 0
      case .less: -1
      case .greater, .notEqual: 1
      }
    return number.adding(step).map { .number($0) } ?? value
  }

  /// - Parameter operand: a column of the item, perhaps in other letters or a part of it.
  private func wish(_ operand: Expression, _ value: Value?) -> [Wish] {
    guard let value else { return [] }
    switch operand.kind {
    case .itemColumn(0, let column): return [(column, value)]
    case .call(let function, let arguments):
      guard let form = function.form, let argument = arguments.first, let word = value.word else { return [] }
      return wish(argument, .text(form.argument(giving: word)))
    default: return []
    }
  }
}
