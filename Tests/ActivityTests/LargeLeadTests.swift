import AccordSemantics
import AccordValues
import Testing

/// Leads with very many activities. Nothing here measures time: work that grew with the square of the number of
/// items would not come to an end within the limit, and work that grows with it takes seconds.
@Suite("Leads with very many activities")
struct LargeLeadTests {
  private static let rules = """
    accord 1
    lead {
      id text
      partner flag
      created_at time
      activities list of activity { kind choice view, mail, page text, amount number, at time }
    }
    score s {
      at most 1bn when partner
      fades 50% every 30 days
      counts since latest activity where page = "start"
      +1 "all" each activity never fades
      +1 "views" each activity where kind = view within 90 days, never fades
      +1 "pages" each activity, once per page, never fades
      +1 "few" each activity, at most 3, never fades
      +1 "loose" each activity, at most 1000000 per 90 days, never fades
      +1 "tight" each activity, at most 1 per 1 day, never fades
      +1 "half" each activity, at most 50000 per 1 day, never fades
      +1 "capped" each activity, at most 10 points
      +8 "stepped" each activity
      +8 "linear" each activity fades to nothing over 60 days
      +8 "points" each activity fades 1 point every 7 days
      +8 "tiers" each activity keeps 100% for 30 days, 50% for 60 days
      +(amount / 3) "computed" each activity
      group "group" highest { +1 "inner" each activity, never fades }
      -1 "quiet" for every 1 day without activity where kind = mail
    }
    """

  /// Views that all happened ten days ago, or one a second up to now, the latest first.
  private static func lead(_ count: Int, sameTime: Bool) throws -> RawValue {
    let now = try Rules.instant("2027-01-11T00:00:00Z")
    let activities = try (0..<count).map { index -> RawValue in
      let age = sameTime ? 864_000 : index
      let at = try #require(now.subtracting(Duration(seconds: Int64(age))))
      return .record([
        RawField(key: "kind", value: .text("view")),
        RawField(key: "page", value: .text(Text("/page-\(index)"))),
        RawField(key: "amount", value: .number("30")),
        RawField(key: "at", value: .text(Text(at.description))),
      ])
    }
    return .record([
      RawField(key: "id", value: .text("L1")), RawField(key: "partner", value: .flag(true)),
      RawField(key: "created_at", value: .text("2027-01-01T00:00:00Z")),
      RawField(key: "activities", value: .list(activities)),
    ])
  }

  @Test(.timeLimit(.minutes(2)), arguments: [20_000, 100_000], [true, false])
  func everyActivityIsWeighed(count: Int, sameTime: Bool) throws {
    let rules = try Rules(LargeLeadTests.rules)
    let decision = try rules.decide(
      LargeLeadTests.lead(count, sameTime: sameTime), at: "2027-01-11T00:00:00Z")
    let score = try #require(decision.scores.first)
    #expect(decision.problems.isEmpty)
    #expect(score.sumOfReasons == score.points)
    func points(_ title: String) -> String? {
      score.because.first { $0.rule == title }?.points.description
    }
    for title in ["all", "views", "pages", "loose", "inner"] { #expect(points(title) == "\(count)") }
    #expect(points("few") == "3")
    #expect(points("capped: cap") == "\(10 - count)")
    #expect(points("stepped") == "\(8 * count)")
    #expect(points("computed") == "\(10 * count)")
    #expect(points("quiet") == "-10")
    // One a second is 86,400 a day: the second day begins with the oldest item that is a day younger.
    let days = sameTime ? 1 : (count + 86_399) / 86_400
    #expect(points("tight") == "\(days)")
    let half = sameTime ? min(count, 50_000) : min(count, 50_000) + max(0, min(count - 86_400, 50_000))
    #expect(points("half") == "\(half)")
    #expect(points("points") == "\((sameTime ? 7 : 8) * count)")
    #expect(points("tiers") == "\(8 * count)")
  }

  /// A question inside `where` that does not depend on the item is asked once for the lead.
  @Test(.timeLimit(.minutes(2)))
  func aQuestionAboutTheListInsideAQuestionAboutItsItems() throws {
    let rules = try Rules(
      """
      accord 1
      lead { id text, activities list of activity { kind choice a, b, n number, at time } }
      score s {
        +1 "later" each activity where at > (earliest activity where kind = a).at
        +1 "own" each activity where kind = b and no activity where kind = a and n > 5
      }
      """)
    let count = 20_000
    let items = (0..<count).map { item in
      "{\"kind\":\"\(item % 2 == 0 ? "a" : "b")\",\"n\":\(item % 3),\"at\":\"2026-10-01T00:00:00.\(100_000 + item)Z\"}"
    }
    let lead = "{\"id\":\"1\",\"activities\":[\(items.joined(separator: ","))]}"
    let decision = try rules.decide(lead, at: "2026-11-01T00:00Z")
    #expect(
      decision.scores.first?.because.map { "\($0.rule) \($0.points)" }
        == ["later \(count - 1)", "own \(count / 2)"])
  }
}
