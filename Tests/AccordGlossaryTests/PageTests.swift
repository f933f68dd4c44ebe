import AccordGlossary
import AccordSemantics
import AccordValues
import Testing

/// What is on the page.
@Suite struct PageTests {
  @Test func whatLeaves() throws {
    let words = try Rules.words(
      """
      accord 1
      lead {
        id text required
        email text personal lowercase
        n number
      }
      table people from "people.csv" { name text key, crm text }
      score fit { +1 "one" when n > 1 }
      define big when n > 5
      let domain_of_mail = domain(email)
      pool desk { members anna }
      proposition all { for n > 1, pitch "All" }
      route { to desk when big
      to nobody otherwise }
      output out "For the partner" {
        as json batches of 10 at "in" with texts
        missing "-"
        id = id
        email = email
        mail = domain_of_mail
        score = fit
        known = email is known
        why = reasons of fit, at most 20 characters
        owner = people[route.member].crm
        fits = proposition.fits
        lacks = missing
        only when routed to desk
        only when became big or changed route
      }

      """, about: "out", beside: ["people.csv": "name,crm\nanna,1\n"])
    #expect(
      words == """
        A lead is in it only when the lead goes to the pool desk.
        A lead is in it only when, since the last run, big has become so or the route has changed.
        id | id
        email | email, personal
        mail | domain_of_mail, personal
        score | fit
        known | whether email is known
        why | the reasons of fit, at most 20 characters
        owner | crm from people for the member of the pool who gets it
        fits | the proposition that fits
        lacks | what was lacking
        Written as JSON, in batches of 10, all values as texts, - where there is nothing.
        """)
  }

  @Test func pointsDecayAndLimits() throws {
    let words = try Rules.words(
      """
      accord 1
      lead {
        id text
        n number
        created_at time
        visits list of visit { kind choice page, form, or other, page text, size number, at time }
      }
      score s {
        from 0 to 100
        at most 40 points when n > 5
        fades 50% every 30 days
        counts since latest visit where kind = other
        +5 "always paid"
        +(n * 2) "computed" when n is known
        +10 "form"  each visit where kind = form within 90 days, once per page, at most 2 per 7 days,
                    at most 15 points
        +10 "page"  each visit where kind = page, at most 3, fades 5 points every 7 days
        +(size) "size" each visit, at most 1, never fades
        +1 "slow" each visit, fades to nothing over 60 days
        +2 "steps" each visit, keeps 100% for 7 days, 50% for 30 days
        -10 "quiet" for every 1 day without visit where kind = form, at most 30 points
        group "g" first at most 9 {
          +1 "inner" when n > 1000
          bands n "n" { below 10 +1, 10 to 49 +2.5, 50 and up -3, missing +0 }
        }
      }

      """, about: "s")
    #expect(
      words == """
        What happened up to the latest visit of kind other no longer counts, \
        where the line does not say otherwise.
        +5 | always paid | always
        2 times n | computed | n is known
        +10 | form | for each visit of kind form in the last 90 days; only the first of each page; at \
        most 2 within any 7 days; at most 15 points together; loses half its points every 30 days
        +10 | page | for each visit of kind page; at most the newest 3; loses 5 points every 7 days, \
        until nothing is left
        its size | size | for each visit; only the newest
        +1 | slow | for each visit; fades evenly to nothing over 60 days
        +2 | steps | for each visit; keeps 100% of its points until it is 7 days old, then 50% of its \
        points until it is 30 days old, then none
        −10 | quiet | for every day without a visit of kind form, counted from created_at if there was \
        none; at most 30 points together
        – | g | of the lines “g ›”, only the first that holds counts, together kept at or below 9 points
        +1 | g › inner | n is more than 1,000
        +1 | g › n | n is below 10
        +2.5 | g › n | n is from 10 to below 50
        −3 | g › n | n is at least 50
        0 | g › n | n is not known
        The sum is kept at or below 40 points when n is more than 5.
        The sum is kept between 0 and 100 points.
        """)
  }

  @Test func theVersionInForceIsShown() throws {
    let rules = try #require(
      Rules.load(
        """
        accord 1
        lead { budget number }
        define wanted until 2026-12-31 when budget >= 10k
        define wanted from 2027-01-01  when budget >= 20k

        """))
    let before = try MarkdownWriter(Rules.page(rules, on: "2026-12-31")).text
    #expect(before.contains("These rules hold until 31 December 2026. Others hold from 1 January 2027."))
    #expect(before.contains("is at least 10,000") && !before.contains("is at least 20,000"))
    let after = try MarkdownWriter(Rules.page(rules, on: "2027-01-01")).text
    #expect(after.contains("These rules hold from 1 January 2027. Others held before."))
    #expect(after.contains("is at least 20,000") && !after.contains("is at least 10,000"))
  }

  @Test func signaturesStandBelowTheDefinition() throws {
    let rules = try #require(Rules.load("accord 1\nlead { a flag }\ndefine MQL when a\n"))
    let day = try #require(CalendarDate(year: 2026, month: 11, day: 2))
    let signatures = [
      GlossarySignature(definition: "MQL", team: "sales", person: "Ben <b>", date: day, isCurrent: true),
      GlossarySignature(definition: "MQL", team: "marketing", person: "Ada", date: day, isCurrent: false),
      GlossarySignature(definition: "other", team: "sales", person: "Nobody", date: day, isCurrent: true),
    ]
    let html = HTMLWriter(try Rules.page(rules, signatures: signatures)).text
    #expect(html.contains("<li>Signed for sales by Ben &lt;b&gt; on 2 November 2026.</li>"))
    #expect(html.contains("Signed for marketing by Ada on 2 November 2026; the definition has changed since"))
    #expect(!html.contains("Nobody"))
  }

  @Test func longListsAreCut() throws {
    let entries = (1...50).map { "\"e\(String($0 + 100))\"" }.joined(separator: ", ")
    let rules = try #require(Rules.load("accord 1\nlead { a text }\nlist many = \(entries)\n"))
    let text = MarkdownWriter(try Rules.page(rules)).text
    #expect(text.contains("e107, e108 and 42 more entries |"))
  }

  @Test func theLadderSaysWhoGetsALeadAndHowFast() throws {
    let rules = try #require(
      Rules.load(
        """
        accord 1
        lead { owner text, n number, c flag }
        pool desk { members anna weight 2, "Ben Kay" as "0051x" }
        define MQL when n > 5
        route {
          to owner                   when owner is known and MQL  respond within 1 day
          to (lower(owner)) "lower"  when n = 3
          to person "Zoe" as "7*"    when n = 4
          to queue "EMEA"            when n = 5
          to desk                    when MQL                     respond within 90 minutes
          to review "cannot tell"    when MQL is unknown
          to nurture "letters"       when c                       again after 60 days
          to nobody                  otherwise
        }
        ensure "somebody cares" c implies not routed to nobody

        """))
    let page = try Rules.page(rules)
    let ladder = try #require(Rules.find(.part("routing"), in: page.sections))
    #expect(
      Rules.plain(ladder.blocks) == """
        The first of these steps that fits takes the lead:
        - To its owner, to be answered within 1 day, when owner is known and the lead is an MQL.
        - To the person in (owner in lower case) (“lower”) when n is 3.
        - To the person “Zoe” [7*] when n is 4.
        - To the queue “EMEA” when n is 5.
        - To the pool desk, to be answered within 90 minutes, when the lead is an MQL.
        - To review by a person (“cannot tell”) when it is not known whether the lead is an MQL.
        - To nurturing (“letters”), to be looked at again after 60 days, when c is yes.
        - To nobody in every other case.
        """)
    let pools = try #require(Rules.find(.part("pools"), in: page.sections))
    #expect(Rules.plain(pools.blocks).hasSuffix("desk | anna (2 shares), Ben Kay [0051x]"))
    let promises = try #require(Rules.find(.part("promises"), in: page.sections))
    #expect(
      Rules.plain(promises.blocks).hasSuffix(
        "\n- somebody cares (not checked): if c is yes, then the lead does not go to nobody."))
    let condition = try #require(rules.earliest.promises.first?.range)
    let known = try Rules.page(rules, evidence: [condition: PromiseEvidence("broken by 1 of 13 leads")])
    let tested = try #require(Rules.find(.part("promises"), in: known.sections))
    #expect(Rules.plain(tested.blocks).contains("- somebody cares (broken by 1 of 13 leads): if"))
    #expect(!Rules.plain(tested.blocks).contains("proven"))
    let proven = try Rules.page(rules, evidence: [condition: PromiseEvidence("proven", isOfAllLeads: true)])
    let sure = try #require(Rules.find(.part("promises"), in: proven.sections))
    #expect(Rules.plain(sure.blocks).contains("What is proven, no lead there can be breaks; other promises"))
    #expect(Rules.plain(sure.blocks).contains("- somebody cares (proven): if"))
  }

  @Test func whatHappenedLongBeforeATestHasItsDay() throws {
    let rules = try #require(
      Rules.load(
        """
        accord 1
        lead { a time, b time, c time, d time, e time }
        define MQL when a is known
        test "an old one" {
          at    2026-11-01T09:00Z
          lead  { a = 2026-09-17T04:00Z, b = 2026-10-30T09:00Z, c = 20 hours ago, d = 90 minutes ago, e = 2026-10-31T22:55Z }
          expect MQL
        }

        """))
    let page = try Rules.page(rules)
    let examples = try #require(Rules.find(.part("example-1"), in: page.sections))
    let text = Rules.plain(examples.blocks)
    #expect(
      text.contains(
        "with a 17 September 2026, 04:00, b 2 days before, c 20 hours before, d 90 minutes before, e 31 October 2026, 22:55."
      ), "\(text)")
  }
}
