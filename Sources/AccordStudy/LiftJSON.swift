import AccordMetrics
import AccordRecord
import AccordSemantics
import AccordValues

extension LiftReport {
  /// The report as one JSON object on lines of its own, one for each score.
  package var json: String {
    var head = StudyForm.head(
      metric, title: metric.title, asOf: asOf, days: days, cases, leftOut: leftOut.members)
    if let work {
      head.add("work", text: work.words)
      head.add("work_days", String(workDays))
    }
    return StudyForm.json(
      head,
      [
        ("scores", scores.map(json)), ("thresholds", thresholds.map(json)), ("outcomes", outcomes.map(json)),
      ] + (suggestions.isEmpty ? [] : [("suggestions", suggestions.map(json))]))
  }

  private func json(_ score: ScoreLift) -> String {
    var object = JSONObject()
    object.add("score", text: score.lines.score)
    object.add("chosen_by_score", String(score.isChosenByScore))
    object.add("cases", score.cases.json)
    object.add("without_reasons", String(score.withoutReasons))
    object.add("not_in_force", String(score.notInForce))
    object.add("untold", texts: score.lines.untold)
    object.add("weighed", String(score.isFitted))
    object.add("lines", array: score.rows.map(json))
    object.add(
      "choices",
      array: score.choices.map { choice in
        var object = JSONObject()
        object.add("title", text: choice.title)
        object.add("lines", array: choice.rows.map { json($0.line.key) })
        object.add("none", choice.none.json)
        return object.text
      })
    return object.text
  }

  private func json(_ found: SuggestedPoints) -> String {
    var object = JSONObject()
    object.add("score", text: found.score)
    object.add("learned", found.learned.json)
    object.add("judged", found.judged.json)
    object.add("by_lot", String(found.isDividedByLot))
    object.add("outcome", text: found.outcome.word)
    for (name, quality) in [("as_agreed", found.asAgreed), ("suggested", found.suggested)] {
      guard let quality else { continue }
      object.add(
        name,
        JSONObject([
          ("among_first_fifth", LiftReport.fixed(quality.captured, 4)),
          ("brier", LiftReport.fixed(quality.misjudged, 6)), ("auc", LiftReport.fixed(quality.order, 6)),
        ]).text)
    }
    object.add(
      "lines",
      array: found.changes.map { change in
        var object = JSONObject()
        object.add("line", json(change.line.key))
        if let points = change.line.points { object.add("points", points.description) }
        object.add("suggested", change.points.description)
        object.add("deviation", LiftReport.fixed(change.deviation, 4))
        object.add("cases", String(change.cases))
        return object.text
      })
    object.add("kept", String(found.kept))
    object.add("untold", String(found.untold))
    return object.text
  }

  private func json(_ key: ScoreLines.Key) -> String {
    var object = JSONObject()
    object.add("rule", text: key.rule)
    if let group = key.group { object.add("in", text: group) }
    if let band = key.band { object.add("band", text: band) }
    return object.text
  }

  private func json(_ row: LineLift) -> String {
    var object = JSONObject()
    object.add("line", json(row.line.key))
    if let points = row.line.points { object.add("points", points.description) }
    object.add("with", row.difference.with.json)
    object.add("without", row.difference.without.json)
    object.add("undecided", String(row.undecided))
    if row.difference.isTold, let interval = row.difference.interval {
      object.add("difference", LiftReport.fixed(row.difference.value, 4))
      object.add("low", LiftReport.fixed(interval.low, 4))
      object.add("high", LiftReport.fixed(interval.high, 4))
    }
    object.add("by_itself", text: row.byItself.rawValue.replacing(" ", with: "_"))
    object.add("beside_others", text: row.besideOthers.rawValue.replacing(" ", with: "_"))
    return object.text
  }

  private func json(_ row: OutcomeLift) -> String {
    var object = JSONObject()
    object.add(row.outcome.kind.rawValue, text: row.outcome.name)
    object.add("value", text: row.value.string)
    object.add("with", row.difference.with.json)
    object.add("without", row.difference.without.json)
    object.add("unknown", String(row.unknown))
    object.add("by_itself", text: row.verdict.rawValue.replacing(" ", with: "_"))
    return object.text
  }

  private func json(_ found: Thresholds) -> String {
    var object = JSONObject()
    object.add("score", text: found.score)
    object.add("cases", found.cases.json)
    object.add("without_score", String(found.withoutScore))
    object.add("not_in_force", String(found.notInForce))
    if let quarter = found.quarter { object.add("three_in_four_from", quarter.description) }
    object.add(
      "rows",
      array: found.rows.map { row in
        var object = JSONObject()
        object.add(row.isStrict ? "more_than" : "at_least", row.from.description)
        object.add(
          "definitions",
          array: row.definitions.map { agreed in
            var object = JSONObject()
            object.add("name", text: agreed.definition)
            if agreed.isDraft { object.add("draft", "true") }
            if agreed.isBelow { object.add("below", "true") }
            return object.text
          })
        if row.fitsWork { object.add("fits_work", "true") }
        object.add("share", row.share.json)
        return object.text
      })
    return object.text
  }
}

extension Share {
  /// Its two numbers, and where it says something the share with its interval.
  var json: String {
    var object = JSONObject([("counted", String(counted)), ("of", String(of))])
    if isTold, let interval {
      object.add("value", LiftReport.fixed(Double(counted) / Double(of), 4))
      object.add("low", LiftReport.fixed(interval.low, 4))
      object.add("high", LiftReport.fixed(interval.high, 4))
    }
    return object.text
  }
}

extension SuggestedPoints.Outcome {
  fileprivate var word: String {
    switch self {
    case .better: "better"
    case .noBetter: "no_better"
    case .nothingToChange: "nothing_to_change"
    case .tooFew: "too_few"
    case .saysNothing: "says_nothing"
    case .noLine: "no_line"
    }
  }
}
