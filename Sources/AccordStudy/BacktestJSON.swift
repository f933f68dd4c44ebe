import AccordMetrics
import AccordRecord
import AccordSemantics
import AccordValues

extension BacktestReport {
  /// The report as one JSON object on lines of its own, one for each side.
  package var json: String {
    var head = StudyForm.head(
      metric, title: nil, asOf: asOf, days: days, cases,
      leftOut: leftOut.study.members + [
        ("without_input", String(leftOut.withoutInput)), ("not_as_recorded", String(leftOut.notAsRecorded)),
        ("not_read", String(leftOut.notRead)),
      ])
    if let rank { head.add("rank", text: rank) }
    return StudyForm.json(head, [("sides", rows.map(json))])
  }

  private func json(_ row: Row) -> String {
    var object = JSONObject()
    object.add("rules", text: row.side.name)
    object.add("definition", text: row.side.definition)
    object.add("taken", String(row.taken))
    object.add("unknown", String(row.unknown))
    object.add("not_worked", String(row.notWorked))
    object.add("share", row.share.json)
    if let total = row.total {
      object.add("sum", total.all.description)
      object.add("sum_without_largest", total.withoutLargest.description)
    }
    if let change = row.change {
      object.add("more", json(change.more))
      object.add("fewer", json(change.fewer))
      object.add("unclear", String(change.unclear))
      if let here = change.onlyHere { object.add("only_here", here.json) }
    }
    if let equal = row.atEqualWork { object.add("at_equal_work", equal.json) }
    if let total = row.equalTotal {
      object.add("equal_sum", total.all.description)
      object.add("equal_sum_without_largest", total.withoutLargest.description)
    }
    object.add("missing", texts: row.missing)
    return object.text
  }

  private func json(_ moved: Moved) -> String {
    JSONObject([
      ("of", String(moved.cases)), ("not_worked", String(moved.cases - moved.worked.of)),
      ("share", moved.worked.json),
    ]).text
  }
}
