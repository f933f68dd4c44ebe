import AccordSemantics
import AccordValues

/// A test that somebody has to read: it says what the rules do with a lead, not what they should do.
package struct SuggestedTest: Sendable {
  /// The line of the rules that it is the first to reach.
  package let reason: String
  private let at: Instant
  private let values: [String]
  private let expectations: [String]

  private static let longestReason = 70

  init(_ program: Program, _ lead: [Value?], _ decision: Decision, asOf: Instant, reason: String) {
    self.reason =
      reason.count > SuggestedTest.longestReason
      ? reason.prefix(SuggestedTest.longestReason) + "\u{2026}" : reason
    at = asOf
    values = zip(program.fields, lead).compactMap { field, value in
      value.flatMap { SuggestedTest.text($0, field.type) }.map { "\(field.name) = \($0)" }
    }
    var expectations: [String] = []
    for segments in decision.segments where !segments.isDraft {
      if let value = segments.value, value != "none" {
        expectations.append("\(segments.name) = \(value.string)")
      }
    }
    expectations += decision.scores.filter { !$0.isDraft }.map { "\($0.name) = \($0.points)" }
    for definition in decision.definitions where !definition.isDraft {
      switch definition.truth {
      case .yes: expectations.append(definition.name)
      case .no: expectations.append("not \(definition.name)")
      case .unknown: expectations.append("\(definition.name) is unknown")
      }
    }
    if let route = decision.route { expectations.append("route to " + SuggestedTest.target(route)) }
    self.expectations = expectations
  }

  private static func target(_ route: RouteOutcome) -> String {
    switch route.kind {
    case .pool, .owner, .review, .nurture, .nobody: route.kind == .pool ? route.target : route.kind.rawValue
    case .person, .queue: "\(route.kind.rawValue) \(Text(route.target).literal)"
    }
  }

  /// A value as rules write it; nil for one that they cannot write.
  private static func text(_ value: Value, _ type: ValueType) -> String? {
    switch value {
    case .text(let text): text.literal
    case .number(let number): number.description
    case .flag(let flag): flag ? "yes" : "no"
    case .time(let time): time.description
    case .date(let date): date.description
    case .choice(let option): option.string
    case .texts(let texts): texts.isEmpty ? nil : texts.map(\.literal).joined(separator: ", ")
    case .records(let items):
      records(items, type)
    case .duration, .record: nil
    }
  }

  private static func records(_ items: [[Value?]], _ type: ValueType) -> String? {
    guard case .records(let record) = type, !items.isEmpty else { return nil }
    return items.map { item in
      let parts = zip(record.columns, item).compactMap { column, value in
        value.flatMap { text($0, column.type) }.map { "\(column.name) = \($0)" }
      }
      return "{ \(parts.joined(separator: ", ")) }"
    }.joined(separator: ", ")
  }

  /// The block in the rules.
  ///
  /// - Parameter number: tells its title from that of others.
  package func text(_ number: Int) -> String {
    """
    test \(Text("suggested \(number), \(reason)").literal) {
      at \(at)
      lead { \(values.joined(separator: ", ")) }
    \(expectations.map { "  expect \($0)\n" }.joined())}

    """
  }
}
