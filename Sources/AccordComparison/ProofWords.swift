import AccordSemantics
import AccordValues
import AccordVerify

// What is proven of a change, in words.

extension ChangeProofs.Part {
  /// The ways that were asked about, and the one that was seen, if it is none of them.
  var moves: [ChangeProver.Move] {
    guard case .outcomes(.differs(let seen, let moves)) = meaning else { return [] }
    let isTold = moves.contains { move in
      if case .shown = move.possible { move.from == seen.from && move.to == seen.to } else { false }
    }
    return isTold ? moves : [seen] + moves.filter { $0.from != seen.from || $0.to != seen.to }
  }

  private enum Certainty {
    case never
    case can
    case open
  }

  private func certainty(_ isAsked: (ChangeProver.Move) -> Bool) -> Certainty {
    let asked = moves.filter(isAsked)
    if asked.contains(where: { if case .shown = $0.possible { true } else { false } }) { return .can }
    return asked.allSatisfy { if case .never = $0.possible { true } else { false } } ? .never : .open
  }

  /// What the change means, in a clause: `leads can become one, and none can stop being one`.
  func words(_ output: Output) -> String {
    switch output.kind {
    case .definition:
      let yes = Truth.yes.rawValue
      return Self.both(
        certainty { $0.to == yes }, certainty { $0.from == yes }, ("become one", "stop being one"),
        neither:
          "yes for the same leads as before; for some it is unknown instead of no, or no instead of unknown"
      )
    case .score:
      return Self.both(
        certainty { $0.to == ChangeProver.higher }, certainty { $0.to == ChangeProver.lower },
        ("get more points", "get fewer points"), neither: "other points for some leads")
    case .segments: return "leads can be in another segment"
    case .grade: return "leads can get another grade"
    case .fits, .promised: return "another proposition for some leads"
    case .route: return "leads can go elsewhere or by another time"
    case .pool: return "its members differ"
    }
  }

  private static func both(
    _ first: Certainty, _ second: Certainty, _ words: (first: String, second: String), neither: String
  ) -> String {
    switch (first, second) {
    case (.can, .can): "leads can \(words.first), and leads can \(words.second)"
    case (.can, .never): "leads can \(words.first), and none can \(words.second) (proven)"
    case (.never, .can): "leads can \(words.second), and none can \(words.first) (proven)"
    case (.can, .open): "leads can \(words.first); whether one can \(words.second) is not decided"
    case (.open, .can): "leads can \(words.second); whether one can \(words.first) is not decided"
    case (.never, .never): neither
    case (.never, .open):
      "leads come out otherwise; none can \(words.first) (proven), and whether one can \(words.second) is not decided"
    case (.open, .never):
      "leads come out otherwise; none can \(words.second) (proven), and whether one can \(words.first) is not decided"
    case (.open, .open):
      "leads come out otherwise; whether one can \(words.first) or \(words.second) is not decided"
    }
  }
}

extension ComparisonReport.Proven {
  init(_ part: ChangeProofs.Part, _ output: Output, _ pair: RulePair) {
    let labels = OutcomeLabels(output, [pair.new.program(on: part.from), pair.old.program(on: part.from)])
    func move(_ move: ChangeProver.Move) -> ComparisonReport.ProvenMove {
      let possible: ComparisonReport.Possible =
        switch move.possible {
        case .never: .never
        case .open: .notDecided
        case .shown(let lead): .shown(lead: lead.line, asOf: lead.asOf, points: lead.points)
        }
      let isScore = output.kind == .score
      return ComparisonReport.ProvenMove(
        from: isScore ? move.from : labels.words(ofKey: move.from),
        to: isScore ? move.to : labels.words(ofKey: move.to), possible: possible)
    }
    from = part.from
    moves = part.moves.map(move)
    switch part.meaning {
    case .outcomes(.same): (result, words) = (.equivalent, "written differently, means the same (proven)")
    case .outcomes(.differs): (result, words) = (.differs, part.words(output))
    case .outcomes(.undecided(let reason)): (result, words) = (.notDecided, reason.changeWords)
    case .new: (result, words) = (.differs, "new")
    case .gone: (result, words) = (.differs, "gone")
    case .shownOtherwise(let before, let after):
      (result, words) = (.differs, "\(before) before, \(after) now")
    case .otherDays:
      (result, words) = (
        .notDecided, "not proven: the rules have dates, and days begin at other times in the other time zone"
      )
    }
  }

  /// `no → yes`, of a score `12 → 15`, and the lead that moves so.
  func examples(_ limit: Int) -> [(arrow: String, lead: String, asOf: Instant)] {
    moves.compactMap { move -> (arrow: String, lead: String, asOf: Instant)? in
      guard case .shown(let lead, let asOf, let points) = move.possible else { return nil }
      let arrow = points.map { "\($0.before) → \($0.after)" } ?? "\(move.from) → \(move.to)"
      return (arrow, lead ?? "a lead that no line can spell", asOf)
    }.prefix(limit).map { $0 }
  }
}

extension Verdict.Undecided {
  /// Why it is not known whether a change moves a lead.
  var changeWords: String {
    switch self {
    case .steps: "no lead was found that it moves, and no proof within the steps that a question may take"
    case .stopped: "the solver was stopped because it took too long; on another machine it may not"
    case .noSolver: "no lead was found that it moves; a proof needs a solver"
    case .notLookedInto(let parts) where parts.isEmpty: "no lead was found that it moves, and no proof"
    case .notLookedInto(let parts):
      "no lead was found that it moves, and no proof without looking into "
        + parts.prefix(3).map { "'\($0.excerpt)' (\($0.place))" }.joined(separator: ", ")
        + (parts.count > 3 ? " and \(parts.count - 3) more" : "")
    }
  }
}
