import AccordSemantics
import AccordValues

extension Compiler {
  mutating func call(_ function: Function, _ arguments: [Expression], _ type: ValueType) -> Int32 {
    switch function {
    case .coalesce:
      return compute(
        list: type == .flag ? .coalesceTruths : .coalesce, compileAll(arguments), isTruth: type == .flag)
    case .completeness: return completeness(arguments)
    case .min: return compute(list: .minimum, compileAll(arguments), isTruth: false)
    case .max: return compute(list: .maximum, compileAll(arguments), isTruth: false)
    case .round:
      let digits = arguments.count > 1 ? compile(arguments[1]) : constant(.number(.zero))
      return compute(.round, [compile(arguments[0]), digits], isTruth: false, canFail: true)
    default: break
    }
    guard let argument = arguments.first else { return truthConstant(Kleene.unknown) }
    let node = compile(argument)
    switch function {
    case .abs: return compute(.absolute, [node], isTruth: false)
    case .floor: return compute(.floor, [node], isTruth: false)
    case .ceiling: return compute(.ceiling, [node], isTruth: false)
    case .year: return compute(.year, [day(node, argument)], isTruth: false)
    case .month: return compute(.month, [day(node, argument)], isTruth: false)
    case .day: return compute(.day, [day(node, argument)], isTruth: false)
    case .weekday: return compute(.weekday, [day(node, argument)], isTruth: false)
    case .domain: return compute(.domain, [node], isTruth: false, canFail: true)
    case .lower: return compute(.lower, [node], isTruth: false)
    case .upper: return compute(.upper, [node], isTruth: false)
    case .trim: return compute(.trim, [node], isTruth: false)
    case .length:
      return compute(argument.type == .texts ? .listLength : .textLength, [node], isTruth: false)
    case .words: return compute(.words, [node], isTruth: false)
    case .number: return compute(.number, [node], isTruth: false, canFail: true)
    case .coalesce, .completeness, .min, .max, .round: return node
    }
  }

  private mutating func day(_ node: Int32, _ argument: Expression) -> Int32 {
    argument.type == .time ? compute(.dayOfTime, [node], isTruth: false) : node
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
