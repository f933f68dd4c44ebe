package import AccordValues

/// The points of a score and where they come from: the reasons always add up to the points.
package struct ScoreOutcome: Sendable, Equatable {
  package let name: String
  package let isDraft: Bool
  package let points: Decimal
  package let grade: Text?
  package let because: [Reason]
  package let undecided: [Undecided]

  package init(
    name: String, isDraft: Bool, points: Decimal, grade: Text?, because: [Reason], undecided: [Undecided]
  ) {
    self.name = name
    self.isDraft = isDraft
    self.points = points
    self.grade = grade
    self.because = because
    self.undecided = undecided
  }

  /// A line that paid.
  package struct Reason: Sendable, Equatable {
    package let rule: String
    package let points: Decimal
    /// `scoring.accord:12`
    package let place: String
    /// For a term of a computed score: what its operands were.
    package let operands: String?
    /// For a line that pays for items: those that counted, oldest first.
    package let items: [Item]?

    package init(
      rule: String, points: Decimal, place: String, operands: String? = nil, items: [Item]? = nil
    ) {
      self.rule = rule
      self.points = points
      self.place = place
      self.operands = operands
      self.items = items
    }
  }

  /// An item that counted, and what it was worth after decay.
  package struct Item: Sendable, Equatable {
    package let at: Instant?
    package let points: Decimal
    /// What it would be worth without decay.
    package let full: Decimal

    package init(at: Instant?, points: Decimal, full: Decimal) {
      self.at = at
      self.points = points
      self.full = full
    }
  }

  /// A line that could not be judged and paid nothing.
  package struct Undecided: Sendable, Equatable {
    package let rule: String
    package let missing: [String]
    package let place: String

    package init(rule: String, missing: [String], place: String) {
      self.rule = rule
      self.missing = missing
      self.place = place
    }
  }
}
