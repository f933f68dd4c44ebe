import AccordFacts
import AccordSemantics
import AccordSource
import AccordValues

extension ProgramFacts {
  /// Whether it is worth asking what conditions that stand together do to one another: definitions and segments may
  /// read anything, and `is known` may be always yes; all else is compared by what it reads.
  func canTouch(_ operands: [Expression]) -> Bool {
    var seen: [Readings] = []
    for operand in operands {
      let own = readings(operand)
      if own.areOpen || seen.contains(where: { $0.touch(own) }) { return true }
      seen.append(own)
    }
    return false
  }

  /// What a condition reads.
  private struct Readings {
    var fields: Set<ID<Field>> = []
    var columns: Set<Int> = []
    var scores: Set<ID<Score>> = []
    /// Whether it asks if a field is there that may be missing: many of the lines of a score may say so.
    var askKnown = false
    /// Whether it may read anything.
    var areOpen = false

    func touch(_ other: Readings) -> Bool {
      areOpen || other.areOpen || askKnown && !other.scores.isEmpty || other.askKnown && !scores.isEmpty
        || !fields.isDisjoint(with: other.fields) || !columns.isDisjoint(with: other.columns)
        || !scores.isDisjoint(with: other.scores)
    }
  }

  private func readings(_ condition: Expression) -> Readings {
    var found = Readings()
    condition.walk { expression in
      switch expression.kind {
      case .field(let id): found.fields.insert(id)
      // Numbered so that no two columns at any depth are the same.
      case .itemColumn(let depth, let column): found.columns.insert(depth << 32 | column)
      case .aggregate(_, let items), .quantified(_, let items): found.fields.insert(items.list)
      case .score(let id): found.scores.insert(id)
      case .grade(let id): found.scores.insert(program.grades[id].score)
      case .isKnown(let operand):
        if case .field(let id) = operand.kind, !program.isAlwaysKnown(id) {
          found.askKnown = true
        } else {
          found.areOpen = true
        }
      case .definition, .segments, .binding: found.areOpen = true
      default: break
      }
    }
    return found
  }

  /// Whether what makes a condition always or never yes stands inside it and is reported there.
  func isDecidedInside(_ condition: Expression) -> Bool {
    var found = false
    condition.walk { expression in
      guard !found else { return }
      switch expression.kind {
      case .comparison, .membership, .textTest, .matches, .timeTest, .definition, .between:
        found = conditions.neverYes(expression) || conditions.alwaysYes(expression)
      case .binding: found = expression.type == .flag && conditions.neverYes(expression)
      case .and(let operands): found = canTouch(operands) && conditions.neverYes(expression)
      default: break
      }
    }
    return found
  }

  /// An operand of `and` that the others make superfluous: leaving it out changes no outcome of any lead.
  ///
  /// - Returns: its place, and that of the operand that says it alone, if there is one.
  func superfluous(_ operands: [Expression], isAnd: Bool) -> (index: Int, because: Int?)? {
    let readings = operands.map { self.readings($0) }
    for index in operands.indices.reversed() {
      let others = operands.indices.filter { $0 != index && readings[$0].touch(readings[index]) }
      guard !others.isEmpty, isSuperfluous(operands[index], beside: others.map { operands[$0] }, isAnd: isAnd)
      else {
        continue
      }
      let because = others.first { isSuperfluous(operands[index], beside: [operands[$0]], isAnd: isAnd) }
      return (index, because)
    }
    return nil
  }

  private func isSuperfluous(_ operand: Expression, beside others: [Expression], isAnd: Bool) -> Bool {
    isAnd
      ? conditions.areImpossible(others.map { .yes($0) } + [.notYes(operand)])
        && conditions.areImpossible(others.map { .notNo($0) } + [.no(operand)])
      : conditions.areImpossible(others.map { .no($0) } + [.notNo(operand)])
        && conditions.areImpossible(others.map { .notYes($0) } + [.yes(operand)])
  }
}

extension Expression {
  /// The conditions that all have to hold for this one.
  var conjuncts: [Expression] {
    if case .and(let operands) = kind { operands.flatMap(\.conjuncts) } else { [self] }
  }

  var isConstant: Bool {
    if case .constant = kind { true } else { false }
  }
}

extension ProgramFacts {
  /// The `let`s that are conditions, constants left out, with their names; those of which nothing has been said.
  var flagBindings: [(value: Expression, name: String)] {
    program.bindings.enumerated().compactMap { index, binding in
      binding.value.type == .flag && !binding.value.isConstant && freshness.contains(.binding(ID(index)))
        ? (binding.value, binding.name) : nil
    }
  }

  func range(ofLet name: String) -> SourceRange? { program.bindings.first { $0.name == name }?.range }
}
