package import AccordSource
package import AccordValues

/// An example that both teams signed off.
package struct TestCase: Sendable {
  package let title: String
  package let asOf: Instant
  /// One for each field of the lead; nil where missing.
  package let values: [Value?]
  package let expectations: [Expectation]
  package let range: SourceRange

  package struct Expectation: Sendable {
    package let kind: Kind
    /// Titles of lines that must have paid.
    package let because: [String]
    package let range: SourceRange

    package enum Kind: Sendable {
      case condition(Expression)
      case route(Route.Target, label: String?)
    }
  }
}
