package import AccordSemantics
import AccordSource
import AccordValues

/// What happened to a stream of leads, counted.
package struct Summary: Sendable {
  private let program: Program
  package private(set) var decisions = 0
  package private(set) var rejects = 0
  private var rejectReasons: [String: Int] = [:]
  private var segments: [[String: Int]]
  private var definitions: [[Truth: Int]]
  private var steps: [Int]
  private var unrouted = 0
  private var alignment: [String: [Truth: Int]] = [:]
  private var problems: [String: Int] = [:]

  /// How many different reasons and fields are told apart; the rest is counted together, so that memory does
  /// not grow with the input.
  private static let limit = 50

  package init(_ program: Program) {
    self.program = program
    segments = program.segments.map { _ in [:] }
    definitions = program.definitions.map { _ in [:] }
    steps = program.route?.steps.map { _ in 0 } ?? []
  }

  package mutating func add(_ decision: Decision) {
    decisions += 1
    for (index, outcome) in decision.segments.enumerated() {
      segments[index][outcome.value?.string ?? "unknown", default: 0] += 1
    }
    for (index, outcome) in decision.definitions.enumerated() {
      definitions[index][outcome.truth, default: 0] += 1
    }
    if let route = decision.route { steps[route.step - 1] += 1 } else { unrouted += 1 }
    if let proposition = decision.proposition, let aligned = proposition.aligned {
      alignment[proposition.promised, default: [:]][aligned, default: 0] += 1
    }
    for subject in Set(decision.problems.map(\.subject)) { Summary.count(subject, in: &problems) }
  }

  package mutating func add(reject kind: String) {
    rejects += 1
    Summary.count(kind, in: &rejectReasons)
  }

  private static func count(_ key: String, in counts: inout [String: Int]) {
    let isKnown = counts[key] != nil || counts.count < limit
    counts[isKnown ? key : "others", default: 0] += 1
  }

  /// The counts in a few lines of plain words.
  package var text: String {
    let leads = Count.of(decisions + rejects, "lead")
    var lines = ["\(leads): \(Count.of(decisions, "decision")), \(Count.of(rejects, "reject"))"]
    func add(_ title: String, _ counts: [(String, Int)]) {
      guard !counts.isEmpty else { return }
      lines.append("\(title): " + counts.map { "\($0.0) \($0.1)" }.joined(separator: ", "))
    }
    add("rejects", Summary.ordered(rejectReasons))
    for (entry, counts) in zip(program.segments, segments) {
      add(entry.name.marked(draft: entry.isDraft), segmentCounts(entry, counts))
    }
    for (entry, counts) in zip(program.definitions, definitions) {
      add(entry.name.marked(draft: entry.isDraft), truthCounts(counts))
    }
    for (name, counts) in promisedCounts { add("promised '\(name)', aligned", counts) }
    for (index, count) in steps.enumerated() { lines.append("\(stepName(index)): \(count)") }
    if program.route != nil, unrouted > 0 { lines.append("no step: \(unrouted)") }
    add("problems", Summary.ordered(problems))
    return lines.joined(separator: "\n")
  }

  /// The counts as one JSON object.
  package var json: String {
    func object(_ counts: [(String, Int)]) -> String { JSONObject(counts.map { ($0.0, String($0.1)) }).text }
    var result = JSONObject()
    result.add("leads", String(decisions + rejects))
    result.add("decisions", String(decisions))
    result.add("rejects", String(rejects))
    result.add("reject_reasons", object(Summary.ordered(rejectReasons)))
    for (key, value) in outcomes(drafts: false) { result.add(key, value) }
    let drafts = outcomes(drafts: true).filter { $0.1 != "{}" }
    if !drafts.isEmpty { result.add("drafts", JSONObject(drafts).text) }
    result.add("promised", JSONObject(promisedCounts.map { ($0.0, object($0.1)) }).text)
    result.add(
      "route",
      array: steps.enumerated().map { index, count in
        var step = JSONObject()
        step.add("step", String(index + 1))
        step.add("to", text: stepTarget(index))
        step.add("leads", String(count))
        return step.text
      })
    result.add("problems", object(Summary.ordered(problems)))
    return result.text
  }

  /// Segments and definitions, either the agreed ones or the drafts.
  private func outcomes(drafts: Bool) -> [(String, String)] {
    func object(_ counts: [(String, Int)]) -> String { JSONObject(counts.map { ($0.0, String($0.1)) }).text }
    let segments = zip(program.segments, segments).filter { $0.0.isDraft == drafts }
    let definitions = zip(program.definitions, definitions).filter { $0.0.isDraft == drafts }
    return [
      ("segments", JSONObject(segments.map { ($0.name, object(segmentCounts($0, $1))) }).text),
      ("definitions", JSONObject(definitions.map { ($0.name, object(truthCounts($1))) }).text),
    ]
  }

  /// The most frequent first; names decide between equals.
  private static func ordered(_ counts: [String: Int]) -> [(String, Int)] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  private func segmentCounts(_ entry: Segments, _ counts: [String: Int]) -> [(String, Int)] {
    (entry.entries.map(\.name) + ["none", "unknown"]).map { ($0, counts[$0] ?? 0) }
  }

  private func truthCounts(_ counts: [Truth: Int]) -> [(String, Int)] {
    Truth.allCases.map { ($0.rawValue, counts[$0] ?? 0) }
  }

  private var promisedCounts: [(String, [(String, Int)])] {
    alignment.sorted { $0.key < $1.key }.map { ($0.key, truthCounts($0.value)) }
  }

  private func stepName(_ index: Int) -> String { "step \(index + 1), to \(stepTarget(index))" }

  private func stepTarget(_ index: Int) -> String {
    guard let step = program.route?.steps[index] else { return "" }
    let target = program.targetName(step)
    return step.label.map { "\(target) \"\($0)\"" } ?? target
  }
}
