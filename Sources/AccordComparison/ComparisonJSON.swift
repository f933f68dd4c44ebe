import AccordSemantics
import AccordValues
import AccordVerify

/// A comparison as a JSON document for programs.
package enum ComparisonJSON {
  /// One object on one line.
  package static func text(_ report: ComparisonReport) -> String {
    var document = JSONObject()
    document.add("old", side(report.old))
    document.add("new", side(report.new))
    document.add("changes", array: report.changes.map(change))
    document.add("outputs", array: report.outputs.map(output))
    // Absent when no leads were decided.
    if let leads = report.leads { document.add("leads", self.leads(leads)) }
    return JSONText.printable(document.text + "\n")
  }

  private static func side(_ side: ComparisonReport.Side) -> String {
    var object = JSONObject()
    object.add("rules", text: side.name)
    object.add("fingerprint", text: side.fingerprint)
    return object.text
  }

  private static func change(_ change: DeclarationChange) -> String {
    var object = JSONObject()
    object.add("kind", text: change.name.kind.rawValue)
    object.add("name", text: change.name.name)
    object.add("change", text: change.kind.rawValue)
    if let since = change.since { object.add("since", text: "\(since)") }
    if let place = change.oldPlace { object.add("old_at", text: place) }
    if let place = change.newPlace { object.add("new_at", text: place) }
    if let kind = change.otherKind { object.add("other_kind", text: kind.rawValue) }
    object.add("lines", array: change.lines.map(line))
    object.add("remarks", texts: change.remarks)
    return object.text
  }

  private static func line(_ line: LineChange) -> String {
    var object = JSONObject()
    if let old = line.old { object.add("old", text: old) }
    if let place = line.oldPlace { object.add("old_at", text: place) }
    if let new = line.new { object.add("new", text: new) }
    if let place = line.newPlace { object.add("new_at", text: place) }
    if let title = line.title { object.add("title", text: title) }
    return object.text
  }

  private static func output(_ output: ComparisonReport.ComparedOutput) -> String {
    var object = JSONObject()
    object.add("name", text: output.output.name)
    object.add("kind", text: output.output.kind.rawValue)
    object.add("result", text: output.result.rawValue)
    object.add("moves", array: output.moves.map(move))
    object.add("counts", array: output.counts.map(count))
    object.add("proof", array: output.proof.map(proven))
    return object.text
  }

  private static func proven(_ proven: ComparisonReport.Proven) -> String {
    var object = JSONObject()
    // Absent for the beginning of time.
    if let from = proven.from { object.add("from", text: "\(from)") }
    object.add("result", text: proven.result.rawValue)
    object.add("words", text: proven.words)
    object.add("moves", array: proven.moves.map(provenMove))
    return object.text
  }

  private static func provenMove(_ move: ChangeProver.Move) -> String {
    var object = JSONObject()
    object.add("from", text: move.from)
    object.add("to", text: move.to)
    switch move.possible {
    case .never: object.add("possible", text: "never")
    case .open: object.add("possible", text: "not-decided")
    // By leads that were decided, which stand among the moves.
    case .met: object.add("possible", text: "yes")
    case .shown(let lead):
      object.add("possible", text: "yes")
      // Absent where no line spells it.
      if let line = lead.line { object.add("lead", line) }
      object.add("as_of", text: "\(lead.asOf)")
      if let points = lead.points {
        object.add("before", points.before.description)
        object.add("after", points.after.description)
      }
    }
    // Absent where it is not known.
    if let most = move.most { object.add("at_most", most.description) }
    return object.text
  }

  private static func count(_ count: (outcome: String, before: Int, after: Int)) -> String {
    var object = JSONObject()
    object.add("outcome", text: count.outcome)
    object.add("before", "\(count.before)")
    object.add("after", "\(count.after)")
    return object.text
  }

  private static func move(_ move: ComparisonReport.Move) -> String {
    var object = JSONObject()
    object.add("from", text: move.from)
    object.add("to", text: move.to)
    object.add("count", "\(move.count)")
    if let range = move.range {
      object.add("least", range.least.description)
      object.add("greatest", range.greatest.description)
    }
    object.add(
      "because",
      array: move.causes.map { cause, count in
        var object = JSONObject()
        object.add("changes", texts: cause.changes)
        object.add("count", "\(count)")
        return object.text
      })
    object.add(
      "leads",
      array: move.leads.map { lead, from, to, cause in
        var object = JSONObject()
        object.add("lead", text: lead)
        object.add("from", text: from)
        object.add("to", text: to)
        object.add("because", texts: cause.changes)
        return object.text
      })
    return object.text
  }

  private static func leads(_ leads: ComparisonReport.ComparedLeads) -> String {
    var object = JSONObject()
    object.add("inputs", texts: leads.inputs)
    object.add("as_of", text: "\(leads.asOf)")
    object.add("count", "\(leads.count)")
    object.add("decided", "\(leads.decided)")
    object.add("moved", "\(leads.moved)")
    var rejected = JSONObject()
    rejected.add("by_both", "\(leads.rejectedByBoth)")
    rejected.add("now", "\(leads.rejectedNow)")
    rejected.add("before", "\(leads.rejectedBefore)")
    object.add("rejected", rejected.text)
    return object.text
  }
}
