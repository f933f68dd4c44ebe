/// Decides blocks by walking the rules.
package final class ReferenceWorker: BlockWorker {
  private let decider: RecordDecider

  /// A worker.
  package init(_ setup: DecisionSetup) {
    decider = RecordDecider(setup)
  }

  package func decide(_ block: Block, into output: BlockOutput) throws {
    switch block.content {
    case .lines(var lines):
      while try output.mayGoOn(), let line = lines.next() {
        decider.decide(line, file: block.file, into: output)
      }
    case .rows(let rows):
      for index in 0..<rows.count {
        guard try output.mayGoOn() else { return }
        decider.decide(rows.record(index), file: block.file, into: output)
      }
    case .records(let records):
      for record in records {
        guard try output.mayGoOn() else { return }
        decider.decide(record, file: block.file, into: output)
      }
    }
  }
}
