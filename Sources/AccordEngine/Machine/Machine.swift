import AccordSemantics
package import AccordValues

/// Runs a plan, one lead after another; for one thread at a time.
///
/// All memory that a lead needs is there from the beginning or is kept from lead to lead: in the steady state
/// nothing is allocated and no reference counted.
package final class Machine {
  package let plan: Plan
  package let asOf: Instant
  let now: Int64

  let loader: UnsafeMutablePointer<LeadLoader>
  /// Holds what is known of lists, and everything else that lasts as long as the lead.
  let arena: UnsafeMutablePointer<ScratchArena>
  /// Holds texts that are made; those that are made for an item are taken back with it.
  let texts: UnsafeMutablePointer<ScratchArena>

  let values: UnsafeMutablePointer<Slot>
  let truths: UnsafeMutablePointer<UInt8>
  let state: UnsafeMutablePointer<MachineState>
  let clauses: UnsafeMutablePointer<ClauseState>
  let lists: UnsafeMutablePointer<ListState>
  /// For each list the causes of undecided items, `causeWords` words each.
  let listCauses: UnsafeMutablePointer<UInt64>
  let tallies: UnsafeMutablePointer<Tally>
  let reasons: UnsafeMutablePointer<PaidReason>
  let undecided: UnsafeMutablePointer<UndecidedLine>
  let scores: UnsafeMutablePointer<ScoreState>
  /// For each code that runs once for a lead, the lead for which it last ran.
  let guards: UnsafeMutablePointer<UInt32>
  /// For each place that reports failures, the lead for which it last did.
  let reports: UnsafeMutablePointer<UInt32>
  /// For each node, the search that last came to it.
  let visits: UnsafeMutablePointer<UInt32>
  let calculations: UnsafeMutablePointer<CalculationProblem>
  let causes: UnsafeMutablePointer<UInt64>

  /// The first instants of days, each where its number ends.
  let days: UnsafeMutablePointer<(day: Int64, start: Slot)>
  static let dayCount: Int64 = 2048

  let causeWords: Int
  /// How the route's deadlines and the time of the decision read.
  let constants: DecisionConstants
  /// Where problems are sorted before they are written.
  let sorting: UnsafeMutablePointer<ProblemSorting>
  /// Where decisions are written.
  let output: UnsafeMutablePointer<ByteWriter>

  private let memory = PlanMemory()

  /// Room for problems of calculations: one for each place that can report one, and for those that are not at a
  /// fixed place.
  static func calculationLimit(_ counts: PlanCounts) -> Int {
    counts.reports * 2 + counts.lines * 3 + counts.segments + counts.steps * 2 + 8
  }

  /// Nil when memory runs out.
  package init?(_ plan: Plan, asOf: Instant) {
    let counts = plan.counts
    let values = memory.make(counts.values, Slot.unknown)
    guard let loader = LeadLoader(plan.shape, registers: values) else { return nil }
    self.values = values
    self.plan = plan
    self.asOf = asOf
    now = asOf.microseconds
    self.loader = UnsafeMutablePointer<LeadLoader>.allocate(capacity: 1)
    self.loader.initialize(to: loader)
    sorting = UnsafeMutablePointer<ProblemSorting>.allocate(capacity: 1)
    sorting.initialize(to: ProblemSorting())
    output = UnsafeMutablePointer<ByteWriter>.allocate(capacity: 1)
    output.initialize(to: ByteWriter())
    arena = UnsafeMutablePointer<ScratchArena>.allocate(capacity: 1)
    arena.initialize(to: ScratchArena())
    texts = UnsafeMutablePointer<ScratchArena>.allocate(capacity: 1)
    texts.initialize(to: ScratchArena())
    truths = memory.make(counts.truths, Kleene.unknown)
    state = memory.make(1, MachineState())
    clauses = memory.make(counts.clauses, ClauseState())
    lists = memory.make(counts.lists, ListState())
    causeWords = counts.causeWords
    listCauses = memory.make(counts.lists * counts.causeWords, 0)
    tallies = memory.make(counts.tallies, Tally())
    reasons = memory.make(counts.lines + 1, PaidReason(line: 0, items: -1, points: .unknown))
    undecided = memory.make(counts.lines + 1, UndecidedLine(line: 0, node: -1))
    scores = memory.make(counts.scores, ScoreState())
    guards = memory.make(counts.guards, 0)
    reports = memory.make(counts.reports, 0)
    visits = memory.make(counts.nodes, 0)
    calculations = memory.make(
      Machine.calculationLimit(counts), CalculationProblem(rule: 0, error: -1, words: .unknown))
    causes = memory.make(counts.causeWords, 0)
    days = memory.make(Int(Machine.dayCount), (.max, .unknown))
    constants = DecisionConstants(plan, asOf: asOf, memory)
    for truth in [Kleene.no, Kleene.unknown, Kleene.yes] { truths[Int(truth)] = truth }
    for constant in plan.constants { values[Int(constant.register)] = constant.slot }
  }

  deinit {
    loader.deinitialize(count: 1)
    loader.deallocate()
    sorting.deinitialize(count: 1)
    sorting.deallocate()
    output.deinitialize(count: 1)
    output.deallocate()
    arena.deinitialize(count: 1)
    arena.deallocate()
    texts.deinitialize(count: 1)
    texts.deallocate()
  }

  /// How many bytes behind a lead must be readable.
  package static var padding: Int { LeadLoader.padding }

  // MARK: Deciding

  /// Decides a lead; false when it takes the slow way: it is no lead, or an unusual one.
  ///
  /// - Parameters:
  ///   - json: an object; `Machine.padding` bytes behind it must be readable, and it must stay as it is until the
  ///     decision has been taken from here.
  ///   - line: where it stands in the input.
  package func decide(_ json: UnsafeRawBufferPointer, line: Int) -> Bool {
    guard loader.pointee.load(json) else { return false }
    state.pointee.line = line
    decideLoaded()
    return true
  }

  /// Decides a row of CSV, as `decide(_:line:)`; an empty cell is null.
  ///
  /// - Parameters:
  ///   - cells: where in `bytes` the cell of each column of the header lies; the cells are valid UTF-8.
  ///   - bytes: as the object of `decide(_:line:)`.
  package func decide(
    cells: UnsafeBufferPointer<Range<Int>>, in bytes: UnsafeRawBufferPointer, columns: ColumnMap, line: Int
  ) -> Bool {
    guard loader.pointee.load(cells: cells, in: bytes, columns: columns) else { return false }
    state.pointee.line = line
    decideLoaded()
    return true
  }

  private func decideLoaded() {
    arena.pointee.reset()
    texts.pointee.reset()
    state.pointee.lead &+= 1
    // After four thousand million leads the numbers of old ones come round again.
    if state.pointee.lead == 0 { forgetLeads() }
    state.pointee.tallies = 0
    state.pointee.reasons = 0
    state.pointee.undecided = 0
    state.pointee.scoredUndecided = 0
    state.pointee.calculations = 0
    state.pointee.stepReached = -1
    state.pointee.stepTaken = -1
    run(from: plan.instructions)
    choosePropositions()
  }

  private func forgetLeads() {
    state.pointee.lead = 1
    for index in 0..<plan.counts.lists { lists[index].lead = 0 }
    for index in 0..<plan.counts.clauses { clauses[index].lead = 0 }
    guards.update(repeating: 0, count: plan.counts.guards)
    reports.update(repeating: 0, count: plan.counts.reports)
  }
}
