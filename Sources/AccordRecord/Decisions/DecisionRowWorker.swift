internal import AccordReference
import AccordSemantics
package import AccordStream
import AccordValues

/// Reads the decisions of blocks, and writes for each what is kept of it: rows, as bytes, in the place of lines.
package final class DecisionRowWorker: BlockWorker {
  private let setup: RecordSetup
  private let parser = LeadParser()

  /// A worker.
  package init(_ setup: RecordSetup) {
    self.setup = setup
  }

  package func decide(_ block: Block, into output: BlockOutput) throws {
    switch block.content {
    case .lines(var lines):
      while try output.mayGoOn(), let line = lines.next() {
        write(parser.parse(line), file: block.file, to: output)
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
        output.countDecision()
        // What comes later than the report is no part of it.
        guard decision.asOf <= setup.asOf else { return }
        var bytes: [UInt8] = []
        row(decision, version, rules, raw).append(to: &bytes)
        output.decisions.append(bytes)
      }
    }
  }

  private func row(
    _ decision: RecordedDecision, _ version: Int, _ rules: Text, _ raw: RawValue
  ) -> DecisionRow {
    var asked = setup.about(decision, version: version, [], until: decision.asOf)
    let isAnswered = setup.answers?.lists[decision.lead] != nil
    return DecisionRow(
      lead: decision.lead, hash: DecisionRow.hash(of: decision.lead), asOf: decision.asOf, version: version,
      rules: rules,
      answers: setup.plan.metrics.map { setup.ask($0, &asked, version: version) },
      groups: setup.groups(of: decision, version: version),
      json: isAnswered || setup.keepsDecisions ? Array(raw.json.utf8) : [])
  }
}
