package import AccordCSV

/// What became of a block: the lines of its decisions and rejects, and their counts.
///
/// To be used by one thread at a time.
package final class BlockOutput {
  /// How many bytes are held before a part of a block is written.
  static let limit = 4 << 20

  /// The lines of decisions, each with its line feed.
  package let decisions = ByteBuffer()
  /// The lines of rejects, each with its line feed.
  package let rejects = ByteBuffer()
  /// The counts of this block alone; nil when nobody wants them.
  package var summary: Summary?

  /// What is counted in every run, of this block alone.
  private(set) var run = RunCounts()
  /// How many decisions and rejects there are, also those written already.
  private(set) var decisionCount = 0
  private(set) var rejectCount = 0
  /// Whether the run ends with this output, because of a reject or because it was stopped.
  private(set) var isLast = false
  /// How many bytes there were in all.
  var length: Int { writtenLength + decisions.count + rejects.count }

  private let emptySummary: Summary?
  private let stopsOnReject: Bool
  private let stop: StopSignal
  private var writtenLength = 0
  /// Writes what there is; says whether the run goes on.
  var spill: (BlockOutput) throws -> Bool = { _ in true }

  /// An empty output.
  ///
  /// - Parameter summary: an empty summary of a part; nil for none.
  init(summary: Summary?, stopsOnReject: Bool, stop: StopSignal) {
    emptySummary = summary
    self.summary = summary
    self.stopsOnReject = stopsOnReject
    self.stop = stop
  }

  /// Counts a decision whose line was added.
  package func countDecision() { decisionCount += 1 }

  /// Counts a reject whose line was added.
  package func countReject() { rejectCount += 1 }

  /// Counts a row that is passed over.
  package func skip(_ row: SkippedRow, at place: InputPlace) { run.skipped.add(row, at: place) }

  /// Whether the next record is to be decided. To be asked between records: when too much output is held, a
  /// part is written here.
  ///
  /// - Throws: what writing throws.
  package func mayGoOn() throws -> Bool {
    if isLast || endsRun {
      isLast = true
      return false
    }
    guard decisions.count + rejects.count >= BlockOutput.limit else { return true }
    isLast = try !spill(self)
    return !isLast
  }

  private var endsRun: Bool { stop.isSet || stopsOnReject && rejectCount > 0 }

  /// Says that nothing of the block was decided, because the run was stopped.
  func skip() { isLast = true }

  /// Says that the block is decided.
  func finish() {
    if stopsOnReject, rejectCount > 0 { isLast = true }
  }

  /// Drops lines that have been written.
  func dropLines() {
    writtenLength += decisions.count + rejects.count
    decisions.removeAll(keeping: BlockOutput.limit)
    rejects.removeAll(keeping: BlockOutput.limit)
  }

  /// Makes it empty for the next block.
  func reset() {
    dropLines()
    writtenLength = 0
    decisionCount = 0
    rejectCount = 0
    isLast = false
    run = RunCounts()
    summary = emptySummary
  }
}
