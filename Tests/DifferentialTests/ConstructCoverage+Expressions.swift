import AccordSemantics

extension ConstructCoverage {
  /// Counts an expression and all inside it.
  mutating func add(_ expression: Expression, inItems depth: Int = 0) {
    count(expression, inItems: depth)
    switch expression.kind {
    case .aggregate(_, let items), .quantified(_, let items):
      add(items, inItems: depth)
    default:
      for child in expression.children { add(child, inItems: depth) }
    }
  }

  mutating func add(_ items: Expression.Items, inItems depth: Int) {
    if let condition = items.condition {
      add(condition, inItems: depth + 1)
    } else {
      count("items without a condition")
    }
    if let pause = items.pause {
      count(pause.condition == nil ? "items after a pause" : "items after a pause without some items")
      if let condition = pause.condition { add(condition, inItems: depth + 1) }
    }
    guard let within = items.within else { return }
    add(within, inItems: depth)
    if case .constant = within.kind {
      count("items with a window")
    } else {
      count("items with a computed window")
    }
  }

  private mutating func count(_ expression: Expression, inItems depth: Int) {
    switch expression.kind {
    case .constant: count("constant \(expression.type.word)")
    case .now: count("now")
    case .field: count("field")
    case .itemColumn(let depth, _): count("item column, depth \(depth)")
    case .binding: count("binding")
    case .definition: count("definition")
    case .score: count("score")
    case .grade: count("grade")
    case .segments: count("segments")
    case .column(let record, _): count("column of \(record.recordWord)")
    case .lookup: count("lookup")
    case .negated: count("negated")
    case .arithmetic(let operation, _, _): count("arithmetic \(operation.rawValue)")
    case .shifted(_, _, let isEarlier): count("shifted \(isEarlier ? "earlier" : "later")")
    case .concatenated: count("concatenated")
    case .daysBetween: count("days between")
    case .call(let function, _): count(function.hours.isEmpty ? "function \(function.name)" : "in hours")
    case .drawn: count("drawn")
    case .choose: count("choose of \(expression.type.word)")
    case .aggregate(let aggregate, _):
      switch aggregate {
      case .count: count("count")
      case .densest: count("densest")
      case .sum: count("sum")
      case .latest: count("latest")
      case .earliest: count("earliest")
      }
      if depth > 0 { count("aggregate in a condition about items") }
    case .quantified(let quantifier, _):
      count(quantifier.rawValue)
      if depth > 0 { count("question in a condition about items") }
    case .not: count("not")
    case .and: count("and")
    case .or: count("or")
    case .implies: count("implies")
    case .routedTo: count("routed to")
    case .isKnown: count("is known")
    case .isTruth(_, let truth): count("is \(truth.rawValue)")
    case .comparison, .between, .membership, .matches, .textTest, .timeTest: countComparison(expression)
    }
  }

  private mutating func countComparison(_ expression: Expression) {
    switch expression.kind {
    case .comparison(let comparison, let left, _, let ignoringCase):
      count("\(left.type.word) \(comparison.rawValue)")
      if ignoringCase { count("comparison, ignoring case") }
    case .between: count("between")
    case .membership(_, let values, let lists, let ignoringCase):
      if lists.isEmpty {
        count("in values")
      } else {
        count(values.isEmpty ? "in lists" : "in values and lists")
      }
      if ignoringCase { count("in, ignoring case") }
    case .matches(_, let pattern): patternsUsed.insert(pattern)
    case .textTest(let test, let value, let values, let lists, let ignoringCase):
      count(test.rawValue)
      if test == .startsWith || test == .endsWith, values.count + lists.count > 1 {
        count("\(test.rawValue) any of several")
      }
      if !lists.isEmpty { count("text test of lists") }
      if value.type == .texts { count("text test of texts") }
      if ignoringCase { count("text test, ignoring case") }
    case .timeTest(let test, _, _): count(test.rawValue)
    default: break
    }
  }
}

extension Expression {
  /// What makes a record.
  fileprivate var recordWord: String {
    switch kind {
    case .lookup: "lookup"
    case .aggregate: "aggregate"
    case .binding: "binding"
    case .choose: "choose"
    case .call: "coalesce"
    default: "something else"
    }
  }
}

extension ValueType {
  /// The type in one word.
  var word: String {
    switch self {
    case .text: "text"
    case .number: "number"
    case .flag: "flag"
    case .time: "time"
    case .date: "date"
    case .duration: "duration"
    case .choice: "choice"
    case .texts: "texts"
    case .record: "record"
    case .records: "records"
    }
  }
}
