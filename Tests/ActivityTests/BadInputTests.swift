import AccordSemantics
import AccordValues
import Testing

@Suite("Activities that are not as they should be")
struct BadInputTests {
  private static let rules = """
    accord 1
    lead {
      id text
      created_at time
      activities list of activity { id text, kind choice view, demo, or other, amount number, at time }
    }
    score s {
      +1 "all" each activity
      +10 "recent" each activity where kind = demo within 30 days
      +100 "fading" each activity where kind = demo, fades to nothing over 100 days
      +1000 "once" each activity where kind = demo, once per id
      +(amount) "amount" each activity
      -5 "quiet" for every 10 days without activity where kind = demo, at most 20 points
    }
    """

  private func decide(_ activities: String, created: String? = "2026-12-01T00:00:00Z") throws -> Decision {
    let createdAt = created.map { "\"created_at\":\"\($0)\"," } ?? ""
    let decision = try Rules(BadInputTests.rules)
      .decide("{\"id\":\"L1\",\(createdAt)\"activities\":\(activities)}", at: "2027-01-01T00:00:00Z")
    for score in decision.scores { #expect(score.sumOfReasons == score.points) }
    return decision
  }

  private func reasons(_ decision: Decision) -> [String] {
    decision.scores.flatMap(\.because).map { "\($0.rule) \($0.points)" }
  }

  private func undecided(_ decision: Decision) -> [String] {
    decision.scores.flatMap(\.undecided).map { "\($0.rule): \($0.missing.joined(separator: ", "))" }
  }

  @Test("A list that is none leaves every line undecided", arguments: ["5", "true", "{}", "\"none\""])
  func noList(activities: String) throws {
    let decision = try decide(activities)
    #expect(reasons(decision).isEmpty)
    #expect(
      undecided(decision)
        == ["all", "recent", "fading", "once", "amount", "quiet"].map { "\($0): activities" })
    #expect(decision.missing == ["activities"])
    guard
      case .invalid("activities", let value, "a list of 'activity'", items: nil)? = decision.problems.first,
      decision.problems.count == 1
    else {
      Issue.record("\(decision.problems)")
      return
    }
    #expect(value.json == (activities == "{}" ? "\"a record\"" : activities))
  }

  @Test("A missing list leaves every line undecided and is no problem")
  func missingList() throws {
    let decision = try decide("null")
    #expect(reasons(decision).isEmpty)
    #expect(undecided(decision).count == 6)
    #expect(decision.missing == ["activities"])
    #expect(decision.problems.isEmpty)
  }

  @Test("With an empty list nothing pays, and silence counts since the lead was created")
  func emptyList() throws {
    let decision = try decide("[]")
    #expect(reasons(decision) == ["quiet -15"])
    #expect(undecided(decision).isEmpty)
    #expect(decision.problems.isEmpty)
    let unknown = try decide("[]", created: nil)
    #expect(reasons(unknown).isEmpty)
    #expect(undecided(unknown) == ["quiet: created_at"])
    #expect(unknown.missing == ["created_at"])
    let later = try decide("[]", created: "2027-05-01T00:00:00Z")
    #expect(reasons(later).isEmpty)
    #expect(undecided(later).isEmpty)
  }

