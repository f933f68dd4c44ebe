import AccordRecord
import AccordSemantics
import AccordValues

/// Says when the case of each text begins that draws leads together: a walk of its own, because the end of a case depends on it.
struct ExperimentBegins: RecordVisitor {
  private(set) var begins: [Text: Instant] = [:]

  mutating func visit(_ history: LeadHistory) {
    guard let found = history.cases.first?.first, let key = ExperimentWatch.key(in: history.groups(of: found))
    else { return }
    begins[key] = begins[key].map { min($0, found.start) } ?? found.start
  }
}

/// Counts the cases of an experiment by their arms. (Clauses 12.4 and 12.7)
struct ExperimentCounter: RecordVisitor {
  private let watch: ExperimentWatch
  /// From the first moment at which leads are drawn to the first at which none is any more.
  private let days: (begin: Instant?, end: Instant?)
  /// The cases of leads that are drawn together, by their text.
  private var together: [Text: Drawn] = [:]
  private var arms: [ExperimentArm.Counts]
  private(set) var conflict: Conflict?
  /// Cases whose arm is first shown on another day, and those of which a decision does not tell the text they were drawn by.
  private(set) var otherDays = 0
  private(set) var withoutKey = 0
  /// Cases that show another arm than is drawn for them, and of these the first by the id of its lead.
  private(set) var otherwise = 0
  private(set) var drawnOtherwise: (lead: Text, arm: Text?)?

  /// A lead that was in two arms, or whose text was.
  struct Conflict: Sendable {
    let lead: Text
    let arms: [Text]
  }

  /// A case of several leads.
  private struct Drawn: Sendable {
    let start: Instant
    let arm: Text
    let lead: Text
    /// For each metric what came of it.
    var states: [LeadCase.State]
  }

  init(_ watch: ExperimentWatch, metrics: Int, _ zone: TimeZoneTable) {
    self.watch = watch
    days = (
      zone.instant(date: watch.experiment.from, microsecondOfDay: 0),
      watch.experiment.end.flatMap { zone.instant(date: $0, microsecondOfDay: 0) }
    )
    arms = watch.experiment.arms.members.map { _ in ExperimentArm.Counts(metrics: metrics) }
  }

  mutating func visit(_ history: LeadHistory) {
    checkArms(history)
    // An arm that these rules do not have is another one than they draw.
    if history.grouped.contains(where: { isInTime($0.at) && $0.groups.first == .notRecorded }) {
      note(history.lead, in: nil)
    }
    guard let found = history.cases.first?.first, let arm = arm(history.groups(of: found)) else { return }
    guard isInTime(found.start) else {
      otherDays += 1
      return
    }
    guard let key = key(history.groups(of: found), history.lead) else {
      withoutKey += 1
      return
    }
    if watch.experiment.arms.member(for: key).map({ Text($0.name) }) != arm { note(history.lead, in: arm) }
    let states = history.cases.map { $0.first?.state ?? .notRecorded }
    if watch.experiment.by == nil {
      count(arm, states)
    } else {
      add(Drawn(start: found.start, arm: arm, lead: history.lead, states: states), to: key)
    }
  }

  private func isInTime(_ moment: Instant) -> Bool {
    !(days.begin.map { moment < $0 } ?? false) && !(days.end.map { moment >= $0 } ?? false)
  }

  /// The arm that a decision shows; nil for none.
  private func arm(_ groups: [GroupValue]) -> Text? {
    guard case .value(let arm)? = groups.first, arm != Experiment.noArm else { return nil }
    return arm
  }

  /// By which text a lead was drawn; nil where its decision does not say that.
  private func key(_ groups: [GroupValue], _ lead: Text) -> Text? {
    watch.experiment.by == nil ? lead : ExperimentWatch.key(in: groups)
  }

  /// - Parameter arm: nil for one that these rules do not have.
  private mutating func note(_ lead: Text, in arm: Text?) {
    otherwise += 1
    if drawnOtherwise.map({ lead < $0.lead }) ?? true { drawnOtherwise = (lead, arm) }
  }

  /// Notes a lead that was in two arms, other than by another text.
  private mutating func checkArms(_ history: LeadHistory) {
    var known: [Text: Text] = [:]
    for (at, groups) in history.grouped where isInTime(at) {
      guard let arm = arm(groups), let key = key(groups, history.lead) else { continue }
      if let other = known[key], other != arm { note(Conflict(lead: history.lead, arms: [other, arm])) }
      known[key] = arm
    }
  }

  /// The same for everybody: that of the first lead by its id.
  private mutating func note(_ found: Conflict) {
    if let conflict, conflict.lead < found.lead { return }
    conflict = found
  }

  private mutating func count(_ arm: Text, _ states: [LeadCase.State]) {
    guard let place = watch.experiment.arms.members.firstIndex(where: { Text($0.name) == arm }) else {
      return
    }
    arms[place].add(states)
  }

  private mutating func add(_ drawn: Drawn, to key: Text) {
    guard let known = together[key] else {
      together[key] = drawn
      return
    }
    if known.arm != drawn.arm {
      let two = known.lead < drawn.lead ? [known, drawn] : [drawn, known]
      note(Conflict(lead: two[0].lead, arms: two.map(\.arm)))
    }
    // The same whichever is seen first.
    var first = (known.start, known.lead) < (drawn.start, drawn.lead) ? known : drawn
    first.states = zip(known.states, drawn.states).map { $0.ofBoth($1) }
    together[key] = first
  }

  mutating func add(_ other: ExperimentCounter) {
    for place in arms.indices { arms[place].add(other.arms[place]) }
    for (key, drawn) in other.together { add(drawn, to: key) }
    otherDays += other.otherDays
    withoutKey += other.withoutKey
    otherwise += other.otherwise
    if let theirs = other.drawnOtherwise, drawnOtherwise.map({ theirs.lead < $0.lead }) ?? true {
      drawnOtherwise = theirs
    }
    if let conflict = other.conflict { note(conflict) }
  }

  /// What each arm has, in their order.
  var counts: [ExperimentArm.Counts] {
    var whole = self
    for (_, drawn) in together { whole.count(drawn.arm, drawn.states) }
    return whole.arms
  }
}

extension LeadCase.State {
  /// What came of a case of two leads: that it is counted, when one is; else what keeps it from being told; else that it is not.
  fileprivate func ofBoth(_ other: LeadCase.State) -> LeadCase.State {
    let ranks: [LeadCase.State] = [
      .beforeFeedback, .open, .counted, .notRecorded, .notKnown, .not, .outside,
    ]
    return ranks.first { $0 == self || $0 == other } ?? self
  }
}
