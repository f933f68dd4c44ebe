/// The difference of two texts in the unified format of POSIX `diff -u`, with three lines of context.
package enum UnifiedDiff {
  private static let context = 3
  /// From how many lines on two texts are no longer compared line by line: the time grows with the square.
  private static let comparedLines = 20_000

  /// The difference; empty when the texts are equal.
  ///
  /// It is for people: what a terminal would act on in the lines is shown by a picture of it.
  ///
  /// - Parameter path: the name of the file for both sides.
  package static func text(old: [UInt8], new: [UInt8], path: String) -> String {
    guard old != new else { return "" }
    let changes = changes(from: lines(old), to: lines(new))
    let name = DisplayText.visible(path)
    return "--- \(name)\n+++ \(name)\n" + hunks(changes).joined()
  }

  /// The same for texts.
  package static func text(old: String, new: String, path: String) -> String {
    text(old: Array(old.utf8), new: Array(new.utf8), path: path)
  }

  /// A line with its line break, if it has one, and what has become of it.
  private struct Change {
    let mark: Character
    let line: ArraySlice<UInt8>

    var text: String {
      let (breaks, missing) = (String(decoding: lineBreak, as: UTF8.self), "\n\\ No newline at end of file\n")
      let written = String(decoding: line.dropLast(lineBreak.count), as: UTF8.self)
      return "\(mark)\(visible(written))\(breaks.isEmpty ? missing : breaks)"
    }

    /// The line feed, with the carriage return before it.
    private var lineBreak: ArraySlice<UInt8> {
      guard line.last == UInt8(ascii: "\n") else { return [] }
      return line.suffix(line.dropLast().last == UInt8(ascii: "\r") ? 2 : 1)
    }

    /// Tabs stay, so that the difference can be applied; a terminal would act on all else that is replaced.
    private func visible(_ text: String) -> String {
      text.split(separator: "\t", omittingEmptySubsequences: false).map { DisplayText.visible(String($0)) }
        .joined(separator: "\t")
    }
  }

  private static func lines(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (offset, byte) in text.enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(text[start...offset])
      start = offset + 1
    }
    if start < text.count { lines.append(text[start...]) }
    return lines
  }

  /// All lines of both texts in order; of a changed stretch first what goes, then what comes.
  private static func changes(from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]) -> [Change] {
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.count
    let oldMiddle = Array(old[head..<old.count - tail])
    let newMiddle = Array(new[head..<new.count - tail])
    var changes = old[..<head].map { Change(mark: " ", line: $0) }
    changes += middle(from: oldMiddle, to: newMiddle)
    changes += old[(old.count - tail)...].map { Change(mark: " ", line: $0) }
    return changes
  }

  private static func middle(from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]) -> [Change] {
    var gone = Set(old.indices)
    var come = Set(new.indices)
    if old.count + new.count <= comparedLines {
      let difference = new.difference(from: old)
      gone = Set(difference.removals.map(offset))
      come = Set(difference.insertions.map(offset))
    }
    var changes: [Change] = []
    var (oldLine, newLine) = (0, 0)
    while oldLine < old.count || newLine < new.count {
      if oldLine < old.count, gone.contains(oldLine) {
        changes.append(Change(mark: "-", line: old[oldLine]))
        oldLine += 1
      } else if newLine < new.count, come.contains(newLine) {
        changes.append(Change(mark: "+", line: new[newLine]))
        newLine += 1
      } else {
        if oldLine < old.count { changes.append(Change(mark: " ", line: old[oldLine])) }
        oldLine += 1
        newLine += 1
      }
    }
    return changes
  }

  private static func offset(_ change: CollectionDifference<ArraySlice<UInt8>>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  /// The changed stretches with the lines around them.
  private static func hunks(_ changes: [Change]) -> [String] {
    var hunks: [String] = []
    // How many lines of the old and the new text stand before a change.
    var (oldLine, newLine) = (0, 0)
    var counted = 0
    var index = 0
    while let first = changes[index...].firstIndex(where: { $0.mark != " " }) {
      var last = first
      while let next = changes[(last + 1)...].firstIndex(where: { $0.mark != " " }),
        next - last <= 2 * context + 1
      {
        last = next
      }
      let hunk = changes[max(index, first - context)..<min(changes.count, last + context + 1)]
      for change in changes[counted..<hunk.startIndex] {
        if change.mark != "+" { oldLine += 1 }
        if change.mark != "-" { newLine += 1 }
      }
      let oldCount = hunk.count { $0.mark != "+" }
      let newCount = hunk.count { $0.mark != "-" }
      let places = "-\(place(oldLine, oldCount)) +\(place(newLine, newCount))"
      hunks.append("@@ \(places) @@\n" + hunk.map(\.text).joined())
      oldLine += oldCount
      newLine += newCount
      counted = hunk.endIndex
      index = hunk.endIndex
    }
    return hunks
  }

  /// The first line and the number of lines, `1,5`; a number of one is left out, and before an empty stretch stands
  /// the line before it.
  private static func place(_ before: Int, _ count: Int) -> String {
    let first = count == 0 ? before : before + 1
    return count == 1 ? "\(first)" : "\(first),\(count)"
  }
}
