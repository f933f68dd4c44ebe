import AccordSemantics
import AccordValues
import Testing

/// Rules with numbers at the edge of what they may be.
@Suite("Limits of activity rules")
struct ActivityLimitTests {
  @Test("A duration longer than the calendar is never over")
  func hugeDurations() throws {
    let long = "99999999999999 days"
    let rules = try Rules(
      """
      accord 1
      lead { id text, created_at time, activities list of activity { kind text, at time } }
      score s {
        +1 "within" each activity within \(long), never fades
        +2 "rolling" each activity, at most 1 per \(long), never fades
        +4 "stepped" each activity, fades 50% every \(long)
        +8 "points" each activity, fades 5 points every \(long)
        +16 "linear" each activity, fades to nothing over \(long)
        +32 "tiers" each activity, keeps 50% for \(long)
        -64 "quiet" for every \(long) without activity
      }
      """)
    let decision = try rules.decide(
      #"{"activities":[{"at":"0001-01-01T00:00:00Z"},{"at":"9999-12-31T23:59:59Z"}]}"#,
      at: "9999-12-31T23:59:59Z")
    #expect(
      decision.scores.first?.because.map { "\($0.rule) \($0.points)" }
        == ["within 2", "rolling 2", "stepped 8", "points 16", "linear 32", "tiers 32"])
  }

  @Test("Computed points are rounded once, after they have decayed")
  func roundedOnce() throws {
    let rules = try Rules(
      """
      accord 1
      lead { id text, orders list of order { amount number, at time } }
      score s {
        +(amount / 7) "computed" each order, fades to nothing over 45 days
        +0.0125 "written" each order, never fades
      }
      """)
    let decision = try rules.decide(
      #"{"orders":[{"amount":22.2312,"at":"2026-12-10T00:00:00Z"}]}"#, at: "2026-12-16T00:00:00Z")
    // 22.2312 / 7 is 3.175886; 39 of 45 days are left of it: 2.752434. Rounded before, it would be 2.76.
    #expect(
      decision.scores.first?.because.map { "\($0.rule) \($0.points)" } == ["computed 2.75", "written 0.0125"])
  }

  @Test("Written points for silence are not rounded")
  func silenceIsExact() throws {
    let rules = try Rules(
      """
      accord 1
      lead { id text, created_at time, orders list of order { at time } }
      score s { -0.0125 "quiet" for every 1 day without order }
      """)
    let decision = try rules.decide(
      #"{"created_at":"2026-12-13T00:00:00Z","orders":[]}"#, at: "2026-12-16T00:00:00Z")
    #expect(decision.scores.first?.points.description == "-0.0375")
  }
}
