package import AccordSource

/// `each ITEM where C within D, limits`: points for every item.
package struct EachSyntax: Sendable {
  /// `each 3 ITEM`: so many items pay once.
  package let number: ExpressionSyntax?
  package let items: ExpressionSyntax.Items
  package let limits: [LimitSyntax]
  /// How the points of an item shrink with its age; nil leaves it to the score.
  package let decay: DecaySyntax?
}

/// How points shrink with the age of an item.
package struct DecaySyntax: Sendable {
  package let kind: Kind
  /// The age at which it begins: `after 90 days`.
  package let after: ExpressionSyntax?
  package let range: SourceRange

  /// The ways of fading.
  package enum Kind: Sendable {
    /// `fades 50% every 30 days`
    case share(ExpressionSyntax, every: ExpressionSyntax)
    /// `fades 5 points every 7 days`
    case points(ExpressionSyntax, every: ExpressionSyntax)
    /// `fades to nothing over 60 days`
    case linear(over: ExpressionSyntax)
    /// `keeps 100% for 30 days, 75% for 60 days`, and perhaps `, 50% after`
    case tiers([Tier], rest: ExpressionSyntax?)
    /// `never fades`
    case never
  }

  /// `75% for 60 days`: what is left until an age.
  package struct Tier: Sendable {
    package let share: ExpressionSyntax
    package let until: ExpressionSyntax
  }
}

/// `fades … from TIME` of points that are given once.
package struct FadingSyntax: Sendable {
  package let decay: DecaySyntax
  package let from: ExpressionSyntax
}

/// `counts since latest ITEM where C`: what happened up to then no longer counts.
package struct CountsSinceSyntax: Sendable {
  package let items: ExpressionSyntax.Items
  package let range: SourceRange
}

/// `after P without ITEM where C`: an item counts when it ends such a pause.
///
/// A class, because items stand on the stack at every level of nesting.
package final class PauseSyntax: Sendable {
  package let length: ExpressionSyntax
  package let item: Name
  package let condition: ExpressionSyntax?
  package let range: SourceRange

  init(length: ExpressionSyntax, item: Name, condition: ExpressionSyntax?, range: SourceRange) {
    self.length = length
    self.item = item
    self.condition = condition
    self.range = range
  }

  /// The same with another condition.
  package func asking(_ condition: ExpressionSyntax) -> PauseSyntax {
    PauseSyntax(length: length, item: item, condition: condition, range: range)
  }
}

/// `for every D without ITEM where C`: points for each period of silence.
package struct SilenceSyntax: Sendable {
  package let every: ExpressionSyntax
  package let items: ExpressionSyntax.Items
  /// `at most 30 points`
  package let maximum: ExpressionSyntax?
  /// Where `also in the past` stands; nil when it does not.
  package let past: SourceRange?
}
