import AccordSemantics
import AccordSource
import AccordValues

/// Turns the typed program into a plan.
///
/// Equal conditions become one node, which is computed once for each lead. What can fail is computed once too,
/// and its failure is reported under every rule that uses it.
struct Compiler {
  let program: Program
  /// Whether decisions show everything: places, single items, what is hidden and the trace.
  let isFull: Bool
  /// What is computed beside decisions, for what leaves.
  let sent: [Expression]
  var assembly = Assembly()
  var interner = Interner()
  let memory = PlanMemory()

  // Nodes, and beside each how many items around it there are where it is computed.
  var nodes: [Node] = []
  private var depths: [Int] = []
  /// Those that can fail, and so be unknown for nothing that is missing.
  private var failing: Set<Int32> = []

  /// All of it, once it is put together.
  var instructions: [Instruction] = []
  var operands: [Int32] = []
  var slots: [Slot] = []
  var truthCount: Int32 = 3
  var valueCount: Int32
  /// What stands in registers before the first lead.
  var constants: [(register: Int32, slot: Slot)] = []
  /// What the registers of edges hold that stand beside conditions on one value, for people.
  var edgeWords: [Int32: String] = [:]
  private(set) var constantNodes: [Value: Int32] = [:]

  var sharedConditions = SharedConditions()
  /// The registers of conditions that are answered together, by their provisional ones.
  var placedTests: [Int32: Int32] = [:]
  /// The registers whose conditions are answered together, each with its node.
  var testable: [Int32: Int32] = [:]

  var tables: [TextTable] = []
  var textLists: [TextListPlan] = []
  /// How many of them are looked for anywhere in a text.
  var searchCount: Int32 = 0
  var tablePlans: [TablePlan] = []
  var tablePlanNumbers: [Int: Int32] = [:]
  var unknownValue: Int32?
  /// The error of each pattern that is used.
  var patternErrors: [Int32: Int32] = [:]

  var clauses: [Clause] = []
  var lists: [ListPlan] = []
  /// The options by which the items of each list are sorted.
  var listOptions: [[Int32]] = []
  /// The clause of each node that stands for one.
  var clauseNumbers: [Int32: Int32] = [:]
  var itemScopes: [ItemScope] = []
  /// Lines that pay before anything else does.
  var gathered = GatheredLines()
  /// The title of the group whose entries are being compiled.
  var groupTitle: String?
  /// Whether a lower limit around the entries that are being compiled asks when points were earned.
  var isBooked = false
  var onceCount: Int32 = 0

  var bindingNodes: [Int32]
  var segmentNodes: [Int32]
  var scoreNodes: [Int32]
  var gradeNodes: [Int32]
  var definitionNodes: [Int32]
  var fitsNodes: [Int32?] = []
  var propositionsRule: Int32 = 0
  /// The plans of segments and grades, which are compiled in the order of their use.
  var segmentPlans: [Int32]
  var gradePlans: [Int32]

  /// How many places are jumped to.
  var placeCount: Int32 = 0
  /// Where the code of the promises begins: a label, and its place in the instructions.
  var promiseLabel: Int32 = 0
  var promiseStart = 0

  /// The rule being compiled, as problems name it.
  var rule: Int32 = 0
  /// Stands for no rule: what fails is reported nowhere.
  static let noRule: Int32 = -1
  private(set) var rules = Interner()
  private(set) var errors = Interner(CalculationError.allCases.map { Text($0.words) })
  var reportCount: Int32 = 0

  /// False once something was met that a plan cannot say.
  var isComplete = true

  let causes: CauseNumbers
  var text = FragmentWriter()
  let shared: DecisionFragments
  var parts = PlanParts()

  init(_ program: Program, isFull: Bool, sent: [Expression] = []) {
    self.program = program
    self.isFull = isFull
    self.sent = sent
    causes = CauseNumbers(program)
    shared = DecisionFragments(&text)
    valueCount = Int32(truncatingIfNeeded: program.fields.count)
    bindingNodes = Array(repeating: -1, count: program.bindings.count)
    segmentNodes = Array(repeating: -1, count: program.segments.count)
    scoreNodes = Array(repeating: -1, count: program.scores.count)
    gradeNodes = Array(repeating: -1, count: program.grades.count)
    definitionNodes = Array(repeating: -1, count: program.definitions.count)
    segmentPlans = Array(repeating: -1, count: program.segments.count)
    gradePlans = Array(repeating: -1, count: program.grades.count)
  }

