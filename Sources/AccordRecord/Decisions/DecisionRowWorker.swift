internal import AccordReference
import AccordSemantics
package import AccordStream
import AccordValues

/// Reads the decisions of blocks, and writes for each what is kept of it: rows, as bytes, in the place of lines. Decisions are
/// read by compiled questions where nothing is unusual, else with `DecisionReader`, which says what is wrong; both ways give the
/// same rows.
package final class DecisionRowWorker: BlockWorker {
  private let setup: RecordSetup
  private let parser = LeadParser()
  /// Nil when each decision is read with care.
  private let quick: QuickDecisions?
  private var bytes: [UInt8] = []

  /// A worker.
  ///
  /// - Parameter quickly: whether questions are compiled; for comparing both ways.
  package init(_ setup: RecordSetup, quickly: Bool = true) {
    self.setup = setup
    quick = quickly ? QuickDecisions(setup) : nil
  }

  package func decide(_ block: Block, into output: BlockOutput) throws {
    switch block.content {
    case .lines(var lines):
      while try output.mayGoOn(), let line = lines.next() {
        if !line.isFaulty, let row = quick?.row(line.bytes, line: line.number) {
          write(row, to: output)
        } else {
          write(parser.parse(line), file: block.file, to: output)
        }
      }
    case .rows(let rows):
      for index in 0..<rows.count {
        guard try output.mayGoOn() else { return }
        let reason = "decisions are read as 'accord eval' writes them, and this is a row of CSV"
        output.add(reject: Reject.line(reason, rows.record(index), file: block.file))
      }
    case .records(let records):
      for record in records {
        guard try output.mayGoOn() else { return }
        write(parser.parse(record), file: block.file, to: output)
      }
    }
  }

  private func write(_ record: InputRecord, file: String?, to output: BlockOutput) {
    switch record.content {
    case .skipped: break
    case .unreadable(let reason): output.add(reject: Reject.line("the record \(reason)", record, file: file))
    case .lead(let raw):
      switch setup.reader.read(raw) {
      case .rejected(let reason): output.add(reject: Reject.line(reason, record, file: file))
      case .decision(let decision, let version, let rules):
        var asked = setup.about(decision, version: version, [], until: decision.asOf)
        let answers = setup.plan.metrics.map { setup.ask($0, &asked, version: version) }
        let row = DecisionRow(
          decision, version: version, rules: rules, answers: answers, setup,
          json: setup.keepsDecisions ? Array(raw.json.utf8) : [])
        write(row, to: output)
      }
    }
  }

  private func write(_ row: DecisionRow, to output: BlockOutput) {
    output.countDecision()
    // What comes later than the report is no part of it.
    guard row.asOf <= setup.asOf else { return }
    bytes.removeAll(keepingCapacity: true)
    row.append(to: &bytes)
    output.decisions.append(bytes)
  }
}
