package import AccordFacts
package import AccordSemantics
package import AccordValues

/// What a variable stands for, of the lead that is looked for.
package enum Origin: Hashable, Sendable {
  /// Whether an expression has a value.
  case isKnown(ExpressionKey)
  /// Whether a condition comes out so.
  case truth(ExpressionKey, Truth)
  /// The value of a number, when it has one.
  case number(ExpressionKey)
  /// How many seconds before now a time is.
  case age(ExpressionKey)
  /// Whether the day of a date begins within the calendar.
  case hasBeginning(ExpressionKey)
  /// The days since 1970 of a date.
  case day(ExpressionKey)
  /// Whether a text or an option is one of some.
  case isOneOf(ExpressionKey, WordQuestion)
  /// The points of a score, by its number.
  case points(Int)
  /// The points of an entry of a score.
  case entry(ExpressionKey)
  /// Whether an entry paid, be it nothing.
  case fired(ExpressionKey)
  /// A number rounded as points are.
  case rounded(Term)
  /// The seconds since 1970 of the moment at which the lead is decided.
  case now
}

/// What is asked of a text.
package enum WordQuestion: Hashable, Sendable {
  case isIn(Set<Text>, ignoringCase: Bool)
  case has(TextProperty)
}
