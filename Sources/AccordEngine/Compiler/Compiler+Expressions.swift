import AccordSemantics
import AccordValues

extension Compiler {
  /// The node of an expression: a truth register for conditions, a value register for all else.
  mutating func compile(_ expression: Expression) -> Int32 {
    switch expression.kind {
    case .constant(let value): return constant(value)
    case .now: return compute(.now, [], isTruth: false, origin: Node.Origin.none)
    case .field(let id): return field(id)
    case .itemColumn(let depth, let column): return itemColumn(depth, column, expression.type)
    case .binding(let id): return bindingNodes[id.index]
    case .definition(let id): return definitionNodes[id.index]
    case .score(let id): return scoreNodes[id.index]
    case .grade(let id): return gradeNodes[id.index]
    case .segments(let id): return segmentNodes[id.index]
    case .column(let record, let column): return self.column(record, column, expression.type)
    case .lookup(let table, let key): return lookup(table, key)

    case .negated(let operand): return compute(.negate, [compile(operand)], isTruth: false)
    case .arithmetic(let operation, let left, let right):
      return compute(operation.operation, [compile(left), compile(right)], isTruth: false)
    case .shifted(let time, let duration, let isEarlier):
      return compute(
        isEarlier ? .shiftEarlier : .shiftLater, [compile(time), compile(duration)], isTruth: false)
    case .concatenated(let left, let right):
      return compute(.concatenate, [compileText(left), compileText(right)], isTruth: false)
    case .daysBetween(let first, let last):
      return compute(.daysBetween, [compileDay(first), compileDay(last)], isTruth: false)
    case .call(let function, let arguments): return call(function, arguments, expression.type)
    case .drawn(let pool, let text): return drawn(pool, text)
    case .choose(let arms, let otherwise): return choose(arms, otherwise, expression.type)
    case .aggregate(let aggregate, let items): return self.aggregate(aggregate, items)

    case .comparison(let comparison, let left, let right, let ignoringCase):
      return self.comparison(comparison, left, right, ignoringCase: ignoringCase)
    case .between(let value, let lower, let upper):
      return between(value, lower, upper)
    case .membership(let value, let values, let lists, let ignoringCase):
      return membership(value, values, lists, ignoringCase: ignoringCase)
    case .matches(let value, let pattern): return matches(value, pattern)
    case .textTest(let test, let value, let values, let lists, let ignoringCase):
      return textTest(test, value, values, lists, ignoringCase: ignoringCase)
    case .timeTest(let test, let value, let operand): return timeTest(test, value, operand)
    case .isKnown(let operand):
      let node = compile(operand)
      return isTruth(node)
        ? not(isTruth(node, Kleene.unknown)) : compute(.isKnown, [node], isTruth: true)
    case .isTruth(let condition, let truth): return isTruth(compile(condition), truth.register)
    case .quantified(let quantifier, let items): return quantified(quantifier, items)
    case .routedTo(let target): return routedTo(target)

    case .not(let operand): return not(compile(operand))
    case .and(let operands): return and(compileAll(operands))
    case .or(let operands): return or(compileAll(operands))
    case .implies(let premise, let conclusion): return or([not(compile(premise)), compile(conclusion)])
    }
  }

  mutating func compileAll(_ expressions: [Expression]) -> [Int32] {
    var nodes: [Int32] = []
    for expression in expressions { nodes.append(compile(expression)) }
    return nodes
  }

  // MARK: Logic

  mutating func not(_ operand: Int32) -> Int32 { compute(.not, [operand], isTruth: true) }

  mutating func and(_ operands: [Int32]) -> Int32 { joined(.and, operands, empty: Kleene.yes) }

  mutating func or(_ operands: [Int32]) -> Int32 { joined(.or, operands, empty: Kleene.no) }

  private mutating func joined(_ operation: Operation, _ operands: [Int32], empty: UInt8) -> Int32 {
    guard let first = operands.first else { return truthConstant(empty) }
    if operands.count == 1 { return first }
    if operands.count == 2 { return compute(operation == .and ? .and2 : .or2, operands, isTruth: true) }
    return compute(list: operation, operands, isTruth: true)
  }

