package import AccordSemantics

/// For which parts the leads of JSON had a key.
package struct SeenParts: Sendable, Equatable {
  /// Whether there was a lead at all.
  package var hasLeads = false
  package var parts: Set<LeadPart> = []

  /// Nothing seen.
  package init() {}

  /// Adds what was seen elsewhere.
  package mutating func add(_ other: SeenParts) {
    hasLeads = hasLeads || other.hasLeads
    if !other.parts.isEmpty { parts.formUnion(other.parts) }
  }
}
