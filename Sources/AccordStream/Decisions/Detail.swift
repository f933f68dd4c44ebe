/// How much of its reasons a decision shows.
package enum Detail: String, CaseIterable, Sendable {
  /// Outcomes only.
  case none
  /// Also what paid points and what was undecided.
  case reasons
  /// Also where each rule stands, and every rule with its outcome and what it saw.
  case full
}