  /// A computation over any number of registers.
  mutating func compute(list operation: Operation, _ inputs: [Int32], isTruth: Bool) -> Int32 {
    let key = NodeKey(operation: operation, a: -1, b: -1, more: inputs)
    if let node = assembly.node(key) { return node }
    let registers = stretch(inputs.map { register($0) })
    let node = compute(operation, inputs, a: registers.start, b: registers.count, isTruth: isTruth)
    assembly.remember(key, node, at: depth(node))
    return node
  }

  mutating func isTruth(_ node: Int32, _ word: UInt8) -> Int32 {
    compute(.isTruth, [node], b: Int32(word), isTruth: true)
  }

  // MARK: Fields and columns

  private mutating func field(_ id: ID<Field>) -> Int32 {
    let node = fieldNode(id)
    return program.fields[id].type == .flag ? truth(node) : node
  }

  /// The node of a field as it was read.
  mutating func fieldNode(_ id: ID<Field>) -> Int32 {
    let key = NodeKey(operation: .copy, a: Int32(truncatingIfNeeded: id.index))
    if let known = assembly.node(key) { return known }
    let register = Int32(truncatingIfNeeded: id.index)
    let node = addNode(register, isTruth: false, .cause(causes.field(id)))
    testable[register] = node
    // A field is there from the beginning.
    assembly.rememberAlways(key, node)
    return node
  }

  /// A flag in a value register as a condition.
  mutating func truth(_ node: Int32) -> Int32 { compute(.truth, [node], isTruth: true) }

  private mutating func itemColumn(_ depth: Int, _ column: Int, _ type: ValueType) -> Int32 {
    let scope = itemScopes[itemScopes.count - 1 - depth]
    return self.column(
      of: scope.node, column, type, cause: causes.column(column, of: scope.list))
  }

  private mutating func column(_ record: Expression, _ column: Int, _ type: ValueType) -> Int32 {
    self.column(of: compile(record), column, type, cause: cause(record, column))
  }

  private mutating func column(
    of record: Int32, _ column: Int, _ type: ValueType, cause: Int32?
  ) -> Int32 {
    let node = compute(
      .column, [record], b: Int32(truncatingIfNeeded: column), isTruth: false,
      origin: .column(record: record, cause: cause))
    return type == .flag ? truth(node) : node
  }

  /// What is missing when a column of a known record is.
  private func cause(_ record: Expression, _ column: Int) -> Int32? {
    switch record.kind {
    case .lookup(let table, _): causes.column(column, of: table)
    case .aggregate(_, let items): causes.column(column, of: items.list)
    case .binding(let id): cause(program.bindings[id].value, column)
    default: nil
    }
  }

  private mutating func lookup(_ id: ID<Table>, _ key: Expression) -> Int32 {
    let key = compile(key)
    let table = tablePlan(id)
    return compute(
      .lookup, [key], b: table, isTruth: false, origin: .lookup(key: key, cause: causes.table(id)))
  }

  /// The rows of a table, laid out once.
  private mutating func tablePlan(_ id: ID<Table>) -> Int32 {
    if let known = tablePlanNumbers[id.index] { return known }
    let table = program.tables[id]
    var cells: [Slot] = []
    var keys: [(Text, Int32)] = []
    for (key, row) in table.rows.sorted(by: { $0.key < $1.key }) {
      keys.append((key, Int32(truncatingIfNeeded: keys.count)))
      for cell in row { cells.append(slot(orMissing: cell)) }
    }
    tablePlans.append(
      TablePlan(
        keys: tables[Int(addTable(keys))].lookup, rows: UnsafePointer(memory.copy(cells)),
        columnCount: table.type.columns.count))
    let number = Int32(truncatingIfNeeded: tablePlans.count - 1)
    tablePlanNumbers[id.index] = number
    return number
  }