  @Test("Items that are no records are left out, as one problem")
  func itemsThatAreNoRecords() throws {
    let decision = try decide(
      #"[1,"x",{"kind":"demo","id":"a","amount":7,"at":"2026-12-22T00:00:00Z"},null,[]]"#)
    #expect(
      reasons(decision) == ["all 1", "recent 10", "fading 90", "once 1000", "amount 7", "quiet -5"])
    #expect(
      decision.problems == [
        .invalid(field: "activities", value: FoundValue(.number("1")), expected: "a record", items: 4)
      ])
  }

  @Test("Items without a time count where no line asks for it, and are reported where one does")
  func itemsWithoutTime() throws {
    let decision = try decide(
      #"[{"kind":"demo","id":"a","amount":7},{"kind":"demo","id":"a","amount":1,"at":null}]"#)
    #expect(reasons(decision) == ["all 2", "once 1000", "amount 8", "quiet -15"])
    #expect(
      decision.problems == [.undecidedItems(field: "activities", items: 2, missing: ["activities.at"])])
  }

  @Test("A value of an item that cannot be read is missing, and both are said")
  func itemsThatCannotBeRead() throws {
    let item = #"{"kind":"demo","id":"a","amount":"many","at":"soon"}"#
    let decision = try decide("[\(item),\(item)]")
    #expect(reasons(decision) == ["all 2", "once 1000", "quiet -15"])
    #expect(decision.problems.count == 3)
    #expect(
      decision.problems.last
        == .undecidedItems(field: "activities", items: 2, missing: ["activities.amount", "activities.at"]))
    let unreadable = decision.problems.prefix(2).map { problem -> String in
      guard case .invalid(let field, let value, _, let items) = problem else { return "" }
      return "\(field) \(value.json) \(items ?? 0)"
    }
    #expect(unreadable == [#"activities.amount "many" 2"#, #"activities.at "soon" 2"#])
  }

  @Test("Items in the future never count; now is not the future")
  func itemsInTheFuture() throws {
    let items = [
      #"{"kind":"demo","id":"a","amount":7,"at":"2027-01-01T00:00:00.000001Z"}"#,
      #"{"kind":"demo","id":"b","amount":8,"at":"2027-01-01T00:00:00Z"}"#,
      #"{"kind":"demo","id":"c","amount":9,"at":"2031-01-01T00:00:00Z"}"#,
    ]
    let decision = try decide("[\(items.joined(separator: ","))]")
    #expect(reasons(decision) == ["all 1", "recent 10", "fading 100", "once 1000", "amount 8"])
    #expect(decision.problems == [.futureItems(field: "activities", items: 2)])
  }

  @Test("The order of the items does not matter where their times differ")
  func itemsOutOfOrder() throws {
    let items = (1...9).map { day in
      "{\"kind\":\"demo\",\"id\":\"\(day % 4)\",\"amount\":\(day),\"at\":\"2026-12-0\(day)T00:00:00Z\"}"
    }
    let inOrder = try decide("[\(items.joined(separator: ","))]")
    let shuffled = [4, 0, 8, 2, 6, 1, 7, 3, 5].map { items[$0] }
    for order in [Array(items.reversed()), shuffled] {
      let decision = try decide("[\(order.joined(separator: ","))]")
      #expect(decision.scores == inOrder.scores)
      #expect(decision.problems.isEmpty)
    }
    let once = try #require(inOrder.scores.first?.because.first { $0.rule == "once" })
    let days = try ["01", "02", "03", "04"].map { try Rules.instant("2026-12-\($0)T00:00:00Z") }
    #expect(once.items?.map(\.at) == days)
  }

  @Test("The same item twice is two items, except where a line counts it once")
  func itemsTwice() throws {
    let item = #"{"kind":"demo","id":"a","amount":7,"at":"2026-12-22T00:00:00Z"}"#
    let decision = try decide("[\(item),\(item),\(item)]")
    #expect(
      reasons(decision) == ["all 3", "recent 30", "fading 270", "once 1000", "amount 21", "quiet -5"])
    #expect(decision.problems.isEmpty)
  }

  @Test("Of very many items, what is wrong with them is said in few words")
  func manyBadItems() throws {
    let kinds = [
      "7", #"{"kind":"demo","amount":1,"id":"a"}"#, #"{"kind":"demo","at":"2030-01-01T00:00:00Z"}"#,
      #"{"kind":"demo","at":"soon","amount":2}"#,
    ]
    let items = (0..<10_000).map { kinds[$0 % kinds.count] }
    let decision = try decide("[\(items.joined(separator: ","))]")
    #expect(reasons(decision) == ["all 5000", "once 1000", "amount 7500", "quiet -15"])
    #expect(decision.problems.count == 4)
    #expect(decision.problems.contains(.futureItems(field: "activities", items: 2_500)))
    #expect(
      decision.problems.contains(
        .undecidedItems(field: "activities", items: 5_000, missing: ["activities.at", "activities.id"])))
  }
}
