import AccordSemantics
import AccordValues

/// The lines of a score as one table; what holds for all lines is said once above it.
struct PointsTable {
  private let entries: [ScoreEntry]
  private let words: ExpressionWords
  /// The most points that a line is written with; the length of the bars is a share of it.
  private let most: Decimal
  /// How most lines for items fade, and since when items count.
  private let usual: Usual

  private struct Usual {
    var decay: Phrase?
    var since: Phrase?
  }

  init(_ entries: [ScoreEntry], words: ExpressionWords) {
    self.entries = entries
    self.words = words
    most =
      entries.withInner.flatMap(\.writtenPoints).map { $0 < 0 ? Decimal.zero.subtracting($0) ?? $0 : $0 }
      .max() ?? 0
    let items = entries.withInner.compactMap(\.each)
    usual = Usual(
      decay: PointsTable.common(items.map { $0.decay.map { words.fading($0) } }),
      since: PointsTable.common(items.map { $0.since.map { words.described($0) } }))
  }

  /// What more than one line says, when it is said by more lines than anything else.
  private static func common(_ phrases: [Phrase?]) -> Phrase? {
    var counts: [Phrase: Int] = [:]
    var best: (phrase: Phrase, count: Int)?
    for phrase in phrases.compactMap({ $0 }) {
      let count = (counts[phrase] ?? 0) + 1
      counts[phrase] = count
      if count > (best?.count ?? 1) { best = (phrase, count) }
    }
    return best?.phrase
  }

  /// What holds for the lines that do not say otherwise.
  var introduction: [Block] {
    var sentences: [Phrase] = []
    if let decay = usual.decay {
      sentences.append("What somebody did \(decay), where the line does not say otherwise.")
    }
    if let since = usual.since {
      sentences.append(
        "What happened up to the latest \(since) no longer counts, where the line does not say otherwise.")
    }
    return sentences.isEmpty ? [] : [.paragraph(sentences.joined(" "))]
  }

  var table: PageTable {
    PageTable(
      columns: [.init("Points", isNumber: true), .init("Reason"), .init("When")],
      rows: entries.flatMap { rows($0, in: "") })
  }

  // MARK: Rows

  /// - Parameter path: The titles of the groups around the entry.
  private func rows(_ entry: ScoreEntry, in path: Phrase) -> [[PageTable.Cell]] {
    switch entry {
    case .points(let points):
      [[amount(points), reason(points.title, in: path), PageTable.Cell(when(points))]]
    case .bands(let bands): rows(bands, in: path)
    case .options(let options): rows(options, in: path)
    case .group(let group):
      [[PageTable.Cell("–"), reason(group.title, in: path, isGroup: true), PageTable.Cell(rule(group))]]
        + group.entries.flatMap { rows($0, in: "\(path)\(Phrase(text: group.title)) › ") }
    }
  }

  private func reason(_ title: String, in path: Phrase, isGroup: Bool = false) -> PageTable.Cell {
    let title = Phrase(text: title)
    return PageTable.Cell("\(path)\(isGroup ? .strong(title) : title)")
  }

  private func amount(_ points: ScoreEntry.Points) -> PageTable.Cell {
    switch points.amount {
    case .fixed(let amount): return cell(amount)
    case .computed(let expression, let isNegative):
      var words = words
      if case .each(let each) = points.source { words = words.inside(each.items.type) }
      return PageTable.Cell(isNegative ? "minus \(words.operand(expression))" : words.value(expression))
    }
  }

  private func cell(_ points: Decimal) -> PageTable.Cell {
    let share = most > 0 ? points.multiplied(by: 100)?.divided(by: most)?.rounded(toPlaces: 0).asInt : nil
    return PageTable.Cell(Phrase(stringLiteral: points.points), bar: share)
  }

  private func rows(_ bands: ScoreEntry.Bands, in path: Phrase) -> [[PageTable.Cell]] {
    let value = words.operand(bands.value)
    let lines = bands.bands.map { ($0.points, "\(value) is \(PointsTable.range($0))" as Phrase) }
    return rows(bands.title, value, lines, missing: bands.missing, otherwise: bands.otherwise, in: path)
  }

  private func rows(_ options: ScoreEntry.Options, in path: Phrase) -> [[PageTable.Cell]] {
    let lines = options.options.map { ($0.points, words.phrase($0.condition)) }
    return rows(
      options.title, words.operand(options.value), lines, missing: options.missing,
      otherwise: options.otherwise,
      in: path)
  }

