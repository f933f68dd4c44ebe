package import AccordSemantics
package import AccordValues
internal import Synchronization

/// How a pipeline works; none of it changes what comes out.
package struct PipelineOptions: Sendable {
  /// How many threads decide; with 1, everything happens on the calling thread.
  package var jobs: Int
  /// About how long blocks of the input are, in bytes, unless a record alone is longer.
  package var blockSize: Int
  /// Is called with the number of leads after each block, by one thread at a time.
  package var onProgress: (@Sendable (Int) -> Void)?

  /// Options.
  package init(
    jobs: Int = 1, blockSize: Int = BlockCutter.defaultBlockSize,
    onProgress: (@Sendable (Int) -> Void)? = nil
  ) {
    self.jobs = jobs
    self.blockSize = blockSize
    self.onProgress = onProgress
  }
}

/// How leads are decided, and what a decision shows; the same for all workers.
package struct DecisionSetup: Sendable {
  package let program: Program
  /// How the leads are spelled.
  package let input: Input
  /// What counts as now.
  package let asOf: Instant
  package let detail: Detail
  package let passThrough: PassThrough
  package let form: DecisionForm
  package let writer: any DecisionWriter
  /// By what decisions are sorted; nil for the order of the input.
  package let order: DecisionOrder?
  /// What is brought to leads; nil when each has what it brings itself. (Clause 10.4)
  package let answers: AnswersByLead?
  /// Whether decisions are compared with those of the last run.
  package let isCompared: Bool
  /// What leaves beside decisions.
  package let outputs: [OutputLines]

  /// What outputs read of decisions, and what is computed for them beside, in the order of the outputs.
  let needs: OutputNeeds
  let sentExpressions: [Expression]
  /// What of decisions is compared by itself, because outputs ask for it.
  package let watched: [DeclaredOutput.Outcome]

  /// - Parameter rawCells: whether cells of CSV stay as they are that a spreadsheet would run.
  package init(
    program: Program, input: Input, asOf: Instant, detail: Detail, passThrough: PassThrough,
    form: DecisionForm, rawCells: Bool = false, order: DecisionOrder? = nil,
    language: ExcelLanguage = .english, answers: AnswersByLead? = nil,
    isCompared: Bool = false, outputs: [DeclaredOutput] = []
  ) {
    self.outputs = outputs.map { OutputLines($0, program) }
    needs = outputs.needs
    sentExpressions = outputs.flatMap(\.expressions)
    watched = outputs.watched
    self.isCompared = isCompared
    self.answers = answers
    self.order = order
    self.program = program
    self.input = input
    self.asOf = asOf
    self.detail = detail
    self.passThrough = passThrough
    self.form = form
    writer = form.writer(
      program, detail: detail, passing: passThrough, isForPrograms: rawCells, language: language)
  }
}

/// Asks workers to stop at the next record.
final class StopSignal: Sendable {
  private let state = Atomic<Bool>(false)

  var isSet: Bool { state.load(ordering: .relaxed) }

  func set() { state.store(true, ordering: .relaxed) }
}
