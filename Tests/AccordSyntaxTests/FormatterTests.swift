import AccordSource
import AccordSyntax
import Testing

/// The layout, shown by texts before and after.
struct FormatterTests {
  /// Formats a text below `accord 1`.
  func formatted(_ text: String) throws -> String {
    let result = try whole("accord 1\n\n" + text)
    let header = "accord 1\n\n"
    #expect(result.hasPrefix(header))
    return String(result.dropFirst(header.count))
  }

  func whole(_ text: String) throws -> String {
    let file = SourceFile(path: "sample.accord", bytes: Array(text.utf8))
    let once = try RuleFormatter.format(file)
    #expect(try RuleFormatter.format(SourceFile(path: "sample.accord", bytes: once)) == once)
    return String(decoding: once, as: UTF8.self)
  }

  @Test(arguments: ["accord 1", "accord 1\n", "\n\n accord   1 \n\n\n", "accord\t1"])
  func theHeaderAlone(text: String) throws {
    #expect(try whole(text) == "accord 1\n")
  }

  @Test func agreements() throws {
    let before = #"""
      agreement "A" {between a,b
      timezone "Europe/Berlin", review every 90 days}
      agreement{timezone "UTC"}
      """#
    let after = #"""
      agreement "A" {
        between   a, b
        timezone  "Europe/Berlin",
        review    every 90 days
      }

      agreement { timezone "UTC" }
      """#
    #expect(try formatted(before) == after + "\n")
  }

  @Test func leads() throws {
    let before = #"""
      lead {
      id text required
      employees_of_all number "people"   from "x.y"
      kind choice a,b ,c, or other from "Kind"or   "Art"
      words   list of text split ";"
      ok flag yes "Y","J" no "N"
      n number default -1
      mail text trim,lowercase required
      visits list of visit{
      what choice page, call
      at time
      }
      missing "","-"
      }
      table accounts from "accounts.csv" {domain text key,owner text,tier choice A,B}
      """#
    let after = #"""
      lead {
        id                text    required
        employees_of_all  number  "people"  from "x.y"
        kind              choice  a, b, c, or other  from "Kind" or "Art"
        words             list of text  split ";"
        ok                flag    yes "Y", "J"  no "N"
        n                 number  default -1
        mail              text    trim, lowercase  required
        visits            list of visit {
          what  choice  page, call
          at    time
        }
        missing "", "-"
      }

      table accounts from "accounts.csv" { domain text key, owner text, tier choice A, B }
      """#
    #expect(try formatted(before) == after + "\n")
  }

  @Test func inputs() throws {
    let before = #"""
      input crm {records at "results"
      decimal comma
      id from "Id"
      activities.at from "At"   epoch seconds
      created_at from "Created" format "DD.MM.YYYY"
      missing "null"}
      """#
    let after = #"""
      input crm {
        records at "results"
        decimal comma
        id             from "Id"
        activities.at  from "At"  epoch seconds
        created_at     from "Created"  format "DD.MM.YYYY"
        missing "null"
      }
      """#
    #expect(try formatted(before) == after + "\n")
  }

  @Test func vocabulary() throws {
    let before = #"""
      list dach="DE","AT"
      list free_mail from "mail.txt"
      pattern boss=/C[EO]O/ ignoring case
      let account=accounts[domain(email)]
      let x from 2027-01-01 = -(1+2)*3 - -4 / ( a.b )
      let seniority=choose{
      "a" when job_title matches boss
      "bc" when (x+1)>2 and not y
      "d" otherwise
      }
      """#
    let after = #"""
      list    dach              = "DE", "AT"
      list    free_mail         from "mail.txt"
      pattern boss              = /C[EO]O/ ignoring case
      let     account           = accounts[domain(email)]
      let     x from 2027-01-01 = -(1 + 2) * 3 - -4 / (a.b)

      let seniority = choose {
        "a"   when job_title matches boss
        "bc"  when (x + 1) > 2 and not y
        "d"   otherwise
      }
      """#
    #expect(try formatted(before) == after + "\n")
  }

  @Test func segments() throws {
    let before = #"""
      segments size "Size" first match{
      Big when n>=100
      Small  "less" when n<100
      Elsewhere otherwise}
      segments s {X when a, Y when b}
      """#
    let after = #"""
      segments size "Size" first match {
        Big            when n >= 100
        Small  "less"  when n < 100
        Elsewhere      otherwise
      }

      segments s { X when a, Y when b }
      """#
    #expect(try formatted(before) == after + "\n")
  }

  @Test func scores() throws {
    let before = #"""
      score fit "Fit" { from 0 to 60
      at most 3 points when x
      +20 "a" when b
      -5 "long title" each visit where kind=page within 90 days,at most 3,fades 50% every 30 days
      +1 "always"
      bands n "size" {below -10 -5
      -10 to below 10 +0
      10 and up +12.5
      missing +0}
      group "g" highest from 0 to 10{
      +(min(a,b) ) "computed" when c
      }
      keeps 100% for 7 days,50% for 30 days
      counts since latest visit where kind=stop
      }
      score a=50% of fit+2*b
      draft score longer_one = 1
      grade g of fit{A from 70,B otherwise}
      grade heat of engagement { 1 from 5 , 2 otherwise }
      grade h of fit {
      A from 70
      Low otherwise
      }
      """#
    let after = #"""
      score fit "Fit" {
        from 0 to 60
        at most 3 points when x
        +20 "a"           when b
        -5  "long title"  each visit where kind = page within 90 days, at most 3, fades 50% every 30 days
        +1  "always"
        bands n "size" {
          below -10        -5
          -10 to below 10  +0
          10 and up        +12.5
          missing          +0
        }
        group "g" highest from 0 to 10 {
          +(min(a, b)) "computed"  when c
        }
        keeps 100% for 7 days, 50% for 30 days
        counts since latest visit where kind = stop
      }

      score       a          = 50% of fit + 2 * b
      draft score longer_one = 1
      grade g    of fit        { A from 70, B otherwise }
      grade heat of engagement { 1 from 5, 2 otherwise }

      grade h of fit {
        A    from 70
        Low  otherwise
      }
      """#
    #expect(try formatted(before) == after + "\n")
  }

  @Test func definitions() throws {
    let before = #"""
      define a "A" when b
      define longer when c or no visit where kind = call
      draft define d when e
      define MQL "M" {
      means "m"
      agreed by marketing ,sales
      review by 2027-01-31
      never when no consent
      requires a
      when b
      }
      """#
    let after = #"""
      define       a  "A"  when b
      define       longer  when c or no visit where kind = call
      draft define d       when e

      define MQL "M" {
        means     "m"
        agreed    by marketing, sales
        review    by 2027-01-31
        never     when no consent
        requires  a
        when      b
      }
      """#
    #expect(try formatted(before) == after + "\n")
  }

  @Test func propositions() throws {
    let before = #"""
      proposition p "P" {for size in A,B
      promised when campaign starts with "x-"
      pitch "say"
      resource "One" at "one.pdf" owner sales reviewed 2026-01-01
      resource "Number two" at "2.pdf" owner marketing reviewed 2026-01-02
      resource "Three" reviewed 2026-01-03
      }
      """#
    let after = #"""
      proposition p "P" {
        for       size in A, B
        promised  when campaign starts with "x-"
        pitch     "say"
        resource  "One"         at "one.pdf"  owner sales      reviewed 2026-01-01
        resource  "Number two"  at "2.pdf"    owner marketing  reviewed 2026-01-02
        resource  "Three"                                      reviewed 2026-01-03
      }
      """#
    #expect(try formatted(before) == after + "\n")
  }

  @Test func routes() throws {
    let before = #"""
      pool a {members x weight 2,y}
      pool longer { members z }
      route{
      to owner when owner is known respond within 1 day
      to (account.owner) "theirs" when MQL and account.owner is known respond within 4 hours
      to nurture "letters" when consent again after 90 days
      to nobody otherwise}
      """#
    let after = #"""
      pool a      { members x weight 2, y }
      pool longer { members z }

      route {
        to owner                       when owner is known                  respond within 1 day
        to (account.owner)  "theirs"   when MQL and account.owner is known  respond within 4 hours
        to nurture          "letters"  when consent                         again after 90 days
        to nobody                      otherwise
      }
      """#
    #expect(try formatted(before) == after + "\n")
  }

  @Test func tests() throws {
    let before = #"""
      test "t" {
      at 2026-11-01T09:00Z
       lead { id="1",n=-3,visits={kind=a,at=2 days ago},
      {kind=b,at=3 days ago},
      consent=yes}
      expect MQL
      expect route to nurture "letters"
      expect fit=3 because "a","b"
      }
      test "u" { lead {
      id = "1"
      employees = 3
      }
      expect not MQL
      }
      ensure "x" a implies b
      ensure "longer" no consent implies not routed to nobody
      """#
    let after = #"""
      test "t" {
        at    2026-11-01T09:00Z
        lead  { id = "1", n = -3, visits = { kind = a, at = 2 days ago },
                                           { kind = b, at = 3 days ago },
                consent = yes }
        expect MQL
        expect route to nurture "letters"
        expect fit = 3 because "a", "b"
      }

      test "u" {
        lead  {
          id        = "1"
          employees = 3
        }
        expect not MQL
      }

      ensure "x"       a implies b
      ensure "longer"  no consent implies not routed to nobody
      """#
    #expect(try formatted(before) == after + "\n")
  }
}
