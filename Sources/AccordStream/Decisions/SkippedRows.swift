package import AccordCSV
import AccordValues

/// The rows of a run that were passed over, counted.
package struct SkippedRows: Sendable {
  private var counts = [Int](repeating: 0, count: SkippedRow.allCases.count)
  /// Where the header stands for the second time.
  package private(set) var firstHeader: InputPlace?

  /// No rows.
  package init() {}

  /// How many there are.
  package var count: Int { counts.reduce(0, +) }

  /// How many there are of a kind.
  package func count(_ row: SkippedRow) -> Int { counts[SkippedRows.place(row)] }

  /// Counts a row.
  package mutating func add(_ row: SkippedRow, at place: InputPlace) {
    counts[SkippedRows.place(row)] += 1
    if row == .header, firstHeader == nil { firstHeader = place }
  }

  /// Adds those of the next part of the run.
  mutating func add(_ part: SkippedRows) {
    for index in counts.indices { counts[index] += part.counts[index] }
    firstHeader = firstHeader ?? part.firstHeader
  }

  /// "2 empty rows, 1 repeated header"; nil when there are none.
  package var words: String? {
    let found = SkippedRow.allCases.filter { count($0) > 0 }.map { Count.of(count($0), $0.noun) }
    return found.isEmpty ? nil : found.joined(separator: ", ")
  }

  /// The counts by kind, as members of an object.
  var members: [(String, String)] {
    SkippedRow.allCases.filter { count($0) > 0 }.map { ($0.rawValue, String(count($0))) }
  }

  private static func place(_ row: SkippedRow) -> Int { SkippedRow.allCases.firstIndex(of: row) ?? 0 }
}
