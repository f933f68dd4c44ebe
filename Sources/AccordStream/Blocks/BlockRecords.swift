/// The records of a block, one after the other, whatever it holds.
struct BlockRecords {
  private var lines: BlockLines?
  private var rows: BlockRows?
  private var nextRow = 0
  private var records: ArraySlice<CutRecord> = []

  /// No records.
  init() {}

  /// The records of a block; valid until it is filled again.
  init(_ block: Block) {
    switch block.content {
    case .lines(let lines): self.lines = lines
    case .rows(let rows): self.rows = rows
    case .records(let records): self.records = records[...]
    }
  }

  /// The next record; nil when there are no more.
  mutating func next(_ parser: LeadParser) -> InputRecord? {
    if let rows {
      guard nextRow < rows.count else { return nil }
      nextRow += 1
      return rows.record(nextRow - 1)
    }
    return nextCut().map { parser.parse($0) }
  }

  /// The next record of a block that holds no rows.
  mutating func nextCut() -> CutRecord? {
    lines == nil ? records.popFirst() : lines?.next().map { CutRecord($0) }
  }
}
