internal import AccordCSV

/// Compares the cells of rows with the columns of their header, and amends rows where it is certain or wanted.
///
/// Rows that all end with a delimiter, as the first one does, are read without it. All else is only amended for those
/// who want it, since a row with too few or too many cells may have been cut in the wrong places.
final class RowShape {
  private let isLenient: Bool
  /// Whether rows have an empty cell behind the last column; nil before the first row.
  private var endsWithDelimiter: Bool?
  /// Whether the rows since the last good one may be the rest of a cell with an open quote.
  private var isBroken = false

  init(isLenient: Bool) {
    self.isLenient = isLenient
  }

  /// Takes note that a row cannot be read.
  func reject() {
    isBroken = true
  }

  /// Why the last row does not fit its header; nil when it does, perhaps now.
  func mismatch(_ header: CSVHeader, in records: inout CSVRecords) -> String? {
    guard let record = records.records.last else { return nil }
    let (count, wanted) = (record.cellCount, header.names.count)
    // Nearly all rows of nearly all files.
    if count == wanted, endsWithDelimiter == false, !isBroken, records.amendments.isEmpty { return nil }
    let hasQuotes = records.lastAmendment != nil
    let excess = records.withCells(of: record) { _, cells in
      cells.dropFirst(wanted).allSatisfy(\.isEmpty) ? cells.count - wanted : nil
    }
    let endsWithDelimiter = endsWithDelimiter ?? (excess == 1)
    self.endsWithDelimiter = endsWithDelimiter
    if excess == 0, !endsWithDelimiter || isLenient {
      if hasQuotes, isBroken { return refuse("may be the rest of the row above it", in: &records) }
      isBroken = false
      return nil
    }
    let amendment: RowAmendment? =
      switch excess {
      case .some(1...): .long
      // A title, a total or the rest of a text has a single cell; and where quotes are astray, cells may be too.
      case .some(..<0) where !hasQuotes && !isBroken && isFilled(record, in: records): .short
      default: nil
      }
    let isRead = excess == 1 && endsWithDelimiter || isLenient && !(hasQuotes && isBroken)
    if let amendment, !hasQuotes || isRead { records.amendLast(amendment, isRead: isRead) }
    guard amendment != nil, isRead else {
      let reason =
        header.mismatch(cellCount: count) ?? "has no delimiter at its end, which the rows above it have"
      return refuse(reason, in: &records)
    }
    records.setLastCellCount(wanted)
    return nil
  }

  private func refuse(_ reason: String, in records: inout CSVRecords) -> String {
    if records.lastAmendment?.isRead == true { records.dropLastAmendment() }
    return reason
  }

  /// Whether at least two cells of a row have something in them.
  private func isFilled(_ record: CSVRecords.Record, in records: CSVRecords) -> Bool {
    records.withCells(of: record) { _, cells in cells.count { !$0.isEmpty } > 1 }
  }
}
