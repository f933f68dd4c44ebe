import AccordMetrics
import AccordRecord
import AccordSemantics
import AccordValues

extension ExperimentReport {
  /// The report as one JSON object, an arm a line. Before the end it says nothing of what came of cases.
  package var json: String {
    var head = JSONObject()
    head.add("experiment", text: experiment.name)
    if let title = experiment.title { head.add("title", text: title) }
    if let hypothesis = experiment.hypothesis { head.add("hypothesis", text: hypothesis) }
    head.add("as_of", text: asOf.description)
    head.add("from", text: experiment.from.description)
    head.add("until", text: experiment.until.description)
    if let conclusion = experiment.conclusion {
      var object = JSONObject()
      object.add("on", text: conclusion.day.description)
      object.add("text", text: conclusion.text)
      head.add("concluded", object.text)
    }
    if let due { head.add("result_from", text: due.description) }
    head.add("stage", text: stage.word)
    head.add("measures", text: experiment.measures)
    if let expects = experiment.expects {
      head.add(
        "expects", JSONObject([("from", expects.from.description), ("to", expects.to.description)]).text)
    }
    head.add("guards", texts: experiment.guards)
    head.add(
      "left_out",
      JSONObject([
        ("other_days", String(leftOut.otherDays)), ("without_key", String(leftOut.withoutKey)),
      ]).text)
    return StudyForm.json(head, [("arms", arms.indices.map(arm))])
  }

  private func arm(_ place: Int) -> String {
    let arm = arms[place]
    var object = JSONObject()
    object.add("arm", text: arm.name)
    object.add("weight", String(arm.weight))
    if let needed = arm.needed { object.add("needed", String(needed)) }
    switch stage {
    case .before, .unread: return object.text
    case .running, .refused, .over, .looked: object.add("cases", String(arm.counts.cases))
    }
    if hasOutcome {
      object.add("metrics", array: metrics.indices.map { outcome(of: $0, place) })
    }
    return object.text
  }

  private func outcome(of metric: Int, _ place: Int) -> String {
    let arm = arms[place]
    var object = JSONObject()
    object.add("metric", text: metrics[metric].name)
    if metric > 0, let target = metrics[metric].target {
      object.add("worse", text: target.isAtLeast ? "fewer" : "more")
    }
    object.add("cases", arm.counts.share(of: metric).json)
    let leftOut = LeadCase.State.allCases.filter { !$0.isIn }.map {
      ($0.rawValue, String(arm.counts.states[metric][$0] ?? 0))
    }
    object.add("left_out", JSONObject(leftOut).text)
    guard place > 0 else { return object.text }
    switch stage {
    case .over(let compared): add(compared[metric][place - 1], to: &object)
    case .looked(let looks, _): add(looks[metric][place - 1], to: &object)
    case .before, .running, .unread, .refused: break
    }
    return object.text
  }

  private func add(_ comparison: ArmComparison, to object: inout JSONObject) {
    guard let direction = comparison.direction, let interval = comparison.interval else {
      object.add("told", text: "too_few")
      return
    }
    object.add("difference", LiftReport.fixed(comparison.difference.value, 4))
    object.add("low", LiftReport.fixed(interval.low, 4))
    object.add("high", LiftReport.fixed(interval.high, 4))
    object.add("told", text: Self.word(direction))
  }

  private func add(_ ratio: RateRatio, to object: inout JSONObject) {
    object.add("ratio_low", LiftReport.fixed(ratio.low, 4))
    object.add("ratio_high", ratio.high.isFinite ? LiftReport.fixed(ratio.high, 4) : "null")
    object.add("told", text: Self.word(ratio.direction))
  }

  private static func word(_ direction: Int) -> String {
    direction > 0 ? "more" : direction < 0 ? "fewer" : "not_told_apart"
  }
}

extension ExperimentReport.Stage {
  fileprivate var word: String {
    switch self {
    case .before: "before"
    case .running: "running"
    case .unread: "unread"
    case .refused(.split): "refused_split"
    case .refused(.twoArms): "refused_two_arms"
    case .refused(.drawnOtherwise): "refused_drawn_otherwise"
    case .over: "over"
    case .looked(_, isOver: false): "running"
    case .looked(_, isOver: true): "over"
    }
  }
}
