internal import AccordCSV
package import AccordValues

/// A piece of an input that ends at the end of a record: what one worker decides at a time.
///
/// To be used by one thread at a time.
package final class Block {
  /// What is in a block.
  package enum Content {
    /// NDJSON as it stood in the input. The lines are valid until the block is filled again.
    case lines(BlockLines)
    /// CSV. The rows are valid until the block is filled again.
    case rows(BlockRows)
    /// Records of any other format, and records that are known to be unreadable.
    case records([CutRecord])
  }

  private enum Kind {
    case lines, rows, records
  }

  /// The name of the input for rejects; nil leaves it out.
  package internal(set) var file: String?
  /// When it was read, for those who decide it for that moment.
  package internal(set) var readAt: Instant?

  /// The bytes of lines; what is behind their end may be read, see `ByteBuffer.padding`.
  var bytes = ByteBuffer()
  /// Where the line feeds of whole lines stand in them.
  var lineFeeds: [Int] = []
  private var kind = Kind.lines
  private var rows = BlockRows()
  private var records: [CutRecord] = []
  private var layout = BlockLines.Layout(firstLine: 1, maxLength: 0, isFirst: false)

  /// An empty block.
  package init() {}

  /// What is in it.
  package var content: Content {
    switch kind {
    case .lines: .lines(BlockLines(bytes.bytes, lineFeeds: lineFeeds, layout))
    case .rows: .rows(rows)
    case .records: .records(records)
    }
  }

  /// The rows of CSV in it; nil for other contents.
  var heldRows: BlockRows? { kind == .rows ? rows : nil }

  /// How many bytes of the input it holds.
  private(set) var length = 0
  /// How long it had better be, so that the answers to it do not become too long.
  var preferredLength = Int.max

  func hold(lines layout: BlockLines.Layout) {
    kind = .lines
    records = []
    self.layout = layout
    length = bytes.count
  }

  func hold(_ records: [CutRecord]) {
    bytes.truncate(to: 0)
    kind = .records
    self.records = records
    length = records.reduce(0) { $0 + $1.bytes.count }
  }

  /// Takes over rows, and gives memory for others in exchange.
  func hold(_ rows: inout BlockRows) {
    bytes.truncate(to: 0)
    records = []
    kind = .rows
    rows.records.seal()
    swap(&self.rows, &rows)
    rows.records.removeAll()
    length = self.rows.length
  }
}
