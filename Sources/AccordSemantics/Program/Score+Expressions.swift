extension Score {
  /// Every expression of a score, groups included.
  package var expressions: [Expression] {
    switch body {
    case .entries(let entries, let clamps): entries.flatMap(\.expressions) + clamps.compactMap(\.condition)
    case .computed(let terms): terms.map(\.value)
    }
  }
}

extension ScoreEntry {
  /// Every expression of an entry, groups included.
  package var expressions: [Expression] {
    switch self {
    case .points(let points): points.expressions
    case .bands(let bands): [bands.value]
    case .group(let group): group.entries.flatMap(\.expressions) + group.clamps.compactMap(\.condition)
    }
  }
}

extension ScoreEntry.Points {
  /// The amount, if it is computed, and what the points are given for.
  package var expressions: [Expression] {
    let computed = if case .computed(let amount, _) = amount { [amount] } else { [Expression]() }
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
  /// The condition and the window.
  package var expressions: [Expression] { [condition, within].compactMap { $0 } }
}
