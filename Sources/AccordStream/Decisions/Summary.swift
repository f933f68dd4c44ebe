package import AccordEngine
package import AccordSemantics
import AccordSource
import AccordValues

/// What happened to a stream of leads, counted.
///
/// Parts of a stream can be counted apart and added in their order; the result is the same.
package struct Summary: Sendable {
  private let program: Program
  package private(set) var decisions = 0
  package private(set) var rejects = 0
  private var rejectReasons: OrderedCounts
  /// What the segments of each declaration are called, in the order of `Machine.segmentPlace`.
  private let segmentNames: [[String]]
  /// By declaration and place.
  private var segments: [[Int]]
  /// By declaration and truth, see `Summary.place`.
  private var definitions: [[Int]]
  private var steps: [Int]
  private var unrouted = 0
  /// By proposition, with "unknown" behind them, and truth.
  private var alignment: [[Int]]
  private var problems: OrderedCounts
  /// By promise, in the order of the declarations: how many leads break it.
  private var broken: [Int]
  /// The fields that nothing filled, see `FieldWatch`.
  package var absent: [String] = []

  /// How many different reasons and fields are told apart; the rest is counted together, so that memory does
  /// not grow with the input.
  private static let limit = 50

  /// The counts of a whole stream.
  package init(_ program: Program) {
    self.init(program, limit: Summary.limit)
  }

  /// The counts of a part of a stream. All reasons and fields are told apart: which of them the whole tells
  /// apart depends on what came before.
  package static func part(_ program: Program) -> Summary {
    Summary(program, limit: nil)
  }

  private init(_ program: Program, limit: Int?) {
    self.program = program
    segmentNames = program.segments.map { segments in
      let otherwise = segments.entries.last { $0.condition == nil }?.name ?? Vocabulary.noSegment.string
      return segments.entries.filter { $0.condition != nil }.map(\.name) + [otherwise, Summary.unknown]
    }
    segments = segmentNames.map { $0.map { _ in 0 } }
    let truths = Truth.allCases.map { _ in 0 }
    definitions = program.definitions.map { _ in truths }
    alignment = program.propositions.map { _ in truths } + [truths]
    broken = program.promises.map { _ in 0 }
    steps = program.route?.steps.map { _ in 0 } ?? []
    rejectReasons = OrderedCounts(limit: limit)
    problems = OrderedCounts(limit: limit)
  }

  /// Counts a decision.
  package mutating func add(_ decision: Decision) {
    decisions += 1
    for (index, outcome) in decision.segments.enumerated() {
      let name = outcome.value?.string ?? Summary.unknown
      if let place = segmentNames[index].firstIndex(of: name) { segments[index][place] += 1 }
    }
    for (index, outcome) in decision.definitions.enumerated() {
      definitions[index][Summary.place(outcome.truth)] += 1
    }
    if let route = decision.route { steps[route.step - 1] += 1 } else { unrouted += 1 }
    if let proposition = decision.proposition, let aligned = proposition.aligned {
      let place = program.propositions.firstIndex { $0.name == proposition.promised }
      alignment[place ?? program.propositions.count][Summary.place(aligned)] += 1
    }
    var seen: Set<String> = []
    // In their order: it decides which of them are told apart.
    for problem in decision.problems where seen.insert(problem.subject).inserted {
      problems.add(1, of: problem.subject)
    }
  }

  /// Counts the decision about the lead that a machine for the same rules looks at.
  package mutating func add(_ machine: Machine) {
    decisions += 1
    for index in segments.indices { segments[index][machine.segmentPlace(index)] += 1 }
    for index in definitions.indices {
      definitions[index][Summary.place(machine.truth(ofDefinition: index))] += 1
    }
    if let step = machine.step { steps[step] += 1 } else { unrouted += 1 }
    if let promise = machine.promise { alignment[promise.proposition][Summary.place(promise.isKept)] += 1 }
    machine.forEachProblemSubject { problems.add(1, of: $0) }
  }

  private static let unknown = Truth.unknown.rawValue

  /// The place of a truth in `Truth.allCases`.
  private static func place(_ truth: Truth) -> Int {
    switch truth {
    case .yes: 0
    case .no: 1
    case .unknown: 2
    }
  }

  /// Counts a reject.
  package mutating func add(reject kind: String) {
    rejects += 1
    rejectReasons.add(1, of: DisplayText.visible(kind))
  }

  /// Counts the promises that one lead breaks, by their places.
  package mutating func add(broken promises: [Int]) {
    for promise in promises { broken[promise] += 1 }
  }

  /// Adds the counts of the next part of the stream, for the same rules.
  package mutating func add(_ part: Summary) {
    decisions += part.decisions
    rejects += part.rejects
    rejectReasons.add(part.rejectReasons)
    Summary.add(part.segments, to: &segments)
    Summary.add(part.definitions, to: &definitions)
    for (index, count) in part.steps.enumerated() { steps[index] += count }
    unrouted += part.unrouted
    Summary.add(part.alignment, to: &alignment)
    problems.add(part.problems)
    for (index, count) in part.broken.enumerated() { broken[index] += count }
  }

  private static func add(_ part: [[Int]], to counts: inout [[Int]]) {
    for (index, row) in part.enumerated() {
      for (place, count) in row.enumerated() { counts[index][place] += count }
    }
  }

  /// The counts in a few lines of plain words.
  ///
  /// - Parameter run: what is counted in every run.
  package func text(_ run: RunCounts) -> String {
    let leads = Count.of(decisions + rejects + run.leftOut.count, "lead")
    let leftOut = run.leftOut.count > 0 ? ", \(run.leftOut.count) left out" : ""
    var lines = ["\(leads): \(Count.of(decisions, "decision")), \(Count.of(rejects, "reject"))\(leftOut)"]
    if let words = run.skipped.words { lines.append("skipped: \(words)") }
    if let words = run.amended.words { lines.append("amended: \(words)") }
    if let words = run.ids.words { lines.append("ids: \(words)") }
    if program.filter != nil {
      lines.append("shown: \(shown(run)), not wanted: \(run.unwanted), unknown: \(run.doubtful)")
    }
    if run.compared > 0 {
      lines.append(
        "since the last run: different \(run.different), new \(run.new), unchanged \(run.unchanged)"
          + (run.nameless > 0 ? ", without id \(run.nameless)" : ""))
    }
    for count in run.sent {
      lines.append("output '\(count.output)': \(Count.of(count.sent, "lead")), unknown: \(count.unknown)")
    }
    func add(_ title: String, _ counts: [(String, Int)]) {
      guard !counts.isEmpty else { return }
      lines.append("\(title): " + counts.map { "\($0.0) \($0.1)" }.joined(separator: ", "))
    }
    add("rejects", rejectReasons.mostFrequentFirst)
    for (index, entry) in program.segments.enumerated() where !entry.isHidden {
      add(entry.name.marked(draft: entry.isDraft), segmentCounts(index))
    }
    for (entry, counts) in zip(program.definitions, definitions) {
      add(entry.name.marked(draft: entry.isDraft), truthCounts(counts))
    }
    for (name, counts) in promisedCounts { add("promised '\(name)', aligned", counts) }
    for (index, count) in steps.enumerated() { lines.append("\(stepName(index)): \(count)") }
    if program.route != nil, unrouted > 0 { lines.append("no step: \(unrouted)") }
    add("problems", problems.mostFrequentFirst)
    add("broken promises", brokenCounts.map { ("\"\($0.0)\"", $0.1) })
    if !absent.isEmpty { lines.append("absent: \(absent.joined(separator: ", "))") }
    return lines.map(DisplayText.visible).joined(separator: "\n")
  }

  /// The counts as one JSON object.
  ///
  /// - Parameter run: what is counted in every run.
  package func json(_ run: RunCounts) -> String {
    func object(_ counts: [(String, Int)]) -> String { JSONObject(counts.map { ($0.0, String($0.1)) }).text }
    var result = JSONObject()
    let leads = decisions + rejects + run.leftOut.count
    result.add("leads", String(leads))
    result.add("decisions", String(decisions))
    result.add("rejects", String(rejects))
    result.add("skipped", JSONObject(run.skipped.members).text)
    result.add("amended", JSONObject(run.amended.members).text)
    if run.leftOut.count > 0 { result.add("left_out", String(run.leftOut.count)) }
    result.add("records", String(leads + run.skipped.count))
    if program.filter != nil {
      result.add("shown", String(shown(run)))
      result.add("not_wanted", String(run.unwanted))
      result.add("unknown_whether_wanted", String(run.doubtful))
    }
    if run.compared > 0 {
      result.add(
        "since_last_run",
        object([
          ("different", run.different), ("new", run.new), ("unchanged", run.unchanged),
          ("without_id", run.nameless),
        ]))
    }
    if !run.sent.isEmpty {
      let counts = run.sent.map { ($0.output, object([("leads", $0.sent), ("unknown", $0.unknown)])) }
      result.add("sent", JSONObject(counts).text)
    }
    result.add("decided_in_blocks", String(run.decidedInBlocks))
    result.add("ids", JSONObject(run.ids.members).text)
    result.add("reject_reasons", object(rejectReasons.mostFrequentFirst))
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
    result.add("problems", object(problems.mostFrequentFirst))
    result.add("broken", object(brokenCounts))
    result.add("absent", array: absent.map { JSONText.quote($0) })
    return JSONText.printable(result.text)
  }

  private func shown(_ run: RunCounts) -> Int { decisions - run.unwanted - run.doubtful }

  /// Segments and definitions, either the agreed ones or the drafts.
  private func outcomes(drafts: Bool) -> [(String, String)] {
    func object(_ counts: [(String, Int)]) -> String { JSONObject(counts.map { ($0.0, String($0.1)) }).text }
    let segments = program.segments.indices.filter {
      program.segments[$0].isDraft == drafts && !program.segments[$0].isHidden
    }
    let definitions = zip(program.definitions, definitions).filter { $0.0.isDraft == drafts }
    return [
      ("segments", JSONObject(segments.map { (program.segments[$0].name, object(segmentCounts($0))) }).text),
      ("definitions", JSONObject(definitions.map { ($0.name, object(truthCounts($1))) }).text),
    ]
  }

  private func segmentCounts(_ index: Int) -> [(String, Int)] {
    let counts = Dictionary(zip(segmentNames[index], segments[index]), uniquingKeysWith: +)
    let names = program.segments[index].entries.map(\.name)
    return (names + [Vocabulary.noSegment.string, Summary.unknown]).map { ($0, counts[$0] ?? 0) }
  }

  private func truthCounts(_ counts: [Int]) -> [(String, Int)] {
    Truth.allCases.map { ($0.rawValue, counts[Summary.place($0)]) }
  }

  private var promisedCounts: [(String, [(String, Int)])] {
    let names = program.propositions.map(\.name) + [Summary.unknown]
    return zip(names, alignment).filter { $0.1.contains { $0 > 0 } }.sorted { $0.0 < $1.0 }
      .map { ($0.0, truthCounts($0.1)) }
  }

  /// The promises that were broken, by their titles.
  private var brokenCounts: [(String, Int)] {
    var counts = OrderedCounts(limit: nil)
    for (promise, count) in zip(program.promises, broken) where count > 0 {
      counts.add(count, of: promise.title)
    }
    return counts.mostFrequentFirst
  }

  private func stepName(_ index: Int) -> String { "step \(index + 1), to \(stepTarget(index))" }

  private func stepTarget(_ index: Int) -> String {
    guard let step = program.route?.steps[index] else { return "" }
    let target = step.target.name(in: program)
    return step.label.map { "\(target) \"\($0)\"" } ?? target
  }
}
