import AccordMetrics
import AccordSemantics
import AccordSource
import AccordValues

/// What the reports of studies have in common.
enum StudyForm {
  /// Blocks of lines with a line between them; empty ones are left out.
  static func text(_ blocks: [[String]]) -> String {
    blocks.filter { !$0.isEmpty }
      .map { lines in lines.map { DisplayText.visible($0).withoutTail + "\n" }.joined() }
      .joined(separator: "\n")
  }

  /// `+43.9`, in points of a percentage.
  static func points(_ fraction: Double, _ places: Int) -> String {
    let text = LiftReport.fixed(fraction * 100, places)
    return text.hasPrefix("-") ? text : "+\(text)"
  }

  /// The beginning of a report as JSON: of what, as of when, of which days, how many cases, and what is left out.
  static func head(
    _ metric: Metric, title: String?, asOf: Instant, days: ClosedRange<CalendarDate>?, _ cases: Share,
    leftOut: [(String, String)]
  ) -> JSONObject {
    var head = JSONObject()
    head.add("metric", text: metric.name)
    if let title { head.add("title", text: title) }
    head.add("as_of", text: asOf.description)
    if let days {
      head.add("from", text: days.lowerBound.description)
      head.add("to", text: days.upperBound.description)
    }
    head.add("cases", cases.json)
    head.add("left_out", JSONObject(leftOut).text)
    return head
  }

  /// A report as JSON: its beginning, and lists with an element a line.
  static func json(_ head: JSONObject, _ lists: [(name: String, elements: [String])]) -> String {
    let rest = lists.map { ",\n\(JSONText.quote($0.name)):\(MetricReport.list($0.elements))" }.joined()
    return JSONText.printable(String(head.text.dropLast()) + rest + "}\n")
  }
}

extension ClosedRange<CalendarDate> {
  /// From the first to the last of some days; nil of none.
  init?(spanning days: [CalendarDate]) {
    guard let first = days.min(), let last = days.max() else { return nil }
    self = first...last
  }

  /// `on 2026-10-01`, or `from 2026-04-02 to 2026-10-23`.
  var words: String { lowerBound == upperBound ? "on \(lowerBound)" : "from \(lowerBound) to \(upperBound)" }
}
