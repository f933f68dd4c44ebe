package import AccordSemantics
package import AccordValues

/// A decision as one JSON object without line breaks, keys in the order of `docs/decision.schema.json`.
package struct DecisionJSON: Sendable {
  private let detail: Detail

  package init(_ detail: Detail) {
    self.detail = detail
  }

  /// Adds the object to `bytes`.
  ///
  /// - Parameter input: fields of the input that are passed through, as raw JSON by name.
  package func append(
    _ decision: Decision, input: [(name: String, json: String)]? = nil, to bytes: inout [UInt8]
  ) {
    var object = JSONObject()
    object.add("lead", text: decision.lead.string)
    object.add("as_of", text: decision.asOf.description)
    if let input { object.add("input", JSONObject(input).text) }
    for (key, value) in outcomes(decision, drafts: false) { object.add(key, value) }
    if let proposition = decision.proposition { object.add("proposition", self.proposition(proposition)) }
    if let route = decision.route { object.add("route", self.route(route)) }
    let drafts = outcomes(decision, drafts: true)
    if !drafts.isEmpty { object.add("drafts", JSONObject(drafts).text) }
    if detail != .none, !decision.missing.isEmpty { object.add("missing", texts: decision.missing) }
    if !decision.problems.isEmpty { object.add("problems", array: decision.problems.map(\.json)) }
    if detail == .full { object.add("trace", array: decision.trace.map(trace)) }
    object.add("rules", text: decision.rules)
    bytes += object.text.utf8
  }

  /// Segments, scores and definitions, either the agreed ones or the drafts; empty parts are left out.
  private func outcomes(_ decision: Decision, drafts: Bool) -> [(String, String)] {
    let parts: [(String, [(String, String)])] = [
      (
        "segments",
        decision.segments.filter { $0.isDraft == drafts }.map {
          ($0.name, JSONText.quote($0.value?.string ?? Truth.unknown.rawValue))
        }
      ),
      ("scores", decision.scores.filter { $0.isDraft == drafts }.map { ($0.name, score($0)) }),
      (
        "definitions",
        decision.definitions.filter { $0.isDraft == drafts }.map {
          ($0.name, JSONText.quote($0.truth.rawValue))
        }
      ),
    ]
    return parts.filter { !$0.1.isEmpty }.map { ($0.0, JSONObject($0.1).text) }
  }

  private func score(_ score: ScoreOutcome) -> String {
    var object = JSONObject()
    object.add("points", score.points.description)
    if let grade = score.grade { object.add("grade", text: grade.string) }
    guard detail != .none else { return object.text }
    object.add("because", array: score.because.map(reason))
    if !score.undecided.isEmpty { object.add("undecided", array: score.undecided.map(undecided)) }
    return object.text
  }

  private func reason(_ reason: ScoreOutcome.Reason) -> String {
    var object = JSONObject()
    object.add("rule", text: reason.rule)
    object.add("points", reason.points.description)
    if let items = reason.items { object.add("items", String(items.count)) }
    guard detail == .full else { return object.text }
    object.add("at", text: reason.place)
    if let items = reason.items { object.add("each", array: items.map(item)) }
    return object.text
  }

  private func item(_ item: ScoreOutcome.Item) -> String {
    var object = JSONObject()
    if let at = item.at { object.add("at", text: at.description) }
    object.add("points", item.points.description)
    return object.text
  }

  private func undecided(_ undecided: ScoreOutcome.Undecided) -> String {
    var object = JSONObject()
    object.add("rule", text: undecided.rule)
    object.add("missing", texts: undecided.missing)
    if detail == .full { object.add("at", text: undecided.place) }
    return object.text
  }

  private func proposition(_ proposition: PropositionOutcome) -> String {
    var object = JSONObject()
    object.add("fits", text: proposition.fits)
    object.add("promised", text: proposition.promised)
    if let aligned = proposition.aligned { object.add("aligned", text: aligned.rawValue) }
    return object.text
  }

  private func route(_ route: RouteOutcome) -> String {
    var object = JSONObject()
    object.add("to", text: route.target)
    object.add("kind", text: route.kind.rawValue)
    if let member = route.member { object.add("member", text: member) }
    if let label = route.label { object.add("label", text: label) }
    object.add("step", String(route.step))
    if let respondBy = route.respondBy { object.add("respond_by", text: respondBy.description) }
    if let againAt = route.againAt { object.add("again_at", text: againAt.description) }
    if detail == .full { object.add("at", text: route.place) }
    return object.text
  }

  private func trace(_ entry: TraceEntry) -> String {
    var object = JSONObject()
    object.add("rule", text: entry.rule)
    object.add("at", text: entry.place)
    object.add("outcome", text: entry.outcome.rawValue)
    if !entry.observed.isEmpty {
      object.add("observed", JSONObject(entry.observed.map { ($0.name, observed($0)) }).text)
    }
    return object.text
  }

  private func observed(_ observed: TraceEntry.Observed) -> String {
    switch observed.value {
    case nil: observed.isField ? "null" : JSONText.quote(Truth.unknown.rawValue)
    // A list of items can be long; how many there are is what a reader wants to know.
    case .records(let rows)?: JSONText.quote(Value.records(rows).words)
    case let value?: value.json
    }
  }
}

/// One JSON object a line.
package struct NDJSONDecisions: DecisionFormat {
  private let json: DecisionJSON

  package init(detail: Detail) {
    json = DecisionJSON(detail)
  }

  package var header: [UInt8] { [] }

  package func append(_ decision: Decision, input: [RawField]?, to bytes: inout [UInt8]) {
    json.append(decision, input: input?.map { ($0.key.string, $0.value.json) }, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
  }
}