  // MARK: Names

  mutating func setRule(_ name: String) { rule = ruleNumber(name) }

  mutating func ruleNumber(_ name: String) -> Int32 { rules.id(Text(name)) }

  /// The number of a reason why a calculation has no answer.
  mutating func addError(_ words: String) -> Int32 { errors.id(Text(words)) }

  // MARK: Tables of the plan

  mutating func stretch(_ numbers: [Int32]) -> Stretch {
    let start = Int32(truncatingIfNeeded: operands.count)
    operands += numbers
    return Stretch(start: start, count: Int32(truncatingIfNeeded: numbers.count))
  }

  mutating func stretch(_ values: [Slot]) -> Stretch {
    let start = Int32(truncatingIfNeeded: slots.count)
    slots += values
    return Stretch(start: start, count: Int32(truncatingIfNeeded: values.count))
  }

  // MARK: Nodes

  func register(_ node: Int32) -> Int32 { nodes[Int(node)].register }

  func isTruth(_ node: Int32) -> Bool { nodes[Int(node)].isTruth }

  func depth(_ node: Int32) -> Int { depths[Int(node)] }

  mutating func addNode(
    _ register: Int32, isTruth: Bool, _ origin: Node.Origin, depth: Int = 0
  ) -> Int32 {
    nodes.append(Node(register: register, isTruth: isTruth, origin: origin))
    depths.append(depth)
    return Int32(truncatingIfNeeded: nodes.count - 1)
  }

  /// Says of a node that it may be unknown though nothing is missing.
  mutating func noteFailing(_ node: Int32) { failing.insert(node) }

  /// What is missing whenever a node is unknown, where that is always the same one thing.
  func soleCause(of node: Int32) -> Int32? {
    guard node >= 0, !failing.contains(node) else { return nil }
    switch nodes[Int(node)].origin {
    case .cause(let cause): return cause
    case .leaves(let start, let count): return count == 2 ? operands[Int(start) + 1] : nil
    case .operands(let start, let count):
      // Constants and scores are always known.
      let others = operands[Int(start)..<Int(start) + Int(count)].filter { !isAlwaysKnown($0) }
      guard let first = others.first, let cause = soleCause(of: first) else { return nil }
      return others.dropFirst().allSatisfy { soleCause(of: $0) == cause } ? cause : nil
    default: return nil
    }
  }

  /// Where one thing is behind a node, or behind each of its operands, these things: then a search need not come to the
  /// operands.
  mutating func findLeaves() {
    for index in nodes.indices {
      guard case .operands(let start, let count) = nodes[index].origin else { continue }
      let node = Int32(truncatingIfNeeded: index)
      let inputs =
        soleCause(of: node) == nil
        ? operands[Int(start)..<Int(start) + Int(count)].filter { !isAlwaysKnown($0) } : [node]
      let causes = inputs.compactMap { soleCause(of: $0) }
      guard causes.count == inputs.count else { continue }
      let pairs = zip(inputs, causes).flatMap { input, cause in
        [isTruth(input) ? register(input) : ~register(input), cause]
      }
      let leaves = stretch(pairs)
      nodes[index].origin = .leaves(start: leaves.start, count: leaves.count)
    }
  }

  private func isAlwaysKnown(_ node: Int32) -> Bool {
    guard case .none = nodes[Int(node)].origin, !failing.contains(node) else { return false }
    return !(isTruth(node) && register(node) == Int32(Kleene.unknown))
  }

  mutating func newTruth() -> Int32 {
    truthCount += 1
    return truthCount - 1
  }

  mutating func newValue() -> Int32 {
    valueCount += 1
    return valueCount - 1
  }

