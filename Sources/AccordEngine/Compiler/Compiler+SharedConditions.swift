import AccordSemantics
import AccordValues

// Conditions that are answered together get their registers, and the instructions that answer them.

extension Compiler {
  /// The instructions that answer all conditions on the value in a register.
  mutating func answers(of register: Int32) -> [Instruction] {
    guard let group = sharedConditions.groups[register] else { return [] }
    var instructions: [Instruction] = []
    if !group.equalities.isEmpty { instructions.append(equalities(group, register)) }
    if group.thresholds.count > Compiler.fewThresholds {
      instructions.append(thresholds(group, register))
    } else {
      for threshold in group.thresholds { instructions.append(comparison(threshold, group, register)) }
    }
    return instructions
  }

  /// So many thresholds are compared with one by one.
  private static let fewThresholds = 1

  private mutating func comparison(
    _ threshold: SharedConditions.Threshold, _ group: SharedConditions.Group, _ register: Int32
  ) -> Instruction {
    let edge = newValue()
    constants.append((edge, threshold.edge))
    edgeWords[edge] = group.isNumber ? threshold.edge.number.description : String(threshold.edge.bits)
    let operation: Operation =
      group.isNumber
      ? (threshold.includesEdge ? .lessOrEqualNumbers : .lessNumbers)
      : (threshold.includesEdge ? .lessOrEqualBits : .lessBits)
    let target = place([threshold.register]).start
    return threshold.isAbove
      ? Instruction(operation, target, edge, register) : Instruction(operation, target, register, edge)
  }

  /// Registers beside one another for some conditions.
  private mutating func place(_ conditions: [Int32]) -> Stretch {
    let start = truthCount
    for (index, condition) in conditions.enumerated() {
      placedTests[condition] = start + Int32(truncatingIfNeeded: index)
    }
    truthCount += Int32(truncatingIfNeeded: conditions.count)
    return Stretch(start: start, count: Int32(truncatingIfNeeded: conditions.count))
  }

  private mutating func equalities(_ group: SharedConditions.Group, _ register: Int32) -> Instruction {
    let registers = place(group.equalities)
    if group.equalities.count == 1, group.isText, group.cases.count == 1, let text = group.cases.first?.key {
      let constant = self.constant(text)
      return Instruction(.equalTexts, registers.start, register, self.register(constant))
    }
    if group.equalities.count == 1, group.cases.count == 1, case .choice(let option)? = group.cases.first?.key
    {
      let constant = self.constant(.choice(option))
      return Instruction(.equalBits, registers.start, register, self.register(constant))
    }
    let firstCase = Int32(truncatingIfNeeded: parts.cases.count)
    let switchNumber = Int32(truncatingIfNeeded: parts.switches.count)
    var table: Int32 = -1
    var constants = Stretch.empty
    let operation: Operation
    if group.isText {
      operation = .switchTexts
      table = textCases(group)
    } else if group.isNumber {
      operation = .switchNumbers
      constants = numberCases(group)
    } else {
      operation = .switchOptions
      constants = optionCases(group)
    }
    parts.switches.append(
      SwitchPlan(registers: registers, table: table, constants: constants, firstCase: firstCase))
    return Instruction(operation, 0, register, switchNumber)
  }

  private mutating func addCase(_ conditions: [Int32]) {
    parts.cases.append(stretch(conditions.compactMap { placedTests[$0] }))
  }

  /// Entries for which the same conditions hold share a case: lists can be long.
  private mutating func textCases(_ group: SharedConditions.Group) -> Int32 {
    var entries: [(Text, Int32)] = []
    var known: [[Int32]: Int32] = [:]
    for (constant, conditions) in group.cases {
      guard case .text(let text) = constant else { continue }
      let number = known[conditions] ?? Int32(truncatingIfNeeded: known.count)
      if known[conditions] == nil {
        known[conditions] = number
        addCase(conditions)
      }
      entries.append((text, number))
    }
    return addTable(entries)
  }

  private mutating func numberCases(_ group: SharedConditions.Group) -> Stretch {
    var numbers: [(Decimal, [Int32])] = []
    for (constant, conditions) in group.cases {
      if case .number(let number) = constant { numbers.append((number, conditions)) }
    }
    numbers.sort { $0.0 < $1.0 }
    for (_, conditions) in numbers { addCase(conditions) }
    return stretch(numbers.map { Slot($0.0) })
  }

  private mutating func optionCases(_ group: SharedConditions.Group) -> Stretch {
    var cases: [Int32: Int32] = [:]
    for (constant, conditions) in group.cases {
      guard case .choice(let option) = constant else { continue }
      cases[interner.id(option)] = Int32(truncatingIfNeeded: cases.count)
      addCase(conditions)
    }
    let last = cases.keys.max() ?? -1
    return stretch((0...max(last, 0)).map { cases[$0] ?? -1 })
  }

  private mutating func thresholds(_ group: SharedConditions.Group, _ register: Int32) -> Instruction {
    func precedes(_ left: SharedConditions.Threshold, _ right: SharedConditions.Threshold) -> Bool {
      if left.edge.isLess(right.edge, asNumbers: group.isNumber) { return true }
      if right.edge.isLess(left.edge, asNumbers: group.isNumber) { return false }
      // At the edge itself `>=` holds and `>` does not, so it comes first; `<=` comes after `<`.
      return left.isAbove
        ? left.includesEdge && !right.includesEdge : !left.includesEdge && right.includesEdge
    }
    let above = group.thresholds.filter(\.isAbove).sorted(by: precedes)
    let below = group.thresholds.filter { !$0.isAbove }.sorted(by: precedes)
    parts.thresholds.append(
      ThresholdsPlan(
        above: place(above.map(\.register)), aboveEdges: stretch(above.map(\.placed)),
        below: place(below.map(\.register)), belowEdges: stretch(below.map(\.placed)),
        isNumber: group.isNumber, ranks: ranks(above, below, isNumber: group.isNumber)))
    return Instruction(.thresholds, 0, register, Int32(truncatingIfNeeded: parts.thresholds.count - 1))
  }
}

extension Compiler {
  /// The edges as whole numbers, by which values are ranked; nil where some are not, or are too many for a byte.
  private func ranks(
    _ above: [SharedConditions.Threshold], _ below: [SharedConditions.Threshold], isNumber: Bool
  ) -> RanksPlan? {
    let bounds = (above + below).map { $0.bound(isNumber: isNumber) }
    let edges = Set(bounds.compactMap { $0 }).sorted()
    guard !bounds.contains(nil), edges.count < RanksPlan.limit else { return nil }
    let ranks = bounds.map { bound in UInt8(edges.firstIndex { $0 == bound } ?? 0) + 1 }
    return RanksPlan(
      edges: UnsafePointer(memory.copy(edges)), edgeCount: edges.count,
      ranks: UnsafePointer(memory.copy(ranks)))
  }
}

extension SharedConditions.Threshold {
  /// The least whole number, or number of hundredths, for which a condition above the edge holds, and one below fails.
  fileprivate func bound(isNumber: Bool) -> Int64? {
    guard let bound = isNumber ? edge.hundredths : edge.bits, bound < .max else { return nil }
    return includesEdge == isAbove ? bound : bound + 1
  }

  /// The edge with the state as a mark: known when the edge itself meets the condition.
  fileprivate var placed: Slot {
    Slot(bits: edge.bits, count: edge.count, state: includesEdge ? .known : .unknown)
  }
}
