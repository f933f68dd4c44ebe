import AccordEngine
import AccordSemantics
import AccordStream
import AccordValues
import AccordVerify

/// Decides each record of a block by the old rules and by the new ones, and those that move again with some of the
/// changes. For one thread.
final class ComparingWorker: BlockWorker {
  private let comparison: LeadComparison
  private let old: RuleDecider
  private let new: RuleDecider
  private let causes: CauseFinder
  private var counts: MoveCounts
  /// How many leads of each move this worker has kept, and where the last of them stands.
  private var kept: [MoveCounts.Key: (count: Int, input: Int, line: Int)] = [:]
  private var endings: [MoveCause: [UInt8]] = [:]
  private var before: [OutcomeValue] = []
  private var after: [OutcomeValue] = []

  /// A record that moves in some outputs.
  struct Moved {
    let record: ComparedRecord
    /// Its place among the records that are decided together.
    let index: Int
    let line: Int
    /// Where the machine does not know it.
    let name: Text?
    let outputs: [Int]
    let old: [OutcomeValue]
    let new: [OutcomeValue]
  }

  init(_ comparison: LeadComparison) {
    self.comparison = comparison
    old = RuleDecider(comparison.old, width: Machine.defaultWidth)
    new = RuleDecider(comparison.new, width: Machine.defaultWidth)
    causes = CauseFinder(comparison)
    counts = MoveCounts(comparison.labels)
  }

  func decide(_ block: Block, into output: BlockOutput) throws {
    defer {
      new.finish(into: output)
      comparison.add(counts)
      counts.clear()
    }
    switch block.content {
    case .lines(var lines):
      try decide(block, rows: nil, into: output) { lines.next().map { .line($0) } }
    case .rows(let rows):
      var indices = 0..<rows.count
      try decide(block, rows: rows, into: output) { indices.popFirst().map { .row($0) } }
    case .records(let records):
      var rest = records[...]
      try decide(block, rows: nil, into: output) { rest.popFirst().map { .cut($0) } }
    }
  }

  private func decide(
    _ block: Block, rows: BlockRows?, into output: BlockOutput, next: () -> ComparedRecord?
  ) throws {
    let width = min(old.width, new.width)
    var records: [ComparedRecord] = []
    while true {
      records.removeAll(keepingCapacity: true)
      while records.count < width, let record = next() { records.append(record) }
      if records.isEmpty { return }
      old.decide(records, rows: rows)
      new.decide(records, rows: rows)
      var moved: [Moved] = []
      for (index, record) in records.enumerated() {
        guard try output.mayGoOn() else { return }
        if let found = compare(index, record, rows, into: output) { moved.append(found) }
      }
      if !moved.isEmpty { add(moved, of: block, rows: rows, into: output) }
    }
  }

  /// Compares what both rule sets say of a record; the lead when it moves.
  private func compare(
    _ index: Int, _ record: ComparedRecord, _ rows: BlockRows?, into output: BlockOutput
  ) -> Moved? {
    let line = Self.line(of: record, rows)
    new.addSeen(record, index, into: output)
    let was = old.read(index, record, rows: rows, into: &before)
    let isNow = new.read(index, record, rows: rows, into: &after)
    switch (was, isNow) {
    case (.decided, .decided): new.note(index, line: line, into: output)
    case (.decided, .rejected): counts.rejectedNow += 1
    case (.rejected, .decided): counts.rejectedBefore += 1
    case (.rejected, .rejected): counts.rejectedByBoth += 1
    // A row is skipped for what it is, whatever the rules are.
    case (.skipped, _), (_, .skipped):
      if case .row(let row) = record, case .skipped(let kind)? = rows?.record(row).content {
        output.skip(kind, line: line)
      }
    }
    guard case (.decided, .decided) = (was, isNow) else { return nil }
    counts.count(before, after)
    if let route = comparison.route, !before[route].isSame(as: after[route]) {
      before[route].place = old.place(index)
      after[route].place = new.place(index)
    }
    let outputs = before.indices.filter { !before[$0].isSame(as: after[$0]) }
    guard !outputs.isEmpty else { return nil }
    counts.moved += 1
    return Moved(
      record: record, index: index, line: line, name: new.hasLane(index) ? nil : new.name(index),
      outputs: outputs,
      old: before, new: after)
  }

  private func add(_ moved: [Moved], of block: Block, rows: BlockRows?, into output: BlockOutput) {
    let found = causes.causes(of: moved, rows: rows)
    let input = comparison.number(ofInput: block.file)
    for (lead, causes) in zip(moved, found) {
      for (index, cause) in zip(lead.outputs, causes) {
        let (old, new) = (lead.old[index], lead.new[index])
        let isScore = comparison.outputs[index].kind == .score
        // A score moves up or down: from 0 to 1, and from 1 to 0.
        let isHigher = old.points < new.points
        let key = MoveCounts.Key(
          output: index, from: isScore ? (isHigher ? 0 : 1) : old.number,
          to: isScore ? (isHigher ? 1 : 0) : new.number)
        counts.count(key, cause, by: isScore ? new.points.subtracting(old.points) : nil)
        let isKept = isAmongFirst(key, input, lead.line)
        guard isKept || comparison.writesMoved else { continue }
        let entry = MovedLead(
          input: input, line: lead.line, lead: (lead.name ?? self.new.name(lead.index)).string,
          from: comparison.words(old, of: index), to: comparison.words(new, of: index), cause: cause)
        if isKept { counts.keep(entry, key, limit: comparison.limit) }
        if comparison.writesMoved { output.decisions.append(line(entry, comparison.outputs[index])) }
      }
    }
  }

  /// Whether a lead may be among the first of a move. Blocks come to a worker in their order, and leads of one line are put in
  /// order by their names.
  private func isAmongFirst(_ key: MoveCounts.Key, _ input: Int, _ line: Int) -> Bool {
    var place = kept[key] ?? (count: 0, input: input, line: line)
    if place.count >= comparison.limit, (input, line) > (place.input, place.line) { return false }
    if place.count < comparison.limit { place = (place.count + 1, input, line) }
    kept[key] = place
    return comparison.limit > 0
  }

  /// A moved lead as a line of NDJSON.
  private func line(_ lead: MovedLead, _ output: Output) -> [UInt8] {
    var bytes = Array(#"{"lead":"#.utf8)
    JSONText.append(lead.lead, to: &bytes)
    bytes += #","output":"#.utf8
    JSONText.append(output.words, to: &bytes)
    bytes += #","from":"#.utf8
    JSONText.append(lead.from, to: &bytes)
    bytes += #","to":"#.utf8
    JSONText.append(lead.to, to: &bytes)
    bytes += ending(lead.cause)
    return bytes
  }

  /// What a line says of a cause, made once for all leads with the same one.
  private func ending(_ cause: MoveCause) -> [UInt8] {
    if let ending = endings[cause] { return ending }
    let changes = comparison.units.words(cause).map { JSONText.quote($0) }.joined(separator: ",")
    let ending = Array(",\"because\":[\(changes)]}\n".utf8)
    endings[cause] = ending
    return ending
  }

  private static func line(of record: ComparedRecord, _ rows: BlockRows?) -> Int {
    switch record {
    case .line(let line): line.number
    case .row(let index): rows?.line(index) ?? 0
    case .cut(let record): record.line
    }
  }
}
