import AccordMetrics
import AccordSemantics
import AccordSource
import AccordValues

extension LiftReport {
  /// What other points would be worth, and which lines they stand in; nothing is written.
  var suggestionTexts: [[String]] { suggestions.flatMap { [judgement($0), lines($0), footing($0)] } }

  private func judgement(_ found: SuggestedPoints) -> [String] {
    let chosen = scores.first { $0.lines.score == found.score }?.isChosenByScore ?? false
    let after = found.isDividedByLot ? "others, drawn by lot" : "after them"
    var lines = [
      "other points for '\(found.score)': learned on \(found.learned.of.grouped) cases (\(found.learned.counted.grouped) counted), judged on the \(found.judged.of.grouped) \(after) (\(found.judged.counted.grouped) counted)"
    ]
    if chosen {
      lines.append(
        "Among the leads that this score has chosen: nobody knows what would have come of the others.")
    }
    switch found.outcome {
    case .tooFew: return lines + ["too few to learn from and to judge by"]
    case .saysNothing:
      return lines + [
        "the score does not tell clearly who is counted, or tells all of it: no line can be weighed in its points"
      ]
    case .noLine:
      return lines + [
        "nothing can be suggested: what its lines pay is computed, or a group or a limit decides how much of it counts"
      ]
    case .nothingToChange:
      return lines + [
        "on the earlier cases alone no line is off by more than chance makes likely" + untold(found)
      ]
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
      let place = change.line.place
      if let place, let (before, after) = program.sources.line(place, old, change.points) {
        return [program.line(place.range), "- \(before)", "+ \(after)  \(note)"]
      }
      let key = change.line.key
      let words = (key.group.map { "\($0): " } ?? "") + key.words
      return [
        (place.map { program.line($0.range) } ?? "")
          + "  \(words): \(old.signed) → \(change.points.signed)  \(note)"
      ]
    }
  }

  private func untold(_ found: SuggestedPoints) -> String {
    found.untold == 0
      ? ""
      : "; \(found.untold.grouped) \(found.untold == 1 ? "is" : "are") not looked at, because what they pay is computed, or a group or a limit decides how much of it counts"
  }

  private func footing(_ found: SuggestedPoints) -> [String] {
    guard found.outcome == .better else { return [] }
    var lines = [
      "\(found.kept.grouped) line\(found.kept == 1 ? " stays" : "s stay") as agreed\(untold(found)). Nothing has been written."
    ]
    let signed = program.definitions(restingOn: found.score).filter { !$0.agreedBy.isEmpty }
    if !signed.isEmpty {
      lines.append("To be signed again: \(signed.map { "'\($0.name)'" }.listed()).")
    }
    return lines
  }
}

extension SourceSet {
  /// The line of a file in which points stand, and the same with others; nil where they are not written as a sign and digits.
  fileprivate func line(
    _ place: ScoreLines.PointsPlace, _ old: Decimal, _ new: Decimal
  ) -> (before: String, after: String)? {
    let file = self[place.range]
    var start = place.areFirst ? place.range.bytes.lowerBound : place.range.bytes.upperBound
    func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    while start < file.bytes.count, isBlank(file.bytes[start]) { start += 1 }
    guard start < file.bytes.count, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(file.bytes[start]) else {
      return nil
    }
    var end = start + 1
    while end < file.bytes.count, isBlank(file.bytes[end]) { end += 1 }
    let digits = end
    while end < file.bytes.count, !isBlank(file.bytes[end]), file.bytes[end] > 0x20,
      file.bytes[end] != UInt8(ascii: ",")
    {
      end += 1
    }
    let written = file.text(digits..<end).replacing("_", with: "")
    guard Decimal(written.utf8)?.magnitude == old.magnitude else { return nil }
    let line = file.lineRange(file.line(at: start))
    return (
      file.text(line), file.text(line.lowerBound..<start) + new.signed + file.text(end..<line.upperBound)
    )
  }
}

extension Program {
  /// The definitions whose outcome a score may change.
  fileprivate func definitions(restingOn score: String) -> [Definition] {
    guard let index = scores.firstIndex(where: { $0.name == score }) else { return [] }
    return definitions.indices.filter { place in
      declarations(below: [Reference.definition(ID(place))]).contains(.score(ID(index)))
    }.map { definitions[$0] }
  }
}
