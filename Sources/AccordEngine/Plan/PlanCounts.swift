import AccordSemantics

/// How much memory a machine needs to run a plan.
struct PlanCounts {
  let fields: Int
  let values: Int
  let truths: Int
  let nodes: Int
  /// Those that are jumped to.
  let places: Int
  let clauses: Int
  let lists: Int
  let itemSets: Int
  let payments: Int
  let patterns: Int
  let searches: Int
  let lines: Int
  /// Those that keep what they pay for each item.
  let paidLines: Int
  /// Entries of the trace that do not belong to the route, and what stands in all with its value.
  let traceOfDeclarations: Int
  let observed: Int
  /// Whether a lower limit asks when points were earned.
  let books: Bool
  let tallies: Int
  let guards: Int
  let reports: Int
  let causes: Int
  let causeNames: Int
  let experiments: Int
  let segments: Int
  let scores: Int
  let definitions: Int
  let propositions: Int
  let steps: Int
  let promises: Int
  let hasFilter: Bool
  /// How many errors there are besides those that are put together while deciding.
  let errors: Int

  /// The words of a set of causes.
  var causeWords: Int { (max(causes, 1) + 63) / 64 }

  init(_ compiler: Compiler) {
    fields = compiler.program.fields.count
    values = Int(compiler.valueCount)
    truths = Int(compiler.truthCount)
    nodes = compiler.nodes.count
    places = Int(compiler.placeCount)
    clauses = compiler.clauses.count
    lists = compiler.lists.count
    itemSets = compiler.lists.reduce(0) { $0 + $1.setCount }
    payments = compiler.parts.payments.count
    patterns = compiler.program.patterns.count
    searches = Int(compiler.searchCount)
    lines = compiler.parts.lines.count
    paidLines = Int(compiler.parts.paidLines)
    traceOfDeclarations = compiler.parts.traceOfDeclarations
    observed = compiler.parts.observed.count
    books =
      compiler.parts.payments.contains { $0.isBooked } || compiler.parts.silences.contains { $0.clause >= 0 }
    tallies = compiler.parts.tallyDepth + 2
    guards = Int(compiler.onceCount)
    reports = Int(compiler.reportCount)
    causes = compiler.causes.names.count
    causeNames = compiler.causes.rankedNames.count
    experiments = compiler.program.experiments.count
    segments = compiler.program.segments.count
    scores = compiler.program.scores.count
    definitions = compiler.program.definitions.count
    propositions = compiler.program.propositions.count
    steps = compiler.parts.steps.count
    promises = compiler.program.promises.count
    hasFilter = compiler.program.filter != nil
    errors = compiler.errors.texts.count
  }

  /// How many leads can be decided together, at most so many.
  ///
  /// More of them share the cost of an instruction, but what is known of them has to stay near the processor.
  func width(atMost wanted: Int) -> Int {
    let tables =
      values * MemoryLayout<Slot>.stride + truths + clauses * MemoryLayout<ClauseState>.stride
      + lists * (MemoryLayout<ListState>.stride + causeWords * 8) + itemSets * 8 + tallies
      * MemoryLayout<Tally>.stride
      + (guards + reports) * 4 + places * 2
    let outcomes =
      scores * MemoryLayout<ScoreState>.stride + MemoryLayout<LeadState>.stride
      + paidLines * MemoryLayout<PaidItems>.stride
      + lines
      * (MemoryLayout<PaidReason>.stride + MemoryLayout<UndecidedLine>.stride
        + (books ? MemoryLayout<BookedReason>.stride : 0))
    return max(1, min(wanted, PlanCounts.room / (tables + outcomes)))
  }

  /// How many bytes the state of a block may take.
  private static let room = 4 << 20
}
