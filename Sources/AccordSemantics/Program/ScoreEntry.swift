package import AccordSource
package import AccordValues

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

// The same entries, narrowed to what is left of them where more is known of a lead.

extension ScoreEntry.Points {
  /// The line as one that always pays.
  package var always: ScoreEntry.Points {
    ScoreEntry.Points(title: title, amount: amount, source: .always, range: range)
  }
}

extension ScoreEntry.Bands {
  /// With some of the bands, and what is paid otherwise.
  package func narrowed(to bands: [Band], missing: Decimal?, otherwise: Decimal?) -> ScoreEntry.Bands {
    ScoreEntry.Bands(
      title: title, value: value, bands: bands, missing: missing, otherwise: otherwise, range: range)
  }
}

extension ScoreEntry.Group {
  package func narrowed(to entries: [ScoreEntry], clamps: [Clamp]) -> ScoreEntry.Group {
    ScoreEntry.Group(title: title, mode: mode, clamps: clamps, entries: entries, range: range)
  }
}

extension Clamp {
  /// The limit as one that always holds.
  package var always: Clamp { Clamp(lower: lower, upper: upper, condition: nil, range: range) }
}
