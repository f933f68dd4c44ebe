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
    /// are shown. One is shown at least, unless leads were known to move.
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

    /// Whether leads do move so.
    package var isPossible: Bool {
      switch possible {
      case .met, .shown: true
      case .never, .open: false
      }
    }

    /// Of a score: by so many points some lead moves.
    fileprivate var reached: Decimal {
      switch possible {
      case .met(let points): points
      case .shown(let lead):
        lead.points.flatMap { points in
          let change = points.after.subtracting(points.before)
          return to == ChangeProver.higher ? change : change?.negated
        } ?? .zero
      case .never, .open: .zero
      }
    }
  }

  /// Whether a lead can move so.
  package enum Possible: Sendable {
    case never
    /// It was known before that leads do; of a score, so many points far.
    case met(by: Decimal)
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
  /// - Parameter met: the ways in which leads are known to move in an output, which are not asked about any more, and of a score
  ///   how far; nothing for outputs in which none is.
  /// - Throws: `Solver.Failure`.
  package func meanings(of outputs: [Output], having met: [Output: [Way: Decimal]] = [:]) throws -> [Meaning]
  {
    let open = outputs.filter { met[$0] == nil }
    let answers = Dictionary(uniqueKeysWithValues: zip(open, try inquiry.answers(to: open.map(differs))))
    let differing = outputs.filter { output in
      if case .shown? = answers[output] { true } else { met[output] != nil }
    }
    let moves = Dictionary(uniqueKeysWithValues: zip(differing, try moves(of: differing, having: met)))
    let meanings = outputs.map { output -> Meaning in
      switch answers[output] {
      case .impossible?: .same
      case .open(let reason)?: .undecided(reason)
      case .shown(let found)?: .differs(self.moves(moves[output] ?? [], withOneFor: found, output))
      case nil: .differs(moves[output] ?? [])
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
  /// known of them. Of outputs in which leads are known to move nothing is tried: what none of these does is rare.
  private func moves(of outputs: [Output], having known: [Output: [Way: Decimal]]) throws -> [[Move]] {
    let (old, new) = (rules.old.program, rules.new.program)
    let tried = outputs.filter { known[$0] == nil }
    let examples = Dictionary(
      uniqueKeysWithValues: zip(
        tried,
        inquiry.examples(of: tried.map { output in way(output, old, new) }, most: ChangeProver.mostMoves)))
    let open = outputs.flatMap { output in
      let met = known[output].map { Set($0.keys) } ?? Set(examples[output, default: []].map(\.shown))
      return ways(output).filter { !met.contains($0) }.map { (output: output, way: $0) }
    }
    let answers = try inquiry.answers(to: open.map { question($0.output, $0.way) }, triesLeads: false)
    return outputs.map { output in
      let shown =
        examples[output, default: []].map {
          Move(from: $0.shown.from, to: $0.shown.to, possible: .shown(moved($0.lead, output)))
        }
        + ways(output).compactMap { way in
          known[output]?[way].map { Move(from: way.from, to: way.to, possible: .met(by: $0)) }
        }
      let asked = zip(open, answers).filter { $0.0.output == output }.map {
        Move(from: $0.way.from, to: $0.way.to, possible: possible($1, output))
      }
      let order = ways(output)
      guard !order.isEmpty else { return shown }
      return order.compactMap { way in (shown + asked).first { $0.from == way.from && $0.to == way.to } }
    }
  }

  /// From one outcome to another one, by their labels as in a `Move`.
  package struct Way: Hashable, Sendable {
    let from: String
    let to: String

    /// A way between outcomes that are called so.
    package init(from: String, to: String) {
      self.from = from
      self.to = to
    }
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
    var numbers: [(output: Output, to: String, reached: Decimal)] = []
    for case (let output, .differs(let moves)) in zip(outputs, meanings) where output.kind == .score {
      numbers += moves.filter(\.isPossible).map { (output, $0.to, $0.reached) }
    }
    let most = try inquiry.greatest(
      numbers.map { number in ({ difference(number.output, number.to, $0) }, number.reached) })
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
