import AccordSemantics
import AccordStream
package import AccordValues

/// A lead that was given to somebody, and since when it has been theirs.
///
/// Who decides the same leads every day decides most of them as the day before. That hands nothing over: a lead is somebody's from
/// the first of the decisions on, one behind the other, that all send it to the same place.
package struct HandOver: Sendable {
  package let lead: Text
  package let place: Place
  /// How the system that keeps the leads calls whom it went to, as the last decision says.
  package let id: Text?
  /// When the first of these decisions was made.
  package let since: Instant
  /// The earliest time by which one of them wants a response.
  package let respondBy: Instant
  /// The hours in which that time counts, as the decision names them; nil for all day long.
  package let hours: Text?
  /// The openings of these hours; nil where the rules do not have them any more.
  package let openings: OpeningHours?
  /// Who is told when nobody has responded, as that decision says.
  package let then: Text?
  /// Whether somebody has answered since.
  package let isAnswered: Bool

  /// Where a lead went.
  package struct Place: Hashable, Sendable {
    package let target: Text
    /// A word of `RouteOutcome.Kind`.
    package let kind: Text
    package let member: Text?
    package let label: Text?
  }

  /// How long somebody has had by a moment, in microseconds, in the hours in which the time to respond counts; nil where these are not known.
  package func waited(until moment: Instant) -> Int64? { length(from: since, until: moment) }

  /// How long after the time to respond a moment is, in the same way.
  package func late(at moment: Instant) -> Int64? { length(from: respondBy, until: moment) }

  private func length(from start: Instant, until end: Instant) -> Int64? {
    if hours == nil { return start.distance(to: end) }
    return openings?.workingTime(from: start, until: end)
  }
}

/// Looks for leads that have been handed over, with a time by which somebody responds.
struct HandOverFinder: Sendable {
  let setup: RecordSetup

  /// The last one of a lead at the moment of the report; nil when it is nowhere, or nobody said when to respond.
  func last(_ history: LeadHistory) -> HandOver? {
    let (asOf, parser) = (setup.asOf, LeadParser())
    var place: HandOver.Place?
    var first: DecisionRow?
    var id: Text?
    var due: (time: Instant, hours: Text?, then: Text?, version: Int)?
    for row in history.decisions.reversed() where row.asOf <= asOf {
      // Rules without a route say nothing of whose a lead is.
      guard let route = parser.object(Array(row.json))?.member("route") else { continue }
      guard let found = HandOver.Place(route), place == nil || place == found else { break }
      if place == nil { id = route.text("id") }
      (place, first) = (found, row)
      guard let time = route.text("respond_by").flatMap({ TimeReader.instant($0.utf8, zone: .utc) }),
        due.map({ time <= $0.time }) ?? true
      else { continue }
      due = (time, route.text("hours"), route.text("then"), row.version)
    }
    guard let place, let first, let due else { return nil }
    let since = first.asOf
    return HandOver(
      lead: history.lead, place: place, id: id, since: since, respondBy: due.time, hours: due.hours,
      openings: due.hours.flatMap { setup.openings(of: $0, version: due.version) }, then: due.then,
      isAnswered: history.answers.contains { answer in
        setup.answers?.instant(of: answer).map { since <= $0 && $0 <= asOf } ?? false
      })
  }
}

extension HandOver.Place {
  fileprivate init?(_ route: RawValue) {
    guard let target = route.text("to"), let kind = route.text("kind") else { return nil }
    self.init(
      target: target, kind: kind, member: route.text("member"), label: route.text("label"))
  }
}

/// Collects the leads that wait for a response longer than was agreed.
package struct OverdueVisitor: RecordVisitor {
  private let finder: HandOverFinder
  package private(set) var overdue: [HandOver] = []
  /// How many leads were handed over with a time to respond that has passed, answered or not.
  package private(set) var due = 0

  /// Collects those that are late at the moment of a report.
  package init(_ setup: RecordSetup) { finder = HandOverFinder(setup: setup) }

  package mutating func visit(_ history: LeadHistory) {
    guard let found = finder.last(history), found.respondBy < finder.setup.asOf else { return }
    due += 1
    if !found.isAnswered { overdue.append(found) }
  }
}
