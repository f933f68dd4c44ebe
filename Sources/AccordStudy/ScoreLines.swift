package import AccordSemantics
package import AccordSource
package import AccordValues

/// The lines of a score that can pay, as its reasons name them.
package struct ScoreLines: Sendable {
  package let score: String
  /// In the order of the rules.
  package private(set) var lines: [Line] = []
  /// The titles of what pays at most one of its lines: bands, options, and groups of which one entry counts.
  package private(set) var choices: [String] = []
  /// The titles of lines that are called as a limit is, so that reasons do not tell which of both it was.
  package private(set) var untold: [String] = []
  /// The limits that hold for the score in any case, and whether there are others.
  let limits: (lower: Decimal?, upper: Decimal?)
  let hasOtherLimits: Bool
  private var places: [Key: Int] = [:]

  /// A line.
  package struct Line: Sendable {
    package let key: Key
    /// What it pays; nil where that is computed, fades, or depends on how many items there are.
    package fileprivate(set) var points: Decimal?
    /// The place of the choice that it belongs to.
    package let choice: Int?
    /// Where its points stand; nil where they are said beside others.
    package let place: PointsPlace?
    /// Whether a group or a limit of it decides how much of them counts, so that other points may change nothing.
    package let isLimited: Bool
  }

  /// Where the points of a line are written.
  package struct PointsPlace: Sendable {
    package let range: SourceRange
    /// Whether they begin it, as those of a line, or stand behind it, as those of a band.
    package let areFirst: Bool
  }

  /// What a reason calls a line.
  package struct Key: Hashable, Sendable {
    package let rule: String
    package let group: String?
    package let band: String?

    /// How people read it: `headcount: 1000 and up`.
    package var words: String { rule + (band.map { ": \($0)" } ?? "") }
  }

  /// The lines of a score.
  package init(_ score: Score) {
    self.score = score.name
    let always = score.clamps.filter { $0.condition == nil }
    limits = (always.compactMap(\.lower).max(), always.compactMap(\.upper).min())
    hasOtherLimits = score.clamps.contains { $0.condition != nil }
    switch score.body {
    case .entries(let entries): for entry in entries { add(entry, group: nil, choice: nil) }
    case .computed(let terms):
      for term in terms {
        add(Key(rule: term.title, group: nil, band: nil), nil, choice: nil, at: nil, false)
      }
    }
  }

  /// The line that a reason names; nil for limits.
  func place(_ key: Key) -> Int? { places[key] }

  /// The lines that may be meant where a line is called by its title alone, as those are that could not be decided.
  func places(_ rule: String, in group: String?) -> [Int] {
    lines.indices.filter { lines[$0].key.rule == rule && lines[$0].key.group == group }
  }

  /// - Parameter isOneOfSeveral: whether it lies in a group of which one entry counts, so that it may hold and not pay.
  private mutating func add(
    _ entry: ScoreEntry, group: String?, choice: Int?, isOneOfSeveral: Bool = false, isLimited: Bool = false
  ) {
    func addChoice(_ title: String) -> Int? { isOneOfSeveral ? nil : self.addChoice(title) }
    switch entry {
    case .points(let line):
      add(
        Key(rule: line.title, group: group, band: nil), line.fixedPoints, choice: choice,
        at: PointsPlace(range: line.range, areFirst: true), isLimited)
    case .bands(let bands):
      let own = addChoice(bands.title)
      for band in bands.bands {
        add(
          Key(rule: bands.title, group: group, band: band.text), band.points, choice: own,
          at: PointsPlace(range: band.range, areFirst: false), isLimited)
      }
      addRest(bands.title, group, bands.missing, bands.otherwise, choice: own, isLimited)
    case .options(let options):
      let own = addChoice(options.title)
      for option in options.options {
        add(
          Key(rule: options.title, group: group, band: option.text), option.points, choice: own,
          at: PointsPlace(range: option.range, areFirst: false), isLimited)
      }
      addRest(options.title, group, options.missing, options.otherwise, choice: own, isLimited)
    case .group(let inner):
      let isSum = inner.mode == .sum
      let areLines = inner.entries.allSatisfy { if case .points = $0 { true } else { false } }
      let own = isSum || !areLines ? nil : addChoice(inner.title)
      for entry in inner.entries {
        add(
          entry, group: inner.title, choice: own, isOneOfSeveral: isOneOfSeveral || !isSum,
          isLimited: isLimited || !isSum || !inner.clamps.isEmpty)
      }
    }
  }

  private mutating func addRest(
    _ title: String, _ group: String?, _ missing: Decimal?, _ otherwise: Decimal?, choice: Int?,
    _ isLimited: Bool
  ) {
    if let missing {
      add(Key(rule: title, group: group, band: Band.missing), missing, choice: choice, at: nil, isLimited)
    }
    if let otherwise {
      add(Key(rule: title, group: group, band: Band.otherwise), otherwise, choice: choice, at: nil, isLimited)
    }
  }

  private mutating func addChoice(_ title: String) -> Int {
    choices.append(title)
    return choices.count - 1
  }

  private mutating func add(
    _ key: Key, _ points: Decimal?, choice: Int?, at place: PointsPlace?, _ isLimited: Bool
  ) {
    // A line of 0 points is no reason, so that decisions do not tell where it held.
    guard points != .zero else { return }
    guard !LimitTitles().both.contains(where: { key.rule == $0 || key.rule.hasSuffix(": \($0)") }) else {
      if !untold.contains(key.rule) { untold.append(key.rule) }
      return
    }
    guard let known = places[key] else {
      places[key] = lines.count
      lines.append(Line(key: key, points: points, choice: choice, place: place, isLimited: isLimited))
      return
    }
    // Two of one name cannot be told apart in reasons, nor how many of them paid.
    lines[known].points = nil
  }
}

extension ScoreEntry.Points {
  /// What it pays whenever it pays.
  fileprivate var fixedPoints: Decimal? {
    guard fading == nil, case .fixed(let points) = amount else { return nil }
    switch source {
    case .always, .when: return points
    case .each, .silence: return nil
    }
  }
}
