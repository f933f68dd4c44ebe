package import AccordSemantics
package import AccordValues

/// A decision as a record has it: what metrics read of it. (Clause 11.1)
package struct RecordedDecision: Sendable {
  package let lead: Text
  package let asOf: Instant
  /// One for each field of the rules of the record; nil where there is no value.
  private(set) var values: [Value?]
  /// The fields of which the decision says nothing, not even that there is no value.
  private(set) var absent: Set<Int>

  init(lead: Text, asOf: Instant, values: [Value?], absent: Set<Int>) {
    self.lead = lead
    self.asOf = asOf
    self.values = values
    self.absent = absent
  }

  /// Says what a field is; nil where nothing is recorded of it.
  mutating func note(_ value: Value?, at field: Int) {
    values[field] = value
    if value == nil { absent.insert(field) } else { absent.remove(field) }
  }

  /// Takes back what was kept of a field.
  mutating func keep(_ kept: KeptValue, at field: Int) {
    switch kept {
    case .value(let value): values[field] = value
    case .notKnown: values[field] = nil
    case .notRecorded: note(nil, at: field)
    }
  }

  /// A decision that has just been made of a lead.
  package init(_ decision: Decision, of lead: Lead, _ record: RecordRules) {
    self.init(
      lead: decision.lead, asOf: decision.asOf,
      values: record.parts.map { decision.value(of: $0, lead) }, absent: [])
  }
}

extension Decision {
  /// What it shows as a part of a record; nil where that is nothing.
  fileprivate func value(of part: RecordRules.Part, _ lead: Lead) -> Value? {
    func option(_ name: String?) -> Value? {
      name.flatMap { $0 == Truth.unknown.rawValue ? nil : .choice(Text($0)) }
    }
    func flag(_ truth: Truth?) -> Value? { truth?.isKnown }
    switch part {
    case .lead: return .text(self.lead)
    case .decided: return .time(asOf)
    case .segments(let name):
      return segments.first { $0.name == name }?.value.map { .choice($0) }
    case .score(let name): return scores.first { $0.name == name }.map { .number($0.points) }
    case .grade(let name): return scores.first { $0.name == name }?.grade.map { .choice($0) }
    case .definition(let name): return flag(definitions.first { $0.name == name }?.truth)
    case .experiment(let name):
      return .choice(experiments.first { $0.name == name }?.arm ?? Experiment.noArm)
    case .respondBy: return route?.respondBy.map { .time($0) }
    case .againAt: return route?.againAt.map { .time($0) }
    case .proposition: return option(proposition?.fits)
    case .promised: return option(proposition?.promised)
    case .aligned: return flag(proposition?.aligned)
    case .routeKind: return route.map { .text(Text($0.kind.rawValue)) }
    case .routeTarget: return route.map { .text(Text($0.target)) }
    case .routeHours: return route?.hours.map { .text(Text($0)) }
    case .routeLabel: return route?.label.map { .text(Text($0)) }
    case .input(let id): return lead.values[id.index]
    case .answers: return nil
    }
  }
}

extension Truth {
  /// Yes and no as a value; nil for what is unknown.
  fileprivate var isKnown: Value? {
    switch self {
    case .yes: .flag(true)
    case .no: .flag(false)
    case .unknown: nil
    }
  }
}
