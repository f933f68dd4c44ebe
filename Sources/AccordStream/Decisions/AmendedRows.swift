package import AccordCSV
import AccordValues

/// The rows of a run that were amended, or would have been if that had been wanted, counted.
package struct AmendedRows: Sendable {
  /// The rows of one kind.
  private struct Rows {
    var count = 0
    /// Where the first of them stand.
    var places: [InputPlace] = []
  }

  private var read: [RowAmendment: Rows] = [:]
  private var rejected: [RowAmendment: Rows] = [:]

  /// How many places are named.
  private static let named = 5

  /// No rows.
  package init() {}

  /// How many were amended and read.
  package var count: Int { read.values.reduce(0) { $0 + $1.count } }

  /// Counts a row.
  package mutating func add(_ row: CSVRecords.Amendment, of file: String?) {
    let rows = Rows(count: 1, places: [InputPlace(file: file, line: row.line)])
    if row.isRead {
      AmendedRows.add([row.kind: rows], to: &read)
    } else {
      AmendedRows.add([row.kind: rows], to: &rejected)
    }
  }

  /// Adds those of the next part of the run.
  mutating func add(_ part: AmendedRows) {
    AmendedRows.add(part.read, to: &read)
    AmendedRows.add(part.rejected, to: &rejected)
  }

  private static func add(_ part: [RowAmendment: Rows], to rows: inout [RowAmendment: Rows]) {
    for (kind, more) in part {
      rows[kind, default: Rows()].count += more.count
      let places = (rows[kind]?.places ?? []) + more.places
      rows[kind]?.places = Array(places.prefix(named))
    }
  }

  /// A sentence for each kind of rows that were read.
  package var notes: [String] {
    RowAmendment.allCases.compactMap { kind in
      read[kind].map { "\(Count.of($0.count, "row")) \(kind.done($0.count)): \(AmendedRows.words($0))" }
    }
  }

  /// A sentence about the rows that were not read and could be; nil when there are none.
  package var missed: String? {
    AmendedRows.faults(rejected).map { "rejected, and read with '--lenient': \($0)" }
  }

  /// "2 short rows, 1 row with quotes inside a cell"; nil when none was read.
  package var words: String? { AmendedRows.faults(read) }

  private static func faults(_ rows: [RowAmendment: Rows]) -> String? {
    let found = RowAmendment.allCases.compactMap { kind in
      rows[kind].map { "\(Count.of($0.count, "row")) with \(kind.fault)" }
    }
    return found.isEmpty ? nil : found.joined(separator: ", ")
  }

  /// The counts by kind, as members of an object.
  var members: [(String, String)] {
    RowAmendment.allCases.compactMap { kind in read[kind].map { (kind.rawValue, String($0.count)) } }
  }

  private static func words(_ rows: Rows) -> String {
    let isOneFile = rows.places.allSatisfy { $0.file == rows.places.first?.file }
    let places = rows.places.enumerated().map { $0 > 0 && isOneFile ? String($1.line) : $1.words }
    return places.joined(separator: ", ") + (rows.count > rows.places.count ? ", …" : "")
  }
}

extension RowAmendment {
  /// What is wrong with a row.
  fileprivate var fault: String {
    switch self {
    case .short: "too few cells"
    case .long: "empty cells behind the last column"
    case .quotes: "quotes inside a cell"
    }
  }

  /// What was done with rows.
  fileprivate func done(_ count: Int) -> String {
    let (has, was) = count == 1 ? ("has", "was") : ("have", "were")
    return switch self {
    case .short: "\(has) too few cells and \(was) filled with empty ones"
    case .long: "\(has) empty cells behind the last column, which were left out"
    case .quotes: "\(has) quotes inside a cell, which were taken as text"
    }
  }
}
