/// What looking for a pattern in a text gave.
package enum PatternMatch: Sendable {
  case yes
  case no
  /// The search was given up because it went beyond the limits of `Pattern`.
  case limitExceeded
}
