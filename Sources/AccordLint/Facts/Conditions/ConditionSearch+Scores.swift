import AccordSemantics

// What a score can reach in the states of a lead: conditions that are decided there count as such.

extension ConditionSearch {
  /// Bounds that are never narrower than the truth.
  mutating func reach(of id: ID<Score>, _ lead: Lead) -> Bounds {
    let bounds = translator.bounds
    guard case .entries(let entries, let clamps) = program.scores[id].body else {
      return bounds.limited[id.index]
    }
    let left = narrowed(entries, lead)
    return bounds.limit(bounds.bounds(of: left), narrowed(clamps, lead))
  }

  private mutating func narrowed(_ entries: [ScoreEntry], _ lead: Lead) -> [ScoreEntry] {
    var left: [ScoreEntry] = []
    for entry in entries {
      charge(1)
      switch entry {
      case .bands(let bands): left.append(.bands(narrowed(bands, lead)))
      case .group(let group):
        left.append(
          .group(group.narrowed(to: narrowed(group.entries, lead), clamps: narrowed(group.clamps, lead))))
      case .points(let line):
        guard case .when(let condition) = line.source else {
          left.append(entry)
          continue
        }
        switch certainty(of: condition, lead) {
        case .never: continue
        case .always: left.append(.points(line.always))
        case .open: left.append(entry)
        }
      }
    }
    return left
  }

  private mutating func narrowed(_ clamps: [Clamp], _ lead: Lead) -> [Clamp] {
    var left: [Clamp] = []
    for clamp in clamps {
      guard let condition = clamp.condition else {
        left.append(clamp)
        continue
      }
      switch certainty(of: condition, lead) {
      case .never: continue
      case .always: left.append(clamp.always)
      case .open: left.append(clamp)
      }
    }
    return left
  }

  /// Only the bands that the value can be in. What they do not cover any more counts as paying nothing, which is wider
  /// than the truth.
  private mutating func narrowed(_ bands: ScoreEntry.Bands, _ lead: Lead) -> ScoreEntry.Bands {
    guard case .field = bands.value.kind, let state = lead.states[translator.subject(bands.value)] else {
      return bands
    }
    return bands.narrowed(
      to: state.canBeKnown ? bands.bands.filter { !$0.numbers.intersection(state.numbers).isEmpty } : [],
      missing: state.canBeMissing ? bands.missing : nil, otherwise: state.canBeKnown ? bands.otherwise : nil)
  }

  private enum Certainty {
    case never
    case always
    case open
  }

  private mutating func certainty(of condition: Expression, _ lead: Lead) -> Certainty {
    let before = translator.work
    let (outcomes, subjects) = translator.line(condition)
    charge(translator.work - before + 1)
    guard subjects.contains(where: { lead.states[$0] != nil }) else { return .open }
    if fate(of: outcomes.yes, lead) == .lost { return .never }
    return fate(of: outcomes.notYes, lead) == .lost ? .always : .open
  }
}

extension Band {
  /// The numbers that belong to the band.
  var numbers: IntervalSet {
    let above = lower.map { IntervalSet(.greaterOrEqual, $0) } ?? .all
    return switch upper {
    case .none: above
    case .including(let edge): above.intersection(IntervalSet(.lessOrEqual, edge))
    case .below(let edge): above.intersection(IntervalSet(.less, edge))
    }
  }
}
