import AccordSemantics

/// What a row of a file of leads expects of the decision.
struct ExpectedOutcome: Sendable {
  /// The name after `expect`.
  let name: String
  /// The cell as written.
  let cell: String
  let kind: Kind

  enum Kind: Sendable {
    /// The value of an expression; nil for unknown.
    case value(Expression, Value?)
    /// A pool, `review`, `nurture`, `nobody`, `owner` or a person, perhaps with the label of the step.
    case route(target: String, label: String?)
    /// The proposition that fits, `none` or `unknown`.
    case proposition(String)
  }
}
