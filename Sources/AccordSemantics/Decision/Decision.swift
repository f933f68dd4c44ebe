package import AccordValues

/// One lead, read: typed values in the order of the fields, nil where missing or invalid.
package struct Lead: Sendable {
  /// The value of the field `id`, or the line the lead came from.
  package let name: Text
  package let values: [Value?]
  /// What could not be read.
  package let problems: [Problem]
  /// The places of the fields of which there was no value.
  package let missing: [Int]
  /// The name of the input in which it was spelled; nil for the lead block itself.
  package let source: String?

  package init(
    name: Text, values: [Value?], problems: [Problem] = [], missing: [Int] = [], source: String? = nil
  ) {
    self.source = source
    self.name = name
    self.values = values
    self.problems = problems
    self.missing = missing
  }
}

/// What the rules say about one lead, with reasons.
package struct Decision: Sendable {
  package var lead: Text
  package var asOf: Instant
  /// The name of the input in which the lead was spelled; nil for the lead block itself.
  package var source: String?
  /// Fields of the lead as they came in; nil when none were asked for.
  package var input: [RawField]?
  /// The arms that the lead is in.
  package var experiments: [NamedArm] = []
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

  /// The arm of an experiment.
  package struct NamedArm: Sendable, Equatable {
    package let name: String
    package let arm: Text

    package init(name: String, arm: Text) {
      self.name = name
      self.arm = arm
    }
  }

  /// A segment, `none`, or nil when it cannot be told.
  package struct NamedOutcome: Sendable, Equatable {
    package let name: String
    package let isDraft: Bool
    /// Whether only the fullest detail shows it.
    package let isHidden: Bool
    package let value: Text?

    package init(name: String, isDraft: Bool, isHidden: Bool = false, value: Text?) {
      self.name = name
      self.isDraft = isDraft
      self.isHidden = isHidden
      self.value = value
    }
  }

  /// Whether a definition is met.
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

/// Which proposition fits, which was promised, and whether they are the same.
package struct PropositionOutcome: Sendable, Equatable {
  /// A name, `none` or `unknown`.
  package let fits: String
  package let promised: String
  /// Nil when nothing was promised.
  package let aligned: Truth?

  /// The rule that conflicts between propositions are reported under.
  package static let rule = "propositions"

  /// What stands for no proposition.
  package static let none = "none"

  package init(fits: String, promised: String, aligned: Truth?) {
    self.fits = fits
    self.promised = promised
    self.aligned = aligned
  }
}

/// The step that took the lead.
package struct RouteOutcome: Sendable, Equatable {
  package let target: String
  package let kind: Kind
  package let label: String?
  package let member: String?
  /// How the system that keeps the leads calls the member, the person or the queue, when the rules say.
  package let id: String?
  /// Counted from 1.
  package let step: Int
  /// The hours in which the time to respond counts; nil for one around the clock.
  package let hours: String?
  /// Who is told when nobody has responded by then.
  package let then: String?
  package let respondBy: Instant?
  package let againAt: Instant?
  package let place: String

  /// What kind of place a lead goes to; the words stand in the decision.
  package enum Kind: String, CaseIterable, Sendable {
    case pool
    case owner
    case person
    case queue
    case review
    case nurture
    case nobody

    /// Those that a rule names by a word of the language.
    package static let words: [Kind] = [.owner, .review, .nurture, .nobody]

    /// The kind that a rule names by this word.
    package init?(word: String) {
      guard let kind = Kind.words.first(where: { $0.rawValue == word }) else { return nil }
      self = kind
    }
  }

  /// The rule that problems of a step are reported under.
  package static func rule(step: Int) -> String { "route, step \(step)" }

  package init(
    target: String, kind: Kind, label: String?, member: String?, id: String?, step: Int,
    hours: String? = nil, then: String? = nil, respondBy: Instant?, againAt: Instant?, place: String
  ) {
    self.target = target
    self.kind = kind
    self.label = label
    self.member = member
    self.id = id
    self.step = step
    self.hours = hours
    self.then = then
    self.respondBy = respondBy
    self.againAt = againAt
    self.place = place
  }
}

/// The points of a score and where they come from: the reasons always add up to the points.
package struct ScoreOutcome: Sendable, Equatable {
  package let name: String
  package let isDraft: Bool
  /// Whether only the fullest detail shows it, or its grade.
  package let isHidden: Bool
  package let isGradeHidden: Bool
  package let points: Decimal
  package let grade: Text?
  package let because: [Reason]
  package let undecided: [Undecided]

  package init(
    name: String, isDraft: Bool, isHidden: Bool = false, isGradeHidden: Bool = false, points: Decimal,
    grade: Text?, because: [Reason], undecided: [Undecided]
  ) {
    self.name = name
    self.isDraft = isDraft
    self.isHidden = isHidden
    self.isGradeHidden = isGradeHidden
    self.points = points
    self.grade = grade
    self.because = because
    self.undecided = undecided
  }

  /// A line that paid.
  package struct Reason: Sendable, Equatable {
    package let rule: String
    /// The title of the group that the line stands in.
    package let group: String?
    /// The band that was met, as written in the rules.
    package let band: String?
    package let points: Decimal
    /// `scoring.accord:12`
    package let place: String
    /// For a term of a computed score: what its operands were.
    package let operands: String?
    /// For a line that pays for items: those that counted, oldest first, where they are known one by one.
    package let items: [Item]?
    /// How many those are; nil for a line that does not pay for items.
    package let itemCount: Int?

    /// A line that paid.
    ///
    /// - Parameter itemCount: how many items paid, where it is not known which.
    package init(
      rule: String, group: String? = nil, band: String? = nil, points: Decimal, place: String,
      operands: String? = nil, items: [Item]? = nil, itemCount: Int? = nil
    ) {
      self.itemCount = itemCount ?? items?.count
      self.rule = rule
      self.group = group
      self.band = band
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
    /// The title of the group that the line stands in.
    package let group: String?
    package let missing: [String]
    package let place: String

    package init(rule: String, group: String? = nil, missing: [String], place: String) {
      self.rule = rule
      self.group = group
      self.missing = missing
      self.place = place
    }
  }
}

extension ScoreOutcome.Reason {
  /// What people read: `home market`, `role: board (c_level)`.
  package var label: String { ScoreOutcome.label(rule, in: group) + (band.map { " (\($0))" } ?? "") }
}

extension ScoreOutcome.Undecided {
  /// What people read: `home market`, `role: board`.
  package var label: String { ScoreOutcome.label(rule, in: group) }
}

extension ScoreOutcome {
  /// What a limit of a group is called names the group already.
  fileprivate static func label(_ rule: String, in group: String?) -> String {
    guard let group, !LimitTitles(of: group).both.contains(rule) else { return rule }
    return "\(group): \(rule)"
  }
}
