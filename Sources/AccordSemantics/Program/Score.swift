package import AccordSource
package import AccordValues

/// A sum of reasons.
package struct Score: Sendable {
  package let name: String
  package let title: String?
  package let isDraft: Bool
  package let body: Body
  package let range: SourceRange

  package enum Body: Sendable {
    /// The limits in the order in which they are applied.
    case entries([ScoreEntry], clamps: [Clamp])
    /// The terms of a computed score; each is one reason.
    case computed([Term])
  }

  package struct Term: Sendable {
    /// The term as written, which is also its title.
    package let title: String
    package let value: Expression
  }
}

/// One entry of a score or a group.
package indirect enum ScoreEntry: Sendable {
  case points(Points)
  case bands(Bands)
  case group(Group)

  package struct Points: Sendable {
    package let title: String
    package let amount: Amount
    package let source: Source
    package let range: SourceRange
  }

  /// What the points are given for.
  package enum Source: Sendable {
    case always
    case when(Expression)
    /// Once for each item; a computed amount is computed for the item.
    case each(Each)
    /// Once for each period since the latest item.
    case silence(Silence)
  }

  package enum Amount: Sendable {
    case fixed(Decimal)
    case computed(Expression, isNegative: Bool)
  }

  package struct Bands: Sendable {
    package let title: String
    package let value: Expression
    package let bands: [Band]
    package let missing: Decimal?
    package let otherwise: Decimal?
    package let range: SourceRange
  }

  package struct Group: Sendable {
    package let title: String
    package let mode: Mode
    package let clamps: [Clamp]
    package let entries: [ScoreEntry]
    package let range: SourceRange

    package enum Mode: String, Sendable {
      case sum
      case highest
      case lowest
      case first
    }
  }
}

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

/// The least and the greatest value of a score or a group.
package struct Clamp: Sendable {
  package let lower: Decimal?
  package let upper: Decimal?
  /// Nil when the limit always holds.
  package let condition: Expression?
  package let range: SourceRange
}
