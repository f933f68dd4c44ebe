/// The instructions of a plan while they are being written: jumps go to labels, which become places at the end.
struct Assembly {
  enum Item {
    case instruction(Instruction)
    case label(Int32)
    /// Where all conditions on the value in a register are answered; see `SharedConditions`.
    case sharedConditions(Int32)
  }

  /// The place of a label that was never placed, which no verified plan has.
  static let nowhere: Int32 = -1

  /// Code and what it has computed: that of the lead, and within it that of each item.
  struct Level {
    var items: [Item] = []
    /// The nodes that are certain to have been computed.
    var known: [NodeKey: Int32] = [:]
    /// What was added since each scope began, innermost last: code that may be jumped over has a scope of its own.
    var added: [[NodeKey]] = [[]]
  }

  private(set) var levels = [Level()]
  private var labelCount: Int32 = 0

  var depth: Int { levels.count - 1 }

  mutating func label() -> Int32 {
    labelCount += 1
    return labelCount - 1
  }

  mutating func place(_ label: Int32) { levels[depth].items.append(.label(label)) }

  mutating func emit(
    _ operation: Operation, _ target: Int32 = 0, _ a: Int32 = 0, _ b: Int32 = 0, at depth: Int? = nil
  ) {
    levels[depth ?? self.depth].items.append(.instruction(Instruction(operation, target, a, b)))
  }

  mutating func answerSharedConditions(of register: Int32) {
    levels[depth].items.append(.sharedConditions(register))
  }

  // MARK: Levels and scopes

  /// Begins the code for an item of a list.
  mutating func beginLevel() { levels.append(Level()) }

  /// Ends the code for an item and gives it back, to be put where it belongs.
  mutating func endLevel() -> [Item] { levels.popLast()?.items ?? [] }

  mutating func append(_ items: [Item]) { levels[depth].items += items }

  /// Begins code that may be jumped over.
  mutating func beginScope() { levels[depth].added.append([]) }

  mutating func endScope() {
    for key in levels[depth].added.popLast() ?? [] { levels[depth].known[key] = nil }
  }

  /// A node that is certain to have been computed here.
  func node(_ key: NodeKey) -> Int32? {
    for level in levels {
      if let node = level.known[key] { return node }
    }
    return nil
  }

  /// Remembers a node that is not known here.
  mutating func remember(_ key: NodeKey, _ node: Int32, at depth: Int? = nil) {
    let level = depth ?? self.depth
    guard levels[level].known.updateValue(node, forKey: key) == nil else { return }
    levels[level].added[levels[level].added.count - 1].append(key)
  }

  /// Remembers what holds before the first instruction.
  mutating func rememberAlways(_ key: NodeKey, _ node: Int32) { levels[0].known[key] = node }
}
