import AccordSource
import AccordSyntax
import Testing

// What is longer than a line, and what stands between lines.

extension FormatterTests {
  @Test func continuations() throws {
    let before = #"""
      define x "X"
      when a
      and b
      define long_one "L" when a
      or b
      score s {
      +5 "pages" each visit where kind=page
      and page starts with "/x"
      within 30 days,
      at most 1
      +10 "other" when c
      }
      define y { when (a
      or b)
      and c }
      """#
    let after = #"""
      define x         "X"
        when a
        and b
      define long_one  "L"  when a
                            or b

      score s {
        +5  "pages"  each visit where kind = page
                     and page starts with "/x"
                     within 30 days,
                     at most 1
        +10 "other"  when c
      }

      define y {
        when  (a
               or b)
              and c
      }
      """#
    #expect(try formatted(before) == after + "\n")
  }

  /// At the beginning of a line and with a '{' behind it, 'points' begins points by option.
  @Test func theUnitOfALimit() throws {
    #expect(
      try formatted("score b at least 15\n points\n {}\nscore c at least 15\n # why\n points\n {}")
        == "score b at least 15 points {}\nscore c at least 15\n  # why\n  points\n  {}\n")
  }

  @Test func comments() throws {
    let before = #"""
      # first


      # second
      list a="x" # one
      list bcd = "y"   # two   
      # three
      score s { # of s

      # before

      +1 "a" when b # b
      +20 "bc" when c # c
      # last

      }
      # end
      """#
    let after = #"""
      # first

      # second
      list a   = "x"  # one
      list bcd = "y"  # two

      # three
      score s {  # of s
        # before

        +1  "a"   when b  # b
        +20 "bc"  when c  # c
        # last
      }
      # end
      """#
    #expect(try formatted(before) == after + "\n")
  }

  @Test func blankLines() throws {
    let before = #"""
      list a = "x"
      score s {

      from 0 to 1



      +1 "a" when b

      }
      score t { +1 "a" when b }
      list b = "y"
      # of c
      define c { when b
      }
      list d = "z"
      """#
    let after = #"""
      list a = "x"

      score s {
        from 0 to 1

        +1 "a"  when b
      }

      score t { +1 "a" when b }
      list b = "y"

      # of c
      define c {
        when  b
      }

      list d = "z"
      """#
    #expect(try formatted(before) == after + "\n")
  }

  @Test func longLines() throws {
    let before = #"""
      score s {
      +10 "looked at prices" each activity where kind = page_view and page starts with "/pricing" within 90 days, at most 1 per 7 days
      }
      list countries = "Germany", "Austria", "Switzerland", "Liechtenstein", "Luxembourg", "France", "Netherlands", "Belgium", "Denmark"
      grade letter_of_the_fit of fit { excellent from 90, very_good from 80, good from 70, fair from 60, poor from 50, none otherwise }
      test "t" { lead { id = "1", job_title = "Director of Operations", country = "usa", locations = 80, source = "Partner Referral", status = "Open" }
      }
      lead { company text, uppercase "the name of the company in the register of commerce, without its legal form" from "Company Name (registered)" }
      """#
    let after = #"""
      score s {
        +10 "looked at prices"  each activity where kind = page_view and page starts with "/pricing" within 90 days,
                                at most 1 per 7 days
      }

      list countries = "Germany", "Austria", "Switzerland", "Liechtenstein", "Luxembourg", "France", "Netherlands", "Belgium",
                       "Denmark"

      grade letter_of_the_fit of fit {
        excellent  from 90,
        very_good  from 80,
        good       from 70,
        fair       from 60,
        poor       from 50,
        none       otherwise
      }

      test "t" {
        lead  { id = "1", job_title = "Director of Operations", country = "usa", locations = 80, source = "Partner Referral",
                status = "Open" }
      }

      lead {
        company  text,  uppercase  "the name of the company in the register of commerce, without its legal form"  from "Company Name (registered)"
      }
      """#
    #expect(try formatted(before) == after + "\n")
  }

  @Test func wideLetters() throws {
    let before = #"""
      segments s { 東京 "東京" when a
      Köln "é" when b
      X "x" when c }
      """#
    let after = #"""
      segments s {
        東京  "東京"  when a
        Köln  "é"     when b
        X     "x"     when c
      }
      """#
    #expect(try formatted(before) == after + "\n")
  }
}
