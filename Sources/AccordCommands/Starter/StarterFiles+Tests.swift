extension StarterFiles {
  /// Leads that both teams went through.
  static let tests = #"""
    accord 1

    # Leads that both teams went through together. 'accord test rules' runs them.

    test "the head of a large company asks for a demo and has money" {
      at    2026-11-01T09:00Z
      lead  { id = "T1", email = "ceo@harbour.example", country = "us", employees = 1200, job_title = "CEO",
              source = website, campaign = "secure-autumn", consent = yes, budget = 50k, start_in = 3,
              activities = { kind = demo_request, at = 2 days ago } }
      expect size = Large
      expect fit = 90 because "decides", "home market"
      expect fit_grade = A
      expect engagement = 40 because "asked for a demo"
      expect hand_raise
      expect MQL
      expect SQL
      expect route to key_accounts
    }

    test "a manager in a near market who tries it out" {
      at    2026-11-01T09:00Z
      lead  { id = "T2", email = "ops@millrace.example", country = "GB", employees = 120,
              job_title = "Operations Manager", source = partner, campaign = "team-plan", consent = yes,
              activities = { kind = trial, at = 3 days ago } }
      expect size = Medium
      expect fit = 60 because "has a say", "near market", "met in person or through a partner"
      expect fit_grade = B
      expect engagement = 30 because "started a trial"
      expect MQL
      expect SQL is unknown
      expect route to sales_desk
    }

    test "not enough money is not sales-qualified" {
      at    2026-11-01T09:00Z
      lead  { id = "T3", email = "it@alder.example", country = "CA", employees = 60, job_title = "Founder",
              consent = yes, budget = 2k, start_in = 9,
              activities = { kind = webinar, asset = "intro", at = 9 days ago },
                           { kind = download, asset = "guide", at = 8 days ago },
                           { kind = download, asset = "prices", at = 7 days ago } }
      expect engagement = 20 because "came to a webinar", "downloaded something"
      expect MQL
      expect not SQL
      expect route to sales_desk
    }

    test "a competitor is kept out, however keen" {
      at    2026-11-01T09:00Z
      lead  { id = "T4", email = "spy@rival.example", country = "US", employees = 900, job_title = "CTO",
              consent = yes, activities = { kind = demo_request, at = 1 day ago } }
      expect competitor
      expect not MQL
      expect route to nobody
    }

    test "no consent, no letters" {
      at    2026-11-01T09:00Z
      lead  { id = "T5", email = "post@cedar.example", country = "CA", consent = no,
              activities = { kind = visit, at = 1 day ago } }
      expect fit = 25
      expect not MQL
      expect route to nobody
    }

    test "consent not known: somebody looks at it" {
      at    2026-11-01T09:00Z
      lead  { id = "T6", email = "buyer@quarry.example", country = "US", employees = 700, job_title = "Head of IT",
              activities = { kind = demo_request, at = 5 days ago } }
      expect fit = 75
      expect MQL is unknown
      expect route to review
    }

    test "a small company with a private mailbox gets the newsletter" {
      at    2026-11-01T09:00Z
      lead  { id = "T7", email = "someone@gmail.com", country = "FR", employees = 3, campaign = "start-now",
              consent = yes, customer = no, activities = { kind = visit, at = 1 day ago } }
      expect size = Small
      expect fit = 0 because "private mailbox"
      expect fit_grade = C
      expect not hand_raise
      expect not competitor
      expect not MQL
      expect route to nurture
    }

    test "a customer goes to customer care" {
      at    2026-11-01T09:00Z
      lead  { id = "T8", email = "ops@lakeside.example", country = "US", employees = 300, customer = yes, consent = yes,
              activities = { kind = demo_request, at = 1 day ago } }
      expect not MQL
      expect route to customer_care
    }

    """#
}
