extension StarterFiles {
  /// Who agreed.
  ///
  /// - Parameter zone: the name of the time zone.
  static func agreement(zone: String) -> String {
    #"""
    accord 1

    # What marketing and sales have agreed about leads. Put your own words and numbers in, and show it to both.

    agreement "Leads: from the first click to the first call" {
      between    marketing, sales
      timezone   "\#(zone)"
      review     every 90 days
      resources  reviewed every 90 days
    }

    """#
  }
}

extension StarterFiles {
  /// What is known about a lead.
  static let lead = #"""
    accord 1

    # What we know about a lead. 'accord init FOLDER --export EXPORT.csv' writes such rules for your own data.

    lead {
      id          text    required
      email       text    personal  trim, lowercase
      country     text    trim, uppercase
      employees   number  "people in the company"
      job_title   text    trim
      source      choice  website, event, partner, outbound, or other
      campaign    text    trim, lowercase
      consent     flag    "we may write to them"
      customer    flag    "they already buy from us"
      budget      number  "what they can spend in a year"
      start_in    number  "months until they want to start"
      activities  list of activity {
        kind   choice  visit, download, webinar, trial, demo_request, or other
        asset  text
        at     time
      }
      missing "", "-", "N/A", "n/a", "null"
    }

    """#
}

extension StarterFiles {
  /// Lists and patterns.
  static let vocabulary = #"""
    accord 1

    # The words that the other files use.

    list home_market = "US", "CA"
    list near_market = "GB", "IE", "AU", "NZ"
    list free_mail   = "gmail.com", "outlook.com", "hotmail.com", "yahoo.com", "icloud.com"
    list competitors = "rival.example", "other-rival.example"

    pattern decision_maker = /\b(chief|C[EFIOT]O|founder|owner|president|VP|vice president)\b/ ignoring case
    pattern influencer     = /\b(head of|director|manager|lead)\b/ ignoring case

    let mail_domain = domain(email)

    """#
}

extension StarterFiles {
  /// How large a company is.
  static let segments = #"""
    accord 1

    segments size "Company size" {
      Large   when employees >= 500
      Medium  when employees >= 50 and employees < 500
      Small   when employees < 50
    }

    """#
}

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

extension StarterFiles {
  /// What the teams have agreed on.
  static func definitions(_ days: Days) -> String {
    #"""
    accord 1

    define competitor  "Works for a competitor"        when mail_domain in competitors
    define hand_raise  "Asked for a demo these weeks"  when any activity where kind = demo_request within 14 days

    define said_no  "Sales got a no, less than half a year ago, and nothing better since"
      when any answer where result in rejected, lost within 180 days and (last.result in accepted, meeting, won) is not yes

    define asked_again  "Asked for a demo after that no, these weeks"
      when any activity where kind = demo_request and last_no.at is known and at after last_no.at within 14 days

    define with_sales  "Sales has it already"
      when (last.result in accepted, meeting, won) is yes and last.at within 180 days

    define MQL "Marketing-qualified lead" {
      means   "A company we can serve, somebody there has shown interest lately, we may write to them, and sales has not just heard a no."
      agreed  by marketing, sales
      review  by \#(days.review)
      never   when competitor or no consent or customer is yes or (said_no and asked_again is not yes)
      always  when hand_raise is yes and fit >= 20
      when    fit >= 50 and engagement >= 20
    }

    define SQL "Sales-qualified lead" {
      means     "Sales works it: there is money for it, and they want to start within half a year."
      agreed    by marketing, sales
      review    by \#(days.review)
      requires  MQL
      when      budget >= 10k and start_in <= 6
    }

    ensure "sales works on nothing that marketing has not qualified"  SQL implies MQL
    ensure "a competitor never reaches a sales desk"                  competitor implies not MQL
    ensure "letters go only to those who agreed"                      routed to nurture implies consent
    ensure "nobody is called again right after a no"
      (said_no and asked_again is no) implies not (routed to sales_desk or routed to key_accounts)
    ensure "what sales has taken is not handed over again"
      with_sales implies not (routed to sales_desk or routed to key_accounts)
    ensure "a no leads somewhere when we may write"
      (said_no and consent and competitor is no) implies not routed to nobody

    """#
  }
}

extension StarterFiles {
  /// What is promised to whom.
  static func propositions(_ days: Days) -> String {
    #"""
    accord 1

    # What we promise to whom. A campaign that promises one thing to a company which sales meets with another shows up
    # in the decision as not aligned.

    proposition quick_start "Start today" {
      for       size = Small
      promised  when campaign starts with "start-"
      pitch     "Set up in an afternoon, a price you can read on the page, no call needed."
      resource  "Ten-minute tour"  at "https://example.com/tour"  owner marketing  reviewed \#(days.today)
    }

    proposition team_rollout "Your team in two weeks" {
      for       size = Medium
      promised  when campaign starts with "team-"
      pitch     "A plan for the first two weeks, and one person who goes through it with you."
      resource  "Rollout plan"  at "https://example.com/rollout"  owner sales  reviewed \#(days.today)
    }

    proposition safe_hands "Safe at any size" {
      for       size = Large
      promised  when campaign starts with "secure-"
      pitch     "Single sign-on, audits every year, and answers to your security team's questions."
      resource  "Answers about security"  at "https://example.com/security"  owner sales  reviewed \#(days.today)
    }

    """#
  }
}

extension StarterFiles {
  /// Who takes a lead.
  static let routing = #"""
    accord 1

    # Who takes which lead. The first step whose condition is yes takes it. Put your own people in.

    pool key_accounts  { members alex weight 2, billie }
    pool sales_desk    { members chris, dana, eli }
    pool customer_care { members francis }

    route {
      to customer_care           when customer is yes       respond within 2 days
      to nobody  "competitor"    when competitor
      to nobody  "sales has it"  when with_sales
      to key_accounts            when SQL and size = Large  respond within 4 hours
      to sales_desk              when MQL                   respond within 1 day
      # What sales was told leads somewhere, too.
      to nurture  "when money is there"    when said_no and consent
                                           and last_no.reason = no_budget  again after 90 days
      to nurture  "articles on the field"  when said_no and consent and last_no.reason in not_now,
                                           no_need  again after 60 days
      to nurture  "one more letter"        when said_no and consent
                                           and last_no.reason = no_contact  again after 30 days
      to review   "find the right person"  when said_no and last_no.reason in wrong_person,
                                           bad_data  respond within 5 days
      # Without a consent nobody is written to; somebody asks first.
      to review   "ask first"    when said_no and consent is missing  respond within 5 days
      to review   "cannot tell"  when MQL is unknown                  respond within 2 days
      to nurture  "newsletter"   when consent                         again after 90 days
      to nobody                  otherwise
    }

    """#
}
