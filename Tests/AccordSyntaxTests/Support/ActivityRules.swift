import AccordSource

/// A rule file with points over time, drafts and days in force, each in several forms.
enum ActivityRules {
  static let file = SourceFile(path: "activities.accord", bytes: Array(text.utf8))

  private static let text = """
    accord 1

    score engagement "How much interest lately?" {
      from 0 to 100
      +30 "asked for a demo"   each activity where kind = demo_request within 90 days
      +5  "pricing page"       each activity where kind = page_view and page starts with "/pricing"
                               within 30 days, at most 1 per 7 days, at most 15 points
      +1  "opened a mail"      each activity where kind in email_open, email_click, at most 10 points
      +10 "webinar"            each activity where kind = webinar, once per asset at most 3
      +(amount / 100) "orders" each order, fades 5 points every 7 days, at most 1 point
      +2  "visit"
          each visit within 2 weeks,
          keeps 100% for 30 days, 75% for 60 days, at most 5
      fades 50% every 30 days
      -10 "gone quiet"         for every 30 days without activity, at most 30 points
      -1  "no order"           for every 1 week without order where amount > 10
      counts since latest activity where kind = unsubscribe
      counts since latest order
    }

    score interest until 2026-12-31 { never fades, at most 5 points }

    score one_line { +1 "a" each b never fades, +2 "c" each d at most 2 per 1 day fades to nothing over 2 days, at least 1 }

    score caps from 2027-01-01 until 2027-12-31 "Caps" {
      +5 "a" when b
      at most 40 points when partner
      at most 60 when partner is unknown
      at least 1 point
      from 0 to 100 points when c in d, e
      group "recent" highest from 0 to 10 points when f {
        keeps 100% for 30 days,
              50% for 60 days
        +1 "g" each h
          where i or j within 3 days
        +1 "k" each l fades 5% every 1 day
        fades to nothing over 60 days
      }
    }

    draft define MQL from 2027-01-01 "Marketing-qualified lead" { when caps > 5 }
    draft segments size until 2026-12-31 first match { A otherwise }
    draft score s = 5

    list a from 2027-01-01 from "a.txt"
    list a until 2026-12-31 = "x"
    pattern p until 2026-12-31 from 2026-01-01 = /x/
    table t from 2027-01-01 from "t.csv" { a text key }
    let x from 2027-01-01 = 5
    grade g from 2027-01-01 of s { A otherwise }
    define d until 2027-01-01 when x = 5
    proposition v from 2027-01-01 "V" { for d }
    pool q from 2027-01-01 { members a, b }
    route from 2027-01-01 { to q otherwise }
    route until 2026-12-31 { to nobody otherwise }
    """
}
