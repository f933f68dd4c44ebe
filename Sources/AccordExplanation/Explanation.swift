package import AccordReference
package import AccordSemantics
package import AccordValues

/// What there is to say of one lead: what becomes of it, how its scores add up, and why definitions are not met.
///
/// Values only: `ExplanationText` makes a page of text of them, and other forms may follow.
package struct Explanation: Sendable {
  package let lead: Text
  package let asOf: Instant
  /// The zone in which people of the agreement say times.
  package let zone: TimeZoneTable
  /// Nil when no step takes the lead.
  package let taken: TakenStep?
  package let definitions: [Decision.NamedTruth]
  package let segments: [Decision.NamedOutcome]
  /// The arms that the lead is in.
  package let experiments: [Decision.NamedArm]
  /// Nil for rules without propositions.
  package let pitch: Pitch?
  /// Fields whose absence left something undecided.
  package let missing: [String]
  /// The promises that the lead breaks.
  package let broken: [BrokenPromise]
  package let scores: [Passage.Score]
  /// The definitions that are not met, with what speaks against them.
  package let unmet: [Passage.Definition]
  package let problems: [Problem]

  /// Who takes the lead, until when, and why.
  package struct TakenStep: Sendable {
    package let outcome: RouteOutcome
    /// The condition as written; nil for `otherwise`.
    package let condition: String?
  }

  /// What to offer, and what a campaign has promised.
  package struct Pitch: Sendable {
    package let fits: Offer
    package let promised: Offer
    /// Nil when nothing was promised.
    package let isKept: Truth?

    /// A proposition; or `none` or `unknown`, which have no words of their own.
    package struct Offer: Sendable {
      package let name: String
      package let title: String?
      package let pitch: String?
    }
  }

  /// A promise that the lead breaks, and where it stands.
  package struct BrokenPromise: Sendable {
    package let title: String
    package let place: String
  }
}

/// How one thing of the rules came out for a lead.
package enum Passage: Sendable {
  /// The parts of a condition that was asked for.
  case conditions([Condition])
  case score(Score)
  case grade(Grade)
  case binding(Binding)
  case segments(Segments)
  case definition(Definition)
  case step(Step)
  case proposition(Entry)
  /// That no step of the route leads to a place.
  case noStep(to: String)
  /// That something was explained before.
  case seeAbove(String)
  case problems([Problem])

  /// The smallest part of a condition that has an outcome of its own, and the values that it read.
  package struct Condition: Sendable {
    /// As written in the rules.
    package let text: String
    package let outcome: Truth
    package let observed: [Examination.Observed]
  }

  /// A condition of a declaration, and those of its parts that make it what it is.
  package struct Entry: Sendable {
    /// What stands before the condition in the rules, such as `never when`.
    package let words: String
    /// Nil for `otherwise`.
    package let outcome: Truth?
    package let place: String
    package let conditions: [Condition]
  }

  /// A score with its points and reasons.
  package struct Score: Sendable {
    package let outcome: ScoreOutcome
    package let title: String?
  }

  /// A grade, and what would give another.
  package struct Grade: Sendable {
    package let name: String
    package let label: Text?
    package let score: ScoreOutcome
    /// `A from 75`, the highest first.
    package let steps: [String]
    package let place: String
  }

  /// A `let`, and what it was made of.
  package struct Binding: Sendable {
    package let name: String
    package let value: Value?
    package let place: String
    /// What decides it, or else what it was computed from.
    package let conditions: [Condition]
    package let observed: [Examination.Observed]
  }

  /// The segment of the lead, and each with what was asked for it.
  package struct Segments: Sendable {
    package let name: String
    package let value: Text?
    package let entries: [Entry]
  }

  /// Whether a definition is met, and why.
  package struct Definition: Sendable {
    package let outcome: Decision.NamedTruth
    /// Those that speak for the outcome.
    package let clauses: [Entry]
  }

  /// A step of the route.
  package struct Step: Sendable {
    /// Counted from 1.
    package let number: Int
    package let target: String
    package let label: String?
    package let outcome: Outcome
    package let place: String
    package let conditions: [Condition]

    /// What became of the lead at a step.
    package enum Outcome: Sendable {
      case took
      case passedOn(Truth)
      /// It applies, but whom the lead goes to is not known.
      case withoutTarget
      /// The step with this number took the lead before.
      case notTried(Int)
    }
  }
}
