package import AccordSource
package import AccordValues

/// `agreement "title" { between … timezone … review every … }`, with what else it sets.
package struct AgreementSyntax: Sendable {
  package let title: TextLiteral?
  package var teams: [Name] = []
  package var timezone: TextLiteral?
  package var settings: [AgreementSetting: ExpressionSyntax] = [:]
  package var report: ReportSyntax?
  package let range: SourceRange
}

/// `report monthly by campaign, size`: how long the periods of a report are, and what its numbers are divided by.
package struct ReportSyntax: Sendable {
  package let rhythm: CalendarPeriod.Rhythm
  package let groups: [Name]
  package let range: SourceRange
}

/// What an agreement can set, by the words before the value: how often, and how much is too much. None of it changes a
/// decision.
package enum AgreementSetting: String, CaseIterable, Sendable {
  case reviewEvery = "review every"
  case resourcesReviewedEvery = "resources reviewed every"
  case resourcesAtMost = "resources at most"
  case weightsWithin = "weights within"

  /// What kind of value it takes, and what holds when the agreement does not say it.
  package enum Value: Sendable {
    /// Longer than nothing.
    case duration(Duration?)
    /// A whole number from 1 on.
    case count(Int)
    /// From 0% to 100%.
    case share(percent: Int)
  }

  /// The value that this setting takes, and its default.
  package var value: Value {
    switch self {
    case .reviewEvery: .duration(nil)
    case .resourcesReviewedEvery: .duration(Duration(seconds: 15 * 86_400))
    case .resourcesAtMost: .count(10)
    case .weightsWithin: .share(percent: 25)
    }
  }

  /// The words with which the entry begins.
  package var words: [String] { rawValue.split(separator: " ").map(String.init) }
}

/// `ensure "title" condition`
package struct EnsureSyntax: Sendable {
  package let title: TextLiteral
  package let condition: ExpressionSyntax
}

/// `test "title" { at … lead { … } expect … }`, or with `leads from "…"` in place of `lead { … }`
package struct TestSyntax: Sendable {
  package let title: TextLiteral
  package var asOf: ExpressionSyntax?
  package var lead: ExpressionSyntax?
  /// The file with the leads.
  package var leadsFile: TextLiteral?
  package var expectations: [Expectation] = []
  package let range: SourceRange

  /// `expect condition`, or `expect to target "label" because "title"`.
  package struct Expectation: Sendable {
    package let kind: Kind
    package let because: [TextLiteral]
    package let range: SourceRange

    /// What is expected.
    package enum Kind: Sendable {
      case condition(ExpressionSyntax)
      case route(RouteTargetSyntax, label: TextLiteral?)
      /// `respond by T`, `again at T`. What begins with `respond within` and `again after` is a condition in its form.
      case due(Due, ExpressionSyntax)
      /// `respond within 4 working hours`.
      case working(Due, WorkingTimeSyntax)
    }

    /// What a step says of time, in the words that ask for the time itself.
    package enum Due: String, Sendable {
      case respondBy = "respond by"
      case againAt = "again at"
    }
  }
}
