/// What a condition comes to, as two formulas of which never both hold; it is unknown when neither does.
package struct Outcome: Hashable, Sendable {
  package let yes: Term
  package let no: Term
}

/// A number, an age in seconds, or a day: its value counts where it is known.
struct Quantity {
  let known: Term
  let value: Term
}

/// A text, an option, a segment or a grade: whether it is one of some texts. What is asked counts where it is known.
struct Words {
  let known: Term
  let asked: (Encoder, WordQuestion) -> Term
}

extension Terms {
  /// Yes or no, whatever is known.
  mutating func always(_ yes: Term) -> Outcome { Outcome(yes: yes, no: not(yes)) }

  /// Yes or no where something is known.
  mutating func outcome(_ holds: Term, known: Term) -> Outcome {
    Outcome(yes: and([known, holds]), no: and([known, not(holds)]))
  }

  /// Whether an outcome is unknown.
  mutating func unknown(_ outcome: Outcome) -> Term { not(or([outcome.yes, outcome.no])) }

  mutating func not(_ outcome: Outcome) -> Outcome { Outcome(yes: outcome.no, no: outcome.yes) }

  mutating func and(_ outcomes: [Outcome]) -> Outcome {
    Outcome(yes: and(outcomes.map(\.yes)), no: or(outcomes.map(\.no)))
  }

  mutating func or(_ outcomes: [Outcome]) -> Outcome {
    Outcome(yes: or(outcomes.map(\.yes)), no: and(outcomes.map(\.no)))
  }
}
