import AccordFacts
import AccordReference
import AccordSemantics
import AccordValues

/// Two sets of rules that decide the same leads: as they were, and as they shall be.
struct TwoRules: Examinee {
  /// What both see of a lead that both accept.
  struct Seen {
    var old: Examination
    var new: Examination
  }

  struct Formulas {
    let old: Encoder
    let new: Encoder
  }

  let old: Replay
  let new: Replay
  private let numbers: DeclarationNumbers
  /// Those of the old rules, and those of the new ones that read what the old ones do not.
  let fields: [Field]
  let readings: [Reading]
  /// Of each field of the new rules its place in `fields`; nil for one that reads otherwise what an old one reads, too.
  private let places: [Int?]

  init(_ old: Program, _ new: Program) {
    self.old = Replay(old)
    self.new = Replay(new)
    let differing = DeclarationForms(new).differing(from: DeclarationForms(old))
    numbers = DeclarationNumbers(new, after: old, differing: differing)
    var fields = old.fields
    var readings = old.ownInput.readings
    var places: [Int?] = []
    for (field, reading) in zip(new.fields, new.ownInput.readings) {
      if let index = old.ownInput.readings.firstIndex(where: { $0.key == reading.key }) {
        let isSame =
          old.fields[index].name == field.name && !differing.contains(DeclarationName(.field, field.name))
        places.append(isSame ? index : nil)
        continue
      }
      places.append(fields.count)
      fields.append(field)
      readings.append(reading)
    }
    self.fields = fields
    self.readings = readings
    self.places = places
  }

  func values(asOf: Instant) -> [[Value?]] {
    let sources = [old.program, new.program].map { LeadValues($0, asOf: asOf) }
    return fields.map { field in
      [nil] + sources.flatMap { $0.values(field.type) }.compactMap { $0 }.uniqued()
    }
  }

  func asked(asOf: Instant) -> [AskedValues.Asked] {
    let (before, after) = (old.asked(asOf: asOf), new.asked(asOf: asOf))
    var asked =
      before + [AskedValues.Asked](repeating: AskedValues.Asked(), count: fields.count - before.count)
    for (place, other) in zip(places, after) {
      if let place { asked[place].formUnion(other) }
    }
    return asked
  }

  func examine(_ values: [Value?], asOf: Instant) -> Seen? {
    guard !places.contains(nil) else {
      // What one of them makes of a field does not tell what the other does.
      return FoundLead(values: values, asOf: asOf).line(readings).flatMap { examine(line: $0, asOf: asOf) }
    }
    guard let before = old.examine(Array(values.prefix(old.fields.count)), asOf: asOf),
      let after = new.examine(places.map { $0.flatMap { values[$0] } }, asOf: asOf)
    else { return nil }
    return Seen(old: before, new: after)
  }

  func examine(line: String, asOf: Instant) -> Seen? {
    guard let before = old.examine(line: line, asOf: asOf), let after = new.examine(line: line, asOf: asOf)
    else { return nil }
    return Seen(old: before, new: after)
  }

  // MARK: Formulas

  func formulas(_ depth: Encoder.Depth, within stretch: ClosedRange<Instant>) -> Formulas {
    let lead = SymbolicLead(within: stretch, patterns: numbers.patterns)
    return Formulas(
      old: Encoder(old.program, depth, of: lead, old.bounds),
      new: Encoder(new.program, depth, of: lead, new.bounds, numbers: numbers))
  }

  func lead(of formulas: Formulas) -> SymbolicLead { formulas.old.lead }

  func encoders(of formulas: Formulas) -> [Encoder] { [formulas.old, formulas.new] }

  func lead(_ model: Solver.Model, _ formulas: Formulas, asOf: Instant) -> ModelLead {
    let before = ModelLead(model, formulas.old, asOf: asOf)
    let after = ModelLead(model, formulas.new, asOf: asOf)
    var values = before.values + [Value?](repeating: nil, count: fields.count - before.values.count)
    for (index, place) in places.enumerated() {
      if let place, values[place] == nil { values[place] = after.values[index] }
    }
    return ModelLead(values: values, asOf: before.asOf)
  }

  func goals(_ model: Solver.Model, _ formulas: Formulas) -> ModelGoals<Seen> {
    var goals = ModelGoals<Seen>()
    goals.add(ModelGoals(model, formulas.old), of: \.old) { $0 }
    goals.add(ModelGoals(model, formulas.new), of: \.new) { places[$0] }
    return goals
  }

  func words(_ part: RulePart) -> Verdict.Unlooked {
    Verdict.Unlooked(part.range, in: part.isOfSecond ? new.program : old.program)
  }
}
