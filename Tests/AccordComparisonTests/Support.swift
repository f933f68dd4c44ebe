import AccordComparison
import AccordSemantics
import AccordSource
import AccordStream
import AccordTestSupport
import AccordValues
import AccordVerify

/// Two rule sets in memory and leads, compared.
struct ComparisonRun {
  let pair: RulePair
  let report: ComparisonReport
  /// The lines about leads that move.
  let moved: [String]

  /// Rules and leads as texts.
  init(
    _ old: String, _ new: String, leads: String? = nil, asOf: String = "2026-11-01T00:00Z", limit: Int = 10,
    jobs: Int = 1, source: String? = nil, beside files: [String: String] = [:],
    besideNew: [String: String]? = nil
  ) throws {
    try self.init(
      RuleFolder(old, beside: files), RuleFolder(new, beside: besideNew ?? files),
      leads: leads.map { Array($0.utf8) },
      asOf: asOf, limit: limit, jobs: jobs, source: source)
  }

  /// Rules and leads as files.
  init(
    _ old: RuleFolder, _ new: RuleFolder, leads: [UInt8]?, asOf: String = "2026-11-01T00:00Z",
    limit: Int = 10,
    jobs: Int = 1, source: String? = nil
  ) throws {
    pair = RulePair(
      old: ComparedRules(name: "old", rules: try old.rules(), files: old.ruleFiles),
      new: ComparedRules(name: "new", rules: try new.rules(), files: new.ruleFiles))
    let changes = DeclarationChange.between(pair)
    let matched = MatchedOutputs(pair)
    guard let leads else {
      report = ComparisonReport(pair, changes, matched, nil, about: nil, nil, inputs: [])
      moved = []
      return
    }
    guard let instant = TimeReader.instant(asOf.utf8, zone: .utc) else { throw NoTime() }
    let comparison = LeadComparison(
      pair, asOf: instant, source: source, outputs: matched.results.map(\.output),
      units: ChangeUnits(pair, changes),
      inputs: ["leads"], limit: limit, writesMoved: true)
    let (movedFile, rejectFile, input) = (try MemoryFile(), try MemoryFile(), try MemoryFile(leads))
    let pipeline = DecisionPipeline(
      decisions: ByteSink(descriptor: movedFile.descriptor, name: "moved"),
      rejects: ByteSink(descriptor: rejectFile.descriptor, name: "rejects"), header: [],
      options: PipelineOptions(jobs: jobs, blockSize: 1_000), makeWorker: { comparison.makeWorker() })
    var options = InputOptions()
    let program = pair.new.rules.program(at: instant)
    options.fields = program.inputs.first { $0.name == source } ?? program.ownInput
    try pipeline.run {
      _ = try pipeline.decide(ByteSource(descriptor: input.descriptor, name: "leads"), options, file: "leads")
    }
    report = ComparisonReport(pair, changes, matched, nil, about: nil, comparison, inputs: ["leads"])
    moved = String(decoding: try movedFile.bytes(), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// What was given is no time.
  private struct NoTime: Error {}

  /// What is known of an output.
  func result(_ name: String) -> OutputResult? { report.outputs.first { $0.output.name == name }?.result }

  /// `no → yes 3: MQL: …`, for each move of an output.
  func moves(_ name: String) -> [String] {
    (report.outputs.first { $0.output.name == name }?.moves ?? []).map { move in
      "\(move.from) → \(move.to) \(move.count): \(move.causes.map { "\($0.cause.words) \($0.count)" }.joined(separator: "; "))"
    }
  }

  /// The changes as a report lists them.
  var changes: [String] {
    report.changes.map { change in
      let words = change.lines.map(\.words) + change.remarks
      return "\(change.name.words) \(change.kind.rawValue)"
        + (words.isEmpty ? "" : ": " + words.joined(separator: "; "))
    }
  }
}
