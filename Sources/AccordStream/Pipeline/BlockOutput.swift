package import AccordCSV
internal import AccordSemantics
package import AccordValues

/// What became of a block: the lines of its decisions, rejects and breaches, and their counts.
///
/// To be used by one thread at a time.
package final class BlockOutput {
  /// How many bytes are held before a part of a block is written.
  static let limit = 4 << 20

  /// The lines of decisions, each with its line feed.
  package let decisions = ByteBuffer()
  /// The lines of rejects, each with its line feed, unless they stand among the decisions.
  package let rejects = ByteBuffer()
  /// The lines of leads that break promises, each with its line feed; those of rejects where both go to one place.
  package let breaches: ByteBuffer
  /// The counts of this block alone; nil when nobody wants them.
  package var summary: Summary?

  /// What is counted in every run, of this block alone.
  private(set) var run = RunCounts()
  /// What tells its leads from others, each as its number, and the lines on which they stand.
  private(set) var ids: [(number: UInt64, line: Int)] = []
  /// The names of its leads for `duplicates`, each as its number.
  private(set) var names: [UInt128] = []
  /// The name of the input; nil leaves it out.
  private(set) var file: String?
  /// What leads of JSON in this block had a key for, as far as it is news to the worker.
  package var seen = SeenParts()

  /// By what each line of `decisions` is sorted, and how long it is; empty where the order is that of the input.
  private(set) var sortedLines: [(key: DecisionOrder.Key, length: Int)] = []

  /// Where lines of decisions end, how long they are, by what each is compared with the last run, and whether the lead has an id.
  private(set) var compared: [(end: Int, length: Int, essence: DecisionEssence, isNamed: Bool)] = []

  /// What leaves of these leads, for each output.
  let sent: [SentRows]

  /// How many decisions and rejects there are, also those written already.
  private(set) var decisionCount = 0
  private(set) var rejectCount = 0
  /// Whether the run ends with this output, because of a reject or because it was stopped.
  private(set) var isLast = false
  /// How many bytes there were in all.
  var length: Int { writtenLength + heldLength }

  private var rowBytes: [UInt8] = []
  private let emptySummary: Summary?
  private let traits: IDTraits
  private let duplicates: DuplicateFilter?
  /// Which of the leads with names are left out, once that is known, and how many of them have come.
  private var leftOut: [Bool] = []
  private var named = 0
  private let stopsOnReject: Bool
  private let rejectsInLine: Bool
  private let stop: StopSignal
  private var writtenLength = 0
  /// Writes what there is; says whether the run goes on.
  var spill: (BlockOutput) throws -> Bool = { _ in true }

  /// An empty output.
  ///
  /// - Parameters:
  ///   - summary: an empty summary of a part; nil for none.
  ///   - joinsBreaches: whether breaches stand among the rejects, in the order of the leads.
  ///   - traits: how ids are noted.
  ///   - duplicates: chooses among leads with the same name; nil when all are decided.
  ///   - stopsOnReject: whether the run ends with the first reject.
  ///   - rejectsInLine: whether rejects stand among the decisions.
  ///   - outputs: for how many outputs something leaves.
  init(
    summary: Summary?, joinsBreaches: Bool, traits: IDTraits, duplicates: DuplicateFilter?,
    stopsOnReject: Bool, rejectsInLine: Bool, outputs: Int, stop: StopSignal
  ) {
    sent = (0..<outputs).map { _ in SentRows() }
    breaches = joinsBreaches ? rejects : ByteBuffer()
    emptySummary = summary
    self.summary = summary
    self.traits = traits
    self.duplicates = duplicates
    self.stopsOnReject = stopsOnReject
    self.rejectsInLine = rejectsInLine
    self.stop = stop
  }

  /// Counts a decision, whether or not its line was added.
  package func countDecision() { decisionCount += 1 }

  /// Whether a decision is written; counts it when it is not.
  func admits(_ isWanted: Truth) -> Bool {
    switch isWanted {
    case .yes: return true
    case .no: run.unwanted += 1
    case .unknown: run.doubtful += 1
    }
    return false
  }

  /// Notes by what the line that was added last is compared with the last run.
  ///
  /// - Parameters:
  ///   - json: the decision, as `accord eval` writes it.
  ///   - length: that of the line.
  ///   - isNamed: whether the lead has an id, by which it is found again.
  ///   - watched: what is compared by itself too.
  func noteComparison(
    _ json: UnsafeRawBufferPointer, length: Int, isNamed: Bool, watching watched: [DeclaredOutput.Outcome]
  ) {
    guard let essence = DecisionEssence(json, watching: watched) else { return }
    compared.append((decisions.count, length, essence, isNamed))
  }

  /// Adds what leaves of the lead whose line was added last.
  func send(_ row: OutputRow, _ outputs: [OutputLines]) {
    var row = row
    for (index, lines) in outputs.enumerated() {
      let all = row.values
      row.values = all.prefix(lines.valueCount)
      switch lines.admits(row) {
      case .yes:
        rowBytes.removeAll(keepingCapacity: true)
        lines.append(row, to: &rowBytes)
        sent[index].add(rowBytes, decision: compared.count - 1)
      case .no: break
      case .unknown: sent[index].addUnknown(decision: compared.count - 1)
      }
      row.values = all.dropFirst(lines.valueCount)
    }
  }

  /// Adds the line of a decision that is written, and by what it is sorted.
  func add(_ line: [UInt8], of decision: Decision, _ order: DecisionOrder?) {
    decisions.append(line)
    if let order { sortedLines.append((order.key(of: decision), line.count)) }
  }

  /// Counts a decision whose line was added, and which was made by the compiled rules.
  package func countDecisionOfBlock() {
    countDecision()
    run.decidedInBlocks += 1
  }

  /// Adds a reject and counts it.
  ///
  /// - Parameter line: a JSON object with its line feed.
  package func add(reject line: [UInt8]) {
    add(line, inLine: #"{"reject":"#)
    rejectCount += 1
  }

  /// Adds a line about what was not decided.
  ///
  /// - Parameter opening: the beginning of the object around it where it stands among the decisions.
  private func add(_ line: [UInt8], inLine opening: StaticString) {
    guard rejectsInLine else { return rejects.append(line) }
    opening.withUTF8Buffer { decisions.append(Array($0)) }
    decisions.append([UInt8](line.dropLast()))
    decisions.append(Array("}\n".utf8))
  }

  /// Whether leads with the name of another one are left out: then `leavesOut` is to be asked about each lead, before
  /// anything is added for it.
  package var choosesLeads: Bool { duplicates != nil }

  /// Whether a lead is left out. Then it is listed and counted here, and is not to be decided.
  ///
  /// - Parameters:
  ///   - key: what tells it from others; nil when it has no name.
  ///   - lead: what a decision would call it.
  package func leavesOut(
    _ key: UnsafeBufferPointer<UInt8>?, lead: @autoclosure () -> Text, line: Int
  ) -> Bool {
    guard let duplicates, let key else { return false }
    if leftOut.isEmpty {
      names.append(duplicates.number(of: key))
      return false
    }
    defer { named += 1 }
    guard named < leftOut.count, leftOut[named] else { return false }
    let listed = LeftOut(
      lead: lead(), file: file, line: line,
      reason: "\(duplicates.otherOne) lead has the same \(duplicates.nameWords)")
    add(listed.text, inLine: #"{"left_out":"#)
    run.leftOut.add(at: place(line))
    return true
  }

  /// Counts a row that is passed over.
  package func skip(_ row: SkippedRow, line: Int) { run.skipped.add(row, at: place(line)) }

  /// Notes what tells a lead from others.
  @inline(__always)
  package func note(name: UnsafeBufferPointer<UInt8>, line: Int) {
    ids.append((traits.number(of: name), line))
  }

  /// Notes an id that a spreadsheet has rounded.
  @inline(__always)
  package func noteRounding(of id: UnsafeBufferPointer<UInt8>, line: Int) {
    if IDTraits.isRounded(id) { run.ids.addRounded(at: place(line)) }
  }

  /// Counts leads in which a field has no value.
  package func countMissing(_ field: Int, leads: Int) { run.reading.addMissing(field, leads: leads) }

  /// Counts a lead with problems; `unreadable` is called with what did not read, and the problem as JSON.
  package func countProblems(line: Int, unreadable: ((String, () -> String) -> Void) -> Void) {
    run.reading.addLeadWithProblems()
    unreadable { subject, problem in
      run.reading.addUnreadable(subject, at: place(line), problem: problem())
    }
  }

  private func place(_ line: Int) -> InputPlace { InputPlace(file: file, line: line) }

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
    // Which leads are left out is known in the order of the blocks only: nothing is written before.
    guard heldLength >= BlockOutput.limit, duplicates == nil else { return true }
    isLast = try !spill(self)
    return !isLast
  }

  private var heldLength: Int {
    decisions.count + rejects.count + (breaches === rejects ? 0 : breaches.count)
      + sent.reduce(0) { $0 + $1.bytes.count }
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
    sortedLines.removeAll(keepingCapacity: true)
    compared.removeAll(keepingCapacity: true)
    rejects.removeAll(keeping: BlockOutput.limit)
    breaches.removeAll(keeping: BlockOutput.limit)
    for rows in sent { rows.drop(keeping: BlockOutput.limit) }
  }

  /// Makes it empty for a block.
  ///
  /// - Parameter leftOut: which of its leads with names are left out; empty when that is not known.
  func begin(_ block: Block, leavingOut leftOut: [Bool] = []) {
    file = block.file
    ids.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
    self.leftOut = leftOut
    named = 0
    dropLines()
    writtenLength = 0
    decisionCount = 0
    rejectCount = 0
    isLast = false
    run = RunCounts()
    for row in block.heldRows?.amendments ?? [] { run.amended.add(row, of: file) }
    summary = emptySummary
    // What is news to a worker is so only once.
    if leftOut.isEmpty { seen = SeenParts() }
  }
}
