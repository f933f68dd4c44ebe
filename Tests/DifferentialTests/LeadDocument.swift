import AccordStream

/// The text of one lead.
enum LeadDocument {
  /// One line of NDJSON.
  case json(JSONNode)
  /// A line that should be NDJSON and is damaged.
  case damaged([UInt8])
  /// A header and a row of CSV; cells as they are written.
  case csv([(header: String, cell: String)])

  var bytes: [UInt8] { if case .damaged(let bytes) = self { bytes } else { Array(text.utf8) } }

  var text: String {
    switch self {
    case .json(let node): node.text
    case .damaged(let bytes): String(decoding: bytes, as: UTF8.self)
    case .csv(let cells):
      cells.map(\.header).joined(separator: ",") + "\n" + cells.map(\.cell).joined(separator: ",") + "\n"
    }
  }

  var format: InputFormat {
    switch self {
    case .json, .damaged: .ndjson
    case .csv: .csv
    }
  }

  /// The same with one part less, for every part there is.
  var reductions: [LeadDocument] {
    switch self {
    case .json(let node): return node.reductions.map { .json($0) }
    case .damaged: return []
    case .csv(let cells):
      // A row of one cell can be a blank line.
      guard cells.count > 2 else { return [] }
      return cells.indices.map { index in
        .csv(cells.enumerated().filter { $0.offset != index }.map(\.element))
      }
    }
  }
}
