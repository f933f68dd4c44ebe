package import AccordSource

/// `metric name "title" { means … agreed by … of … counts … out of … within … target … }`
package struct MetricSyntax: Sendable {
  package let name: Name
  package let title: TextLiteral?
  package var means: TextLiteral?
  package var agreedBy: [Name] = []
  package var reviewBy: ExpressionSyntax?
  package var of: Subject?
  package var values: [Value: ExpressionSyntax] = [:]
  package var within: ExpressionSyntax?
  package var target: Target?

  /// Of which leads it speaks.
  package enum Subject: Sendable {
    /// `of every lead`
    case everyLead(SourceRange)
    case condition(ExpressionSyntax)

    /// Where it stands.
    package var range: SourceRange {
      switch self {
      case .everyLead(let range): range
      case .condition(let condition): condition.range
      }
    }
  }

  /// What is asked of a lead, by the words before it.
  package enum Value: String, CaseIterable, Sendable {
    case counts
    case outOf = "out of"
    case adds
    case takes

    /// The words with which the entry begins.
    package var words: [String] { rawValue.split(separator: " ").map(String.init) }
  }

  /// `target at least 60%`, `target median at most 4 hours`
  package struct Target: Sendable {
    package let isMedian: Bool
    package let isAtLeast: Bool
    package let value: ExpressionSyntax
    /// Whether it is a length of working time, `4 working hours`.
    package let isWorking: Bool
    /// From `target` on.
    package let range: SourceRange
  }
}

extension MetricSyntax {
  /// What it asks, in the order of the text.
  package var expressions: [ExpressionSyntax] {
    let subject: [ExpressionSyntax] = if case .condition(let condition)? = of { [condition] } else { [] }
    let others = Value.allCases.compactMap { values[$0] } + [within, target?.value].compactMap { $0 }
    return (subject + others).sorted { $0.range.bytes.lowerBound < $1.range.bytes.lowerBound }
  }
}
