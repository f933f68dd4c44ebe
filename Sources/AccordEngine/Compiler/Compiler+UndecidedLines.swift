import AccordSemantics
import AccordValues

extension Compiler {
  /// So many things that may be missing are few enough to render each of their sets.
  private static let fewLeaves = 3
  /// So many bytes a line that is rendered for each of them may take.
  private static let longestRendered = 1_000

  /// Renders the lines whose condition is undecided for a few things only, once for each set of these.
  mutating func renderUndecidedLines() {
    let names = causes.names.map { JSONText.quote($0) }
    for index in parts.lines.indices where parts.lines[index].cause < 0 {
      let condition = parts.lineConditions[index]
      guard condition >= 0, isTruth(condition),
        case .leaves(let start, let count) = nodes[Int(condition)].origin,
        count > 0, count <= 2 * Compiler.fewLeaves
      else { continue }
      let leaves = Stretch(start: start, count: count)
      let opening = text.text(of: parts.lines[index].undecided)
      let end = text.text(of: parts.lines[index].end)
      let sets = (0..<1 << Int(count / 2)).map { leaves.causes(in: operands, missing: $0) }
      // Long names are put in when a line is shown, or else there would be more text than rules.
      let length =
        opening.utf8.count + end.utf8.count + (sets.last ?? []).reduce(0) { $0 + names[$1].utf8.count }
      guard length <= Compiler.longestRendered else { continue }
      let pieces = sets.map { causes in
        text.addOther(opening + "[" + causes.map { names[$0] }.joined(separator: ",") + "]" + end)
      }
      parts.lines[index].leaves = leaves
      parts.lines[index].undecidedBy = parts.pieces(pieces)
    }
  }

  /// Finds out how long each line is at most, and the lines of each set.
  mutating func measureLines() {
    let names = parts.causeNames.reduce(0) { $0 + Int($1.count) }
    for index in parts.lines.indices {
      let line = parts.lines[index]
      let computed =
        Int(line.reason.count) + ByteWriter.longestNumber + Int(shared.items.count) + ByteWriter.longestCount
        + Int(max(line.end.count, line.each.count))
      let reason = parts.pieces[line.itemReasons.range].reduce(computed) { max($0, Int($1.count)) }
      let plain = Int(line.undecided.count) + (line.cause < 0 ? names + Int(line.end.count) + 2 : 0)
      let undecided = parts.pieces[line.undecidedBy.range].reduce(plain) { max($0, Int($1.count)) }
      parts.lines[index].reasonLength = Int32(clamping: reason)
      parts.lines[index].undecidedLength = Int32(clamping: undecided)
    }
    for index in parts.lineSets.indices {
      let lines = operands[parts.lineSets[index].lines.range].map { parts.lines[Int($0)] }
      parts.lineSets[index].reasonsLength = lines.reduce(0) { $0 + Int($1.reason.count) }
      parts.lineSets[index].undecidedLength = lines.reduce(0) { $0 + Int($1.undecidedLength) }
    }
  }
}

extension Stretch {
  /// Of leaves those that are missing, a bit each: their causes in ascending order.
  fileprivate func causes(in operands: [Int32], missing: Int) -> [Int] {
    let found = (0..<Int(count / 2)).filter { missing >> $0 & 1 != 0 }.map {
      operands[Int(start) + 2 * $0 + 1]
    }
    return Set(found).map { Int($0) }.sorted()
  }
}
