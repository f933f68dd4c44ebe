import AccordSemantics

/// Checks that compiled rules mean something before a machine runs them: every number lies in its table, every way
/// through the code ends, and no register is read that was not written for the same lead.
///
/// Debug builds, and so the tests, verify every plan.
struct PlanVerifier {
  private let compiler: Compiler
  private let code: [Instruction]
  private let registers: RegisterSets
  private(set) var problems: [String] = []

  init(_ compiler: Compiler) {
    self.compiler = compiler
    code = compiler.instructions
    registers = RegisterSets(compiler)
    checkNumbers()
    // What follows relies on the numbers.
    guard problems.isEmpty else { return }
    checkTallies()
    checkRegisters()
  }

  private mutating func report(_ index: Int, _ words: String) {
    problems.append("\(index) \(code[index].operation): \(words)")
  }

  // MARK: Numbers

  private mutating func checkNumbers() {
    for (index, instruction) in code.enumerated() {
      for (kind, number) in instruction.parts {
        if let size = size(of: kind), !(0..<size).contains(Int(number)) {
          report(index, "\(kind) \(number) is not below \(size)")
        }
        if let size = size(ofRange: kind),
          number < 0 || instruction.b < 0 || Int(number + instruction.b) > size
        {
          report(index, "the \(kind) from \(number) on are not \(instruction.b) of \(size)")
        }
      }
    }
    guard code.last?.operation == .end else { return problems.append("the code does not end") }
    for node in compiler.nodes.indices {
      let register = Int(compiler.nodes[node].register)
      let count = compiler.nodes[node].isTruth ? compiler.truthCount : compiler.valueCount
      if !(0..<Int(count)).contains(register) { problems.append("node \(node): register \(register)") }
    }
    for read in registers.atEnd where !registers.isValid(read) { problems.append("an outcome: \(read)") }
    guard problems.isEmpty else { return }
    for (index, instruction) in code.enumerated() {
      let (reads, writes) = registers.touched(by: instruction)
      for register in reads + writes where !registers.isValid(register) { report(index, "\(register)") }
    }
  }

  /// How many numbers of a kind there are; nil for one that is no number of a table.
  private func size(of kind: OperandKind) -> Int? {
    let parts = compiler.parts
    return switch kind {
    case .readsTruth, .writesTruth: Int(compiler.truthCount)
    case .readsValue, .writesValue: Int(compiler.valueCount)
    case .place: code.count
    case .join: Int(compiler.placeCount)
    // Something undecided for nothing in particular has no node.
    case .node: compiler.nodes.count
    case .line: parts.lines.count
    case .limit: parts.limits.count
    case .group: parts.groups.count
    case .lineSet: parts.lineSets.count
    case .bands: parts.bandsPlans.count
    case .options: parts.optionsPlans.count
    case .payment: parts.payments.count
    case .silence: parts.silences.count
    case .score: parts.scores.count
    case .grade: parts.grades.count
    case .segments: parts.segments.count
    case .step: parts.steps.count
    case .clause: compiler.clauses.count
    case .switchTable: parts.switches.count
    case .thresholds: parts.thresholds.count
    case .lookup: compiler.tables.count
    case .table: compiler.tablePlans.count
    case .textList: compiler.textLists.count
    case .pattern: compiler.program.patterns.count
    case .call: parts.calls.count
    case .rule: compiler.rules.texts.count
    case .guardNumber: Int(compiler.onceCount)
    case .report: Int(compiler.reportCount)
    case .truthWord: Int(Kleene.yes) + 1
    case .mode: 4
    case .length: compiler.slots.count
    case .none, .truths, .values, .fields, .steps, .count, .column: nil
    }
  }

  private func size(ofRange kind: OperandKind) -> Int? {
    switch kind {
    case .truths, .values, .fields, .steps: compiler.operands.count
    default: nil
    }
  }

  // MARK: Tallies

  /// Every tally that begins ends, and there is room for them.
  private mutating func checkTallies() {
    let most = PlanCounts(compiler).tallies
    var depth = 0
    for (index, instruction) in code.enumerated() {
      switch instruction.operation {
      case .tallyBegin: depth += 1
      case .tallyEnd, .choose, .scoreEnd: depth -= 1
      case .payItems, .paySelectedEnd, .paySilence:
        // A limit of the line has a tally of its own.
        if depth + 1 > most { report(index, "no room for its tally") }
      default: break
      }
      if depth < 0 || depth > most { report(index, "\(depth) tallies") }
    }
    if depth != 0 { problems.append("\(depth) tallies are left") }
  }

  // MARK: Registers

  /// Follows the code from its beginning with the registers that are certain to be written.
  ///
  /// Jumps back go to where more is written than there was before, so one walk is enough.
  private mutating func checkRegisters() {
    var written: RegisterSet? = registers.atStart
    var arriving: [Int: RegisterSet] = [:]
    for (index, instruction) in code.enumerated() {
      if let others = arriving.removeValue(forKey: index) {
        written = written.map { $0.intersection(others) } ?? others
      }
      if index == compiler.promiseStart, written == nil { written = endOfDecision ?? registers.atStart }
      guard var now = written else { continue }
      let (reads, writes) = registers.touched(by: instruction)
      for register in reads where !now.contains(registers.place(register)) {
        report(index, "\(register) may not be written")
      }
      if case .place = instruction.operation.shape.target {
        let target = Int(instruction.target)
        if code[target].operation != .join { report(index, "\(target) is no place to come back to") }
        if target > index {
          // What runs once for a lead was run before where it is jumped over.
          let left = instruction.operation == .once ? registers.all : now
          arriving[target] = arriving[target].map { $0.intersection(left) } ?? left
        }
      }
      for register in writes { now.insert(registers.place(register)) }
      switch instruction.operation {
      case .end:
        for register in registers.atEnd where endOfDecision == nil && !now.contains(registers.place(register))
        {
          report(index, "\(register) of an outcome may not be written")
        }
        if endOfDecision == nil { endOfDecision = now }
        written = nil
      case .jump, .itemsJudge, .paySelected: written = nil
      default: written = now
      }
    }
  }

  /// What is written when the lead is decided, which is where the promises begin.
  private var endOfDecision: RegisterSet?
}
