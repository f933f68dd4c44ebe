package import AccordRecord
package import AccordSemantics
package import AccordValues

/// Which cases are told as stories: so many of each outcome, by lot, so that nobody can pick.
package struct StoryDraw: Sendable {
  /// How many of each outcome.
  package let count: Int
  /// The first draw is 1; each other one gives the next cases.
  package let draw: Int
  /// Whether notes are told: what somebody wrote freely may be about anything.
  package let showsNotes: Bool

  package init(count: Int, draw: Int, showsNotes: Bool) {
    self.count = count
    self.draw = draw
    self.showsNotes = showsNotes
  }

  /// How many cases have to be known to tell those of this draw.
  var needed: Int { count * draw }

  /// The lot of a lead: the same for everybody, and another one for each metric and period.
  static func lot(_ lead: Text, _ metric: String, _ period: CalendarPeriod) -> UInt64 {
    TicketHash.mix(
      TicketHash.fnv(lead.utf8) ^ TicketHash.mix(TicketHash.fnv("\(metric)/\(period.name)".utf8)))
  }
}

/// A case that may be told.
struct StoryCandidate: Sendable {
  let lot: UInt64
  let lead: Text
  let start: Instant
  /// The decision with which it began, as it was read.
  let decision: RawValue?
  /// What was answered while it was looked at.
  let answers: [[Value?]]
}

/// The cases with the smallest lots of each outcome.
struct StoryCandidates: Sendable {
  private(set) var byOutcome: [Key: [StoryCandidate]] = [:]

  struct Key: Hashable, Sendable {
    /// The place of the row in the scope.
    let row: Int
    let state: LeadCase.State
  }

  mutating func add(_ key: Key, _ lot: UInt64, most: Int, _ make: () -> StoryCandidate) {
    let known = byOutcome[key] ?? []
    if known.count >= most, let last = known.last, last.lot <= lot { return }
    byOutcome[key] = (known + [make()]).sorted { ($0.lot, $0.lead) < ($1.lot, $1.lead) }.prefix(most).map {
      $0
    }
  }

  mutating func add(_ other: StoryCandidates, most: Int) {
    for (key, candidates) in other.byOutcome {
      for candidate in candidates { add(key, candidate.lot, most: most) { candidate } }
    }
  }
}

/// A case as people tell it.
package struct Story: Sendable {
  /// Its id; nil where that is personal. (Clause 4.32)
  package let lead: Text?
  /// When it began, and what was decided then.
  package let start: Instant
  package let decided: [String]
  /// What was answered, each with its time.
  package let answers: [(at: Instant, words: String)]

  init(_ candidate: StoryCandidate, _ program: Program, showsNotes: Bool) {
    let isNamed = program.idField.map { !program.ownInput.readings[$0.index].isPersonal } ?? true
    lead = isNamed ? candidate.lead : nil
    start = candidate.start
    decided = candidate.decision.map { Story.words(of: $0, program) } ?? []
    let type = program.answerType
    answers = candidate.answers.compactMap { item in
      guard let type, let time = type.timeColumn, case .time(let at)? = item[time] else { return nil }
      let parts = type.columns.enumerated().compactMap { index, column -> String? in
        guard index != time, column.name != Feedback.Name.id, !program.isPersonalAnswer(index),
          let value = item[index]
        else { return nil }
        switch (value, column.type) {
        case (.choice(let option), .choice(let vocabulary)):
          return vocabulary.labels[option]?.string ?? option.string
        case (.text(let text), _):
          if column.name == Feedback.Name.by { return "by \(text.string)" }
          return showsNotes ? "“\(text.string)”" : "with a \(column.name)"
        default: return "\(column.name) \(value.words)"
        }
      }
      return (at, parts.joined(separator: ", "))
    }
  }

  /// What the lead is called.
  package var shownLead: String { lead?.string ?? "a lead" }

  /// What a decision shows: where the lead went, segments, points with their reasons, what fits.
  private static func words(of decision: RawValue, _ program: Program) -> [String] {
    func text(_ value: RawValue?) -> String? { if case .text(let text)? = value { text.string } else { nil } }
    func fields(_ key: Text) -> [RawField] {
      if case .record(let fields)? = decision.member(key) { fields } else { [] }
    }
    var lines: [String] = []
    if let route = decision.member("route"), var place = text(route.member("to")) {
      if text(route.member("kind")) == "owner", program.isPersonal("owner") { place = "the owner" }
      let member = text(route.member("member")).map { " (\($0))" } ?? ""
      let label = text(route.member("label")).map { ", \($0)" } ?? ""
      lines.append("went to \(place)\(member)\(label)")
    }
    let segments = fields("segments").compactMap { field in
      text(field.value).map { "\(field.key.string) \($0)" }
    }
    if !segments.isEmpty { lines.append(segments.joined(separator: ", ")) }
    // Points without their reasons fit on one line.
    var points: [String] = []
    for score in fields("scores") {
      guard case .number(let sum)? = score.value.member("points") else { continue }
      let name = "\(score.key.string) \(sum.string)"
      guard case .list(let because)? = score.value.member("because") else {
        points.append(name)
        continue
      }
      let reasons = because.compactMap { reason -> String? in
        guard let rule = text(reason.member("rule")), case .number(let paid)? = reason.member("points") else {
          return nil
        }
        return "\(paid.string) \(rule)"
      }
      lines.append(reasons.isEmpty ? name : "\(name): \(reasons.joined(separator: ", "))")
    }
    if !points.isEmpty { lines.append(points.joined(separator: ", ")) }
    if let proposition = decision.member("proposition"), let fits = text(proposition.member("fits")) {
      let promised = text(proposition.member("promised")).map { ", promised \($0)" } ?? ""
      lines.append("fits \(fits)\(promised)")
    }
    return lines
  }
}

/// The stories of one outcome of a metric.
package struct StoryGroup: Sendable {
  package let metric: Metric
  package let period: CalendarPeriod
  package let state: LeadCase.State
  /// How many cases of this outcome there are.
  package let cases: Int
  package let stories: [Story]
}

extension LeadCase.State {
  /// The outcomes of which stories are told, in this order.
  static let told: [LeadCase.State] = [.counted, .not, .outside]

  /// The outcome as a heading.
  package var heading: String {
    switch self {
    case .counted: "counted"
    case .not: "not counted"
    case .outside: "not in 'out of'"
    case .open: "open"
    case .notKnown: "not known"
    case .beforeFeedback: "before answers"
    case .notRecorded: "not recorded"
    }
  }
}
