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
      value.flatMap { $0.literal(field.type) }.map { "\(field.name) = \($0)" }
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
