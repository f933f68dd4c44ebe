import AccordSource

// Scores and their entries.

extension OutlineBuilder {
  private typealias Cell = Outline.Cell

  mutating func visit(_ score: ScoreSyntax, _ extent: Range<Int>) {
    visit(score.clamp)
    switch score.body {
    case .computed(let value, let meant):
      let cells = [
        Cell(number: 1, token: first(score.name.range), gap: 1),
        Cell(number: 2, token: first(value.range) - 1, gap: 1),
      ]
      add(extent.lowerBound, .formula, cells: cells, extent: extent)
      visit(value)
      for share in meant { visit(share) }
    case .entries(let entries):
      add(extent.lowerBound, .plain)
      visit(entries)
    }
  }

  private mutating func visit(_ entries: [ScoreEntrySyntax]) {
    for entry in entries {
      switch entry {
      case .points(let points): visit(points)
      case .bands(let bands): visit(bands)
      case .options(let options): visit(options)
      case .group(let group):
        add(first(group.range), .plain)
        visit(group.clamp)
        visit(group.entries)
      case .clamp(let clamp):
        add(first(clamp.range), .plain)
        visit(clamp)
      case .decay(let decay):
        add(first(decay.range), .plain)
        visit(decay)
      case .countsSince(let counts):
        add(first(counts.range), .plain)
        visit(counts.items)
      }
    }
  }

  private mutating func visit(_ points: PointsSyntax) {
    let start = first(points.range)
    let title = first(points.title.range)
    mark(start, .prefix)
    var cells = [Cell(number: 1, token: title, gap: 1)]
    if case .always = points.source {} else { cells.append(Cell(number: 2, token: title + 1, gap: 2)) }
    visit(points.limits)
    visit(points.fading?.decay)
    visit(points.fading?.from)
    add(start, points.isComputed ? .computedPoints : .points, cells: cells)
    visit(points.amount)
    switch points.source {
    case .always: break
    case .when(let condition): visit(condition)
    case .each(let each):
      visit(each.items)
      for limit in each.limits { visit(limit) }
      visit(each.decay)
    case .silence(let silence):
      visit(silence.every)
      visit(silence.items)
      visit(silence.maximum)
    }
  }

  private mutating func visit(_ limit: LimitSyntax) {
    switch limit.kind {
    case .items(let count), .points(let count): visit(count)
    case .itemsPer(let count, let period):
      visit(count)
      visit(period)
    case .oncePer: break
    }
  }

  private mutating func visit(_ decay: DecaySyntax?) {
    switch decay?.kind {
    case .share(let amount, let every), .points(let amount, let every):
      visit(amount)
      visit(every)
    case .linear(let over): visit(over)
    case .tiers(let tiers, let rest):
      for tier in tiers {
        visit(tier.share)
        visit(tier.until)
      }
      visit(rest)
    case .never, nil: break
    }
    visit(decay?.after)
  }

  private mutating func visit(_ clamp: ClampSyntax?) {
    visit(clamp?.lower)
    visit(clamp?.upper)
    if let limit = clamp?.upper ?? clamp?.lower, case let unit = after(limit.range),
      isWord(unit, "points") || isWord(unit, "point")
    {
      // With the '{' of the score behind it, it would begin points by option.
      mark(unit, .joining)
    }
    visit(clamp?.condition)
  }

  /// A line of a table, whose points stand in a column of their own.
  private mutating func addLine(_ range: SourceRange) {
    let sign = after(range)
    mark(sign, .prefix)
    add(first(range), .band, cells: [Cell(number: 1, token: sign, gap: 2)])
  }

  private mutating func visit(_ options: OptionsSyntax) {
    add(first(options.range), .plain)
    visit(options.value)
    for option in options.options {
      addLine(option.range)
      if case .values(let values) = option.key { for value in values { visit(value) } }
    }
  }

  private mutating func visit(_ bands: BandsSyntax) {
    add(first(bands.range), .plain)
    visit(bands.value)
    for band in bands.bands {
      addLine(band.range)
      switch band.edges {
      case .below(let edge), .andUp(let edge): visit(edge)
      case .between(let lower, let upper, _):
        visit(lower)
        visit(upper)
      case .missing, .otherwise: break
      }
    }
  }
}
