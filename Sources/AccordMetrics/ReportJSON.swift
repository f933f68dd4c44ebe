import AccordRecord
import AccordSemantics
import AccordValues

extension MetricReport {
  /// The report as one JSON object on lines of its own: one for each metric.
  package var json: String {
    var object: [(String, String)] = []
    if let title { object.append(("title", JSONText.quote(title))) }
    object += [
      ("rhythm", JSONText.quote(rhythm.rawValue)), ("as_of", JSONText.quote(asOf.description)),
      ("record", recordJSON), ("metrics", MetricReport.list(rows.map(json))),
      ("answers", MetricReport.list(answers.map(json))),
    ]
    if !stories.isEmpty { object.append(("stories", MetricReport.list(stories.map(json)))) }
    return JSONText.printable(
      "{" + object.map { "\(JSONText.quote($0.0)):\($0.1)" }.joined(separator: ",\n") + "}\n")
  }

  /// A list with an element a line.
  package static func list(_ elements: [String]) -> String {
    elements.isEmpty ? "[]" : "[\n" + elements.joined(separator: ",\n") + "\n]"
  }

  private var recordJSON: String {
    var object = JSONObject()
    if let begins = record.begins { object.add("begins", text: begins.description) }
    object.add("leads", String(record.leads))
    object.add(
      "decisions",
      JSONObject([
        ("read", String(record.decisions + record.rejectedDecisions)),
        ("rejected", String(record.rejectedDecisions)),
        ("superseded", String(record.superseded)), ("later", String(record.later)),
      ]).text)
    object.add(
      "answers",
      JSONObject([
        ("read", String(record.answers)), ("rejected", String(record.rejectedAnswers)),
        ("dropped", String(record.dropped)), ("without_decision", String(record.withoutDecision)),
      ]).text)
    let rules = record.rules.map { rules in
      JSONObject([
        ("fingerprint", JSONText.quote(rules.fingerprint)),
        ("first", JSONText.quote(rules.first.description)),
        ("decisions", String(rules.decisions)),
      ]).text
    }
    object.add("rules", "[\(rules.joined(separator: ","))]")
    return object.text
  }

  private func json(_ row: Row) -> String {
    let metric = row.metric
    var object = JSONObject()
    object.add("name", text: metric.name)
    if let title = metric.title { object.add("title", text: title) }
    if metric.isDraft { object.add("draft", "true") }
    object.add("measure", text: metric.measure.word)
    object.add("period", text: row.period.name)
    if let target = metric.target {
      var words = JSONObject()
      words.add(target.isAtLeast ? "at_least" : "at_most", target.cell)
      if target.isWorking { words.add("working_time", "true") }
      if let outcome = row.target {
        words.add("met", String(outcome.isMet))
        words.add("by_chance", String(outcome.isByChance))
      }
      object.add("target", words.text)
    }
    object.add("ripe", String(row.isRipe))
    object.add("all", json(row.cell, of: metric, isRipe: row.isRipe))
    object.add("previous", "[\(row.before.map { json($0, of: metric) }.joined(separator: ","))]")
    object.add("open", "[\(row.open.map { json($0, of: metric, isRipe: false) }.joined(separator: ","))]")
    if let fates = row.fates {
      let members = AnswerFate.allCases.map { ($0.key, String(fates[$0] ?? 0)) }
      object.add("answers", JSONObject(members).text)
    }
    let by = zip(groups, row.groups).map { name, cells in
      let values = cells.map { value, cell in
        "{\"group\":\(value.json),\"cell\":\(json(cell, of: metric, isRipe: row.isRipe))}"
      }
      return (name, "[\(values.joined(separator: ","))]")
    }
    object.add("by", JSONObject(by).text)
    return object.text
  }

  private func json(
    _ told: (period: CalendarPeriod, cell: MetricCell), of metric: Metric, isRipe: Bool = true
  ) -> String {
    JSONObject([
      ("period", JSONText.quote(told.period.name)), ("cell", json(told.cell, of: metric, isRipe: isRipe)),
    ]).text
  }

  private func json(_ cell: MetricCell, of metric: Metric, isRipe: Bool) -> String {
    let number = MetricNumber(cell, of: metric)
    var object = JSONObject()
    object.add("of", String(cell.share.of))
    object.add("counted", String(number.counted(cell)))
    switch isRipe && cell.leads > 0 ? number : nil {
    case nil: break
    case .count(let count): object.add("value", String(count))
    case .share(let share):
      if share.isTold, let interval = share.interval {
        object.add("value", Share.decimal(share.parts(10_000)))
        object.add("low", Share.decimal(Share.rounded(interval.low, 10_000)))
        object.add("high", Share.decimal(Share.rounded(interval.high, 10_000)))
      }
    case .total(let total, _):
      if let total { object.add("value", total.description) }
      if let largest = cell.largestShare {
        object.add("largest", Share.decimal(Share.rounded(largest, 10_000)))
      }
    case .times(let median, let most, _, _, _):
      if let median { object.add("value", String(median / 1_000_000)) }
      if let most { object.add("p90_seconds", String(most / 1_000_000)) }
    }
    for (name, count) in cell.parts { object.add(name, String(count)) }
    if cell[.open] > 0 { object.add("counted_of_open", String(cell.openCounted)) }
    return object.text
  }

  private func json(_ group: StoryGroup) -> String {
    let stories = group.stories.map { story in
      let answers = story.answers.map { answer in
        JSONObject([("at", JSONText.quote(answer.at.description)), ("words", JSONText.quote(answer.words))])
          .text
      }
      return JSONObject([
        ("lead", story.lead.map { JSONText.quote($0) } ?? "null"),
        ("start", JSONText.quote(story.start.description)),
        ("decided", "[\(story.decided.map { JSONText.quote($0) }.joined(separator: ","))]"),
        ("answers", "[\(answers.joined(separator: ","))]"),
      ]).text
    }
    return JSONObject([
      ("metric", JSONText.quote(group.metric.name)), ("period", JSONText.quote(group.period.name)),
      ("state", JSONText.quote(group.state.rawValue)), ("cases", String(group.cases)),
      ("stories", "[\(stories.joined(separator: ","))]"),
    ]).text
  }

  private func json(_ field: AnsweredField) -> String {
    let options = field.options.map { option in
      var object = JSONObject()
      object.add("option", text: option.option.string)
      if let label = option.label { object.add("label", text: label.string) }
      object.add("count", String(option.count))
      return object.text
    }
    return JSONObject([
      ("field", JSONText.quote(field.name)), ("period", JSONText.quote(field.period.name)),
      ("options", "[\(options.joined(separator: ","))]"),
    ]).text
  }
}

extension Metric.Measure {
  /// The word of the rules for what the number is; "leads" where it is how many there are.
  var word: String {
    switch self {
    case .leads: "leads"
    case .counts: "counts"
    case .adds: "adds"
    case .takes: "takes"
    }
  }
}

extension AnswerFate {
  fileprivate var key: String {
    switch self {
    case .used: "used"
    case .beforeStart: "before_start"
    case .afterWindow: "after_window"
    case .noCase: "no_case"
    }
  }
}

extension GroupValue {
  /// A text; null for what is not known, and false for what is not recorded.
  fileprivate var json: String {
    switch self {
    case .value(let text): JSONText.quote(text)
    case .notKnown: "null"
    case .notRecorded: "false"
    }
  }
}
