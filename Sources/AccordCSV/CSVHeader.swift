/// The names of a CSV document's columns.
package struct CSVHeader: Sendable, Equatable {
  /// Why no record can be read below a header that is malformed.
  package static let unreadableHeader = "stands below a header that cannot be read"

  /// The names in order, without the white space around them.
  package let names: [String]

  /// A header of the cells of a record.
  package init(cells: [[UInt8]]) {
    names = cells.map { cell in
      let scalars = Substring(decoding: cell, as: UTF8.self).unicodeScalars
      let tail = scalars.drop { $0.properties.isWhitespace }
      let end = tail.lastIndex { !$0.properties.isWhitespace }
      guard let end else { return "" }
      return String(tail[...end])
    }
  }

  /// The names that stand more than once, each once, in the order of the header; compared by code point.
  package var duplicates: [String] {
    var counts: [[UInt8]: Int] = [:]
    var found: [String] = []
    for name in names where !name.isEmpty {
      let count = counts[Array(name.utf8), default: 0] + 1
      counts[Array(name.utf8)] = count
      if count == 2 { found.append(name) }
    }
    return found
  }

  /// Why a record with this many cells does not fit the header, or nil when it does.
  package func mismatch(cellCount: Int) -> String? {
    guard cellCount != names.count else { return nil }
    return "has \(cellCount) cell\(cellCount == 1 ? "" : "s"), the header has \(names.count)"
  }
}
