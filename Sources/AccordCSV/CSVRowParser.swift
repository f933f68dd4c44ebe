internal import CLibcsv

/// libcsv, fed one line at a time.
///
/// It reads RFC 4180 strictly: a quote inside an unquoted cell, or anything but a delimiter behind a closing
/// quote, is an error. Blanks around a cell belong to it.
package final class CSVRowParser {
  /// What a line did.
  enum Progress {
    /// The record is complete; its cells are in `text`.
    case complete
    /// A quoted cell goes on in the next line.
    case unfinished
    /// There was nothing in the line.
    case blank
    /// The line cannot be read.
    case malformed(String)
  }

  /// Why a line with a carriage return before its end is no record.
  package static let carriageReturn = "has a carriage return inside the line"

  private var parser = csv_parser()
  /// What separates cells.
  let delimiter: UInt8
  private var rowCount = 0

  /// The cells of the record without their quotes, one after the other.
  private(set) var text: [UInt8] = []
  /// Where in `text` each cell ends.
  private(set) var ends: [Int] = []

  init(delimiter: UInt8) {
    self.delimiter = delimiter
    start()
  }

  deinit { csv_free(&parser) }

  /// Reads on with one line, its line end included.
  func feed(_ line: ArraySlice<UInt8>) -> Progress {
    if parser.pstate == Self.betweenRows { clear() }
    let context = Unmanaged.passUnretained(self).toOpaque()
    let used = line.withUnsafeBytes {
      csv_parse(&parser, $0.baseAddress, $0.count, CSVRowParser.cell, CSVRowParser.row, context)
    }
    guard used == line.count else { return .malformed(failure()) }
    guard rowCount <= 1 else {
      restart()
      return .malformed(CSVRowParser.carriageReturn)
    }
    guard rowCount == 1 else { return parser.pstate == Self.betweenRows ? .blank : .unfinished }
    // Cells behind the row's end: the line goes on after a carriage return.
    guard parser.pstate == Self.betweenRows else {
      restart()
      return .malformed(CSVRowParser.carriageReturn)
    }
    rowCount = 0
    return .complete
  }

  /// Ends the document: the last line may lack its line end.
  func finish() -> Progress {
    let context = Unmanaged.passUnretained(self).toOpaque()
    guard csv_fini(&parser, CSVRowParser.cell, CSVRowParser.row, context) == 0 else {
      return .malformed(failure())
    }
    guard rowCount == 1 else { return .blank }
    rowCount = 0
    return .complete
  }

  /// Forgets the record that was begun.
  func restart() {
    csv_free(&parser)
    start()
  }

  // csv.c: ROW_NOT_BEGUN.
  private static let betweenRows: Int32 = 0

  private static let cell: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void =
    {
      bytes, count, context in
      guard let context else { return }
      let owner = Unmanaged<CSVRowParser>.fromOpaque(context).takeUnretainedValue()
      owner.text.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
      owner.ends.append(owner.text.count)
    }

  private static let row: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { _, context in
    guard let context else { return }
    Unmanaged<CSVRowParser>.fromOpaque(context).takeUnretainedValue().rowCount += 1
  }

  private func start() {
    parser = csv_parser()
    // Cannot fail: it only sets fields.
    _ = csv_init(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI))
    csv_set_delim(&parser, delimiter)
    csv_set_space_func(&parser) { _ in 0 }
    // The buffer of a cell grows by this; libcsv's 128 bytes are few for a cell of megabytes.
    csv_set_blk_size(&parser, 4096)
    clear()
    rowCount = 0
  }

  private func clear() {
    text.removeAll(keepingCapacity: text.capacity <= CSVRowParser.keptCapacity)
    ends.removeAll(keepingCapacity: ends.capacity <= CSVRowParser.keptCapacity)
  }

  /// After an exceptionally long record its memory is given back.
  private static let keptCapacity = 1 << 20

  private func failure() -> String {
    let status = csv_error(&parser)
    let isUnfinished = parser.quoted != 0
    restart()
    switch status {
    case CSV_EPARSE:
      return isUnfinished
        ? "has a quoted cell with text behind its closing quote, or without a closing quote"
        : "has a quote inside a cell that does not start with one"
    case CSV_ETOOBIG: return "has a cell that is too long"
    default: return "cannot be read: not enough memory"
    }
  }
}
