package import AccordSemantics
internal import AccordValues

/// Sends what leaves for one output, in the order of the leads: to a file, and in batches where the form says so.
///
/// To be used by one thread at a time.
package final class OutputSender {
  package let lines: OutputLines
  private var sent = 0
  private var unknown = 0

  /// How many leads have left.
  var count: SentCount { SentCount(output: lines.output.name, sent: sent, unknown: unknown) }

  private let sink: ByteSink
  private let isStandardOutput: Bool
  private var hasHeader = false
  private var batch: [UInt8] = []
  private var batchCount = 0
  /// Of each group of changes, the place of each among those that decisions are compared by; nil for any.
  private let changes: [[(kind: DeclaredOutput.Change.Kind, outcome: Int?)]]

  /// A sender.
  ///
  /// - Parameters:
  ///   - sink: where rows go; nil for the standard output.
  ///   - watched: what decisions of the last run and of this one are compared by.
  package init(_ lines: OutputLines, to sink: ByteSink?, watched: [DeclaredOutput.Outcome]) {
    isStandardOutput = sink == nil
    self.lines = lines
    self.sink = sink ?? .standardOutput()
    changes = lines.output.changes.map { group in
      group.map { change in (change.kind, change.outcome.flatMap { watched.firstIndex(of: $0) }) }
    }
  }

  /// Writes the rows of a block.
  ///
  /// - Parameter comparisons: how each decision is beside that of the last run; nil without a last run, and then all rows are
  ///   written.
  /// - Throws: `OutputClosed` or `OutputError`.
  func write(_ rows: SentRows, _ comparisons: [DecisionComparison]?) throws {
    unknown += rows.unknown.count { decision in comparisons.map { isWanted($0[decision]) } ?? true }
    guard !rows.rows.isEmpty else { return }
    try writeHeader()
    let bytes = rows.bytes.bytes
    var place = 0
    var wanted: [UInt8] = []
    for row in rows.rows {
      let end = place + row.length
      defer { place = end }
      if let comparisons, !isWanted(comparisons[row.decision]) { continue }
      sent += 1
      if case .batches(let size, _, _) = lines.output.form {
        add(bytes[place..<end], to: &wanted, batchesOf: size)
      } else {
        wanted += bytes[place..<end]
      }
    }
    if !wanted.isEmpty { try send { try sink.write(lines: wanted) } }
  }

  /// Closes the file. What was in it before is gone then, also when nothing left; until then only a first row takes its place, so that a
  /// run that comes to nothing destroys nothing.
  ///
  /// - Throws: `OutputClosed` or `OutputError`.
  package func close() throws { try send { try sink.close() } }

  private func isWanted(_ comparison: DecisionComparison) -> Bool {
    guard comparison.isNews else { return false }
    return changes.allSatisfy { group in
      group.contains { change in
        guard let outcome = change.outcome else { return true }
        return switch change.kind {
        case .changed: comparison.hasChanged(outcome)
        case .became: comparison.isYes(outcome) && !comparison.wasYes(outcome)
        case .was: comparison.wasYes(outcome)
        }
      }
    }
  }

  private func add(_ object: some Sequence<UInt8>, to bytes: inout [UInt8], batchesOf size: Int) {
    if batchCount > 0 { batch.append(UInt8(ascii: ",")) }
    batch += object
    batchCount += 1
    if batchCount == size { endBatch(to: &bytes) }
  }

  private func endBatch(to bytes: inout [UInt8]) {
    guard batchCount > 0, case .batches(_, let key, _) = lines.output.form else { return }
    bytes += "{\(JSONText.quote(key)):[".utf8
    bytes += batch
    bytes += "]}\n".utf8
    batch.removeAll(keepingCapacity: true)
    batchCount = 0
  }

  private func writeHeader() throws {
    guard !hasHeader else { return }
    hasHeader = true
    try send { try sink.write(lines: lines.header) }
  }

  /// Who reads a named file and goes away has not got all; only of the standard output it is said nowhere.
  private func send(_ write: () throws -> Void) throws {
    do {
      try write()
    } catch is OutputClosed where !isStandardOutput {
      throw OutputError(description: "cannot write '\(sink.name)': its reader has closed it")
    }
  }

  /// Ends the last batch, and writes what stands there even without a lead.
  ///
  /// - Parameter isComplete: whether all leads have been decided; else nothing is written of which no lead is a part.
  /// - Throws: `OutputClosed` or `OutputError`.
  func finish(isComplete: Bool) throws {
    if isComplete { try writeHeader() }
    var rest: [UInt8] = []
    endBatch(to: &rest)
    if !rest.isEmpty { try send { try sink.write(lines: rest) } }
    try flush()
  }

  /// Sends everything that was written.
  ///
  /// - Throws: `OutputClosed` or `OutputError`.
  func flush() throws { try send { try sink.flush() } }
}
