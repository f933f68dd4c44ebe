import AccordFacts
import AccordReference
import AccordSemantics
import AccordValues

/// What is asked about leads: one set of rules, or two that speak of one lead.
protocol Examinee {
  /// What is seen of a lead that was tried.
  associatedtype Seen
  /// What is said of a lead of which nothing is known.
  associatedtype Formulas

  /// What a lead has, whose values stand in their order.
  var fields: [Field] { get }
  /// How each field is read.
  var readings: [Reading] { get }

  /// What the fields are tried with at a moment, a gap among it.
  func values(asOf: Instant) -> [[Value?]]
  /// What the rules ask of each field at a moment.
  func asked(asOf: Instant) -> [AskedValues.Asked]
  /// Nil when the lead would be rejected.
  func examine(_ values: [Value?], asOf: Instant) -> Seen?
  /// The same of a lead that comes in as a line; nil when it would be rejected.
  func examine(line: String, asOf: Instant) -> Seen?

  func formulas(_ depth: Encoder.Depth, within stretch: ClosedRange<Instant>) -> Formulas
  func lead(of formulas: Formulas) -> SymbolicLead
  /// What formulas are made by, which knows what their variables stand for.
  func encoders(of formulas: Formulas) -> [Encoder]
  /// The lead of which a solver's answer speaks.
  func lead(_ model: Solver.Model, _ formulas: Formulas, asOf: Instant) -> ModelLead
  /// What such an answer says of what formulas do not look into.
  func goals(_ model: Solver.Model, _ formulas: Formulas) -> ModelGoals<Seen>
  /// A part of the rules in words: what it says, and where.
  func words(_ part: RulePart) -> Verdict.Unlooked
}
