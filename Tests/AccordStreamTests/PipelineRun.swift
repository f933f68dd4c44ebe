import AccordStream
import Foundation
import Testing

/// A run of a pipeline with files, and what came out of it.
struct PipelineRun {
  var decisions: [UInt8] = []
  var rejects: [UInt8] = []
  var decisionCount = 0
  var rejectCount = 0
  var error: (any Error)?

  /// Runs a pipeline of `EchoWorker`s over inputs.
  init(
    _ inputs: [[UInt8]], options: InputOptions = InputOptions(), pipeline: PipelineOptions,
    stopsOnReject: Bool = false, copies: Int = 1, failingLine: Int? = nil,
    prepare: (ByteSource) -> Void = { _ in }
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let decisionFile = folder.appending(path: "decisions")
    let rejectFile = folder.appending(path: "rejects")
    let decisionSink = try ByteSink(path: decisionFile.path)
    let rejectSink = try ByteSink(path: rejectFile.path)
    let run = DecisionPipeline(
      decisions: decisionSink, rejects: rejectSink, header: Array("header\n".utf8),
      stopsOnReject: stopsOnReject, options: pipeline,
      makeWorker: { EchoWorker(copies: copies, failingLine: failingLine) })
    do {
      try run.run {
        for (index, input) in inputs.enumerated() {
          let file = folder.appending(path: "\(index)")
          try Data(input).write(to: file)
          let source = try ByteSource(path: file.path)
          prepare(source)
          guard try run.decide(source, options, file: "\(index)") else { break }
        }
      }
    } catch {
      self.error = error
    }
    decisions = [UInt8](try Data(contentsOf: decisionFile))
    rejects = [UInt8](try Data(contentsOf: rejectFile))
    decisionCount = run.decisions
    rejectCount = run.rejects
  }

  /// What must come out, by a loop over the records of each input.
  static func expected(
    _ inputs: [[UInt8]], _ options: InputOptions = InputOptions(), copies: Int = 1
  ) -> (decisions: [UInt8], rejects: [UInt8]) {
    var decisions = Array("header\n".utf8)
    var rejects: [UInt8] = []
    for (index, input) in inputs.enumerated() {
      for record in records(input, options) {
        let answer = EchoWorker.answer(record, file: "\(index)", copies: copies)
        if record.isLead { decisions += answer } else { rejects += answer }
      }
    }
    return (decisions, rejects)
  }
}
