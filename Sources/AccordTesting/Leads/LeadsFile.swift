import AccordSemantics
import AccordSource

/// A file of leads that has been read.
struct LeadsFile: Sendable {
  /// The path beside the rule file that names it.
  let path: String
  let rows: [Row]
  let diagnostics: [Diagnostic]

  struct Row: Sendable {
    /// Counted from 1.
    let line: Int
    let content: Content

    enum Content: Sendable {
      case lead(Lead, [ExpectedOutcome])
      /// Why `accord eval` would reject it.
      case rejected(String)
    }
  }
}

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
    /// By when somebody responds, or when the lead is looked at again.
    case due(TestCase.Due, TestCase.Time)
    /// The proposition that fits, `none` or `unknown`.
    case proposition(String)
  }
}
