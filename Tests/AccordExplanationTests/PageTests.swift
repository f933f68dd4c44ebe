import AccordExplanation
import AccordSemantics
import AccordValues
import Testing

/// Pages about a few leads, as they are read.
@Suite struct PageTests {
  private static let called: [(Text, RawValue)] = [
    ("id", .text("L1")), ("country", .text("de")), ("staff", .number("200")), ("budget", .number("500")),
    ("consent", .flag(false)), ("campaign", .text("safe-2026")),
    (
      "visits",
      .list([
        Sample.visit("form", "2026-10-02T09:00Z"), Sample.visit("form", "2026-11-01T08:30Z"),
        Sample.visit("page", "2026-10-30T09:00Z"), Sample.visit("page", "2026-10-30T09:01Z"),
        Sample.visit("page", "2026-10-31T08:59Z"),
      ])
    ),
  ]

  @Test("a lead that is called although it has not agreed")
  func called() throws {
    let lines = try Sample().page(Self.called)
    #expect(
      lines.joined(separator: "\n")
        == """
        Lead L1, as of 2026-11-01 10:00 Europe/Berlin
          goes to     anna of desk "call"
          respond by  2026-11-02 10:00 Europe/Berlin
          because     step 2: when MQL  (rules.accord:41)
          meets       outsider no, MQL yes, hot (draft) no
          segments    size Middle
          pitch       "Fast and agile": In ten days.
          promised    "stable", which is not what fits: say so before they do
          breaks      "nobody is called without consent"  (rules.accord:46)

        fit 25, grade A  Can we serve them?
          +20  home market  rules.accord:20
          +10  size         rules.accord:21
           -5  no budget    rules.accord:22
          ───
           25

        interest 17  Do they look?
          +15  form        rules.accord:25
                 +5 of +10  2026-10-02 11:00, 30 days ago
                 +10        2026-11-01 09:30, less than a day ago
           +3  pages       rules.accord:26
                 +1  2026-10-30 10:00, 2 days ago
                 +1  2026-10-30 10:01, 1 day ago
                 +1  2026-10-31 09:59, 1 day ago
           -1  pages: cap  rules.accord:26
          ───
           17

        total 33.5
           +25  fit              rules.accord:28  (fit = 25)
          +8.5  50% of interest  rules.accord:28  (interest = 17)
          ────
          33.5

        Why not
          outsider is no
            when …  no  (rules.accord:30)
              no: not near  (near is yes)
          hot (draft) is no
            when …  no  (rules.accord:35)
              no: interest > 100  (interest is 17)
              no: budget > 1M  (budget is 500)
        """)
  }

  @Test("other forms can be made of the values")
  func values() throws {
    let sample = try Sample()
    var explainer = Explainer(sample.program, try sample.examination(Self.called))
    let explanation = explainer.explanation()
    #expect(explanation.taken?.outcome.member == "anna")
    #expect(explanation.taken?.condition == "MQL")
    #expect(explanation.pitch?.fits.title == "Fast and agile")
    #expect(explanation.pitch?.isKept == .no)
    #expect(explanation.broken.map(\.place) == ["rules.accord:46"])
    for score in explanation.scores {
      let sum = score.outcome.because.reduce(Decimal.zero) { $0.adding($1.points) ?? $0 }
      #expect(sum == score.outcome.points)
    }
    let hot = try #require(explanation.unmet.last)
    #expect(hot.outcome.name == "hot" && hot.outcome.isDraft)
    #expect(hot.clauses.map(\.outcome) == [.no])
    #expect(hot.clauses.flatMap(\.conditions).map(\.text) == ["interest > 100", "budget > 1M"])
    #expect(
      hot.clauses.flatMap(\.conditions).flatMap(\.observed).map(\.value) == [.number(17), .number(500)])
  }

  @Test("a lead of which little is known")
  func unknown() throws {
    let lines = try Sample().page([("id", .text("L2")), ("staff", .text("many")), ("consent", .flag(true))])
    #expect(
      lines.joined(separator: "\n")
        == """
        Lead L2, as of 2026-11-01 10:00 Europe/Berlin
          goes to     nurture
          again at    2026-12-01 10:00 Europe/Berlin
          because     step 4: when consent  (rules.accord:43)
          meets       outsider unknown, MQL no, hot (draft) unknown
          segments    size unknown
          pitch       unknown
          promised    unknown; whether it fits is unknown
          missing     country, staff, budget, campaign, visits

        fit 0, grade C  Can we serve them?
          no line pays
          ?  home market: 'country' is missing  rules.accord:20
          ?  size: 'staff' is missing  rules.accord:21
          ?  no budget: 'budget' is missing  rules.accord:22

        interest 0  Do they look?
          no line pays
          ?  form: 'visits' is missing  rules.accord:25
          ?  pages: 'visits' is missing  rules.accord:26

        total 0
          no line pays

        Why not
          outsider is unknown
            when …  unknown  (rules.accord:30)
              unknown: not near  (near is unknown)
          MQL is no
            never when …  unknown  (rules.accord:32)
              unknown: outsider
            when …  no  (rules.accord:33)
              no: fit >= 20  (fit is 0)
              no: interest > 5  (interest is 0)
          hot (draft) is unknown
            when …  unknown  (rules.accord:35)
              no: interest > 100  (interest is 0)
              unknown: budget > 1M  (budget is missing)

        Problems
          'staff' is "many", which is not a number of at most 18 digits
        """)
  }

  @Test("a lead that nobody wants")
  func nobody() throws {
    let lines = try Sample().page([
      ("id", .text("L3")), ("country", .text("fr")), ("staff", .number("3")), ("budget", .number("2000000")),
      ("visits", .list([])),
    ])
    #expect(
      lines.joined(separator: "\n")
        == """
        Lead L3, as of 2026-11-01 10:00 Europe/Berlin
          goes to     nobody
          because     step 5: no earlier step took it  (rules.accord:44)
          meets       outsider yes, MQL no, hot (draft) yes
          segments    size Small
          pitch       none
          promised    unknown; whether it fits is unknown
          missing     consent, campaign

        fit 0, grade C  Can we serve them?
          no line pays

        interest 0  Do they look?
          no line pays

        total 0
          no line pays

        Why not
          MQL is no
            never when …  yes  (rules.accord:32)
              yes: outsider
            when …  no  (rules.accord:33)
              no: fit >= 20  (fit is 0)
              no: interest > 5  (interest is 0)
        """)
  }

  @Test("what a lead says reaches no terminal as it is")
  func hostile() throws {
    let lines = try Sample().page([
      ("id", .text("a\u{1B}[2Jb\n")), ("staff", .text("\u{7}\u{202E}x")), ("owner", .text("e\u{9B}ve")),
      ("consent", .flag(true)), ("country", .text("DE")),
    ])
    #expect(
      lines.allSatisfy { line in line.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
      })
    #expect(!lines.joined().contains("\u{202E}"))
  }
}
