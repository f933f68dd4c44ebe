import AccordSemantics
import AccordValues
import AccordVerify

// What is proven of a change, in words.

extension ChangeProofs.Part {
  /// The ways in which leads move, or were asked to.
  var moves: [ChangeProver.Move] {
    if case .outcomes(.differs(let moves)) = meaning { moves } else { [] }
  }

  private enum Certainty {
    case never
    case can
    case open
  }

  private func certainty(_ isAsked: (ChangeProver.Move) -> Bool) -> Certainty {
    let asked = moves.filter(isAsked)
    if asked.contains(where: \.isPossible) { return .can }
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
        ("get more points" + most(ChangeProver.higher), "get fewer points" + most(ChangeProver.lower)),
        neither: "other points for some leads")
    case .segments: return "leads can be in another segment"
    case .grade: return "leads can get another grade"
    case .fits, .promised: return "another proposition for some leads"
    case .route: return "leads can go elsewhere or by another time"
    case .experiment: return "leads can be in another arm"
    case .pool: return "its members differ"
    }
  }

  /// By how many points leads move so at most: `, at most 15 (proven)`; nothing where that is not known.
  private func most(_ way: String) -> String {
    moves.first { $0.to == way }?.most.map { ", at most \($0) (proven)" } ?? ""
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
    let isScore = output.kind == .score
    func words(_ label: String) -> String { isScore ? label : labels.words(ofKey: label) }
    from = part.from
    moves = part.moves.map {
      ChangeProver.Move(from: words($0.from), to: words($0.to), possible: $0.possible, most: $0.most)
    }
    switch part.meaning {
    case .outcomes(.same):
      (result, self.words) = (.equivalent, "written differently, means the same (proven)")
    case .outcomes(.differs): (result, self.words) = (.differs, part.words(output))
    case .outcomes(.undecided(let reason)): (result, self.words) = (.notDecided, reason.changeWords)
    case .new: (result, self.words) = (.differs, "new")
    case .gone: (result, self.words) = (.differs, "gone")
    case .shownOtherwise(let before, let after):
      (result, self.words) = (.differs, "\(before) before, \(after) now")
    case .otherDays:
      (result, self.words) = (
        .notDecided, "not proven: the rules have dates, and days begin at other times in the other time zone"
      )
    }
  }

  /// `no → yes`, of a score `12 → 15`, and the lead that moves so.
  func examples(_ limit: Int) -> [(arrow: String, lead: String, asOf: Instant)] {
    moves.compactMap { move -> (arrow: String, lead: String, asOf: Instant)? in
      guard case .shown(let lead) = move.possible else { return nil }
      let arrow = lead.points.map { "\($0.before) → \($0.after)" } ?? "\(move.from) → \(move.to)"
      return (arrow, lead.line ?? "a lead that no line can spell", lead.asOf)
    }.prefix(limit).map { $0 }
  }
}

extension Verdict.Undecided {
  /// Why it is not known whether a change moves a lead.
  var changeWords: String {
    switch self {
    case .noSolver: "no lead was found that it moves; a proof needs a solver"
    case .notLookedInto([]): "no lead was found that it moves, and no proof"
    case .steps, .budget, .stopped, .notLookedInto: words("that it moves")
    }
  }
}
