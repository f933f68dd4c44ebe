import AccordComparison
import AccordSemantics
import AccordTestSupport
import AccordValues
import AccordVerify
import Testing

/// What counts as a change, and which outputs it can change.
@Suite struct ChangeTests {
  private let rules = """
    accord 1
    lead { id text required, country text, employees number, asked date }
    list home = "DE", "AT"
    let isHome = country in home
    score fit {
      +10 "home" when isHome
      +20 "large" when employees >= 50
    }
    grade size of fit { A from 30, B from 10, C otherwise }
    define MQL "Ready" when fit >= 30
    define asked_lately when asked within 30 days
    pool desk { members anna, ben weight 2 }
    route {
      to desk when MQL respond within 1 day
      to nobody otherwise
    }

    """

  private func compared(_ edit: (String) -> String) throws -> ComparisonRun {
    try ComparisonRun(rules, edit(rules))
  }

  @Test func theSameIsTheSame() throws {
    let run = try compared { $0 }
    #expect(run.changes == [])
    #expect(run.report.isSame)
    #expect(run.report.outputs.allSatisfy { $0.result == .unchanged })
  }

  /// Comments, titles, layout and order decide nothing.
  @Test func whatDecidesNothingIsNoChange() throws {
    let run = try compared { rules in
      var lines = rules.replacing("\"Ready\"", with: "\"Quite ready\"").replacing(
        "+20 \"large\"", with: "+20 \"big\""
      )
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      lines.insert("# a comment", at: 4)
      lines.swapAt(2, 3)
      return lines.joined(separator: "\n")
    }
    #expect(run.changes == [])
    #expect(run.report.isSame)
  }

  @Test func aNumberIsAChangeOfWhatRestsOnIt() throws {
    let run = try compared { $0.replacing("employees >= 50", with: "employees >= 100") }
    #expect(run.changes == ["score 'fit' different: employees >= 50 → employees >= 100"])
    #expect(run.result("fit") == .notDecided)
    #expect(run.result("size") == .notDecided)
    #expect(run.result("MQL") == .notDecided)
    #expect(run.result("route") == .notDecided)
    #expect(run.result("asked_lately") == .unchanged)
    #expect(run.result("desk") == .unchanged)
    #expect(!run.report.isSame)
    #expect(run.report.definitionsDiffer)
  }

  @Test func titlesAreShownWithTheirLine() throws {
    let run = try compared { $0.replacing("+10 \"home\"", with: "+15 \"home\"") }
    #expect(run.changes == ["score 'fit' different: \"home\" +10 → +15"])
  }

