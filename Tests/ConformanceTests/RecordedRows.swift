import AccordEngine
import AccordRecord
import AccordStream
import AccordTestSupport
import Testing

/// What is kept of decisions, read with compiled questions and with care: both ways have to give the same.
struct RecordedRows {
  let buckets: RowBuckets
  /// The rejects, a line each.
  let rejects: [UInt8]
  /// How many decisions there are, and how many of them were read with compiled questions.
  let decisions: Int
  let quickly: Int

  init(_ decisions: [UInt8], _ setup: RecordSetup) throws {
    let quick = try Reading(decisions, setup, quickly: true)
    let careful = try Reading(decisions, setup, quickly: false)
    #expect(quick.rows == careful.rows)
    #expect(quick.rejects == careful.rejects)
    #expect(quick.decisions == careful.decisions)
    let filled = RowBuckets()
    try quick.rows.withUnsafeBytes { try filled.add($0) }
    buckets = filled
    rejects = quick.rejects
    (self.decisions, quickly) = (quick.decisions, quick.quickly)
  }

  private struct Reading {
    var rows: [UInt8] = []
    var rejects: [UInt8] = []
    var decisions = 0
    var quickly = 0

    init(_ bytes: [UInt8], _ setup: RecordSetup, quickly isQuick: Bool) throws {
      var (rows, rejects): ([UInt8], [UInt8]) = ([], [])
      let pipeline = DecisionPipeline(
        decisions: ByteSink(name: "rows") { rows += $0 },
        rejects: ByteSink(name: "rejects") { rejects += $0 },
        header: [], makeWorker: { DecisionRowWorker(setup, quickly: isQuick) })
      let file = try MemoryFile(bytes)
      try pipeline.run {
        _ = try pipeline.decide(
          ByteSource(descriptor: file.descriptor, name: "decisions"), InputOptions(), file: nil)
      }
      (self.rows, self.rejects) = (rows, rejects)
      decisions = pipeline.decisions
      quickly = pipeline.run.decidedInBlocks
    }
  }
}
