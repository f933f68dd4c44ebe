package import AccordSource

/// `experiment name from … until … "title" { hypothesis … for … split … measures … }`
package struct ExperimentSyntax: Sendable {
  package let name: Name
  package let title: TextLiteral?
  package var hypothesis: TextLiteral?
  package var agreedBy: [Name] = []
  package var participants: MetricSyntax.Subject?
  package var arms: [Arm] = []
  package var by: Key?
  package var measures: Name?
  package var expects: Expectation?
  package var guards: [Name] = []
  /// `stops early`: it may be looked at before its end.
  package var stopsEarly: SourceRange?
  package var conclusion: Conclusion?

  /// `usual 90`: an arm, and how many of all it gets beside the others.
  package struct Arm: Sendable {
    package let name: Name
    package let weight: ExpressionSyntax?
  }

  /// `by mail_domain except free_mail`: what has one arm together.
  package struct Key: Sendable {
    package let value: ExpressionSyntax
    /// Lists of values that say nothing.
    package let except: [Name]
  }

  /// `expects from 20% to 26%`
  package struct Expectation: Sendable {
    package let from: ExpressionSyntax
    package let to: ExpressionSyntax
    /// From `expects` on.
    package let range: SourceRange
  }

  /// `concluded 2027-03-02 "…"`
  package struct Conclusion: Sendable {
    package let day: ExpressionSyntax
    package let text: TextLiteral
    /// From `concluded` on.
    package let range: SourceRange
  }
}

extension ExperimentSyntax {
  /// What it asks, in the order of the text.
  package var expressions: [ExpressionSyntax] {
    let condition: ExpressionSyntax? = if case .condition(let found)? = participants { found } else { nil }
    let all =
      [condition, by?.value, expects?.from, expects?.to, conclusion?.day].compactMap { $0 }
      + arms.compactMap(\.weight)
    return all.sorted { $0.range.bytes.lowerBound < $1.range.bytes.lowerBound }
  }
}
