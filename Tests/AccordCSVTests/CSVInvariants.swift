import AccordCSV
import AccordTestSupport

/// What holds for every document, whatever stands in it. The fuzzer checks it too.
enum CSVInvariants {
  /// What is wrong with the records of a document; nil when nothing.
  static func violation(by document: [UInt8]) -> String? {
    violation(by: document, delimiter: nil, limit: 1 << 20)
      ?? violation(by: document, delimiter: UInt8(ascii: ";"), limit: 40)
      ?? violation(by: document, delimiter: UInt8(ascii: "\t"), limit: 1)
  }

  private static func violation(by document: [UInt8], delimiter: UInt8?, limit: Int) -> String? {
    let records = read(document, delimiter: delimiter, limit: limit)
    if gathered(document, delimiter, limit) != records { return "other records when they are gathered" }
    return cutMatters(document, delimiter, limit, records) ?? disorder(of: records, in: document)
      ?? change(of: records, delimiter)
  }

  /// All records, read into one piece of memory.
  private static func gathered(_ document: [UInt8], _ delimiter: UInt8?, _ limit: Int) -> [CSVRecord] {
    let reader = CSVRecordReader(delimiter: delimiter, maxRecordLength: limit)
    reader.feed(document)
    reader.finish()
    var all = CSVRecords()
    while reader.next(into: &all) {}
    return all.records.filter { $0.skipped == nil }.map { record in
      CSVRecord(
        line: record.line, raw: [UInt8](all.raw(record)),
        content: record.reason.map { .malformed($0) } ?? .cells(all.cells(of: record)))
    }
  }

  /// The records must be the same however the document is cut.
  private static func cutMatters(
    _ document: [UInt8], _ delimiter: UInt8?, _ limit: Int, _ records: [CSVRecord]
  ) -> String? {
    // A seed that follows from the document: the same bytes are always cut alike.
    var random = SplitMix64(seed: document.reduce(UInt64(limit)) { ($0 &* 31) &+ UInt64($1) })
    if read(document, delimiter: delimiter, limit: limit, pieces: { 1 }) != records {
      return "other records byte by byte"
    }
    let pieces = { Int.random(in: 1...20, using: &random) }
    return read(document, delimiter: delimiter, limit: limit, pieces: pieces) == records
      ? nil : "other records in random pieces"
  }

  /// Lines must be in order, and the raw bytes parts of the document that do not overlap.
  private static func disorder(of records: [CSVRecord], in document: [UInt8]) -> String? {
    var line = 0
    var length = 0
    for record in records {
      if record.line <= line { return "line \(record.line) after line \(line)" }
      line = record.line
      length += record.raw.count
      if case .malformed("") = record.content { return "line \(line) is malformed without a reason" }
    }
    return length <= document.count ? nil : "\(length) bytes in records, \(document.count) in the document"
  }

  /// A record must have the same cells when it is read alone, unless it would begin with a byte order mark or would
  /// name the delimiter, and when all of its cells are quoted.
  private static func change(of records: [CSVRecord], _ delimiter: UInt8?) -> String? {
    guard let delimiter else { return nil }
    for record in records {
      guard case .cells(let cells) = record.content, CSVDialect.separator(in: record.raw[...]) == nil,
        CSVDialect.separator(in: quoted(cells, delimiter)[...]) == nil
      else { continue }
      if read(quoted(cells, delimiter), delimiter: delimiter).map(\.content) != [record.content] {
        return "line \(record.line) has other cells when they are quoted"
      }
      guard !record.raw.starts(with: [0xEF, 0xBB, 0xBF]) else { continue }
      if read(record.raw + Array("\r\n".utf8), delimiter: delimiter).map(\.content) != [record.content] {
        return "line \(record.line) has other cells when it stands alone"
      }
    }
    return nil
  }

  private static func quoted(_ cells: [[UInt8]], _ delimiter: UInt8) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    let quoted = cells.map { cell in [quote] + cell.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
    }
    return Array(quoted.joined(separator: [delimiter]))
  }
}
