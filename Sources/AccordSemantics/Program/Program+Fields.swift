extension Program {
  /// The fields of the lead that a declaration reads itself, lists and the start of a silence included.
  package func fieldsRead(by reference: Reference) -> Set<ID<Field>> {
    var found: Set<ID<Field>> = []
    for expression in expressions(of: reference) {
      expression.walk { inner in
        switch inner.kind {
        case .field(let id): found.insert(id)
        case .aggregate(_, let items), .quantified(_, let items): found.insert(items.list)
        default: break
        }
      }
    }
    if case .score(let id) = reference, case .entries(let entries, _) = scores[id].body {
      found.formUnion(entries.flatMap(\.fieldsCounted))
    }
    return found
  }
}

extension ScoreEntry {
  /// The lists whose items pay or end a silence, and the field a silence begins with.
  fileprivate var fieldsCounted: [ID<Field>] {
    switch self {
    case .bands: return []
    case .group(let group): return group.entries.flatMap(\.fieldsCounted)
    case .points(let points):
      switch points.source {
      case .always, .when: return []
      case .each(let each): return [each.items.list] + (each.since.map { [$0.list] } ?? [])
      case .silence(let silence): return [silence.items.list, silence.created]
      }
    }
  }
}
