package import AccordSource
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

  package struct Clause: Sendable {
    package let kind: Kind
    package let condition: Expression
    package let range: SourceRange

    package enum Kind: String, Sendable {
      case never
      case always
      case requires
      case when
    }
  }

  package func conditions(_ kind: Clause.Kind) -> [Expression] {
    clauses.filter { $0.kind == kind }.map(\.condition)
  }
}

/// Exclusive groups of leads.
package struct Segments: Sendable {
  package let name: String
  package let title: String?
  package let isDraft: Bool
  /// Whether the first segment that fits is taken; otherwise two that fit are a problem.
  package let isFirstMatch: Bool
  package let entries: [Entry]
  package let range: SourceRange

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

/// Who agrees, in which time zone days are counted, and how often the text is reviewed.
package struct Agreement: Sendable {
  package var title: String?
  package var teams: [String] = []
  package var zone: TimeZoneTable = .utc
  package var reviewEvery: Duration?
  /// Nil without an `agreement` block.
  package var range: SourceRange?
}
