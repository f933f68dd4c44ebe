import AccordSemantics
import AccordValues

extension Compiler {
  mutating func call(_ function: Function, _ arguments: [Expression], _ type: ValueType) -> Int32 {
    switch function.evaluation {
    case .firstKnown:
      return compute(
        list: type == .flag ? .coalesceTruths : .coalesce, compileAll(arguments), isTruth: type == .flag)
    case .shareOfKnown: return completeness(arguments)
    case .ofKnown:
      var inputs: [Int32] = []
      for (index, argument) in arguments.enumerated() {
        inputs.append(function.parameter(at: index)?.kind == .day ? compileDay(argument) : compile(argument))
      }
      let node = callKernel(function, inputs, arguments.map(\.type))
      return type == .flag ? truth(node) : node
    case .ofKnownNumbers: return callOnKnown(function, compileAll(arguments))
    }
  }

  /// Two by two: what the function gives of both, else the one that is known.
  private mutating func callOnKnown(_ function: Function, _ inputs: [Int32]) -> Int32 {
    var answer = inputs[0]
    for input in inputs.dropFirst() {
      let both = callKernel(function, [answer, input], [.number, .number])
      answer = compute(list: .coalesce, [both, answer, input], isTruth: false)
    }
    return answer
  }

  private mutating func callKernel(_ function: Function, _ inputs: [Int32], _ types: [ValueType]) -> Int32 {
    let canFail = function.failure != nil
    let key = NodeKey(operation: .call, more: inputs, text: Text(function.name))
    if let known = assembly.node(key) {
      if canFail { reportFailure(of: known) }
      return known
    }
    let named = Kernel.named(function.name, of: types)
    guard let kernel = function.hours.isEmpty ? named : Kernel(in: function.hours.map(\.openings)) else {
      isComplete = false
      return truthConstant(Kleene.unknown)
    }
    let node = call(function.name, kernel, inputs, failure: function.failure)
    assembly.remember(key, node, at: depth(node))
    return node
  }

  /// Calls a kernel on values that are all known.
  ///
  /// - Parameter failure: what a call without an answer says; nil for a kernel that always has one.
  mutating func call(_ name: String, _ kernel: Kernel, _ inputs: [Int32], failure: String?) -> Int32 {
    parts.calls.append(
      CallPlan(
        name: name, kernel: kernel, operands: stretch(inputs.map { register($0) }),
        error: failure.map { addError($0) } ?? -1))
    let call = Int32(truncatingIfNeeded: parts.calls.count - 1)
    return compute(.call, inputs, a: call, b: 0, isTruth: false, functionFails: failure != nil)
  }

  /// The share of fields that are known; it is always known itself.
  private mutating func completeness(_ arguments: [Expression]) -> Int32 {
    var inputs: [Int32] = []
    for argument in arguments {
      guard case .field(let id) = argument.kind else { continue }
      inputs.append(Int32(truncatingIfNeeded: id.index))
    }
    let registers = stretch(inputs)
    return compute(
      .completeness, [], a: registers.start, b: registers.count, isTruth: false, origin: Node.Origin.none)
  }
}
