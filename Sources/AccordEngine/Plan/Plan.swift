package import AccordSemantics
import AccordValues

/// A program compiled to flat tables: what to do for each lead, and the bytes of everything that decisions say.
///
/// Nothing changes after it was made, so that any number of machines may run it at once.
package final class Plan {
  package let program: Program
  /// Whether decisions show everything.
  package let isFull: Bool
  /// The keys of each value that can be had as it came, see `Machine.passed`.
  package let passing: [[Reading.Key]]
  /// The name of the input in which the leads are spelled; nil for the lead block itself.
  let source: String?
  let shape: LeadShape

  let instructions: UnsafePointer<Instruction>
  let operands: UnsafePointer<Int32>
  let slots: UnsafePointer<Slot>
  let nodes: UnsafePointer<Node>
  let clauses: UnsafePointer<Clause>
  let lists: UnsafePointer<ListPlan>
  let switches: UnsafePointer<SwitchPlan>
  let cases: UnsafePointer<Stretch>
  let thresholds: UnsafePointer<ThresholdsPlan>
  let lookups: UnsafePointer<TextLookup>
  let tables: UnsafePointer<TablePlan>
  let textLists: UnsafePointer<TextListPlan>
  /// The texts of options, by number.
  let options: UnsafePointer<Slot>

  /// Calls of functions. Unlike the other tables they hold references, so the plan takes them down itself.
  let calls: UnsafePointer<CallPlan>

  let lines: UnsafePointer<Line>
  let groups: UnsafePointer<GroupPlan>
  let lineSets: UnsafePointer<LineSetPlan>
  let lineGroups: UnsafePointer<LineGroup>
  let optionsPlans: UnsafePointer<OptionsPlan>
  let limits: UnsafePointer<LimitPlan>
  let bandsPlans: UnsafePointer<BandsPlan>
  let bands: UnsafePointer<BandPlan>
  let payments: UnsafePointer<PaymentPlan>
  let rollingLimits: UnsafePointer<RollingLimitPlan>
  let silences: UnsafePointer<SilencePlan>

  let scores: UnsafePointer<ScorePlan>
  let grades: UnsafePointer<GradePlan>
  let segments: UnsafePointer<SegmentsPlan>
  /// The plan of each `segments` in the order of the declarations.
  let segmentPlans: UnsafePointer<Int32>
  let experiments: UnsafePointer<ExperimentPlan>
  let definitions: UnsafePointer<DefinitionPlan>
  /// The register of each `let`.
  let bindings: UnsafePointer<Int32>
  let propositions: UnsafePointer<PropositionPlan>
  let steps: UnsafePointer<StepPlan>
  let tickets: UnsafePointer<Ticket>
  /// The trace of a decision that shows everything, and all that stands in it with its value.
  let trace: UnsafePointer<TraceEntryPlan>
  let observed: UnsafePointer<ObservedPlan>
  /// Where the code of the promises begins, and the register of each promise's condition; behind them that of the filter.
  let promiseCode: UnsafePointer<Instruction>
  let promises: UnsafePointer<Int32>
  /// What is computed for what leaves.
  let sent: [SentValue]
  /// The expressions of those.
  let sentExpressions: [Expression]
  /// How many values are computed for what leaves.
  package var sentCount: Int { sent.count }

  /// What decisions show in their main part, and under "drafts".
  let agreed: OutcomePlans
  let drafts: OutcomePlans
  /// The scores that decisions leave out, in `outcomes`.
  let hiddenScores: Stretch
  let outcomes: UnsafePointer<Int32>
  /// The field that names a lead.
  let idField: Int?
  /// The field by which the rules say that leads are told apart.
  let identityField: Int?

  let fragments: UnsafePointer<UInt8>
  let pieces: UnsafePointer<Fragment>
  let shared: DecisionFragments
  /// `,"field"` for each cause, and the place of each among the names in their order.
  let causeNames: UnsafePointer<Fragment>
  let causeRanks: UnsafePointer<Int32>
  /// How many bytes the longest fragment has, and all `causeNames` together.
  let longestPiece: Int
  let causeNamesLength: Int
  let rankedCauseNames: UnsafePointer<Fragment>
  /// The rules that problems name, and each as the start of a problem: `{"rule":"…","error":`, `{"field":"…"`.
  let rules: UnsafePointer<Slot>
  let ruleStarts: UnsafePointer<Fragment>
  let fieldStarts: UnsafePointer<Fragment>
  /// What a calculation without an answer says, in quotes.
  let errors: UnsafePointer<Fragment>
  /// The rule that conflicts between propositions are reported under.
  let propositionsRule: Int32

  /// What decisions that are not rendered here are made of.
  let texts: PlanTexts
  let counts: PlanCounts
  /// Patterns, by number; the program keeps them.
  let patterns: UnsafePointer<Unmanaged<Pattern>>
  let patternErrors: UnsafePointer<Int32>
  let constants: [(register: Int32, slot: Slot)]

  private let callCount: Int
  private let memory: PlanMemory
  private let textTables: [TextTable]

  init(_ compiler: Compiler, shape: LeadShape, source: String?, passing: [[Reading.Key]]) {
    let memory = compiler.memory
    let parts = compiler.parts
    program = compiler.program
    self.shape = shape
    self.passing = passing
    self.source = source
    instructions = UnsafePointer(memory.copy(compiler.instructions))
    operands = UnsafePointer(memory.copy(compiler.operands))
    slots = UnsafePointer(memory.copy(compiler.slots))
    nodes = UnsafePointer(memory.copy(compiler.nodes))
    clauses = UnsafePointer(memory.copy(compiler.clauses))
    lists = UnsafePointer(memory.copy(compiler.lists))
    switches = UnsafePointer(memory.copy(parts.switches))
    cases = UnsafePointer(memory.copy(parts.cases))
    thresholds = UnsafePointer(memory.copy(parts.thresholds))
    lookups = UnsafePointer(memory.copy(compiler.tables.map(\.lookup)))
    tables = UnsafePointer(memory.copy(compiler.tablePlans))
    textLists = UnsafePointer(memory.copy(compiler.textLists))
    options = UnsafePointer(
      memory.copy(
        compiler.interner.texts.map { text in
          let bytes = Array(text.utf8)
          return Slot(text: UnsafePointer(memory.copy(bytes)), count: bytes.count)
        }))
    let calls = UnsafeMutablePointer<CallPlan>.allocate(capacity: max(1, parts.calls.count))
    calls.initialize(from: parts.calls, count: parts.calls.count)
    self.calls = UnsafePointer(calls)
    callCount = parts.calls.count
    lines = UnsafePointer(memory.copy(parts.lines))
    lineSets = UnsafePointer(memory.copy(parts.lineSets))
    lineGroups = UnsafePointer(memory.copy(parts.lineGroups))
    groups = UnsafePointer(memory.copy(parts.groups))
    optionsPlans = UnsafePointer(memory.copy(parts.optionsPlans))
    limits = UnsafePointer(memory.copy(parts.limits))
    bandsPlans = UnsafePointer(memory.copy(parts.bandsPlans))
    bands = UnsafePointer(memory.copy(parts.bands))
    payments = UnsafePointer(memory.copy(parts.payments))
    rollingLimits = UnsafePointer(memory.copy(parts.rollingLimits))
    silences = UnsafePointer(memory.copy(parts.silences))
    scores = UnsafePointer(memory.copy(parts.scores))
    grades = UnsafePointer(memory.copy(parts.grades))
    segments = UnsafePointer(memory.copy(parts.segments))
    segmentPlans = UnsafePointer(memory.copy(compiler.segmentPlans))
    experiments = UnsafePointer(memory.copy(parts.experiments))
    definitions = UnsafePointer(memory.copy(parts.definitions))
    bindings = UnsafePointer(memory.copy(compiler.bindingNodes.map { compiler.register($0) }))
    propositions = UnsafePointer(memory.copy(parts.propositions))
    steps = UnsafePointer(memory.copy(parts.steps))
    tickets = UnsafePointer(memory.copy(parts.tickets))
    trace = UnsafePointer(memory.copy(parts.trace))
    observed = UnsafePointer(memory.copy(parts.observed))
    promiseCode = instructions + compiler.promiseStart
    promises = UnsafePointer(memory.copy(parts.promises))
    sent = parts.sent
    sentExpressions = compiler.sent
    var outcomes: [Int32] = []
    isFull = compiler.isFull
    agreed = OutcomePlans(compiler.program, isFull: isFull, drafts: false, in: &outcomes)
    drafts = OutcomePlans(compiler.program, isFull: isFull, drafts: true, in: &outcomes)
    hiddenScores = OutcomePlans.hiddenScores(compiler.program, isFull: isFull, in: &outcomes)
    self.outcomes = UnsafePointer(memory.copy(outcomes))
    idField = compiler.program.idField?.index
    identityField = compiler.program.identity?.field.index
    fragments = UnsafePointer(
      memory.copy(compiler.text.bytes + [UInt8](repeating: 0, count: ByteWriter.overlap)))
    pieces = UnsafePointer(memory.copy(parts.pieces))
    shared = compiler.shared
    causeNames = UnsafePointer(memory.copy(parts.causeNames))
    longestPiece = compiler.text.longest
    causeNamesLength = parts.causeNames.reduce(0) { $0 + Int($1.count) }
    causeRanks = UnsafePointer(memory.copy(compiler.causes.ranks))
    rankedCauseNames = UnsafePointer(memory.copy(parts.rankedCauseNames))
    rules = UnsafePointer(
      memory.copy(
        compiler.rules.texts.map { rule in
          let bytes = Array(rule.utf8)
          return Slot(text: UnsafePointer(memory.copy(bytes)), count: bytes.count)
        }))
    ruleStarts = UnsafePointer(memory.copy(parts.ruleStarts))
    fieldStarts = UnsafePointer(memory.copy(parts.fieldStarts))
    errors = UnsafePointer(memory.copy(parts.errors))
    texts = PlanTexts(compiler)
    counts = PlanCounts(compiler)
    patterns = UnsafePointer(
      memory.copy(compiler.program.patterns.map { Unmanaged.passUnretained($0.pattern) }))
    patternErrors = UnsafePointer(
      memory.copy(
        compiler.program.patterns.indices.map { compiler.patternErrors[Int32(truncatingIfNeeded: $0)] ?? 0 }))
    constants = compiler.constants
    propositionsRule = compiler.propositionsRule
    self.memory = memory
    textTables = compiler.tables
  }

  deinit {
    let calls = UnsafeMutablePointer(mutating: calls)
    calls.deinitialize(count: callCount)
    calls.deallocate()
  }
}

// Nothing changes after `init`; the memory behind the pointers is the plan's own.
extension Plan: @unchecked Sendable {}