  /// The rows of a table of points by a value.
  private func rows(
    _ title: String, _ value: Phrase, _ lines: [(Decimal, Phrase)], missing: Decimal?, otherwise: Decimal?,
    in path: Phrase
  ) -> [[PageTable.Cell]] {
    let rest = [
      otherwise.map { ($0, "\(value) is anything else" as Phrase) },
      missing.map { ($0, "\(value) is not known" as Phrase) },
    ]
    return (lines + rest.compactMap { $0 }).map { points, when in
      [cell(points), reason(title, in: path), PageTable.Cell(when)]
    }
  }

  private static func range(_ band: Band) -> String {
    switch (band.lower, band.upper) {
    case (nil, .none): "any number"
    case (nil, .including(let upper)): "at most \(upper.words)"
    case (nil, .below(let upper)): "below \(upper.words)"
    case (let lower?, .none): "at least \(lower.words)"
    case (let lower?, .including(let upper)): "from \(lower.words) to \(upper.words)"
    case (let lower?, .below(let upper)): "from \(lower.words) to below \(upper.words)"
    }
  }

  /// Where a limit keeps the points; nil for one that allows all.
  static func range(_ clamp: Clamp) -> Phrase? {
    switch (clamp.lower, clamp.upper) {
    case (nil, nil): nil
    case (let lower?, nil): "at or above \(lower.words) points"
    case (nil, let upper?): "at or below \(upper.words) points"
    case (let lower?, let upper?): "between \(lower.words) and \(upper.words) points"
    }
  }

  private func rule(_ group: ScoreEntry.Group) -> Phrase {
    let lines = "of the lines “\(Phrase(text: group.title)) ›”," as Phrase
    let mode: Phrase =
      switch group.mode {
      case .sum: "\(lines) all that hold count"
      case .highest: "\(lines) only the one with the most points counts"
      case .lowest: "\(lines) only the one with the fewest points counts"
      case .first: "\(lines) only the first that holds counts"
      }
    let limits = group.clamps.compactMap { clamp -> Phrase? in
      guard let range = PointsTable.range(clamp) else { return nil }
      let condition = clamp.condition.map { " when \(words.condition($0).bracketed)" as Phrase } ?? ""
      return "together kept \(range)\(condition)"
    }
    return ([mode] + limits).joined(", ")
  }

  private func when(_ points: ScoreEntry.Points) -> Phrase {
    let source = source(points)
    guard let fading = points.fading else { return source }
    return "\(source); it \(words.fading(fading.decay)), by the age of \(words.operand(fading.from))"
  }

  private func source(_ points: ScoreEntry.Points) -> Phrase {
    switch points.source {
    case .always: "always"
    case .when(let condition): words.phrase(condition)
    case .each(let each): when(each)
    case .silence(let silence): when(silence)
    }
  }

  private func when(_ each: Each) -> Phrase {
    var parts: [Phrase] = ["for each \(words.described(each.items))"]
    if let burst = each.burst {
      let items = words.described(each.items, isPlural: true)
      parts = [
        "for each \(Decimal(burst.items).words) \(items) within \(burst.within.words) of each other, none of them twice"
      ]
    }
    if let column = each.oncePerColumn {
      parts.append("only the first of each \(Phrase.name(each.items.type.name(of: column)))")
    }
    parts += each.rollingLimits.map { limit in
      "at most \(Decimal(limit.items).words) within any \(limit.per.period)"
    }
    if let most = each.maximumItems {
      parts.append(most == 1 ? "only the newest" : "at most the newest \(Decimal(most).words)")
    }
    if let most = each.maximumPoints { parts.append("at most \(most.words) points together") }
    let decay = each.decay.map { words.fading($0) }
    if decay != usual.decay { parts.append(decay ?? "does not fade") }
    let since = each.since.map { words.described($0) }
    if since != usual.since {
      parts.append(since.map { "only after the latest \($0)" } ?? "from the very first on")
    }
    return parts.joined("; ")
  }

  private func when(_ silence: Silence) -> Phrase {
    let created = words.field(silence.created)
    let item = words.described(silence.items)
    var text: Phrase =
      """
      for every \(silence.every.period) without \(Nouns.article(item.plain)) \(item), counted from \(created) \
      if there was none
      """
    if silence.isLasting {
      text += "; earlier periods count as well, also when something happened since" as Phrase
    }
    if let most = silence.maximumPoints { text += "; at most \(most.words) points together" as Phrase }
    return text
  }
}

extension ScoreEntry {
  /// The points as written, those of a group aside.
  fileprivate var writtenPoints: [Decimal] {
    switch self {
    case .points(let points): if case .fixed(let amount) = points.amount { [amount] } else { [] }
    case .bands(let bands): bands.bands.map(\.points) + [bands.missing, bands.otherwise].compactMap { $0 }
    case .options(let options): options.allPoints
    case .group: []
    }
  }

  /// What a line for items says of them.
  fileprivate var each: Each? {
    if case .points(let points) = self, case .each(let each) = points.source { each } else { nil }
  }
}
