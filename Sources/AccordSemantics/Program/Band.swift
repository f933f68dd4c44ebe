package import AccordSource
package import AccordValues

/// A range of values and its points.
package struct Band: Sendable {
  /// The least value that belongs to the band; nil for none.
  package let lower: Decimal?
  package let upper: Upper
  package let points: Decimal
  package let range: SourceRange

  package enum Upper: Hashable, Sendable {
    case none
    case including(Decimal)
    case below(Decimal)
  }

  package func contains(_ value: Decimal) -> Bool {
    if let lower, value < lower { return false }
    switch upper {
    case .none: return true
    case .including(let edge): return value <= edge
    case .below(let edge): return value < edge
    }
  }
}
