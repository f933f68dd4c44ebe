import AccordFacts
import AccordReference
import AccordSemantics
import AccordValues

/// A lead as it is, and as it would be otherwise: without one of its fields, or with more points of a score.
struct Supposing: Examinee {
  struct Seen {
    var real: Examination
    /// The same lead otherwise; of points, with each number that rules compare with and that is more than there is.
    var supposed: [Examination]
  }

  struct Formulas {
    let real: Encoder
    let supposed: Encoder
  }

  let replay: Replay
  private let supposition: Encoder.Supposition
  private let numbers: DeclarationNumbers
  /// Numbers of points to suppose.
  private let points: [Decimal]

  /// - Parameter asOf: any moment; no point depends on it.
  init(_ program: Program, _ supposition: Encoder.Supposition, asOf: Instant) {
    replay = Replay(program)
    self.supposition = supposition
    let start: DeclarationName
    switch supposition {
    case .without(let id):
      start = DeclarationName(.field, program.fields[id].name)
      points = []
    case .points(let id):
      start = DeclarationName(.score, program.scores[id].name)
      points = LeadValues(program, asOf: asOf).values(.number).compactMap {
        if case .number(let number)? = $0 { number } else { nil }
      }
    }
    numbers = DeclarationNumbers(
      program, after: program, differing: DeclarationForms(program).resting(on: [start]))
  }

  var program: Program { replay.program }
  var fields: [Field] { replay.fields }
  var readings: [Reading] { replay.readings }

  func values(asOf: Instant) -> [[Value?]] { replay.values(asOf: asOf) }

  func asked(asOf: Instant) -> [AskedValues.Asked] { replay.asked(asOf: asOf) }

  func examine(_ values: [Value?], asOf: Instant) -> Seen? {
    guard let real = replay.examine(values, asOf: asOf) else { return nil }
    guard case .without(let id) = supposition else { return seen(real) }
    var without = values
    without[id.index] = nil
    return replay.examine(without, asOf: asOf).map { Seen(real: real, supposed: [$0]) }
  }

  func examine(line: String, asOf: Instant) -> Seen? {
    guard let real = replay.examine(line: line, asOf: asOf) else { return nil }
    guard case .without = supposition else { return seen(real) }
    return examine(program.fields.indices.map { real.value(of: ID($0)) }, asOf: asOf)
  }

  private func seen(_ real: Examination) -> Seen? {
    guard case .points(let id) = supposition else { return nil }
    var real = real
    let points = real.outcome(of: id)?.points ?? .zero
    let most = replay.bounds.limited[id.index].upper
    let more = self.points.filter { $0 > points && $0 <= (most ?? $0) }
    return Seen(real: real, supposed: more.map { real.supposing($0, of: id) })
  }

  // MARK: Formulas

  func formulas(_ depth: Encoder.Depth, within stretch: ClosedRange<Instant>) -> Formulas {
    let lead = SymbolicLead(within: stretch, patterns: program.patterns)
    let real = Encoder(program, depth, of: lead, replay.bounds)
    let supposed = Encoder(program, depth, of: lead, replay.bounds, numbers: numbers, supposing: supposition)
    if case .points(let id) = supposition {
      let (points, more) = (real.points(of: id), supposed.points(of: id))
      lead.axioms.append(lead.terms.atMost(points, more))
    }
    return Formulas(real: real, supposed: supposed)
  }

  func lead(of formulas: Formulas) -> SymbolicLead { formulas.real.lead }

  func encoders(of formulas: Formulas) -> [Encoder] { [formulas.real, formulas.supposed] }

  func lead(_ model: Solver.Model, _ formulas: Formulas, asOf: Instant) -> ModelLead {
    ModelLead(model, formulas.real, asOf: asOf)
  }

  func goals(_ model: Solver.Model, _ formulas: Formulas) -> ModelGoals<Seen> {
    var goals = ModelGoals<Seen>()
    goals.add(ModelGoals(model, formulas.real), of: \.real) { $0 }
    return goals
  }

  func words(_ part: RulePart) -> Verdict.Unlooked { replay.words(part) }
}
