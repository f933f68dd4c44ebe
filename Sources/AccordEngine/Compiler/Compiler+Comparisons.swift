import AccordSemantics
import AccordValues

extension Compiler {
  mutating func comparison(
    _ comparison: Expression.Comparison, _ left: Expression, _ right: Expression, ignoringCase: Bool
  ) -> Int32 {
    switch comparison {
    case .equal: equal(left, right, ignoringCase: ignoringCase)
    case .notEqual: not(equal(left, right, ignoringCase: ignoringCase))
    case .less: less(left, right, orEqual: false)
    case .lessOrEqual: less(left, right, orEqual: true)
    case .greater: less(right, left, orEqual: false)
    case .greaterOrEqual: less(right, left, orEqual: true)
    }
  }

  private mutating func equal(_ left: Expression, _ right: Expression, ignoringCase: Bool) -> Int32 {
    if !ignoringCase {
      if case .constant(let value) = right.kind, let node = test(left, isOneOf: [value]) { return node }
      if case .constant(let value) = left.kind, let node = test(right, isOneOf: [value]) { return node }
    }
    return equal(compile(left), compile(right), left.type, ignoringCase: ignoringCase)
  }

  mutating func equal(
    _ left: Int32, _ right: Int32, _ type: ValueType, ignoringCase: Bool
  ) -> Int32 {
    switch type {
    case .flag: return compute(.equalTruths, [left, right], isTruth: true)
    case .number: return compute(.equalNumbers, [left, right], isTruth: true)
    case .text:
      let (left, right) = ignoringCase ? (folded(left), folded(right)) : (left, right)
      return compute(.equalTexts, [left, right], isTruth: true)
    default: return compute(.equalBits, [left, right], isTruth: true)
    }
  }

  private mutating func less(_ left: Expression, _ right: Expression, orEqual: Bool) -> Int32 {
    if case .constant(let edge) = right.kind,
      let node = test(left, edge, isAbove: false, includesEdge: orEqual)
    {
      return node
    }
    if case .constant(let edge) = left.kind,
      let node = test(right, edge, isAbove: true, includesEdge: orEqual)
    {
      return node
    }
    let operands = [compile(left), compile(right)]
    if left.type == .number {
      return compute(orEqual ? .lessOrEqualNumbers : .lessNumbers, operands, isTruth: true)
    }
    return compute(orEqual ? .lessOrEqualBits : .lessBits, operands, isTruth: true)
  }

  /// Both ends belong; each comparison may decide alone. The value is compiled once.
  mutating func between(_ value: Expression, _ lower: Expression, _ upper: Expression) -> Int32 {
    if testableNode(value) != nil {
      return and([less(lower, value, orEqual: true), less(value, upper, orEqual: true)])
    }
    let nodes = [compile(lower), compile(value), compile(upper)]
    let operation: Operation = value.type == .number ? .lessOrEqualNumbers : .lessOrEqualBits
    return and([
      compute(operation, [nodes[0], nodes[1]], isTruth: true),
      compute(operation, [nodes[1], nodes[2]], isTruth: true),
    ])
  }

  mutating func folded(_ text: Int32) -> Int32 { compute(.foldCase, [text], isTruth: false) }

  // MARK: Conditions that are answered together

  /// Whether a value that stands in a register of its own is one of these constants; nil where that is no such
  /// value.
  mutating func test(_ value: Expression, isOneOf constants: [Value]) -> Int32? {
    switch value.type {
    case .text, .number, .choice: break
    default: return nil
    }
    guard !constants.isEmpty, let node = testableNode(value) else { return nil }
    let words = constants.map(\.json).sorted().joined(separator: ",")
    let key = NodeKey(operation: .switchTexts, a: register(node), text: Text(words))
    return test(key, node) { compiler in compiler.sharedConditions.add(constants, of: compiler.register(node))
    }
  }

  /// Whether a value that stands in a register of its own lies on one side of an edge; nil where that is no such value.
  mutating func test(
    _ value: Expression, _ edge: Value, isAbove: Bool, includesEdge: Bool
  ) -> Int32? {
    guard let node = testableNode(value) else { return nil }
    let key = NodeKey(
      operation: .thresholds, a: register(node), b: (isAbove ? 2 : 0) + (includesEdge ? 1 : 0),
      text: Text(edge.json))
    let slot = slot(edge)
    return test(key, node) { compiler in
      compiler.sharedConditions.add(
        slot, isAbove: isAbove, includesEdge: includesEdge, isNumber: value.type == .number,
        of: compiler.register(node))
    }
  }

  private mutating func test(
    _ key: NodeKey, _ node: Int32, _ add: (inout Compiler) -> Int32
  ) -> Int32 {
    if let known = assembly.node(key) { return known }
    let register = add(&self)
    let origin = operandsOrigin([node])
    let made = addNode(register, isTruth: true, origin)
    // Answered as soon as the value is there, so before every use.
    assembly.rememberAlways(key, made)
    return made
  }

  /// The node of a value whose conditions are answered together.
  private mutating func testableNode(_ value: Expression) -> Int32? {
    switch value.kind {
    case .field, .binding, .segments, .score, .grade:
      let node = compile(value)
      return testable[register(node)] == node ? node : nil
    default: return nil
    }
  }

  // MARK: Membership

  mutating func membership(
    _ value: Expression, _ values: [Expression], _ lists: [ID<TextList>], ignoringCase: Bool
  ) -> Int32 {
    var constants: [Value] = []
    var others: [Expression] = []
    for other in values {
      if case .constant(let constant) = other.kind {
        constants.append(constant)
      } else {
        others.append(other)
      }
    }
    let member = compile(value)
    var answers: [Int32] = []
    let entries = lists.flatMap { list in
      (ignoringCase ? program.lists[list].folded : program.lists[list].entries).map { Value.text($0) }
    }
    if !ignoringCase, let node = test(value, isOneOf: constants + entries) {
      answers.append(node)
    } else if value.type == .text {
      let texts = (constants.compactMap(\.text)).map { ignoringCase ? CaseFolding.fold($0) : $0 }
      answers.append(
        isInTable(ignoringCase ? folded(member) : member, texts + entries.compactMap(\.text)))
    } else {
      for constant in constants {
        answers.append(equal(member, self.constant(constant), value.type, ignoringCase: false))
      }
    }
    for other in compileAll(others) {
      answers.append(equal(member, other, value.type, ignoringCase: ignoringCase))
    }
    // Without a value to compare with, a known member is in nothing.
    if answers.isEmpty { return isInTable(member, []) }
    return or(answers)
  }

  private mutating func isInTable(_ member: Int32, _ texts: [Text]) -> Int32 {
    let words = texts.sorted().map { JSONText.quote($0) }.joined(separator: ",")
    let key = NodeKey(operation: .textInTable, a: register(member), text: Text(words))
    if let node = assembly.node(key) { return node }
    let node = compute(.textInTable, [member], b: addTable(texts.map { ($0, 0) }), isTruth: true)
    assembly.remember(key, node, at: depth(node))
    return node
  }

  /// A table of texts; gives its number.
  mutating func addTable(_ entries: [(Text, Int32)]) -> Int32 {
    tables.append(TextTable(entries))
    return Int32(truncatingIfNeeded: tables.count - 1)
  }
}

extension Value {
  /// The text of a text.
  fileprivate var text: Text? {
    if case .text(let text) = self { text } else { nil }
  }
}
