import AccordSemantics

/// How much memory a machine needs to run a plan.
struct PlanCounts {
  let fields: Int
  let values: Int
  let truths: Int
  let nodes: Int
  let clauses: Int
  let lists: Int
  let lines: Int
  let tallies: Int
  let guards: Int
  let reports: Int
  let causes: Int
  let causeNames: Int
  let segments: Int
  let scores: Int
  let definitions: Int
  let propositions: Int
  let steps: Int
  let promises: Int
  /// How many errors there are besides those that are put together while deciding.
  let errors: Int

  /// The words of a set of causes.
  var causeWords: Int { (max(causes, 1) + 63) / 64 }

  init(_ compiler: Compiler) {
    fields = compiler.program.fields.count
    values = Int(compiler.valueCount)
    truths = Int(compiler.truthCount)
    nodes = compiler.nodes.count
    clauses = compiler.clauses.count
    lists = compiler.lists.count
    lines = compiler.parts.lines.count
    tallies = compiler.parts.tallyDepth + 2
    guards = Int(compiler.onceCount)
    reports = Int(compiler.reportCount)
    causes = compiler.causes.names.count
    causeNames = compiler.causes.rankedNames.count
    segments = compiler.program.segments.count
    scores = compiler.program.scores.count
    definitions = compiler.program.definitions.count
    propositions = compiler.program.propositions.count
    steps = compiler.parts.steps.count
    promises = compiler.parts.promises.count
    errors = compiler.errors.texts.count
  }
}