  @Test func entriesOfAListAreNamed() throws {
    let run = try compared { $0.replacing("\"DE\", \"AT\"", with: "\"DE\", \"CH\", \"LI\"") }
    #expect(
      run.changes.first?.contains("2 entries new: 'CH', 'LI'; 1 entry gone: 'AT'") == true, "\(run.changes)")
    #expect(run.result("MQL") == .notDecided)
    #expect(run.result("asked_lately") == .unchanged)
  }

  @Test func ofHoursItIsSaidWhatIsOtherwise() throws {
    let zone = "agreement { between sales, marketing\n timezone \"Europe/Berlin\" }\n"
    let hours = "hours office {\n  monday to friday 9:00 to 17:00\n  closed from \"closed.csv\"\n}\n"
    let old = rules + zone + hours
    func changes(_ new: String, closed: String = "day\n2026-12-24\n") throws -> [String] {
      try ComparisonRun(
        old, new, beside: ["closed.csv": "day\n2026-12-24\n"], besideNew: ["closed.csv": closed]
      ).changes.filter { $0.hasPrefix("hours") }
    }
    #expect(
      try changes(old.replacing("17:00", with: "18:00"))
        == ["hours 'office' different: 9:00 to 17:00 → 9:00 to 18:00"])
    #expect(
      try changes(old.replacing("Berlin", with: "London"))
        == [
          "hours 'office' different: it goes by the time zone of the agreement: Europe/Berlin → Europe/London"
        ])
    #expect(
      try changes(old, closed: "day\n2026-12-25\n")
        == [
          "hours 'office' different: 1 closed stretch new: '2026-12-25'; 1 closed stretch gone: '2026-12-24'"
        ])
    #expect(try changes(old) == [])
  }

  @Test func howAFieldIsReadIsAChange() throws {
    let run = try compared { $0.replacing("country text", with: "country text uppercase") }
    #expect(
      run.changes == ["field 'country' different: country text → country text uppercase"], "\(run.changes)")
    #expect(run.result("fit") == .notDecided)
    #expect(run.result("asked_lately") == .unchanged)
  }

  @Test func caseIsAChangeOfWhatCompares() throws {
    let run = try compared { $0.replacing("country text", with: "country text ignoring case") }
    #expect(run.changes.contains { $0.hasPrefix("field 'country' different") }, "\(run.changes)")
    #expect(run.result("fit") == .notDecided)
  }

  @Test func membersOfAPoolAreComparedAsAList() throws {
    let run = try compared { $0.replacing("ben weight 2", with: "carl") }
    #expect(run.result("desk") == .differs)
    #expect(run.result("route") == .unchanged)
    #expect(run.report.definitionsDiffer == false)
    #expect(!run.report.isSame)
  }

  @Test func whatIsNewAndGoneIsSaid() throws {
    let run = try compared {
      $0.replacing(
        "define asked_lately when asked within 30 days\n", with: "define large when employees > 10\n")
    }
    #expect(run.result("asked_lately") == .gone)
    #expect(run.result("large") == .new)
    #expect(run.result("MQL") == .unchanged)
  }

  @Test func aScoreThatBecameALetIsSaid() throws {
    let old = "accord 1\nlead { id text, n number }\nscore s { +1 \"n\" when n > 1 }\ndefine d when s > 0\n"
    let new = "accord 1\nlead { id text, n number }\nlet s = n\ndefine d when s > 0\n"
    let run = try ComparisonRun(old, new)
    let gone = try #require(run.report.changes.first { $0.kind == .gone })
    #expect(gone.otherKind == .binding)
    #expect(run.result("d") == .notDecided)
    #expect(run.result("s") == .gone)
  }

  @Test func datedRulesDifferFromADayOn() throws {
    let old =
      "accord 1\nlead { id text, n number }\ndefine d until 2026-12-31 when n > 1\n"
      + "define d from 2027-01-01 when n > 2\n"
    let run = try ComparisonRun(old, old.replacing("n > 2", with: "n > 3"))
    #expect(run.report.changes.map { $0.since.map { "\($0)" } } == ["2027-01-01"])
    #expect(run.result("d") == .notDecided)
  }

  @Test func anInputThatIsReadDifferentlyIsAChange() throws {
    let old = """
      accord 1
      lead { id text, n number }
      input crm { n from "N" }
      define d when n > 1
      define other when id is known

      """
    let run = try ComparisonRun(old, old.replacing("\"N\"", with: "\"M\""))
    #expect(run.result("d") == .notDecided)
    #expect(run.result("other") == .unchanged)
  }

  @Test func promisesAreToldAndDecideNothing() throws {
    let run = try compared { $0 + "ensure \"all\" fit >= 0\n" }
    #expect(run.changes == ["promise 'all' new"])
    #expect(run.report.isSame)
  }

  /// No output reads the id, and yet leads without one are no leads any more.
  @Test func whatIsRequiredIsNoSmallThing() throws {
    let rules = "accord 1\nlead { id text, n number }\ndefine d when n > 1\n"
    let run = try ComparisonRun(
      rules, rules.replacing("id text", with: "id text required"), leads: "{\"n\":2}\n")
    #expect(run.result("d") == .unchanged)
    #expect(!run.report.isSame)
    #expect(run.report.leads?.rejectedNow == 1)
    #expect(ComparisonText(run.report, limit: 1).text.contains("may differ: field 'id'"))
  }

  // MARK: What is proven of days, places and names

  private func proven(
    _ old: String, _ new: String, _ output: String
  ) throws -> ComparisonReport.ComparedOutput {
    let run = try ComparisonRun(old, new)
    let asOf = try #require(TimeReader.instant("2026-11-01T00:00Z".utf8, zone: .utc))
    let matched = MatchedOutputs(run.pair)
    let proofs = try ChangeProofs(run.pair, matched, about: nil, now: asOf, solver: nil)
    let report = ComparisonReport(
      run.pair, DeclarationChange.between(run.pair), matched, proofs, about: nil, nil, inputs: [])
    return try #require(report.outputs.first { $0.output.name == output })
  }

  private let plain =
    "accord 1\nlead { id text, n number }\ndefine d \"D\" when n > 1\npool p { members a }\n"

  @Test func whatIsGoneOnSomeDaysDiffers() throws {
    let output = try proven(
      plain, plain.replacing("define d \"D\" when n > 1", with: "define d until 2025-12-31 \"D\" when 1 < n"),
      "d")
    #expect(output.result == .differs)
    #expect(output.proof.map(\.words) == ["no lead was found that it moves; a proof needs a solver", "gone"])
  }

  @Test func aDraftIsNotWhatIsAgreed() throws {
    let output = try proven(plain, plain.replacing("define d", with: "draft define d"), "d")
    #expect(output.result == .differs)
    #expect(output.proof.map(\.words) == ["agreed before, a draft now"])
  }

  @Test func aPoolHasItsMembersInEveryZone() throws {
    let zoned = plain.replacing(
      "accord 1\n", with: "accord 1\nagreement { between marketing, sales\n timezone \"Asia/Tokyo\" }\n")
    #expect(try proven(plain, zoned, "p").result == .unchanged)
  }

  @Test func daysOfTwoZonesAreNotTheSame() throws {
    func rules(_ zone: String) -> String {
      plain.replacing(
        "accord 1\n",
        with: "accord 1\nagreement { between marketing, sales\n timezone \"\(zone)\" }\n"
      ).replacing(
        "define d \"D\" when n > 1",
        with: "define d until 2026-10-31 \"D\" when n > 1\ndefine d from 2026-11-01 \"D\" when n > 2")
    }
    #expect(try proven(rules("UTC"), rules("Pacific/Auckland"), "d").result == .notDecided)
  }

  @Test func aFieldMayTakeAColumnFromAnother() throws {
    let old = "accord 1\nlead { id text, email text }\ndefine d \"D\" when email is known\n"
    let report = try ComparisonRun(old, old.replacing("email text }", with: "email text, e_mail text }"))
      .report
    #expect(!report.isSame)
    #expect(
      ComparisonText(report, limit: 0).text.contains(
        "which columns of CSV go to which field may differ, by names that are loosely the same: field 'e_mail'"
      ))
  }
}
