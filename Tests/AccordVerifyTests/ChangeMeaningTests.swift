import AccordSemantics
import AccordTestSupport
import AccordValues
import AccordVerify
import Testing

/// What is proven of a change, by small rules.
@Suite(.enabled(if: Oracle.z3.isUsed)) struct ChangeMeaningTests {
  private static let head = """
    accord 1
    agreement {
      between marketing, sales
      timezone "Europe/Berlin"
    }
    lead {
      id         text    required
      email      text    trim, lowercase
      country    text    uppercase
      city       text
      employees  number
      source     choice  webinar, fair, or other
      consent    flag
      account_owner text
      created_at time
      visits     list of visit { page text
        at time }
    }
    list home = "DE", "AT", "CH"
    pattern chief = /\\b(chief|ceo)\\b/
    pattern other = /x/
    pool desk { members anna }

    """

  /// One of the rule sets: the head with something else in it, and declarations.
  private struct Rules {
    let text: String

    init(_ declarations: String, _ old: String = "", _ new: String = "") {
      text =
        (old.isEmpty ? ChangeMeaningTests.head : ChangeMeaningTests.head.replacing(old, with: new))
        + declarations
    }
  }

  private func meaning(_ old: Rules, _ new: Rules, _ output: Output) throws -> String {
    let asOf = try #require(TimeReader.instant("2026-11-01T00:00Z".utf8, zone: .utc))
    let programs = try [old, new].map { try RuleFolder($0.text + "\n").rules().program(at: asOf) }
    let prover = ChangeProver(
      old: programs[0], new: programs[1], during: Stretch(from: nil, until: nil, in: .utc, now: asOf),
      solver: try Solver("z3"))
    switch try #require(try prover.meanings(of: [output]).first) {
    case .same: return "same"
    case .undecided: return "open"
    case .differs(let moves):
      return moves.compactMap { move in
        switch move.possible {
        case .never: "not \(move.from)>\(move.to)"
        case .shown(let lead):
          "\(move.from)>\(move.to)" + (lead.line == nil ? " without a line" : "")
            + (move.most.map { " by \($0)" } ?? "")
        case .met: "met \(move.from)>\(move.to)" + (move.most.map { " by \($0)" } ?? "")
        case .open: "perhaps \(move.from)>\(move.to)"
        }
      }.joined(separator: ", ")
    }
  }

  private func definition(_ old: String, _ new: String) throws -> String {
    try meaning(
      Rules("define d \"D\" when \(old)"), Rules("define d \"D\" when \(new)"), Output(.definition, "d"))
  }

  // MARK: The same in other words

  @Test(arguments: [
    ("employees > 5 and consent", "consent and not (employees <= 5)"),
    ("not (country = \"DE\" or country = \"AT\")", "country != \"DE\" and country != \"AT\""),
    ("country in home", "country = \"DE\" or country = \"CH\" or country = \"AT\""),
    ("employees between 5 and 9", "employees >= 5 and employees <= 9"),
    ("(count of visit where page = \"a\") > 2", "not ((count of visit where page = \"a\") <= 2)"),
    ("created_at within 7 days", "created_at >= 7 days ago and created_at <= now"),
    ("email matches chief and consent", "consent and email matches chief"),
  ]) func whatIsTheSameInOtherWordsIsProven(_ old: String, _ new: String) throws {
    #expect(try definition(old, new) == "same")
  }

  @Test func namesDoNotCount() throws {
    let old = Rules("let large = employees > 100\ndefine d \"D\" when large and consent")
    let new = Rules("let big = employees > 100\nlet agreed = consent\ndefine d \"D\" when agreed and big")
    #expect(try meaning(old, new, Output(.definition, "d")) == "same")
  }

  @Test func aStepMoreIsNoDifferenceByItself() throws {
    let old = Rules("route { to desk when employees > 5, to nobody otherwise }")
    let new = Rules("route { to desk when employees > 9, to desk when employees > 5, to nobody otherwise }")
    #expect(try meaning(old, new, Output(.route, "route")) == "same")
  }

  // MARK: One name, two meanings

  /// What has one name on both sides and is something else must not be taken for the same.
  @Test(arguments: [
    ("country in home", "\"AT\", \"CH\"", "\"AT\", \"CH\", \"LI\""),
    ("email matches chief", "(chief|ceo)", "(chief|cto)"),
    ("country = \"DE\"", "country    text    uppercase", "country    text"),
    ("source = fair", "webinar, fair, or other", "webinar, fair"),
    ("created_at within 7 days and visits is known", "Europe/Berlin", "Europe/Madrid"),
  ]) func whatHasOneNameMayMeanSomethingElse(_ condition: String, _ old: String, _ new: String) throws {
    let rules = "define d \"D\" when \(condition)"
    #expect(try meaning(Rules(rules), Rules(rules, old, new), Output(.definition, "d")) != "same")
  }

  @Test func aLetOfOneNameMayBeAnother() throws {
    let old = Rules("let n = number(city)\ndefine d \"D\" when n > 5")
    let new = Rules("let n = number(email)\ndefine d \"D\" when n > 5")
    #expect(try meaning(old, new, Output(.definition, "d")) != "same")
  }

  /// What a rule reads without naming it.
  @Test func whatIsReadWithoutANameCounts() throws {
    let silence = "score s { -5 \"idle\" for every 30 days without visit }"
    #expect(
      try meaning(
        Rules(silence), Rules(silence, "created_at time", "created_at time default 2020-01-01T00:00Z"),
        Output(.score, "s")) != "same")
    for condition in ["hour(now) >= 9", "now after 2026-11-01", "weekday(now) <= 5"] {
      let rules = "define d \"D\" when \(condition)"
      let moved = Rules(rules, "Europe/Berlin", "Asia/Tokyo")
      #expect(try meaning(Rules(rules), moved, Output(.definition, "d")) != "same", "\(condition)")
    }
  }

  /// Texts that look alike are two. (Clause 4.1)
  @Test func lettersAndTheirMarksMayBeOtherTexts() throws {
    let rules = "define d \"D\" when city in towns"
    let lists = ["caf\u{E9}", "cafe\u{301}"].map { Rules(rules + "\nlist towns = \"\($0)\"") }
    #expect(try meaning(lists[0], lists[1], Output(.definition, "d")) != "same")
    let patterns = ["caf\u{E9}", "cafe\u{301}"].map {
      Rules("define d \"D\" when city matches town\npattern town = /\($0)/")
    }
    #expect(try meaning(patterns[0], patterns[1], Output(.definition, "d")) != "same")
    let grades = ["caf\u{E9}", "cafe\u{301}"].map {
      Rules("score s { +5 \"x\" when consent }\ngrade g of s { \"\($0)\" from 3, \"b\" otherwise }")
    }
    #expect(try meaning(grades[0], grades[1], Output(.grade, "g")) != "same")
  }

  /// Written points have up to four decimals, computed ones two.
  @Test func pointsThatAreWrittenAreNotRounded() throws {
    let score = "score fit { +0.005 \"visit\" each visit, at most 3 }\nscore total = fit\n"
    #expect(
      try meaning(
        Rules(score + "define d \"D\" when fit > total"), Rules(score + "define d \"D\" when fit < total"),
        Output(.definition, "d")) != "same")
  }

  @Test func theIdOfAPersonCounts() throws {
    let route = "route { to person \"Anna\" as \"A1\" when consent, to nobody otherwise }"
    #expect(
      try meaning(Rules(route), Rules(route.replacing("A1", with: "B2")), Output(.route, "route"))
        .contains(">"))
  }

  @Test func patternsAreToldApartWhereverTheyStand() throws {
    let old = Rules("define d \"D\" when email matches chief")
    let swapped = Rules(
      "define d \"D\" when email matches other", "pattern chief = /\\b(chief|ceo)\\b/\npattern other = /x/",
      "pattern chief = /x/\npattern other = /\\b(chief|ceo)\\b/")
    #expect(try meaning(old, swapped, Output(.definition, "d")) == "same")
    let same = Rules(
      "define d \"D\" when email matches chief", "pattern chief = /\\b(chief|ceo)\\b/\npattern other = /x/",
      "pattern chief = /x/\npattern other = /\\b(chief|ceo)\\b/")
    #expect(try meaning(old, same, Output(.definition, "d")) != "same")
  }

  @Test func whoIsComputedCounts() throws {
    let old = Rules("route { to (account_owner) when consent, to nobody otherwise }")
    let new = Rules("route { to (city) when consent, to nobody otherwise }")
    #expect(try meaning(old, new, Output(.route, "route")) != "same")
  }

  // MARK: Which way

  @Test func waysOfADefinitionAreAskedOneByOne() throws {
    #expect(
      try definition("employees > 5", "employees > 9")
        == "not no>yes, yes>no, not unknown>yes, not yes>unknown, not no>unknown, not unknown>no")
    #expect(
      try definition("consent", "consent is yes")
        == "not no>yes, not yes>no, not unknown>yes, not yes>unknown, not no>unknown, unknown>no")
  }

  private func score(_ old: String, _ new: String) throws -> String {
    func rules(_ entries: String) -> Rules { Rules("score s {\n  +1 \"agreed\" when consent\n\(entries)\n}") }
    return try meaning(rules(old), rules(new), Output(.score, "s"))
  }

  @Test func pointsRiseOrFall() throws {
    let large = #"+20 "large" when employees > 5"#
    let more = #"+25 "large" when employees > 5"#
    #expect(try score(large, more) == "points>higher by 5, not points>lower")
    #expect(
      try score(large, large + "\n-3 \"fair\" when source = fair") == "not points>higher, points>lower by 3")
    // What is paid for items is the same number on both sides.
    let items = "\n+2 \"visits\" each visit within 30 days, at most 5"
    #expect(try score(large + items, more + items) == "points>higher by 5, not points>lower")
  }

  /// No lead moves farther than is said, and where everything is looked into, some lead moves as far.
  @Test(arguments: [
    // No lead has two sources.
    (
      #"+2 "fair" when source = fair"#,
      "+6 \"fair\" when source = fair\n+3 \"webinar\" when source = webinar",
      "points>higher by 4, not points>lower"
    ),
    // Of two lines in one group, one counts.
    (
      "group \"g\" highest { +5 \"a\" when consent\n+9 \"b\" when employees > 5 }",
      "group \"g\" highest { +7.25 \"a\" when consent\n+8 \"b\" when employees > 5 }",
      "points>higher by 2.25, points>lower by 1"
    ),
    // A limit takes away what is more than it.
    (
      #"+90 "large" when employees > 5"#, "at most 60\n+100 \"large\" when employees > 5",
      "not points>higher, points>lower by 31"
    ),
    // Far more than any lead that was tried moves.
    (
      #"+2 "fair" when source = fair"#,
      "+2 \"fair\" when source = fair\n+(employees from 0 to 7654.32) \"size\"",
      "points>higher by 7654.32, not points>lower"
    ),
    // How many items there are is not known.
    (
      "+1 \"visits\" each visit", "+1 \"visits\" each visit\n+2 \"home\" when country in home",
      "points>higher by 2, not points>lower"
    ),
    (
      "+1 \"visits\" each visit", "+2 \"visits\" each visit", "points>higher, perhaps points>lower"
    ),
  ]) func pointsMoveNoFarther(_ old: String, _ new: String, _ meaning: String) throws {
    #expect(try score(old, new) == meaning)
  }

  @Test func aLeadIsWhatBothRead() throws {
    // Only the new rules read the field; a lead that shows it has it.
    let new = Rules(
      "define d \"D\" when employees > 5 and budget > 7", "consent    flag",
      "consent    flag\n      budget number")
    #expect(
      try meaning(Rules("define d \"D\" when employees > 5"), new, Output(.definition, "d"))
        == "not no>yes, yes>no, not unknown>yes, yes>unknown, not no>unknown, unknown>no")
  }
}
