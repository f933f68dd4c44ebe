package import AccordValues

/// The step that took the lead.
package struct RouteOutcome: Sendable, Equatable {
  package let target: String
  package let kind: Kind
  package let label: String?
  package let member: String?
  /// Counted from 1.
  package let step: Int
  package let respondBy: Instant?
  package let againAt: Instant?
  package let place: String

  package enum Kind: String, Sendable {
    case pool
    case owner
    case expression = "person"
    case review
    case nurture
    case nobody
  }

  package init(
    target: String, kind: Kind, label: String?, member: String?, step: Int, respondBy: Instant?,
    againAt: Instant?, place: String
  ) {
    self.target = target
    self.kind = kind
    self.label = label
    self.member = member
    self.step = step
    self.respondBy = respondBy
    self.againAt = againAt
    self.place = place
  }
}