  // MARK: Times

  /// A calendar day.
  mutating func compileDay(_ expression: Expression) -> Int32 {
    let node = compile(expression)
    return expression.type == .time ? compute(.dayOfTime, [node], isTruth: false) : node
  }

  private mutating func timeTest(
    _ test: Expression.TimeTest, _ value: Expression, _ operand: Expression
  ) -> Int32 {
    let (first, second) = (compile(value), compile(operand))
    let (fixedFirst, fixedSecond) = (startOfDay(value), startOfDay(operand))
    let firstTime = fixedFirst.map { constant($0) } ?? (value.type == .date ? startOfDay(first) : first)
    let secondTime = fixedSecond.map { constant($0) } ?? (operand.type == .date ? startOfDay(second) : second)
    // A day without a first instant fails only if both sides are known.
    if fixedFirst == nil, value.type == .date { reportFailure(of: firstTime, ifKnown: second) }
    if fixedSecond == nil, operand.type == .date { reportFailure(of: secondTime, ifKnown: first) }
    return switch test {
    case .within: compute(.within, [firstTime, secondTime], isTruth: true)
    case .olderThan: compute(.olderThan, [firstTime, secondTime], isTruth: true)
    case .before: compute(.lessBits, [firstTime, secondTime], isTruth: true)
    case .after: compute(.lessBits, [secondTime, firstTime], isTruth: true)
    }
  }

  private mutating func startOfDay(_ date: Int32) -> Int32 {
    compute(.startOfDay, [date], isTruth: false)
  }

  /// The first instant of a date that is written down, where there is one.
  private func startOfDay(_ expression: Expression) -> Value? {
    guard case .constant(.date(let date)) = expression.kind else { return nil }
    return program.agreement.zone.instant(date: date, microsecondOfDay: 0).map { .time($0) }
  }

  // MARK: Choose

  private mutating func choose(
    _ arms: [Expression.Arm], _ otherwise: Expression, _ type: ValueType
  ) -> Int32 {
    let isTruth = type == .flag
    let target = isTruth ? newTruth() : newValue()
    let end = assembly.label()
    var parts: [Int32] = []
    var depths = assembly.depth
    for arm in arms {
      let condition = compile(arm.condition)
      depths = max(depths, depth(condition))
      let next = assembly.label()
      assembly.emit(.jumpUnlessYes, next, register(condition))
      assembly.beginScope()
      let value = compile(arm.value)
      assembly.emit(isTruth ? .copyTruth : .copy, target, register(value))
      assembly.emit(.jump, end)
      assembly.endScope()
      assembly.place(next)
      let unknown = assembly.label()
      assembly.emit(.jumpUnlessUnknown, unknown, register(condition))
      assembly.emit(
        isTruth ? .copyTruth : .copy, target, isTruth ? Int32(Kleene.unknown) : unknownRegister())
      assembly.emit(.jump, end)
      assembly.place(unknown)
      // Later arms are reached only when this one is not taken.
      assembly.beginScope()
      parts += [condition, value]
    }
    let value = compile(otherwise)
    assembly.emit(isTruth ? .copyTruth : .copy, target, register(value))
    for _ in arms { assembly.endScope() }
    assembly.place(end)
    let stretch = stretch(parts + [value])
    return addNode(
      target, isTruth: isTruth, .choose(start: stretch.start, count: stretch.count), depth: assembly.depth)
  }

  /// A value register that is never known.
  mutating func unknownRegister() -> Int32 {
    if let register = unknownValue { return register }
    let register = newValue()
    constants.append((register, .unknown))
    unknownValue = register
    return register
  }
}

extension Expression.Arithmetic {
  fileprivate var operation: Operation {
    switch self {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    }
  }
}

extension Truth {
  /// The word in a truth register.
  var register: UInt8 {
    switch self {
    case .no: Kleene.no
    case .unknown: Kleene.unknown
    case .yes: Kleene.yes
    }
  }
}
