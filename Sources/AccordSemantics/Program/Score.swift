package import AccordSource
package import AccordValues

/// A sum of reasons.
package struct Score: Sendable {
  package let name: String
  package let title: String?
  package let isDraft: Bool
  /// Whether decisions leave it out unless all is asked for.
  package let isHidden: Bool
  package let body: Body
  /// The limits in the order in which they are applied.
  package let clamps: [Clamp]
  package let range: SourceRange

  /// Either entries that add up, or an expression of other scores.
  package enum Body: Sendable {
    case entries([ScoreEntry])
    /// The terms of a computed score; each is one reason.
    case computed([Term])
  }

  /// A summand of a computed score.
  package struct Term: Sendable {
    /// The term as written, which is also its title.
    package let title: String
    package let value: Expression
    /// The part of the whole that it is meant to be; nil where the rules do not say. It decides nothing.
    package var meant: Decimal?
  }
}

/// A letter for a score.
package struct Grade: Sendable {
  package let name: String
  /// Whether decisions leave it out unless all is asked for.
  package let isHidden: Bool
  package let score: ID<Score>
  /// From the highest threshold to the lowest.
  package let steps: [Step]
  package let otherwise: Text
  package let range: SourceRange

  /// A label, and from how many points on it is given.
  package struct Step: Sendable {
    package let label: Text
    package let from: Decimal
  }

  /// The labels, from the highest threshold to the lowest.
  package var labels: [Text] { steps.map(\.label) + [otherwise] }
}

/// The least and the greatest value of a score or a group.
package struct Clamp: Sendable {
  package let lower: Decimal?
  package let upper: Decimal?
  /// Nil when the limit always holds.
  package let condition: Expression?
  package let range: SourceRange
}

/// What a reason is called that says what a limit changed: `cap` or `floor`, behind the title of the group or the line if
/// it is not that of the score. (Clause 7.9)
package struct LimitTitles {
  package let cap: String
  package let floor: String

  /// The titles of the limits of a group or a line with this title; nil for a score.
  package init(of title: String? = nil) {
    let prefix = title.map { "\($0): " } ?? ""
    cap = prefix + "cap"
    floor = prefix + "floor"
  }

  /// Both, the cap first.
  package var both: [String] { [cap, floor] }
}