  /// What is computed from other nodes, once: of a node that was computed before, the same. What can have no answer is
  /// reported under the rule being compiled.
  ///
  /// - Parameters:
  ///   - inputs: the nodes it is made of, whose missing things are behind it unless `origin` says otherwise.
  ///   - a, b: the operands of the instruction where they are not the first two inputs.
  ///   - functionFails: whether the function that is called can have no answer.
  ///   - isHere: whether it is computed just here, not further out.
  mutating func compute(
    _ operation: Operation, _ inputs: [Int32], a: Int32? = nil, b: Int32? = nil, isTruth: Bool,
    origin: Node.Origin? = nil, functionFails: Bool = false, isHere: Bool = false
  ) -> Int32 {
    let failure = operation.shape.failure
    let canFail =
      switch failure {
      case .reported: true
      case .asFunction: functionFails
      case .never, .reportedByUser: false
      }
    let first = a ?? inputs.first.map { register($0) } ?? 0
    let second = b ?? (inputs.count > 1 ? register(inputs[1]) : 0)
    let key = NodeKey(operation: operation, a: first, b: second, more: inputs)
    let node: Int32
    if let known = assembly.node(key) {
      node = known
    } else {
      let deepest = inputs.map { depth($0) }.max() ?? 0
      // What can fail is computed only where the rules ask for it; all else as far out as it can be.
      let level = canFail || isHere ? assembly.depth : deepest
      let target = isTruth ? newTruth() : newValue()
      assembly.emit(operation, target, first, second, at: level)
      node = addNode(target, isTruth: isTruth, origin ?? operandsOrigin(inputs), depth: level)
      assembly.remember(key, node, at: level)
      if canFail || failure == .reportedByUser { failing.insert(node) }
    }
    if canFail { reportFailure(of: node) }
    return node
  }

  mutating func operandsOrigin(_ inputs: [Int32]) -> Node.Origin {
    let stretch = stretch(inputs)
    return .operands(start: stretch.start, count: stretch.count)
  }

  /// Reports a failure of a node under the rule being compiled, unless that has been done here.
  mutating func reportFailure(of node: Int32) {
    guard rule != Compiler.noRule else { return }
    let key = NodeKey(operation: .report, a: node, b: rule)
    guard assembly.node(key) == nil else { return }
    assembly.emit(.report, reportCount, register(node), rule)
    reportCount += 1
    assembly.remember(key, node)
  }

  /// Reports a failure of a node under the rule being compiled only if another node is known.
  mutating func reportFailure(of node: Int32, ifKnown other: Int32) {
    let end = assembly.label()
    assembly.emit(.jumpUnlessKnown, end, register(other))
    assembly.beginScope()
    reportFailure(of: node)
    assembly.endScope()
    assembly.place(end)
  }

  // MARK: Constants

  mutating func truthConstant(_ truth: UInt8) -> Int32 {
    let value = Value.number(Decimal(-1 - Int(truth)))
    // Registers 0 to 2 hold no, unknown and yes; the key cannot be a constant of a condition.
    let key = Value.record([value])
    if let node = constantNodes[key] { return node }
    let node = addNode(Int32(truth), isTruth: true, .none)
    constantNodes[key] = node
    return node
  }

  mutating func constant(_ value: Value) -> Int32 {
    if case .flag(let flag) = value { return truthConstant(flag ? Kleene.yes : Kleene.no) }
    if let node = constantNodes[value] { return node }
    let register = newValue()
    constants.append((register, slot(value)))
    let node = addNode(register, isTruth: false, .none)
    constantNodes[value] = node
    return node
  }

  /// A value that does not change, as it stands in a register.
  mutating func slot(_ value: Value) -> Slot {
    switch value {
    case .text(let text):
      let bytes = Array(text.utf8)
      return Slot(text: UnsafePointer(memory.copy(bytes)), count: bytes.count)
    case .number, .flag, .time, .date, .duration: return Slot(value) ?? .unknown
    case .choice(let option): return Slot(bits: Int64(interner.id(option)))
    case .texts(let texts): return list(texts.map { slot(.text($0)) }, count: texts.count)
    case .record(let columns): return list(columns.map { column in slot(orMissing: column) }, count: 1)
    case .records(let rows):
      return list(rows.flatMap { row in row.map { slot(orMissing: $0) } }, count: rows.count)
    }
  }

  mutating func slot(orMissing value: Value?) -> Slot { value.map { slot($0) } ?? .unknown }

  private func list(_ elements: [Slot], count: Int) -> Slot {
    Slot(
      bits: Int64(Int(bitPattern: memory.copy(elements))), count: Int32(truncatingIfNeeded: count))
  }
}
