import AccordSemantics
import AccordSource
import AccordValues

extension Compiler {
  mutating func quantified(_ quantifier: Expression.Quantifier, _ items: Expression.Items) -> Int32 {
    let clause = self.clause(items, visitsAll: quantifier == .every)
    return compute(
      quantifier == .any ? .any : .every, [clause.node], a: clause.index, isTruth: true,
      origin: nodes[Int(clause.node)].origin, isHere: true)
  }

  mutating func aggregate(_ aggregate: Expression.Aggregate, _ items: Expression.Items) -> Int32 {
    switch aggregate {
    case .count: return result(.count, of: self.clause(items))
    case .densest(let within):
      let length = stretch([Slot(bits: within.microseconds)])
      return result(.densest, of: inOrder(items), column: length.start)
    case .sum(let column):
      // Rounding and overflow depend on the order in which numbers are added.
      let clause = self.clause(items, visitsAll: true)
      let node = result(.sum, of: clause, column: Int32(truncatingIfNeeded: column))
      reportFailure(of: node)
      return node
    case .latest: return result(.latest, of: inOrder(items))
    case .earliest: return result(.earliest, of: inOrder(items))
    }
  }

  /// What is asked of the items of a clause; it stands where the clause does.
  private mutating func result(
    _ operation: Operation, of clause: CompiledClause, column: Int32 = 0
  ) -> Int32 {
    compute(
      operation, [clause.node], a: clause.index, b: column, isTruth: false,
      origin: nodes[Int(clause.node)].origin, isHere: true)
  }

  /// When the latest of some items happened.
  mutating func latestTime(_ items: Expression.Items) -> Int32 { result(.latestTime, of: inOrder(items)) }

  /// The items that meet a condition, in the order of their times.
  mutating func inOrder(_ items: Expression.Items) -> CompiledClause {
    let clause = clause(items)
    keepItems(of: clause)
    lists[Int(clauses[Int(clause.index)].listPlan)].needsOrder = true
    return clause
  }

  /// Which items meet the condition is asked, not only how many.
  mutating func keepItems(of clause: CompiledClause) { clauses[Int(clause.index)].isCounted = false }

  // MARK: Clauses

  /// The items of a list that meet a condition.
  ///
  /// - Parameter visitsAll: whether every item has to be looked at, in the order of the list.
  mutating func clause(_ items: Expression.Items, visitsAll: Bool = false) -> CompiledClause {
    let key = key(of: items, visitsAll: visitsAll)
    if let key, let node = assembly.node(key), let index = clauseNumbers[node] {
      return CompiledClause(index: index, node: node)
    }
    let field = fieldNode(items.list)
    let window = items.within.map { compile($0) }
    let pause = items.pause.map { inOrder(items.before($0)) }
    let isNested = !itemScopes.isEmpty && key != nil
    let passed = assembly.label()
    if isNested {
      assembly.emit(.once, passed, onceCount)
      onceCount += 1
    }
    let item = newValue()
    let index = Int32(truncatingIfNeeded: clauses.count)
    clauses.append(
      Clause(
        list: register(field), listPlan: listPlan(items), item: item,
        window: window.map { register($0) } ?? -1, option: -1, isCounted: !visitsAll && pause == nil,
        visitsAll: visitsAll, condition: -1, register: newValue()))
    clauses[Int(index)].pauseClause = pause?.index ?? -1
    clauses[Int(index)].pauseLength = items.pause?.length.microseconds ?? 0
    let condition = compileCondition(of: items, clause: index, item: item)
    let node = addNode(
      clauses[Int(index)].register, isTruth: false,
      .items(list: register(field), cause: causes.field(items.list), window: window), depth: assembly.depth)
    emit(clause: index, condition)
    if pause != nil { assembly.emit(.itemsAfterPause, 0, index) }
    if isNested { assembly.place(passed) }
    clauseNumbers[node] = index
    if let key { assembly.remember(key, node) }
    return CompiledClause(index: index, node: node)
  }

  /// The code that judges one item, and the register of the answer; nil when there is nothing to judge.
  private mutating func compileCondition(
    of items: Expression.Items, clause: Int32, item: Int32
  ) -> (code: [Assembly.Item], answer: Int32)? {
    guard let condition = items.condition else { return nil }
    var isOnlyOption = false
    if !clauses[Int(clause)].visitsAll, let (column, option) = condition.requiredOption {
      let number = interner.id(option)
      if addBucket(number, column: column, list: clauses[Int(clause)].listPlan) {
        clauses[Int(clause)].option = number
        if case .comparison = condition.kind { isOnlyOption = true }
      }
    }
    assembly.beginLevel()
    let itemNode = addNode(item, isTruth: false, .none, depth: assembly.depth)
    itemScopes.append(ItemScope(list: items.list, node: itemNode))
    let answer = compile(condition)
    itemScopes.removeLast()
    let code = assembly.endLevel()
    clauses[Int(clause)].condition = answer
    if isOnlyOption { clauses[Int(clause)].isOnlyOption = true }
    return (code, register(answer))
  }

