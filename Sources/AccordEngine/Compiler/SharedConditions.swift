import AccordSemantics
import AccordValues

/// Conditions on one value that are answered together: a lookup says which of them hold.
///
/// Their registers have to stand beside one another, and which there are is known only at the end. Until then a
/// condition has a provisional register, a number below -1.
struct SharedConditions {
  /// The conditions on the value in one register.
  struct Group {
    var isText = false
    var isNumber = false
    /// For each constant, the conditions that hold for it.
    var cases: [Value: [Int32]] = [:]
    /// All conditions that are equalities or memberships.
    var equalities: [Int32] = []
    var thresholds: [Threshold] = []
  }

  /// A comparison with a constant.
  struct Threshold {
    let edge: Slot
    /// Whether the value must lie above the edge.
    let isAbove: Bool
    let includesEdge: Bool
    let register: Int32
  }

  private(set) var groups: [Int32: Group] = [:]
  private(set) var count: Int32 = 0

  /// A condition that holds for these constants; gives its provisional register.
  mutating func add(_ constants: [Value], of register: Int32) -> Int32 {
    let condition = next()
    groups[register, default: Group()].equalities.append(condition)
    for constant in Set(constants) {
      switch constant {
      case .text: groups[register, default: Group()].isText = true
      case .number: groups[register, default: Group()].isNumber = true
      default: break
      }
      groups[register, default: Group()].cases[constant, default: []].append(condition)
    }
    return condition
  }

  mutating func add(
    _ edge: Slot, isAbove: Bool, includesEdge: Bool, isNumber: Bool, of register: Int32
  ) -> Int32 {
    let condition = next()
    groups[register, default: Group()].isNumber = isNumber
    groups[register, default: Group()].thresholds.append(
      Threshold(edge: edge, isAbove: isAbove, includesEdge: includesEdge, register: condition))
    return condition
  }

  private mutating func next() -> Int32 {
    count += 1
    return -1 - count
  }
}
