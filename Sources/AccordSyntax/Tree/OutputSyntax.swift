package import AccordSource

/// `output name "title" { as csv … missing "#N/A" … "Rating" = rating … only when MQL }`
package struct OutputSyntax: Sendable {
  package let name: Name
  package let title: TextLiteral?
  package var form: Form?
  /// What stands where there is nothing.
  package var missing: TextLiteral?
  package var columns: [Column] = []
  package var conditions: [Condition] = []

  /// `as csv separated by ";" for spreadsheets`, `as ndjson`, `as json batches of 100 at "inputs" with texts`.
  package struct Form: Sendable {
    package let kind: Kind
    /// From `as` on.
    package let range: SourceRange

    /// The form itself.
    package enum Kind: Sendable {
      case csv(separator: TextLiteral?, isForSpreadsheets: Bool)
      case ndjson(withTexts: Bool)
      case batches(of: ExpressionSyntax, at: TextLiteral, withTexts: Bool)
    }
  }

  /// `"Why__c" = reasons of engagement, at most 255 characters`
  package struct Column: Sendable {
    /// What the receiver calls it.
    package let key: Name
    package let value: Value
    package let limit: ExpressionSyntax?
  }

  /// What stands in a column.
  package enum Value: Sendable {
    case expression(ExpressionSyntax)
    /// `reasons of SCORE`.
    case reasons(Name)
  }

  /// What stands behind `only when`.
  package enum Condition: Sendable {
    case expression(ExpressionSyntax)
    /// One of these has come about since the last run.
    case changes([Change])
  }

  /// `changed`, `changed route`, `became MQL`, `was MQL`.
  package struct Change: Sendable {
    package let kind: Kind
    /// Nil where anything may have changed.
    package let subject: Name?
    package let range: SourceRange

    /// What is asked, by its word.
    package enum Kind: String, CaseIterable, Sendable {
      case changed
      case became
      case was
    }
  }
}

extension OutputSyntax {
  /// What it asks, in the order of the text.
  package var expressions: [ExpressionSyntax] {
    var all: [ExpressionSyntax] = []
    if case .batches(let count, _, _)? = form?.kind { all.append(count) }
    for column in columns {
      if case .expression(let value) = column.value { all.append(value) }
      if let limit = column.limit { all.append(limit) }
    }
    for case .expression(let condition) in conditions { all.append(condition) }
    return all.sorted { $0.range.bytes.lowerBound < $1.range.bytes.lowerBound }
  }
}
