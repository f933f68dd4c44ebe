import AccordFacts
import AccordReference
import AccordSemantics
import AccordSource
import AccordValues

/// What leads are tried on: the reference, which reads them from a line as they would come in.
struct Replay: Examinee {
  let program: Program
  let bounds: ScoreBounds
  private let evaluator: ReferenceEvaluator
  private let reader: LeadReader

  init(_ program: Program) {
    self.program = program
    bounds = ScoreBounds(program)
    evaluator = ReferenceEvaluator(program)
    reader = LeadReader(program, input: program.ownInput)
  }

  var fields: [Field] { program.fields }
  var readings: [Reading] { program.ownInput.readings }

  func values(asOf: Instant) -> [[Value?]] {
    let source = LeadValues(program, asOf: asOf)
    return program.fields.map { source.values($0.type) }
  }

  func asked(asOf: Instant) -> [AskedValues.Asked] { AskedValues(program, asOf: asOf).fields }

  func examine(_ values: [Value?], asOf: Instant) -> Examination? {
    var values = values
    for (index, reading) in program.ownInput.readings.enumerated() where values[index] == nil {
      if reading.isRequired { return nil }
      values[index] = reading.defaultValue
    }
    var name: Text = "example"
    if let field = program.nameField, case .text(let text)? = values[field.index] { name = text }
    return evaluator.examine(Lead(name: name, values: values), asOf: asOf)
  }

  func examine(line: String, asOf: Instant) -> Examination? {
    let raw = Array(line.utf8).withUnsafeBytes { JSONReader().value($0) }
    guard case .success(let raw) = raw, case .lead(let read) = reader.read(raw, line: 1) else { return nil }
    return evaluator.examine(read, asOf: asOf)
  }

  // MARK: Formulas

  func formulas(_ depth: Encoder.Depth, within stretch: ClosedRange<Instant>) -> Encoder {
    Encoder(program, depth, within: stretch, bounds)
  }

  func lead(of encoder: Encoder) -> SymbolicLead { encoder.lead }

  func encoders(of encoder: Encoder) -> [Encoder] { [encoder] }

  func lead(_ model: Solver.Model, _ encoder: Encoder, asOf: Instant) -> ModelLead {
    ModelLead(model, encoder, asOf: asOf)
  }

  func goals(_ model: Solver.Model, _ encoder: Encoder) -> ModelGoals<Examination> {
    ModelGoals(model, encoder)
  }

  func words(_ part: RulePart) -> Verdict.Unlooked { Verdict.Unlooked(part.range, in: program) }
}

extension Verdict.Unlooked {
  init(_ range: SourceRange, in program: Program) {
    self.init(excerpt: program.sources.line(range).excerpt, place: program.line(range))
  }
}
