package import AccordValues

/// What the rules say about one lead, with reasons.
package struct Decision: Sendable {
  package var lead: Text
  package var asOf: Instant
  /// In the order of the declarations, as everything here.
  package var segments: [NamedOutcome] = []
  package var scores: [ScoreOutcome] = []
  package var definitions: [NamedTruth] = []
  package var proposition: PropositionOutcome?
  package var route: RouteOutcome?
  /// Fields whose absence left something undecided.
  package var missing: [String] = []
  package var problems: [Problem] = []
  /// The first 16 digits of the rule set's fingerprint.
  package var rules: String
  /// Every rule with its outcome and what it saw; only when asked for.
  package var trace: [TraceEntry] = []

  package init(lead: Text, asOf: Instant, rules: String) {
    self.lead = lead
    self.asOf = asOf
    self.rules = rules
  }

  /// A segment, `none`, or nil when it cannot be told.
  package struct NamedOutcome: Sendable, Equatable {
    package let name: String
    package let isDraft: Bool
    package let value: Text?

    package init(name: String, isDraft: Bool, value: Text?) {
      self.name = name
      self.isDraft = isDraft
      self.value = value
    }
  }

  package struct NamedTruth: Sendable, Equatable {
    package let name: String
    package let isDraft: Bool
    package let truth: Truth

    package init(name: String, isDraft: Bool, truth: Truth) {
      self.name = name
      self.isDraft = isDraft
      self.truth = truth
    }
  }
}
