import AccordSemantics

/// A register of either kind.
enum Register: CustomStringConvertible {
  case truth(Int32)
  case value(Int32)

  var description: String {
    switch self {
    case .truth(let number): "t\(number)"
    case .value(let number): "v\(number)"
    }
  }
}

/// Some of the registers of a plan, by their places among all of them.
struct RegisterSet {
  private var words: [UInt64]

  init(count: Int, all: Bool = false) {
    words = Array(repeating: all ? .max : 0, count: count / 64 + 1)
  }

  func contains(_ place: Int) -> Bool { words[place >> 6] & 1 << UInt64(place & 63) != 0 }

  mutating func insert(_ place: Int) { words[place >> 6] |= 1 << UInt64(place & 63) }

  func intersection(_ other: RegisterSet) -> RegisterSet {
    var result = self
    for index in words.indices { result.words[index] &= other.words[index] }
    return result
  }
}

/// Which registers the instructions of compiled rules read and write, also those that stand in the tables.
struct RegisterSets {
  private let compiler: Compiler

  init(_ compiler: Compiler) { self.compiler = compiler }

  private var truthCount: Int { Int(compiler.truthCount) }

  private var count: Int { truthCount + Int(compiler.valueCount) }

  func isValid(_ register: Register) -> Bool {
    switch register {
    case .truth(let number): (0..<compiler.truthCount).contains(number)
    case .value(let number): (0..<compiler.valueCount).contains(number)
    }
  }

  func place(_ register: Register) -> Int {
    switch register {
    case .truth(let number): Int(number)
    case .value(let number): truthCount + Int(number)
    }
  }

  var all: RegisterSet { RegisterSet(count: count, all: true) }

  /// The three truths, the fields, and the constants.
  var atStart: RegisterSet {
    var set = RegisterSet(count: count)
    for truth in [Kleene.no, Kleene.unknown, Kleene.yes] { set.insert(place(.truth(Int32(truth)))) }
    for field in compiler.program.fields.indices { set.insert(truthCount + field) }
    for constant in compiler.constants { set.insert(place(.value(constant.register))) }
    return set
  }

  /// What decisions are made of.
  var atEnd: [Register] {
    let parts = compiler.parts
    return parts.definitions.map { .truth($0.register) } + parts.scores.map { .value($0.register) }
      + parts.segments.map { .value($0.register) } + parts.experiments.map { .value($0.register) }
      + parts.propositions.flatMap { [$0.fits, $0.promised] }.filter { $0 >= 0 }.map { .truth($0) }
      + parts.trace.prefix(parts.traceOfDeclarations).map { .truth($0.outcome) }
      + parts.observed.map { $0.form == .truth ? .truth($0.register) : .value($0.register) }
  }

  func touched(by instruction: Instruction) -> (reads: [Register], writes: [Register]) {
    var (reads, writes) = touchedInTables(by: instruction)
    for (kind, number) in instruction.parts {
      switch kind {
      case .readsTruth: reads.append(.truth(number))
      case .writesTruth: writes.append(.truth(number))
      case .readsValue: reads.append(.value(number))
      case .writesValue: writes.append(.value(number))
      case .truths: reads += operands(number, instruction.b).map { .truth($0) }
      case .values, .fields: reads += operands(number, instruction.b).map { .value($0) }
      default: break
      }
    }
    return (reads, writes)
  }

  private func operands(_ start: Int32, _ count: Int32) -> ArraySlice<Int32> {
    compiler.operands[Stretch(start: start, count: count).range]
  }

  private func touchedInTables(by instruction: Instruction) -> (reads: [Register], writes: [Register]) {
    let parts = compiler.parts
    let a = Int(instruction.a)
    switch instruction.operation {
    case .itemsBegin, .itemsAll:
      let clause = compiler.clauses[a]
      let window: [Register] = clause.window < 0 ? [] : [.value(clause.window)]
      return ([.value(clause.list)] + window, [.value(clause.register)])
    case .itemsAfterPause:
      let pause = compiler.clauses[Int(compiler.clauses[a].pauseClause)]
      return ([.value(compiler.clauses[a].register), .value(pause.register)], [])
    case .itemsNext: return ([], [.value(compiler.clauses[a].item)])
    case .any, .every, .count, .densest, .sum, .latest, .earliest, .latestTime:
      return ([.value(compiler.clauses[a].register)], [])
    case .group:
      let entries = Array(compiler.operands[parts.groups[a].entries.range])
      let registers = stride(from: 1, to: entries.count, by: GroupPlan.entryWidth).map { entries[$0] }
      return (registers.map { .truth($0) }, [])
    case .lines:
      let lines = parts.lineSets[a]
      return (operands(lines.registers.start, lines.lines.count).map { .truth($0) }, [])
    case .options:
      let entries = Array(compiler.operands[parts.optionsPlans[a].entries.range])
      let registers = stride(from: 1, to: entries.count, by: OptionsPlan.entryWidth).map { entries[$0] }
      return (registers.map { .truth($0) }, outcome(ofLine: parts.optionsPlans[a].line))
    case .bands:
      let bands = parts.bandsPlans[a]
      return ([.value(bands.value)], outcome(ofLine: bands.line))
    case .lineComputed: return ([], outcome(ofLine: instruction.a))
    // Since when items count is looked at only where the list can be asked, and written there.
    case .payItems, .selectItems:
      return ([.value(compiler.clauses[Int(parts.payments[a].clause)].register)], [])
    case .nextSelected: return ([], [.value(parts.payments[a].item)])
    case .silenceBegin: return ([.value(parts.silences[a].latest), .value(parts.silences[a].created)], [])
    case .clamp:
      let node = parts.limits[a].node
      return (node < 0 ? [] : [.truth(compiler.nodes[Int(node)].register)], [])
    case .grade: return ([.value(parts.grades[a].score)], [])
    case .segments:
      return (compiler.operands[parts.segments[a].conditions.range].map { .truth($0) }, [])
    case .takeStep:
      let step = parts.steps[a]
      let registers = [step.register, step.respondWithin.register, step.againAfter.register]
      return (registers.filter { $0 >= 0 }.map { .value($0) }, [])
    case .call: return (compiler.operands[parts.calls[a].operands.range].map { .value($0) }, [])
    case .switchTexts, .switchOptions, .switchNumbers:
      return ([], range(parts.switches[Int(instruction.b)].registers))
    case .thresholds:
      let plan = parts.thresholds[Int(instruction.b)]
      return ([], range(plan.above) + range(plan.below))
    default: return ([], [])
    }
  }

  /// Where the outcome of a line stands that somebody asks for.
  private func outcome(ofLine line: Int32) -> [Register] {
    let register = compiler.parts.lines[Int(line)].outcome
    return register < 0 ? [] : [.truth(register)]
  }

  private func range(_ stretch: Stretch) -> [Register] {
    stretch.range.map { .truth(Int32(truncatingIfNeeded: $0)) }
  }
}
