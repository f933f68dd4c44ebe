package import AccordSource
package import AccordValues

/// `hours name "title" { timezone … monday to thursday 9:00 to 12:00, 13:00 to 17:30 … closed … }`
package struct HoursSyntax: Sendable {
  package let name: Name
  package let title: TextLiteral?
  package var timezone: TextLiteral?
  package var rows: [Row] = []
  package var closed: [Closed] = []

  /// `monday to thursday 9:00 to 12:00, 13:00 to 17:30`.
  package struct Row: Sendable {
    package let days: [Weekday]
    package let openings: [Opening]
    package let range: SourceRange
  }

  /// `9:00 to 12:00`.
  package struct Opening: Sendable {
    package let from: Clock
    package let until: Clock

    /// Both, as one place.
    package var range: SourceRange { from.range.union(until.range) }
  }

  /// A time of day as it is written, such as `9:00`.
  package struct Clock: Sendable {
    package let text: String
    package let range: SourceRange
  }

  /// Days on which nobody works: `2026-12-24`, `2026-12-28 to 2026-12-31`, or those of a file.
  package enum Closed: Sendable {
    case days(from: ExpressionSyntax, until: ExpressionSyntax?)
    case file(TextLiteral)
  }
}

/// How long after now something is due.
package enum DelaySyntax: Sendable {
  /// A duration, around the clock.
  case duration(ExpressionSyntax)
  case working(WorkingTimeSyntax)

  /// Where it stands.
  package var range: SourceRange {
    switch self {
    case .duration(let expression): expression.range
    case .working(let time): time.range
    }
  }

  /// The duration; nil for working time, which is no expression.
  package var expression: ExpressionSyntax? {
    if case .duration(let expression) = self { expression } else { nil }
  }
}

/// `1 working day 2 working hours`, `4 hours of office`.
package struct WorkingTimeSyntax: Sendable {
  package let parts: [Part]
  /// In which hours, when that is said.
  package let hours: Name?
  package let range: SourceRange

  /// A number and a unit.
  package struct Part: Sendable {
    package let amount: ExpressionSyntax
    package let unit: Name
  }
}
