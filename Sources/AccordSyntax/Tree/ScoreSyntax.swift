package import AccordSource

/// `score name "title" from 0 to 100 { entries }` or `score name from 0 to 100 = expression`; the limit may be left out.
package struct ScoreSyntax: Sendable {
  package let name: Name
  package let title: TextLiteral?
  /// A limit in front of the body, which always holds.
  package let clamp: ClampSyntax?
  package let body: Body

  /// Either entries, or one expression.
  package enum Body: Sendable {
    case entries([ScoreEntrySyntax])
    /// The expression, and the shares that its terms are meant to have: `, meant 30%, 70%`.
    case computed(ExpressionSyntax, meant: [ExpressionSyntax])
  }
}

/// One entry of a score or of a group.
package enum ScoreEntrySyntax: Sendable {
  case points(PointsSyntax)
  case bands(BandsSyntax)
  case options(OptionsSyntax)
  case group(GroupSyntax)
  case clamp(ClampSyntax)
  case decay(DecaySyntax)
  case countsSince(CountsSinceSyntax)
}

/// `+20 "title" when condition`, and with `each` or `for every` instead of `when`
package struct PointsSyntax: Sendable {
  package let isNegative: Bool
  /// A number literal, or any expression in parentheses.
  package let amount: ExpressionSyntax
  package let isComputed: Bool
  /// `from 0 to 30` behind points that are computed.
  package let limits: ClampSyntax?
  package let title: TextLiteral
  package let source: Source
  package let fading: FadingSyntax?
  package let range: SourceRange

  /// What the points are given for.
  package enum Source: Sendable {
    case always
    case when(ExpressionSyntax)
    case each(EachSyntax)
    case silence(SilenceSyntax)
  }
}

/// `group "title" highest from 0 to 20 { entries }`
package struct GroupSyntax: Sendable {
  package let title: TextLiteral
  package let mode: Mode
  package let clamp: ClampSyntax?
  package let entries: [ScoreEntrySyntax]
  package let range: SourceRange

  /// Which of the entries of a group count.
  package enum Mode: String, Sendable, CaseIterable {
    case sum
    case highest
    case lowest
    case first
  }
}

/// `bands expression "title" { below 10 +0 … }`
package struct BandsSyntax: Sendable {
  package let value: ExpressionSyntax
  package let title: TextLiteral
  package let bands: [Band]
  /// Whether some of them could not be read.
  package let isMisread: Bool
  package let range: SourceRange

  /// `10 to below 50 +10`.
  package struct Band: Sendable {
    package let edges: Edges
    package let points: PointsAmount
    /// The range of the edges.
    package let range: SourceRange
  }

  /// Where a band begins and ends.
  package enum Edges: Sendable {
    case below(ExpressionSyntax)
    /// `a to b`, and `a to below b` when the upper edge does not belong to it.
    case between(ExpressionSyntax, ExpressionSyntax, includesUpper: Bool)
    case andUp(ExpressionSyntax)
    case missing
    case otherwise
  }

}

/// `points expression "title" { option +10 … }`
package struct OptionsSyntax: Sendable {
  package let value: ExpressionSyntax
  package let title: TextLiteral
  package let options: [Option]
  package let range: SourceRange

  /// `c_level, founder +10`.
  package struct Option: Sendable {
    package let key: Key
    package let points: PointsAmount
    /// The range of what stands before the points.
    package let range: SourceRange
  }

  /// For which values the points are given.
  package enum Key: Sendable {
    case values([ExpressionSyntax])
    case missing
    case otherwise
  }
}

/// A sign and a number.
package struct PointsAmount: Sendable {
  package let isNegative: Bool
  package let amount: ExpressionSyntax
}

/// What keeps an `each` line from paying for every item.
package struct LimitSyntax: Sendable {
  package let kind: Kind
  package let range: SourceRange

  /// The limits.
  package enum Kind: Sendable {
    /// `at most 3`
    case items(ExpressionSyntax)
    /// `at most 1 per 7 days`
    case itemsPer(ExpressionSyntax, ExpressionSyntax)
    /// `once per asset`
    case oncePer(Name)
    /// `at most 15 points`
    case points(ExpressionSyntax)
  }
}

/// `from a to b`, `at least a`, `at most b`, with or without `when condition`
package struct ClampSyntax: Sendable {
  package let lower: ExpressionSyntax?
  package let upper: ExpressionSyntax?
  package let condition: ExpressionSyntax?
  package let range: SourceRange
}

/// `grade name of score { A from 45, …, D otherwise }`
package struct GradeSyntax: Sendable {
  package let name: Name
  package let score: Name
  package let entries: [Entry]
  package let range: SourceRange

  /// `A from 45`, or `D otherwise`.
  package struct Entry: Sendable {
    package let label: Name
    /// Nil for `otherwise`.
    package let from: ExpressionSyntax?
  }
}
