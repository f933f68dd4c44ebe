package import AccordValues

/// A lead in a period: from its first start there on. (Clause 11.3)
package struct LeadCase: Sendable {
  package let period: CalendarPeriod
  package let start: Instant
  /// Until when it is looked at: the end of what the metric says, or of the record; nil when there is none.
  package let end: Instant?
  package let state: State
  /// Whether it would be counted if it ended now.
  package let isCountedSoFar: Bool
  /// What it adds; nil of metrics that add nothing, and where that is unknown.
  package let amount: Decimal?
  /// How long it took, in microseconds; nil where it has not come to that.
  package let taken: Int64?
  /// The place of the decision that is the start, among those of the lead.
  let decision: Int
  /// The places of the answers that it has, among those of the lead.
  let answers: Range<Int>

  /// Whether a case is in the number, or why it is left out.
  package enum State: String, CaseIterable, Sendable {
    case counted
    case not
    case outside = "not_in_out_of"
    case open
    case notKnown = "not_known"
    case beforeFeedback = "before_feedback"
    case notRecorded = "not_recorded"

    /// Whether it is in the denominator.
    package var isIn: Bool { self == .counted || self == .not }
  }
}

/// Why a lead that was decided in a period has no case of a metric there, or that it has one. (Clause 11.8)
package enum LeadStanding: Int, CaseIterable, Sendable {
  case started
  case before
  case notRecorded
  case undecided
  case never
}
