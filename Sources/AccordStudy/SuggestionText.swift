import AccordMetrics
import AccordSemantics
import AccordSource
import AccordValues

extension LiftReport {
  /// What other points would be worth, and which lines they stand in; nothing is written.
  var suggestionTexts: [[String]] { suggestions.flatMap { [judgement($0), lines($0), footing($0)] } }

  private func judgement(_ found: SuggestedPoints) -> [String] {
    let chosen = scores.first { $0.lines.score == found.score }?.isChosenByScore ?? false
    let after = found.isDividedByLot ? "others, by lot, since all began on one day" : "after them"
    var lines = [
      "other points for '\(found.score)': learned on \(found.learned.of.grouped) cases (\(found.learned.counted.grouped) counted), judged on the \(found.judged.of.grouped) \(after) (\(found.judged.counted.grouped) counted)"
    ]
    if chosen {
      lines.append(
        "Among the leads that this score has chosen: nobody knows what would have come of the others.")
    }
    switch found.outcome {
    case .tooFew: return lines + ["too few to learn from, or a score that does not tell who is counted"]
    case .nothingToChange:
      return lines + ["no line is off by more than chance makes likely; all of them stay"]
    case .noBetter, .better: break
    }
    if found.outcome == .noBetter {
      lines.append("on cases they have not seen they are no better than what is agreed")
    }
    guard let agreed = found.asAgreed, let suggested = found.suggested else { return lines }
    func row(_ name: String, _ quality: SuggestedPoints.Quality) -> [String] {
      [
        name, "\(LiftReport.fixed(quality.captured, 0)) of \(found.judged.counted.grouped)",
        LiftReport.fixed(quality.misjudged, 4), LiftReport.fixed(quality.order, 3),
      ]
    }
    let count = found.changes.count
    return lines
      + DisplayText.aligned([
        ["", "among the first fifth", "misjudged by (Brier)", "right order (AUC)"],
        row("as agreed", agreed),
        row("with \(count) other line\(count == 1 ? "" : "s")", suggested),
      ])
  }

  /// Each line as it stands, and as it would.
  private func lines(_ found: SuggestedPoints) -> [String] {
    guard found.outcome == .better else { return [] }
    return found.changes.flatMap { change -> [String] in
      let note =
        "# ±\(LiftReport.fixed(change.deviation, 0)), \(change.cases.grouped) case\(change.cases == 1 ? "" : "s")"
      let old = change.line.points ?? .zero
      guard let range = change.line.range, let (before, after) = program.line(range, old, change.points)
      else { return ["  \(change.line.key.words): \(old.signed) → \(change.points.signed)  \(note)"] }
      return [program.line(range), "-  \(before)", "+  \(after)  \(note)"]
    }
  }

  private func footing(_ found: SuggestedPoints) -> [String] {
    guard found.outcome == .better else { return [] }
    let untold =
      found.untold == 0
      ? "" : "; \(found.untold.grouped) pay no one number of points, and nothing is suggested for them"
    var lines = ["\(found.kept.grouped) lines stay as agreed\(untold). Nothing has been written."]
    let signed = program.definitions(restingOn: found.score).filter { !$0.agreedBy.isEmpty }
    if !signed.isEmpty {
      lines.append("To be signed again: \(signed.map { "'\($0.name)'" }.listed()).")
    }
    return lines
  }
}

extension Program {
  /// A line of a score as it is written, and with other points; nil where these are written in another way.
  fileprivate func line(_ range: SourceRange, _ old: Decimal, _ new: Decimal) -> (
    before: String, after: String
  )? {
    let before = sources.line(range)
    let places = before.ranges(of: old.signed)
    // A line of points begins with them, and those of a band or an option stand at its end.
    guard let place = before.hasPrefix(old.signed) ? places.first : places.last,
      before[place.upperBound...].first.map({ !$0.isNumber && !"._".contains($0) }) ?? true
    else { return nil }
    var after = before
    after.replaceSubrange(place, with: new.signed)
    return (before, after)
  }

  /// The definitions whose outcome a score may change.
  fileprivate func definitions(restingOn score: String) -> [Definition] {
    guard let index = scores.firstIndex(where: { $0.name == score }) else { return [] }
    return definitions.indices.filter { place in
      declarations(below: [Reference.definition(ID(place))]).contains(.score(ID(index)))
    }.map { definitions[$0] }
  }
}
