package import AccordRecord
import AccordSemantics
import AccordSource
import AccordStream
package import AccordValues

/// The leads to which nobody has responded in time, those that were due first before the others.
package struct OverdueReport: Sendable {
  package let overdue: [HandOver]
  /// How many leads were due by then, answered or not.
  package let due: Int
  private let asOf: Instant
  private let zone: TimeZoneTable

  /// What all visitors have found.
  package init(_ visitors: [OverdueVisitor], asOf: Instant, zone: TimeZoneTable) {
    overdue = visitors.flatMap(\.overdue).sorted { ($0.respondBy, $0.lead) < ($1.respondBy, $1.lead) }
    due = visitors.reduce(0) { $0 + $1.due }
    (self.asOf, self.zone) = (asOf, zone)
  }

  // MARK: Text

  /// For people: a line a lead, and at the end how many each has.
  package var text: String {
    var lines = ["Overdue on \(zone.minuteText(of: asOf))"]
    if overdue.isEmpty {
      lines.append(
        due == 0
          ? "Nothing was due by then." : "Nothing: \(due.grouped) were due by then, and all are answered.")
    } else {
      let tells = overdue.contains { $0.then != nil }
      let head = ["lead", "with", "since", "respond by", "waited", "late"] + (tells ? ["then to"] : [])
      lines += DisplayText.aligned(
        [head] + overdue.map { cells($0) + (tells ? [$0.then?.string ?? ""] : []) }
      ).map { "  \($0)".withoutTail }
      lines.append("")
      lines.append("\(overdue.count.grouped) of \(due.grouped) that were due are not answered: \(byPlace)")
      if overdue.contains(where: { $0.hours != nil }) {
        lines.append("What is due in hours is counted in these: what waits at night does not wait.")
      }
    }
    return lines.map { DisplayText.visible($0) + "\n" }.joined()
  }

  private func cells(_ found: HandOver) -> [String] {
    [
      found.lead.string.excerpt, found.place.words, zone.minuteText(of: found.since),
      zone.minuteText(of: found.respondBy),
      found.waited(until: asOf).map { MetricNumber.span($0, found.hours != nil) } ?? "?",
      found.late(at: asOf).map { MetricNumber.span($0, found.hours != nil) } ?? "?",
    ]
  }

  /// `desk 3 (anna 2, ben 1), review 1`, those with most first.
  private var byPlace: String {
    places.map { place in
      let members = Self.counted(
        overdue.filter { $0.place.target.string == place.name }.compactMap { $0.place.member?.string })
      let shares = members.map { "\($0.name) \($0.count.grouped)" }
      return "\(place.name) \(place.count.grouped)"
        + (shares.isEmpty ? "" : " (\(shares.joined(separator: ", ")))")
    }.joined(separator: ", ")
  }

  /// How many leads each pool, person or word has, those with most first.
  private var places: [(name: String, count: Int)] { Self.counted(overdue.map { $0.place.target.string }) }

  /// The same without people: those whom steps name, and owners, together.
  package var placesWithoutPeople: [(name: String, count: Int)] {
    let people: Set<Text> = Set([RouteOutcome.Kind.person, .owner].map { Text($0.rawValue) })
    return Self.counted(
      overdue.map { people.contains($0.place.kind) ? "a person" : $0.place.target.string })
  }

  private static func counted(_ names: [String]) -> [(name: String, count: Int)] {
    Dictionary(grouping: names) { $0 }.map { (name: $0, count: $1.count) }
      .sorted { $0.count == $1.count ? $0.name < $1.name : $0.count > $1.count }
  }

  // MARK: For programs

  private static let columns = [
    "lead", "to", "kind", "member", "id", "label", "since", "respond_by", "hours", "waited", "late",
    "then",
  ]

  /// A value for each column; times as ISO 8601, lengths in whole seconds.
  private func values(_ found: HandOver) -> [(text: String, isNumber: Bool)?] {
    func text(_ text: Text?) -> (String, Bool)? { text.map { ($0.string, false) } }
    func seconds(_ length: Int64?) -> (String, Bool)? { length.map { (String($0 / 1_000_000), true) } }
    return [
      text(found.lead), text(found.place.target), text(found.place.kind), text(found.place.member),
      text(found.id), text(found.place.label), (found.since.description, false),
      (found.respondBy.description, false), text(found.hours), seconds(found.waited(until: asOf)),
      seconds(found.late(at: asOf)), text(found.then),
    ]
  }

  /// An object a line; keys without a value are left out.
  package var ndjson: String {
    overdue.map { found in
      let members = zip(Self.columns, values(found)).compactMap { column, value in
        value.map { (column, $0.isNumber ? $0.text : JSONText.quote($0.text)) }
      }
      return "{" + members.map { "\(JSONText.quote($0)):\($1)" }.joined(separator: ",") + "}\n"
    }.joined()
  }

  /// A header, and a row a lead.
  package var csv: String {
    CSVLine.text(Self.columns) + overdue.map { CSVLine.text(values($0).map { $0?.text ?? "" }) }.joined()
  }
}

extension HandOver.Place {
  /// `desk: anna`, `review "cannot tell"`.
  fileprivate var words: String {
    target.string + (member.map { ": \($0.string)" } ?? "") + (label.map { " \"\($0.string)\"" } ?? "")
  }
}