  private mutating func emit(clause: Int32, _ condition: (code: [Assembly.Item], answer: Int32)?) {
    guard let condition, !clauses[Int(clause)].isOnlyOption else {
      assembly.emit(.itemsAll, 0, clause)
      return
    }
    assembly.emit(.itemsBegin, 0, clause)
    let (next, end) = (assembly.label(), assembly.label())
    assembly.place(next)
    assembly.emit(.itemsNext, end, clause)
    assembly.append(condition.code)
    assembly.emit(.itemsJudge, next, clause, condition.answer)
    assembly.place(end)
  }

  /// What makes two clauses the same; nil for one that depends on an item around it.
  ///
  /// Names mean the same in every clause of a list that depends on nothing around it, so the text decides. What
  /// can fail is done again for each rule, because failures are reported under the rule.
  private mutating func key(of items: Expression.Items, visitsAll: Bool) -> NodeKey? {
    let readsAround =
      items.conditions.contains { $0.readsItem(around: 1) } || items.within?.readsItem(around: 0) ?? false
    guard !readsAround else { return nil }
    var text = [items.condition, items.within].map { expression in
      expression.map { program.sources.text($0.range) } ?? ""
    }
    if let pause = items.pause {
      text += [String(pause.length.seconds), pause.condition.map { program.sources.text($0.range) } ?? ""]
    }
    let canFail = items.expressions.contains { $0.canFail }
    return NodeKey(
      operation: .itemsBegin, a: Int32(truncatingIfNeeded: items.list.index), b: canFail ? rule : -1,
      more: [visitsAll ? 1 : 0], text: Text(text.joined(separator: "\u{0}")))
  }

  // MARK: Lists

  mutating func listPlan(_ items: Expression.Items) -> Int32 {
    let field = Int32(truncatingIfNeeded: items.list.index)
    if let index = lists.firstIndex(where: { $0.field == field }) { return Int32(truncatingIfNeeded: index) }
    let columns = items.type.columns.indices.map { causes.column($0, of: items.list) }
    lists.append(
      ListPlan(
        field: field, columnCount: items.type.columns.count,
        timeColumn: Int32(truncatingIfNeeded: items.type.timeColumn ?? -1), firstCause: columns.first ?? 0,
        subject: ruleNumber(program.fields[items.list].name)))
    listOptions.append([])
    return Int32(truncatingIfNeeded: lists.count - 1)
  }

  /// Sorts the items of a list by an option too; false when they are sorted by another column.
  private mutating func addBucket(_ option: Int32, column: Int, list: Int32) -> Bool {
    let column = Int32(truncatingIfNeeded: column)
    if lists[Int(list)].optionColumn < 0 { lists[Int(list)].optionColumn = column }
    guard lists[Int(list)].optionColumn == column else { return false }
    if !listOptions[Int(list)].contains(option) { listOptions[Int(list)].append(option) }
    return true
  }
}

extension Expression {
  /// The option that an item must have in a column to meet this condition, where nothing else in it can be a
  /// problem.
  fileprivate var requiredOption: (column: Int, option: Text)? {
    switch kind {
    case .comparison(.equal, let left, let right, _): return left.option(right) ?? right.option(left)
    case .and(let operands):
      guard !canFail, !asksList else { return nil }
      for operand in operands {
        if case .comparison = operand.kind, let required = operand.requiredOption { return required }
      }
      return nil
    default: return nil
    }
  }

  private func option(_ other: Expression) -> (column: Int, option: Text)? {
    guard case .itemColumn(0, let column) = kind, case .constant(.choice(let option)) = other.kind else {
      return nil
    }
    return (column, option)
  }

  /// Whether a list is asked somewhere in the expression.
  private var asksList: Bool {
    switch kind {
    case .aggregate, .quantified: true
    default: children.contains { $0.asksList }
    }
  }

  /// Whether some calculation in the expression can have no answer.
  fileprivate var canFail: Bool {
    let failsItself =
      switch kind {
      case .arithmetic, .shifted, .concatenated, .matches, .aggregate(.sum, _): true
      case .call(let function, _): function.failure != nil
      case .timeTest(_, let value, let operand): value.type == .date || operand.type == .date
      case .constant, .now, .field, .itemColumn, .binding, .definition, .score, .grade, .segments, .column,
        .lookup, .negated, .daysBetween, .drawn, .choose, .aggregate, .comparison, .between, .membership,
        .textTest,
        .isKnown, .isTruth, .quantified, .routedTo, .not, .and, .or, .implies:
        false
      }
    return failsItself || children.contains { $0.canFail }
  }
}
