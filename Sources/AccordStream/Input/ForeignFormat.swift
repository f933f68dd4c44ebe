/// Files that people take for an export, told by their first bytes: what they are, and what to do.
enum ForeignFormat {
  /// What is said of a document of tags: a sentence without its subject.
  static let markup =
    "is HTML or XML, not an export of leads; open it with a spreadsheet program and save it as CSV UTF-8"

  private static let workbook = "is an Excel workbook; save it as 'CSV UTF-8' and read that file"
  private static let archive =
    "is an Excel workbook or another zip archive; save the sheet as 'CSV UTF-8', or unpack it with 'unzip', and read that file"

  private static func compressed(_ program: String, _ reader: String) -> String {
    "is compressed with \(program); unpack it on the way in: \(reader) FILE | accord …"
  }

  private static func encoded(_ encoding: TextEncoding) -> String {
    "is written in \(encoding.rawValue.uppercased()) without a mark that says so; say '--encoding \(encoding.rawValue)'"
  }

  private static let signatures: [(start: [UInt8], sentence: String)] = [
    ([0x50, 0x4B, 0x03, 0x04], archive), ([0x50, 0x4B, 0x05, 0x06], archive),
    ([0xD0, 0xCF, 0x11, 0xE0], workbook),
    ([0x1F, 0x8B], compressed("gzip", "zcat")), ([0x1F, 0x9D], compressed("compress", "zcat")),
    (Array("BZh".utf8), compressed("bzip2", "bzcat")),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], compressed("xz", "xzcat")),
    ([0x28, 0xB5, 0x2F, 0xFD], compressed("zstd", "zstdcat")),
    ([0x04, 0x22, 0x4D, 0x18], compressed("lz4", "lz4cat")),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "is a 7z archive; unpack it with '7z x', and read that file"),
    (Array("Rar!\u{1A}".utf8), "is a rar archive; unpack it, and read that file"),
    (Array("%PDF".utf8), "is a PDF, not an export of leads; export the leads as CSV or JSON"),
    (Array("{\\rtf".utf8), "is a text document (RTF), not an export of leads; export the leads as CSV"),
    (Array("PAR1".utf8), "is a Parquet file; export it as CSV or JSON"),
    (Array("Obj\u{1}".utf8), "is an Avro file; export it as CSV or JSON"),
    (Array("SQLite format 3".utf8), "is an SQLite database; export a table as CSV: sqlite3 -header -csv"),
  ]

  /// What a file is that begins with these bytes: a sentence without its subject; nil for what may hold leads.
  ///
  /// - Parameter isEncodingGiven: whether the user says how its characters are written.
  static func description(of start: [UInt8], isEncodingGiven: Bool = false) -> String? {
    if let found = signatures.first(where: { start.starts(with: $0.start) }) { return found.sentence }
    guard !isEncodingGiven, start.count >= 4 else { return nil }
    // Letters of ASCII with zeros before or behind each.
    switch start.prefix(4).map({ $0 == 0 }) {
    case [false, true, false, true]: return encoded(.utf16le)
    case [true, false, true, false]: return encoded(.utf16be)
    case [false, true, true, true]: return encoded(.utf32le)
    case [true, true, true, false]: return encoded(.utf32be)
    default: return nil
    }
  }

  /// Whether more bytes behind these may make them one of these files.
  static func mayFollow(_ start: [UInt8]) -> Bool {
    if start.count < 4, start.contains(0) || start.count < 2 { return true }
    return signatures.contains { $0.start.count > start.count && $0.start.starts(with: start) }
  }
}

/// Stands for an input that is none of leads: one record, which says why.
final class RefusedInput: RecordCutter {
  /// A sentence without its subject.
  let reason: String
  private var isGiven = false
  private var start: [UInt8] = []

  init(reason: String) {
    self.reason = reason
  }

  func feed(_ bytes: UnsafeRawBufferPointer) {
    if !isGiven { start.append(contentsOf: bytes.prefix(max(0, InputRecord.maxRawLength - start.count))) }
  }

  func finish() {}

  func next() -> CutRecord? {
    guard !isGiven else { return nil }
    isGiven = true
    return CutRecord(line: 1, bytes: start, content: .unreadable(reason))
  }
}
