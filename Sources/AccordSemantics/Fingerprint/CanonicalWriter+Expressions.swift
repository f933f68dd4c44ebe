import AccordValues

extension CanonicalWriter {
  /// What an expression means.
  package func form(_ expression: Expression) -> String {
    switch expression.kind {
    case .constant(let value): return constant(value, expression.type)
    case .now: return "now"
    case .field(let id): return use("field", id, program.fields[id].name)
    case .itemColumn(let depth, let column): return self.column(depth, column, expression.type)
    case .binding(let id): return use("let", id, program.bindings[id].name)
    case .definition(let id): return use("define", id, program.definitions[id].name)
    case .score(let id): return use("score", id, program.scores[id].name)
    case .grade(let id): return use("grade", id, program.grades[id].name)
    case .segments(let id): return use("segments", id, program.segments[id].name)
    case .column(let record, let column): return list("column", [form(record), String(column)])
    case .lookup(let table, let key): return list("lookup", [use(table), form(key)])
    case .negated(let operand): return list("-", [form(operand)])
    case .arithmetic(let operation, let left, let right):
      let isSymmetric = operation == .add || operation == .multiply
      return list(operation.rawValue, operands(left, right, isSymmetric: isSymmetric))
    case .shifted(let time, let duration, let isEarlier):
      return list(isEarlier ? "earlier" : "later", [time, duration].map(form))
    case .concatenated(let left, let right): return list("concatenate", [left, right].map(form))
    case .daysBetween(let first, let last): return list("days-between", [first, last].map(form))
    case .call(let function, let arguments): return list(function.meaning, arguments.map(form))
    case .drawn(let pool, let key): return list("drawn", [self.pool(pool), form(key)])
    case .choose(let arms, let otherwise):
      return list("choose", arms.flatMap { [form($0.condition), form($0.value)] } + [form(otherwise)])
    case .aggregate(let aggregate, let items): return list(name(aggregate), self.items(items))
    case .quantified(let quantifier, let items): return list(quantifier.rawValue, self.items(items))
    case .comparison(let comparison, let left, let right, let ignoringCase):
      return self.comparison(comparison, left, right, ignoringCase)
    case .between(let value, let lower, let upper): return list("between", [value, lower, upper].map(form))
    case .membership(let value, let values, let lists, let ignoringCase):
      if style == .questions, lists.isEmpty, values.count == 1, let only = values.first {
        return comparison(.equal, value, only, ignoringCase)
      }
      return list("in", [form(value), choices(values, lists)] + caseMark(ignoringCase))
    case .matches(let value, let pattern): return list("matches", [form(value)] + use(pattern))
    case .textTest(let test, let value, let values, let lists, let ignoringCase):
      return list(quote(test.rawValue), [form(value), choices(values, lists)] + caseMark(ignoringCase))
    case .timeTest(let test, let value, let operand):
      return list(quote(test.rawValue), [value, operand].map(form))
    case .isKnown(let operand): return list("known", [form(operand)])
    case .isTruth(let operand, let truth): return list("is-\(truth.rawValue)", [form(operand)])
    case .routedTo(let target): return list("routed", [self.target(target)] + routeMark)
    case .not(let operand): return negation(operand)
    case .and(let operands): return list("and", operands.map(form).inByteOrder())
    case .or(let operands): return list("or", operands.map(form).inByteOrder())
    case .implies(let premise, let conclusion): return list("implies", [premise, conclusion].map(form))
    }
  }

  /// The items, their condition and their window.
  func items(_ items: Expression.Items) -> [String] {
    let list =
      style == .questions ? number("field", items.list.index) : quote(program.fields[items.list].name)
    return [list, items.condition.map { form($0) } ?? "-", items.within.map { form($0) } ?? "-"]
      + (items.pause.map { [pause($0)] } ?? [])
  }

  private func pause(_ pause: Expression.Pause) -> String {
    self.list("pause", [String(pause.length.seconds), pause.condition.map { form($0) } ?? "-"])
  }

  /// Where a lead goes.
  func target(_ target: Route.Target) -> String {
    switch target {
    case .pool(let id): use("pool", id, program.pools[id].name)
    case .expression(let expression): list("to", [form(expression)])
    // A person who is named is one who is computed without anything to compute.
    case .person(let person): list("to", [quote(person.name)] + id(person.id))
    case .queue(let queue): list("queue", [quote(queue.name)] + id(queue.id))
    case .owner, .review, .nurture, .nobody: target.kind.rawValue
    }
  }

  private func name(_ aggregate: Expression.Aggregate) -> String {
    switch aggregate {
    case .count: "count"
    case .densest(let within): "densest-\(within.seconds)"
    case .sum(let column): "sum-\(column)"
    case .latest: "latest"
    case .earliest: "earliest"
    }
  }

  private func choices(_ values: [Expression], _ lists: [ID<TextList>]) -> String {
    list("values", values.map(form).inByteOrder() + lists.map { use($0) }.inByteOrder())
  }

  // MARK: The same question in two spellings

  private func constant(_ value: Value, _ type: ValueType) -> String {
    guard style == .questions else { return value.json }
    switch type {
    case .text, .number, .flag: return value.json
    // In JSON these look like texts and numbers.
    default: return list(type.name, [value.json])
    }
  }

  /// A column of an item. Alone it does not say of which list; columns with one number are told apart by their types.
  private func column(_ depth: Int, _ column: Int, _ type: ValueType) -> String {
    let type = style == .questions ? [CanonicalWriter.form(of: type)] : []
    return list("item", [String(depth), String(column)] + type)
  }

  private func operands(_ left: Expression, _ right: Expression, isSymmetric: Bool) -> [String] {
    let operands = [left, right].map(form)
    return isSymmetric && style == .questions ? operands.inByteOrder() : operands
  }

  private func comparison(
    _ comparison: Expression.Comparison, _ left: Expression, _ right: Expression, _ ignoringCase: Bool
  ) -> String {
    if style == .questions, comparison == .greater || comparison == .greaterOrEqual {
      return self.comparison(comparison.mirrored, right, left, ignoringCase)
    }
    let isSymmetric = comparison == .equal || comparison == .notEqual
    return list(
      comparison.rawValue, operands(left, right, isSymmetric: isSymmetric) + caseMark(ignoringCase))
  }

  private func negation(_ operand: Expression) -> String {
    guard style == .questions else { return list("not", [form(operand)]) }
    switch operand.kind {
    case .not(let inner): return form(inner)
    case .comparison(let comparison, let left, let right, let ignoringCase):
      return self.comparison(comparison.negated, left, right, ignoringCase)
    default: return list("not", [form(operand)])
    }
  }
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
