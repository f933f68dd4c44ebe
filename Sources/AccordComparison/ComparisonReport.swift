import AccordSemantics
package import AccordValues
package import AccordVerify

/// What a change of the rules means: what was changed, what is known of each output, and what became of leads.
package struct ComparisonReport: Sendable {
  package let old: Side
  package let new: Side
  package let changes: [DeclarationChange]
  package let outputs: [ComparedOutput]
  /// Nil when no leads were decided.
  package let leads: ComparedLeads?
  /// Whether a solver was asked for proofs.
  package let hasSolver: Bool

  /// One of the two rule sets.
  package struct Side: Sendable {
    package let name: String
    /// 64 hexadecimal digits.
    package let fingerprint: String
  }

  /// An output, and how leads move in it.
  package struct ComparedOutput: Sendable {
    package let output: Output
    package let result: OutputResult
    /// Those of most leads first; none when no leads were decided.
    package let moves: [Move]
    /// What is proven, by stretches of days; none where nothing was asked.
    package let proof: [Proven]
    /// How many leads have each outcome by the old and by the new rules; of those that either has.
    package let counts: [(outcome: String, before: Int, after: Int)]

    /// How many leads move.
    package var moved: Int { moves.reduce(0) { $0 + $1.count } }
  }

  /// What is proven of an output from a day on.
  package struct Proven: Sendable {
    /// Nil for the beginning of time.
    package let from: CalendarDate?
    /// `unchanged` is never said here.
    package let result: OutputResult
    /// What it means for leads, or why it is not decided.
    package let words: String
    /// What is known of ways to move, between outcomes in words; of a score from `points` to `lower` or `higher`.
    package let moves: [ChangeProver.Move]
  }

  /// Leads that go from one outcome to another one.
  package struct Move: Sendable {
    /// In words; of a score `points`, and `lower` or `higher`.
    package let from: String
    package let to: String
    package let count: Int
    package let causes: [(cause: Cause, count: Int)]
    /// The first of them.
    package let leads: [(lead: String, from: String, to: String, cause: Cause)]
    /// Of a score: by how much it moves at least and at most.
    package let range: (least: Decimal, greatest: Decimal)?
  }

  /// Why leads move.
  package struct Cause: Sendable {
    /// The changes: each of them is enough, unless one text names several.
    package let changes: [String]
    package let words: String
  }

  /// What became of the leads as a whole.
  package struct ComparedLeads: Sendable {
    /// The names of the inputs; `-` for the standard input.
    package let inputs: [String]
    package let asOf: Instant
    /// By both rule sets.
    package let decided: Int
    package let rejectedByBoth: Int
    /// Accepted by the old rules.
    package let rejectedNow: Int
    /// Accepted by the new rules.
    package let rejectedBefore: Int
    /// Leads that move in any output.
    package let moved: Int
    /// Whether there were too many changes to look for causes.
    package let causesAreCut: Bool

    /// All leads that came in.
    package var count: Int { decided + rejectedByBoth + rejectedNow + rejectedBefore }
  }

  /// A report.
  ///
  /// - Parameters:
  ///   - outputs: which of them are told of; nil for all.
  ///   - proofs: nil when none were sought.
  ///   - comparison: the leads that were decided; nil for none.
  package init(
    _ pair: RulePair, _ changes: [DeclarationChange], _ matched: MatchedOutputs, _ proofs: ChangeProofs?,
    about outputs: Set<Output>?, _ comparison: LeadComparison?, inputs: [String]
  ) {
    hasSolver = proofs?.solver != nil
    old = Side(name: pair.old.name, fingerprint: pair.old.rules.fingerprint)
    new = Side(name: pair.new.name, fingerprint: pair.new.rules.fingerprint)
    self.changes = changes
    let counted = comparison?.counted
    self.outputs = matched.results.filter { outputs?.contains($0.output) ?? true }.map { output, written in
      let result = written == .notDecided ? proofs?.result(output) ?? written : written
      let proof = (proofs?[output] ?? []).map { Proven($0, output, pair) }
      guard let comparison, let counted, let place = comparison.outputs.firstIndex(of: output) else {
        return ComparedOutput(output: output, result: result, moves: [], proof: proof, counts: [])
      }
      let moves = Self.moves(place, comparison, counted)
      return ComparedOutput(
        output: output, result: moves.isEmpty ? result : .differs, moves: moves, proof: proof,
        counts: Self.counts(place, comparison, counted))
    }
    leads = comparison.flatMap { comparison in
      counted.map { counted in
        ComparedLeads(
          inputs: inputs, asOf: comparison.asOf, decided: counted.decided,
          rejectedByBoth: counted.rejectedByBoth,
          rejectedNow: counted.rejectedNow, rejectedBefore: counted.rejectedBefore, moved: counted.moved,
          causesAreCut: comparison.units.isCut)
      }
    }
  }

  private static func moves(
    _ output: Int, _ comparison: LeadComparison, _ counted: MoveCounts
  ) -> [Move] {
    let isScore = comparison.outputs[output].kind == .score
    let labels = comparison.labels[output]
    func words(_ key: MoveCounts.Key) -> (from: String, to: String) {
      isScore ? ("points", key.to == 1 ? "higher" : "lower") : (labels.words(key.from), labels.words(key.to))
    }
    let cells = counted.cells.filter { $0.key.output == output }.sorted { one, other in
      if one.value.count != other.value.count { return one.value.count > other.value.count }
      return (one.key.from, one.key.to) < (other.key.from, other.key.to)
    }
    return cells.map { key, cell in
      let causes = cell.causes.map { (cause: Cause($0.key, comparison.units), count: $0.value) }.sorted {
        one, other in
        one.count == other.count ? one.cause.words < other.cause.words : one.count > other.count
      }
      var range: (least: Decimal, greatest: Decimal)?
      if isScore, let least = cell.least, let greatest = cell.greatest { range = (least, greatest) }
      return Move(
        from: words(key).from, to: words(key).to, count: cell.count, causes: causes,
        leads: cell.leads.map { ($0.lead, $0.from, $0.to, Cause($0.cause, comparison.units)) }, range: range)
    }
  }

  private static func counts(
    _ output: Int, _ comparison: LeadComparison, _ counted: MoveCounts
  ) -> [(outcome: String, before: Int, after: Int)] {
    let labels = comparison.labels[output]
    return (0..<labels.count).compactMap { number in
      let (before, after) = (counted.before[output][number], counted.after[output][number])
      guard before + after > 0 else { return nil }
      return (labels.words(Int32(truncatingIfNeeded: number)), before, after)
    }
  }
}

extension ComparisonReport.Cause {
  fileprivate init(_ cause: MoveCause, _ units: ChangeUnits) {
    self.init(changes: units.words(cause), words: units.phrase(cause))
  }
}

extension ComparisonReport {
  /// The outputs with a result, in their order.
  package func outputs(_ result: OutputResult) -> [ComparedOutput] { outputs.filter { $0.result == result } }

  /// Whether every lead is known to be decided as before, or rejected as before, as far as is told.
  package var isSame: Bool {
    let isRead = leads.map { $0.rejectedNow + $0.rejectedBefore == 0 } ?? true
    return outputs.allSatisfy { $0.result == .unchanged || $0.result == .equivalent } && acceptance == nil
      && isRead
  }

  /// What may have other leads accepted, or told apart otherwise, which stands in no output; nil for nothing.
  var acceptance: String? { DeclarationChange.acceptance(changes) }

  /// Whether any definition differs, or may.
  package var definitionsDiffer: Bool {
    outputs.contains { $0.output.kind == .definition && $0.result != .unchanged && $0.result != .equivalent }
  }

  /// Whether something is not known for certain: whether text which differs means the same.
  package var isUnproven: Bool { outputs.contains { $0.result == .notDecided } }
}
