import AccordReference
package import AccordSemantics
package import AccordValues

/// Says of what decisions tell whether any lead there can be gets another outcome by the new rules than by the old ones, and
/// which outcomes can become which: by trying leads, and by a solver that proves that there is none.
package struct ChangeProver {
  private let rules: TwoRules
  private let inquiry: Inquiry<TwoRules>

  /// - Parameters:
  ///   - stretch: moments at which both are in force.
  ///   - solver: nil to prove only what needs none.
  package init(old: Program, new: Program, during stretch: Stretch, solver: Solver?) {
    rules = TwoRules(old, new)
    inquiry = Inquiry(rules, at: stretch.tried, within: stretch.moments, solver: solver)
  }

  /// What a change means for one output.
  package enum Meaning: Sendable {
    /// No lead has another outcome.
    case same
    /// Some lead has. Of definitions and scores each way of moving was asked about; of others, ways that were met by trying
    /// are shown. One is shown at least.
    case differs([Move])
    case undecided(Verdict.Undecided)
  }

  /// From one outcome to another one, by their labels; of a score from `points` to `lower` or `higher`.
  package struct Move: Sendable {
    package let from: String
    package let to: String
    package let possible: Possible
    /// Of a score: by how many points no lead moves farther; nil where that is not known.
    package let most: Decimal?

    /// A move between outcomes that are called so.
    package init(from: String, to: String, possible: Possible, most: Decimal? = nil) {
      self.from = from
      self.to = to
      self.possible = possible
      self.most = most
    }
  }

  /// Whether a lead can move so.
  package enum Possible: Sendable {
    case never
    case shown(MovedLead)
    case open(Verdict.Undecided)
  }

  /// A lead that moves.
  package struct MovedLead: Sendable {
    /// As a line that both rule sets read; nil where a value cannot be spelled so.
    package let line: String?
    package let asOf: Instant
    /// Of a score.
    package let points: (before: Decimal, after: Decimal)?
  }

  /// The points of a score, as the label of an outcome.
  package static let points = "points"
  package static let lower = "lower"
  package static let higher = "higher"

  /// So many ways are shown of an output whose outcomes have names.
  private static let mostMoves = 20

  /// The meaning of the change for some outputs, in their order. All are in both rule sets and of leads.
  ///
  /// - Throws: `Solver.Failure`.
  package func meanings(of outputs: [Output]) throws -> [Meaning] {
    let answers = try inquiry.answers(to: outputs.map(differs))
    let moved = zip(outputs, answers).filter { if case .shown = $0.1 { true } else { false } }.map(\.0)
    let movesOf = Dictionary(uniqueKeysWithValues: zip(moved, try moves(of: moved)))
    let meanings = zip(outputs, answers).map { output, answer -> Meaning in
      switch answer {
      case .impossible: .same
      case .open(let reason): .undecided(reason)
      case .shown(let found): .differs(moves(movesOf[output] ?? [], withOneFor: found, output))
      }
    }
    return try measured(meanings, outputs)
  }

  // MARK: Questions

  /// Whether an outcome differs.
  private func differs(_ output: Output) -> Question<TwoRules> {
    let (old, new) = (rules.old.program, rules.new.program)
    var question = Question<TwoRules>({ seen in
      guard let before = seen.old.outcome(of: output, old), let after = seen.new.outcome(of: output, new)
      else { return false }
      return before.differs(from: after)
    }) { formulas in
      let lead = formulas.old.lead
      if let before = formulas.old.points(of: output), let after = formulas.new.points(of: output) {
        return lead.terms.not(lead.terms.equal(before, after))
      }
      guard let before = formulas.old.cases(of: output), let after = formulas.new.cases(of: output) else {
        return lead.terms.no
      }
      func byOutcome(_ cases: [OutcomeCase]) -> [[Text]: [Term]] {
        Dictionary(grouping: cases, by: { [$0.label] + $0.detail }).mapValues { $0.map(\.holds) }
      }
      let (olds, news) = (byOutcome(before), byOutcome(after))
      let same = olds.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { key, terms -> Term? in
        guard let others = news[key] else { return nil }
        let (one, other) = (lead.terms.or(terms), lead.terms.or(others))
        return lead.terms.and([one, other])
      }
      return lead.terms.not(lead.terms.or(same))
    }
    let distances = ways(output).compactMap { distance(output, $0) }
    if !distances.isEmpty {
      question.distance = { seen in distances.map { $0(&seen) }.min() ?? 0 }
    }
    return question
  }

  /// The ways in which leads move: those that are met by trying, and of outputs whose ways can be told all others with what is
  /// known of them.
  private func moves(of outputs: [Output]) throws -> [[Move]] {
    let (old, new) = (rules.old.program, rules.new.program)
    let met = inquiry.examples(
      of: outputs.map { output in way(output, old, new) }, most: ChangeProver.mostMoves)
    let open = zip(outputs, met).flatMap { output, met in
      ways(output).filter { !met.map(\.shown).contains($0) }.map { (output: output, way: $0) }
    }
    let answers = try inquiry.answers(to: open.map { question($0.output, $0.way) }, triesLeads: false)
    return zip(outputs, met).map { output, met in
      let shown = met.map {
        Move(from: $0.shown.from, to: $0.shown.to, possible: .shown(moved($0.lead, output)))
      }
      let asked = zip(open, answers).filter { $0.0.output == output }.map {
        Move(from: $0.way.from, to: $0.way.to, possible: possible($1, output))
      }
      let order = ways(output)
      guard !order.isEmpty else { return shown }
      return order.compactMap { way in (shown + asked).first { $0.from == way.from && $0.to == way.to } }
    }
  }

  private struct Way: Hashable {
    let from: String
    let to: String
  }

  /// How a lead moves in an output; nil where it does not.
  private func way(_ output: Output, _ old: Program, _ new: Program) -> (inout TwoRules.Seen) -> Way? {
    { seen in
      guard let before = seen.old.outcome(of: output, old), let after = seen.new.outcome(of: output, new),
        before.differs(from: after)
      else { return nil }
      guard let points = before.points, let others = after.points else {
        return Way(from: before.label.string, to: after.label.string)
      }
      return Way(
        from: ChangeProver.points, to: points < others ? ChangeProver.higher : ChangeProver.lower)
    }
  }

  /// The moves to ask about, what people care about first; none of outputs that have more outcomes than can be told.
  private func ways(_ output: Output) -> [Way] {
    if output.kind == .score {
      return [ChangeProver.higher, ChangeProver.lower].map { Way(from: ChangeProver.points, to: $0) }
    }
    if output.kind == .definition {
      let (yes, no, unknown) = (Truth.yes.rawValue, Truth.no.rawValue, Truth.unknown.rawValue)
      let all = [(no, yes), (yes, no), (unknown, yes), (yes, unknown), (no, unknown), (unknown, no)]
      return all.map { Way(from: $0.0, to: $0.1) }
    }
    return []
  }

  private func question(_ output: Output, _ way: Way) -> Question<TwoRules> {
    let shown = self.way(output, rules.old.program, rules.new.program)
    var question = Question<TwoRules>({ shown(&$0) == way }) { formulas in
      let lead = formulas.old.lead
      if let before = formulas.old.points(of: output), let after = formulas.new.points(of: output) {
        return way.to == ChangeProver.higher ? lead.terms.less(before, after) : lead.terms.less(after, before)
      }
      func holds(_ encoder: Encoder, _ label: String) -> Term {
        lead.terms.or((encoder.cases(of: output) ?? []).filter { $0.label.string == label }.map(\.holds))
      }
      let (before, after) = (holds(formulas.old, way.from), holds(formulas.new, way.to))
      return lead.terms.and([before, after])
    }
    question.distance = distance(output, way)
    return question
  }

  /// How far a lead is from moving so; nil where that cannot be told.
  private func distance(_ output: Output, _ way: Way) -> LeadSearch<TwoRules>.Distance? {
    func distance(
      _ program: Program, to label: String
    ) -> ((inout Examination) -> Double)? {
      guard output.kind == .definition, let truth = Truth(rawValue: label),
        let place = output.place(in: program)
      else { return nil }
      let whole = Expression(
        kind: .definition(ID(place)), type: .flag, range: program.definitions[place].range)
      let nearness = Nearness(program)
      return { nearness.distance(of: whole, to: truth, &$0) }
    }
    guard let before = distance(rules.old.program, to: way.from),
      let after = distance(rules.new.program, to: way.to)
    else { return nil }
    return { before(&$0.old) + after(&$0.new) }
  }

  // MARK: Points

  /// Meanings, with what is known of how far scores move.
  private func measured(_ meanings: [Meaning], _ outputs: [Output]) throws -> [Meaning] {
    var numbers: [(output: Output, to: String)] = []
    for case (let output, .differs(let moves)) in zip(outputs, meanings) where output.kind == .score {
      numbers += moves.filter { if case .shown = $0.possible { true } else { false } }.map { (output, $0.to) }
    }
    let most = try inquiry.greatest(numbers.map { output, to in { difference(output, to, $0) } })
    return zip(outputs, meanings).map { output, meaning in
      guard case .differs(let moves) = meaning else { return meaning }
      return .differs(
        moves.map { move in
          guard let place = numbers.firstIndex(where: { $0.output == output && $0.to == move.to }) else {
            return move
          }
          return Move(from: move.from, to: move.to, possible: move.possible, most: most[place])
        })
    }
  }

  /// By how many points a score is higher, or lower, by the new rules; nil where that is no formula.
  private func difference(_ output: Output, _ to: String, _ formulas: TwoRules.Formulas) -> Term? {
    guard let before = formulas.old.points(of: output), let after = formulas.new.points(of: output) else {
      return nil
    }
    let lead = formulas.old.lead
    return to == ChangeProver.higher
      ? lead.terms.difference(after, before) : lead.terms.difference(before, after)
  }

  // MARK: What is shown

  private func possible(_ answer: Answer, _ output: Output) -> Possible {
    switch answer {
    case .impossible: .never
    case .open(let reason): .open(reason)
    case .shown(let found): .shown(moved(found, output))
    }
  }

  private func moved(_ found: FoundLead, _ output: Output) -> MovedLead {
    var points: (before: Decimal, after: Decimal)?
    if var seen = rules.examine(found.values, asOf: found.asOf),
      let before = seen.old.outcome(of: output, rules.old.program)?.points,
      let after = seen.new.outcome(of: output, rules.new.program)?.points
    {
      points = (before, after)
    }
    return MovedLead(line: found.line(rules.readings), asOf: found.asOf, points: points)
  }

  /// Moves, among which one is shown for the way in which a lead moves.
  private func moves(_ moves: [Move], withOneFor found: FoundLead, _ output: Output) -> [Move] {
    guard var seen = rules.examine(found.values, asOf: found.asOf),
      let way = way(output, rules.old.program, rules.new.program)(&seen)
    else { return moves }
    func isSame(_ move: Move) -> Bool { move.from == way.from && move.to == way.to }
    if case .shown? = moves.first(where: isSame)?.possible { return moves }
    let move = Move(from: way.from, to: way.to, possible: .shown(moved(found, output)))
    return [move] + moves.filter { !isSame($0) }
  }
}
