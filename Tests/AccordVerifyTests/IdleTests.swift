import AccordSemantics
import AccordSource
import AccordTestSupport
import AccordValues
import AccordVerify
import Testing

/// What stands in rules and never does anything, and what is asked about by request, by small rules.
@Suite(.enabled(if: Oracle.z3.isUsed)) struct IdleTests {
  private static let head = """
    accord 1
    lead {
      id        text    required
      country   text
      employees number
      revenue   number
      consent   flag
      customer  flag
      visits    list of visit { page text
        at time }
    }
    pool desk { members anna }

    """

  private func findings(
    _ rules: String, _ code: NeverMeant.Code, at time: String? = "2026-11-01T00:00Z"
  ) throws -> [NeverMeant] {
    let loaded = try RuleFolder(IdleTests.head + rules + "\n").rules()
    let asOf = time.flatMap { TimeReader.instant($0.utf8, zone: .utc) }
    let verification = try Verification(
      loaded, asOf: asOf, now: try #require(asOf ?? Verification.anyMoment), solver: try Solver("z3"),
      where: { _ in false },
      checking: { $0 == code })
    return verification.findings.map(\.finding)
  }

  private func messages(
    _ rules: String, _ code: NeverMeant.Code, at time: String? = "2026-11-01T00:00Z"
  ) throws -> [String] {
    try findings(rules, code, at: time).map(\.message)
  }

  @Test func aDefinitionThatIsNeverNo() throws {
    #expect(
      try messages("define d when employees > 5 or employees <= 5", .neverNo)
        == ["every lead is 'd', or it is unknown whether it is"])
    #expect(try messages("define d when employees > 5 or employees < 5", .neverNo) == [])
  }

  /// A clause that others make superfluous together, which no two of them do.
  @Test func aClauseThatChangesNothing() throws {
    let rules =
      "define d {\n  never when customer\n  requires consent\n  when not customer and employees > 5\n}"
    #expect(
      try messages(rules, .clauseWithoutEffect)
        == ["the clause 'never when customer' of 'd' changes nothing: each lead comes out as without it"])
    let together = """
      define d {
        requires employees > 5
        requires employees > 3 or revenue > 9
        when consent
      }
      """
    #expect(
      try messages(together, .clauseWithoutEffect)
        == [
          "the clause 'requires employees > 3 or revenue > 9' of 'd' changes nothing: each lead comes out as without it"
        ])
    // What is unknown by the clause alone is an effect.
    let unknown = "define d {\n  requires employees > 5 and consent\n  when revenue > 3 or consent\n}"
    #expect(try messages(unknown, .clauseWithoutEffect).count == 1)
    #expect(try messages("define d {\n  never when customer\n  when consent\n}", .clauseWithoutEffect) == [])
  }

  @Test func anEntryThatNeverCounts() throws {
    let rules = """
      score s {
        group "size" highest {
          +10 "large" when employees > 100
          +5  "huge"  when employees > 1000
          +7  "agreed" when consent
        }
      }
      """
    #expect(
      try messages(rules, .neverCounts)
        == ["\"huge\" of 's' never counts: there is always another entry of its group that does"])
    #expect(try messages(rules.replacing("highest", with: "lowest"), .neverCounts).isEmpty)
    #expect(
      try messages(rules.replacing("highest", with: "first"), .neverCounts)
        == ["\"huge\" of 's' never counts: there is always another entry of its group that does"])
  }

  @Test func aLimitThatNeverBinds() throws {
    let rules =
      "score s from 0 to 10 {\n  +10 \"large\" when employees > 100\n  -5 \"small\" when employees < 10\n}"
    #expect(try messages(rules, .limitNeverBinds) == [])
    // Both lines never pay together, which bounds alone do not see.
    let one =
      "score s from -5 to 10 {\n  +10 \"large\" when employees > 100\n  +8 \"small\" when employees < 10\n}"
    #expect(
      try messages(one, .limitNeverBinds) == ["the limit 'from -5 to 10' of 's' never changes anything"])
  }

  @Test func anArmThatIsNeverTaken() throws {
    let rules =
      "let kind = choose { \"a\" when employees > 5, \"b\" when employees > 9, \"c\" otherwise }\ndefine d when kind = \"c\""
    #expect(
      try messages(rules, .armNever) == ["no lead takes the choice 'when employees > 9'"])
    #expect(try messages(rules.replacing("> 9", with: "> 3"), .armNever) == [])
  }

  /// What never happens on some days does happen.
  @Test func whatHappensOnOtherDaysHappens() throws {
    let rules = """
      define large until 2026-06-30 when employees >= 100
      define large from 2026-07-01 when employees >= 10
      route { to review when employees < 50 and large, to desk when large, to nobody otherwise }
      """
    #expect(try messages(rules, .stepNever, at: nil) == [])
    #expect(
      try messages(rules.replacing("< 50", with: "< 5"), .stepNever, at: nil)
        == ["step 1, to review, takes no lead"])
    #expect(try messages(rules, .stepNever, at: "2026-01-01T00:00Z") == ["step 1, to review, takes no lead"])
  }

  // MARK: By request

  @Test func whatIsMissingMakesALeadOne() throws {
    let found = try findings(
      "define d {\n  never when customer is yes\n  when employees > 5\n}", .missingData)
    #expect(found.map(\.message) == ["a lead that is not 'd' would be if its 'customer' were missing"])
    #expect(found.first?.lead != nil)
    #expect(try messages("define d {\n  never when customer\n  when employees > 5\n}", .missingData) == [])
  }

  @Test func morePointsCostALeadWhatItIs() throws {
    let score = "score s {\n  +10 \"large\" when employees > 100\n  +10 \"agreed\" when consent\n}\n"
    #expect(
      try messages(score + "define d when s >= 10 and s < 20", .morePoints)
        == ["a lead that is 'd' would not be with more points of 's'"])
    #expect(try messages(score + "define d when s >= 10", .morePoints) == [])
  }

  @Test func whoHasAgreedIsForgotten() throws {
    let route = "route { to desk when employees > 5, to nobody otherwise }"
    #expect(try messages(route, .forgotten) == ["a lead whose 'consent' is yes goes to nobody"])
    #expect(
      try messages("route { to desk when employees > 5 or consent, to nobody otherwise }", .forgotten) == [])
  }

  @Test func whatIsKnownIsInNoSegment() throws {
    let gap = "segments size {\n  S when employees < 10\n  L when employees > 10\n}"
    #expect(
      try messages(gap, .complete)
        == ["a lead of which all is known that 'size' asks about is in none of its segments"])
    #expect(try messages(gap.replacing("> 10", with: ">= 10"), .complete) == [])
  }
}
