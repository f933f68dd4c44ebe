internal import AccordValues

/// What the columns of one export tell about each other: whoever writes a file writes all of it in one way.
struct ExportHabits: Sendable {
  /// Whether a column proves that the comma is the decimal mark.
  let usesDecimalComma: Bool
  /// Whether a column proves that the comma parts thousands.
  let partsThousandsByComma: Bool
  /// In which order days and months stand, and what that rests on; nil when nothing tells.
  let dayOrder: (order: DayOrder, reason: String)?

  /// - Parameter partsCellsBySemicolon: whether the export is CSV with a semicolon, as programs write it where the
  ///   comma is the decimal mark.
  init(_ profile: LeadProfile, partsCellsBySemicolon: Bool) {
    var columns: [ColumnProfile] = []
    ExportHabits.collect(profile, into: &columns)
    usesDecimalComma = columns.contains(where: \.provesDecimalComma)
    partsThousandsByComma =
      !usesDecimalComma && columns.contains { $0.written.provesThousandsByComma }
    let proofs = columns.filter { $0.provenDayOrder != nil }
    if let first = proofs.first, let order = first.provenDayOrder {
      // Columns that contradict each other prove nothing about a third.
      let isOne = proofs.allSatisfy { $0.provenDayOrder == order }
      dayOrder = isOne ? (order, "as in \(Excerpt.quoted(first.key)), where days after the 12th tell") : nil
    } else if usesDecimalComma {
      dayOrder = (.dayFirst, "because the export has a decimal comma")
    } else if columns.contains(where: \.hasDaysWithPoints) {
      dayOrder = (.dayFirst, "because other days of the export are written DD.MM.YYYY")
    } else if partsCellsBySemicolon {
      dayOrder = (.dayFirst, "because the export parts its cells by semicolons")
    } else {
      dayOrder = nil
    }
  }

  /// All columns, those of items too.
  private static func collect(_ profile: LeadProfile, into columns: inout [ColumnProfile]) {
    for column in profile.columns {
      columns.append(column)
      if let items = column.items { collect(items, into: &columns) }
    }
  }
}

/// In which order a day and its month stand, where both are digits.
enum DayOrder: Sendable {
  case dayFirst
  case monthFirst

  /// The order in a form of days; nil where it begins with the year or could not be mistaken.
  init?(pattern: String) {
    if pattern.hasPrefix("DD/MM") || pattern.hasPrefix("DD-MM") || pattern.hasPrefix("D/M") {
      self = .dayFirst
    } else if pattern.hasPrefix("MM/DD") || pattern.hasPrefix("MM-DD") || pattern.hasPrefix("M/D") {
      self = .monthFirst
    } else {
      return nil
    }
  }
}
