package import AccordSemantics

extension Plan {
  /// The compiled rules, an instruction a line, for those who look for a mistake in the engine; nil when memory runs
  /// out. How to read it stands in `docs/engine.md`.
  package static func listing(of program: Program) -> String? {
    var compiler = Compiler(program, isFull: false)
    guard LeadShape(program, input: program.ownInput, passing: [], interner: &compiler.interner) != nil else {
      return nil
    }
    return PlanListing(compiler.compiled()).text
  }
}

/// Writes compiled rules so that people can read them.
struct PlanListing {
  private let compiler: Compiler
  private let registers: RegisterSets
  private let fields: [String]
  private let constants: [Int32: String]

  init(_ compiler: Compiler) {
    self.compiler = compiler
    registers = RegisterSets(compiler)
    fields = compiler.program.fields.map(\.name)
    let written = compiler.constantNodes.filter { !compiler.isTruth($0.value) }
    constants = Dictionary(
      written.map { (compiler.register($0.value), $0.key.words) }, uniquingKeysWith: { first, _ in first }
    ).merging(compiler.edgeWords) { first, _ in first }
  }

  /// Where code is jumped to, a line begins with `>`; before the code of the promises stands a line of its own.
  var text: String {
    let code = compiler.instructions
    var places: Set<Int32> = []
    for instruction in code {
      for part in instruction.parts where part.kind == .place { places.insert(part.number) }
    }
    var lines: [String] = []
    for (index, instruction) in code.enumerated() {
      if index == compiler.promiseStart, !compiler.parts.promises.isEmpty { lines.append("promises") }
      let mark = places.contains(Int32(truncatingIfNeeded: index)) ? ">" : " "
      lines.append("\(mark)\(padded(index)) \(line(instruction))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func padded(_ index: Int) -> String {
    let digits = String(index)
    return String(repeating: " ", count: max(0, 4 - digits.count)) + digits
  }

  /// What is written stands in front of what it is made of.
  private func line(_ instruction: Instruction) -> String {
    let (reads, writes) = registers.touched(by: instruction)
    let written = writes.map(name).joined(separator: " ")
    let numbers = instruction.parts.compactMap { words(of: $0.kind, $0.number) }
    let read = reads.map(name)
    let parts = numbers + (read.isEmpty ? [] : [read.joined(separator: " ")])
    return (written.isEmpty ? "" : "\(written) = ")
      + (["\(instruction.operation)"] + parts).joined(separator: " ")
  }

  private func name(_ register: Register) -> String {
    switch register {
    case .truth(let number):
      switch UInt8(truncatingIfNeeded: number) {
      case Kleene.no where number < 3: "no"
      case Kleene.unknown where number < 3: "unknown"
      case Kleene.yes where number < 3: "yes"
      default: "\(register)"
      }
    case .value(let number):
      constants[number] ?? (fields.indices.contains(Int(number)) ? fields[Int(number)] : "\(register)")
    }
  }

  /// Nil for registers, which are named with the others that are read and written, and for nothing.
  private func words(of kind: OperandKind, _ number: Int32) -> String? {
    let (parts, index) = (compiler.parts, Int(number))
    switch kind {
    case .none, .count, .readsTruth, .writesTruth, .readsValue, .writesValue, .truths, .values, .fields,
      .node, .join,
      .report:
      return nil
    case .place: return ">\(number)"
    case .line: return "\"\(parts.lineNames[index].title)\""
    case .rule: return "of \"\(compiler.rules.texts[index])\""
    case .call: return parts.calls[index].name
    case .pattern: return "/\(compiler.program.patterns[index].source)/"
    case .truthWord: return ["no", "unknown", "yes"][index]
    case .mode: return ["sum", "highest", "lowest", "first"][index]
    case .score: return "\"\(compiler.program.scores[index].name)\""
    case .step: return "step \(number + 1)"
    case .steps: return "steps"
    case .group:
      let group = parts.groups[index]
      let lines = group.entries.range.filter { ($0 - Int(group.entries.start)) % GroupPlan.entryWidth == 0 }
      let titles = lines.map { "\"\(parts.lineNames[Int(compiler.operands[$0])].title)\"" }
      return (["sum", "highest", "lowest", "first"][group.mode] + " of " + titles.joined(separator: " "))
    case .lineSet:
      var titles: [String] = []
      for line in parts.lineSets[index].lines.range.map({ Int(compiler.operands[$0]) }) {
        let title = "\"\(parts.lineNames[line].title)\""
        if titles.last != title { titles.append(title) }
      }
      return titles.joined(separator: " ")
    case .bands: return "\"\(parts.lineNames[Int(parts.bandsPlans[index].line)].title)\""
    case .options: return "\"\(parts.lineNames[Int(parts.optionsPlans[index].line)].title)\""
    case .payment: return "\"\(parts.lineNames[Int(parts.payments[index].line)].title)\""
    case .silence: return "\"\(parts.lineNames[Int(parts.silences[index].line)].title)\""
    case .switchTable, .thresholds, .grade, .segments, .column: return "#\(number)"
    case .lookup, .table: return "table #\(number)"
    case .textList: return "texts #\(number)"
    case .clause: return "clause #\(number)"
    case .length: return "\(number)"
    case .limit: return "limit #\(number)"
    case .guardNumber: return "guard #\(number)"
    }
  }
}
