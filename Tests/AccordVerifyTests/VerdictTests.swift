import AccordSemantics
import AccordSource
import AccordTestSupport
import AccordValues
import AccordVerify
import Testing

/// What comes of promises, by small rules.
@Suite(.enabled(if: Oracle.z3.isUsed)) struct VerdictTests {
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
      employees  number
      rank       number  default 3
      source     choice  webinar, fair, or other
      customer   flag
      consent    flag
      created_at time
      signed     date
      tags       list of text
      visits     list of visit { page text
        at time }
    }
    list home = "DE", "AT", "CH"
    pattern chief = /\\b(chief|ceo)\\b/
    pool desk { members anna }

    """

  private func outcome(_ rules: String, _ promise: String) throws -> String {
    let program = try RuleFolder(VerdictTests.head + rules + "\nensure \"p\" \(promise)\n").rules()
    let asOf = try #require(TimeReader.instant("2026-11-01T00:00Z".utf8, zone: .utc))
    let verification = try Verification(program, asOf: asOf, now: asOf, solver: try Solver("z3")) { _ in true
    }
    return try verification.entries.map { entry in
      switch entry.verdict.outcome {
      case .alwaysYes: return "always yes"
      case .neverNo(let lead): return "never no: " + (try #require(lead.line(entry.program)))
      case .neverNoPerhapsUnknown: return "never no"
      case .refuted(let lead): return "refuted: " + (try #require(lead.line(entry.program)))
      case .undecided: return "undecided"
      }
    }.joined(separator: ", ")
  }

  @Test(arguments: [
    // Conditions.
    ("", "consent or not consent", #"never no: {"id":"example"}"#),
    ("", "consent is yes or consent is not yes", "always yes"),
    ("", "customer is yes implies not (customer is no)", "always yes"),
    ("define a when consent and customer", "a implies consent", #"never no: {"id":"example"}"#),
    ("define a when consent and customer", "a is yes implies consent is yes", "always yes"),
    (
      "define a when consent or customer", "a implies consent",
      #"refuted: {"id":"example","customer":true,"consent":false}"#
    ),
    // Numbers.
    ("", "employees >= 10 is yes implies employees > 9", "always yes"),
    ("", "employees > 9 is yes implies employees >= 9.01", "refuted: {\"id\":\"example\",\"employees\":9.00"),
    (
      "", "employees between 10 and 20 is yes implies employees in (15, 16) is not yes or employees < 17",
      "always yes"
    ),
    ("", "rank is known", "always yes"),
    ("", "employees + 1 > employees is yes or employees is missing", "undecided"),
    // Texts and options.
    ("", "country in home is yes implies country != \"FR\"", "always yes"),
    ("", "email starts with \"info@\" is yes implies email contains \"info\"", "always yes"),
    ("", "email ends with \".de\" is yes implies not (email ends with \".at\")", "always yes"),
    ("", "country = \"DE\" is yes implies country = \"de\" ignoring case", "always yes"),
    ("", "source = webinar is yes implies source != fair", "always yes"),
    ("", "source in (webinar, fair, other) is yes or source is missing", "always yes"),
    ("", "tags contains \"a\" is yes implies tags contains any of \"a\", \"b\"", "always yes"),
    // Times and days.
    ("", "created_at within 7 days is yes implies created_at within 30 days", "always yes"),
    ("", "created_at older than 7 days is yes implies created_at before now", "always yes"),
    (
      "", "created_at within 7 days is yes implies created_at within 6 days",
      #"refuted: {"id":"example","created_at":"2026-10-25T"#
    ),
    ("", "signed before 2026-01-01 is yes implies signed before 2027-01-01", "always yes"),
    // Items.
    ("", "(any visit within 7 days) is yes implies any visit within 30 days", "always yes"),
    ("", "(any visit where page = \"price\") is yes implies visits is known", "always yes"),
    // Segments, scores and grades.
    (
      "segments size { big when employees >= 100, small when employees < 100 }",
      "size = big is yes implies employees >= 50", "always yes"
    ),
    (
      "score fit { +20 \"home\" when country in home\n +10 \"asked\" when consent }", "fit <= 30",
      "always yes"
    ),
    (
      "score fit { +20 \"home\" when country in home\n +10 \"asked\" when consent }",
      "fit >= 25 is yes implies consent is yes", "always yes"
    ),
    (
      "score fit from 0 to 25 { +20 \"home\" when country in home\n +10 \"asked\" when consent }",
      "fit >= 25 is yes implies consent is yes", "always yes"
    ),
    (
      "score fit { bands employees \"size\" { below 10 +0\n 10 to 99 +5\n 100 and up +9 } }",
      "fit > 5 is yes implies employees >= 100", "always yes"
    ),
    (
      "score fit { group \"g\" highest { +5 \"a\" when consent\n +9 \"b\" when customer } }",
      "fit = 9 is yes implies customer is yes", "always yes"
    ),
    ("score fit { +1 \"read\" each visit, at most 5 points }", "fit <= 5", "always yes"),
    (
      "score fit { +20 \"home\" when country in home }\ngrade g of fit { A from 15, B otherwise }",
      "g = A is yes implies country in home is yes", "always yes"
    ),
    // The route.
    (
      "route { to desk when consent\n to nobody otherwise }", "routed to desk implies consent is yes",
      "always yes"
    ),
    (
      "route { to desk when consent is not no\n to nobody otherwise }",
      "routed to desk implies consent is not no",
      "always yes"
    ),
    (
      "route { to review when country = \"DE\"\n to desk when consent\n to nobody otherwise }",
      "routed to desk implies country != \"DE\"", #"never no: {"id":"example","consent":true}"#
    ),
  ])
  func promises(rules: String, promise: String, expected: String) throws {
    // Which lead a solver speaks of is its own affair.
    let outcome = try outcome(rules, promise)
    #expect(outcome.hasPrefix(expected), "\(outcome)")
  }

  /// Rules of which a proof once said too much, and those that took it too long.
  @Test(arguments: [
    // A lower limit that holds at every time gives back what was lost below it. (7.42)
    (
      """
      lead { id text required, created_at time, kind flag, visits list of visit { page text
        at time } }
      score warmth {
        from 0 to 100
        -30 "base"
        +45 "visit" each visit, at most 1
        -5 "idle" for every 30 days without visit, also in the past
      }
      """, "warmth <= 15", "refuted"
    ),
    // Where the date line was moved, a day begins when the next one does.
    (
      """
      agreement {
        between marketing, sales
        timezone "Pacific/Apia"
      }
      lead { id text required, d date }
      """, "d < 2011-12-31 implies d before 2011-12-31", "refuted"
    ),
    // Numbers keep 18 digits.
    (
      "lead { id text required, x flag }\nscore s { +0.0001 \"a\" }\nlet big = "
        + Array(repeating: "1_000_000_000_000", count: 190).joined(separator: " + "),
      "big + s > big", "refuted"
    ),
    // What cannot come out of what is done to a text is no lead.
    ("lead { id text required, k text lowercase }", "k != \"ABC\"", "undecided"),
    // Sums of sums, choices of choices, and definitions by the hundred.
    (
      "lead { id text required, g flag }\nscore s { +1 \"a\" when g }\nlet a0 = s + 0\n"
        + (1..<40).map { "let a\($0) = a\($0 - 1) + a\($0 - 1)\n" }.joined(), "a30 >= 0", "always yes"
    ),
    (
      "lead { id text required, n number }\nlet a0 = n\n"
        + (1..<60).map { "let a\($0) = choose { a\($0 - 1) when n > \($0), a\($0 - 1) otherwise }\n" }
        .joined(),
      "a59 >= 0 is yes implies n >= 0", "always yes"
    ),
    (
      "lead { id text required, f number, g flag }\ndefine d0 when g\n"
        + (1..<300).map { "define d\($0) when (d\($0 - 1) or f = \($0)) and f < 1000\n" }.joined(),
      "d299 is yes implies d299 is not no", "always yes"
    ),
  ])
  func whatWasProvenWrongly(rules: String, promise: String, expected: String) throws {
    let rules = try RuleFolder("accord 1\n\(rules)\nensure \"p\" \(promise)\n").rules()
    let asOf = try #require(TimeReader.instant("2026-11-01T00:00Z".utf8, zone: .utc))
    let verification = try Verification(rules, asOf: asOf, now: asOf, solver: try Solver("z3")) { _ in true }
    let outcome = verification.entries.map { entry in
      switch entry.verdict.outcome {
      case .alwaysYes: "always yes"
      case .neverNo, .neverNoPerhapsUnknown: "never no"
      case .refuted: "refuted"
      case .undecided: "undecided"
      }
    }
    #expect(outcome == [expected])
  }

  @Test func aCellOnWhichAPatternIsSlowMayNotMatch() throws {
    let rules = try RuleFolder(
      """
      accord 1
      lead { id text required, k text, a number, b number, c number, d number, e number }
      table names from "names.csv" { k text key
        name text }
      define m when names[k].name matches /^(x+x+)+[yz]$/
      define odd when a = 3171 and b = 4172 and c = 5173 and d = 6174 and e = 7175
      ensure "p" odd and names[k].name is known implies m is not no

      """, beside: ["names.csv": "k,name\none,xxxxxxxxxxxxxxx\n"]
    ).rules()
    let asOf = try #require(TimeReader.instant("2026-11-01T00:00Z".utf8, zone: .utc))
    let verification = try Verification(rules, asOf: asOf, now: asOf, solver: try Solver("z3")) { _ in true }
    #expect(verification.count { if case .refuted = $0 { true } else { false } } == 1)
  }

  @Test func timesNearTheEndOfTheCalendarMayNotBe() throws {
    let rules = try RuleFolder(
      "accord 1\nlead { id text required }\nensure \"p\" (now - 36500 days) is known\n"
    ).rules()
    let asOf = try #require(TimeReader.instant("0050-01-01T00:00Z".utf8, zone: .utc))
    let verification = try Verification(rules, asOf: asOf, now: asOf, solver: try Solver("z3")) { _ in true }
    #expect(verification.count { if case .refuted = $0 { true } else { false } } == 1)
  }

  @Test func aLeadThatNoLineSpellsIsShownAsATest() throws {
    let rules = try RuleFolder(
      """
      accord 1
      lead { id text required, signed date required format "DD.MM.YYYY", consent flag, k text lowercase missing "x" }
      ensure "p" consent is not missing
      ensure "q" k = "abc" is not yes
      ensure "r" k = "x" is not yes
      """
    ).rules()
    let asOf = try #require(TimeReader.instant("2026-11-01T00:00Z".utf8, zone: .utc))
    let verification = try Verification(rules, asOf: asOf, now: asOf, solver: try Solver("z3")) { _ in true }
    let shown = verification.entries.map { entry -> String in
      guard case .refuted(let lead) = entry.verdict.outcome else { return "-" }
      return lead.line(entry.program) ?? lead.literal(entry.program)
    }
    #expect(
      shown == [
        "lead { id = \"example\", signed = 2026-11-01 }",
        "lead { id = \"example\", signed = 2026-11-01, k = \"abc\" }", "-",
      ])
  }

  /// What is never meant, as `CODE message`, and the lead that shows it.
  @Test(arguments: [
    ("define a when consent and not consent", ["V020 no lead is ever 'a'"]),
    ("define a when consent and customer", []),
    (
      "segments size { big when employees >= 100, small when employees <= 100 }",
      [
        "V010 a lead can be in the segments 'big' and 'small' of 'size', and is then in neither: {\"id\":\"example\",\"employees\":100}"
      ]
    ),
    (
      "segments size { big when employees >= 100, small when employees < 100, none_left when employees > 200 and employees < 100 }",
      ["V028 no lead is in the segment 'none_left' of 'size'"]
    ),
    (
      "score fit { +5 \"a\" when consent\n +9 \"b\" when consent and not consent }",
      ["V023 the line \"b\" of 'fit' applies to no lead"]
    ),
    ("score fit { bands rank \"r\" { below 5 +1\n 5 to 9 +2\n 10 and up +3 } }", []),
    (
      "score fit { +5 \"a\" when consent\n +5 \"b\" when not consent }\ngrade g of fit { A from 10, B from 1, C otherwise }",
      ["V027 no lead gets the grade 'A' of 'g'"]
    ),
    (
      "define a when consent and customer\nroute { to desk when consent\n to review when a\n to nobody otherwise }",
      ["V029 step 2, to review, takes no lead"]
    ),
    (
      "route { to nurture when consent is not no\n to nobody otherwise }",
      [
        "V042 a lead whose 'consent' is not yes is nurtured, which nobody may have asked it: {\"id\":\"example\"}"
      ]
    ),
    ("route { to nurture when consent\n to nobody otherwise }", []),
    (
      "proposition fast { for employees < 100 }\nproposition stable { for employees >= 50 }",
      [
        "V011 'fast' and 'stable' can both fit a lead, and then neither is said: {\"id\":\"example\",\"employees\":51}"
      ]
    ),
    (
      "ensure \"x\" (consent and not consent) implies customer",
      ["V031 the promise \"x\" is about no lead: what stands before 'implies' is never yes"]
    ),
  ])
  func neverMeant(rules: String, expected: [String]) throws {
    let rules = try RuleFolder(VerdictTests.head + rules + "\n").rules()
    let asOf = try #require(TimeReader.instant("2026-11-01T00:00Z".utf8, zone: .utc))
    let verification = try Verification(
      rules, asOf: asOf, now: asOf, solver: try Solver("z3"), where: { _ in false },
      checking: { !$0.isByRequest })
    let found = verification.findings.map { entry in
      let lead = entry.finding.lead.flatMap { $0.line(entry.program) }.map { ": \($0)" } ?? ""
      return "\(entry.finding.code.rawValue) \(entry.finding.message)\(lead)"
    }
    #expect(found == expected)
  }

  @Test(.enabled(if: Oracle.cvc5.isUsed)) func bothSolversSayTheSameOfTheSampleRules() throws {
    let rules = try RuleFolder(project: "rules").rules()
    let asOf = try #require(TimeReader.instant("2026-11-01T09:00Z".utf8, zone: .utc))
    let results = try ["z3", "cvc5"].map { name in
      let verification = try Verification(
        rules, asOf: asOf, now: asOf, solver: try Solver(name), where: { _ in true },
        checking: { !$0.isByRequest })
      return verification.entries.map { entry in
        switch entry.verdict.outcome {
        case .alwaysYes: "always yes"
        case .neverNo: "never no"
        case .neverNoPerhapsUnknown, .refuted, .undecided: "\(entry.verdict.outcome)"
        }
      } + verification.findings.map(\.finding.message)
    }
    #expect(results == Array(repeating: ["never no", "never no", "always yes", "never no"], count: 2))
  }

  @Test func stretchesOfDaysHaveTheirOwnVerdicts() throws {
    let rules =
      VerdictTests.head + """
        define a until 2026-12-31 when consent
        define a from 2027-01-01 when customer
        ensure "a asks for consent" a is yes implies consent is yes
        """
    let asOf = try #require(TimeReader.instant("2026-11-01T00:00Z".utf8, zone: .utc))
    let verification = try Verification(
      RuleFolder(rules).rules(), asOf: nil, now: asOf, solver: try Solver("z3")
    ) { _ in true }
    #expect(verification.entries.map { "\($0.from.map { "\($0)" } ?? "-")" } == ["-", "2027-01-01"])
    #expect(verification.count { if case .alwaysYes = $0 { true } else { false } } == 1)
    #expect(
      verification.count {
        if case .refuted(let lead) = $0 { "\(lead.asOf)" >= "2026-12-31T23:00:00Z" } else { false }
      } == 1)
  }
}