/// One entry of a score or a group.
package indirect enum ScoreEntry: Sendable {
  case points(Points)
  case bands(Bands)
  case options(Options)
  case group(Group)

  /// A line of points.
  package struct Points: Sendable {
    package let title: String
    package let amount: Amount
    package let source: Source
    /// Nil for points that do not fade, and for those of items, whose decay the source has.
    package let fading: Fading?
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

  /// How many points: as written, or computed; a computed amount behind `-` counts below zero.
  package enum Amount: Sendable {
    case fixed(Decimal)
    case computed(Expression, isNegative: Bool)
  }

  /// Points by the range in which a value lies.
  package struct Bands: Sendable {
    package let title: String
    package let value: Expression
    package let bands: [Band]
    package let missing: Decimal?
    package let otherwise: Decimal?
    package let range: SourceRange
  }

  /// Points by which option a value is.
  package struct Options: Sendable {
    package let title: String
    package let value: Expression
    package let options: [Option]
    package let missing: Decimal?
    package let otherwise: Decimal?
    package let range: SourceRange

    /// Some values and their points.
    package struct Option: Sendable {
      /// As written: `c_level, founder`.
      package let text: String
      /// Whether the value is one of them; unknown exactly when the value is.
      package let condition: Expression
      package let points: Decimal
      package let range: SourceRange
    }
  }

  /// Entries of which only some may count, with limits of their own.
  package struct Group: Sendable {
    package let title: String
    package let mode: Mode
    package let clamps: [Clamp]
    package let entries: [ScoreEntry]
    package let range: SourceRange

    /// Which of the entries count: all, or the one that is highest, lowest or first among those that fired.
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
    ScoreEntry.Points(title: title, amount: amount, source: .always, fading: fading, range: range)
  }
}

extension ScoreEntry.Bands {
  /// With some of the bands, and what is paid otherwise.
  package func narrowed(to bands: [Band], missing: Decimal?, otherwise: Decimal?) -> ScoreEntry.Bands {
    ScoreEntry.Bands(
      title: title, value: value, bands: bands, missing: missing, otherwise: otherwise, range: range)
  }
}

extension ScoreEntry.Options {
  /// With some of the options, and what is paid otherwise.
  package func narrowed(to options: [Option], missing: Decimal?, otherwise: Decimal?) -> ScoreEntry.Options {
    ScoreEntry.Options(
      title: title, value: value, options: options, missing: missing, otherwise: otherwise, range: range)
  }

  /// All points that it may pay.
  package var allPoints: [Decimal] { options.map(\.points) + [missing, otherwise].compactMap { $0 } }
}

extension ScoreEntry.Group {
  /// With other entries and limits.
  package func narrowed(to entries: [ScoreEntry], clamps: [Clamp]) -> ScoreEntry.Group {
    ScoreEntry.Group(title: title, mode: mode, clamps: clamps, entries: entries, range: range)
  }
}

extension Clamp {
  /// The limit as one that always holds.
  package var always: Clamp { Clamp(lower: lower, upper: upper, condition: nil, range: range) }
}

/// A range of values and its points.
package struct Band: Sendable {
  /// The least value that belongs to the band; nil for none.
  package let lower: Decimal?
  package let upper: Upper
  /// As written: `10 to 249`.
  package let text: String
  package let points: Decimal
  package let range: SourceRange

  /// Where a band ends, and whether that value belongs to it.
  package enum Upper: Hashable, Sendable {
    case none
    case including(Decimal)
    case below(Decimal)
  }

  /// What a reason says of a value that is not known, and of one that no band holds.
  package static let missing = "missing"
  package static let otherwise = "otherwise"

  /// Whether a value lies in the band.
  package func contains(_ value: Decimal) -> Bool {
    if let lower, value < lower { return false }
    switch upper {
    case .none: return true
    case .including(let edge): return value <= edge
    case .below(let edge): return value < edge
    }
  }
}

extension Score {
  /// Every expression of a score, groups included.
  package var expressions: [Expression] {
    let own =
      switch body {
      case .entries(let entries): entries.flatMap(\.expressions)
      case .computed(let terms): terms.map(\.value)
      }
    return own + clamps.compactMap(\.condition)
  }
}

extension Score {
  /// The titles under which its lines and limits give points.
  package var titles: Set<String> {
    let own =
      switch body {
      case .entries(let entries): entries.withInner.flatMap(\.titles)
      case .computed(let terms): terms.map(\.title)
      }
    return Set(own + (clamps.isEmpty ? [] : LimitTitles().both))
  }
}

extension ScoreEntry {
  /// The titles of the entry itself.
  fileprivate var titles: [String] {
    switch self {
    case .points(let points): [points.title] + LimitTitles(of: points.title).both
    case .bands(let bands): [bands.title]
    case .options(let options): [options.title]
    case .group(let group): LimitTitles(of: group.title).both
    }
  }

  /// Where the entry stands.
  package var range: SourceRange {
    switch self {
    case .points(let entry): entry.range
    case .bands(let entry): entry.range
    case .options(let entry): entry.range
    case .group(let entry): entry.range
    }
  }

  /// The entry, and before it all that is in it.
  package var withInner: [ScoreEntry] {
    if case .group(let group) = self { group.entries.withInner + [self] } else { [self] }
  }

  /// Every expression of an entry, groups included.
  package var expressions: [Expression] { withInner.flatMap(\.ownExpressions) }

  private var ownExpressions: [Expression] {
    switch self {
    case .points(let points): points.expressions
    case .bands(let bands): [bands.value]
    case .options(let options): [options.value] + options.options.map(\.condition)
    case .group(let group): group.clamps.compactMap(\.condition)
    }
  }

  /// The lists whose items pay or end a silence, and the field a silence begins with; groups included.
  package var fieldsCounted: [ID<Field>] {
    withInner.flatMap { entry -> [ID<Field>] in
      guard case .points(let points) = entry else { return [] }
      switch points.source {
      case .always, .when: return []
      case .each(let each): return [each.items.list] + (each.since.map { [$0.list] } ?? [])
      case .silence(let silence): return [silence.items.list, silence.created]
      }
    }
  }
}

extension [ScoreEntry] {
  /// All entries, those of a group before the group: in the order in which points are added up.
  package var withInner: [ScoreEntry] { flatMap(\.withInner) }
}

extension ScoreEntry.Points {
  /// What it pays whenever it pays: the points as written, where neither a calculation nor time changes them.
  package var fixedPoints: Decimal? {
    guard fading == nil, case .fixed(let points) = amount else { return nil }
    return points
  }

  /// The amount, if it is computed, and what the points are given for.
  package var expressions: [Expression] {
    var computed = if case .computed(let amount, _) = amount { [amount] } else { [Expression]() }
    if let fading { computed.append(fading.from) }
    switch source {
    case .always: return computed
    case .when(let condition): return computed + [condition]
    case .each(let each):
      return computed + each.items.expressions + (each.since?.expressions ?? [])
    case .silence(let silence): return computed + silence.items.expressions
    }
  }
}

extension Expression.Items {
  /// What is asked of the items, and of those that are missing before them.
  package var conditions: [Expression] { [condition, pause?.condition].compactMap { $0 } }

  /// The condition, that of what is missing before the items, and the window.
  package var expressions: [Expression] { [condition, pause?.condition, within].compactMap { $0 } }
}
