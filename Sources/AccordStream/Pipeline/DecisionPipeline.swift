internal import AccordCSV
package import AccordSemantics
package import AccordValues

/// Leads in, decisions and rejects out, in the order of the input: decisions + rejects = leads, and leads +
/// rows that were passed over = records. Leads that break promises are named beside their decisions.
///
/// Memory does not grow with the input. When the input pauses, everything read so far is answered at once.
/// The bytes that come out do not depend on `PipelineOptions`.
///
/// To be used by one thread, for one run.
package final class DecisionPipeline {
  private let writer: OrderedWriter
  private let joinsBreaches: Bool
  private let outputCount: Int
  private let duplicates: DuplicateFilter?
  private let stopsOnReject: Bool
  private let rejectsInLine: Bool
  private let options: PipelineOptions
  private let emptySummary: Summary?
  private let clock: (() -> Instant)?
  private let makeWorker: @Sendable () -> any BlockWorker
  private let stop = StopSignal()
  private var runner: (any BlockRunner)?
  private var check: () throws -> Void = {}

  /// Thrown to stop waiting for an input that is no longer wanted.
  private struct Ended: Error {}

  /// A pipeline.
  ///
  /// - Parameters:
  ///   - decisions: where decisions go; it stays open.
  ///   - rejects: where rejects go; it stays open.
  ///   - breaches: where the names of leads go that break promises, it stays open; nil puts them among the rejects.
  ///   - header: what stands above the first decision, `DecisionWriter.header`.
  ///   - summary: the rules for which to count what happens; nil counts only decisions and rejects.
  ///   - duplicates: chooses among leads with the same name; nil decides all.
  ///   - stopsOnReject: whether the run ends with the first reject.
  ///   - rejectsInLine: whether rejects stand among the decisions, as `{"reject":…}`; not where they are sorted.
  ///   - isSorted: whether decisions are held until the end and sorted then.
  ///   - previous: the last run, for workers that compare.
  ///   - showsOnlyNews: whether decisions that are as in the last run are not written; not where they are sorted.
  ///   - outputs: what leaves beside decisions, for workers with the same outputs; their files stay open.
  ///   - clock: tells the moment at which a block was read, for workers that ask; nil for none.
  ///   - makeWorker: makes the worker of a thread, on that thread.
  package init(
    decisions: ByteSink, rejects: ByteSink, breaches: ByteSink? = nil, header: [UInt8],
    summary: Program? = nil, duplicates: DuplicateFilter? = nil, stopsOnReject: Bool = false,
    rejectsInLine: Bool = false, isSorted: Bool = false, previous: PreviousDecisions? = nil,
    showsOnlyNews: Bool = false, outputs: [OutputSender] = [],
    options: PipelineOptions = PipelineOptions(),
    clock: (() -> Instant)? = nil, makeWorker: @escaping @Sendable () -> any BlockWorker
  ) {
    writer = OrderedWriter(
      decisions: decisions, rejects: rejects, breaches: breaches ?? rejects, duplicates: duplicates,
      header: header, summary: summary.map { Summary($0) }, isSorted: isSorted, previous: previous,
      showsOnlyNews: showsOnlyNews, outputs: outputs, onProgress: options.onProgress)
    joinsBreaches = breaches == nil
    emptySummary = summary.map { Summary.part($0) }
    outputCount = outputs.count
    self.duplicates = duplicates
    self.stopsOnReject = stopsOnReject
    self.rejectsInLine = rejectsInLine
    self.clock = clock
    self.options = options
    self.makeWorker = makeWorker
  }

  /// How many leads became decisions.
  package var decisions: Int { writer.decisions }
  /// How many leads were rejected.
  package var rejects: Int { writer.rejects }
  /// What is counted in every run.
  package var run: RunCounts { writer.run }
  /// The counts; nil unless they were asked for.
  package var summary: Summary? { writer.summary }
  /// What leads of JSON had a key for.
  package var seen: SeenParts { writer.seen }

  /// Runs to the end: `body` calls `decide` for each input, and everything is written and sent when this
  /// returns.
  ///
  /// However it ends, what was decided before is written, in order. When an input cannot be read on, that is
  /// everything before the failure; after any other error deciding stops at once.
  ///
  /// - Throws: of what `body`, reading and writing throw, the error that is first in the order of the input.
  package func run(_ body: () throws -> Void) throws {
    let runner = makeRunner()
    self.runner = runner
    defer { self.runner = nil }
    do {
      try body()
      try runner.finish(check: check)
      try writer.writeHeader()
      try writer.writeSorted()
      try writer.finishOutputs(isComplete: true)
      try writer.flush()
    } catch {
      let first = end(runner, error)
      try? writer.writeSorted()
      try? writer.finishOutputs(isComplete: false)
      try? writer.flush()
      throw first
    }
  }

  /// Decides every lead of an input; only while `run` calls its body.
  ///
  /// - Parameters:
  ///   - file: the input's name for rejects; nil leaves it out.
  ///   - fields: watches what the input fills; looks at it before it is decided.
  ///   - checkFirst: called once with the first record of other formats than CSV, if it is an object.
  /// - Returns: false when a reject has ended the run.
  /// - Throws: what reading, writing, `fields` and `checkFirst` throw.
  package func decide(
    _ source: ByteSource, _ input: InputOptions, file: String?, fields: FieldWatch? = nil,
    checkFirst: (RawValue) throws -> Void = { _ in }
  ) throws -> Bool {
    guard let runner else { return false }
    check = { try source.beforeReading() }
    let blocks = BlockReader(source: source, options: input, blockSize: options.blockSize)
    var isFirst = true
    var isChecked = false
    func checkHeader(above block: Block?) throws {
      guard !isChecked, let header = blocks.rowHeader else { return }
      isChecked = true
      try fields?.check(header, file: file, above: block?.heldRows)
    }
    do {
      while let block = try runner.acquire(check: check) {
        guard try blocks.next(into: block, onPause: { if try !runner.pause() { throw Ended() } }) else {
          try checkHeader(above: nil)
          return true
        }
        try checkHeader(above: block)
        if isFirst {
          isFirst = false
          if blocks.rowHeader == nil {
            var records = BlockRecords(block)
            if case .lead(let lead)? = records.next(LeadParser())?.content { try checkFirst(lead) }
          }
        }
        try fields?.look(at: block)
        block.file = file
        block.readAt = clock?()
        try runner.submit()
      }
    } catch is Ended {}
    return false
  }

  private func makeRunner() -> any BlockRunner {
    let traits = IDTraits(seed: UInt64.random(in: .min ... .max))
    func makeOutput() -> BlockOutput {
      BlockOutput(
        summary: emptySummary, joinsBreaches: joinsBreaches, traits: traits, duplicates: duplicates,
        stopsOnReject: stopsOnReject, rejectsInLine: rejectsInLine,
        outputs: outputCount, stop: stop)
    }
    if options.jobs > 1,
      let parallel = ParallelRunner(
        jobs: options.jobs, makeWorker: makeWorker, writer: writer, stop: stop, makeOutput: makeOutput)
    {
      return parallel
    }
    return InlineRunner(worker: makeWorker(), writer: writer, output: makeOutput())
  }

  /// Ends a run that has failed; what it has failed with first.
  private func end(_ runner: any BlockRunner, _ error: any Error) -> any Error {
    do {
      if error is InputError { try runner.finish(check: check) } else { try runner.cancel() }
      return error
    } catch let earlier {
      try? runner.cancel()
      return earlier
    }
  }
}
