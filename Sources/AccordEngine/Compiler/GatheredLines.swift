import AccordSemantics
import AccordValues

/// Lines whose points are written down, gathered until something else pays points, to be paid by one instruction.
struct GatheredLines {
  struct Entry {
    let line: Int32
    let points: Decimal
    /// The node of its condition, and that for which it is undecided.
    let condition: Int32
    let node: Int32
    /// Whether it pays when its condition is yes, and is undecided when that is unknown.
    var pays = true
    var isJudged = true
  }

  var entries: [Entry] = []
  /// Of groups that take one of their lines: the first of these lines, and all in the order in which they are taken.
  var groups: [(first: Int, order: [Int])] = []

  /// Whether some lines can be added to those that are there.
  func hasRoom(for count: Int) -> Bool { entries.count + count <= LineSetPlan.limit }

  /// Points that can be added up as they are: with two decimals at most.
  static func canPay(_ points: Decimal) -> Bool { Slot(points).hundredths != nil }
}

extension Compiler {
  /// Adds a line, which pays before anything that is compiled later.
  mutating func gather(_ line: GatheredLines.Entry) {
    guard GatheredLines.canPay(line.points) else {
      payGathered()
      return assembly.emit(.lineWhen, line.node, line.line, register(line.condition))
    }
    if !gathered.hasRoom(for: 1) { payGathered() }
    gathered.entries.append(line)
  }

  /// Adds the lines of a group that takes one of them; false where they are too many.
  ///
  /// - Parameter order: their places, in the order in which they are taken.
  mutating func gather(group lines: [GatheredLines.Entry], order: [Int]) -> Bool {
    guard lines.count <= LineSetPlan.limit, lines.allSatisfy({ GatheredLines.canPay($0.points) }) else {
      return false
    }
    if !gathered.hasRoom(for: lines.count) { payGathered() }
    gathered.groups.append((gathered.entries.count, order))
    gathered.entries += lines
    return true
  }

  /// Writes the instruction that pays what was gathered; to be done before any other that pays points.
  mutating func payGathered() {
    let lines = gathered
    gathered = GatheredLines()
    guard let first = lines.entries.first else { return }
    if lines.entries.count == 1, first.pays, first.isJudged {
      return assembly.emit(.lineWhen, first.node, first.line, register(first.condition))
    }
    let slots = lines.entries.map { Slot($0.points) }
    let isWhole = slots.allSatisfy { $0.count == 0 }
    let filling = [Int32](repeating: Int32(Kleene.no), count: (4 - lines.entries.count % 4) % 4)
    let firstGroup = Int32(truncatingIfNeeded: parts.lineGroups.count)
    for group in lines.groups {
      let places = group.order.map { group.first + $0 }
      parts.lineGroups.append(
        LineGroup(
          yes: places.reduce(0) { $0 | LineSetPlan.yesBit($1) },
          order: stretch(places.map { Int32(truncatingIfNeeded: $0) })))
    }
    let judged = lines.entries.indices.filter { lines.entries[$0].isJudged }
    let paying = lines.entries.indices.filter { lines.entries[$0].pays }
    parts.lineSets.append(
      LineSetPlan(
        registers: stretch(lines.entries.map { register($0.condition) } + filling),
        lines: stretch(lines.entries.map(\.line)), nodes: stretch(lines.entries.map(\.node)),
        points: UnsafePointer(memory.copy(slots.map { isWhole ? $0.bits : $0.hundredths ?? 0 })),
        isWhole: isWhole, judged: judged.reduce(0) { $0 | LineSetPlan.yesBit($1) >> 1 },
        paying: paying.reduce(0) { $0 | LineSetPlan.yesBit($1) },
        reasons: paying.reduce(0) { slots[$1].bits == 0 ? $0 : $0 | LineSetPlan.yesBit($1) },
        groups: Stretch(start: firstGroup, count: Int32(truncatingIfNeeded: lines.groups.count)),
        shownReasons: parts.pieces(lines.entries.map { parts.lines[Int($0.line)].reason })))
    assembly.emit(.lines, 0, Int32(truncatingIfNeeded: parts.lineSets.count - 1))
  }
}

extension LineSetPlan {
  /// The bit that says of a line that its condition is yes.
  fileprivate static func yesBit(_ place: Int) -> UInt64 { 2 << UInt64(2 * place) }
}
