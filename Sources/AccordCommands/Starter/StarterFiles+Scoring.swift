extension StarterFiles {
  /// How well it fits, and how interested somebody is.
  static let scoring = #"""
    accord 1

    score fit "Is this a company we can serve well?" {
      from 0 to 100
      bands employees "headcount" {
        below 10         +0
        10 to below 50   +10
        50 to below 500  +30
        500 and up       +40
        missing          +0
      }
      group "position" highest {
        +25 "decides"    when job_title matches decision_maker
        +10 "has a say"  when job_title matches influencer
      }
      group "market" highest {
        +25 "home market"  when country in home_market
        +10 "near market"  when country in near_market
      }
      +10 "met in person or through a partner"  when source in event, partner
      -20 "private mailbox"                     when mail_domain in free_mail
    }

    score engagement "How much interest lately?" {
      from 0 to 100
      +40 "asked for a demo"      each activity where kind = demo_request within 60 days, at most 1
      +30 "started a trial"       each activity where kind = trial within 60 days, at most 1
      +10 "came to a webinar"     each activity where kind = webinar within 180 days, once per asset, at most 20 points
      +5  "downloaded something"  each activity where kind = download within 90 days, once per asset, at most 10 points
    }

    grade fit_grade of fit { A from 70, B from 40, C otherwise }

    """#
}
