import AccordEngine
import AccordSemantics
import AccordStream
import AccordTestSupport
import AccordValues
import Testing

// What leaves of leads.

extension ConformanceTests {
  /// The same bytes leave by both evaluators, in one piece and in blocks of one lead on two threads.
  func expectSent(_ test: ConformanceCase, _ rules: RuleSet) throws {
    guard !test.sent.isEmpty else { return }
    let asOf = try #require(TimeReader.instant(test.asOf.utf8, zone: .utc), "as of is no time")
    let program = rules.program(at: asOf)
    let input = try #require(program.input(test.source), "there is no such input")
    let outputs = try test.sent.map { sent in
      try #require(program.outputs.first { $0.name == sent.output }, "there is no such output")
    }
    for isCompiled in [true, false] {
      for (jobs, blockSize) in [(1, 1 << 20), (2, 1)] {
        let run = SendingRun(
          program, input, outputs, asOf: asOf, isCompiled: isCompiled, jobs: jobs, blockSize: blockSize)
        let found = try run.sent(test.leads, previous: test.previous)
        for (found, wanted) in zip(found, test.sent) {
          #expect(found == wanted.text, "\(wanted.output), compiled: \(isCompiled), \(jobs) threads")
        }
      }
    }
  }
}

/// A run in which leads leave for outputs, in memory.
private struct SendingRun {
  private let setup: DecisionSetup
  private let plan: Plan?
  private let watched: [DeclaredOutput.Outcome]
  private let options: PipelineOptions

  init(
    _ program: Program, _ input: Input, _ outputs: [DeclaredOutput], asOf: Instant, isCompiled: Bool,
    jobs: Int, blockSize: Int
  ) {
    setup = DecisionSetup(
      program: program, input: input, asOf: asOf, detail: .reasons, passThrough: .nothing, form: .ndjson,
      isCompared: true, outputs: outputs)
    plan = isCompiled ? Plan(program, input: input, outputs: outputs) : nil
    watched = outputs.watched
    options = PipelineOptions(jobs: jobs, blockSize: blockSize)
  }

  /// What leaves for each output.
  func sent(_ leads: [UInt8], previous: [UInt8]?) throws -> [String] {
    let files = try setup.outputs.map { _ in try MemoryFile() }
    let senders = zip(setup.outputs, files).map { lines, file in
      OutputSender(lines, to: ByteSink(descriptor: file.descriptor, name: "sent"), watched: watched)
    }
    let nowhere = ByteSink(name: "nowhere") { _ in }
    let pipeline = DecisionPipeline(
      decisions: nowhere, rejects: nowhere, header: [], previous: try previous.map { try read($0) },
      outputs: senders, options: options
    ) { [setup, plan] () -> any BlockWorker in
      if let plan, let worker = EngineWorker(setup, plan: plan) { return worker }
      return ReferenceWorker(setup)
    }
    try run(pipeline, leads, InputOptions(recordsPath: setup.input.recordsPath, fields: setup.input))
    return try files.map { String(decoding: try $0.bytes(), as: UTF8.self) }
  }

  private func read(_ decisions: [UInt8]) throws -> PreviousDecisions {
    var found = PreviousDecisions(watching: watched)
    let rows = ByteSink(name: "rows") { found.add($0) }
    let pipeline = DecisionPipeline(
      decisions: rows, rejects: ByteSink(name: "nowhere") { _ in }, header: []
    ) { [watched] in PreviousWorker(watching: watched) }
    try run(pipeline, decisions, InputOptions())
    return found
  }

  private func run(_ pipeline: DecisionPipeline, _ bytes: [UInt8], _ input: InputOptions) throws {
    let file = try MemoryFile(bytes)
    try pipeline.run {
      _ = try pipeline.decide(ByteSource(descriptor: file.descriptor, name: "leads"), input, file: nil)
    }
  }
}
