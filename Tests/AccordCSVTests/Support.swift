import AccordCSV
import AccordTestSupport

/// Reads a document, by default in one piece.
func read(
  _ document: [UInt8], delimiter: UInt8? = nil, limit: Int = 1 << 20, pieces: () -> Int = { Int.max }
) -> [CSVRecord] {
  let reader = CSVRecordReader(delimiter: delimiter, maxRecordLength: limit)
  var records: [CSVRecord] = []
  var rest = document[...]
  while !rest.isEmpty {
    let piece = rest.prefix(pieces())
    rest = rest.dropFirst(piece.count)
    reader.feed([UInt8](piece))
    while let record = reader.next() { records.append(record) }
  }
  reader.finish()
  while let record = reader.next() { records.append(record) }
  return records
}

func read(_ document: String, delimiter: UInt8? = nil, limit: Int = 1 << 20) -> [CSVRecord] {
  read(Array(document.utf8), delimiter: delimiter, limit: limit)
}

extension CSVRecord {
  /// The cells as strings; nil when malformed.
  var cells: [String]? {
    guard case .cells(let cells) = content else { return nil }
    return cells.map { String(decoding: $0, as: UTF8.self) }
  }

  static func cells(_ line: Int, _ cells: [String], raw: String) -> CSVRecord {
    CSVRecord(line: line, raw: Array(raw.utf8), content: .cells(cells.map { Array($0.utf8) }))
  }
}

extension SplitMix64 {
  /// Bytes that are mostly those that mean something in CSV.
  mutating func dirtyCSV(length: Int) -> [UInt8] {
    let telling = Array("\"\",;\n\n\r\tab é|".utf8)
    return (0..<length).map { _ in
      Int.random(in: 0..<40, using: &self) == 0
        ? UInt8.random(in: 0...255, using: &self) : telling[Int.random(in: 0..<telling.count, using: &self)]
    }
  }
}
