import AccordEngine
import AccordSemantics
import AccordStream
import AccordValues
import Foundation
import Testing

/// A run of a pipeline with rules, and what came out of it.
struct WorkerRun: Equatable {
  var decisions: [UInt8] = []
  var rejects: [UInt8] = []
  var breaches: [UInt8] = []
  var summary = ""
  var summaryJSON = ""
  /// What leads of JSON had a key for.
  var seen = SeenParts()
  var notes: [String] = []

  /// What a run is made with.
  struct Settings {
    var detail = Detail.reasons
    var passThrough = PassThrough.nothing
    var form = DecisionForm.ndjson
    var input = InputOptions()
    var pipeline = PipelineOptions()
    /// Whether breaches stand among the rejects.
    var joinsBreaches = false
  }

  /// Decides an input with the compiled rules or with the reference.
  init(_ bytes: [UInt8], _ program: Program, isCompiled: Bool, _ settings: Settings) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let decisionFile = folder.appending(path: "decisions")
    let rejectFile = folder.appending(path: "rejects")
    let breachFile = folder.appending(path: "breaches")
    let inputFile = folder.appending(path: "input")
    try Data(bytes).write(to: inputFile)
    let asOf = try #require(TimeReader.instant("2026-11-01T09:00Z".utf8, zone: .utc))
    let setup = DecisionSetup(
      program: program, input: program.ownInput, asOf: asOf, detail: settings.detail,
      passThrough: settings.passThrough, form: settings.form)
    let plan = try #require(Plan(program, input: setup.input, passing: setup.passThrough.keys))
    let pipeline = DecisionPipeline(
      decisions: try ByteSink(path: decisionFile.path), rejects: try ByteSink(path: rejectFile.path),
      breaches: settings.joinsBreaches ? nil : try ByteSink(path: breachFile.path),
      header: setup.writer.header, summary: program, options: settings.pipeline,
      makeWorker: {
        let compiled = isCompiled ? EngineWorker(setup, plan: plan) : nil
        return compiled ?? ReferenceWorker(setup)
      })
    try pipeline.run {
      _ = try pipeline.decide(try ByteSource(path: inputFile.path), settings.input, file: "input")
    }
    decisions = [UInt8](try Data(contentsOf: decisionFile))
    rejects = [UInt8](try Data(contentsOf: rejectFile))
    if !settings.joinsBreaches { breaches = [UInt8](try Data(contentsOf: breachFile)) }
    let summary = try #require(pipeline.summary)
    self.summary = summary.text(pipeline.run)
    summaryJSON = summary.json(pipeline.run)
    seen = pipeline.seen
    notes = pipeline.run.reading.notes(program, leads: pipeline.decisions)
  }
}
