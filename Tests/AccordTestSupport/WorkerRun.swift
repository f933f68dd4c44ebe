import AccordEngine
package import AccordSemantics
package import AccordStream
package import AccordValues

/// A run of a pipeline with rules, and what came out of it.
package struct WorkerRun: Equatable {
  /// What was written about leads.
  package var decisions: [UInt8] = []
  /// What was written about what is no lead.
  package var rejects: [UInt8] = []
  /// What was written about broken promises; empty when it stands among the rejects.
  package var breaches: [UInt8] = []
  /// The counts, for people.
  package var summary = ""
  /// The counts, for programs.
  ///
  /// Without how many leads were decided in blocks, which is none without compiled rules.
  package var summaryJSON = ""
  package var decidedInBlocks = 0
  /// What leads of JSON had a key for.
  package var seen = SeenParts()
  /// What is said of the input as a whole.
  package var notes: [String] = []

  /// What a run is made with.
  package struct Settings {
    /// What a decision shows.
    package var detail = Detail.reasons
    /// Which fields of the input come along.
    package var passThrough = PassThrough.nothing
    /// How decisions are written.
    package var form = DecisionForm.ndjson
    /// How the input is read.
    package var input = InputOptions()
    /// How leads are spelled; nil for the spelling of the lead block.
    package var spelling: Input?
    /// What counts as now.
    package var asOf: Instant
    /// Threads and blocks.
    package var pipeline = PipelineOptions()
    /// What is done with leads that have the name of another one, and how many names are kept.
    package var duplicates = Duplicates.keep
    package var duplicateLimit = DuplicateFilter.defaultLimit
    /// Whether breaches stand among the rejects.
    package var joinsBreaches = false

    /// Settings for a run at one moment.
    package init(asOf: Instant) { self.asOf = asOf }
  }

  /// Decides an input with the compiled rules or with the reference.
  ///
  /// - Throws: what the pipeline throws, and `NoMemory`.
  package init(_ bytes: [UInt8], _ program: Program, isCompiled: Bool, _ settings: Settings) throws {
    let (decisionFile, rejectFile, breachFile) = (try MemoryFile(), try MemoryFile(), try MemoryFile())
    let inputFile = try MemoryFile(bytes)
    let setup = DecisionSetup(
      program: program, input: settings.spelling ?? program.ownInput, asOf: settings.asOf,
      detail: settings.detail,
      passThrough: settings.passThrough, form: settings.form)
    let plan =
      isCompiled
      ? Plan(
        program, input: setup.input, passing: setup.passThrough.keys, isFull: settings.detail == .full)
      : nil
    if isCompiled, plan == nil { throw NoMemory() }
    let makeWorker: @Sendable () -> any BlockWorker = {
      if let compiled = plan.flatMap({ EngineWorker(setup, plan: $0) }) { return compiled }
      return ReferenceWorker(setup)
    }
    let keepsLast = settings.duplicates == .last
    let filter =
      keepsLast || settings.duplicates == .first
      ? DuplicateFilter(program, keepsLast: keepsLast, limit: settings.duplicateLimit) : nil
    let spooled = try SpooledInput(ByteSource(descriptor: inputFile.descriptor, name: "input"))
    if let filter, keepsLast {
      let unread = try MemoryFile()
      let nowhere = ByteSink(descriptor: unread.descriptor, name: "nowhere")
      let pipeline = DecisionPipeline(
        decisions: nowhere, rejects: nowhere, header: [], duplicates: filter, options: settings.pipeline,
        makeWorker: makeWorker)
      try pipeline.run { _ = try pipeline.decide(spooled.source(), settings.input, file: "input") }
      filter.startChoosing()
    }
    let pipeline = DecisionPipeline(
      decisions: ByteSink(descriptor: decisionFile.descriptor, name: "decisions"),
      rejects: ByteSink(descriptor: rejectFile.descriptor, name: "rejects"),
      breaches: settings.joinsBreaches
        ? nil : ByteSink(descriptor: breachFile.descriptor, name: "breaches"),
      header: setup.writer.header, summary: program, duplicates: filter,
      options: settings.pipeline, makeWorker: makeWorker)
    try pipeline.run { _ = try pipeline.decide(spooled.source(), settings.input, file: "input") }
    try filter?.finish()
    decisions = try decisionFile.bytes()
    rejects = try rejectFile.bytes()
    breaches = try breachFile.bytes()
    if let summary = pipeline.summary {
      self.summary = summary.text(pipeline.run)
      decidedInBlocks = pipeline.run.decidedInBlocks
      summaryJSON = summary.json(pipeline.run).replacing(
        "\"decided_in_blocks\":\(decidedInBlocks),", with: "")
    }
    seen = pipeline.seen
    notes = pipeline.run.reading.notes(program, leads: pipeline.decisions)
  }

  /// The plan did not fit into memory.
  private struct NoMemory: Error {}

  /// Where this run says something else than another one, with both sides; nil when nowhere.
  package func difference(from expected: WorkerRun) -> String? {
    func first(_ name: String, _ found: [UInt8], _ expected: [UInt8]) -> String? {
      if found == expected { return nil }
      let newline = UInt8(ascii: "\n")
      let (found, expected) = (
        found.split(separator: newline, omittingEmptySubsequences: false),
        expected.split(separator: newline, omittingEmptySubsequences: false)
      )
      let line = zip(found, expected).prefix { $0 == $1 }.count
      func text(_ lines: [ArraySlice<UInt8>]) -> String {
        lines.dropFirst(line).first.map { String(decoding: $0, as: UTF8.self) } ?? "nothing"
      }
      return "\(name), line \(line + 1):\n\(text(found))\ninstead of\n\(text(expected))"
    }
    if let difference = first("decisions", decisions, expected.decisions)
      ?? first("rejects", rejects, expected.rejects) ?? first("breaches", breaches, expected.breaches)
    {
      return difference
    }
    if summary != expected.summary { return "counts:\n\(summary)\ninstead of\n\(expected.summary)" }
    if summaryJSON != expected.summaryJSON {
      return "counts:\n\(summaryJSON)\ninstead of\n\(expected.summaryJSON)"
    }
    if notes != expected.notes { return "notes:\n\(notes)\ninstead of\n\(expected.notes)" }
    return seen == expected.seen ? nil : "other parts were seen: \(seen) instead of \(expected.seen)"
  }
}
