package import AccordSemantics

/// A line of the rules, or a condition in one, and what the tests reached of it.
package struct CoveredRule: Sendable {
  package let file: String
  /// Counted from 1.
  package let line: Int
  /// What it is: `points`, `band`, `clause`, `condition`, …
  package let kind: String
  /// As written, in one line.
  package let text: String
  /// The outcomes that were seen.
  package let seen: Set<Truth>
  /// The outcomes that count: yes and no, or only yes.
  package let needed: Set<Truth>
  /// Why outcomes were not reached, `unknown` included where it is possible; in the order yes, no, unknown.
  package let unreached: [Unreached]

  /// An outcome that no test reaches.
  package struct Unreached: Sendable {
    package let outcome: Truth
    /// Such as `never yes: no test has a lead with country in dach`.
    package let reason: String

    /// Whether it lowers the share.
    package var counts: Bool { outcome != .unknown }
  }

  /// How many of the outcomes that are needed are reached.
  package var share: Coverage.Share {
    Coverage.Share(reached: needed.intersection(seen).count, needed: needed.count)
  }

  init(_ target: CoverageTarget) {
    file = target.file
    line = target.line
    kind = target.key.kind.rawValue
    text = target.text
    needed = target.needed
    seen = Set(Truth.allCases.filter { target.count(of: $0) > 0 })
    unreached = Truth.allCases.compactMap { outcome in
      let isAsked = target.needed.contains(outcome) || (outcome == .unknown && target.canBeUnknown)
      guard isAsked, target.count(of: outcome) == 0 else { return nil }
      return Unreached(outcome: outcome, reason: target.reason(outcome))
    }
  }
}
