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
        if !line.isFaulty, let read = quick?.read(line.bytes, line: line.number) {
          output.countDecisionOfBlock()
          write(read, json: line.bytes, to: output)
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
        output.countDecision()
        var asked = setup.about(decision, version: version, [], until: decision.asOf)
        let said = DecisionRow.Said(
          rules: rules, answers: setup.plan.metrics.map { setup.ask($0, &asked, version: version) },
          groups: setup.groups(of: decision, version: version))
        Array((setup.keepsDecisions ? raw.json : "").utf8).withUnsafeBytes {
          write(AskedOnce(decision: decision, version: version, said: said), json: $0, to: output)
        }
      }
    }
  }

  private func write(_ asked: AskedOnce, json: UnsafeRawBufferPointer, to output: BlockOutput) {
    // What comes later than the report is no part of it.
    guard asked.decision.asOf <= setup.asOf else { return }
    bytes.removeAll(keepingCapacity: true)
    DecisionRow.append(
      asked, kept: setup.kept(of: asked.decision, version: asked.version),
      json: setup.keepsDecisions ? json : UnsafeRawBufferPointer(start: nil, count: 0), to: &bytes)
    output.decisions.append(bytes)
  }
}

/// A decision, and what metrics and groups say of it while nothing is answered.
struct AskedOnce {
  let decision: RecordedDecision
  /// The place of the version of the rules that were in force.
  let version: Int
  let said: DecisionRow.Said
}
