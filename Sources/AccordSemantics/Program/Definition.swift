package import AccordSource
package import AccordSyntax
package import AccordValues

/// What both teams mean by a word.
///
/// Its value is Kleene's `not never and (always or (requires and when))`.
package struct Definition: Sendable {
  package let name: String
  package let title: String?
  package let isDraft: Bool
  package let means: String?
  package let agreedBy: [String]
  package let reviewBy: Review?
  package let clauses: [Clause]
  package let range: SourceRange

  /// The day by which the teams look at the definition again.
  package struct Review: Sendable {
    package let day: CalendarDate
    package let range: SourceRange
  }

  /// A condition of the definition, and what it is for.
  package struct Clause: Sendable {
    package let kind: Kind
    package let condition: Expression
    package let range: SourceRange

    /// `never` excludes; `always` lets in whatever else there is; all of `requires`, and `when`, are needed.
    package enum Kind: String, Sendable {
      case never
      case always
      case requires
      case when
    }
  }

  /// The conditions of all clauses of a kind.
  package func conditions(_ kind: Clause.Kind) -> [Expression] {
    clauses.filter { $0.kind == kind }.map(\.condition)
  }
}

/// Exclusive groups of leads.
package struct Segments: Sendable {
  package let name: String
  package let title: String?
  package let isDraft: Bool
  /// Whether decisions leave it out unless all is asked for.
  package let isHidden: Bool
  /// Whether the first segment that fits is taken; otherwise two that fit are a problem.
  package let isFirstMatch: Bool
  package let entries: [Entry]
  package let range: SourceRange

  /// A segment, and who is in it.
  package struct Entry: Sendable {
    package let name: String
    package let title: String?
    /// Nil for `otherwise`.
    package let condition: Expression?
    package let range: SourceRange
  }
}

/// `ensure`: what must hold for every lead.
package struct Promise: Sendable {
  package let title: String
  package let condition: Expression
  package let range: SourceRange
}

/// Who agrees, in which time zone days are counted, and what else the teams have set.
package struct Agreement: Sendable {
  package var title: String?
  package var teams: [String] = []
  package var zone: TimeZoneTable = .utc
  /// What is set, a duration or a number each.
  package internal(set) var settings: [AgreementSetting: Value] = [:]
  /// How long the periods of reports are.
  package internal(set) var rhythm = CalendarPeriod.Rhythm.monthly
  /// Nil without an `agreement` block.
  package var range: SourceRange?
}

extension Agreement {
  /// What is set for something that takes a duration, or what holds otherwise; nil when nothing does.
  package func duration(_ setting: AgreementSetting) -> Duration? {
    if case .duration(let duration) = settings[setting] { return duration }
    if case .duration(let standard) = setting.value { return standard }
    return nil
  }

  /// What is set for something that takes a number, or what holds otherwise; 0.25 for 25%.
  package func number(_ setting: AgreementSetting) -> Decimal? {
    if case .number(let number) = settings[setting] { return number }
    return switch setting.value {
    case .duration: nil
    case .count(let standard): Decimal(standard)
    case .share(let percent): Decimal(percent).divided(by: 100)
    }
  }
}
