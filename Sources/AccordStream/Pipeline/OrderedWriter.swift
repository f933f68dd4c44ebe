/// Writes the outputs of blocks in the order of the input, and adds up their counts.
///
/// To be used by one thread at a time.
final class OrderedWriter {
  private(set) var decisions = 0
  private(set) var rejects = 0
  private(set) var run = RunCounts()
  private(set) var summary: Summary?
  private(set) var seen = SeenParts()
  private var seenIDs = SeenIDs()

  private let decisionSink: ByteSink
  private let rejectSink: ByteSink
  private let breachSink: ByteSink
  private let duplicates: DuplicateFilter?
  private let header: [UInt8]
  private let onProgress: (@Sendable (Int) -> Void)?
  private var hasHeader = false
  private let isSorted: Bool
  private var sorted = SortedDecisions()
  /// The last run; nil when nothing is compared with it.
  private var previous: PreviousDecisions?
  /// Whether decisions that are as in the last run are left out.
  private let showsOnlyNews: Bool
  private let outputs: [OutputSender]

  /// A writer.
  ///
  /// - Parameters:
  ///   - duplicates: chooses among leads with the same name; nil when all are decided.
  ///   - header: what stands above the first decision.
  ///   - summary: counts to which those of blocks are added; nil when nobody wants them.
  ///   - isSorted: whether decisions are held until the end and sorted then.
  ///   - previous: the last run, of whose leads nothing leaves unless their decisions are others; nil when there is none.
  ///   - showsOnlyNews: whether decisions that are as in the last run are not written again.
  ///   - outputs: what leaves beside decisions.
  ///   - onProgress: is called with the number of leads after each block.
  init(
    decisions: ByteSink, rejects: ByteSink, breaches: ByteSink, duplicates: DuplicateFilter?, header: [UInt8],
    summary: Summary?, isSorted: Bool, previous: PreviousDecisions?, showsOnlyNews: Bool,
    outputs: [OutputSender], onProgress: (@Sendable (Int) -> Void)?
  ) {
    self.showsOnlyNews = showsOnlyNews
    self.outputs = outputs
    decisionSink = decisions
    rejectSink = rejects
    breachSink = breaches
    self.duplicates = duplicates
    self.header = header
    self.summary = summary
    self.isSorted = isSorted
    self.previous = previous
    self.onProgress = onProgress
  }

  /// Leaves out the leads of a block that have the name of another one: decides it once more without them, when there are
  /// any. To be called in the order of the blocks.
  ///
  /// - Throws: `InputError`, or what the worker throws.
  func leaveOutDuplicates(_ output: BlockOutput, of block: Block, worker: () -> any BlockWorker) throws {
    guard let duplicates else { return }
    let leftOut = try output.names.map { try duplicates.leavesOut($0) }
    guard leftOut.contains(true) else { return }
    output.begin(block, leavingOut: leftOut)
    try worker().decide(block, into: output)
    output.finish()
  }

  /// Writes the lines of an output, which is whole or not, and drops them there.
  ///
  /// - Throws: `OutputClosed` or `OutputError`.
  func write(_ output: BlockOutput) throws {
    defer { output.dropLines() }
    let comparisons = previous == nil ? nil : output.compared.map { compare($0.essence, isNamed: $0.isNamed) }
    for (sender, rows) in zip(outputs, output.sent) { try sender.write(rows, comparisons) }
    if isSorted {
      sorted.add(output.decisions.bytes, output.sortedLines)
    } else if output.decisions.count > 0 {
      try writeHeader()
      if showsOnlyNews, let comparisons {
        try decisionSink.write(lines: news(of: output, comparisons))
      } else {
        try decisionSink.write(lines: output.decisions.bytes)
      }
    }
    if output.rejects.count > 0 { try rejectSink.write(lines: output.rejects.bytes) }
    if output.breaches !== output.rejects, output.breaches.count > 0 {
      try breachSink.write(lines: output.breaches.bytes)
    }
  }

  /// The lines of an output, without those of decisions that are as they were. Of a lead that comes twice the second one is compared
  /// with the first: who acts on the lines ends where the run ends.
  private func news(of output: BlockOutput, _ comparisons: [DecisionComparison]) -> [UInt8] {
    let bytes = output.decisions.bytes
    var news: [UInt8] = []
    var place = 0
    for (line, comparison) in zip(output.compared, comparisons) {
      let start = line.end - line.length
      news += bytes[place..<start]
      if comparison.isNews { news += bytes[start..<line.end] }
      place = line.end
    }
    return news + bytes[place...]
  }

  private func compare(_ essence: DecisionEssence, isNamed: Bool) -> DecisionComparison {
    let comparison =
      previous?.replace(essence, isNamed: isNamed)
      ?? DecisionComparison(change: .nameless, before: nil, now: essence.outcomes)
    switch comparison.change {
    case .nameless: run.nameless += 1
    case .different: run.different += 1
    case .same: run.unchanged += 1
    case .new: run.new += 1
    }
    return comparison
  }

  /// Adds the counts of an output that was written to its end.
  func count(_ output: BlockOutput) {
    decisions += output.decisionCount
    rejects += output.rejectCount
    run.add(output.run)
    for id in output.ids where seenIDs.insert(id.number) {
      run.ids.addRepeated(at: InputPlace(file: output.file, line: id.line))
    }
    run.ids.isCut = seenIDs.isFull
    if let part = output.summary { summary?.add(part) }
    seen.add(output.seen)
    onProgress?(decisions + rejects + run.leftOut.count)
  }

  /// Writes the decisions that were held to be sorted.
  ///
  /// - Throws: `OutputClosed` or `OutputError`.
  func writeSorted() throws {
    guard isSorted else { return }
    try writeHeader()
    try sorted.drain { try decisionSink.write(lines: $0) }
  }

  /// Ends what leaves.
  ///
  /// - Parameter isComplete: whether all leads have been decided.
  /// - Throws: `OutputClosed` or `OutputError`.
  func finishOutputs(isComplete: Bool) throws {
    run.sent = outputs.map(\.count)
    let results = outputs.map { sender in Result { try sender.finish(isComplete: isComplete) } }
    for result in results { try result.get() }
  }

  /// Sends everything that was written.
  ///
  /// - Throws: `OutputClosed` or `OutputError`.
  func flush() throws {
    // Rejects and breaches arrive even when nobody reads the decisions.
    let results =
      [decisionSink, rejectSink, breachSink].map { sink in Result { try sink.flush() } }
      + outputs.map { sender in Result { try sender.flush() } }
    for result in results { try result.get() }
  }

  /// Writes what stands in the output even without a decision.
  ///
  /// - Throws: `OutputClosed` or `OutputError`.
  func writeHeader() throws {
    guard !hasHeader else { return }
    hasHeader = true
    try decisionSink.write(lines: header)
  }
}
