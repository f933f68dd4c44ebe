package import AccordCSV
internal import AccordSemantics

/// What became of a block: the lines of its decisions, rejects and breaches, and their counts.
///
/// To be used by one thread at a time.
package final class BlockOutput {
  /// How many bytes are held before a part of a block is written.
  static let limit = 4 << 20

  /// The lines of decisions, each with its line feed.
  package let decisions = ByteBuffer()
  /// The lines of rejects, each with its line feed.
  package let rejects = ByteBuffer()
  /// The lines of leads that break promises, each with its line feed; those of rejects where both go to one place.
  package let breaches: ByteBuffer
  /// The counts of this block alone; nil when nobody wants them.
  package var summary: Summary?

  /// What is counted in every run, of this block alone.
  private(set) var run = RunCounts()
  /// What leads of JSON in this block had a key for, as far as it is news to the worker.
  package var seen = SeenParts()

  /// How many decisions and rejects there are, also those written already.
  private(set) var decisionCount = 0
  private(set) var rejectCount = 0
  /// Whether the run ends with this output, because of a reject or because it was stopped.
  private(set) var isLast = false
  /// How many bytes there were in all.
  var length: Int { writtenLength + heldLength }

  private let emptySummary: Summary?
  private let stopsOnReject: Bool
  private let stop: StopSignal
  private var writtenLength = 0
  /// Writes what there is; says whether the run goes on.
  var spill: (BlockOutput) throws -> Bool = { _ in true }

  /// An empty output.
  ///
  /// - Parameters:
  ///   - summary: an empty summary of a part; nil for none.
  ///   - joinsBreaches: whether breaches stand among the rejects, in the order of the leads.
  init(summary: Summary?, joinsBreaches: Bool, stopsOnReject: Bool, stop: StopSignal) {
    breaches = joinsBreaches ? rejects : ByteBuffer()
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

  /// Adds and counts a lead that breaks promises of a program.
  func add(_ breach: Breach, _ program: Program) {
    var bytes: [UInt8] = []
    breach.append(promises: program.promises, to: &bytes)
    breaches.append(bytes)
    run.breaches += 1
    summary?.add(broken: breach.broken)
  }

  /// Whether the next record is to be decided. To be asked between records: when too much output is held, a
  /// part is written here.
  ///
  /// - Throws: what writing throws.
  package func mayGoOn() throws -> Bool {
    if isLast || endsRun {
      isLast = true
      return false
    }
    guard heldLength >= BlockOutput.limit else { return true }
    isLast = try !spill(self)
    return !isLast
  }

  private var heldLength: Int {
    decisions.count + rejects.count + (breaches === rejects ? 0 : breaches.count)
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
    writtenLength += heldLength
    decisions.removeAll(keeping: BlockOutput.limit)
    rejects.removeAll(keeping: BlockOutput.limit)
    breaches.removeAll(keeping: BlockOutput.limit)
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
    seen = SeenParts()
  }
}
